/** How our few controls look: buttons, fields and their states, the same in every panel. */
import { css } from 'lit';

export const controls = css`
  :host {
    box-sizing: border-box;
    font: inherit;
    font-size: 13px;
    line-height: 18px;
    color: var(--_ink);
  }
  *,
  *::before,
  *::after {
    box-sizing: border-box;
  }
  button,
  input,
  textarea,
  select {
    font: inherit;
    color: inherit;
    letter-spacing: inherit;
  }
  .button {
    display: inline-flex;
    align-items: center;
    justify-content: center;
    gap: 6px;
    min-block-size: 32px;
    min-inline-size: 32px;
    padding: 0 10px;
    border: 0;
    border-radius: 6px;
    background: none;
    color: var(--_ink-2);
    white-space: nowrap;
    cursor: pointer;
  }
  .button.icon-only {
    padding: 0 8px;
  }
  .button:hover:not(:disabled, [aria-disabled='true']) {
    background: color-mix(in srgb, var(--_ink) 7%, transparent);
    color: var(--_ink);
  }
  .button[aria-pressed='true'],
  .button[aria-expanded='true'] {
    background: var(--_accent-soft);
    color: var(--_accent);
  }
  .button:is(:disabled, [aria-disabled='true']) {
    color: var(--_ink-3);
    opacity: 0.45;
    cursor: default;
  }
  .button.main {
    background: var(--_ink);
    color: var(--_paper);
  }
  .button.main:hover:not(:disabled) {
    background: var(--_ink-2);
    color: var(--_paper);
  }
  .button.edge {
    box-shadow: inset 0 0 0 1px var(--_rule-2);
  }
  .button.danger {
    color: var(--_pain);
  }
  :focus-visible {
    outline: 2px solid var(--_accent);
    outline-offset: 1px;
  }
  .icon {
    flex: none;
    display: block;
  }
  label,
  .label {
    display: block;
    margin-block-end: 3px;
    font-size: 12px;
    line-height: 16px;
    color: var(--_ink-2);
  }
  .input {
    display: block;
    inline-size: 100%;
    min-block-size: 32px;
    padding: 6px 8px;
    border: 1px solid var(--_control);
    border-radius: 6px;
    background: var(--_paper);
    resize: none;
  }
  textarea.input {
    field-sizing: content;
  }
  .input::placeholder {
    color: var(--_ink-3);
    opacity: 1;
  }
  .input:focus-visible {
    outline-offset: -1px;
  }
  .muted {
    color: var(--_ink-3);
  }
  @media (pointer: coarse) {
    .button {
      min-block-size: 44px;
      min-inline-size: 44px;
    }
    .input,
    select,
    summary,
    [role='option'] {
      min-block-size: 44px;
    }
  }
  @media (forced-colors: active) {
    .button.main,
    .input {
      border: 1px solid ButtonBorder;
    }
    /* Else the browser lays a paper under its words, as white as they are. */
    .button.main {
      forced-color-adjust: none;
    }
    .button[aria-pressed='true'] {
      outline: 2px solid Highlight;
    }
  }
`;
