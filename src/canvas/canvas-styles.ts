/** How the canvas looks: paper, hairlines and tones; geometry comes from the layout, never from here. */
import { css, unsafeCSS, type CSSResult } from 'lit';
import { tones } from '../layout/lane-kind.js';

const toneRules = [...tones, 'paper', 'sunk']
  .map(
    (tone) =>
      `.c-${tone}{color:var(--_${tone})}.f-${tone}{fill:var(--_${tone})}.s-${tone}{stroke:var(--_${tone})}.b-${tone}{--_bar:var(--_${tone})}`,
  )
  .join('\n');

export const canvasStyles: CSSResult = css`
  :host {
    display: block;
    position: relative;
    overflow: clip;
    contain: strict;
    background: var(--_sunk);
    color: var(--_ink);
    font-size: 13px;
    line-height: 18px;
    -webkit-user-select: none;
    user-select: none;
  }
  :host([hidden]) {
    display: none;
  }
  ${unsafeCSS(toneRules)}
  .f-none {
    fill: none;
  }

  .pane {
    position: absolute;
    inset: 0;
    overflow: clip;
    touch-action: none;
    direction: ltr;
    cursor: default;
  }
  .pane.panning {
    cursor: grabbing;
  }
  .layer {
    position: absolute;
    left: 0;
    top: 0;
    width: 0;
    height: 0;
    transform-origin: 0 0;
  }
  /* Typing and dragging show above the cards and below the headers, the name of a header above it. */
  .over {
    pointer-events: none;
    z-index: 1;
  }
  .side {
    z-index: 2;
  }
  .top {
    z-index: 3;
  }
  .over.side,
  .over.top {
    z-index: 4;
  }
  .over > * {
    pointer-events: auto;
  }
  canvas.overview {
    position: absolute;
    left: 0;
    top: 0;
    pointer-events: none;
  }
  .pane:not(.far) canvas.overview {
    display: none;
  }

  /* Two sizes on the canvas, not six; the measurer reads the same three classes. */
  .text,
  .strong {
    font-size: 13px;
    line-height: 18px;
  }
  .strong {
    font-weight: 600;
  }
  .meta {
    font-size: 12px;
    line-height: 16px;
  }
  .run {
    position: absolute;
    white-space: pre;
    font-variant-numeric: tabular-nums;
  }

  .lane {
    position: absolute;
    left: 0;
    box-sizing: border-box;
    border-bottom: 1px solid var(--_rule);
  }
  .lane.line {
    border-bottom-color: transparent;
  }
  .cell {
    position: absolute;
    top: 0;
    height: 100%;
    box-sizing: border-box;
    border-right: 1px solid var(--_rule);
    outline: none;
  }
  .cell.end {
    border-right-color: var(--_rule-2);
  }
  .cell:focus-visible {
    outline: 2px solid var(--_focus);
    outline-offset: -3px;
    border-radius: 4px;
  }
  .marks {
    position: absolute;
    left: 0;
    top: 0;
    width: 1px;
    height: 1px;
    overflow: visible;
    pointer-events: none;
  }
  .marks text {
    white-space: pre;
    dominant-baseline: central;
    font-variant-numeric: tabular-nums;
    stroke: var(--_sunk);
    stroke-width: 3px;
    stroke-linejoin: round;
    paint-order: stroke;
  }
  .a-middle {
    text-anchor: middle;
  }
  .a-end {
    text-anchor: end;
  }
  .icon,
  .ring {
    fill: none;
    stroke-width: 2;
    stroke-linecap: round;
    stroke-linejoin: round;
  }
  .ring {
    stroke-width: 1;
  }

  .card {
    position: absolute;
    z-index: 1;
    box-sizing: border-box;
    border-radius: var(--_radius);
    outline: 0 solid var(--_focus);
    outline-offset: 1px;
  }
  .card.card:focus-visible {
    outline-width: 2px;
    outline-style: dashed;
  }
  .card.selected {
    outline-width: 2px;
  }
  .card.card.selected:focus-visible {
    outline-width: 3px;
    outline-style: solid;
  }
  .card.card.card.held {
    opacity: 0.35;
  }
  .card:not(.plain, .point) {
    background: var(--_paper);
    border: 1px solid var(--_rule);
    box-shadow: var(--_shadow);
  }
  .card.dashed:not(.plain) {
    border-style: dashed;
    border-color: var(--_rule-2);
  }
  /* Runs and signs count from the edge of the box, border included. */
  .card:not(.plain, .point) > * {
    margin: -1px 0 0 -1px;
  }
  .card:not(.plain, .point)::before {
    content: '';
    position: absolute;
    left: -1px;
    top: 4px;
    bottom: 4px;
    width: 3px;
    border-radius: 0 2px 2px 0;
    background: var(--_bar, var(--_ink-3));
    forced-color-adjust: none;
  }
  .card.plain {
    border-radius: 3px;
    outline-offset: 0;
  }
  .card.point {
    border-radius: 50%;
    outline-offset: -3px;
  }
  .card.editing > * {
    visibility: hidden;
  }
  .card.jm-flow__node:not(.point):hover {
    border-color: var(--_rule-2);
  }
  .card.plain.jm-flow__node:hover {
    background: var(--_think-soft);
  }
  .card.point.jm-flow__node {
    cursor: ns-resize;
  }
  .card img {
    position: absolute;
    object-fit: cover;
    border-radius: 3px;
    background: var(--_ground);
  }
  .signs {
    position: absolute;
    left: 0;
    top: 0;
    width: 1px;
    height: 1px;
    overflow: visible;
    pointer-events: none;
  }

  .links {
    position: absolute;
    left: 0;
    top: 0;
    width: 1px;
    height: 1px;
    overflow: visible;
    pointer-events: none;
    z-index: 2;
  }
  .links .way {
    fill: none;
    stroke: var(--_ink-3);
    stroke-width: 1.25;
    opacity: 0.55;
  }
  .links .tip {
    fill: var(--_ink-3);
    opacity: 0.7;
  }
  .links .near .way {
    stroke: var(--_accent);
    stroke-width: 2;
    opacity: 1;
  }
  .links .near .tip {
    fill: var(--_accent);
    opacity: 1;
  }
  .links .far {
    display: none;
  }

  .top,
  .side,
  .corner {
    --_r: 1;
  }
  .stages,
  .steps {
    position: absolute;
    left: 0;
    top: 0;
    width: 0;
  }
  .stage,
  .step,
  .lane-header {
    position: absolute;
    box-sizing: border-box;
    overflow: clip;
    cursor: default;
  }
  .stage,
  .step {
    top: 0;
    height: 100%;
    background: var(--_paper);
    border-right: 1px solid var(--_rule-2);
    padding: 9px 12px 0;
  }
  .stage {
    border-bottom: 1px solid var(--_rule);
  }
  .step {
    border-right-color: var(--_rule);
    border-bottom: 1px solid var(--_rule-2);
    padding-top: 8px;
  }
  .step.end {
    border-right-color: var(--_rule-2);
  }
  .lane-header {
    left: 0;
    width: 100%;
    background: var(--_sunk);
    border-right: 1px solid var(--_rule-2);
    border-bottom: 1px solid var(--_rule);
    padding: 10px 10px 0 34px;
  }
  .side .lane-header {
    width: var(--_w);
  }
  .lane-header.line {
    padding: 3px 12px 0;
    border-bottom-color: transparent;
    color: var(--_ink-2);
  }
  .lane-header.line .words {
    font: inherit;
    font-size: 12px;
    line-height: 16px;
  }
  .lane-icon {
    position: absolute;
    left: 12px;
    top: 12px;
    width: 14px;
    height: 14px;
    fill: none;
    stroke-width: 2;
    stroke-linecap: round;
    stroke-linejoin: round;
  }
  .words,
  .question {
    white-space: pre;
  }
  .question {
    margin-top: 3px;
    color: var(--_ink-3);
  }
  .moment {
    display: inline-flex;
    align-items: center;
    gap: 4px;
    max-width: 100%;
    box-sizing: border-box;
    padding: 0 7px 0 5px;
    border-radius: 8px;
    background: var(--_idea-soft);
    color: var(--_idea);
    white-space: nowrap;
  }
  .moment svg {
    flex: none;
    width: 11px;
    height: 11px;
    fill: var(--_idea);
    stroke-width: 2;
    stroke-linejoin: round;
  }
  .moment .word {
    overflow: hidden;
    text-overflow: ellipsis;
  }
  .pane.small .moment .word {
    display: none;
  }
  .words.unnamed {
    color: var(--_ink-3);
    font-weight: 400;
  }
  .stage.selected,
  .step.selected,
  .lane-header.selected {
    background: var(--_accent-soft);
    outline: 2px solid var(--_focus);
    outline-offset: -2px;
  }
  .corner {
    position: absolute;
    box-sizing: border-box;
    overflow: clip;
    background: var(--_sunk);
    border-right: 1px solid var(--_rule-2);
    border-bottom: 1px solid var(--_rule-2);
    padding: 9px 12px 0;
    transform-origin: 0 0;
    left: 0;
    top: 0;
    z-index: 5;
  }
  .corner > * {
    overflow: hidden;
    text-overflow: ellipsis;
    display: -webkit-box;
    -webkit-box-orient: vertical;
    -webkit-line-clamp: 1;
    line-clamp: 1;
  }
  .corner > .role {
    -webkit-line-clamp: 2;
    line-clamp: 2;
    color: var(--_ink-2);
  }
  .corner > .state {
    color: var(--_ink-3);
  }

  /* Far away the headers' words are as large as before and the places smaller: whole lines that fit, the rest cut. */
  .pane.small .words {
    white-space: normal;
    overflow: hidden;
    text-overflow: ellipsis;
    display: -webkit-box;
    -webkit-box-orient: vertical;
    -webkit-line-clamp: 2;
    line-clamp: 2;
    overflow-wrap: anywhere;
  }
  .pane.small .stage .words,
  .pane.small .lane-header .words {
    -webkit-line-clamp: 1;
    line-clamp: 1;
    overflow-wrap: normal;
  }
  .pane.small .stage,
  .pane.small .step {
    padding-inline: 6px 2px;
  }
  .pane.small .lane-header {
    padding-top: 3px;
  }
  .pane.small .lane-icon {
    top: 5px;
  }
  .pane.far .question {
    display: none;
  }
  .pane.far .card,
  .pane.far .marks,
  .pane.far .links {
    opacity: 0;
  }
  .pane.far .lane,
  .pane.far .cell {
    border-color: transparent;
  }
  .pane.far .body {
    pointer-events: none;
  }

  @media (forced-colors: active) {
    .card.selected {
      outline-color: Highlight;
    }
    .links .way {
      opacity: 1;
    }
  }
`;
