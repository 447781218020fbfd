/** Cards on their way to the clipboard: a small map of their own for other maps, a table and plain text for everything else. */
import type { Id } from '../base/ids.js';
import { writeRows } from '../formats/tab-rows.js';
import type { Card, Evidence, JourneyMap } from '../model/journey-map.js';
import type { MapReader } from '../model/map-index.js';
import type { ActionContext } from './action.js';
import { targetsOf } from './targets.js';

/** Some browsers keep no type but text and HTML: there the same JSON stands in this attribute of the table. */
export const cardsMarker = 'data-journeymap';

export interface CopiedCards {
  readonly json: string;
  readonly html: string;
  readonly text: string;
  readonly count: number;
}

/** The selected cards for the clipboard, or nothing. */
export function copyCards(context: ActionContext): CopiedCards | undefined {
  const { reader } = context;
  const cards = targetsOf(context, {}, 'cards');
  if (!cards.length) return undefined;
  const map = mapOf(reader, cards);
  const rows = rowsOf(map);
  const json = JSON.stringify(map);
  return { json, html: htmlOf(rows, json), text: textOf(rows), count: cards.length };
}

/** The part of the map that these cards stand in: their lanes, all steps from the first to the last, and what they refer to. */
function mapOf(reader: MapReader, cards: readonly Card[]): JourneyMap {
  const all = reader.all('steps');
  const places = cards.flatMap((card) => placesOf(reader, card));
  const from = Math.min(...places);
  const steps = all.slice(from, Math.max(...places) + 1);
  const stages = new Set(steps.map(({ stage }) => stage));
  const lanes = new Set(cards.map(({ lane }) => lane));
  const ids = new Set(cards.map(({ id }) => id));
  const evidence = new Set(cards.flatMap((card) => card.evidence ?? []));
  const personas = new Set(cards.map(({ persona }) => persona));
  return {
    type: 'journeymap',
    version: 1,
    id: reader.fields.id,
    title: reader.fields.title,
    personas: reader.all('personas').filter(({ id }) => personas.has(id)),
    stages: reader.all('stages').filter(({ id }) => stages.has(id)),
    steps,
    lanes: reader.all('lanes').filter(({ id }) => lanes.has(id)),
    cards,
    links: reader.all('links').filter(({ from: start, to }) => ids.has(start) && ids.has(to)),
    // Files are too heavy for a clipboard; where the evidence is known already it is found again by its id.
    evidence: reader.all('evidence').flatMap((one) => (evidence.has(one.id) ? [withoutData(one)] : [])),
    cases: [],
    comments: [],
    views: [],
  };
}

function withoutData({ data: _data, attachment: _attachment, ...rest }: Evidence): Evidence {
  return rest;
}

function placesOf(reader: MapReader, card: Card): readonly number[] {
  const all = reader.all('steps');
  const at = (id: Id | undefined): number => all.findIndex((step) => step.id === id);
  const own = card.stage === undefined ? [at(card.step), at(card.toStep)] : [at(reader.stepsOf(card.stage)[0]?.id)];
  return own.filter((place) => place >= 0);
}

/** What a card says in a sheet: its text, else its word, else its value. */
function said({ text, word, score, level, value }: Card & { readonly value?: unknown }): string {
  const number = score ?? level ?? value;
  return text || word || (typeof number === 'number' ? String(number) : '');
}

/** Lanes down and steps across, as the map shows them; the cards of a cell share a field, a line for each. */
function rowsOf(map: JourneyMap): string[][] {
  const first = new Map(map.steps.toReversed().map((step) => [step.stage, step.id]));
  const cell = (lane: Id, step: Id): string[] =>
    map.cards
      .filter((card) => card.lane === lane && (card.step ?? first.get(card.stage ?? '')) === step)
      .map(said)
      .filter(Boolean);
  const { lanes, steps } = map;
  // One cell alone is a list: each card goes into a field of its own.
  if (lanes.length === 1 && steps.length === 1) return cell(lanes[0]?.id ?? '', steps[0]?.id ?? '').map((one) => [one]);
  return lanes.map((lane) => steps.map((step) => cell(lane.id, step.id).join('\n')));
}

function textOf(rows: readonly (readonly string[])[]): string {
  // A lone text is pasted into a sentence as often as into a sheet: it goes without quotes.
  return rows.length === 1 && rows[0]?.length === 1 ? (rows[0][0] ?? '') : writeRows(rows);
}

const signs: Readonly<Record<string, string>> = { '&': '&amp;', '<': '&lt;', '>': '&gt;', '"': '&quot;' };

function htmlOf(rows: readonly (readonly string[])[], json: string): string {
  // Sheets open a new row at a line break that isn't told to stay in its cell.
  const lineBreak = '<br style="mso-data-placement:same-cell">';
  const escaped = (text: string): string =>
    text.replace(/[&<>"]/g, (sign) => signs[sign] ?? sign).replaceAll('\n', lineBreak);
  const body = rows.map((row) => `<tr>${row.map((field) => `<td>${escaped(field)}</td>`).join('')}</tr>`).join('');
  return `<meta charset="utf-8"><table ${cardsMarker}="${encodeURIComponent(json)}"><tbody>${body}</tbody></table>`;
}
