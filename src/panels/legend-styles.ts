/** The strip of the legend under the map. */
import { css, type CSSResult } from 'lit';

export const legendStripStyles: CSSResult = css`
  :host {
    display: block;
  }
  section {
    display: flex;
    align-items: start;
    gap: 8px;
    max-block-size: 132px;
    overflow-y: auto;
    overscroll-behavior: contain;
    padding: 6px 6px 6px 12px;
    background: var(--_paper);
    border-block-start: 1px solid var(--_rule-2);
    font-size: 12px;
    line-height: 16px;
  }
`;
