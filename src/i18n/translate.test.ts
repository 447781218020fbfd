/** Proves how messages are filled, counted and chosen. */
import { describe, expect, it } from 'vitest';
import { loadTranslate, pickLocale, locales } from './locales.js';
import { createTranslate, message, verbatim } from './translate.js';

const steps = message('test.steps', { one: '{n} step', other: '{n} steps' });

describe('translate', () => {
  it('speaks English when a text is missing', () => {
    const t = createTranslate('ru', {});
    expect(t(message('test.save', 'Save'))).toBe('Save');
  });

  it('R8 chooses the plural form of the language that is spoken', () => {
    const t = createTranslate('ru', {
      'test.steps': { one: '{n} шаг', few: '{n} шага', many: '{n} шагов', other: '{n} шага' },
    });
    expect([1, 2, 5, 21].map((n) => t(steps, { n }))).toEqual(['1 шаг', '2 шага', '5 шагов', '21 шаг']);
    expect([1, 2].map((n) => createTranslate('en')(steps, { n }))).toEqual(['1 step', '2 steps']);
  });

  it('uses English plural rules for an English text in another language', () => {
    expect(createTranslate('ru')(steps, { n: 21 })).toBe('21 steps');
  });

  it('writes numbers as the language does and leaves unknown holes alone', () => {
    const t = createTranslate('ru');
    expect(t(message('test.x', '{a} and {b}'), { a: -1.7 })).toBe('-1,7 and {b}');
  });

  it('R6 takes no text from the prototype of a texts object', () => {
    expect(createTranslate('en', {})(message('constructor', 'Constructor'))).toBe('Constructor');
    expect(createTranslate('en')(message('x', '{toString}'), {})).toBe('{toString}');
  });

  it('shows what the host said as it is', () => {
    expect(createTranslate('ru', { '': 'never' })(verbatim('Own lane'))).toBe('Own lane');
  });
});

describe('pickLocale', () => {
  it('finds a language by its tag, then by its language, then English', () => {
    const pick = (...tags: string[]): string => pickLocale(tags, locales).locale.code;
    expect(pick('ru')).toBe('ru');
    expect(pick('ru-RU')).toBe('ru');
    expect(pick('fr', 'ru')).toBe('ru');
    expect(pick('fr')).toBe('en');
    expect(pick('not a tag!', '')).toBe('en');
  });

  it('loads the texts of the language', async () => {
    const t = await loadTranslate(['ru']);
    expect(t.locale).toBe('ru');
    expect(t(message('action.undo', 'Undo'))).toBe('Отменить');
  });

  it('speaks English when a language file cannot be had', async () => {
    const broken = { code: 'xx', name: 'X', direction: 'ltr' as const, load: () => Promise.reject(new Error('gone')) };
    expect((await loadTranslate(['xx'], [broken])).locale).toBe('en');
  });
});
