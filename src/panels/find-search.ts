/** Finds texts in a map: cards, steps, stages and lanes with all their text fields, narrowed by what the cards are about. Pure. */
import { findAll, fold, type Stretch } from '../base/fold.js';
import type { Id } from '../base/ids.js';
import { message, type Message } from '../i18n/translate.js';
import { commonFields } from '../lanes/every-card.js';
import type { LaneField, LaneKinds } from '../layout/lane-kind.js';
import type { Card } from '../model/journey-map.js';
import type { MapReader } from '../model/map-index.js';

/** What the cards are narrowed to; empty: all of them. */
export interface FindFilter {
  readonly lane?: string;
  readonly channel?: string;
  readonly persona?: string;
  readonly tag?: string;
  readonly owner?: string;
}

export interface FoundField {
  readonly name: string;
  readonly label: Message;
  /** As it stands; of tags, each of them. */
  readonly texts: readonly string[];
  /** Where it matches, text by text. */
  readonly stretches: readonly (readonly Stretch[])[];
}

/** One record that matches, with the fields in which it does; none of them when only the filter was asked. */
export interface Hit {
  readonly id: Id;
  readonly kind: 'cards' | 'steps' | 'stages' | 'lanes';
  readonly fields: readonly FoundField[];
}

const words = {
  name: message('find.field.name', 'Name'),
  description: message('find.field.description', 'Description'),
  question: message('find.field.question', 'Question'),
};

const name = { name: 'name', label: words.name };
const nameFields: Readonly<Record<'lanes' | 'stages' | 'steps', readonly Pick<LaneField, 'name' | 'label'>[]>> = {
  lanes: [name, { name: 'question', label: words.question }],
  stages: [name, { name: 'description', label: words.description }, { name: 'question', label: words.question }],
  steps: [name, { name: 'description', label: words.description }],
};

const textControls = new Set(['text', 'long', 'tags']);

/** Every hit in reading order: lanes, stages and steps by their names, then the cards. */
export function findHits(reader: MapReader, kinds: LaneKinds, wanted: string, filter: FindFilter = {}): readonly Hit[] {
  const narrowed = Object.values(filter).some(Boolean);
  if (!fold(wanted) && !narrowed) return [];
  const hits: Hit[] = [];
  const look = (
    id: Id,
    kind: Hit['kind'],
    record: object,
    fields: readonly Pick<LaneField, 'name' | 'label'>[],
  ): void => {
    const found = fields.flatMap((field) => lookInto(record, field, wanted));
    if (found.length || !fold(wanted)) hits.push({ id, kind, fields: found });
  };
  if (!narrowed) {
    for (const kind of ['lanes', 'stages', 'steps'] as const)
      for (const record of reader.all(kind)) look(record.id, kind, record, nameFields[kind]);
  }
  const fieldsByType = new Map<string, readonly LaneField[]>();
  for (const card of reader.all('cards')) {
    if (!passes(reader, card, filter)) continue;
    const type = reader.get('lanes', card.lane)?.type ?? '';
    let fields = fieldsByType.get(type);
    if (!fields) fieldsByType.set(type, (fields = textFields(kinds.get(type).fields)));
    look(card.id, 'cards', card, fields);
  }
  return hits;
}

/** What a card says first comes first. */
function textFields(own: readonly LaneField[]): readonly LaneField[] {
  const known = new Set(own.map(({ name: field }) => field));
  const all = [...own, ...commonFields.filter((field) => !known.has(field.name))];
  const searched = all.filter(
    ({ control, name: field }) => textControls.has(control) && field !== 'journey' && field !== 'icon',
  );
  return searched.sort((a, b) => Number(b.name === 'text') - Number(a.name === 'text'));
}

function lookInto(record: object, field: Pick<LaneField, 'name' | 'label'>, wanted: string): readonly FoundField[] {
  const value = (record as Readonly<Record<string, unknown>>)[field.name];
  const texts = (Array.isArray(value) ? value : [value]).filter((text) => typeof text === 'string');
  const stretches = texts.map((text) => findAll(text, wanted));
  return stretches.some((found) => found.length) ? [{ name: field.name, label: field.label, texts, stretches }] : [];
}

function passes(reader: MapReader, card: Card, { lane, channel, persona, tag, owner }: FindFilter): boolean {
  return (
    (!lane || card.lane === lane) &&
    (!channel || card.channel === channel) &&
    (!persona || (card.persona ?? reader.get('lanes', card.lane)?.persona) === persona) &&
    (!tag || (card.tags ?? []).some((one) => fold(one) === fold(tag))) &&
    (!owner || fold(card.owner ?? '') === fold(owner))
  );
}

/** What can be chosen in each filter: what the map's cards really have. */
export function filterChoices(reader: MapReader): Readonly<Record<keyof FindFilter, readonly string[]>> {
  const found = { lane: new Set<string>(), channel: new Set<string>(), persona: new Set<string>() };
  const tags = new Map<string, string>();
  const owners = new Map<string, string>();
  for (const card of reader.all('cards')) {
    found.lane.add(card.lane);
    if (card.channel) found.channel.add(card.channel);
    const persona = card.persona ?? reader.get('lanes', card.lane)?.persona;
    if (persona && reader.get('personas', persona)) found.persona.add(persona);
    // The first spelling of each stands for all.
    for (const tag of card.tags ?? []) if (!tags.has(fold(tag))) tags.set(fold(tag), tag);
    if (card.owner?.trim() && !owners.has(fold(card.owner))) owners.set(fold(card.owner), card.owner);
  }
  return {
    lane: reader
      .all('lanes')
      .filter(({ id }) => found.lane.has(id))
      .map(({ id }) => id),
    channel: [...found.channel],
    persona: [...found.persona],
    tag: [...tags.values()].sort((a, b) => a.localeCompare(b)),
    owner: [...owners.values()].sort((a, b) => a.localeCompare(b)),
  };
}
