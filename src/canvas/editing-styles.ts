/** How typing, dragging and the hint of an empty cell look. */
import { css, type CSSResult } from 'lit';

export const editingStyles: CSSResult = css`
  .typing {
    position: absolute;
    z-index: 3;
    box-sizing: border-box;
    margin: 0;
    border: 0;
    border-radius: var(--_radius);
    outline: 2px solid var(--_focus);
    outline-offset: 1px;
    background: var(--_paper);
    color: var(--_ink);
    font-family: inherit;
    letter-spacing: inherit;
    word-spacing: inherit;
    overflow: hidden;
    resize: none;
    white-space: pre-wrap;
    overflow-wrap: break-word;
    touch-action: auto;
    cursor: text;
    -webkit-user-select: text;
    user-select: text;
  }
  .typing[data-look='card'] {
    padding: 6px 8px 6px 10px;
    box-shadow: var(--_lift);
  }
  .typing[data-look='note'] {
    padding: 0 3px;
    border-radius: 3px;
  }
  .typing[data-look='word'] {
    padding: 4px 6px;
    text-align: center;
  }
  .typing[data-look='stage'] {
    padding: 9px 12px;
  }
  .typing[data-look='step'] {
    padding: 8px 12px;
  }
  .typing[data-look='lane'] {
    padding: 10px 10px 8px 34px;
  }
  .pane[dir='rtl'] .typing[data-look='lane'] {
    padding: 10px 34px 8px 10px;
  }
  .typing[data-look='stage'],
  .typing[data-look='step'],
  .typing[data-look='lane'] {
    border-radius: 0;
    outline-offset: -2px;
  }

  .parts {
    position: absolute;
    z-index: 4;
    display: flex;
    gap: 2px;
    padding: 2px;
    border-radius: 6px;
    background: var(--_paper);
    box-shadow: var(--_lift);
    font-size: 12px;
    line-height: 16px;
  }
  .parts button {
    min-block-size: 24px;
    padding: 2px 6px;
    border: 0;
    border-radius: 4px;
    background: none;
    color: var(--_ink-2);
    font: inherit;
    white-space: nowrap;
    cursor: pointer;
  }
  .parts button[aria-pressed='true'] {
    background: var(--_accent-soft);
    color: var(--_accent);
    font-weight: 600;
    outline: 1px solid transparent;
  }
  .part-said {
    position: absolute;
    inline-size: 1px;
    block-size: 1px;
    overflow: hidden;
    clip-path: inset(50%);
  }

  .hint {
    position: absolute;
    box-sizing: border-box;
    padding: 6px 9px;
    border: 1px dashed var(--_rule-2);
    border-radius: var(--_radius);
    color: var(--_ink-3);
    font-size: calc(var(--_text, 13px) * 12 / 13);
    line-height: calc(var(--_text, 13px) * 16 / 13);
    overflow: hidden;
  }
  .over > .hint,
  .over > .drop,
  .over > .ghost {
    pointer-events: none;
  }
  .drop[hidden] {
    display: none;
  }

  .pane.dragging,
  .pane.dragging * {
    cursor: grabbing;
  }
  .drop {
    position: absolute;
    box-sizing: border-box;
    border-radius: var(--_radius);
  }
  .drop.cell-mark {
    background: var(--_accent-soft);
    border: 1px solid var(--_accent);
    opacity: 0.5;
  }
  .drop.line-mark {
    height: 3px;
    border-radius: 2px;
    background: var(--_accent);
    forced-color-adjust: none;
  }
  .ghost {
    position: absolute;
    inset-inline-start: 0;
    top: 0;
    z-index: 4;
    opacity: 0.95;
  }
  .ghost .card.card {
    inset-inline-start: 0;
    top: 0;
    background: var(--_paper);
    border: 1px solid var(--_accent);
    box-shadow: var(--_lift);
    opacity: 1;
    outline: none;
  }
  .ghost .count {
    position: absolute;
    inset-inline-end: -8px;
    top: -8px;
    z-index: 2;
    min-width: 20px;
    box-sizing: border-box;
    padding: 0 6px;
    border-radius: 10px;
    background: var(--_accent);
    color: var(--_paper);
    font-size: 12px;
    line-height: 20px;
    text-align: center;
    forced-color-adjust: none;
    font-variant-numeric: tabular-nums;
  }
  .found {
    position: absolute;
    border-radius: 8px;
    outline: 2px solid color-mix(in srgb, var(--_idea) 70%, transparent);
    background: color-mix(in srgb, var(--_idea) 7%, transparent);
    pointer-events: none;
  }
  .found.now {
    outline: 3px solid var(--_idea);
    background: color-mix(in srgb, var(--_idea) 10%, transparent);
  }
  .value {
    position: absolute;
    padding: 2px 7px;
    border-radius: 9px;
    background: var(--_ink);
    color: var(--_paper);
    font-size: calc(var(--_text, 13px) * 12 / 13);
    line-height: calc(var(--_text, 13px) * 16 / 13);
    white-space: nowrap;
    forced-color-adjust: none;
    font-variant-numeric: tabular-nums;
    transform: translate(14px, -50%);
    pointer-events: none;
  }
  .pane[dir='rtl'] .value {
    transform: translate(-14px, -50%);
  }
  .card.card.point[data-adjusting] {
    outline: 3px solid var(--_focus);
    outline-offset: 0;
    background: color-mix(in srgb, var(--_focus) 18%, transparent);
  }
`;
