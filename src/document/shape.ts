/** The shape of the shared document: one root map per kind of record, one for the map's own fields, and the keys inside a record. */
import type * as Y from 'yjs';
import type { Id } from '../base/ids.js';
import { recordKinds, type RecordKind } from '../model/journey-map.js';
import { recordFields } from '../model/fields.js';

/** Rises when documents of an older shape must be rebuilt before they can be used. */
export const formatVersion = 1;

export type YRecord = Y.Map<unknown>;

/** Whether the record stands: `true` or `false`. Written with the record and switched by deletion, so nothing in it is ever lost. */
export const liveKey = '.live';

/** The position as one value, so that two moves never mix. */
export const placeKey = '.pos';

/** Cards `[slot, lane, order, toStep?]` (slot: a step or a stage), steps `[stage, order]`, all others `[order]`. */
export type StoredPlace = readonly (string | undefined)[];

export function rootOf(doc: Y.Doc, kind: RecordKind): Y.Map<YRecord> {
  return doc.getMap(kind);
}

export function mapRoot(doc: Y.Doc): YRecord {
  return doc.getMap('map');
}

/** Everything that undo watches over. */
export function rootsOf(doc: Y.Doc): Y.Map<unknown>[] {
  return [mapRoot(doc), ...recordKinds.map((kind) => doc.getMap<unknown>(kind))];
}

/** The key of a field. A leading dot is doubled: single ones belong to this file. */
export function fieldKey(name: string): string {
  return name.startsWith('.') ? `.${name}` : name;
}

/** The field that a key keeps; `undefined` for the keys of this file. */
export function fieldOfKey(key: string): string | undefined {
  if (!key.startsWith('.')) return key;
  return key.startsWith('..') ? key.slice(1) : undefined;
}

/** The key of one value of a set, e.g. `.tags.VIP`. */
export function memberKey(field: string, value: string): string {
  return `.${field}.${value}`;
}

/** Which set and which value a key keeps, if it keeps one. */
export function memberOfKey(key: string): { field: string; value: string } | undefined {
  if (!key.startsWith('.') || key.startsWith('..')) return undefined;
  const dot = key.indexOf('.', 1);
  return dot < 0 ? undefined : { field: key.slice(1, dot), value: key.slice(dot + 1) };
}

const mainTexts = ['title', 'name', 'text', 'note', 'description'];

/** Texts made together with their record, so that two people who start to write never make rival ones. */
export const eagerTexts: Readonly<Record<RecordKind | 'map', readonly string[]>> = {
  map: ['title', 'description'],
  ...(Object.fromEntries(
    recordKinds.map((kind) => [kind, mainTexts.filter((name) => recordFields[kind][name]?.kind === 'text')]),
  ) as unknown as Record<RecordKind, readonly string[]>),
};

/** The position as it is stored. */
export function storedPlace(
  kind: RecordKind,
  spot: { slot?: Id | undefined; lane?: Id | undefined; toStep?: Id | undefined },
  order: string,
): StoredPlace {
  if (kind === 'cards') return spot.toStep ? [spot.slot, spot.lane, order, spot.toStep] : [spot.slot, spot.lane, order];
  return kind === 'steps' ? [spot.slot, order] : [order];
}
