/** The history of the open map: its versions, one of them as it was, and what can be brought back of it. */
import { LitElement, html, nothing, type TemplateResult } from 'lit';
import { property, query, state } from 'lit/decorators.js';
import type { Unsubscribe } from '../base/emitter.js';
import type { Id } from '../base/ids.js';
import type { JourneyMap } from '../model/journey-map.js';
import { JmChangeList } from '../panels/change-list.js';
import type { Desk } from '../panels/desk.js';
import { mostBytes } from '../storage/version-age.js';
import type { VersionHead } from '../storage/versions.js';
import { controls } from '../ui/controls.js';
import { JmDialog } from '../ui/dialog.js';
import { define } from '../ui/element.js';
import { historyStyles } from './history-styles.js';
import { historyWords as words, sizeWords } from './history-words.js';
import type { MapHistory } from './map-history.js';
import { restoredIn } from './restored-part.js';
import { dateOf, versionRow } from './version-row.js';
import { JmVersionView } from './version-view.js';

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
  /** The version whose name is being written. */
  @state() declare private renaming: Id | undefined;
  @query('jm-dialog') declare private dialog: JmDialog;
  @query('#name') declare private input: HTMLInputElement | null;

  #history: MapHistory | undefined;
  #unhear: Unsubscribe | undefined;

  constructor() {
    super();
    this.naming = false;
    this.versions = [];
    this.fault = '';
  }

  async show(): Promise<void> {
    const { document, t } = this.desk.context;
    this.chosen = undefined;
    this.renaming = undefined;
    this.fault = '';
    this.now = document.toMap();
    this.#history = await this.open().catch(() => undefined);
    this.#leave();
    this.#unhear = this.#history?.onChange(() => void this.#list());
    if (!this.#history) this.fault = t(words.failed);
    await this.#list();
    const [newest] = this.versions;
    if (newest && !this.naming) await this.#choose(newest);
    await this.updateComplete;
    await this.dialog.show();
    if (this.naming) this.input?.focus();
  }

  #leave = (): void => {
    this.#unhear?.();
    this.#unhear = undefined;
  };

  override disconnectedCallback(): void {
    super.disconnectedCallback();
    this.#leave();
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
    if (this.chosen?.head.id === head.id) return;
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
    const { document, host, surface, t } = this.desk.context;
    const restored = restoredIn(document.toMap(), map);
    await this.#history?.restore(map);
    this.dialog.close();
    if (restored) surface.reveal(restored);
    host.say(words.restored, { date: dateOf(head, t) });
  }

  async #restoreCards(map: JourneyMap, ids: ReadonlySet<Id>): Promise<void> {
    await this.#history?.restoreRecords(map, ids);
    this.dialog.close();
    const { host, reader, session, surface } = this.desk.context;
    const [first, ...others] = [...ids].filter((id) => reader.kindOf(id));
    if (first !== undefined) {
      session.select([first, ...others]);
      surface.reveal(first);
    }
    host.say(words.cards, { n: ids.size });
  }

  /** The button that was pressed goes with its row. */
  async #remove({ id }: VersionHead): Promise<void> {
    await this.#history?.remove(id).catch(() => undefined);
    if (this.chosen?.head.id === id) this.chosen = undefined;
    await this.#list();
    await this.updateComplete;
    this.#focus('.version', 'input');
  }

  async #write(id: Id, begins: boolean): Promise<void> {
    this.renaming = begins ? id : undefined;
    await this.updateComplete;
    if (begins) this.renderRoot.querySelector<HTMLInputElement>('.renamed')?.select();
    this.#focus(...(begins ? ['.renamed'] : [`[data-version="${CSS.escape(id)}"]`]));
  }

  async #rename({ id }: VersionHead, name: string): Promise<void> {
    const { t, host } = this.desk.context;
    try {
      await this.#history?.rename(id, name);
      host.say(words.kept, { name });
    } catch {
      this.fault = t(words.notKept);
    }
    await this.#list();
    await this.#write(id, false);
  }

  #focus(...places: readonly string[]): void {
    const found = places.map((place) => this.renderRoot.querySelector<HTMLElement>(place));
    found.find((one) => one !== null)?.focus();
  }

  override render(): TemplateResult {
    const { t, readOnly } = this.desk.context;
    // Without a version there is nothing to look at, and the dialog is as small as what it says.
    const looks = !this.naming && this.versions.length > 0;
    return html`<jm-dialog
      ?wide=${looks}
      @jm-close=${this.#leave}
      heading=${t(this.naming ? words.naming : words.heading)}
      close-label=${t(words.close)}
    >
      <div class=${looks ? 'history' : ''}>
        <div class="side">
          ${readOnly ? nothing : this.#form()}
          ${this.fault ? html`<p class="fault" role="status">${this.fault}</p>` : nothing}
          ${this.naming ? nothing : this.#versions()}
        </div>
        ${looks ? html`<div class="view">${this.#view()}</div>` : nothing}
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
    const { t, readOnly } = this.desk.context;
    const { id } = head;
    return html`<li>
      ${versionRow({
        ...{ head, t, fixed: readOnly, chosen: this.chosen?.head.id === id, renaming: this.renaming === id },
        choose: () => void this.#choose(head),
        write: (begins) => void this.#write(id, begins),
        rename: (name) => void this.#rename(head, name),
        remove: () => void this.#remove(head),
      })}
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
