/** How the links between cards look: ink beside the hairlines, with words that cut through them. */
import { css, type CSSResult } from 'lit';

export const linkStyles: CSSResult = css`
  .links {
    position: absolute;
    inset-inline-start: 0;
    top: 0;
    width: 1px;
    height: 1px;
    overflow: visible;
    pointer-events: none;
  }
  /* Opaque: many of them in one gutter look like one. Ink, for the hairlines beside them are as quiet as a line may be. */
  .links .way {
    fill: none;
    stroke: var(--_ink-3);
    stroke-width: 1.25;
  }
  .links .tip {
    fill: var(--_ink-3);
  }
  .links .near .way {
    stroke: var(--_accent);
    stroke-width: 2;
  }
  .links .near .tip {
    fill: var(--_accent);
  }
  .links .selected .way {
    stroke-width: 3;
  }
  .links text {
    fill: var(--_ink-2);
    white-space: pre;
    text-anchor: middle;
    dominant-baseline: central;
    stroke: var(--_sunk);
    stroke-width: 5px;
    stroke-linejoin: round;
    paint-order: stroke;
  }
  .links .upward {
    transform: rotate(-90deg);
    transform-box: fill-box;
    transform-origin: center;
    stroke-width: 3px;
  }
  .links .near text {
    fill: var(--_accent);
  }

  @media (forced-colors: active) {
    /* The hairlines have the same colour. */
    .links .way {
      stroke: CanvasText;
      stroke-width: 2;
    }
    .links .near .way {
      stroke: Highlight;
      stroke-width: 3;
    }
    .links .tip,
    .links text {
      fill: CanvasText;
    }
    .links text {
      stroke: Canvas;
    }
  }
`;
