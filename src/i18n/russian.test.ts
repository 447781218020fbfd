/** Proves that every text of the source has its Russian, with the same holes and all plural forms. */
import { describe, expect, it } from 'vitest';
import { holesOf, messagesIn, sourceMessages } from '../testing/messages.js';
import { texts } from './locales/ru.js';
import type { Plural } from './translate.js';

const english = sourceMessages();
const formsOf = (text: string | Plural): readonly string[] => (typeof text === 'string' ? [text] : Object.values(text));

describe('Russian', () => {
  it('R8 has a text for every message of the source', () => {
    expect(english.size).toBeGreaterThan(300);
    expect([...english.keys()].filter((id) => !Object.hasOwn(texts, id))).toEqual([]);
  });

  it('R8 fills the same holes as the English', () => {
    const differ = [...english].filter(([id, text]) => {
      const own = texts[id];
      return own !== undefined && formsOf(own).some((form) => holesOf(form).join() !== holesOf(text).join());
    });
    expect(differ.map(([id]) => id)).toEqual([]);
  });

  it('R8 has all four Russian forms wherever the English counts', () => {
    const counted = [...english].filter(([, text]) => text.startsWith('{')).map(([id]) => id);
    expect(counted.length).toBeGreaterThan(5);
    const lacking = counted.filter((id) => {
      const own = texts[id];
      return own && !['one', 'few', 'many', 'other'].every((form) => typeof own === 'object' && form in own);
    });
    expect(lacking).toEqual([]);
  });

  it('finds a message that was forgotten', () => {
    const planted = messagesIn([
      "const a = message('planted.one', 'A {n}');",
      "message(\n 'planted.two',\n { one: '{n} x', other: '{n} xs' },\n)",
    ]);
    expect([...planted.keys()]).toEqual(['planted.one', 'planted.two']);
    expect([...planted.keys()].filter((id) => !Object.hasOwn(texts, id))).toHaveLength(2);
  });
});
