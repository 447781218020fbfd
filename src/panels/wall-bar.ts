/** What stands over the corner of the map on the wall: the stages before and after, and the way out. */
import { LitElement, css, html, type TemplateResult } from 'lit';
import { property } from 'lit/decorators.js';
import { message } from '../i18n/translate.js';
import { controls } from '../ui/controls.js';
import { icon } from '../ui/icon.js';
import { actionButton } from './action-button.js';
import { DeskController, type Desk } from './desk.js';

const words = {
  label: message('wall.label', 'On the wall'),
  leave: message('wall.leave', 'Leave the wall'),
};

/** @summary Turns the stages on the wall. */
export class JmWallBar extends LitElement {
  static override styles = [
    controls,
    css`
      :host {
        position: absolute;
        inset-block-end: 16px;
        inset-inline-end: 16px;
        z-index: 6;
      }
      .bar {
        display: flex;
        align-items: center;
        gap: 4px;
        padding: 4px;
        border: 1px solid var(--_rule-2);
        border-radius: 10px;
        background: var(--_paper);
        font-size: 24px;
        line-height: 32px;
        font-variant-numeric: tabular-nums;
      }
      .at {
        padding-inline: 8px;
      }
      .button {
        min-block-size: 48px;
        min-inline-size: 48px;
        padding: 0;
      }
      .icon {
        inline-size: 28px;
        block-size: 28px;
      }
    `,
  ];

  @property({ attribute: false }) desk!: Desk;

  constructor() {
    super();
    new DeskController(this, ['view']);
  }

  override render(): TemplateResult {
    const { desk } = this;
    const { t, reader, session } = desk.context;
    const stages = reader.all('stages');
    const at = stages.findIndex(({ id }) => id === session.state.view.stage) + 1;
    return html`<div class="bar" role="group" aria-label=${t(words.label)}>
      ${actionButton(desk, 'previous-stage')}
      <span class="at">${t.number(at)} / ${t.number(stages.length)}</span>
      ${actionButton(desk, 'next-stage')}
      <button
        class="button icon-only"
        data-action="wall"
        aria-label=${t(words.leave)}
        data-keys="Esc"
        @click=${() => desk.run('wall')}
      >
        ${icon('x')}
      </button>
    </div>`;
  }
}

declare global {
  interface HTMLElementTagNameMap {
    'jm-wall-bar': JmWallBar;
  }
}
