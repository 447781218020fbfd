/** The history of the open map: its versions, one of them as it was, and what can be brought back of it. */
import { LitElement, html, nothing, type TemplateResult } from 'lit';
import { property, query, state } from 'lit/decorators.js';
import type { Id } from '../base/ids.js';
import { message } from '../i18n/translate.js';
import type { JourneyMap } from '../model/journey-map.js';
import { JmChangeList } from '../panels/change-list.js';
import type { Desk } from '../panels/desk.js';
import { mostBytes } from '../storage/version-age.js';
import type { VersionHead, VersionReason } from '../storage/versions.js';
import { controls } from '../ui/controls.js';
import { JmDialog } from '../ui/dialog.js';
import { define } from '../ui/element.js';
import { historyStyles } from './history-styles.js';
import type { MapHistory } from './map-history.js';
import { JmVersionView } from './version-view.js';

const words = {
  heading: message('history.heading', 'History'),
  naming: message('history.naming', 'Name this version'),
  close: message('dialog.close', 'Close'),
  name: message('history.name', 'Name of the present version'),
  keep: message('history.keep', 'Keep'),
  versions: message('history.versions', 'Versions'),
  none: message(
    'history.none',
    'No version yet. One is kept with the first edit, after more edits, and whenever you name one.',
  ),
  choose: message('history.choose', 'Choose a version to see it.'),
  unreadable: message('history.unreadable', 'This version could not be read.'),
  failed: message('history.failed', 'The history could not be read. Editing goes on.'),
  notKept: message('history.not-kept', 'The version could not be kept.'),
  room: message('history.room', {
    one: '{n} version, {size} of {most}',
    other: '{n} versions, {size} of {most}',
  }),
  memory: message('history.memory', 'This map is not stored: its history goes when the page is closed.'),
  kept: message('said.version-kept', 'Version kept: {name}'),
  restored: message('said.version-restored', 'Restored as it was on {date}'),
  cards: message('said.cards-restored', { one: '{n} card is back', other: '{n} cards are back' }),
};

const reasons: Readonly<Record<VersionReason, ReturnType<typeof message>>> = {
  work: message('history.work', 'Kept while working'),
  opened: message('history.opened', 'As it was found'),
  replaced: message('history.replaced', 'Before another state took its place'),
  exported: message('history.exported', 'As it was downloaded'),
  named: message('history.named', 'Named'),
};

/** @summary Earlier states of the map. */
export class JmHistoryDialog extends LitElement {
  static override styles = [controls, historyStyles];

  @property({ attribute: false }) declare desk: Desk;
  @property({ attribute: false }) declare open: () => Promise<MapHistory | undefined>;
  /** Opened to give the present version a name. */
  @property({ type: Boolean }) declare naming: boolean;
  @state() declare private versions: readonly VersionHead[];
  @state() declare private chosen: { readonly head: VersionHead; readonly map: JourneyMap | undefined } | undefined;
  @state() declare private now: JourneyMap | undefined;
  @state() declare private fault: string;
  @query('jm-dialog') declare private dialog: JmDialog;
  @query('input') declare private input: HTMLInputElement | null;

  #history: MapHistory | undefined;

  constructor() {
    super();
    this.naming = false;
    this.versions = [];
    this.fault = '';
  }

  async show(): Promise<void> {
    const { document, t } = this.desk.context;
    this.chosen = undefined;
    this.fault = '';
    this.now = document.toMap();
    this.#history = await this.open().catch(() => undefined);
    if (!this.#history) this.fault = t(words.failed);
    await this.#list();
    await this.updateComplete;
    await this.dialog.show();
    if (this.naming) this.input?.focus();
  }

  async #list(): Promise<void> {
    try {
      this.versions = (await this.#history?.list()) ?? [];
    } catch {
      this.versions = [];
      this.fault = this.desk.context.t(words.failed);
    }
  }

  async #choose(head: VersionHead): Promise<void> {
    const map = await this.#history?.read(head.id).catch(() => undefined);
    this.chosen = { head, map };
  }

  #name = async (event: Event): Promise<void> => {
    event.preventDefault();
    const name = this.input?.value.trim().slice(0, 200) ?? '';
    if (!name || !this.input) return;
    const { t, host } = this.desk.context;
    try {
      await this.#history?.name(name);
      this.input.value = '';
      this.fault = '';
      host.say(words.kept, { name });
      if (this.naming) this.dialog.close();
    } catch {
      this.fault = t(words.notKept);
    }
    await this.#list();
  };

  async #restore({ head, map }: { readonly head: VersionHead; readonly map: JourneyMap }): Promise<void> {
    await this.#history?.restore(map);
    this.dialog.close();
    this.desk.context.host.say(words.restored, { date: this.#date(head) });
  }

  async #restoreCards(map: JourneyMap, ids: ReadonlySet<Id>): Promise<void> {
    await this.#history?.restoreRecords(map, ids);
    this.dialog.close();
    this.desk.context.host.say(words.cards, { n: ids.size });
  }

  async #remove({ id }: VersionHead): Promise<void> {
    await this.#history?.remove(id).catch(() => undefined);
    this.chosen = undefined;
    await this.#list();
  }

  #date({ at }: VersionHead): string {
    const { t } = this.desk.context;
    return new Intl.DateTimeFormat(t.locale, { dateStyle: 'medium', timeStyle: 'short' }).format(new Date(at));
  }

  override render(): TemplateResult {
    const { t, readOnly } = this.desk.context;
    return html`<jm-dialog
      ?wide=${!this.naming}
      heading=${t(this.naming ? words.naming : words.heading)}
      close-label=${t(words.close)}
    >
      <div class=${this.naming ? '' : 'history'}>
        <div class="side">
          ${readOnly ? nothing : this.#form()}
          ${this.fault ? html`<p class="fault" role="status">${this.fault}</p>` : nothing}
          ${this.naming ? nothing : this.#versions()}
        </div>
        ${this.naming ? nothing : html`<div class="view">${this.#view()}</div>`}
      </div>
    </jm-dialog>`;
  }

  #form(): TemplateResult {
    const { t } = this.desk.context;
    return html`<form @submit=${this.#name}>
      <label for="name">${t(words.name)}</label>
      <div class="row">
        <input id="name" class="input" maxlength="200" dir="auto" autocomplete="off" />
        <button class="button edge" data-action="keep-version">${t(words.keep)}</button>
      </div>
    </form>`;
  }

  #versions(): TemplateResult {
    const { t } = this.desk.context;
    if (!this.versions.length) return html`<p class="muted">${t(words.none)}</p>`;
    const bytes = this.versions.reduce((sum, version) => sum + version.bytes, 0);
    const room = { n: this.versions.length, size: sizeWords(bytes, t.locale), most: sizeWords(mostBytes, t.locale) };
    return html`<ul aria-label=${t(words.versions)}>
        ${this.versions.map((head) => this.#version(head))}
      </ul>
      <p class="muted">${t(words.room, room)}</p>
      ${this.#history?.stored === false ? html`<p class="muted">${t(words.memory)}</p>` : nothing}`;
  }

  #version(head: VersionHead): TemplateResult {
    const { t } = this.desk.context;
    const { id, name, author, reason } = head;
    const about = [name === undefined ? t(reasons[reason]) : this.#date(head), author].filter(Boolean).join(' · ');
    return html`<li>
      <button
        class="button version"
        data-action="choose-version"
        data-version=${id}
        aria-pressed=${this.chosen?.head.id === id ? 'true' : 'false'}
        @click=${() => this.#choose(head)}
      >
        <span class="title" dir="auto">${name ?? this.#date(head)}</span>
        <span class="about" dir="auto">${about}</span>
      </button>
    </li>`;
  }

  #view(): TemplateResult {
    const { t } = this.desk.context;
    const { chosen, now } = this;
    if (!chosen || !now) return html`<p class="muted">${t(words.choose)}</p>`;
    const { head, map } = chosen;
    if (!map) return html`<p class="fault" role="status">${t(words.unreadable)}</p>`;
    return html`<jm-version-view
      .desk=${this.desk}
      .version=${map}
      .now=${now}
      removable
      @jm-restore=${() => this.#restore({ head, map })}
      @jm-restore-cards=${(event: CustomEvent<{ ids: ReadonlySet<Id> }>) => this.#restoreCards(map, event.detail.ids)}
      @jm-remove=${() => this.#remove(head)}
    ></jm-version-view>`;
  }
}

function sizeWords(bytes: number, locale: string): string {
  const unit = bytes < 1e6 ? 'kilobyte' : 'megabyte';
  const options = {
    style: 'unit',
    unit,
    unitDisplay: 'short',
    maximumFractionDigits: unit === 'kilobyte' ? 0 : 1,
  } as const;
  return new Intl.NumberFormat(locale, options).format(bytes < 1e6 ? Math.ceil(bytes / 1e3) : bytes / 1e6);
}

export function defineHistory(): void {
  define('jm-dialog', JmDialog);
  define('jm-change-list', JmChangeList);
  define('jm-version-view', JmVersionView);
  define('jm-history-dialog', JmHistoryDialog);
}

declare global {
  interface HTMLElementTagNameMap {
    'jm-history-dialog': JmHistoryDialog;
  }
}
