/** How a list of changes looks. */
import { css, unsafeCSS, type CSSResult } from 'lit';
import { told } from './change-signs.js';

const tones = Object.values(told)
  .map(({ tone }) => `.t-${tone}{--_mark:var(--_${tone})}`)
  .join('');

export const changeStyles: CSSResult = css`
  ${unsafeCSS(tones)}
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
    grid-template-columns: 28px 112px minmax(0, 1fr);
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
  .how > span {
    display: block;
  }
  .sign {
    display: inline-block;
    min-inline-size: 16px;
    border-radius: 8px;
    background: var(--_mark);
    color: var(--_paper);
    font-size: 11px;
    font-weight: 600;
    line-height: 16px;
    text-align: center;
  }
  .name {
    display: inline;
    min-block-size: var(--_target);
    min-inline-size: var(--_target);
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
