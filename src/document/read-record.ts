/** Reads one record of the shared document as plain values, whatever may stand in it. */
import * as Y from 'yjs';
import type { Id } from '../base/ids.js';
import { byCodePoint } from '../model/code-points.js';
import { setOwn } from '../model/copy-data.js';
import { mapFields, recordFields } from '../model/fields.js';
import type { FieldTable } from '../model/field.js';
import type { RecordKind } from '../model/journey-map.js';
import { decodeValue } from './plain-value.js';
import { fieldOfKey, liveKey, memberOfKey, placeKey, type YRecord } from './shape.js';

/** Where a record stands: a card in a lane at a slot (a step or a stage), a step in a stage; the rest only have an order. */
export interface Spot {
  readonly slot?: Id | undefined;
  readonly lane?: Id | undefined;
  readonly toStep?: Id | undefined;
}

/** The fields of one record by name, without its id and place. */
export type Fields = Record<string, unknown>;

export interface StoredRecord {
  /** Its own word on whether it stands; it also stands while something in it does. */
  readonly own: boolean;
  readonly spot: Spot;
  readonly order: string;
}

/** The part of a record that decides where and whether it is shown. */
export function readPlace(kind: RecordKind, record: YRecord): StoredRecord {
  const own = record.get(liveKey) === true;
  const stored = record.get(placeKey);
  const place = (Array.isArray(stored) ? stored : []) as unknown[];
  const text = (at: number): string | undefined => (typeof place[at] === 'string' ? place[at] : undefined);
  if (kind === 'cards') return { own, spot: { slot: text(0), lane: text(1), toStep: text(3) }, order: text(2) ?? '' };
  if (kind === 'steps') return { own, spot: { slot: text(0) }, order: text(1) ?? '' };
  return { own, spot: {}, order: text(0) ?? '' };
}

/** All fields that hold something, by name; texts as strings, sets as arrays by code point. */
export function readFields(kind: RecordKind | 'map', record: YRecord): Fields {
  const table: FieldTable = kind === 'map' ? mapFields : recordFields[kind];
  const fields: Fields = {};
  let sets: Map<string, [string, unknown][]> | undefined;
  record.forEach((stored, key) => {
    if (stored === undefined) return;
    const name = fieldOfKey(key);
    if (name !== undefined) readField(fields, table, name, stored);
    else if (key !== liveKey && key !== placeKey)
      readMember((sets ??= new Map<string, [string, unknown][]>()), key, stored);
  });
  sets?.forEach((members, name) => setOwn(fields, name, readSet(table, name, members)));
  return fields;
}

function readField(fields: Fields, table: FieldTable, name: string, stored: unknown): void {
  if (!(stored instanceof Y.AbstractType)) {
    setOwn(fields, name, decodeValue(stored));
    return;
  }
  const text = stored instanceof Y.Text ? stored.toJSON() : '';
  // An empty text is an absent one, but where the field always stands.
  if (text !== '' || (Object.hasOwn(table, name) && table[name]?.required)) setOwn(fields, name, text);
}

function readMember(sets: Map<string, [string, unknown][]>, key: string, stored: unknown): void {
  const member = memberOfKey(key);
  if (!member) return;
  let members = sets.get(member.field);
  if (!members) sets.set(member.field, (members = []));
  members.push([member.value, stored]);
}

function readSet(table: FieldTable, name: string, members: [string, unknown][]): unknown {
  members.sort(([a], [b]) => byCodePoint(a, b));
  const by = setKeyOf(table, name);
  const values = members.map(([value, stored]) =>
    by === undefined ? value : Object.freeze({ [by]: value, ...(decodeValue(stored) as object) }),
  );
  return Object.freeze(values);
}

/** By which field the members of a set are told apart; `undefined` when by themselves. */
export function setKeyOf(table: FieldTable, name: string): string | undefined {
  const field = Object.hasOwn(table, name) ? table[name] : undefined;
  return field?.kind === 'list' && typeof field.set === 'string' ? field.set : undefined;
}
