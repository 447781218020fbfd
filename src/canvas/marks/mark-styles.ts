/** How cards look that a view marks: an edge and a sign in a colour, or quiet where others are looked for. */
import { css, unsafeCSS, type CSSResult } from 'lit';
import { tones } from '../../layout/lane-kind.js';

const marks = tones.map((tone) => `.m-${tone}{--_mark:var(--_${tone})}`).join('\n');

export const markStyles: CSSResult = css`
  ${unsafeCSS(marks)}
  .card.marked:not(.point) {
    box-shadow:
      inset -4px 0 0 var(--_mark),
      var(--_shadow);
  }
  .card.marked::after {
    content: attr(data-mark);
    position: absolute;
    top: -7px;
    inset-inline-end: -5px;
    min-width: 16px;
    height: 16px;
    box-sizing: border-box;
    padding: 0 3px;
    border-radius: 8px;
    background: var(--_mark);
    color: var(--_paper);
    font-size: 11px;
    font-weight: 600;
    line-height: 16px;
    text-align: center;
    pointer-events: none;
  }
  .card.quiet:not(.point) {
    --_bar: var(--_rule-2);
    box-shadow: none;
    background-color: transparent;
    border-style: dotted;
  }
  .card.quiet .run.run {
    color: var(--_ink-3);
    font-weight: 400;
  }
  .card.quiet img {
    opacity: 0.35;
  }
  @media (forced-colors: active) {
    .card.marked::after {
      border: 1px solid CanvasText;
    }
  }
`;
