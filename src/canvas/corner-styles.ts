/** How the corner between the headers looks: whose journey it is, under the name of the map where nothing else says it. */
import { css, type CSSResult } from 'lit';

export const cornerStyles: CSSResult = css`
  .corner {
    position: absolute;
    box-sizing: border-box;
    overflow: clip;
    background: var(--_sunk);
    border-inline-end: 1px solid var(--_rule-2);
    border-bottom: 1px solid var(--_rule-2);
    padding: 9px 12px 0;
    transform-origin: 0 0;
    inset-inline-start: 0;
    top: 0;
    z-index: 5;
  }
  .pane[dir='rtl'] .corner {
    transform-origin: 100% 0;
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
  /* The name of the map comes before all else; what has no room below it is cut. */
  .corner > .title {
    -webkit-line-clamp: 3;
    line-clamp: 3;
    overflow-wrap: break-word;
  }
  .corner > .title ~ .role {
    -webkit-line-clamp: 1;
    line-clamp: 1;
  }
`;
