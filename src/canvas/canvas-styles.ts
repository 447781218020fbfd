/** How the canvas looks: paper, hairlines and tones; geometry comes from the layout, never from here. */
import { css, unsafeCSS, type CSSResult } from 'lit';
import { linkStyles } from './link-styles.js';
import { mirroredStyles } from './mirrored-styles.js';
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
    font-size: var(--_text, 13px);
    line-height: calc(var(--_text, 13px) * 18 / 13);
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
    /* Until the map is in use, one finger scrolls the page; two are always the map's. */
    touch-action: pan-x pan-y;
    -webkit-touch-callout: none;
    direction: ltr;
    cursor: default;
  }
  .pane:focus-within {
    touch-action: none;
  }
  .pane[dir='rtl'] {
    direction: rtl;
  }
  .pane.panning {
    cursor: grabbing;
  }
  .layer {
    position: absolute;
    inset-inline-start: 0;
    top: 0;
    width: 0;
    height: 0;
    transform-origin: 0 0;
  }
  /* While it moves the map is not painted again: zoomed, its words are soft until it rests. */
  .pane.moving .layer:not(.over) {
    will-change: transform;
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
    transform-origin: 0 0;
    pointer-events: none;
  }
  .pane:not(.far) canvas.overview {
    display: none;
  }

  /* Two sizes on the canvas, not six; the measurer reads the same three classes. */
  .text,
  .strong {
    font-size: var(--_text, 13px);
    line-height: calc(var(--_text, 13px) * 18 / 13);
  }
  .strong {
    font-weight: 600;
  }
  .meta {
    font-size: calc(var(--_text, 13px) * 12 / 13);
    line-height: calc(var(--_text, 13px) * 16 / 13);
  }
  .run {
    white-space: pre;
    font-variant-numeric: tabular-nums;
  }
  .run.placed {
    position: absolute;
  }

  .lane {
    position: absolute;
    inset-inline-start: 0;
    display: flex;
    box-sizing: border-box;
    border-bottom: 1px solid var(--_rule);
    /* Painted by itself: a card that changes paints its lane again and no other. */
    isolation: isolate;
  }
  .told {
    position: absolute;
    width: 1px;
    height: 1px;
    overflow: hidden;
    clip-path: inset(50%);
    white-space: nowrap;
  }
  /* A line between lanes is not crossed by the lines between steps. */
  .lane.line {
    border-bottom-color: transparent;
    background: var(--_sunk);
  }
  .hairs path {
    fill: none;
    shape-rendering: crispEdges;
  }
  /* Cells are not positioned: their cards are placed in the lane, over the marks that come before all cells. */
  .cell {
    flex: none;
    box-sizing: border-box;
    outline: none;
  }
  .cell:focus-visible {
    outline: 2px solid var(--_focus);
    outline-offset: -3px;
    border-radius: 4px;
  }
  .marks {
    position: absolute;
    inset-inline-start: 0;
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
    stroke-width: 4px;
    stroke-linejoin: round;
    paint-order: stroke;
  }
  ${mirroredStyles}
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

  ${linkStyles}
`;
