/** Three states of one field in one: texts by words, sets and lists of words by element, objects by key; else somebody has to choose. */
import { sameValue } from '../document/plain-value.js';
import { setOwn } from '../model/copy-data.js';
import type { Field, ListField } from '../model/field.js';
import { mergeOrders } from './sequence.js';
import { mergeTexts } from './texts.js';

/** The three states of one thing; undefined: not there. */
export interface Three {
  readonly base: unknown;
  readonly mine: unknown;
  readonly theirs: unknown;
}

/** Asked where both changed the same thing differently; gives the value to keep. */
export type Decide = (path: string, three: Three, isText: boolean) => unknown;

export function mergeValues(field: Field | undefined, three: Three, path: string, decide: Decide): unknown {
  const { base, mine, theirs } = three;
  if (sameValue(mine, theirs) || sameValue(base, theirs)) return mine;
  if (sameValue(base, mine)) return theirs;
  if (field?.kind === 'text') return mergeWritten(three, path, decide);
  if (field?.kind === 'list' && isList(mine) && isList(theirs)) {
    const merged = mergeLists(field, { base: isList(base) ? base : [], mine, theirs }, path, decide);
    if (merged) return merged;
  }
  const byKey = field?.kind === 'record' || (field?.kind === 'object' && isLoose(field.fields));
  if (byKey && isPlain(mine) && isPlain(theirs)) {
    const fieldOf = (key: string): Field | undefined =>
      field.kind === 'record' ? field.of : Object.hasOwn(field.fields, key) ? field.fields[key] : undefined;
    return mergeKeys(fieldOf, { base: isPlain(base) ? base : {}, mine, theirs }, path, decide);
  }
  return decide(path, three, false);
}

function mergeWritten(three: Three, path: string, decide: Decide): unknown {
  const { base, mine, theirs } = three;
  if (typeof base === 'string' && typeof mine === 'string' && typeof theirs === 'string') {
    const merged = mergeTexts(base, mine, theirs);
    if (merged !== undefined) return merged;
  }
  return decide(path, three, true);
}

interface ThreeLists {
  readonly base: readonly unknown[];
  readonly mine: readonly unknown[];
  readonly theirs: readonly unknown[];
}

/** Undefined where a list is not one of different elements. */
function mergeLists(
  { of, set }: ListField,
  lists: ThreeLists,
  path: string,
  decide: Decide,
): readonly unknown[] | undefined {
  const keyOf = (entry: unknown): string | undefined => {
    const key = typeof set === 'string' && isPlain(entry) ? entry[set] : entry;
    // Numbers are told apart by where they stand, not by what they are.
    return typeof key === 'string' ? key : undefined;
  };
  const [base, mine, theirs] = [lists.base, lists.mine, lists.theirs].map((list) => keyed(list, keyOf));
  if (!base || !mine || !theirs) return undefined;
  const kept = new Map<string, unknown>();
  for (const key of new Set([...mine.keys(), ...theirs.keys()])) {
    const three = { base: base.get(key), mine: mine.get(key), theirs: theirs.get(key) };
    const merged = mergeValues(of, three, `${path}.${key}`, decide);
    if (merged !== undefined) kept.set(key, merged);
  }
  const order = mergeOrders([...base.keys()], [...mine.keys()], [...theirs.keys()], new Set(kept.keys()));
  return order.map((key) => kept.get(key));
}

/** The entries by what tells them apart; undefined when two are alike or one has no such thing. */
function keyed(
  list: readonly unknown[],
  keyOf: (entry: unknown) => string | undefined,
): ReadonlyMap<string, unknown> | undefined {
  const entries = new Map<string, unknown>();
  for (const entry of list) {
    const key = keyOf(entry);
    if (key === undefined || entries.has(key)) return undefined;
    entries.set(key, entry);
  }
  return entries;
}

type Plain = Readonly<Record<string, unknown>>;

/** Key by key, in the order of mine; what comes to nothing is absent. */
export function mergeKeys(
  fieldOf: (key: string) => Field | undefined,
  three: { readonly base: Plain; readonly mine: Plain; readonly theirs: Plain },
  path: string,
  decide: Decide,
): Plain {
  const merged = {};
  const own = (value: Plain, key: string): unknown => (Object.hasOwn(value, key) ? value[key] : undefined);
  for (const key of new Set([...Object.keys(three.mine), ...Object.keys(three.theirs)])) {
    const states = { base: own(three.base, key), mine: own(three.mine, key), theirs: own(three.theirs, key) };
    const value = mergeValues(fieldOf(key), states, path ? `${path}.${key}` : key, decide);
    if (value !== undefined) setOwn(merged, key, value);
  }
  return merged;
}

/** Whether each field of an object means something alone: half a rate of one and half of another is nobody's rate. */
function isLoose(fields: Readonly<Record<string, Field>>): boolean {
  return !Object.values(fields).some((field) => field.required);
}

function isList(value: unknown): value is readonly unknown[] {
  return Array.isArray(value);
}

function isPlain(value: unknown): value is Plain {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}
