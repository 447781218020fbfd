// Every issue has its words in Russian too, with the same blanks to fill (R8).
import { describe, expect, it } from 'vitest';
import { ruModel } from '../i18n/locales/ru-model.js';
import { createTranslate } from '../i18n/translate.js';
import { issueKinds } from './issue-texts.js';
import { parseMap } from './parse.js';

const blanks = (text: unknown): string[] =>
  [...String(text).matchAll(/\{(\w+)\}/g)].map(([, name]) => name ?? '').sort();

describe('the words of an issue', () => {
  it.each(Object.entries(issueKinds))('%s are there in Russian, with the same blanks', (code, { message }) => {
    expect(message.id).toBe(`issue.${code}`);
    expect(ruModel[message.id]).toBeDefined();
    expect(blanks(ruModel[message.id])).toEqual(blanks(message.text));
    expect(ruModel[message.id]).not.toBe(message.text);
  });

  it('are there for no issue that does not exist', () => {
    expect(Object.keys(ruModel).filter((id) => !(id.slice('issue.'.length) in issueKinds))).toEqual([]);
  });

  it('have every blank filled when they are said', () => {
    const russian = createTranslate('ru', ruModel);
    const said = parseMap('{"type":\n"journeymap"').issues.map(({ message, params }) => russian(message, params));
    expect(said).toEqual(['JSON обрывается в строке 2, позиция 13: возможно, файл сохранён не целиком.']);
  });
});
