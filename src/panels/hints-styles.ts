/** How the first steps look: a small card over a corner of the map; below the map where there is no corner to spare. */
import { css } from 'lit';

export const hintsStyles = css`
  :host {
    position: absolute;
    z-index: 5;
    inset-block-end: 12px;
    inset-inline-end: 12px;
    inline-size: 300px;
  }
  :host([at='start']) {
    inset-inline-end: auto;
    inset-inline-start: 12px;
  }
  :host([at='top']) {
    inset-block: var(--_below) auto;
  }
  section {
    padding: 12px 8px 8px 16px;
    padding-inline: 16px 8px;
    border: 1px solid var(--_rule-2);
    border-radius: 10px;
    background: var(--_paper);
    box-shadow: var(--_lift);
  }
  h2 {
    margin: 0 0 4px;
    font-size: 13px;
    line-height: 18px;
    font-weight: 600;
  }
  p {
    margin: 0;
    padding-inline-end: 8px;
    color: var(--_ink-2);
  }
  .buttons {
    display: flex;
    align-items: center;
    gap: 2px;
    margin-block-start: 8px;
  }
  .at {
    flex: 1;
    color: var(--_ink-3);
    font-size: 12px;
    font-variant-numeric: tabular-nums;
  }
  .icon {
    transform: scaleX(var(--_turned, 1));
  }
  :host(:dir(rtl)) {
    --_turned: -1;
  }
  /* In a narrow editor it would hide what it speaks of. */
  @container (inline-size < 760px) {
    :host {
      position: static;
      inline-size: auto;
    }
    section {
      border-width: 1px 0 0;
      border-radius: 0;
      box-shadow: none;
    }
  }
`;
