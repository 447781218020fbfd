/** Writes a finished draft into the shared document; called inside one transaction, and only for drafts that were checked. */
import * as Y from 'yjs';
import type { Id } from '../base/ids.js';
import { inSteps, runThrough, type Steps } from '../base/steps.js';
import type { RecordKind } from '../model/journey-map.js';
import { recordKinds } from '../model/journey-map.js';
import type { Draft, DraftEntry } from './draft.js';
import { readFields, readPlace, type Spot } from './read-record.js';
import { eagerTexts, mapRoot, rootOf, storedPlace } from './shape.js';
import { createRecord, writeField, writeLive, writePlace } from './write-record.js';

/** Makes the map's main texts in a new document. */
export function prepareMap(doc: Y.Doc): void {
  for (const name of eagerTexts.map) mapRoot(doc).set(name, new Y.Text());
}

type LastOrder = (kind: RecordKind) => string | undefined;

export function applyDraft(doc: Y.Doc, draft: Draft, lastOrder: LastOrder): void {
  runThrough(draftSteps(doc, draft, lastOrder));
}

/** Each step is to be done in a transaction; they need not be in the same one while nobody else knows the document. */
export function* draftSteps(doc: Y.Doc, draft: Draft, lastOrder: LastOrder): Steps<void> {
  const keys = draft.orderKeys(lastOrder);
  for (const [name, value] of draft.mapFields) writeField('map', mapRoot(doc), name, value);
  yield;
  yield* inSteps(draft.entries.values(), (entry) => {
    if (entry.added) {
      if (entry.live) addRecord(doc, entry, keys.get(entry.id) ?? '');
    } else changeRecord(doc, entry, keys.get(entry.id));
    keys.delete(entry.id);
  });
  // Neighbours that had to give way.
  for (const [id, key] of keys) movePlace(doc, id, key);
}

function addRecord(doc: Y.Doc, entry: DraftEntry, order: string): void {
  const root = rootOf(doc, entry.kind);
  let record = root.get(entry.id);
  const fields = new Map(entry.fields);
  if (record) {
    // It was deleted once: it stands again, with these fields and no others.
    for (const name of Object.keys(readFields(entry.kind, record))) if (!fields.has(name)) fields.set(name, undefined);
  } else {
    record = root.set(entry.id, createRecord(entry.kind, fields));
    for (const name of eagerTexts[entry.kind]) fields.delete(name);
  }
  writeLive(record, true);
  writePlace(record, storedPlace(entry.kind, entry.spot ?? {}, order));
  for (const [name, value] of fields) writeField(entry.kind, record, name, value);
}

function changeRecord(doc: Y.Doc, entry: DraftEntry, order: string | undefined): void {
  const record = rootOf(doc, entry.kind).get(entry.id);
  if (!record) return;
  // A deleted container that stands for what is in it is meant to stand once somebody works on it.
  writeLive(record, entry.live);
  if (!entry.live) return;
  if (entry.spot || order !== undefined) {
    const stored = readPlace(entry.kind, record);
    const spot: Spot = entry.spot ?? stored.spot;
    writePlace(record, storedPlace(entry.kind, spot, order ?? stored.order));
  }
  for (const [name, value] of entry.fields) writeField(entry.kind, record, name, value);
}

function movePlace(doc: Y.Doc, id: Id, order: string): void {
  for (const kind of recordKinds) {
    const record = rootOf(doc, kind).get(id);
    if (!record) continue;
    const stored = readPlace(kind, record);
    if (stored.own || kind === 'steps' || kind === 'stages' || kind === 'lanes') {
      writePlace(record, storedPlace(kind, stored.spot, order));
      return;
    }
  }
}
