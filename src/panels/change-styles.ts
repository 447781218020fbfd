/** How a list of changes looks. */
import { css } from 'lit';

export const changeStyles = css`
  h4 {
    margin: 12px 0 2px;
    font-size: 12px;
    line-height: 16px;
    font-weight: 600;
    color: var(--_ink-2);
  }
  ul {
    margin: 0;
    padding: 0;
    list-style: none;
  }
  li {
    display: grid;
    grid-template-columns: 28px 96px minmax(0, 1fr);
    align-items: start;
    padding: 3px 0;
    border-block-end: 1px solid var(--_rule);
  }
  .tick {
    display: grid;
    place-content: center;
    inline-size: 24px;
    block-size: 24px;
    margin: 0;
    cursor: pointer;
  }
  input {
    margin: 0;
    accent-color: var(--_accent);
  }
  .how {
    padding-block-start: 2px;
    font-size: 12px;
    color: var(--_ink-2);
  }
  .added .how {
    color: var(--_gain);
  }
  .removed .how {
    color: var(--_pain);
  }
  .name {
    display: inline;
    min-block-size: 24px;
    min-inline-size: 24px;
    padding: 2px 4px;
    text-align: start;
    white-space: normal;
    overflow-wrap: anywhere;
    color: var(--_ink);
  }
  .about {
    font-size: 12px;
    color: var(--_ink-3);
  }
  dl {
    margin: 0 4px 2px;
    font-size: 12px;
    line-height: 16px;
    overflow-wrap: anywhere;
  }
  dt,
  dd {
    display: inline;
    margin: 0;
  }
  dt {
    color: var(--_ink-2);
  }
  dl > div {
    padding-block: 1px;
  }
  del {
    color: var(--_ink-3);
  }
  ins {
    text-decoration: none;
    background: var(--_accent-soft);
  }
`;
