/** How headers look that can be moved and made larger, and how a box around cards does. */
import { css, type CSSResult } from 'lit';

export const structureStyles: CSSResult = css`
  .pane.movable:not(.dragging) :is(.stage, .step, .lane-header) {
    cursor: grab;
  }
  .held-mark {
    background: var(--_accent-soft);
    opacity: 0.45;
  }
  /* The stage that would take a step keeps its name legible. */
  .over.top > .cell-mark {
    background: none;
    border-width: 2px;
    opacity: 1;
  }
  /* The line is seen over the header that is carried, too. */
  .over:not(.body) > .line-mark {
    z-index: 2;
  }
  .over > :is(.header-ghost, .guide, .drawn-box, .grip) {
    pointer-events: none;
  }
  .header-ghost[hidden],
  .grip[hidden],
  .guide[hidden] {
    display: none;
  }
  .header-ghost {
    position: absolute;
    z-index: 1;
    overflow: clip;
    border-radius: var(--_radius);
    box-shadow: var(--_lift);
    outline: 1px solid var(--_accent);
    outline-offset: -1px;
  }
  .header-ghost > .stage,
  .header-ghost > .step,
  .header-ghost > .lane-header {
    inset-inline-start: 0;
    top: 0;
    width: 100%;
    height: 100%;
    background: var(--_paper);
    border-color: transparent;
  }

  .pane.sizing-x,
  .pane.sizing-x.sizing-x * {
    cursor: col-resize;
  }
  .pane.sizing-y,
  .pane.sizing-y.sizing-y * {
    cursor: row-resize;
  }
  .grip,
  .guide {
    position: absolute;
    background: var(--_accent);
    forced-color-adjust: none;
  }
  .guide + .value {
    z-index: 1;
    inline-size: auto !important;
    block-size: auto !important;
  }
  .grip {
    border-radius: 2px;
    opacity: 0.7;
  }

  .pane.boxing,
  .pane.boxing * {
    cursor: crosshair;
  }
  .drawn-box {
    position: absolute;
    box-sizing: border-box;
    border: 1px solid var(--_accent);
    background: color-mix(in srgb, var(--_accent) 10%, transparent);
  }
  .boxed {
    position: absolute;
    inset-inline-start: 0;
    top: 0;
    width: 1px;
    height: 1px;
    overflow: visible;
    pointer-events: none;
    fill: none;
    stroke: var(--_focus);
    stroke-width: 2px;
    vector-effect: non-scaling-stroke;
  }
  .boxed path {
    vector-effect: non-scaling-stroke;
  }

  @media (forced-colors: active) {
    .line-mark,
    .grip,
    .guide {
      background: Highlight;
    }
    .held-mark,
    .drawn-box {
      background: none;
      border: 1px dashed Highlight;
    }
    .boxed {
      stroke: Highlight;
    }
  }
`;
