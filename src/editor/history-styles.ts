/** How the history stands: its versions at the side, the chosen one beside them, or below where there is no room. */
import { css } from 'lit';

export const historyStyles = css`
  .history {
    display: grid;
    grid-template-columns: 260px minmax(0, 1fr);
    gap: 20px;
    block-size: 100%;
  }
  .side {
    display: flex;
    flex-direction: column;
    gap: 8px;
    min-block-size: 0;
  }
  .view {
    min-block-size: 0;
    min-inline-size: 0;
  }
  .row {
    display: flex;
    gap: 6px;
  }
  .row .button {
    flex: none;
  }
  p {
    margin: 0;
  }
  .fault {
    color: var(--_pain);
  }
  ul {
    flex: 1;
    margin: 0;
    padding: 2px;
    overflow-y: auto;
    overscroll-behavior: contain;
    list-style: none;
  }
  li {
    display: flex;
    align-items: center;
  }
  li > form {
    flex: 1;
    padding-block: 6px;
  }
  .version {
    display: block;
    flex: 1;
    min-inline-size: 0;
    padding: 6px 8px;
    text-align: start;
    white-space: normal;
  }
  .title {
    display: block;
    font-weight: 600;
    color: var(--_ink);
    overflow-wrap: anywhere;
  }
  .version[aria-pressed='true'] .title {
    color: var(--_accent);
  }
  .about {
    font-size: 12px;
    line-height: 16px;
    color: var(--_ink-2);
  }
  @media (max-width: 760px) {
    .history {
      grid-template: auto minmax(420px, 1fr) / minmax(0, 1fr);
      block-size: auto;
    }
    ul {
      max-block-size: 180px;
    }
    .view {
      block-size: 480px;
    }
  }
`;
