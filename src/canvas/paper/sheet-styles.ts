/** How a map looks on paper: dark ink on white whatever the theme, rules that a printer shows, and nothing else of the element. */
import { css, unsafeCSS, type CSSResult } from 'lit';
import { colorNames, palette } from '../../theme/palette.js';
import { legendStyles } from '../marks/legend-styles.js';

/** Nothing depends on the printing of grounds: all are white. Hairlines are darker than on a screen. */
const inks = colorNames
  .map((name) => {
    const white = /^(ground|sunk|paper)$|-soft$/.test(name);
    const color = white ? '#fff' : name === 'rule' ? '#b4b4ac' : name === 'rule-2' ? '#85857d' : palette[name].light;
    return `--_${name}: ${color};`;
  })
  .join('\n    ');

/** For the element around the sheet, which is in the flow of the page as long as it is printed. */
export const aroundStyles: CSSResult = css`
  @media print {
    :host(:not([hidden])) {
      display: block !important;
      position: static !important;
      block-size: auto !important;
      inline-size: 100% !important;
      min-block-size: 0 !important;
      max-block-size: none !important;
      overflow: visible !important;
      contain: none !important;
      container-type: normal !important;
      background: none !important;
    }
    :host > :not(.printed) {
      display: none !important;
    }
  }
  @media not print {
    .printed {
      display: none;
    }
  }
`;

/** After the styles of the canvas, in a root of its own. */
export const sheetStyles: CSSResult = css`
  :host {
    all: initial;
    display: block;
    ${unsafeCSS(inks)}
    --_shadow: none;
    color-scheme: light;
    color: var(--_ink);
    font: inherit;
    letter-spacing: inherit;
    word-spacing: inherit;
    font-size: var(--_text, 13px);
    line-height: calc(var(--_text, 13px) * 18 / 13);
    -webkit-print-color-adjust: exact;
    print-color-adjust: exact;
  }
  h1 {
    margin: 0 0 8px;
    font-size: max(15px, 18px * var(--_scale));
    line-height: 1.34;
    font-weight: 600;
  }
  .paper {
    container-type: inline-size;
  }
  .pane {
    position: static;
    overflow: visible;
    /* How large the map is on this paper. */
    --_scale: tan(atan2(100cqi, var(--_wide)));
  }
  table {
    width: 100%;
    table-layout: fixed;
    border-spacing: 0;
    margin-block-end: 20px;
  }
  table + table {
    break-inside: avoid;
  }
  td {
    padding: 0;
  }
  tr {
    break-inside: avoid;
  }
  thead tr {
    break-after: avoid;
  }
  /* One piece for the one who breaks pages: inside it nothing is where it will be painted. */
  .strip {
    position: relative;
    contain: strict;
    width: 100%;
    height: calc(var(--_high) * var(--_scale));
  }
  .drawn {
    position: absolute;
    inset-inline-start: 0;
    top: 0;
    width: var(--_wide);
    height: var(--_high);
    transform: scale(var(--_scale));
    transform-origin: 0 0;
  }
  .pane[dir='rtl'] .drawn {
    transform-origin: 100% 0;
  }
  .window {
    position: absolute;
    top: 0;
    height: 100%;
    overflow: clip;
  }
  .top .words {
    white-space: normal;
    max-height: 100%;
    overflow: hidden;
  }
  .told,
  .fold {
    display: none;
  }
  /* The scale of a curve stands behind its words. */
  .marks:not(.hairs) .s-rule {
    stroke: #d8d8d2;
  }
  thead .strip {
    border-block-start: 1px solid var(--_rule-2);
  }
  /* What a tone tells is a border, for grounds may not be printed. */
  .card:not(.plain, .point)::before {
    content: '';
    position: absolute;
    inset-block: 3px;
    inset-inline-start: -1px;
    border-inline-start: 3px solid var(--_bar, var(--_ink-3));
  }
  .card.marked:not(.point) {
    box-shadow: none;
    border-inline-end: 4px solid var(--_mark);
  }
  .card.marked::after {
    border: 1px solid var(--_mark);
    background: var(--_paper);
    color: var(--_mark);
    line-height: 14px;
  }
  ${legendStyles}
  .legend {
    break-inside: avoid;
    font-size: max(11px, 12px * var(--_scale));
    line-height: 1.34;
    color: var(--_ink-2);
  }
  .legend .drawn-sign {
    inline-size: 1.17em;
    block-size: 1.17em;
  }
  /* A letter in a ring: a filled one would be white on white where no grounds are printed. */
  .legend .sign {
    block-size: auto;
    min-inline-size: 1.34em;
    border: 1px solid;
    border-radius: 1em;
    background: none;
    font-size: inherit;
  }
  .legend .sign > span {
    color: inherit;
  }
  .moment {
    border: 1px solid var(--_idea);
    line-height: 14px;
  }
  .paper {
    display: none;
  }
  @media (max-width: 899.9px) {
    .on-small {
      display: block;
    }
  }
  @media (min-width: 900px) and (max-width: 1299.9px) {
    .paper:is(.on-small, .on-middle):not(.to-small) {
      display: block;
    }
  }
  @media (min-width: 1300px) and (max-width: 2599.9px) {
    .paper:not(.to-small, .to-middle, .on-poster) {
      display: block;
    }
  }
  @media (min-width: 2600px) {
    .to-poster {
      display: block;
    }
    /* One sheet for all of it, where its words are still large. */
    .to-poster .pane {
      --_scale: max(1, min(tan(atan2(100cqi, var(--_wide))), tan(atan2(94vh, var(--_tall)))));
    }
  }
`;
