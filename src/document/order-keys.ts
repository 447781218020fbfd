/** Keys that say the order of siblings: a new one always fits between two others, and equal ones are told apart by id. */
import { generateNKeysBetween } from 'fractional-indexing';
import type { Id } from '../base/ids.js';

/** New keys after a key, or the first ones. */
export function keysAfter(last: string | undefined, count: number): string[] {
  return generateNKeysBetween(last !== undefined && isOrderKey(last) ? last : null, null, count);
}

/**
 * Gives siblings keys that put them in the order of `ids`, changing as few as it can; returns only the changed ones.
 * `keyOf` says the key a sibling has, or `undefined` for one that must get a new one.
 */
export function keysFor(ids: readonly Id[], keyOf: (id: Id) => string | undefined): Map<Id, string> {
  const keys = ids.map((id) => {
    const key = keyOf(id);
    return key !== undefined && isOrderKey(key) ? key : undefined;
  });
  const kept = longestRise(ids, keys);
  const changed = new Map<Id, string>();
  let last: string | null = null;
  let waiting: Id[] = [];
  const settle = (next: string | null): void => {
    const made = generateNKeysBetween(last, next, waiting.length);
    waiting.forEach((id, at) => changed.set(id, made[at] as string));
    waiting = [];
  };
  ids.forEach((id, at) => {
    const key = keys[at];
    // Two equal keys stay as they are while nothing must come between them.
    if (key === undefined || !kept.has(at) || (waiting.length > 0 && last === key)) {
      waiting.push(id);
      return;
    }
    settle(key);
    last = key;
  });
  settle(null);
  return changed;
}

/** The positions of a longest part of the list that already rises by key and id. */
function longestRise(ids: readonly Id[], keys: readonly (string | undefined)[]): Set<number> {
  const before: number[] = [];
  const ends: number[] = [];
  const rises = (a: number, b: number): boolean => {
    const first = keys[a] as string;
    const second = keys[b] as string;
    return first === second ? (ids[a] as Id) < (ids[b] as Id) : first < second;
  };
  keys.forEach((key, at) => {
    if (key === undefined) return;
    let low = 0;
    let high = ends.length;
    while (low < high) {
      const middle = (low + high) >> 1;
      if (rises(ends[middle] as number, at)) low = middle + 1;
      else high = middle;
    }
    before[at] = low > 0 ? (ends[low - 1] as number) : -1;
    ends[low] = at;
  });
  const kept = new Set<number>();
  for (let at = ends.at(-1) ?? -1; at >= 0; at = before[at] ?? -1) kept.add(at);
  return kept;
}

/** Whether a text is a key: its first letter says how long its whole part is, and it does not end in a needless zero. */
export function isOrderKey(key: string): boolean {
  const head = key.charCodeAt(0);
  const whole = head >= 97 && head <= 122 ? head - 97 + 2 : head >= 65 && head <= 90 ? 90 - head + 2 : 0;
  if (!whole || key.length < whole || !/^[0-9A-Za-z]+$/.test(key)) return false;
  return key !== `A${'0'.repeat(26)}` && (key.length === whole || !key.endsWith('0'));
}
