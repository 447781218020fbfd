/** How the first steps look: a quiet strip below the map, so that they hide nothing of what they speak of. */
import { css } from 'lit';

export const hintsStyles = css`
  :host {
    display: block;
  }
  section {
    display: flex;
    flex-wrap: wrap;
    align-items: center;
    gap: 4px 16px;
    padding-block: 8px;
    padding-inline: 16px 8px;
    border-block-start: 1px solid var(--_rule-2);
    background: var(--_accent-soft);
  }
  .text {
    flex: 1 1 320px;
    min-inline-size: 0;
  }
  h2 {
    display: inline;
    margin: 0;
    margin-inline-end: 6px;
    font-size: 13px;
    line-height: 18px;
    font-weight: 600;
  }
  p {
    display: inline;
    margin: 0;
    color: var(--_ink-2);
  }
  .buttons {
    display: flex;
    align-items: center;
    gap: 2px;
    margin-inline-start: auto;
  }
  .at {
    padding-inline-end: 6px;
    color: var(--_ink-2);
    font-size: 12px;
    font-variant-numeric: tabular-nums;
  }
  .icon {
    transform: scaleX(var(--_turned, 1));
  }
  :host(:dir(rtl)) {
    --_turned: -1;
  }
`;
