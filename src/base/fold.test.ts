/** Proves that a search finds what a person means, and says exactly where. */
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { findAll, fold, replaceAll } from './fold.js';

const found = (text: string, wanted: string): string[] =>
  findAll(text, wanted).map(({ from, to }) => text.slice(from, to));

describe('search', () => {
  it('pays no heed to case, accents and the dots of ё, and keeps й apart from и', () => {
    expect(found('Ещё ЕЩЕ еще', 'ещё')).toEqual(['Ещё', 'ЕЩЕ', 'еще']);
    expect(found('Мой мои', 'мой')).toEqual(['Мой']);
    expect(found('мои\u0306', 'мой')).toEqual(['мои\u0306']);
    expect(found('Café cafe\u0301 CAFE', 'cafe')).toEqual(['Café', 'cafe\u0301', 'CAFE']);
    expect(found('Größe', 'grosse')).toEqual([]);
    expect(found('İstanbul', 'istanbul')).toEqual(['İstanbul']);
  });

  it('finds nothing by nothing, and no match within another', () => {
    expect(findAll('aaa', '')).toEqual([]);
    expect(findAll('aaaa', 'aa')).toHaveLength(2);
    expect(findAll('', 'a')).toEqual([]);
  });

  it('replaces what it finds and leaves the rest as it is', () => {
    expect(replaceAll('Счёт и СЧЕТ', 'счет', 'Карта')).toBe('Карта и Карта');
    expect(replaceAll('a.b', '.', '$&')).toBe('a$&b');
  });

  it('says places that hold what was searched, whatever the text', () => {
    const sign = fc.constantFrom('a', 'Á', 'ё', 'Е', 'й', 'и', '\u0306', '\u0301', '🙂', 'ß', ' ');
    fc.assert(
      fc.property(fc.string({ unit: sign }), fc.string({ unit: sign, minLength: 1, maxLength: 3 }), (text, wanted) => {
        for (const part of found(text, wanted)) expect(fold(part)).toContain(fold(wanted));
        if (fold(wanted) && fold(text).includes(fold(wanted))) expect(found(text, wanted).length).toBeGreaterThan(0);
      }),
    );
  });
});
