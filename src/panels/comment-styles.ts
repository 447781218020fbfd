/** How the comments panel looks. */
import { css } from 'lit';

export const commentStyles = css`
  h3 {
    margin-block: 12px 6px;
    overflow-wrap: anywhere;
  }
  section + section {
    margin-block-start: 20px;
    border-block-start: 1px solid var(--_rule);
  }
  article {
    margin-block-end: 10px;
    padding: 8px 10px 4px;
    border: 1px solid var(--_rule);
    border-radius: 6px;
  }
  .resolved {
    border-style: dashed;
  }
  .comment + .comment {
    margin-block-start: 8px;
    padding-inline-start: 10px;
    border-inline-start: 2px solid var(--_rule);
  }
  .by {
    display: flex;
    flex-wrap: wrap;
    align-items: center;
    gap: 0 6px;
    font-size: 12px;
    line-height: 16px;
  }
  .by b {
    overflow-wrap: anywhere;
  }
  .dot {
    inline-size: 8px;
    block-size: 8px;
    border-radius: 50%;
    background: var(--_ink-3);
  }
  .by .small {
    min-block-size: var(--_target);
    min-inline-size: var(--_target);
    margin-inline-start: auto;
    padding: 0 6px;
    font-size: 12px;
  }
  p {
    margin: 2px 0 4px;
    overflow-wrap: anywhere;
  }
  p.text {
    white-space: pre-wrap;
  }
  .tools {
    display: flex;
    margin-inline-start: -10px;
  }
  .write {
    display: grid;
    gap: 6px;
    justify-items: end;
    margin-block-end: 8px;
  }
  .jump {
    display: block;
    inline-size: 100%;
    margin-block-end: 6px;
    padding: 6px 10px;
    border: 1px solid var(--_rule);
    border-radius: 6px;
    background: none;
    text-align: start;
    cursor: pointer;
  }
  .jump:hover {
    border-color: var(--_rule-2);
    background: var(--_sunk);
  }
  .jump > span {
    display: block;
    overflow-wrap: anywhere;
  }
  .jump .about {
    font-size: 12px;
    line-height: 16px;
    color: var(--_ink-2);
  }
  .jump .text {
    display: -webkit-box;
    -webkit-box-orient: vertical;
    -webkit-line-clamp: 3;
    line-clamp: 3;
    overflow: hidden;
  }
  .all {
    display: flex;
    align-items: center;
    gap: 6px;
    min-block-size: max(32px, var(--_target));
    margin-block-start: 12px;
    font-size: 13px;
  }
  .all input {
    inline-size: 16px;
    block-size: 16px;
    margin: 0;
    accent-color: var(--_accent);
  }
`;
