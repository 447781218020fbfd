/** Checks the fields a caller gives for a record, as strictly as a file is read, and makes clean copies of them. */
import { isId, type Id } from '../base/ids.js';
import { cardFieldsOf, cardFieldVariants, laneCardFields } from '../model/card-fields.js';
import type { Field } from '../model/field.js';
import { mapFields, recordFields } from '../model/fields.js';
import type { RecordKind } from '../model/journey-map.js';
import { fieldIn, readField } from '../model/read-field.js';
import { startReading } from '../model/reading.js';
import type { Draft } from './draft.js';
import { EditError } from './edit-error.js';
import { PlainValueError, toPlain } from './plain-value.js';
import { namedBy, references } from './references.js';

/** Fields that are never written as such: they are parts of the position. */
const placeNames: Readonly<Partial<Record<RecordKind, readonly string[]>>> = {
  steps: ['stage'],
  cards: ['lane', 'step', 'stage', 'toStep'],
};

export function isPlaceField(kind: RecordKind, name: string): boolean {
  return placeNames[kind]?.includes(name) ?? false;
}

/** The clean value of a field, or an error; `undefined` removes it. An empty text or list is the same as none. */
export function checkField(
  kind: RecordKind | 'map',
  name: string,
  value: unknown,
  about: { readonly id: Id; readonly laneType?: string | undefined },
): unknown {
  const variants = variantsOf(kind, name, about.laneType);
  const first = variants[0];
  const tried = value === undefined ? [] : tryVariants(variants, cleanCopy(value, about.id, name));
  const fit = tried.find((attempt) => attempt.fault === undefined);
  if (tried.length && !fit) {
    throw new EditError('bad-value', `${name}: ${tried[0]?.fault}`, { id: about.id, field: name });
  }
  if (fit?.value !== undefined || !first?.required) return fit?.value;
  if (first.kind === 'text') return '';
  throw new EditError('missing-field', `${name} may not be absent`, { id: about.id, field: name });
}

/** Fills in what a new record may not lack. */
export function completeFields(kind: RecordKind, id: Id, fields: Map<string, unknown>): void {
  for (const [name, field] of Object.entries(recordFields[kind])) {
    if (!field.required || name === 'id' || isPlaceField(kind, name) || fields.get(name) !== undefined) continue;
    if (field.otherwise === undefined || field.kind === 'ref') {
      throw new EditError('missing-field', `${name} may not be absent`, { id, field: name });
    }
    fields.set(name, field.otherwise);
  }
}

/** The records that fields name must be there, and of the right kind. */
export function checkReferences(kind: RecordKind, id: Id, values: ReadonlyMap<string, unknown>, draft: Draft): void {
  const fields = Object.fromEntries(values);
  for (const reference of references[kind]) {
    for (const named of namedBy(reference, fields)) {
      const about = { id, field: reference.name };
      if (!isId(named)) throw new EditError('bad-value', `${reference.name} must be an id`, about);
      if (reference.to === 'any' && named === draft.index.fields.id) continue;
      const found = draft.kindOf(named);
      if (!found) throw new EditError('unknown-id', `${reference.name} names ${named}, which is not there`, about);
      if (reference.to !== 'any' && !reference.to.includes(found)) {
        throw new EditError('wrong-kind', `${reference.name} cannot name one of ${found}`, about);
      }
    }
  }
}

interface Attempt {
  readonly value?: unknown;
  readonly fault?: string;
}

function tryVariants(variants: readonly Field[], plain: unknown): readonly Attempt[] {
  return variants.length ? variants.map((field) => tryField(field, plain)) : [{ value: plain }];
}

/** Reads a value as the reader of files would; what that had to repair is a fault here, but for what only tidies. */
function tryField(field: Field, plain: unknown): Attempt {
  if (plain === null && field.kind !== 'data') return { fault: 'null is no value' };
  const reading = startReading();
  const value = readField(field, plain, reading);
  const tidied = typeof plain === 'string' && typeof value === 'string';
  const fault = reading.report
    .issues()
    .find(({ code }) => code !== 'rounded' && code !== 'duplicate-value' && !(code === 'converted' && tidied));
  return fault ? { fault: fault.code } : { value };
}

function variantsOf(kind: RecordKind | 'map', name: string, laneType: string | undefined): readonly Field[] {
  if (kind === 'cards') {
    const own = fieldIn(cardFieldsOf(laneType ?? ''))(name);
    if (own) return [own];
    // What a host's own lane kind keeps on its cards is the host's to judge.
    return Object.hasOwn(laneCardFields, laneType ?? '') ? (cardFieldVariants.get(name) ?? []) : [];
  }
  const field = fieldIn(kind === 'map' ? mapFields : recordFields[kind])(name);
  return field ? [field] : [];
}

function cleanCopy(value: unknown, id: Id, field: string): unknown {
  try {
    return toPlain(value);
  } catch (error) {
    if (error instanceof PlainValueError) throw new EditError('bad-value', `${field}: ${error.message}`, { id, field });
    throw error;
  }
}
