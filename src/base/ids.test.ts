// What an id is: it stands in files, in attributes and in selectors.
import { describe, expect, it } from 'vitest';
import { isId, newId } from './ids.js';

describe('a new id', () => {
  it('is an id of 16 letters and digits', () => {
    for (let n = 0; n < 1000; n++) expect(newId()).toMatch(/^[A-Za-z0-9]{16}$/);
  });

  it('is never the same twice, and uses every letter and digit', () => {
    const ids = Array.from({ length: 20_000 }, newId);
    expect(new Set(ids).size).toBe(20_000);
    expect(new Set(ids.join('')).size).toBe(62);
  });
});

describe('isId', () => {
  it.each(['a', 'A-1_b', '__proto__', '0', 'x'.repeat(64)])('takes %s', (text) => expect(isId(text)).toBe(true));

  it.each([
    ['an empty text', ''],
    ['65 characters', 'x'.repeat(65)],
    ['a blank', 'a b'],
    ['a line end', 'a\n'],
    ['other letters', 'ä'],
    ['a number', 7],
    ['nothing', undefined],
  ])('refuses %s', (_, value) => expect(isId(value)).toBe(false));
});
