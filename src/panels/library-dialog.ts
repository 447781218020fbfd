/** The maps kept in this browser: open, delete, or start another one from a template or a sample. */
import { LitElement, css, html, nothing, type TemplateResult } from 'lit';
import { property, query } from 'lit/decorators.js';
import { message } from '../i18n/translate.js';
import type { ListedMap } from '../storage/storage-adapter.js';
import { samples, templates, type Sample, type Template } from '../templates/index.js';
import { controls } from '../ui/controls.js';
import { icon } from '../ui/icon.js';
import type { JmDialog } from '../ui/dialog.js';
import type { Desk } from './desk.js';

const words = {
  library: message('library.heading', 'Maps in this browser'),
  fresh: message('library.new', 'New map'),
  samples: message('library.samples', 'Samples to look at'),
  none: message('library.none', 'No maps yet. Start one from a template below.'),
  open: message('library.open', 'Open'),
  here: message('library.here', 'open now'),
  remove: message('library.delete', 'Delete map'),
  removed: message('library.deleted', 'Deleted: {title}'),
  undo: message('library.undo', 'Bring it back'),
  untitled: message('map.untitled', 'Untitled map'),
  counts: message('library.counts', '{steps} steps · {lanes} lanes · {cards} cards'),
  close: message('dialog.close', 'Close'),
};

/** What the dialog asks of the element around it. */
export interface LibraryHost {
  list(): Promise<readonly ListedMap[]>;
  open(id: string): Promise<unknown>;
  start(from: Template | Sample): Promise<unknown>;
  remove(id: string): Promise<void>;
  restore(id: string): Promise<void>;
}

/** @summary The library of maps and the ways to start one. */
export class JmLibraryDialog extends LitElement {
  static override styles = [
    controls,
    css`
      h3 {
        margin: 16px 0 8px;
        font-size: 12px;
        line-height: 16px;
        font-weight: 600;
        color: var(--_ink-2);
      }
      ul {
        margin: 0;
        padding: 0;
        list-style: none;
      }
      li {
        display: flex;
        align-items: center;
        gap: 4px;
        border-block-end: 1px solid var(--_rule);
      }
      li .button.open {
        flex: 1;
        min-inline-size: 0;
        display: block;
        padding: 8px;
        text-align: start;
        white-space: normal;
      }
      .name {
        display: block;
        font-weight: 600;
        color: var(--_ink);
      }
      .about {
        font-size: 12px;
        line-height: 16px;
        color: var(--_ink-3);
      }
      .grid {
        display: grid;
        grid-template-columns: repeat(auto-fill, minmax(190px, 1fr));
        gap: 8px;
      }
      .grid .button {
        display: block;
        padding: 10px 12px;
        text-align: start;
        white-space: normal;
        box-shadow: inset 0 0 0 1px var(--_rule-2);
      }
    `,
  ];

  @property({ attribute: false }) desk!: Desk;
  @property({ attribute: false }) host!: LibraryHost;
  @property({ attribute: false }) maps: readonly ListedMap[] = [];
  @property({ attribute: false }) removed: ListedMap | undefined;
  @query('jm-dialog') private dialog!: JmDialog;

  async show(): Promise<void> {
    this.removed = undefined;
    this.maps = await this.#list();
    await this.updateComplete;
    await this.dialog.show();
  }

  /** A library that cannot be read is an empty one here; the status line says what failed. */
  async #list(): Promise<readonly ListedMap[]> {
    const maps = await this.host.list().catch(() => []);
    return [...maps].sort((a, b) => (a.updatedAt < b.updatedAt ? 1 : -1));
  }

  async #open(id: string): Promise<void> {
    this.dialog.close();
    await this.host.open(id);
  }

  async #start(from: Template | Sample): Promise<void> {
    this.dialog.close();
    await this.host.start(from);
  }

  async #remove(map: ListedMap): Promise<void> {
    await this.host.remove(map.id);
    this.removed = map;
    this.maps = await this.#list();
  }

  async #restore(map: ListedMap): Promise<void> {
    await this.host.restore(map.id);
    this.removed = undefined;
    this.maps = await this.#list();
  }

  override render(): TemplateResult {
    const { t } = this.desk.context;
    const language = t.locale.split('-')[0];
    const ownFirst = [...samples].sort((a, b) => Number(b.locale === language) - Number(a.locale === language));
    return html`<jm-dialog heading=${t(words.library)} close-label=${t(words.close)}>
      ${
        this.maps.length
          ? html`<ul>
              ${this.maps.map((map) => this.#map(map))}
            </ul>`
          : html`<p class="muted">${t(words.none)}</p>`
      }
      ${
        this.removed
          ? html`<p role="status">
              ${t(words.removed, { title: this.removed.title || t(words.untitled) })}
              <button class="button edge" @click=${() => this.removed && this.#restore(this.removed)}>
                ${t(words.undo)}
              </button>
            </p>`
          : nothing
      }
      <h3>${t(words.fresh)}</h3>
      <div class="grid">${templates.map((template) => this.#startButton(template, 'template'))}</div>
      <h3>${t(words.samples)}</h3>
      <div class="grid">${ownFirst.map((sample) => this.#startButton(sample, 'sample'))}</div>
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

  #map(map: ListedMap): TemplateResult {
    const { t, reader } = this.desk.context;
    const here = map.id === reader.fields.id;
    const changed = new Intl.DateTimeFormat(t.locale, { dateStyle: 'medium', timeStyle: 'short' }).format(
      new Date(map.updatedAt),
    );
    return html`<li>
      <button
        class="button open"
        data-action="open-stored-map"
        data-map=${map.id}
        ?disabled=${here}
        @click=${() => this.#open(map.id)}
      >
        <span class="name" dir="auto">${map.title || t(words.untitled)}</span>
        <span class="about">${here ? t(words.here) : changed} · ${t(words.counts, { ...map.counts })}</span>
      </button>
      <button
        class="button icon-only danger"
        aria-label=${`${t(words.remove)}: ${map.title}`}
        ?disabled=${here}
        @click=${() => this.#remove(map)}
      >
        ${icon('trash-2')}
      </button>
    </li>`;
  }
}

declare global {
  interface HTMLElementTagNameMap {
    'jm-library-dialog': JmLibraryDialog;
  }
}
