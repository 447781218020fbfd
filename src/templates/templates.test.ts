// One contract over the list of templates, in both languages.
import { describe, expect, test } from 'vitest';
import { isId } from '../base/ids.js';
import { ruTemplates } from '../i18n/locales/ru-templates.js';
import { createTranslate, type Message, type Translate } from '../i18n/translate.js';
import { recordKinds, type JourneyMap } from '../model/journey-map.js';
import { parseMap } from '../model/parse.js';
import { samples, templates } from './index.js';

const english = createTranslate('en');
const russian = createTranslate('ru', ruTemplates);

const namesOf = (map: JourneyMap): string[] => [
  map.title,
  ...[...map.personas, ...map.stages, ...map.steps, ...map.lanes].map(({ name }) => name),
  ...map.lanes.map(({ question = '' }) => question),
];

/** A translator that notes which messages it was asked for. */
function listening(): { heard: Set<string>; t: Translate } {
  const heard = new Set<string>();
  const say = (said: Message): string => {
    heard.add(said.id);
    return english(said);
  };
  return { heard, t: Object.assign(say, english) };
}

describe.each(templates)('the template $id', (template) => {
  test('opens with at most 8 lanes, a question on each, one or two steps in each stage, and no card', () => {
    const map = template.build(english, 'en');
    expect(map.lanes.length).toBeLessThanOrEqual(8);
    for (const lane of map.lanes) expect(lane.question, lane.name).toMatch(/\?$/);
    for (const stage of map.stages) {
      expect([1, 2], stage.name).toContain(map.steps.filter((step) => step.stage === stage.id).length);
    }
    for (const kind of ['cards', 'links', 'evidence', 'cases', 'comments', 'views'] as const)
      expect(map[kind]).toEqual([]);
  });

  test('makes ids that are valid, unique, and new every time', () => {
    const ids = [template.build(english, 'en'), template.build(english, 'en')].flatMap((map) => [
      map.id,
      ...recordKinds.flatMap((kind) => map[kind].map(({ id }) => id)),
    ]);
    expect(new Set(ids).size).toBe(ids.length);
    expect(ids.every(isId)).toBe(true);
  });

  test('is a map that a strict reader takes as it is', () => {
    const map = template.build(russian, 'ru');
    expect(parseMap(map, { mode: 'strict' })).toEqual({ map, issues: [] });
  });

  test('speaks English and Russian, all of it (R8)', () => {
    const map = template.build(russian, 'ru');
    expect(map.locale).toBe('ru');
    for (const name of namesOf(map)) expect(name).toMatch(/^[^A-Za-z]*\p{Script=Cyrillic}[^A-Za-z]*$/u);
    for (const name of namesOf(template.build(english, 'en'))) expect(name).not.toMatch(/\p{Script=Cyrillic}/u);
  });
});

test('the Russian texts are those that templates and samples ask for, no more and no fewer', () => {
  const { heard, t } = listening();
  for (const template of templates) template.build(t, 'en');
  for (const { label, description } of [...templates, ...samples]) for (const said of [label, description]) t(said);
  expect([...heard].sort()).toEqual(Object.keys(ruTemplates).sort());
});

test('templates have ids of their own, and the usual journey comes first', () => {
  expect(templates.map(({ id }) => id)).toEqual([
    'customer-journey',
    'service-blueprint',
    'journey-blueprint',
    'empathy-workshop',
    'expectations',
  ]);
});
