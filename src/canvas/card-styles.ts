/** How cards look: paper with a bar of their tone, notes within a quadrant, the grips of points, and the count of comments. */
import { css, type CSSResult } from 'lit';

export const cardStyles: CSSResult = css`
  .card {
    position: absolute;
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
    border: 1px solid var(--_rule);
    box-shadow: var(--_shadow);
  }
  .card.dashed:not(.plain) {
    border-style: dashed;
    border-color: var(--_rule-2);
  }
  .card:not(.plain, .point) {
    background: linear-gradient(var(--_bar, var(--_ink-3)) 0 0) 0 4px / 3px calc(100% - 8px) no-repeat border-box
      var(--_paper);
  }
  .pane[dir='rtl'] .card:not(.plain, .point) {
    background-position: 100% 4px;
  }
  .card.plain {
    border-radius: 3px;
    outline-offset: 0;
  }
  .card.point {
    border-radius: 50%;
    outline-offset: -3px;
  }
  /* What a finger or a pen has taken hold of. */
  .pane.grasped .card:active {
    outline-width: 3px;
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
  /* A picture that isn't there: its words on quiet stripes. */
  .card img:not([src]) {
    box-sizing: border-box;
    overflow: hidden;
    padding: 4px 6px;
    border: 1px dashed var(--_rule-2);
    background: repeating-linear-gradient(135deg, var(--_ground) 0 6px, var(--_paper) 6px 12px);
    color: var(--_ink-2);
    font-size: 12px;
    line-height: 16px;
  }
  .card img.coming {
    border-color: transparent;
    background: var(--_ground);
    color: transparent;
  }
  .signs {
    position: absolute;
    inset-inline-start: 0;
    top: 0;
    width: 1px;
    height: 1px;
    overflow: visible;
    pointer-events: none;
  }
  /* How many conversations are open: at the corner, over the name if that is long. */
  span.talk {
    position: absolute;
    top: 4px;
    inset-inline-end: 4px;
    min-width: 17px;
    box-sizing: border-box;
    padding: 0 4px;
    border-radius: 5px;
    background: var(--_accent);
    color: var(--_paper);
    font-size: 12px;
    line-height: 16px;
    font-weight: 600;
    text-align: center;
    font-variant-numeric: tabular-nums;
  }
  path.talk {
    fill: var(--_accent);
    stroke: var(--_paper);
    stroke-width: 2;
  }
  text.talk {
    fill: var(--_paper);
    font-size: 23px;
    font-weight: 600;
    text-anchor: middle;
    dominant-baseline: central;
    font-variant-numeric: tabular-nums;
  }

  /* Grips keep a size that a pointer, or a finger, can hit however far away the map is. */
  .pane.small .card.point::after {
    content: '';
    position: absolute;
    inset: -22px;
    border-radius: 50%;
  }
  @media (pointer: coarse) {
    .pane .card.point::after {
      content: '';
      position: absolute;
      inset: -10px;
      border-radius: 50%;
    }
    .pane.small .card.point::after {
      inset: -36px;
    }
  }
  @media (forced-colors: active) {
    span.talk {
      border: 1px solid CanvasText;
      background: Canvas;
      color: CanvasText;
      line-height: 14px;
    }
    .card.selected {
      outline-color: Highlight;
    }
  }
`;
