/** The parts of the find bar: its words, the filters, and the list of what replacing would change. */
import { html, nothing, type TemplateResult } from 'lit';
import { message, type Message } from '../i18n/translate.js';
import { channelOf } from '../lanes/channels.js';
import { icon } from '../ui/icon.js';
import type { Desk } from './desk.js';
import type { FindFilter, Hit } from './find-search.js';
import type { Replacement } from './find-replace.js';

export const words = {
  find: message('find.find', 'Find in the map'),
  count: message('find.count', '{n} of {of}'),
  none: message('find.none', 'Nothing found'),
  next: message('find.next', 'Next (Enter)'),
  previous: message('find.previous', 'Previous (Shift+Enter)'),
  filter: message('find.filter', 'Filter the cards'),
  replaceWith: message('find.replace-with', 'Replace with'),
  replaceOne: message('find.replace-one', 'Replace'),
  replaceAll: message('find.replace-all', 'Replace all…'),
  replaceThem: message('find.replace-them', { one: 'Replace in {n} place', other: 'Replace in {n} places' }),
  replaced: message('said.replaced', { one: 'Replaced in {n} place', other: 'Replaced in {n} places' }),
  nothing: message('said.replaced-nothing', 'Nothing here would change'),
  refused: message('said.not-done', 'That did not work: {reason}'),
  tooLong: message('find.refused', 'a value would not fit its field'),
  changes: message('find.changes', 'What would change'),
  more: message('find.more', { one: 'and {n} more', other: 'and {n} more' }),
  close: message('find.close', 'Close the search'),
  cancel: message('dialog.cancel', 'Cancel'),
};

const filters: readonly (readonly [keyof FindFilter, Message, Message])[] = [
  ['lane', message('find.lane', 'Lane'), message('find.any-lane', 'Any lane')],
  ['channel', message('find.channel', 'Channel'), message('find.any-channel', 'Any channel')],
  ['persona', message('find.persona', 'Persona'), message('find.any-persona', 'Any persona')],
  ['tag', message('find.tag', 'Tag'), message('find.any-tag', 'Any tag')],
  ['owner', message('find.owner', 'Owner'), message('find.any-owner', 'Any owner')],
];

/** The most changes that are listed; the rest is done too, and counted. */
const listed = 200;

const signs: Readonly<Record<string, string>> = {
  previous: 'chevron-up',
  next: 'chevron-down',
  filters: 'list-filter',
  'replace-toggle': 'pencil',
  close: 'x',
};

/** `on`: it opens a part of the bar, and whether that is open. */
export function iconButton(
  { context: { t } }: Desk,
  name: string,
  label: Message,
  run: () => void,
  { disabled = false, on }: { readonly disabled?: boolean; readonly on?: boolean } = {},
): TemplateResult {
  return html`<button
    class="button icon-only"
    data-find=${name}
    aria-label=${t(label)}
    aria-expanded=${on === undefined ? nothing : String(on)}
    ?disabled=${disabled}
    @click=${run}
  >
    ${icon(signs[name])}
  </button>`;
}

/** What a choice is called: records by their names, channels in the user's language, the rest as it is written. */
function choiceName({ context: { reader, t } }: Desk, filter: keyof FindFilter, value: string): string {
  if (filter === 'lane') return reader.get('lanes', value)?.name ?? value;
  if (filter === 'persona') return reader.get('personas', value)?.name ?? value;
  return filter === 'channel' ? t(channelOf(value).label) : value;
}

export function filterFields(
  desk: Desk,
  choices: Readonly<Record<keyof FindFilter, readonly string[]>>,
  chosen: FindFilter,
  choose: (filter: FindFilter) => void,
): TemplateResult {
  const { t } = desk.context;
  return html`<div class="line filters">
    ${filters.map(
      ([filter, label, any]) =>
        html`<select
          class="input"
          data-find=${filter}
          aria-label=${t(label)}
          ?disabled=${!choices[filter].length}
          @change=${(event: Event) => choose({ ...chosen, [filter]: (event.target as HTMLSelectElement).value })}
        >
          <option value="" ?selected=${!chosen[filter]}>${t(any)}</option>
          ${choices[filter].map(
            (value) =>
              html`<option value=${value} ?selected=${chosen[filter] === value}>
                ${choiceName(desk, filter, value)}
              </option>`,
          )}
        </select>`,
    )}
  </div>`;
}

/** “3 of 12”, and where that is; heard as it changes. */
export function countText(
  desk: Desk,
  hits: readonly Hit[],
  at: number,
  { asked }: { readonly asked: boolean },
): string {
  const { t } = desk.context;
  const hit = hits[at];
  if (!hit) return asked ? t(words.none) : '';
  const place = placeName(desk, hit);
  return `${t(words.count, { n: at + 1, of: hits.length })}${place && ` · ${place}`}${whereFound(desk, hit)}`;
}

/** Where a hit stands, in a few words. */
function placeName({ context: { reader } }: Desk, { id, kind }: Hit): string {
  const card = reader.get('cards', id);
  if (!card || kind !== 'cards') return '';
  const slot = reader.get('steps', card.step ?? '')?.name ?? reader.get('stages', card.stage ?? '')?.name ?? '';
  return [slot, reader.get('lanes', card.lane)?.name ?? ''].filter(Boolean).join(', ');
}

/** The field, when it isn't the text one sees. */
function whereFound({ context: { t } }: Desk, { fields }: Hit): string {
  const first = fields[0];
  if (!first || ['text', 'word', 'name'].includes(first.name)) return '';
  return ` · ${t(first.label)}`;
}

interface PreviewWork {
  spare(one: Replacement): void;
  replace(): void;
  cancel(): void;
}

export function previewList(
  desk: Desk,
  list: readonly Replacement[],
  spared: ReadonlySet<Replacement>,
  work: PreviewWork,
): TemplateResult {
  const { t } = desk.context;
  const left = list.length - spared.size;
  return html`<div class="preview">
    <ul aria-label=${t(words.changes)}>
      ${list.slice(0, listed).map(
        (one) =>
          html`<li>
            <label>
              <input type="checkbox" .checked=${!spared.has(one)} @change=${() => work.spare(one)} />
              <span class="texts" dir="auto"><del>${one.before}</del> <ins>${one.after}</ins></span>
              <span class="muted">${t(one.label)}</span>
            </label>
          </li>`,
      )}
    </ul>
    ${list.length > listed ? html`<p class="muted">${t(words.more, { n: list.length - listed })}</p>` : nothing}
    <div class="line end">
      <button class="button" data-find="cancel" @click=${() => work.cancel()}>${t(words.cancel)}</button>
      <button class="button main" data-find="replace-all" ?disabled=${!left} @click=${() => work.replace()}>
        ${t(words.replaceThem, { n: left })}
      </button>
    </div>
  </div>`;
}
