/** What became of a map, by stage and lane: each record with what was done to it, and cards to tick that are to come back. */
import { LitElement, html, nothing, type TemplateResult } from 'lit';
import { property } from 'lit/decorators.js';
import type { Id } from '../base/ids.js';
import type { MapDiff, RecordChange } from '../compare/diff.js';
import { message } from '../i18n/translate.js';
import type { JourneyMap, RecordKind } from '../model/journey-map.js';
import { controls } from '../ui/controls.js';
import { hows, told, type How } from './change-signs.js';
import { changeStyles } from './change-styles.js';
import { fieldWord, kindWord, recordWord, valueWords } from './change-words.js';
import type { Desk } from './desk.js';

const words = {
  none: message('change.none', 'Nothing has changed since.'),
  whole: message('change.whole', 'Whole map'),
  noStage: message('canvas.unnamedStage', 'Unnamed stage'),
  bring: message('change.bring', 'Bring back: {name}'),
  show: message('change.show', 'Show: {name}'),
  was: message('change.was', 'was'),
  is: message('change.is', 'is'),
  more: message('transfer.more', { one: 'and {n} more', other: 'and {n} more' }),
};

interface Row {
  readonly change: RecordChange;
  readonly how: How[];
}

/** The most rows drawn at once; the rest is counted. */
const mostRows = 300;

/**
 * @summary A list of changes.
 * @fires jm-ticked - Other cards are ticked
 * @fires {CustomEvent<{id: string}>} jm-show - A record is to be shown
 */
export class JmChangeList extends LitElement {
  static override styles = [controls, changeStyles];

  @property({ attribute: false }) declare desk: Desk;
  @property({ attribute: false }) declare was: JourneyMap;
  @property({ attribute: false }) declare now: JourneyMap;
  @property({ attribute: false }) declare diff: MapDiff;
  /** Ids of the cards that are ticked. */
  @property({ attribute: false }) declare ticked: ReadonlySet<Id>;
  /** Whether cards can be ticked at all. */
  @property({ type: Boolean }) declare choosing: boolean;

  constructor() {
    super();
    this.ticked = new Set();
    this.choosing = false;
  }

  #tick(id: Id, on: boolean): void {
    const ticked = new Set(this.ticked);
    if (on) ticked.add(id);
    else ticked.delete(id);
    this.ticked = ticked;
    this.dispatchEvent(new Event('jm-ticked'));
  }

  override render(): TemplateResult {
    const { t } = this.desk.context;
    const rows = rowsOf(this.diff);
    if (!rows.length && !this.diff.fields.length) return html`<p class="muted">${t(words.none)}</p>`;
    const stages = [...this.now.stages, ...this.was.stages.filter(({ id }) => !has(this.now.stages, id))];
    let left = mostRows;
    const part = (list: readonly Row[]): readonly Row[] => {
      const shown = list.slice(0, left);
      left -= shown.length;
      return shown;
    };
    const whole = part(rows.filter(({ change }) => change.stage === undefined));
    const groups = stages.map((stage) => ({
      stage,
      rows: part(rows.filter(({ change }) => change.stage === stage.id)),
    }));
    return html`${
      whole.length || this.diff.fields.length
        ? html`<h4>${t(words.whole)}</h4>
            ${this.#fields('map', this.now.id, this.diff.fields)} ${this.#rows(whole)}`
        : nothing
    }
    ${groups.map((group) =>
      group.rows.length
        ? html`<h4 dir="auto">${group.stage.name.trim() || t(words.noStage)}</h4>
            ${this.#rows(group.rows)}`
        : nothing,
    )}
    ${rows.length > mostRows ? html`<p class="muted">${t(words.more, { n: rows.length - mostRows })}</p>` : nothing}`;
  }

  #rows(rows: readonly Row[]): TemplateResult | typeof nothing {
    if (!rows.length) return nothing;
    return html`<ul>
      ${rows.map((row) => this.#row(row))}
    </ul>`;
  }

  #row({ change, how }: Row): TemplateResult {
    const { desk } = this;
    const { t } = desk.context;
    const { kind, id } = change;
    const name = recordWord(desk, change.name);
    const lane = kind === 'cards' ? this.#lane(change.lane) : '';
    const about = [lane, kind === 'cards' ? '' : kindWord(desk, kind)].filter(Boolean).join(' · ');
    const back = this.choosing && kind === 'cards' && !how.includes('added');
    const show = (): boolean => this.dispatchEvent(new CustomEvent('jm-show', { detail: { id } }));
    return html`<li class=${how[0] ?? ''} data-change=${id}>
      <span>
        ${
          back
            ? html`<label class="tick"
                ><input
                  type="checkbox"
                  aria-label=${t(words.bring, { name })}
                  .checked=${this.ticked.has(id)}
                  @change=${(event: Event) => this.#tick(id, (event.target as HTMLInputElement).checked)}
              /></label>`
            : nothing
        }
      </span>
      <span class="how"
        >${how.map((one) => html`<span><b class="sign t-${told[one].tone}" aria-hidden="true">${told[one].sign}</b> ${t(told[one].word)}</span>`)}</span
      >
      <span>
        <button class="button name" dir="auto" title=${t(words.show, { name })} @click=${show}>${name}</button>
        <span class="about" dir="auto">${about}</span>
        ${this.#fields(kind, id, change.fields)}
      </span>
    </li>`;
  }

  #lane(id: Id | undefined): string {
    const lane = [...this.now.lanes, ...this.was.lanes].find((one) => one.id === id);
    const { t, kinds } = this.desk.context;
    return lane ? lane.name.trim() || t(kinds.get(lane.type).label) : '';
  }

  #fields(kind: RecordKind | 'map', id: Id, fields: RecordChange['fields']): TemplateResult | typeof nothing {
    const shown = fields.filter(({ field }) => !['updatedAt', 'generator'].includes(field));
    if (!shown.length) return nothing;
    const { desk } = this;
    const { t } = desk.context;
    return html`<dl>
      ${shown.map(({ field, before: old, after: now }) => {
        const was = valueWords(desk, kind, field, old, this.was, id);
        const is = valueWords(desk, kind, field, now, this.now, id);
        return html`<div>
          <dt>${fieldWord(desk, kind, field, this.now, id)}:</dt>
          <dd dir="auto">
            ${was ? html`<del aria-label=${t(words.was)}>${was}</del>` : nothing}
            ${is ? html`<ins aria-label=${t(words.is)}>${is}</ins>` : nothing}
          </dd>
        </div>`;
      })}
    </dl>`;
  }
}

const has = (list: readonly { readonly id: Id }[], id: Id): boolean => list.some((one) => one.id === id);

/** One row for each record: one that was moved and changed has both. */
function rowsOf(diff: MapDiff): Row[] {
  const rows = new Map<string, Row>();
  for (const how of hows) {
    for (const change of diff[how]) {
      const key = `${change.kind} ${change.id}`;
      const row = rows.get(key);
      if (row)
        rows.set(key, {
          change: { ...change, fields: [...row.change.fields, ...change.fields] },
          how: [...row.how, how],
        });
      else rows.set(key, { change, how: [how] });
    }
  }
  return [...rows.values()];
}

declare global {
  interface HTMLElementTagNameMap {
    'jm-change-list': JmChangeList;
  }
}
