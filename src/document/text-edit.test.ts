// The edit between two texts is right, small, and never cuts a letter.
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { textEdit } from './text-edit.js';

function apply(before: string, after: string): string {
  const { index, remove, insert } = textEdit(before, after);
  return before.slice(0, index) + insert + before.slice(index + remove);
}

const graphemes = new Intl.Segmenter(undefined, { granularity: 'grapheme' });

function borders(text: string): Set<number> {
  return new Set([...graphemes.segment(text)].map(({ index }) => index).concat(text.length));
}

/** Letters that join with their neighbours, and some that do not. */
const text = fc
  .array(
    fc.constantFrom(
      'a',
      'é',
      'e',
      '\u0301',
      'я',
      '👩‍👧',
      '\u200d',
      '👧',
      '🏽',
      '🇷',
      '🇺',
      '\r',
      '\n',
      '각',
      'ᄀ',
      'ᅡ',
      '🏳️‍🌈',
      ' ',
    ),
    {
      maxLength: 12,
    },
  )
  .map((parts) => parts.join(''));

describe('the edit between two texts', () => {
  it('makes the one of the other, with its borders between graphemes of both', () => {
    fc.assert(
      fc.property(text, text, (before, after) => {
        expect(apply(before, after)).toBe(after);
        const { index, remove, insert } = textEdit(before, after);
        expect(borders(before)).toContain(index);
        expect(borders(before)).toContain(index + remove);
        expect(borders(after)).toContain(index);
        expect(borders(after)).toContain(index + insert.length);
        expect((before.slice(0, index) + before.slice(index + remove) + insert).isWellFormed()).toBe(true);
      }),
      { numRuns: 600 },
    );
  });

  it('touches only what differs', () => {
    expect(textEdit('one two three', 'one 2 three')).toEqual({ index: 4, remove: 3, insert: '2' });
    expect(textEdit('Привет', 'Привет!')).toEqual({ index: 6, remove: 0, insert: '!' });
    expect(textEdit('same', 'same')).toEqual({ index: 4, remove: 0, insert: '' });
    expect(textEdit('aa', 'aaa')).toEqual({ index: 2, remove: 0, insert: 'a' });
  });

  it('replaces a letter whole when part of it changes', () => {
    expect(textEdit('x👩‍👧y', 'x👩‍👦y')).toEqual({ index: 1, remove: 5, insert: '👩‍👦' });
    expect(textEdit('cafe', 'cafe\u0301')).toEqual({ index: 3, remove: 1, insert: 'e\u0301' });
    expect(textEdit('🇷🇺', '🇷🇺🇷🇺')).toEqual({ index: 4, remove: 0, insert: '🇷🇺' });
  });
});
