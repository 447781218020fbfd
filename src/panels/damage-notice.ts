/** The line above a map that could not be read whole: what is wrong, the stored bytes as a file, and a way on. */
import { LitElement, css, html, nothing, type TemplateResult } from 'lit';
import { property, state } from 'lit/decorators.js';
import { message } from '../i18n/translate.js';
import { controls } from '../ui/controls.js';
import { icon } from '../ui/icon.js';
import type { Desk } from './desk.js';

const words = {
  download: message('damage.download', 'Download what is stored'),
  versions: message('damage.versions', 'Earlier versions'),
  copy: message('damage.copy', 'Go on in a copy'),
  close: message('damage.close', 'Close this notice'),
  failed: message('damage.failed', 'What is stored could not be read from the storage either.'),
};

/** @summary What is damaged in the open map. */
export class JmDamageNotice extends LitElement {
  static override styles = [
    controls,
    css`
      .notice {
        display: flex;
        flex-wrap: wrap;
        align-items: center;
        gap: 4px 12px;
        min-block-size: 36px;
        padding: 4px 12px;
        background: var(--_paper);
        border-block-end: 1px solid var(--_rule);
        box-shadow: inset 3px 0 0 var(--_pain);
        color: var(--_ink);
        font-size: 13px;
        line-height: 18px;
      }
      .said {
        flex: 1 1 240px;
      }
      .said > span {
        display: block;
      }
    `,
  ];

  @property({ attribute: false }) desk!: Desk;
  /** In the user's language. */
  @property({ attribute: false }) said: readonly string[] = [];
  /** Hands the stored bytes to the browser's download. */
  @property({ attribute: false }) download!: () => Promise<void>;
  /** There when what is shown is not what is stored: takes it as a map of its own. */
  @property({ attribute: false }) copy: (() => void) | undefined;
  @property({ attribute: false }) close!: () => void;
  @state() private fault = '';

  #download = (): void => {
    this.fault = '';
    void this.download().catch(() => (this.fault = this.desk.context.t(words.failed)));
  };

  override render(): TemplateResult {
    const { desk, copy } = this;
    const { t } = desk.context;
    return html`<div class="notice" role="alert">
      <div class="said">
        ${[...this.said, this.fault].map((sentence) => (sentence ? html`<span>${sentence}</span>` : nothing))}
      </div>
      ${copy ? html`<button class="button edge" data-action="go-on-in-copy" @click=${copy}>${t(words.copy)}</button>` : nothing}
      <button class="button edge" data-action="download-stored" @click=${this.#download}>${t(words.download)}</button>
      <button class="button edge" data-action="history" @click=${() => desk.run('history')}>
        ${t(words.versions)}
      </button>
      <button
        class="button icon-only"
        data-action="close-notice"
        title=${t(words.close)}
        aria-label=${t(words.close)}
        @click=${this.close}
      >
        ${icon('x')}
      </button>
    </div>`;
  }
}

declare global {
  interface HTMLElementTagNameMap {
    'jm-damage-notice': JmDamageNotice;
  }
}
