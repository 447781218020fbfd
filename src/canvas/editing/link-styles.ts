/** How the grips of links look, and the arrow that is being drawn. */
import { css, type CSSResult } from 'lit';

export const linkStyles: CSSResult = css`
  .pane.on-link .lane,
  .pane.on-link .cell {
    cursor: pointer;
  }
  .pane.linking,
  .pane.linking * {
    cursor: crosshair;
  }
  .link-way {
    position: absolute;
    width: 1px;
    height: 1px;
    overflow: visible;
    pointer-events: none;
  }
  .over > .link-way,
  .over > .link-target {
    pointer-events: none;
  }
  .link-way .way {
    fill: none;
    stroke: var(--_accent);
    stroke-width: 2;
  }
  .link-way .tip {
    fill: var(--_accent);
  }
  .link-target {
    border: 2px solid var(--_accent);
    background: color-mix(in srgb, var(--_accent) 12%, transparent);
  }
  /* What is gripped is larger than what is seen. */
  .link-grip {
    position: absolute;
    z-index: 2;
    width: 24px;
    height: 24px;
    transform-origin: 0 0;
    touch-action: none;
    cursor: crosshair;
  }
  .pane[dir='rtl'] .link-grip {
    transform-origin: 100% 0;
  }
  .link-grip::after {
    content: '';
    position: absolute;
    inset: 7px;
    border: 2px solid var(--_accent);
    border-radius: 50%;
    background: var(--_paper);
  }
  .link-grip:hover::after {
    inset: 6px;
    background: var(--_accent);
  }
  /* A ring: the arrow is seen in it. */
  .link-grip.end::after {
    background: color-mix(in srgb, var(--_accent) 18%, transparent);
  }
  .link-grip.end:hover::after {
    background: color-mix(in srgb, var(--_accent) 45%, transparent);
  }
  @media (pointer: coarse) {
    .link-grip {
      width: 44px;
      height: 44px;
    }
    .link-grip::after {
      inset: 15px;
    }
    .link-grip:hover::after {
      inset: 14px;
    }
  }
  @media (forced-colors: active) {
    .link-way .way {
      stroke: Highlight;
    }
    .link-way .tip {
      fill: Highlight;
    }
    .link-target,
    .link-grip::after {
      border-color: Highlight;
    }
  }
`;
