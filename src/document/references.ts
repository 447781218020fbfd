/** Which fields name other records: a name of a record that is gone is not shown, and comes back with it. */
import type { Id } from '../base/ids.js';
import { cardFieldVariants } from '../model/card-fields.js';
import type { Field } from '../model/field.js';
import { recordFields } from '../model/fields.js';
import { recordKinds, type RecordKind } from '../model/journey-map.js';

const none: readonly Id[] = [];

export interface Reference {
  readonly name: string;
  readonly list: boolean;
  /** The kinds it may point to. */
  readonly to: readonly RecordKind[] | 'any';
  /** The record means nothing without it: it is shown only with what it names. */
  readonly required: boolean;
}

/** The references of each kind, without those that are part of its position. */
export const references = Object.fromEntries(
  recordKinds.map((kind) => [kind, referencesOf(kind)]),
) as unknown as Readonly<Record<RecordKind, readonly Reference[]>>;

function referencesOf(kind: RecordKind): Reference[] {
  const fields: [string, Field][] =
    kind === 'cards'
      ? [...cardFieldVariants].flatMap(([name, variants]) => variants.map((field): [string, Field] => [name, field]))
      : Object.entries(recordFields[kind]);
  return fields.flatMap(([name, field]) => {
    const target = field.kind === 'list' ? field.of : field;
    if (target.kind !== 'ref' || field.place) return [];
    return [{ name, list: field.kind === 'list', to: target.to, required: field.required === true }];
  });
}

/** The ids that a record's field names. */
export function namedBy({ name, list }: Reference, fields: Readonly<Record<string, unknown>>): readonly Id[] {
  const value = Object.hasOwn(fields, name) ? fields[name] : undefined;
  if (value === undefined) return none;
  if (list && Array.isArray(value)) return (value as unknown[]).filter((id) => typeof id === 'string');
  return typeof value === 'string' ? [value] : none;
}

/** All ids that a record names, by whether it means nothing without them. */
export function allNamedBy(
  kind: RecordKind,
  fields: Readonly<Record<string, unknown>>,
): { readonly needs: readonly Id[]; readonly names: readonly Id[] } {
  const needs: Id[] = [];
  const names: Id[] = [];
  for (const reference of references[kind]) {
    const found = namedBy(reference, fields);
    if (found.length) (reference.required ? needs : names).push(...found);
  }
  return { needs: needs.length ? needs : none, names: names.length ? names : none };
}
