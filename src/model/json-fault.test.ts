// Where a text stops being JSON: the line and position that a person would point at.
import { describe, expect, it } from 'vitest';
import { findJsonFault } from './json-fault.js';

describe('the first fault', () => {
  it.each<[string, string, object]>([
    ['a comma before the end', '{\n  "a": 1,\n}', { line: 3, column: 1, found: '}' }],
    ['a missing comma', '[1\n 2]', { line: 2, column: 2, found: '2' }],
    ['a name without quotes', '{a: 1}', { line: 1, column: 2, found: 'a' }],
    ['curly quotes', '{“a”: 1}', { line: 1, column: 2, found: '“' }],
    ['a word', '[undefined]', { line: 1, column: 2, found: 'u' }],
    ['a number with a zero in front', '[01]', { line: 1, column: 3, found: '1' }],
    ['a number with a plus', '[+1]', { line: 1, column: 2, found: '+' }],
    ['a line end in a text', '["a\nb"]', { line: 1, column: 4, found: '\\n' }],
    ['a bad escape', '["\\x41"]', { line: 1, column: 3, found: '\\' }],
    ['a control character', '["\u0001"]', { line: 1, column: 3, found: 'U+0001' }],
    ['more after the end', '{} {}', { line: 1, column: 4, found: '{' }],
    ['the wrong bracket', '[1}', { line: 1, column: 3, found: '}' }],
    ['a surrogate alone', '[\ud83d]', { line: 1, column: 2, found: '\ufffd' }],
    ['an emoji', '[😀]', { line: 1, column: 2, found: '😀' }],
    ['an end in a list', '[1,\r\n2', { line: 2, column: 2 }],
    ['an end in a text', '{"a', { line: 1, column: 4 }],
    ['nothing', '', { line: 1, column: 1 }],
  ])('of %s is told', (_, text, fault) => expect(findJsonFault(text)).toEqual(fault));

  it('is not there in good JSON', () => {
    for (const text of ['{}', ' [1, -2.5e+3, "\\u00e4\\n", true, false, null, {"a": []}] \n', '"a"', '0']) {
      expect(findJsonFault(text)).toBeUndefined();
    }
  });

  it('is found behind a text of 5 million characters and a million brackets', () => {
    const text = `["${'ä\\n'.repeat(2_500_000)}",${'['.repeat(1e6)}x`;
    expect(findJsonFault(text)).toEqual({ line: 1, column: text.length, found: 'x' });
  });
});
