/** Proves that a command is found by what people call it, in their language and in English. */
import { describe, expect, it } from 'vitest';
import type { Action, ActionContext } from '../actions/action.js';
import { actions } from '../actions/index.js';
import { texts } from '../i18n/locales/ru.js';
import { createTranslate, message } from '../i18n/translate.js';
import { searchActions } from './palette-search.js';
import { paletteWords, whyNot } from './palette-words.js';

const en = createTranslate('en');
const ru = createTranslate('ru', texts);
const first = (wanted: string, t = en): string | undefined => searchActions(actions, wanted, t)[0]?.id;

describe('the list of all commands', () => {
  it('knows other words for every action', () => {
    const unknown = (list: readonly { readonly id: string }[]): string[] =>
      list.map(({ id }) => id).filter((id) => !Object.hasOwn(paletteWords, id));
    expect(unknown(actions)).toEqual([]);
    expect(unknown([{ id: 'planted' }])).toEqual(['planted']);
  });

  it('shows everything in its own order until something is typed', () => {
    expect(searchActions(actions, '  ', en)).toBe(actions);
    expect(searchActions(actions, 'qwxyz', en)).toEqual([]);
  });

  it('finds by name, by the beginning of words, by other words, in any order of them', () => {
    expect(first('undo')).toBe('undo');
    expect(first('lane add')).toBe('add-lane');
    expect(first('inspector')).toBe('toggle-inspector');
    expect(first('swimlane')).toBe('add-lane');
    expect(first('REMOVE')).toBe('delete');
  });

  it('finds in Russian, in English while Russian is spoken, and without the dots of ё', () => {
    expect(first('отмен', ru)).toBe('undo');
    expect(first('undo', ru)).toBe('undo');
    expect(first('горячие', ru)).toBe('shortcuts');
    expect(first('отметить все', ru)).toBe('select-all');
  });

  it('finds what a page adds, by its label and by its own words', () => {
    const own: Action = {
      id: 'own',
      label: message('own', 'Send to the tracker'),
      alsoKnownAs: message('own.also', 'Jira, ticket'),
      needs: message('own.needs', 'Choose a pain first'),
      enabled: () => false,
      run: () => undefined,
    };
    const context = { t: en, readOnly: false } as ActionContext;
    expect(searchActions([...actions, own], 'jira', ru)[0]?.id).toBe('own');
    expect(whyNot(own, context)).toBe(own.needs);
    expect(whyNot({ ...own, edits: true }, { ...context, readOnly: true })?.text).toBe('The map is read only');
    expect(whyNot({ ...own, enabled: () => true }, context)).toBe(undefined);
  });
});
