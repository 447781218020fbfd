/** The stored maps as a list that can be searched and sorted, and the bin below it. */
import { LitElement, html, nothing, type TemplateResult } from 'lit';
import { property, state } from 'lit/decorators.js';
import { repeat } from 'lit/directives/repeat.js';
import { withoutIsolates } from '../base/bidi.js';
import type { PageListed } from '../storage/page-maps.js';
import type { ListedMap } from '../storage/storage-adapter.js';
import { controls } from '../ui/controls.js';
import { icon } from '../ui/icon.js';
import type { Desk } from './desk.js';
import type { LibraryHost } from './library-host.js';
import { inOrder, orders, type Order } from './library-order.js';
import { libraryStyles } from './library-styles.js';
import { libraryWords as words, named } from './library-words.js';

/** A row stays with its map: the button that has the focus must never become the same button of another map. */
const idOf = ({ id }: ListedMap): string => id;

/** @summary The maps of the library. */
export class JmLibraryMaps extends LitElement {
  static override styles = [controls, libraryStyles];

  @property({ attribute: false }) desk!: Desk;
  @property({ attribute: false }) host!: LibraryHost;
  /** Closes the dialog around it. */
  @property({ attribute: false }) leave!: () => void;
  /** Goes to the backup at the end of the dialog. */
  @property({ attribute: false }) toBackup!: () => void;
  @state() private maps: readonly PageListed[] = [];
  @state() private bin: readonly ListedMap[] = [];
  @state() private asked = '';
  @state() private order: Order = 'changed';
  @state() private said = '';
  @state() private removed: ListedMap | undefined;
  /** Of which map it was asked once already whether to delete it for good. */
  @state() private doubted = '';

  /** Reads the list anew. One that cannot be read is empty here; the status line says what failed. */
  async refresh(): Promise<void> {
    const lists = [this.host.list('kept'), this.host.list('deleted')].map((list) => list.catch(() => []));
    const [maps = [], bin = []] = await Promise.all(lists);
    this.maps = maps;
    this.bin = [...bin].sort((a, b) => ((a.deletedAt ?? '') < (b.deletedAt ?? '') ? 1 : -1));
  }

  /** As when the dialog opens. */
  begin(): Promise<void> {
    Object.assign(this, { asked: '', said: '', removed: undefined, doubted: '' });
    return this.refresh();
  }

  async #do(map: ListedMap, done: keyof typeof words, work: () => Promise<unknown>): Promise<void> {
    const { t } = this.desk.context;
    const title = map.title || t(words.untitled);
    this.removed = undefined;
    this.doubted = '';
    const worked = await work().then(
      () => true,
      () => false,
    );
    if (worked && done === 'removed') this.removed = map;
    await this.refresh();
    this.said = t(words[worked ? done : 'failed'], { title });
    await this.updateComplete;
    this.#keepFocus();
  }

  /** The button that was pressed may be gone with its row. */
  #keepFocus(): void {
    if (this.shadowRoot?.activeElement) return;
    const next = this.removed ? '[data-action="undo-delete"]' : 'li button, summary, .input';
    this.renderRoot.querySelector<HTMLElement>(next)?.focus();
  }

  #duplicate(map: ListedMap): Promise<void> {
    const { t } = this.desk.context;
    const title = withoutIsolates(t(words.copyOf, { title: map.title || t(words.untitled) }));
    return this.#do(map, 'copied', () => this.host.duplicate(map.id, title));
  }

  async #purge(map: ListedMap): Promise<void> {
    if (this.doubted === map.id) await this.#do(map, 'purged', () => this.host.purge(map.id));
    else this.doubted = map.id;
  }

  /** Whether nothing that is listed outlives the page. */
  get isPageOnly(): boolean {
    return this.maps.length > 0 && this.maps.every(({ pageOnly }) => pageOnly);
  }

  override render(): TemplateResult {
    const { t } = this.desk.context;
    const shown = inOrder(this.maps, this.asked, this.order, t.locale);
    return html`${this.#tools()} ${this.#note()}
      ${
        shown.length
          ? html`<ul>
              ${repeat(shown, idOf, (map) => this.#map(map))}
            </ul>`
          : html`<p class="muted">${t(this.maps.length ? words.nothing : words.none)}</p>`
      }
      <p role="status" ?hidden=${!this.said}>
        ${this.said}
        ${
          this.removed
            ? html`<button class="button edge" data-action="undo-delete" @click=${this.#undo}>${t(words.undo)}</button>`
            : nothing
        }
      </p>
      ${this.bin.length ? this.#bin() : nothing}`;
  }

  #note(): TemplateResult | typeof nothing {
    if (!this.maps.some(({ pageOnly }) => pageOnly)) return nothing;
    return html`<p data-page-only>${this.desk.context.t(this.isPageOnly ? words.pageOnly : words.somePageOnly)}</p>`;
  }

  #undo = (): void => {
    const map = this.removed;
    if (map) void this.#do(map, 'restored', () => this.host.restore(map.id));
  };

  #tools(): TemplateResult {
    const { t } = this.desk.context;
    return html`<div class="tools">
      ${
        this.maps.length > 1
          ? html`<input
                class="input"
                type="search"
                aria-label=${t(words.search)}
                placeholder=${t(words.search)}
                .value=${this.asked}
                @input=${(event: Event) => (this.asked = (event.target as HTMLInputElement).value)}
              />
              <select
                class="input"
                aria-label=${t(words.sort)}
                @change=${(event: Event) => (this.order = (event.target as HTMLSelectElement).value as Order)}
              >
                ${orders.map((order) => html`<option value=${order} ?selected=${order === this.order}>${t(words[order])}</option>`)}
              </select>`
          : nothing
      }
      <button class="button edge end" data-action="go-to-backup" @click=${this.toBackup}>
        ${icon('download')}${t(words.backup)}
      </button>
    </div>`;
  }

  #time(time: string): string {
    const format = new Intl.DateTimeFormat(this.desk.context.t.locale, { dateStyle: 'medium', timeStyle: 'short' });
    return format.format(new Date(time));
  }

  #map(map: PageListed): TemplateResult {
    const { t, reader } = this.desk.context;
    const here = map.id === reader.fields.id;
    const open = (): void => {
      this.leave();
      if (!here) void this.host.open(map.id);
    };
    return html`<li>
      <jm-map-picture .host=${this.host} .map=${map.id} .at=${map.updatedAt}></jm-map-picture>
      <button
        class="button words"
        data-action="open-stored-map"
        data-map=${map.id}
        aria-current=${here ? 'true' : nothing}
        @click=${open}
      >
        <span class="name" dir="auto">${map.title || t(words.untitled)}</span>
        <span class="about"
          ><time datetime=${map.updatedAt}>${this.#time(map.updatedAt)}</time> ·
          ${t(words.counts, { ...map.counts })}</span
        >
        ${map.pageOnly && !this.isPageOnly ? html`<span class="about">${t(words.thisPage)}</span>` : nothing}
        ${here ? html`<span class="here">${t(words.here)}</span>` : nothing}
      </button>
      <button
        class="button icon-only"
        data-action="duplicate-map"
        data-tip=${t(words.duplicate)}
        aria-label=${named(t, words.duplicate, map)}
        @click=${() => this.#duplicate(map)}
      >
        ${icon('copy-plus')}
      </button>
      <button
        class="button icon-only danger"
        data-action="delete-map"
        data-tip=${t(here ? words.removeOpen : words.remove)}
        aria-label=${named(t, words.remove, map)}
        aria-description=${here ? t(words.removeOpen) : nothing}
        aria-disabled=${here ? 'true' : nothing}
        @click=${() => here || this.#do(map, 'removed', () => this.host.remove(map.id))}
      >
        ${icon('trash-2')}
      </button>
    </li>`;
  }

  #bin(): TemplateResult {
    const { t } = this.desk.context;
    return html`<details>
      <summary data-action="open-bin">${t(words.bin, { n: this.bin.length })}</summary>
      <p class="muted">${t(this.isPageOnly ? words.binKeptHere : words.binKept)}</p>
      <ul>
        ${repeat(this.bin, idOf, (map) => this.#binned(map))}
      </ul>
    </details>`;
  }

  #binned(map: ListedMap): TemplateResult {
    const { t } = this.desk.context;
    const purge = this.doubted === map.id ? words.sure : words.purge;
    const time = this.#time(map.deletedAt ?? map.updatedAt);
    return html`<li>
      <jm-map-picture .host=${this.host} .map=${map.id} .at=${map.updatedAt}></jm-map-picture>
      <span class="words">
        <span class="name" dir="auto">${map.title || t(words.untitled)}</span>
        <span class="about">${t(words.binned, { time })} · ${t(words.counts, { ...map.counts })}</span>
      </span>
      <button
        class="button edge"
        data-action="restore-map"
        aria-label=${named(t, words.undo, map)}
        @click=${() => this.#do(map, 'restored', () => this.host.restore(map.id))}
      >
        ${t(words.undo)}
      </button>
      <button
        class="button danger"
        data-action="purge-map"
        aria-label=${named(t, purge, map)}
        @click=${() => this.#purge(map)}
      >
        ${t(purge)}
      </button>
    </li>`;
  }
}

declare global {
  interface HTMLElementTagNameMap {
    'jm-library-maps': JmLibraryMaps;
  }
}
