/** How the find bar looks. */
import { css } from 'lit';

export const findStyles = css`
  :host {
    display: block;
    min-inline-size: 0;
  }
  .bar {
    display: flex;
    flex-direction: column;
    gap: 6px;
    padding: 6px 12px;
    background: var(--_paper);
    border-block-end: 1px solid var(--_rule);
  }
  .line {
    display: flex;
    flex-wrap: wrap;
    align-items: center;
    gap: 4px;
  }
  .line > .input {
    flex: 0 1 280px;
    min-inline-size: 120px;
    inline-size: auto;
  }
  .filters > .input {
    flex: 0 1 160px;
    min-inline-size: 96px;
  }
  .count {
    flex: 1;
    min-inline-size: 96px;
    padding-inline: 8px;
    overflow: hidden;
    text-overflow: ellipsis;
    white-space: nowrap;
    color: var(--_ink-2);
    font-variant-numeric: tabular-nums;
  }
  .end {
    justify-content: flex-end;
  }
  .preview ul {
    margin: 0;
    padding: 0;
    max-block-size: 30cqb;
    overflow-y: auto;
    overscroll-behavior: contain;
    list-style: none;
    border: 1px solid var(--_rule);
    border-radius: 6px;
  }
  .preview li + li {
    border-block-start: 1px solid var(--_rule);
  }
  .preview label {
    display: flex;
    align-items: baseline;
    gap: 8px;
    margin: 0;
    padding: 5px 8px;
    font-size: 13px;
    line-height: 18px;
    color: var(--_ink);
  }
  .preview input {
    flex: none;
    inline-size: 16px;
    block-size: 16px;
    margin: 0;
    align-self: center;
    accent-color: var(--_accent);
  }
  .texts {
    flex: 1;
    overflow-wrap: anywhere;
  }
  .preview .line {
    margin-block-start: 6px;
  }
  .preview p {
    margin: 6px 0 0;
  }
  del {
    color: var(--_pain);
  }
  ins {
    color: var(--_gain);
    text-decoration: none;
    font-weight: 600;
  }
`;
