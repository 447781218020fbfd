/** How a legend looks, on the screen and on paper: swatches, signs and words. */
import { css, unsafeCSS, type CSSResult } from 'lit';
import { tones } from '../../layout/lane-kind.js';

const toneRules = tones.map((tone) => `.t-${tone}{color:var(--_${tone})}`).join('');

export const legendStyles: CSSResult = css`
  ${unsafeCSS(toneRules)}
  .groups {
    flex: 1;
    display: flex;
    flex-wrap: wrap;
    gap: 4px 20px;
    padding-block: 6px;
  }
  .group {
    display: flex;
    flex-wrap: wrap;
    gap: 4px 12px;
  }
  .head {
    margin: 0;
    font: inherit;
    font-weight: 600;
    color: var(--_ink-2);
  }
  ul {
    display: contents;
    list-style: none;
  }
  li {
    display: inline-flex;
    align-items: center;
    gap: 5px;
  }
  .bar {
    inline-size: 3px;
    block-size: 14px;
    background: currentcolor;
  }
  .sign {
    box-sizing: border-box;
    min-inline-size: 16px;
    block-size: 16px;
    padding: 0 3px;
    border-radius: 8px;
    background: currentcolor;
    font-size: 11px;
    font-weight: 600;
    text-align: center;
  }
  .sign > span {
    color: var(--_paper);
  }
  .frame {
    inline-size: 18px;
    block-size: 12px;
    border: 1px dashed var(--_ink-3);
    border-radius: 3px;
  }
  .frame.quiet {
    border-style: dotted;
  }
  .drawn-sign {
    flex: none;
    inline-size: 14px;
    block-size: 14px;
    fill: none;
    stroke: currentcolor;
    stroke-width: 2;
    stroke-linecap: round;
    stroke-linejoin: round;
  }
  .dots {
    letter-spacing: 1px;
  }
  @media (forced-colors: active) {
    .sign {
      border: 1px solid CanvasText;
    }
    .bar {
      forced-color-adjust: none;
    }
  }
`;
