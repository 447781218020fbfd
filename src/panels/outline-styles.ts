/** How the outline looks: one stage under another, lanes beside their cards, everything within 320 px. */
import { css } from 'lit';

export const outlineStyles = css`
  :host {
    display: block;
    block-size: 100%;
    container-type: inline-size;
  }
  .outline {
    display: flex;
    flex-direction: column;
    block-size: 100%;
    background: var(--_paper);
    border-inline-end: 1px solid var(--_rule);
  }
  .head {
    display: flex;
    align-items: center;
    gap: 4px;
    padding: 4px 4px 4px 12px;
    border-block-end: 1px solid var(--_rule);
  }
  h2,
  h3,
  h4 {
    flex: 1;
    min-inline-size: 0;
    margin: 0;
    font-size: 13px;
    line-height: 18px;
    font-weight: 600;
    overflow-wrap: anywhere;
  }
  h2 {
    font-size: 14px;
  }
  h4 {
    font-weight: 500;
  }
  .scroll {
    flex: 1;
    min-block-size: 0;
    overflow-y: auto;
    overscroll-behavior: contain;
    /* What gets the focus is never under the heading of its stage. */
    scroll-padding-block: 48px 16px;
    scrollbar-width: thin;
  }
  .stage {
    content-visibility: auto;
    contain-intrinsic-size: auto 600px;
    border-block-end: 1px solid var(--_rule-2);
  }
  .title {
    display: flex;
    align-items: center;
    gap: 2px;
    padding-block: 2px;
    padding-inline: 12px 4px;
  }
  .stage > .title {
    position: sticky;
    inset-block-start: 0;
    z-index: 1;
    background: var(--_ground);
    border-block-end: 1px solid var(--_rule);
  }
  .title.selected,
  li.selected {
    background: var(--_accent-soft);
  }
  .question {
    display: block;
    font-weight: 400;
    color: var(--_ink-3);
    font-size: 12px;
    line-height: 16px;
  }
  table {
    inline-size: 100%;
    table-layout: fixed;
    border-collapse: collapse;
  }
  .lanes {
    inline-size: 104px;
  }
  th,
  td {
    padding: 0;
    text-align: start;
    vertical-align: top;
    font-weight: 400;
  }
  tr + tr > * {
    border-block-start: 1px solid var(--_rule);
  }
  .step > th {
    background: var(--_sunk);
  }
  .step .title {
    min-block-size: 36px;
  }
  .lane {
    padding: 8px 6px 6px 12px;
    color: var(--_ink-2);
    font-size: 12px;
    line-height: 16px;
    overflow-wrap: anywhere;
  }
  .moment {
    display: inline-flex;
    align-items: center;
    gap: 4px;
    padding: 0 6px;
    border-radius: 8px;
    background: var(--_idea-soft);
    color: var(--_idea);
    font-size: 12px;
    line-height: 16px;
  }
  ul,
  ol {
    margin: 0;
    padding: 0;
    list-style: none;
  }
  li {
    padding: 3px 0 3px 3px;
    border-radius: 6px;
  }
  li.row {
    display: flex;
    flex-wrap: wrap;
    align-items: center;
    gap: 6px;
    padding-inline-start: 12px;
    min-block-size: 36px;
    border-radius: 0;
    border-block-end: 1px solid var(--_rule);
  }
  .row > .facts {
    flex-basis: 100%;
    padding-inline: 18px 8px;
  }
  .row .name {
    flex: 1;
    min-inline-size: 0;
    overflow-wrap: anywhere;
  }
  .line {
    display: flex;
    flex-wrap: wrap;
    align-items: start;
    gap: 2px;
  }
  .line textarea {
    flex: 1 1 8em;
    inline-size: auto;
    min-inline-size: 0;
    border-color: transparent;
    background: none;
  }
  .line textarea:hover:not(:read-only) {
    border-color: var(--_control);
  }
  .line textarea:focus {
    border-color: var(--_control);
    background: var(--_paper);
  }
  .value {
    flex: 0 1 auto;
    inline-size: auto;
    max-inline-size: 100%;
  }
  .facts {
    margin: 0;
    padding: 0 9px 4px;
    color: var(--_ink-2);
    font-size: 12px;
    line-height: 16px;
    overflow-wrap: anywhere;
  }
  .add {
    margin: 2px;
    color: var(--_ink-3);
  }
  .more {
    display: flex;
    flex-wrap: wrap;
    gap: 4px;
    padding: 8px;
  }
  .rename {
    flex: 1;
    min-inline-size: 0;
  }
  .told {
    position: absolute;
    inline-size: 1px;
    block-size: 1px;
    overflow: hidden;
    clip-path: inset(50%);
    white-space: nowrap;
  }
  @container (inline-size >= 480px) {
    .lanes {
      inline-size: 180px;
    }
  }
  @media (forced-colors: active) {
    li.selected,
    .title.selected {
      outline: 2px solid Highlight;
      outline-offset: -2px;
    }
  }
`;
