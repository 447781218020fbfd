/** Writes fields into one record of the shared document: only what differs, each kind of field in its own way of merging. */
import * as Y from 'yjs';
import { mapFields, recordFields, keepOfField } from '../model/fields.js';
import type { FieldTable } from '../model/field.js';
import type { RecordKind } from '../model/journey-map.js';
import { decodeValue, encodeValue, sameValue } from './plain-value.js';
import { setKeyOf } from './read-record.js';
import {
  eagerTexts,
  fieldKey,
  liveKey,
  memberKey,
  memberOfKey,
  placeKey,
  type StoredPlace,
  type YRecord,
} from './shape.js';
import { textEdit } from './text-edit.js';

/** A new record with its main texts, ready to be filled. */
export function createRecord(kind: RecordKind, fields: ReadonlyMap<string, unknown>): YRecord {
  const texts = eagerTexts[kind].map((name): [string, Y.Text] => {
    const value = fields.get(name);
    return [name, new Y.Text(typeof value === 'string' ? value : '')];
  });
  return new Y.Map<unknown>(texts);
}

/** Writes one field; `undefined` removes it. */
export function writeField(kind: RecordKind | 'map', record: YRecord, name: string, value: unknown): void {
  const keep = keepOfField(kind, name);
  if (keep === 'text' && (value === undefined || typeof value === 'string')) writeText(record, name, value ?? '');
  else if (keep === 'set' && (value === undefined || Array.isArray(value))) {
    writeSet(kind, record, name, (value ?? []) as unknown[]);
  } else writeValue(record, fieldKey(name), value);
}

/** Writes whether the record stands. */
export function writeLive(record: YRecord, live: boolean): void {
  if (record.get(liveKey) !== live) record.set(liveKey, live);
}

export function writePlace(record: YRecord, place: StoredPlace): void {
  if (!sameValue(record.get(placeKey), place)) record.set(placeKey, place);
}

function writeText(record: YRecord, name: string, text: string): void {
  const key = fieldKey(name);
  const stored = record.get(key);
  if (!(stored instanceof Y.Text)) {
    if (text !== '' || stored !== undefined) record.set(key, new Y.Text(text));
    return;
  }
  const before = stored.toJSON();
  if (before === text) return;
  const { index, remove, insert } = textEdit(before, text);
  if (remove) stored.delete(index, remove);
  if (insert) stored.insert(index, insert);
}

function writeSet(kind: RecordKind | 'map', record: YRecord, name: string, members: readonly unknown[]): void {
  const table: FieldTable = kind === 'map' ? mapFields : recordFields[kind];
  const by = setKeyOf(table, name);
  const wanted = new Map<string, unknown>();
  for (const member of members) {
    if (by === undefined) wanted.set(memberKey(name, String(member)), true);
    else {
      const { [by]: key, ...rest } = member as Record<string, unknown>;
      wanted.set(memberKey(name, String(key)), rest);
    }
  }
  for (const key of record.keys()) {
    // Written as absent and not deleted, so that it is known who wrote it last.
    if (!wanted.has(key) && memberOfKey(key)?.field === name) writeValue(record, key, undefined);
  }
  for (const [key, value] of wanted) writeValue(record, key, value);
}

function writeValue(record: YRecord, key: string, value: unknown): void {
  const stored = record.get(key);
  if (stored instanceof Y.AbstractType || !sameValue(decodeValue(stored), value)) record.set(key, encodeValue(value));
}
