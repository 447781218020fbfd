/** How a panel beside the map is framed and headed. */
import { css } from 'lit';

export const sidePanelStyles = css`
  :host {
    display: block;
    block-size: 100%;
  }
  aside {
    block-size: 100%;
    padding: 10px 16px 24px;
    overflow-y: auto;
    overscroll-behavior: contain;
    background: var(--_paper);
    border-inline-start: 1px solid var(--_rule);
    scrollbar-width: thin;
  }
  header {
    display: flex;
    align-items: center;
    justify-content: space-between;
  }
  header .button {
    margin-inline-end: -8px;
  }
  h2,
  h3 {
    margin: 0;
    font-size: 13px;
    font-weight: 600;
  }
`;
