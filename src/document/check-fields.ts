/** Checks the fields a caller gives for a record, and makes clean copies of them. */
import type { Id } from '../base/ids.js';
import { cardFieldsOf, cardFieldVariants } from '../model/card-fields.js';
import type { Field, FieldTable } from '../model/field.js';
import { mapFields, recordFields } from '../model/fields.js';
import type { RecordKind } from '../model/journey-map.js';
import { misfit } from './check-value.js';
import type { Draft } from './draft.js';
import { EditError } from './edit-error.js';
import { PlainValueError, toPlain } from './plain-value.js';
import { namedBy, references } from './references.js';

/** Fields that are never written as such: the id, and where the record stands. */
const placeNames: Readonly<Partial<Record<RecordKind, readonly string[]>>> = {
  steps: ['stage'],
  cards: ['lane', 'step', 'stage', 'toStep'],
};

export function isPlaceField(kind: RecordKind, name: string): boolean {
  return placeNames[kind]?.includes(name) ?? false;
}

/** The clean value of a field, or an error; `undefined` where it may be removed. */
export function checkField(
  kind: RecordKind | 'map',
  name: string,
  value: unknown,
  about: { id: Id; laneType?: string | undefined },
): unknown {
  const variants = variantsOf(kind, name, about.laneType);
  const first = variants[0];
  if (value === undefined) {
    if (!first?.required) return undefined;
    if (first.kind === 'text') return '';
    throw new EditError('missing-field', `${name} may not be absent`, { id: about.id, field: name });
  }
  const plain = cleanCopy(value, about.id, name);
  const reasons = variants.map((field) => misfit(field, plain));
  if (reasons.length && !reasons.includes(undefined)) {
    throw new EditError('bad-value', `${name} ${reasons[0]}`, { id: about.id, field: name });
  }
  return plain;
}

/** Fills in what a new record may not lack. */
export function completeFields(kind: RecordKind, id: Id, fields: Map<string, unknown>): void {
  for (const [name, field] of Object.entries(recordFields[kind])) {
    if (!field.required || name === 'id' || isPlaceField(kind, name) || fields.get(name) !== undefined) continue;
    if (field.otherwise === undefined || (field.kind === 'ref' && field.otherwise === '')) {
      throw new EditError('missing-field', `${name} may not be absent`, { id, field: name });
    }
    fields.set(name, field.otherwise);
  }
}

/** The records that fields name must be there, and of the right kind. */
export function checkReferences(kind: RecordKind, id: Id, fields: ReadonlyMap<string, unknown>, draft: Draft): void {
  for (const reference of references[kind]) {
    for (const named of namedBy(reference, fields)) {
      const found = draft.kindOf(named);
      if (reference.to === 'any' && named === draft.index.fields.id) continue;
      if (!found)
        throw new EditError('unknown-id', `${reference.name} names ${named}, which is not there`, { id: named });
      if (reference.to !== 'any' && !reference.to.includes(found)) {
        throw new EditError('wrong-kind', `${reference.name} cannot name one of ${found}`, { id: named });
      }
    }
  }
}

function variantsOf(kind: RecordKind | 'map', name: string, laneType: string | undefined): readonly Field[] {
  if (kind === 'cards') {
    const own = fieldOf(cardFieldsOf(laneType ?? ''), name);
    return own ? [own] : (cardFieldVariants.get(name) ?? []);
  }
  const field = fieldOf(kind === 'map' ? mapFields : recordFields[kind], name);
  return field ? [field] : [];
}

function fieldOf(table: FieldTable, name: string): Field | undefined {
  return Object.hasOwn(table, name) ? table[name] : undefined;
}

function cleanCopy(value: unknown, id: Id, field: string): unknown {
  try {
    return toPlain(value);
  } catch (error) {
    if (error instanceof PlainValueError) throw new EditError('bad-value', `${field}: ${error.message}`, { id, field });
    throw error;
  }
}
