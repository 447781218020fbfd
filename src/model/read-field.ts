/** Reads one value by the description of its field: what fits is taken, what can be understood is repaired, the rest is left out. */
import { copyData, setOwn } from './copy-data.js';
import {
  largestNumber,
  type ChoiceField,
  type Field,
  type FieldTable,
  type FormField,
  type ListField,
  type NumberField,
  type ObjectField,
  type RecordField,
} from './field.js';
import { readForm } from './forms.js';
import type { IssueCode } from './issue-texts.js';
import type { Reading } from './reading.js';
import { shown } from './report.js';
import { asSet } from './value-set.js';

/** A plain object that is being read. */
export type Plain = Record<string, unknown>;

/** The value to keep, or `undefined` for none. Never empty: an empty optional text or list is the same as none. */
export function readField(field: Field, input: unknown, reading: Reading): unknown {
  switch (field.kind) {
    case 'text':
    case 'label':
      return readText(input, reading, reading.limits.text) || (field.required ? '' : undefined);
    case 'form':
      return readFormed(field, input, reading);
    case 'choice':
      return readChoice(field, input, reading);
    case 'flag':
      return readFlag(field.orLabel ?? false, input, reading);
    case 'number':
      return readNumber(field, input, reading);
    case 'ref':
      return readText(input, reading, reading.limits.text) || undefined;
    case 'list':
      return readList(field, input, reading);
    case 'object':
      return readPart(field, input, reading);
    case 'record':
      return readRecord(field, input, reading);
    case 'data':
      if (field.object && !isObject(input)) return misfit(input, reading);
      return copyData(input, reading);
  }
}

/** Reads the known and keeps the unknown fields of an object. */
export function readFields(
  input: object,
  fieldOf: (name: string) => Field | undefined,
  reading: Reading,
  read: (field: Field, value: unknown, name: string) => unknown = (field, value) => readField(field, value, reading),
): Plain {
  const output: Plain = {};
  let unknown = 0;
  for (const name of Object.keys(input)) {
    const value = (input as Plain)[name];
    if (value === undefined) continue;
    const field = fieldOf(name);
    if (!field && ++unknown > reading.limits.unknownKeys) continue;
    const kept = reading.report.within(name, () => {
      if (!field) return readUnknown(name, value, reading);
      if (value !== null) return read(field, value, name);
      reading.report.add('null-value', { field: name });
      return undefined;
    });
    if (kept !== undefined) setOwn(output, name.toWellFormed(), kept);
  }
  const left = unknown - reading.limits.unknownKeys;
  if (left > 0) reading.report.add('too-many', { n: left, limit: reading.limits.unknownKeys });
  return output;
}

/** Puts what stands in for required fields that are missing; false when one is missing that nothing can stand in for. */
export function completeFields(output: Plain, table: FieldTable, reading: Reading): boolean {
  let complete = true;
  for (const [name, field] of requiredIn(table)) {
    if (Object.hasOwn(output, name)) continue;
    if (field.otherwise === undefined) complete = false;
    else output[name] = field.otherwise;
    // A place that is missing is told of where the record is given one.
    if (field.otherwise === undefined || field.kind !== 'ref') reading.report.add('missing-field', { field: name });
  }
  return complete;
}

const requiredFields = new WeakMap<FieldTable, readonly [string, Field][]>();

/** Kept by table: a card has a hundred possible fields, and three that must be there. */
function requiredIn(table: FieldTable): readonly [string, Field][] {
  let found = requiredFields.get(table);
  if (!found) requiredFields.set(table, (found = Object.entries(table).filter(([, field]) => field.required)));
  return found;
}

export function isObject(input: unknown): input is object {
  return typeof input === 'object' && input !== null && !Array.isArray(input);
}

/** Looks a field up without meeting what every object inherits. */
export function fieldIn(table: FieldTable): (name: string) => Field | undefined {
  return (name) => (Object.hasOwn(table, name) ? table[name] : undefined);
}

function readUnknown(name: string, value: unknown, reading: Reading): unknown {
  if (reading.namesUnknown && name !== 'meta' && !name.startsWith('x-')) {
    reading.report.add('unknown-field', { field: shown(name) });
  }
  return copyData(value, reading);
}

/** A text; numbers and truth values are read as their text. */
export function readText(input: unknown, reading: Reading, most: number): string | undefined {
  if (typeof input === 'boolean' || (typeof input === 'number' && Number.isFinite(input))) {
    return changed(input, String(input), reading);
  }
  if (typeof input !== 'string') return misfit(input, reading);
  let text = input;
  if (text.length > most) {
    reading.report.add('too-long', { limit: most });
    text = text.slice(0, most);
    // A pair cut in two is half a character.
    if (isHighSurrogate(text.charCodeAt(most - 1))) text = text.slice(0, -1);
  }
  if (text.isWellFormed()) return text;
  reading.report.add('broken-text');
  return text.toWellFormed();
}

function isHighSurrogate(unit: number): boolean {
  return unit >= 0xd800 && unit < 0xdc00;
}

const formCodes: Partial<Record<FormField['form'], IssueCode>> = {
  url: 'bad-url',
  image: 'bad-url',
  date: 'bad-date',
  time: 'bad-date',
  duration: 'bad-duration',
};

function readFormed(field: FormField, input: unknown, reading: Reading): string | undefined {
  if (field.form === 'image' && typeof input === 'string' && input.length > reading.limits.image) {
    reading.report.add('image-too-large', { limit: reading.limits.image / 1e6 });
    return undefined;
  }
  const text = readText(input, reading, field.form === 'image' ? reading.limits.image : reading.limits.text);
  if (!text) return undefined;
  const formed = readForm(field.form, text);
  if (formed === undefined) reading.report.add(formCodes[field.form] ?? 'bad-value', { value: shown(text) });
  else if (formed !== text) changed(text, formed, reading);
  return formed;
}

function readChoice(field: ChoiceField, input: unknown, reading: Reading): string | number | boolean | undefined {
  if (input === '') return undefined;
  const exact = field.of.find((value) => value === input);
  if (exact !== undefined) return exact;
  const near = isScalar(input) ? String(input).trim().toLowerCase() : undefined;
  const meant = field.of.find((value) => String(value).toLowerCase() === near);
  if (meant !== undefined) return changed(input, meant, reading);
  reading.report.add('bad-value', { value: shown(input) });
  return undefined;
}

function readFlag(orLabel: boolean, input: unknown, reading: Reading): boolean | string | undefined {
  if (typeof input === 'boolean') return input;
  const said = isScalar(input) ? String(input).trim().toLowerCase() : undefined;
  if (said === 'true' || said === '1') return changed(input, true, reading);
  if (said === 'false' || said === '0') return changed(input, false, reading);
  return orLabel ? readText(input, reading, reading.limits.text) || undefined : misfit(input, reading);
}

function readNumber(field: NumberField, input: unknown, reading: Reading): number | undefined {
  if (input === '') return undefined;
  const said = typeof input === 'string' && /^\s*[+-]?(?:\d+\.?\d*|\.\d+)(?:[eE][+-]?\d+)?\s*$/.test(input);
  const value = said ? Number(input) : input;
  if (typeof value !== 'number' || Number.isNaN(value)) return misfit(input, reading);
  if (said) changed(input, value, reading);
  const { min = -largestNumber, max = largestNumber, step } = field;
  const held = Math.min(max, Math.max(min, value));
  if (held !== value) reading.report.add('out-of-range', { value: shown(value), now: held });
  const rounded = step === undefined ? held : roundTo(held, step);
  if (rounded !== held) reading.report.add('rounded', { value: shown(held), now: rounded });
  return rounded === 0 ? 0 : rounded;
}

/** To a multiple of 1 or 0.1, as the nearest number that is written so. */
function roundTo(value: number, step: number): number {
  const parts = Math.round(1 / step);
  return Math.round(value * parts) / parts;
}

function readList(field: ListField, input: unknown, reading: Reading): unknown[] | undefined {
  let entries: readonly unknown[];
  if (Array.isArray(input)) entries = input;
  else if (isScalar(input) && input !== '' && field.of.kind !== 'object') entries = changed(input, [input], reading);
  else return input === '' ? undefined : misfit(input, reading);
  const { limits, report } = reading;
  const kept: unknown[] = [];
  for (let at = 0; at < Math.min(entries.length, limits.entries); at++) {
    const entry = report.within(at, () => readField(field.of, entries[at], reading));
    if (entry !== undefined) kept.push(entry);
  }
  if (entries.length > limits.entries) {
    report.add('too-many', { n: entries.length - limits.entries, limit: limits.entries });
  }
  const list = field.set ? asSet(kept, field.set, reading) : kept;
  return list.length ? list : undefined;
}

function readPart(field: ObjectField, input: unknown, reading: Reading): Plain | undefined {
  if (!isObject(input)) return misfit(input, reading);
  const output = readFields(input, fieldIn(field.fields), reading);
  if (!completeFields(output, field.fields, reading)) return undefined;
  return Object.keys(output).length ? output : undefined;
}

function readRecord(field: RecordField, input: unknown, reading: Reading): Plain | undefined {
  if (!isObject(input)) return misfit(input, reading);
  const output: Plain = {};
  const keys = Object.keys(input);
  const { limits, report } = reading;
  for (const key of keys.slice(0, limits.records)) {
    const value = report.within(key, () => readField(field.of, (input as Plain)[key], reading));
    if (value !== undefined) setOwn(output, key.toWellFormed(), value);
  }
  if (keys.length > limits.records) report.add('too-many', { n: keys.length - limits.records, limit: limits.records });
  return Object.keys(output).length ? output : undefined;
}

function isScalar(input: unknown): input is string | number | boolean {
  return typeof input === 'string' || typeof input === 'number' || typeof input === 'boolean';
}

function changed<T>(input: unknown, now: T, reading: Reading): T {
  reading.report.add('converted', { value: shown(input), now: shown(now) });
  return now;
}

function misfit(input: unknown, reading: Reading): undefined {
  reading.report.add('wrong-type', { value: shown(input) });
  return undefined;
}
