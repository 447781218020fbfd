// The names of lanes that an import knows: each stands for one lane, and all of them are in docs/words.md.
import { readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { ruLanes } from '../i18n/locales/ru-lanes.js';
import { createTranslate } from '../i18n/translate.js';
import { channels } from './channels.js';
import { laneKinds } from './index.js';
import { lanePresets } from './presets.js';
import { laneCalled, laneSynonyms, plainName } from './synonyms.js';

const en = createTranslate('en');
const ru = createTranslate('ru', ruLanes);
const presets = lanePresets(laneKinds);
const words = readFileSync(new URL('../../docs/words.md', import.meta.url), 'utf8').toLowerCase();

describe('the names of lanes', () => {
  it('belong to lanes that can be added', () => {
    const ids = new Set(presets.map((preset) => preset.id));
    expect(Object.keys(laneSynonyms).filter((id) => !ids.has(id))).toEqual([]);
  });

  it('stand for one lane each, and for no other lane’s own name', () => {
    const seen = new Map<string, string>();
    const twice: string[] = [];
    for (const preset of presets) {
      const names = new Set([en(preset.label), ru(preset.label), ...(laneSynonyms[preset.id] ?? [])].map(plainName));
      for (const name of names) {
        const other = seen.get(name);
        if (other) twice.push(`${name}: ${other}, ${preset.id}`);
        seen.set(name, preset.id);
      }
    }
    expect(twice).toEqual([]);
  });

  it('know every lane by the names it is offered under', () => {
    const lost = presets.filter((preset) =>
      [en(preset.label), ru(preset.label)].some(
        (name) => JSON.stringify(laneCalled(name)) !== JSON.stringify(laneCalled(laneSynonyms[preset.id]?.[0] ?? '')),
      ),
    );
    expect(lost.map((preset) => preset.id)).toEqual([]);
    expect(presets.every((preset) => laneCalled(en(preset.label))?.type === preset.fields.type)).toBe(true);
  });

  it('are compared without case, blanks and marks', () => {
    expect(laneCalled('  Болевая   точка:')).toEqual({ type: 'pain' });
    expect(laneCalled('Почему?')).toEqual({ type: 'cause' });
    expect(laneCalled('Действия клиента')).toEqual({ type: 'empathy', quadrants: ['does'] });
    expect(laneCalled('Visibility line')).toEqual({ type: 'divider', line: 'visibility' });
    expect(laneCalled('__proto__')).toBeUndefined();
    expect(laneCalled('погода')).toBeUndefined();
  });

  it('are written as they are compared', () => {
    const names = Object.values(laneSynonyms).flat();
    expect(names.filter((name) => name !== plainName(name))).toEqual([]);
  });

  it('are all in the list of words, in both languages', () => {
    const wanted = [
      ...presets.flatMap((preset) => [en(preset.label), ru(preset.label)]),
      ...Object.values(laneSynonyms).flat(),
      ...channels.flatMap((channel) => [`\`${channel.id}\``, en(channel.label), ru(channel.label)]),
    ];
    expect(wanted.filter((word) => !words.includes(word.toLowerCase()))).toEqual([]);
  });
});
