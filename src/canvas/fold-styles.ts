/** How folded stages and lanes look, and the signs in headers that fold and open them. */
import { css, type CSSResult } from 'lit';

export const foldStyles: CSSResult = css`
  .fold {
    position: absolute;
    box-sizing: border-box;
    width: 24px;
    height: 24px;
    padding: 5px;
    border-radius: 5px;
    fill: none;
    stroke: var(--_ink-3);
    stroke-width: 2;
    stroke-linecap: round;
    stroke-linejoin: round;
    cursor: pointer;
  }
  /* Seen where the hand is, or always where none hovers. */
  @media (hover: hover) {
    :is(.stage, .lane-header):not(.folded, :hover) > .fold {
      opacity: 0;
    }
  }
  .fold:hover {
    stroke: var(--_accent);
  }
  .stage > .fold {
    inset-inline-end: 4px;
    top: 6px;
    background: var(--_paper);
  }
  .lane-header > .fold {
    inset-inline-start: 7px;
    top: 29px;
  }
  .count {
    font-variant-numeric: tabular-nums;
    color: var(--_ink-2);
  }
  .stage.folded {
    padding: 0;
    cursor: pointer;
    background: var(--_ground);
    border-bottom-color: var(--_rule-2);
    text-align: center;
  }
  .stage.folded > .fold {
    inset-inline-start: calc(50% - 12px);
    top: 6px;
    background: none;
  }
  .stage.folded > .count {
    position: absolute;
    inset-inline-start: 0;
    inset-inline-end: 0;
    top: 32px;
    font-weight: 600;
  }
  /* Hangs down over the strip, and stays in sight while the map is moved up and down. */
  .strip-name {
    position: absolute;
    inset-inline-start: calc(50% - 9px);
    top: calc(100% + 8px);
    max-height: 320px;
    writing-mode: vertical-rl;
    white-space: nowrap;
    overflow: hidden;
    text-overflow: ellipsis;
    color: var(--_ink-2);
    pointer-events: none;
  }
  .lane-header.folded > .fold {
    inset-inline-start: auto;
    inset-inline-end: 4px;
    top: 6px;
  }
  .lane-header.folded > .count {
    position: absolute;
    inset-inline-end: 30px;
    top: 10px;
    cursor: pointer;
  }
  .cell.folded {
    cursor: pointer;
    background: var(--_ground);
    align-self: stretch;
  }
  .cell.folded:hover {
    background: var(--_accent-soft);
  }
  .pane.small .fold {
    display: none;
  }
  .pane.small .stage.folded > .count {
    top: 6px;
  }
  .pane.far .strip-name {
    display: none;
  }
`;
