/** Merges a copy of the open map into it: what both changed is asked, what will be different is shown, then it is one step. */
import { LitElement, html, nothing, type TemplateResult } from 'lit';
import { property, query, state } from 'lit/decorators.js';
import { diffMaps, isSameMap } from '../compare/diff.js';
import type { MergeConflict, MergeResult, Side } from '../compare/merge.js';
import { message } from '../i18n/translate.js';
import type { JourneyMap } from '../model/journey-map.js';
import { JmChangeList } from '../panels/change-list.js';
import { fieldWord, kindWord, placeWord, recordWord, valueWords } from '../panels/change-words.js';
import type { Desk } from '../panels/desk.js';
import { controls } from '../ui/controls.js';
import { JmDialog } from '../ui/dialog.js';
import { define } from '../ui/element.js';
import { joined, type MergeOffer } from './merge-file.js';
import { mergeStyles } from './merge-styles.js';

const words = {
  heading: message('merge.heading', 'Merge a file'),
  copy: message('merge.copy', 'This file is a copy of the map you have open, changed elsewhere.'),
  base: message('merge.base', 'Both are compared with the version of {date}.'),
  noBase: message('merge.no-base', 'There is no version that both began from, so everything that differs is listed.'),
  same: message('merge.same', 'It holds nothing that your map does not have.'),
  conflicts: message('merge.conflicts', {
    one: 'Both changed {n} thing. Which is kept?',
    other: 'Both changed {n} things. Which is kept?',
  }),
  mine: message('merge.mine', 'Yours'),
  theirs: message('merge.theirs', 'The file’s'),
  both: message('merge.both', 'Both'),
  gone: message('merge.gone', '(removed)'),
  empty: message('merge.empty', '(empty)'),
  changes: message('merge.changes', 'What becomes different in your map'),
  merge: message('merge.merge', 'Merge'),
  apart: message('merge.apart', 'Open as a map of its own'),
  cancel: message('dialog.cancel', 'Cancel'),
  close: message('dialog.close', 'Close'),
  merged: message('said.merged', 'The file is merged into the map'),
};

const edit = message('edit.merge', 'Merge a file');

type Choice = Side | 'both';

/** @summary Merging a file. */
export class JmMergeDialog extends LitElement {
  static override styles = [controls, mergeStyles];

  @property({ attribute: false }) declare desk: Desk;
  /** Opens the file as any other. */
  @property({ attribute: false }) declare openApart: (file: Blob) => Promise<unknown>;
  @state() declare private offer: MergeOffer | undefined;
  @state() declare private result: MergeResult | undefined;
  @query('jm-dialog') declare private dialog: JmDialog;

  #mine: JourneyMap | undefined;
  #choices = new Map<string, Choice>();

  async show(offer?: MergeOffer): Promise<void> {
    this.offer = offer;
    this.#choices.clear();
    this.#join();
    await this.updateComplete;
    await this.dialog.show();
  }

  #join(): void {
    const { document } = this.desk.context;
    if (!this.offer) return;
    this.#mine = document.toMap();
    this.result = joined(document, this.offer, { choose: (conflict) => this.#choices.get(keyOf(conflict)) });
  }

  #choose(conflict: MergeConflict, choice: Choice): void {
    this.#choices.set(keyOf(conflict), choice);
    this.#join();
  }

  async #merge(): Promise<void> {
    const { document, host } = this.desk.context;
    await this.offer?.history?.keepBefore();
    // Another window may have changed the map meanwhile.
    this.#join();
    if (this.result) document.replace(edit, this.result.map);
    this.dialog.close();
    host.say(words.merged);
  }

  async #openApart(): Promise<void> {
    const file = this.offer?.file;
    this.dialog.close();
    if (file) await this.openApart(file);
  }

  override render(): TemplateResult {
    const { t } = this.desk.context;
    return html`<jm-dialog wide heading=${t(words.heading)} close-label=${t(words.close)}>
      ${this.offer && this.result ? this.#body(this.offer, this.result) : nothing}
      <button slot="footer" class="button" @click=${() => this.dialog.close()}>${t(words.cancel)}</button>
      <button slot="footer" class="button edge" data-action="open-apart" @click=${() => this.#openApart()}>
        ${t(words.apart)}
      </button>
      <button slot="footer" class="button main" data-action="merge-file" @click=${() => this.#merge()}>
        ${t(words.merge)}
      </button>
    </jm-dialog>`;
  }

  #body({ base }: MergeOffer, { map, conflicts }: MergeResult): TemplateResult {
    const { desk } = this;
    const { t } = desk.context;
    const now = this.#mine ?? map;
    const diff = diffMaps(now, map);
    const date = base && new Intl.DateTimeFormat(t.locale, { dateStyle: 'medium', timeStyle: 'short' });
    return html`<p>
        ${t(words.copy)}
        ${base && date ? t(words.base, { date: date.format(new Date(base.head.at)) }) : t(words.noBase)}
      </p>
      ${
        conflicts.length
          ? html`<h3>${t(words.conflicts, { n: conflicts.length })}</h3>
              ${conflicts.map((conflict, at) => this.#conflict(conflict, at, now))}`
          : nothing
      }
      ${
        isSameMap(diff)
          ? html`<p class="muted">${t(words.same)}</p>`
          : html`<h3>${t(words.changes)}</h3>
              <jm-change-list .desk=${desk} .was=${now} .now=${map} .diff=${diff}></jm-change-list>`
      }`;
  }

  #conflict(conflict: MergeConflict, at: number, map: JourneyMap): TemplateResult {
    const { desk } = this;
    const { t } = desk.context;
    const { kind, id, field, isText } = conflict;
    const record =
      kind === 'map' ? undefined : [...map[kind], ...(this.offer?.theirs[kind] ?? [])].find((one) => one.id === id);
    const named = record && recordWord(desk, nameOf(record));
    const place = record && placeWord(record, map);
    const legend = [kindWord(desk, kind), named, place, field && fieldWord(desk, kind, field, map, id)];
    const choice = this.#choices.get(keyOf(conflict)) ?? (conflict.mine === undefined ? 'theirs' : 'mine');
    const option = (side: Choice, says: string): TemplateResult =>
      html`<label>
        <input
          type="radio"
          name=${`conflict-${at}`}
          data-choice=${`${side} ${id} ${field ?? ''}`}
          .checked=${choice === side}
          @change=${() => this.#choose(conflict, side)}
        />
        <span class="side">${t(words[side])}</span> <span class="value" dir="auto">${says}</span>
      </label>`;
    const says = (value: unknown): string => this.#says(conflict, value, map);
    return html`<fieldset>
      <legend dir="auto">${legend.filter(Boolean).join(' · ')}</legend>
      ${option('mine', says(conflict.mine))} ${option('theirs', says(conflict.theirs))}
      ${isText && conflict.mine !== undefined && conflict.theirs !== undefined ? option('both', '') : nothing}
    </fieldset>`;
  }

  #says({ kind, id, field }: MergeConflict, value: unknown, map: JourneyMap): string {
    const { t } = this.desk.context;
    if (value === undefined) return t(field === undefined ? words.gone : words.empty);
    if (field === undefined) return recordWord(this.desk, nameOf(value as object));
    return valueWords(this.desk, kind, field, value, map, id);
  }
}

function keyOf({ kind, id, field }: MergeConflict): string {
  return `${kind} ${id} ${field ?? ''}`;
}

function nameOf(record: object): string {
  const { name, title, text, label } = record as Readonly<Record<string, unknown>>;
  const found = [name, title, text, label].find((one) => typeof one === 'string' && one);
  return typeof found === 'string' ? found : '';
}

export function defineMerge(): void {
  define('jm-dialog', JmDialog);
  define('jm-change-list', JmChangeList);
  define('jm-merge-dialog', JmMergeDialog);
}

declare global {
  interface HTMLElementTagNameMap {
    'jm-merge-dialog': JmMergeDialog;
  }
}
