/** What changed, in words: how a record is called, where it stands, which field it is, and what its value says. */
import { message } from '../i18n/translate.js';
import { commonFields } from '../lanes/every-card.js';
import { shorten } from '../lanes/describe.js';
import type { LaneField } from '../layout/lane-kind.js';
import type { Id } from '../base/ids.js';
import type { JourneyMap, RecordKind } from '../model/journey-map.js';
import type { Desk } from './desk.js';
import { laneFieldsOf, mapFields, personaFields, stageFields, stepFields } from './structure-fields.js';

const kinds: Readonly<Record<RecordKind, ReturnType<typeof message>>> = {
  personas: message('kind.persona', 'Persona'),
  stages: message('kind.stage', 'Stage'),
  steps: message('kind.step', 'Step'),
  lanes: message('kind.lane', 'Lane'),
  cards: message('kind.card', 'Card'),
  links: message('kind.link', 'Link'),
  evidence: message('kind.evidence', 'Evidence'),
  cases: message('kind.case', 'Case'),
  comments: message('kind.comment', 'Comment'),
  views: message('kind.view', 'View'),
};

/** Fields that say where a card or step stands. */
const places: Readonly<Record<string, RecordKind>> = { lane: 'lanes', step: 'steps', toStep: 'steps', stage: 'stages' };

const words = {
  map: message('kind.map', 'The map'),
  place: message('change.place', 'Place'),
  type: message('change.type', 'Kind'),
  yes: message('change.yes', 'yes'),
  no: message('change.no', 'no'),
  untitled: message('card.untitled', 'Untitled card'),
};

/** What kind of thing it is. */
export function kindWord({ context: { t } }: Desk, kind: RecordKind | 'map'): string {
  return t(kind === 'map' ? words.map : kinds[kind]);
}

/** The name of a field as the panel of details has it; one that only the file has is called as there. */
export function fieldWord(desk: Desk, kind: RecordKind | 'map', field: string, map: JourneyMap, id: Id): string {
  const { t } = desk.context;
  if (field === 'place') return t(words.place);
  const place = places[field];
  if (place) return t(kinds[place]);
  const [name = field, ...inner] = field.split('.');
  if (name === 'type') return t(words.type);
  const found = fieldOf(desk, kind, name, map, id);
  return [found ? t(found.label) : name, ...inner].join(' · ');
}

function fieldOf(desk: Desk, kind: RecordKind | 'map', name: string, map: JourneyMap, id: Id): LaneField | undefined {
  return fieldsOf(desk, kind, map, id).find((field) => field.name === name);
}

function fieldsOf({ context }: Desk, kind: RecordKind | 'map', map: JourneyMap, id: Id): readonly LaneField[] {
  if (kind === 'map') return mapFields;
  if (kind === 'stages') return stageFields;
  if (kind === 'steps') return stepFields;
  if (kind === 'personas') return personaFields;
  const laneId = kind === 'cards' ? map.cards.find((card) => card.id === id)?.lane : id;
  const lane = map.lanes.find((one) => one.id === laneId);
  if (kind === 'lanes') return lane ? laneFieldsOf(lane) : [];
  return kind === 'cards' ? [...context.kinds.get(lane?.type ?? '').fields, ...commonFields] : [];
}

/** The most of a value that is shown. */
const longest = 160;

/** A value in a few words; nothing for none. */
export function valueWords(
  desk: Desk,
  kind: RecordKind | 'map',
  field: string,
  value: unknown,
  map: JourneyMap,
  id: Id,
): string {
  const { t, kinds: laneKinds } = desk.context;
  if (value === undefined || value === null) return '';
  if (field === 'type' && typeof value === 'string') return t(laneKinds.get(value).label);
  const choice = fieldOf(desk, kind, field, map, id)?.choices?.find((one) => one.value === value);
  if (choice) return t(choice.label);
  return shorten(plainWords(desk, value, map).replace(/\s+/g, ' '), longest);
}

function plainWords(desk: Desk, value: unknown, map: JourneyMap): string {
  const { t } = desk.context;
  if (typeof value === 'string') return nameIn(map, value) ?? value;
  if (typeof value === 'number') return new Intl.NumberFormat(t.locale).format(value);
  if (typeof value === 'boolean') return t(value ? words.yes : words.no);
  if (typeof value !== 'object' || value === null) return '';
  const parts: unknown[] = Array.isArray(value) ? value : Object.values(value);
  return parts.map((part) => plainWords(desk, part, map)).join(', ');
}

/** The name of what an id stands for. */
function nameIn(map: JourneyMap, id: Id): string | undefined {
  const named = [map.lanes, map.steps, map.stages, map.personas].flatMap((list) => list.filter((one) => one.id === id));
  return named[0]?.name;
}

/** The name of a record in a few words. */
export function recordWord({ context: { t } }: Desk, name: string): string {
  return name.trim() ? shorten(name.replace(/\s+/g, ' '), 80) : t(words.untitled);
}

/** Where a card or a step stands, by the names of stage, step and lane; nothing for what stands nowhere. */
export function placeWord(record: object, map: JourneyMap): string {
  const { stage, step: at, lane } = record as { readonly stage?: Id; readonly step?: Id; readonly lane?: Id };
  const step = map.steps.find(({ id }) => id === at);
  return [stage ?? step?.stage, step?.id, lane]
    .map((id) => id !== undefined && nameIn(map, id))
    .filter(Boolean)
    .join(', ');
}
