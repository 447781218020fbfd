/** Three states of one record in one: where it stands as one value, every other field by itself. */
import { cardFieldsOf, cardFieldVariants } from '../model/card-fields.js';
import type { Field } from '../model/field.js';
import { recordFields } from '../model/fields.js';
import type { RecordKind } from '../model/journey-map.js';
import { sameValue } from '../document/plain-value.js';
import { placeFields, type AnyRecord } from './place.js';
import { mergeKeys, type Decide } from './values.js';

interface Records {
  /** Undefined: it came on both sides. */
  readonly base: AnyRecord | undefined;
  readonly mine: AnyRecord;
  readonly theirs: AnyRecord;
}

export function mergeRecord(
  kind: RecordKind,
  { base, mine, theirs }: Records,
  laneType: (lane: unknown) => string,
  decide: Decide,
): AnyRecord {
  const [old, ours, other] = [base, mine, theirs].map((record) => split(kind, record)) as [Parts, Parts, Parts];
  const place = mergePlaces(old.place, ours.place, other.place, decide);
  const type = kind === 'cards' ? laneType(place['lane']) : '';
  const fieldOf = (name: string): Field | undefined =>
    kind === 'cards' ? cardField(type, name) : own(recordFields[kind], name);
  const fields = mergeKeys(fieldOf, { base: old.fields, mine: ours.fields, theirs: other.fields }, '', decide);
  return { ...fields, ...place, id: mine.id };
}

type Plain = Readonly<Record<string, unknown>>;

interface Parts {
  readonly place: Plain;
  readonly fields: Plain;
}

/** The record without its place, and its place. */
function split(kind: RecordKind, record: AnyRecord | undefined): Parts {
  const names = placeFields(kind);
  const entries = Object.entries(record ?? {}).filter(([, value]) => value !== undefined);
  return {
    place: Object.fromEntries(entries.filter(([name]) => names.includes(name))),
    fields: Object.fromEntries(entries.filter(([name]) => !names.includes(name))),
  };
}

/** Half of one place and half of another would be a cell that nobody chose. */
function mergePlaces(base: Plain, mine: Plain, theirs: Plain, decide: Decide): Plain {
  if (sameValue(mine, theirs) || sameValue(base, theirs)) return mine;
  if (sameValue(base, mine)) return theirs;
  return decide('place', { base, mine, theirs }, false) as Plain;
}

function cardField(type: string, name: string): Field | undefined {
  return own(cardFieldsOf(type), name) ?? cardFieldVariants.get(name)?.[0];
}

function own(table: Readonly<Record<string, Field>>, name: string): Field | undefined {
  return Object.hasOwn(table, name) ? table[name] : undefined;
}
