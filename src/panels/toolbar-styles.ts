/** How the toolbar looks: one line, without words where there is little room, two lines on a phone. */
import { css } from 'lit';

export const toolbarStyles = css`
  :host {
    display: block;
    container-type: inline-size;
  }
  .bar {
    display: flex;
    align-items: center;
    gap: 4px;
    min-block-size: 48px;
    padding: 0 12px;
    background: var(--_paper);
    border-block-end: 1px solid var(--_rule);
  }
  .title {
    display: flex;
    align-items: center;
    min-inline-size: 0;
    flex: 0 1 auto;
  }
  .name {
    overflow: hidden;
    text-overflow: ellipsis;
    font-size: 14px;
    font-weight: 600;
    color: var(--_ink);
    padding-inline: 6px;
    min-inline-size: 48px;
    display: block;
  }
  .name-input {
    inline-size: 32ch;
    max-inline-size: 40cqi;
    font-size: 14px;
    font-weight: 600;
  }
  .gap {
    inline-size: 1px;
    block-size: 20px;
    margin-inline: 6px;
    flex: none;
    background: var(--_rule);
  }
  .grow {
    flex: 1;
  }
  .zoom {
    font-variant-numeric: tabular-nums;
    min-inline-size: 64px;
    contain: layout paint;
  }
  @container (inline-size < 860px) {
    .word {
      display: none;
    }
    .bar {
      padding: 0 6px;
      gap: 0;
    }
  }
  .edits {
    display: contents;
  }
  /* Two rows: what opens and leaves above, what is added below, in words. */
  @container (inline-size < 520px) {
    .gap,
    .wide {
      display: none;
    }
    .bar {
      flex-wrap: wrap;
      padding-block: 4px;
    }
    .title {
      flex: 1 1 96px;
      max-inline-size: calc(100% - 170px);
    }
    .grow {
      flex: 0;
    }
    .edits {
      display: flex;
      flex-wrap: wrap;
      flex-basis: 100%;
      order: 1;
    }
    .edits .word {
      display: inline;
    }
    .edits .button {
      padding-inline: 6px;
    }
  }
`;
