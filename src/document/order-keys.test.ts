// Keys put siblings in any order, and leave alone whoever need not move.
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { isOrderKey, keysAfter, keysFor } from './order-keys.js';

const someKeys = keysAfter(undefined, 8);

/** Siblings with keys of all sorts: good, equal, none and broken ones. */
const siblings = fc.uniqueArray(fc.constantFrom(...'abcdefghij'), { maxLength: 10 }).chain((ids) =>
  fc.tuple(
    fc.constant(ids),
    fc.array(fc.constantFrom<string | undefined>(...someKeys, undefined, '', 'zz!', 'a00'), {
      minLength: ids.length,
      maxLength: ids.length,
    }),
  ),
);

describe('order keys', () => {
  it('give any wanted order, told apart by id where they are equal', () => {
    fc.assert(
      fc.property(siblings, ([ids, keys]) => {
        const before = new Map(ids.map((id, at) => [id, keys[at]]));
        const changed = keysFor(ids, (id) => before.get(id));
        const after = ids.map((id) => ({ id, key: changed.get(id) ?? before.get(id) ?? '' }));
        for (const { key } of after) expect(isOrderKey(key)).toBe(true);
        const sorted = [...after].sort((a, b) => (a.key === b.key ? (a.id < b.id ? -1 : 1) : a.key < b.key ? -1 : 1));
        expect(sorted.map(({ id }) => id)).toEqual(ids);
      }),
      { numRuns: 600 },
    );
  });

  it('change only the one that moves', () => {
    const keys = new Map(['a', 'b', 'c', 'd'].map((id, at) => [id, someKeys[at]]));
    expect([...keysFor(['d', 'a', 'b', 'c'], (id) => keys.get(id)).keys()]).toEqual(['d']);
    expect(keysFor(['a', 'b', 'c', 'd'], (id) => keys.get(id)).size).toBe(0);
  });

  it('make room between two equal keys', () => {
    const changed = keysFor(['a', 'new', 'b', 'c'], (id) => (id === 'new' ? undefined : id === 'c' ? 'a1' : 'a0'));
    expect([...changed.keys()]).toEqual(['new', 'b']);
    const rising = ['a0', changed.get('new') ?? '', changed.get('b') ?? '', 'a1'];
    expect([...rising].sort()).toEqual(rising);
    expect(new Set(rising).size).toBe(4);
  });

  it('stay short when a thousand are put at one place at once', () => {
    const ids = Array.from({ length: 1000 }, (_, at) => `n${at}`);
    const made = keysFor(['a', ...ids, 'b'], (id) => (id === 'a' ? 'a0' : id === 'b' ? 'a1' : undefined));
    expect(Math.max(...[...made.values()].map((key) => key.length))).toBeLessThan(8);
  });
});
