/** Brings a map in from a file, and says in words what could not be read as it was. */
import { LitElement, css, html, nothing, type TemplateResult } from 'lit';
import { property, query } from 'lit/decorators.js';
import { message } from '../i18n/translate.js';
import type { SpokenIssue } from '../model/issue.js';
import { controls } from '../ui/controls.js';
import type { JmDialog } from '../ui/dialog.js';
import { icon } from '../ui/icon.js';
import type { Desk } from './desk.js';

const words = {
  heading: message('transfer.heading', 'Import a map'),
  choose: message('transfer.choose', 'Choose a file'),
  drop: message(
    'transfer.drop',
    'or drop a .journey.json file anywhere on the map. It opens as a map of its own, and the one you see stays as it is. If it is a changed copy of that one, you are asked whether to merge them.',
  ),
  opened: message('transfer.opened', 'Opened. What was not as it should be:'),
  failed: message('transfer.failed', 'This file could not be opened. Your map was not touched.'),
  more: message('transfer.more', { one: 'and {n} more', other: 'and {n} more' }),
  close: message('dialog.close', 'Close'),
};

export interface TransferResult {
  readonly mapId: string | undefined;
  readonly issues: readonly SpokenIssue[];
}

/** The most issues shown at once; the rest is counted. */
const shown = 50;

/** @summary Import with its report. */
export class JmTransferDialog extends LitElement {
  static override styles = [
    controls,
    css`
      .drop {
        display: flex;
        flex-direction: column;
        align-items: center;
        gap: 10px;
        padding: 28px 20px;
        border: 1.5px dashed var(--_rule-2);
        border-radius: 8px;
        text-align: center;
        color: var(--_ink-2);
      }
      input[type='file'] {
        position: absolute;
        inline-size: 1px;
        block-size: 1px;
        opacity: 0;
      }
      .failed {
        color: var(--_pain);
        font-weight: 600;
      }
      ul {
        margin: 8px 0 0;
        padding-inline-start: 20px;
      }
      code {
        font-size: 12px;
        color: var(--_ink-3);
      }
    `,
  ];

  @property({ attribute: false }) desk!: Desk;
  @property({ attribute: false }) take!: (file: File) => Promise<TransferResult>;
  @property({ attribute: false }) result: TransferResult | undefined;
  @query('jm-dialog') private dialog!: JmDialog;
  @query('input') private input!: HTMLInputElement;

  /** Asks for a file, or shows what came of one that was dropped. */
  async show(result?: TransferResult): Promise<void> {
    this.result = result;
    await this.updateComplete;
    await this.dialog.show();
  }

  async #onFile(): Promise<void> {
    const file = this.input.files?.[0];
    this.input.value = '';
    if (!file) return;
    this.result = await this.take(file);
    if (!this.result.issues.length) this.dialog.close();
  }

  override render(): TemplateResult {
    const { t } = this.desk.context;
    return html`<jm-dialog heading=${t(words.heading)} close-label=${t(words.close)}>
      <div class="drop">
        <button class="button main" data-action="choose-file" @click=${() => this.input.click()}>
          ${icon('upload')}${t(words.choose)}
        </button>
        <input
          type="file"
          accept=".json,application/json,application/vnd.journeymap+json"
          tabindex="-1"
          aria-label=${t(words.choose)}
          @change=${() => this.#onFile()}
        />
        <span>${t(words.drop)}</span>
      </div>
      ${this.result ? this.#report(this.result) : nothing}
    </jm-dialog>`;
  }

  #report({ mapId, issues }: TransferResult): TemplateResult {
    const { t } = this.desk.context;
    return html`<div role="status">
      <p class=${mapId ? '' : 'failed'}>${t(mapId ? words.opened : words.failed)}</p>
      <ul>
        ${issues.slice(0, shown).map((issue) => html`<li>${issue.message} ${issue.path ? html`<code>${issue.path}</code>` : nothing}</li>`)}
      </ul>
      ${issues.length > shown ? html`<p>${t(words.more, { n: issues.length - shown })}</p>` : nothing}
    </div>`;
  }
}

declare global {
  interface HTMLElementTagNameMap {
    'jm-transfer-dialog': JmTransferDialog;
  }
}
