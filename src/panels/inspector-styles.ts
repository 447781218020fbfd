/** How the inspector looks: labels over fields, segmented choices, bills and links in quiet lines. */
import { css } from 'lit';

export const inspectorStyles = css`
  header {
    margin-block-end: 4px;
  }
  h3 {
    margin-block: 16px 6px;
  }
  header .button {
    margin-inline-end: -8px;
  }
  .field,
  .part {
    margin-block-end: 12px;
  }
  .part {
    margin-block-end: 8px;
  }
  .choices {
    display: flex;
    flex-wrap: wrap;
    border: 1px solid var(--_control);
    border-radius: 6px;
    overflow: hidden;
  }
  .choices button {
    flex: 1 1 auto;
    display: inline-flex;
    align-items: center;
    justify-content: center;
    gap: 4px;
    min-block-size: max(30px, var(--_target));
    padding: 4px 4px;
    border: 0;
    border-inline-end: 1px solid var(--_rule);
    background: none;
    cursor: pointer;
  }
  .choices button:last-child {
    border: 0;
  }
  .choices button:focus-visible {
    outline-offset: -2px;
  }
  .choices button.on {
    font-weight: 600;
    background: var(--_accent-soft);
    color: var(--_accent);
  }
  .choices button.on.pain {
    background: var(--_pain-soft);
    color: var(--_pain);
  }
  .choices button.on.gain {
    background: var(--_gain-soft);
    color: var(--_gain);
  }
  .choices button.on.idea {
    background: var(--_idea-soft);
    color: var(--_idea);
  }
  .check {
    display: flex;
    align-items: center;
    gap: 8px;
    min-block-size: var(--_target);
    font-size: 13px;
    color: var(--_ink);
  }
  input[type='checkbox'],
  input[type='range'] {
    accent-color: var(--_accent);
  }
  .score {
    display: flex;
    align-items: center;
    gap: 6px;
  }
  .picture img {
    display: block;
    inline-size: 100%;
    block-size: auto;
    max-block-size: 180px;
    box-sizing: border-box;
    margin-block-end: 6px;
    object-fit: contain;
    border: 1px solid var(--_rule);
    border-radius: 6px;
    background: var(--_sunk);
  }
  .picture-tools {
    display: flex;
    flex-wrap: wrap;
    gap: 6px;
  }
  .wanted {
    color: var(--_pain);
  }
  .score input {
    flex: 1;
    min-block-size: var(--_target);
    min-inline-size: 0;
  }
  .score output {
    min-inline-size: 4ch;
    text-align: end;
    font-variant-numeric: tabular-nums;
  }
  .bill {
    display: grid;
    grid-template-columns: 1fr 64px auto 44px max(28px, var(--_target));
    gap: 4px;
    align-items: center;
    margin-block-end: 4px;
  }
  .bill span {
    min-inline-size: 0;
  }
  .bill .button {
    min-inline-size: max(28px, var(--_target));
    padding: 0;
  }
  .sum {
    display: flex;
    align-items: center;
    justify-content: space-between;
    font-variant-numeric: tabular-nums;
  }
  .pair {
    display: grid;
    grid-template-columns: 1fr 1fr;
    gap: 8px;
  }
  .group {
    padding-inline-start: 10px;
    border-inline-start: 2px solid var(--_rule);
  }
  .hidden {
    position: absolute;
    inline-size: 1px;
    block-size: 1px;
    overflow: hidden;
    clip-path: inset(50%);
  }
  details {
    margin-block-start: 16px;
    border-block-start: 1px solid var(--_rule);
  }
  summary {
    padding-block: 10px;
    color: var(--_ink-2);
    cursor: pointer;
  }
  .link {
    display: grid;
    grid-template-columns: auto 1fr auto auto;
    align-items: center;
    gap: 0 4px;
    font-size: 12px;
  }
  .link .word {
    justify-content: start;
    overflow: hidden;
    padding-inline: 4px;
    font-size: 13px;
    color: var(--_ink);
    white-space: normal;
    text-align: start;
  }
  .link .icon-only {
    min-inline-size: var(--_target);
    padding: 0 6px;
  }
  .link-details {
    display: grid;
    gap: 12px;
    margin-block-end: 12px;
  }
  .link-end .word {
    inline-size: 100%;
    justify-content: start;
    padding-inline: 0;
    color: var(--_ink);
    white-space: normal;
    text-align: start;
  }
  .link-tools {
    display: flex;
    flex-wrap: wrap;
    gap: 6px;
  }
  .add-link {
    display: grid;
    gap: 6px;
    margin-block-start: 4px;
  }
  .add-link select {
    min-inline-size: 0;
  }
  .persona {
    padding: 8px 10px;
    margin-block-end: 8px;
    border: 1px solid var(--_rule);
    border-radius: 6px;
  }
  .story {
    margin-block: 4px 12px;
    padding: 10px 12px;
    border-radius: 6px;
    background: var(--_sunk);
    border: 1px solid var(--_rule);
  }
  .story .gain {
    color: var(--_gain);
  }
  .whys {
    margin: 6px 0 0;
    padding: 0 0 0 4px;
    list-style: none;
  }
  .whys li {
    position: relative;
    padding-inline-start: 16px;
    padding-block-end: 6px;
    border-inline-start: 2px solid var(--_rule-2);
  }
  .whys li::before {
    content: '';
    position: absolute;
    inset-inline-start: -5px;
    inset-block-start: 5px;
    inline-size: 8px;
    block-size: 8px;
    border-radius: 50%;
    background: var(--_paper);
    box-shadow: inset 0 0 0 2px var(--_ink-3);
  }
  .whys .fix {
    display: block;
    color: var(--_gain);
    font-size: 12px;
    line-height: 16px;
  }
`;
