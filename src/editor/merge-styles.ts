/** How merging looks: what is to be chosen in frames, the answers below each other. */
import { css } from 'lit';

export const mergeStyles = css`
  p {
    margin: 0 0 8px;
  }
  h3 {
    margin: 16px 0 8px;
    font-size: 13px;
    line-height: 18px;
    font-weight: 600;
  }
  fieldset {
    margin: 0 0 8px;
    padding: 6px 12px 8px;
    border: 1px solid var(--_rule-2);
    border-radius: 8px;
  }
  legend {
    padding: 0 4px;
    font-size: 12px;
    line-height: 16px;
    color: var(--_ink-2);
  }
  label {
    display: grid;
    grid-template-columns: 20px 120px minmax(0, 1fr);
    align-items: baseline;
    min-block-size: var(--_target);
    margin: 0;
    padding: 2px 0;
    font-size: 13px;
    line-height: 18px;
    color: var(--_ink);
    cursor: pointer;
  }
  input {
    margin: 0;
    accent-color: var(--_accent);
  }
  .side {
    color: var(--_ink-2);
  }
  .value {
    overflow-wrap: anywhere;
  }
`;
