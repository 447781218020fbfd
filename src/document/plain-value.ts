/** Values as the document keeps them: clean copies of JSON that survive every encoding, compared and frozen. */

import { defaultLimits } from '../model/limits.js';

/** Says why a value cannot be kept. */
export class PlainValueError extends Error {}

/** As deep as a file is read. */
const deepest = defaultLimits.depth;

/** A copy with only JSON in it: well-formed texts, finite numbers, no `undefined`, own keys only. */
export function toPlain(value: unknown, depth = 0): unknown {
  if (value === null || typeof value === 'boolean') return value;
  if (typeof value === 'string') return value.toWellFormed();
  if (typeof value === 'number') {
    if (!Number.isFinite(value)) throw new PlainValueError(`${value} is not a number that JSON has`);
    return value === 0 ? 0 : value;
  }
  if (typeof value !== 'object') throw new PlainValueError(`a ${typeof value} is not JSON`);
  if (depth >= deepest) throw new PlainValueError('nested too deeply');
  if (Array.isArray(value)) return value.map((item) => toPlain(item, depth + 1));
  const prototype: unknown = Object.getPrototypeOf(value);
  if (prototype !== null && Object.getPrototypeOf(prototype) !== null) {
    throw new PlainValueError('only plain objects are JSON');
  }
  const entries = Object.entries(value).filter(([, item]) => item !== undefined);
  return Object.fromEntries(entries.map(([key, item]) => [key.toWellFormed(), toPlain(item, depth + 1)]));
}

const wrapper = '.json';

/** As it is written: what the binary encoding would lose (a key `__proto__`) travels as text. */
export function encodeValue(plain: unknown): unknown {
  return needsWrapper(plain) ? { [wrapper]: JSON.stringify(plain) } : plain;
}

/** As it is read, frozen to the bottom. */
export function decodeValue(stored: unknown): unknown {
  if (typeof stored !== 'object' || stored === null) return stored;
  const text = Object.hasOwn(stored, wrapper) ? (stored as { [wrapper]: unknown })[wrapper] : undefined;
  return freezeDeep(typeof text === 'string' ? (JSON.parse(text) as unknown) : stored);
}

function needsWrapper(plain: unknown): boolean {
  if (typeof plain !== 'object' || plain === null) return false;
  if (Array.isArray(plain)) return plain.some(needsWrapper);
  return Object.entries(plain).some(([key, item]) => key === '__proto__' || key === wrapper || needsWrapper(item));
}

export function freezeDeep<T>(value: T): T {
  if (typeof value !== 'object' || value === null || Object.isFrozen(value)) return value;
  for (const item of Object.values(value)) freezeDeep(item);
  return Object.freeze(value);
}

/** Whether two plain values are the same JSON; the order of keys does not count, a key with `undefined` is none. */
export function sameValue(a: unknown, b: unknown): boolean {
  if (Object.is(a, b)) return true;
  if (typeof a !== 'object' || typeof b !== 'object' || a === null || b === null) return false;
  if (Array.isArray(a) || Array.isArray(b)) {
    return (
      Array.isArray(a) && Array.isArray(b) && a.length === b.length && a.every((item, at) => sameValue(item, b[at]))
    );
  }
  const first = definedEntries(a);
  const second = new Map(definedEntries(b));
  return (
    first.length === second.size && first.every(([key, item]) => second.has(key) && sameValue(item, second.get(key)))
  );
}

function definedEntries(object: object): [string, unknown][] {
  return (Object.entries(object) as [string, unknown][]).filter(([, item]) => item !== undefined);
}
