/** The maps kept in this browser: open, copy, delete, keep a backup, or start another one from a template or a sample. */
import { LitElement, html, type TemplateResult } from 'lit';
import { property, query, state } from 'lit/decorators.js';
import { message } from '../i18n/translate.js';
import { samples, templates, type Sample, type Template } from '../templates/index.js';
import { controls } from '../ui/controls.js';
import type { JmDialog } from '../ui/dialog.js';
import type { Desk } from './desk.js';
import type { JmLibraryBackup } from './library-backup.js';
import type { LibraryHost } from './library-host.js';
import type { JmLibraryMaps } from './library-maps.js';
import { libraryStyles } from './library-styles.js';

const words = {
  library: message('library.heading', 'Maps in this browser'),
  page: message('library.heading-page', 'Maps of this page'),
  fresh: message('library.new', 'New map'),
  samples: message('library.samples', 'Samples to look at'),
  close: message('dialog.close', 'Close'),
};

/** @summary The library of maps and the ways to start one. */
export class JmLibraryDialog extends LitElement {
  static override styles = [controls, libraryStyles];

  @property({ attribute: false }) desk!: Desk;
  @property({ attribute: false }) host!: LibraryHost;
  @state() private isPageOnly = false;
  @query('jm-dialog') private dialog!: JmDialog;
  @query('jm-library-maps') private maps!: JmLibraryMaps;
  @query('jm-library-backup') private backup!: JmLibraryBackup;

  async show(): Promise<void> {
    await this.updateComplete;
    await Promise.all([this.maps.begin(), this.backup.begin()]);
    this.isPageOnly = this.maps.isPageOnly;
    await this.maps.updateComplete;
    await this.dialog.show();
  }

  #leave = (): void => this.dialog.close();

  #changed = (): Promise<void> => this.maps.refresh();

  async #start(from: Template | Sample): Promise<void> {
    this.dialog.close();
    await this.host.start(from);
  }

  override render(): TemplateResult {
    const { desk, host } = this;
    const { t } = desk.context;
    const language = t.locale.split('-')[0];
    const ownFirst = [...samples].sort((a, b) => Number(b.locale === language) - Number(a.locale === language));
    return html`<jm-dialog heading=${t(this.isPageOnly ? words.page : words.library)} close-label=${t(words.close)}>
      <jm-library-maps
        .desk=${desk}
        .host=${host}
        .leave=${this.#leave}
        .toBackup=${() => this.backup.come()}
      ></jm-library-maps>
      <h3>${t(words.fresh)}</h3>
      <div class="grid">${templates.map((template) => this.#startButton(template, 'template'))}</div>
      <h3>${t(words.samples)}</h3>
      <div class="grid">${ownFirst.map((sample) => this.#startButton(sample, 'sample'))}</div>
      <jm-library-backup .desk=${desk} .host=${host} .changed=${this.#changed}></jm-library-backup>
    </jm-dialog>`;
  }

  #startButton(from: Template | Sample, kind: string): TemplateResult {
    const { t } = this.desk.context;
    const locale = 'locale' in from && from.locale ? ` · ${from.locale.toUpperCase()}` : '';
    return html`<button
      class="button"
      data-action=${`start-${kind}`}
      data-start=${from.id}
      @click=${() => this.#start(from)}
    >
      <span class="name">${t(from.label)}</span><span class="about">${t(from.description)}${locale}</span>
    </button>`;
  }
}

declare global {
  interface HTMLElementTagNameMap {
    'jm-library-dialog': JmLibraryDialog;
  }
}
