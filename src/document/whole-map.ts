/** A draft that makes the document equal to a whole map, changing only what differs. */
import * as Y from 'yjs';
import type { Id } from '../base/ids.js';
import { inSteps, runThrough, type Steps } from '../base/steps.js';
import { recordKinds, type JourneyMap, type RecordKind, type Records } from '../model/journey-map.js';
import { MapIndex } from '../model/map-index.js';
import { draftSteps, prepareMap } from './apply-draft.js';
import { isPlaceField } from './check-fields.js';
import { Draft, isSameContainer, spotOfRecord } from './draft.js';
import { sameValue, toPlain } from './plain-value.js';
import type { Spot } from './read-record.js';

/** A new shared document with a map in it. */
export function createDoc(map: JourneyMap): Y.Doc {
  return runThrough(docSteps(map));
}

export function* docSteps(map: JourneyMap): Steps<Y.Doc> {
  const doc = new Y.Doc();
  const index = new MapIndex({ type: 'journeymap', version: 1, id: '', title: '' });
  const draft = yield* mapSteps(index, map, () => undefined);
  const writing = draftSteps(doc, draft, () => undefined);
  doc.transact(() => prepareMap(doc));
  for (let isDone = false; !isDone; yield) doc.transact(() => (isDone = writing.next().done ?? false));
  return doc;
}

/** A record as it is stored, with what is not shown of it now. */
export type FindStored = (kind: RecordKind, id: Id) => { readonly fields: object; readonly spot: Spot } | undefined;

export function draftOfMap(index: MapIndex, map: JourneyMap, findStored: FindStored): Draft {
  return runThrough(mapSteps(index, map, findStored));
}

function* mapSteps(index: MapIndex, map: JourneyMap, findStored: FindStored): Steps<Draft> {
  const draft = new Draft(index);
  draftMapFields(draft, map);
  // What goes is taken away first: an id may come back as another kind of record.
  const wanted = new Set(recordKinds.flatMap((kind) => map[kind].map(({ id }) => `${kind} ${id}`)));
  for (const kind of recordKinds) {
    for (const { id } of index.all(kind)) if (!wanted.has(`${kind} ${id}`)) draft.remove(id);
  }
  for (const kind of recordKinds) yield* draftRecords(draft, kind, map[kind], findStored);
  return draft;
}

function draftMapFields(draft: Draft, map: JourneyMap): void {
  const { type: _type, version: _version, ...wanted } = fieldsOf(map, (name) => isArrayName(name));
  const now = fieldsOf(draft.index.fields, (name) => name === 'type' || name === 'version');
  for (const name of Object.keys(now)) if (!Object.hasOwn(wanted, name)) draft.mapFields.set(name, undefined);
  for (const [name, value] of Object.entries(wanted)) draft.mapFields.set(name, value);
}

function isArrayName(name: string): boolean {
  return (recordKinds as readonly string[]).includes(name);
}

function* draftRecords(
  draft: Draft,
  kind: RecordKind,
  records: readonly Records[RecordKind][],
  findStored: FindStored,
): Steps<void> {
  const containers = new Map<string, { spot: Spot; ids: Id[] }>();
  yield* inSteps(records, (record) => {
    const spot = spotOfRecord(kind, record);
    const key = `${spot.lane ?? ''} ${spot.slot ?? ''}`;
    let container = containers.get(key);
    if (!container) containers.set(key, (container = { spot, ids: [] }));
    container.ids.push(record.id);
    draftRecord(draft, kind, record, spot, findStored(kind, record.id));
  });
  for (const { spot, ids } of containers.values()) draft.arrange(kind, spot, ids);
}

function draftRecord(
  draft: Draft,
  kind: RecordKind,
  record: Records[RecordKind],
  spot: Spot,
  stored: ReturnType<FindStored>,
): void {
  const wanted = fieldsOf(record, (name) => name === 'id' || isPlaceField(kind, name));
  if (!stored || !draft.index.get(kind, record.id)) {
    draft.add(kind, record.id, new Map(Object.entries(wanted)), spot);
    return;
  }
  draft.touch(record.id);
  const now = stored.fields as Readonly<Record<string, unknown>>;
  for (const name of Object.keys(now)) if (!Object.hasOwn(wanted, name)) draft.update(record.id, name, undefined);
  for (const [name, value] of Object.entries(wanted)) {
    if (!Object.hasOwn(now, name) || !sameValue(now[name], value)) draft.update(record.id, name, value);
  }
  if (!isSameContainer(stored.spot, spot) || stored.spot.toStep !== spot.toStep) draft.move(record.id, spot);
}

function fieldsOf(record: object, isLeftOut: (name: string) => boolean): Record<string, unknown> {
  const entries = Object.entries(record) as [string, unknown][];
  return Object.fromEntries(
    entries
      .filter(([name, value]) => !isLeftOut(name) && value !== undefined)
      .map(([name, value]) => [name, toPlain(value)]),
  );
}
