/** How the dialog of views looks. */
import { css } from 'lit';

export const viewsStyles = css`
  h3 {
    margin: 14px 0 6px;
    font-size: 12px;
    line-height: 16px;
    color: var(--_ink-2);
  }
  p {
    margin: 0;
  }
  .kept {
    margin: 0;
    padding: 0;
    list-style: none;
  }
  .kept li {
    display: flex;
    align-items: center;
    gap: 4px;
  }
  .apply {
    flex: 1;
    min-inline-size: 0;
    justify-content: start;
    color: var(--_ink);
  }
  .apply span {
    overflow: hidden;
    text-overflow: ellipsis;
  }
  .apply .about {
    color: var(--_ink-3);
    font-size: 12px;
  }
  .naming {
    display: flex;
    flex-wrap: wrap;
    gap: 4px;
    flex: 1;
    padding-block: 2px;
  }
  .naming .input {
    flex: 1 1 12ch;
    inline-size: auto;
    min-inline-size: 0;
  }
  .naming [data-view-text] {
    flex-grow: 2;
  }
  .shown {
    display: grid;
    grid-template-columns: repeat(auto-fit, minmax(220px, 1fr));
    gap: 8px 16px;
    align-items: start;
  }
  fieldset {
    margin: 0;
    min-inline-size: 0;
    padding: 6px 10px 8px;
    /* As high as it is: the dialog scrolls, and a list in it that scrolls too looks as if it ended. */
    border: 1px solid var(--_rule);
    border-radius: 6px;
  }
  legend {
    padding-inline: 4px;
    font-size: 12px;
    color: var(--_ink-2);
  }
  .check {
    display: flex;
    align-items: center;
    gap: 8px;
    min-block-size: max(26px, var(--_target));
    margin: 0;
    font-size: 13px;
    color: var(--_ink);
  }
  .check > span {
    min-inline-size: 0;
    overflow-wrap: anywhere;
  }
  .check input {
    flex: none;
    inline-size: 16px;
    block-size: 16px;
    margin: 0;
    accent-color: var(--_accent);
  }
  .line {
    display: flex;
    flex-wrap: wrap;
    align-items: center;
    gap: 8px 16px;
    margin-block-start: 8px;
  }
  .line > .input {
    flex: 1;
    inline-size: auto;
    min-inline-size: 160px;
  }
  .color {
    display: flex;
    align-items: center;
    gap: 8px;
    margin: 0;
  }
  .color .input {
    inline-size: auto;
  }
  .keep {
    margin-block-start: 14px;
    padding-block-start: 12px;
    border-block-start: 1px solid var(--_rule);
  }
`;
