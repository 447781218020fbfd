/** One cell of the outline: its cards as editable texts, their scores as choices in words, and a way to add one. */
import { html, nothing, type TemplateResult } from 'lit';
import { live } from 'lit/directives/live.js';
import { repeat } from 'lit/directives/repeat.js';
import type { Id } from '../base/ids.js';
import { message, type Translate } from '../i18n/translate.js';
import { valueField } from '../lanes/curve-words.js';
import { scoreInWords } from '../lanes/emotion.js';
import { numberText, scoreText } from '../lanes/values.js';
import type { LaneField, LaneKind } from '../layout/lane-kind.js';
import type { Card, Lane } from '../model/journey-map.js';
import { icon } from '../ui/icon.js';
import type { MenuName } from '../actions/menus.js';
import type { ActionArgs } from '../actions/action.js';
import type { Desk } from './desk.js';
import { cardWord, factsOf, nameOf, typedField } from './map-words.js';

const words = {
  text: message('outline.text', '{lane}, {step}, card {at} of {of}'),
  fresh: message('outline.new-card', 'New card: {lane}, {step}'),
  add: message('outline.add-card', 'Add a card: {lane}, {step}'),
  more: message('outline.more', 'More: {name}'),
  score: message('outline.score', '{field}: {lane}, {step}'),
  none: message('field.none', 'not set'),
  until: message('outline.until', 'until “{step}”'),
  scored: message('outline.scored', '{value} · {word}'),
};

/** A card that is typed before it exists. */
export interface CardDraft {
  readonly lane: Id;
  readonly slot: Id;
  /** The card it comes after. */
  readonly after?: Id | undefined;
  /** Once its first letter was written. */
  made?: Id;
}

/** What the cells ask of the outline around them. */
export interface OutlineEdits {
  readonly desk: Desk;
  /** Writes a field of a card, live. */
  type(id: Id, field: 'text' | 'word', text: string): void;
  /** Writes the text of the draft, live. */
  typeDraft(text: string): void;
  set(id: Id, field: LaneField, value: unknown): void;
  menu(event: Event, name: MenuName, args: ActionArgs): void;
}

/** One lane at one step, or across the whole stage. */
export interface OutlineCell {
  readonly lane: Lane;
  readonly kind: LaneKind;
  /** Id of the step or stage. */
  readonly slot: Id;
  readonly slotName: string;
  /** The step where actions take place: the slot, or the first of the stage. */
  readonly step: Id;
  readonly cards: readonly Card[];
  readonly draft: CardDraft | undefined;
  readonly selected: ReadonlySet<Id>;
}

export function cellView(edits: OutlineEdits, cell: OutlineCell): TemplateResult {
  const { desk } = edits;
  const { t, readOnly } = desk.context;
  const { cards, draft, kind } = cell;
  const shown = cards.filter((card) => card.id !== draft?.made);
  const at = draft ? (draft.after ? shown.findIndex(({ id }) => id === draft.after) + 1 : shown.length) : -1;
  const rows: readonly (Card | CardDraft)[] = draft ? [...shown.slice(0, at), draft, ...shown.slice(at)] : shown;
  // A curve has one point for each step.
  const full = kind.scope === 'lane' && cards.length > 0;
  const where = { lane: nameOf(desk, cell.lane), step: cell.slotName };
  return html`${
    rows.length
      ? html`<ul>
          ${repeat(
            rows,
            (row) => ('id' in row ? row.id : 'draft'),
            (row) => ('id' in row ? cardView(edits, cell, row) : draftView(edits, cell)),
          )}
        </ul>`
      : nothing
  }${
    readOnly || full || draft || !cell.step
      ? nothing
      : html`<button
          class="button add"
          data-action="new-card"
          data-key=${`add ${cell.lane.id} ${cell.slot}`}
          aria-label=${t(words.add, where)}
          @click=${() => desk.run('new-card', { place: { lane: cell.lane.id, step: cell.step } })}
        >
          ${icon('plus', 12)}
        </button>`
  }`;
}

function cardView(edits: OutlineEdits, cell: OutlineCell, card: Card): TemplateResult {
  const { desk } = edits;
  const { t, reader, readOnly } = desk.context;
  const { kind, cards } = cell;
  const field = typedField(kind);
  const value = valueField(kind);
  const facts = factsOf(desk, kind, card, [field, ...(value ? [value.name] : [])]);
  const until = card.toStep ? reader.get('steps', card.toStep) : undefined;
  const note = [facts, until && t(words.until, { step: nameOf(desk, until) })].filter(Boolean).join(' · ');
  const place = { lane: nameOf(desk, cell.lane), step: cell.slotName };
  const label = t(words.text, { ...place, at: cards.indexOf(card) + 1, of: cards.length });
  return html`<li class=${cell.selected.has(card.id) ? 'selected' : ''} data-outline-card=${card.id}>
    <div class="line">
      ${value ? valueView(edits, cell, card, value) : nothing}
      ${textView(label, String(card[field] ?? ''), {
        key: `card ${card.id}`,
        note: note ? `facts-${card.id}` : '',
        readOnly,
        write: (text) => edits.type(card.id, field, text),
      })}
      <button
        class="button icon-only"
        aria-haspopup="menu"
        aria-label=${t(words.more, { name: cardWord(desk, card) })}
        data-key=${`more ${card.id}`}
        @click=${(event: Event) => edits.menu(event, 'card', { ids: [card.id], place: { lane: card.lane, step: cell.step, card: card.id } })}
      >
        ${icon('ellipsis')}
      </button>
    </div>
    ${note ? html`<p class="facts" id=${`facts-${card.id}`} dir="auto">${note}</p>` : nothing}
  </li>`;
}

function draftView(edits: OutlineEdits, cell: OutlineCell): TemplateResult {
  const { desk } = edits;
  const { t, reader } = desk.context;
  const made = reader.get('cards', cell.draft?.made ?? '');
  const label = t(words.fresh, { lane: nameOf(desk, cell.lane), step: cell.slotName });
  return html`<li class="selected">
    <div class="line">
      ${textView(label, made?.[typedField(cell.kind)] ?? '', {
        key: 'draft',
        note: '',
        readOnly: false,
        write: (text) => edits.typeDraft(text),
      })}
    </div>
  </li>`;
}

interface TextOptions {
  readonly key: string;
  /** Id of what describes it. */
  readonly note: string;
  readonly readOnly: boolean;
  readonly write: (text: string) => void;
}

function textView(label: string, text: string, { key, note, readOnly, write }: TextOptions): TemplateResult {
  const value = (event: Event): string => (event.target as HTMLTextAreaElement).value;
  return html`<textarea
    class="input"
    dir="auto"
    rows=${Math.min(8, text.split('\n').length + Math.floor(text.length / 40))}
    data-key=${key}
    aria-label=${label}
    aria-describedby=${note || nothing}
    ?readonly=${readOnly}
    .value=${live(text)}
    @input=${(event: InputEvent) => !event.isComposing && write(value(event))}
    @compositionend=${(event: Event) => write(value(event))}
  ></textarea>`;
}

/** Whole values in words; one between two of them is offered too, as it stands. */
function valueView(edits: OutlineEdits, cell: OutlineCell, card: Card, field: LaneField): TemplateResult {
  const { t, readOnly } = edits.desk.context;
  const { min = 0, max = 0 } = field;
  const now = (card as unknown as Record<string, unknown>)[field.name];
  const whole = Array.from({ length: max - min + 1 }, (_, at) => max - at);
  const values = typeof now === 'number' && !whole.includes(now) ? [...whole, now].sort((a, b) => b - a) : whole;
  const label = t(words.score, { field: t(field.label), lane: nameOf(edits.desk, cell.lane), step: cell.slotName });
  const choose = (event: Event): void => {
    edits.set(card.id, field, values[(event.target as HTMLSelectElement).selectedIndex - 1]);
  };
  return html`<select
    class="input value"
    aria-label=${label}
    data-key=${`value ${card.id}`}
    ?disabled=${readOnly}
    @change=${choose}
  >
    <option ?selected=${now === undefined}>${t(words.none)}</option>
    ${values.map((value) => html`<option ?selected=${value === now}>${valueWord(field, value, t)}</option>`)}
  </select>`;
}

function valueWord({ control }: LaneField, value: number, t: Translate): string {
  if (control !== 'score') return numberText(value, t);
  return t(words.scored, { value: scoreText(value, t), word: scoreInWords(value, t) });
}
