/** How the headers look, near and far. */
import { css, type CSSResultGroup } from 'lit';
import { cornerStyles } from './corner-styles.js';
import { foldStyles } from './fold-styles.js';

const ownStyles = css`
  .top,
  .side,
  .corner {
    --_r: 1;
  }
  .stages,
  .steps {
    position: absolute;
    inset-inline-start: 0;
    top: 0;
    width: 0;
  }
  .stage,
  .step,
  .lane-header {
    position: absolute;
    box-sizing: border-box;
    cursor: default;
  }
  /* The layout gives headers room for their words; far away they are too small for them. */
  .pane.small :is(.stage, .step, .lane-header) {
    overflow: clip;
  }
  .stage,
  .step {
    top: 0;
    height: 100%;
    background: var(--_paper);
    border-inline-end: 1px solid var(--_rule-2);
    padding: 9px 12px 0;
  }
  .stage {
    border-bottom: 1px solid var(--_rule);
  }
  .step {
    border-inline-end-color: var(--_rule);
    border-bottom: 1px solid var(--_rule-2);
    padding-top: 8px;
  }
  .step.end {
    border-inline-end-color: var(--_rule-2);
  }
  .lane-header {
    inset-inline-start: 0;
    width: 100%;
    background: var(--_sunk);
    border-inline-end: 1px solid var(--_rule-2);
    border-bottom: 1px solid var(--_rule);
    padding-block: 10px 0;
    padding-inline: 34px 10px;
  }
  .side .lane-header {
    width: var(--_w);
  }
  .lane-header.line {
    padding: 3px 12px 0;
    border-bottom-color: transparent;
    color: var(--_ink-2);
  }
  .lane-header.line .words {
    font: inherit;
    font-size: calc(var(--_text, 13px) * 12 / 13);
    line-height: calc(var(--_text, 13px) * 16 / 13);
  }
  .lane-icon {
    position: absolute;
    inset-inline-start: 12px;
    top: 12px;
    width: 14px;
    height: 14px;
    fill: none;
    stroke-width: 2;
    stroke-linecap: round;
    stroke-linejoin: round;
  }
  .words,
  .question {
    white-space: pre;
  }
  .question {
    margin-top: 3px;
    color: var(--_ink-3);
  }
  .moment {
    display: inline-flex;
    align-items: center;
    gap: 4px;
    max-width: 100%;
    box-sizing: border-box;
    padding-inline: 5px 7px;
    border-radius: 8px;
    background: var(--_idea-soft);
    color: var(--_idea);
    white-space: nowrap;
  }
  .moment svg {
    flex: none;
    width: 11px;
    height: 11px;
    fill: var(--_idea);
    stroke-width: 2;
    stroke-linejoin: round;
  }
  .moment .word {
    overflow: hidden;
    text-overflow: ellipsis;
  }
  .words.unnamed {
    color: var(--_ink-3);
    font-weight: 400;
  }
  .stage:focus-visible,
  .step:focus-visible,
  .lane-header.current {
    outline: 3px solid var(--_focus);
    outline-offset: -3px;
  }
  .stage.selected,
  .step.selected,
  .lane-header.selected {
    background: var(--_accent-soft);
    outline: 2px solid var(--_focus);
    outline-offset: -2px;
  }
  ${cornerStyles}

  /* Far away the headers' words are as large as before and the places smaller: whole lines that fit, the rest cut. */
  .pane.small .words {
    white-space: normal;
    overflow: hidden;
    text-overflow: ellipsis;
    display: -webkit-box;
    -webkit-box-orient: vertical;
    -webkit-line-clamp: 2;
    line-clamp: 2;
    overflow-wrap: anywhere;
  }
  .pane.small .stage .words,
  .pane.small .lane-header .words {
    -webkit-line-clamp: 1;
    line-clamp: 1;
    overflow-wrap: normal;
  }
  .pane.small .stage,
  .pane.small .step {
    padding-inline: 6px 2px;
  }
  .pane.small .lane-header {
    padding-top: 3px;
    container-type: size;
  }
  .pane.small .lane-icon {
    top: 5px;
  }
  .pane.small .moment {
    position: absolute;
    top: 1px;
    inset-inline-end: 3px;
    padding: 0;
    background: none;
  }
  .pane.small .moment svg {
    width: 8px;
    height: 8px;
  }
  .pane.small .moment .word {
    display: none;
  }
  .pane.small .lane-header.line {
    padding-top: 0;
  }
  .pane.small .lane-header.line .words {
    font-size: 10px;
    line-height: 11px;
  }
  @container (height < 68px) {
    .pane.small .question {
      white-space: nowrap;
      overflow: hidden;
      text-overflow: ellipsis;
    }
  }
  @container (height < 42px) {
    .pane.small .question {
      display: none;
    }
  }
  @container (height < 10px) {
    .pane.small .words,
    .pane.small .lane-icon {
      display: none;
    }
  }
  .pane.far .question {
    display: none;
  }
  .pane.far .card:not(:focus-visible),
  .pane.far .marks,
  .pane.far .signs,
  .pane.far .links {
    opacity: 0;
  }
  .pane.far .lane,
  .pane.far .cell {
    border-color: transparent;
  }
  .pane.far .body {
    pointer-events: none;
  }
`;

export const headerStyles: CSSResultGroup = [ownStyles, foldStyles];
