/** How panels call what is in the map: names with a word for what has none, cards by their text, and what a card says beside it. */
import { message } from '../i18n/translate.js';
import { emptyCard, shorten } from '../lanes/describe.js';
import type { LaneKind } from '../layout/lane-kind.js';
import type { Card, Lane, Stage, Step } from '../model/journey-map.js';
import type { Desk } from './desk.js';

const words = {
  noLane: message('canvas.unnamedLane', 'Unnamed lane'),
  noStep: message('canvas.unnamedStep', 'Unnamed step'),
  noStage: message('canvas.unnamedStage', 'Unnamed stage'),
  untitled: message('card.untitled', 'Untitled card'),
};

/** The name of a stage, step or lane. */
export function nameOf({ context: { t, kinds } }: Desk, record: Stage | Step | Lane): string {
  if (record.name.trim()) return record.name;
  if ('type' in record) return t(kinds.get(record.type).label) || t(words.noLane);
  return t('stage' in record ? words.noStep : words.noStage);
}

/** A card in a few words. */
export function cardWord({ context: { t } }: Desk, card: Card): string {
  return shorten((card.text || card.word || t(words.untitled)).replace(/\s+/g, ' '), 60);
}

/** The lanes that are seen and hold cards of their own. */
export function cellLanes({ context: { reader, kinds } }: Desk): readonly Lane[] {
  return reader.all('lanes').filter((lane) => !lane.hidden && kinds.get(lane.type).holdsCards !== false);
}

/** Which field of a card is typed: cards with a value and a word are typed into the word. */
export function typedField(kind: LaneKind): 'word' | 'text' {
  return kind.fields.some(({ name }) => name === 'word') ? 'word' : 'text';
}

/** What the drawing of a lane shows, in a sentence. */
export function laneWords({ context: { t, reader, kinds } }: Desk, lane: Lane): string {
  try {
    return kinds.get(lane.type).describeLane?.(lane, reader, t) ?? '';
  } catch {
    return '';
  }
}

/** What a card says beside these fields; nothing when that is all. */
export function factsOf(
  { context: { t, reader } }: Desk,
  kind: LaneKind,
  card: Card,
  shown: readonly string[],
): string {
  const rest = { ...card, ...Object.fromEntries(shown.map((name) => [name, undefined])) };
  try {
    const said = kind.describe(rest, t, reader);
    return said === t(emptyCard) ? '' : said;
  } catch {
    return '';
  }
}
