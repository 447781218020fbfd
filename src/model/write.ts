/**
 * Writes a map as the text of its file. One map has one text: fields in the order of the table, unknown ones after them by
 * code point, nothing empty, two spaces, LF, and an end of line at the end.
 */
import { byCodePoint } from './code-points.js';
import type { Field, FieldTable } from './field.js';
import { mapFields, recordFields } from './fields.js';
import { recordKinds, type JourneyMap } from './journey-map.js';
import { inReadingOrder } from './reading-order.js';

const { meta, ...firstFields } = mapFields;

/** The whole file: all ten arrays are always there, so that other tools need not ask. */
const fileFields: FieldTable = {
  ...firstFields,
  ...Object.fromEntries(
    recordKinds.map((kind) => [
      kind,
      { kind: 'list', of: { kind: 'object', fields: recordFields[kind] }, required: true } satisfies Field,
    ]),
  ),
  meta,
};

export function writeMap(map: JourneyMap): string {
  return `${writeObject(inReadingOrder(map) as unknown as Plain, fileFields, '')}\n`;
}

type Plain = Readonly<Record<string, unknown>>;

/** An object's known fields in order, then its unknown ones; empty when there are none. */
function writeObject(value: Plain, table: FieldTable, indent: string): string {
  const inner = `${indent}  `;
  const parts: string[] = [];
  const add = (name: string, text: string): void => {
    if (text) parts.push(`${inner}${JSON.stringify(name)}: ${text}`);
  };
  const places = placesIn(table);
  const known = Object.keys(value).filter((name) => places.has(name));
  for (const name of known.sort((a, b) => (places.get(a) ?? 0) - (places.get(b) ?? 0))) {
    add(name, writeField(value[name], table[name] as Field, inner));
  }
  if (known.length < Object.keys(value).length) {
    const unknown = Object.keys(value).filter((name) => !places.has(name));
    for (const name of unknown.sort(byCodePoint)) add(name, writeData(value[name], inner));
  }
  return enclose('{', parts, '}', indent);
}

const fieldPlaces = new WeakMap<FieldTable, ReadonlyMap<string, number>>();

function placesIn(table: FieldTable): ReadonlyMap<string, number> {
  let places = fieldPlaces.get(table);
  if (!places) fieldPlaces.set(table, (places = new Map(Object.keys(table).map((name, at) => [name, at]))));
  return places;
}

/** A known field's value as JSON; empty text when the field is to be absent. */
function writeField(value: unknown, field: Field, indent: string): string {
  if (value === undefined || value === null || Number.isNaN(value)) return '';
  if (value === '') return field.required ? '""' : '';
  if (field.kind === 'list' && Array.isArray(value))
    return writeList(value, field, indent) || (field.required ? '[]' : '');
  if (isPlain(value)) {
    if (field.kind === 'object') return writeObject(value, field.fields, indent);
    if (field.kind === 'record') return writeRecord(value, field.of, indent);
  }
  return writeData(value, indent);
}

function writeList(list: readonly unknown[], field: Field & { kind: 'list' }, indent: string): string {
  const inner = `${indent}  `;
  const { set } = field;
  const keyOf = (entry: unknown): string => String(set === true || !isPlain(entry) ? entry : entry[set ?? '']);
  const ordered = set ? [...list].sort((a, b) => byCodePoint(keyOf(a), keyOf(b))) : list;
  const parts = ordered.map((entry) => writeField(entry, field.of, inner)).filter((text) => text);
  return enclose(
    '[',
    parts.map((text) => inner + text),
    ']',
    indent,
  );
}

function writeRecord(value: Plain, of: Field, indent: string): string {
  const inner = `${indent}  `;
  const parts: string[] = [];
  for (const key of Object.keys(value).sort(byCodePoint)) {
    const text = writeField(value[key], of, inner);
    if (text) parts.push(`${inner}${JSON.stringify(key)}: ${text}`);
  }
  return enclose('{', parts, '}', indent);
}

/** Data of others, as it is: JSON's own strings have no line ends, so each line end is one of the layout. */
function writeData(value: unknown, indent: string): string {
  return (JSON.stringify(value, null, 2) as string | undefined)?.replaceAll('\n', `\n${indent}`) ?? '';
}

function enclose(open: string, parts: readonly string[], close: string, indent: string): string {
  return parts.length ? `${open}\n${parts.join(',\n')}\n${indent}${close}` : '';
}

function isPlain(value: unknown): value is Plain {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}
