/** Reads the arrays of a map: one malformed record is left out or repaired and listed, all others are read (A14). */
import type { Steps } from '../base/steps.js';
import { cardFieldsOf, cardFieldVariants, laneCardFields } from './card-fields.js';
import type { Field } from './field.js';
import { recordFields } from './fields.js';
import { recordKinds, type RecordKind } from './journey-map.js';
import { completeFields, fieldIn, isObject, readField, readFields, type Plain } from './read-field.js';
import { trial, type Reading } from './reading.js';
import { shown } from './report.js';

/** A record on its way: its fields are checked, its id and its references are still as they were in the data. */
export interface Draft {
  /** Where it stood in its array. */
  readonly at: number;
  readonly rawId: string | undefined;
  readonly record: Plain & { id: string };
}

export type Drafts = Readonly<Record<RecordKind, Draft[]>>;

export function* readRecords(root: Plain, reading: Reading): Steps<Drafts> {
  const drafts = Object.fromEntries(recordKinds.map((kind) => [kind, [] as Draft[]])) as Drafts;
  for (const kind of recordKinds) {
    const fieldOf = kind === 'cards' ? cardReader(drafts.lanes, reading) : () => fieldIn(recordFields[kind]);
    const records = reading.report.within(kind, () => arrayOf(root[kind], kind, reading));
    for (let at = 0; at < records.length; at++) {
      const draft = reading.report.within(kind, () =>
        reading.report.within(at, () => readDraft(records, at, kind, fieldOf, reading)),
      );
      if (draft) drafts[kind].push(draft);
      if (at % 128 === 127) yield;
    }
  }
  return drafts;
}

const expected: ReadonlySet<RecordKind> = new Set<RecordKind>(['stages', 'steps', 'lanes', 'cards']);

/** As many records as are read; what is no list has none. */
function arrayOf(input: unknown, kind: RecordKind, { report, limits }: Reading): readonly unknown[] {
  if (input === undefined || input === null) {
    if (expected.has(kind)) report.add('missing-list', { field: kind });
    return [];
  }
  if (!Array.isArray(input)) {
    report.add('not-a-list', { value: shown(input) });
    return [];
  }
  if (input.length <= limits.records) return input;
  report.add('too-many', { n: input.length - limits.records, limit: limits.records });
  return input.slice(0, limits.records);
}

/** The fields of one record, which may depend on the record. */
type FieldsFor = (input: object) => (name: string) => Field | undefined;

function readDraft(
  input: readonly unknown[],
  at: number,
  kind: RecordKind,
  fieldsFor: FieldsFor,
  reading: Reading,
): Draft | undefined {
  try {
    const raw = input[at];
    if (!isObject(raw)) {
      reading.report.add('not-an-object', { value: shown(raw) });
      return undefined;
    }
    let rawId: string | undefined;
    const fields = readFields(raw, fieldsFor(raw), reading, (field, value, name) => {
      if (name !== 'id') return readField(field, value, reading);
      rawId = plainId(value);
      return undefined;
    });
    const record = { id: '', ...fields };
    return completeFields(record, recordFields[kind], reading) ? { at, rawId, record } : undefined;
  } catch {
    // An object of a host page may throw from a getter or a proxy.
    reading.report.add('broken-record');
    return undefined;
  }
}

/** An id as text, good or not: ids and references are compared in this form. */
function plainId(value: unknown): string | undefined {
  if (typeof value === 'number') return String(value);
  return typeof value === 'string' && value !== '' ? value.toWellFormed() : undefined;
}

/** What a host's own lane kind keeps on its cards is not for this reader to judge. */
const anything: Field = { kind: 'data' };

/** The fields of a card by the type of its lane; those of other lanes stay when it was moved here with them. */
function cardReader(lanes: readonly Draft[], reading: Reading): FieldsFor {
  const types = new Map<string, string>();
  for (const { rawId, record } of lanes) {
    if (rawId !== undefined && !types.has(rawId)) types.set(rawId, record['type'] as string);
  }
  return (raw) => {
    const type = types.get(plainId((raw as Plain)['lane']) ?? '') ?? 'text';
    const own = fieldIn(cardFieldsOf(type));
    const isKnown = Object.hasOwn(laneCardFields, type);
    return (name) => {
      const field = own(name);
      if (field) return field;
      const variants = cardFieldVariants.get(name);
      if (!variants) return undefined;
      return isKnown ? (variants.find((one) => fits(one, (raw as Plain)[name], reading)) ?? variants[0]) : anything;
    };
  };
}

function fits(field: Field, value: unknown, reading: Reading): boolean {
  const attempt = trial(reading);
  return readField(field, value, attempt) !== undefined && attempt.report.count === 0;
}
