/** What several chosen things have in common: the simple fields that each of them has, and the values that are the same in all. */
import type { LaneField } from '../layout/lane-kind.js';

/** One of the chosen: its fields and their values. */
export interface Chosen {
  readonly fields: readonly LaneField[];
  readonly record: object;
}

export interface Shared extends Chosen {
  /** Names of the fields whose values are not the same in all; `record` is without them. */
  readonly differing: ReadonlySet<string>;
}

/** Words that make each what it is. */
const ownWords = new Set(['text', 'name']);
/** Fields of several parts: set for all at once, they would drop what the others hold. */
const compound = new Set<LaneField['control']>(['costs', 'counts', 'evidence', 'group', 'image', 'list', 'rate']);

/** Fields in the order of the first; one that means another thing elsewhere (other choices) is left out. Needs at least one. */
export function sharedFields(chosen: readonly Chosen[]): Shared {
  const kinds = [...new Map(chosen.map(({ fields }) => [signature(fields), fields])).values()];
  const fields = (kinds[0] ?? []).filter(
    (field) =>
      !ownWords.has(field.name) &&
      !compound.has(field.control) &&
      kinds.every((others) => others.some((other) => meaning(other) === meaning(field))),
  );
  const record: Record<string, unknown> = {};
  const differing = new Set<string>();
  for (const { name } of fields) {
    const values = chosen.map((one) => (one.record as Readonly<Record<string, unknown>>)[name]);
    if (values.every((value) => same(value, values[0]))) record[name] = values[0];
    else differing.add(name);
  }
  return { fields, record, differing };
}

const meaning = ({ name, control, choices }: LaneField): string =>
  [name, control, ...(choices ?? []).map(({ value }) => value)].join(' ');
const signature = (fields: readonly LaneField[]): string => fields.map(({ name }) => name).join(' ');
const same = (one: unknown, other: unknown): boolean => one === other || JSON.stringify(one) === JSON.stringify(other);
