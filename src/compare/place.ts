/** Where a record of a plain map stands: its lane, step and stage, and the container it has its order in. */
import type { Id } from '../base/ids.js';
import { recordFields } from '../model/fields.js';
import type { JourneyMap, RecordKind, Records } from '../model/journey-map.js';

/** A record of any kind, to be read by the names of its fields. */
export type AnyRecord = Readonly<Record<string, unknown>> & { readonly id: Id };

export function recordsOf(map: JourneyMap | undefined, kind: RecordKind): readonly AnyRecord[] {
  return (map?.[kind] ?? []) as readonly Records[RecordKind][] as unknown as readonly AnyRecord[];
}

export function byId(map: JourneyMap | undefined, kind: RecordKind): ReadonlyMap<Id, AnyRecord> {
  return new Map(recordsOf(map, kind).map((record) => [record.id, record]));
}

const placeNames = new Map<RecordKind, readonly string[]>();

/** The fields that together say where a record stands. */
export function placeFields(kind: RecordKind): readonly string[] {
  let names = placeNames.get(kind);
  if (!names) {
    names = Object.entries(recordFields[kind]).flatMap(([name, field]) => (field.place ? [name] : []));
    placeNames.set(kind, names);
  }
  return names;
}

/** Among the records of one container a record has its order: a card's cell, a step's stage, else the whole array. */
export function containerOf(kind: RecordKind, record: AnyRecord): string {
  if (kind === 'steps') return String(record['stage']);
  if (kind !== 'cards') return '';
  return `${String(record['lane'])} ${String(record['step'] ?? record['stage'])}`;
}

/** The ids of each container in order. */
export function containersOf(map: JourneyMap | undefined, kind: RecordKind): ReadonlyMap<string, readonly Id[]> {
  const containers = new Map<string, Id[]>();
  for (const record of recordsOf(map, kind)) {
    const container = containerOf(kind, record);
    const ids = containers.get(container);
    if (ids) ids.push(record.id);
    else containers.set(container, [record.id]);
  }
  return containers;
}
