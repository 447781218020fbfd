/**
 * Settles what points at other records. A reference to nothing is left out and told of, with what it said: everything that
 * reads a map may then trust that what it points to is there.
 */
import type { Id } from '../base/ids.js';
import type { Field, FieldTable, RefField } from './field.js';
import { recordFields } from './fields.js';
import { recordKinds, type RecordKind } from './journey-map.js';
import type { Draft, Drafts } from './read-records.js';
import type { Reading } from './reading.js';
import type { Ids } from './repair-ids.js';
import { pointer, shown } from './report.js';
import { asSet } from './value-set.js';

export function settleReferences(drafts: Drafts, mapId: Id, ids: Ids, reading: Reading): void {
  for (const kind of recordKinds) {
    const fields = referencesOf(recordFields[kind]);
    for (const draft of drafts[kind]) {
      for (const [name, field] of fields) {
        if (Object.hasOwn(draft.record, name)) settleField(kind, draft, name, field, ids, reading);
      }
    }
  }
  settleLinks(drafts, ids, reading);
  for (const draft of drafts.comments) settleTarget(draft, mapId, ids, reading);
  cutCircles(drafts.comments, reading);
}

/** Optional references; required ones have their own ways below and in `repair-places.ts`. */
function referencesOf(table: FieldTable): [string, Field][] {
  return Object.entries(table).filter(([, field]) => {
    const pointed = field.kind === 'list' ? field.of : field;
    return pointed.kind === 'ref' && !field.required && !field.place;
  });
}

function settleField(
  kind: RecordKind,
  { at, record }: Draft,
  name: string,
  field: Field,
  ids: Ids,
  reading: Reading,
): void {
  const settle = (raw: unknown, to: RefField['to'], path: readonly (string | number)[]): Id | undefined => {
    // A field of another lane type may hold something else under this name.
    const id = typeof raw === 'string' ? ids.find(raw, to) : undefined;
    if (id === undefined) reading.report.add('dangling-reference', { value: shown(raw) }, pointer(path));
    return id;
  };
  const path = [kind, at, name];
  const value = record[name];
  if (field.kind === 'ref' && typeof value === 'string') {
    const id = settle(value, field.to, path);
    if (id === undefined) delete record[name];
    else record[name] = id;
  }
  if (field.kind === 'list' && field.of.kind === 'ref' && Array.isArray(value)) {
    const { to } = field.of;
    const found = value.map((raw, entry) => settle(raw, to, [...path, entry])).filter((id) => id !== undefined);
    const kept = field.set ? asSet(found, field.set, reading) : found;
    if (kept.length) record[name] = kept;
    else delete record[name];
  }
}

/** A link with an end that is missing is left out: there is nothing to draw it to. */
function settleLinks(drafts: Drafts, ids: Ids, reading: Reading): void {
  const whole = drafts.links.filter(({ at, record }) => {
    const from = String(record['from']);
    const to = String(record['to']);
    const start = ids.find(from, 'any');
    const end = ids.find(to, 'any');
    record['from'] = start;
    record['to'] = end;
    if (start !== undefined && end !== undefined) return true;
    const missing = shown(start === undefined ? from : to);
    reading.report.add('dangling-link', { from: shown(from), to: shown(to), value: missing }, pointer(['links', at]));
    return false;
  });
  drafts.links.splice(0, drafts.links.length, ...whole);
}

/** A comment on nothing is kept, as a comment on the whole map. */
function settleTarget({ at, record }: Draft, mapId: Id, ids: Ids, reading: Reading): void {
  const raw = String(record['target']);
  const target = ids.find(raw, 'any');
  if (target === undefined) {
    reading.report.add('recovered-target', { value: shown(raw) }, pointer(['comments', at, 'target']));
  }
  record['target'] = target ?? mapId;
}

/** Replies that answer each other in a circle would never be shown: the first of the circle becomes a comment of its own. */
function cutCircles(comments: readonly Draft[], reading: Reading): void {
  const byId = new Map(comments.map((draft) => [draft.record.id, draft]));
  const settled = new Set<Id>();
  for (const first of comments) {
    const chain = new Set<Id>();
    for (let draft: Draft | undefined = first; draft && !settled.has(draft.record.id);) {
      chain.add(draft.record.id);
      const parent = draft.record['parent'] as Id | undefined;
      if (parent !== undefined && chain.has(parent)) {
        reading.report.add('reference-cycle', { value: parent }, pointer(['comments', draft.at, 'parent']));
        delete draft.record['parent'];
        break;
      }
      draft = parent === undefined ? undefined : byId.get(parent);
    }
    for (const id of chain) settled.add(id);
  }
}
