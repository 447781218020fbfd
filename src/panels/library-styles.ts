/** How the library looks: rows with a line between them, quiet words, its tools in one line above. */
import { css } from 'lit';

export const libraryStyles = css`
  h3 {
    margin: 16px 0 8px;
    font-size: 12px;
    line-height: 16px;
    font-weight: 600;
    color: var(--_ink-2);
  }
  p {
    margin: 8px 0;
  }
  ul {
    margin: 0;
    padding: 0;
    list-style: none;
  }
  li {
    display: flex;
    align-items: center;
    gap: 4px;
    border-block-end: 1px solid var(--_rule);
  }
  li > .words {
    flex: 1;
    min-inline-size: 0;
    display: block;
    padding: 8px;
    text-align: start;
    white-space: normal;
    overflow-wrap: anywhere;
  }
  .pick {
    display: flex !important;
    align-items: center;
    gap: 10px;
    cursor: pointer;
  }
  .here {
    margin-inline-start: 6px;
    padding: 0 6px;
    border-radius: 8px;
    background: var(--_accent-soft);
    color: var(--_accent);
    font-size: 12px;
    font-weight: 400;
    white-space: nowrap;
  }
  .tools .end {
    margin-inline-start: auto;
  }
  .name {
    display: block;
    font-weight: 600;
    color: var(--_ink);
  }
  .about {
    font-size: 12px;
    line-height: 16px;
    color: var(--_ink-3);
  }
  .tools {
    display: flex;
    flex-wrap: wrap;
    align-items: center;
    gap: 8px;
    margin-block-end: 4px;
  }
  .tools .input {
    flex: 1 1 160px;
    inline-size: auto;
  }
  .tools select.input {
    flex: 0 0 auto;
  }
  .grid {
    display: grid;
    grid-template-columns: repeat(auto-fill, minmax(190px, 1fr));
    gap: 8px;
  }
  .grid .button {
    display: block;
    padding: 10px 12px;
    text-align: start;
    white-space: normal;
    box-shadow: inset 0 0 0 1px var(--_rule-2);
  }
  details {
    margin-block-start: 8px;
  }
  summary {
    min-block-size: var(--_target);
    padding-block: 4px;
    color: var(--_ink-2);
    cursor: pointer;
  }
  fieldset {
    margin: 8px 0;
    padding: 0;
    border: 0;
  }
  fieldset label {
    display: flex;
    gap: 6px;
    align-items: center;
    min-block-size: var(--_target);
    font-size: 13px;
    color: var(--_ink);
  }
`;
