/** Proves what is found in a map, what a filter leaves, and what replacing would change. */
import { describe, expect, it } from 'vitest';
import { MapDocument } from '../document/map-document.js';
import { laneKinds, laneKindsOf } from '../lanes/index.js';
import type { JourneyMap } from '../model/journey-map.js';
import { parseMap } from '../model/parse.js';
import { replacements, replaceThem } from './find-replace.js';
import { filterChoices, findHits, type FindFilter } from './find-search.js';

const map = parseMap({
  type: 'journeymap',
  version: 1,
  id: 'm',
  title: 'Map',
  personas: [{ id: 'anna', name: 'Anna' }],
  stages: [{ id: 'g', name: 'Счета', description: 'Всё про счёт' }],
  steps: [
    { id: 's1', stage: 'g', name: 'Открывает счёт' },
    { id: 's2', stage: 'g', name: 'Ждёт' },
  ],
  lanes: [
    { id: 'touch', type: 'touchpoint', name: 'Точки контакта' },
    { id: 'pain', type: 'pain', name: 'Боли', persona: 'anna' },
    { id: 'emotion', type: 'emotion', name: 'Эмоции' },
  ],
  cards: [
    { id: 'c1', lane: 'touch', step: 's1', text: 'Офис: счет, СЧЁТ', channel: 'office', tags: ['Счета', 'банк'] },
    { id: 'c2', lane: 'pain', step: 's1', text: 'Долго', note: 'Счёт открывают час', owner: 'Иванов' },
    { id: 'c3', lane: 'emotion', step: 's2', score: -1, word: 'тоска' },
    { id: 'c4', lane: 'touch', step: 's2', text: 'Звонок', channel: 'phone', owner: 'иванов', tags: ['Банк'] },
  ],
}).map as JourneyMap;

const document = (): MapDocument => MapDocument.fromMap(map);
const kinds = laneKindsOf(laneKinds);
const found = (wanted: string, filter?: FindFilter): string[] =>
  findHits(document().reader, kinds, wanted, filter).map(({ id, fields }) =>
    [id, ...fields.map(({ name }) => name)].join(' '),
  );

describe('finding', () => {
  it('looks into cards, steps, stages and lanes and all their texts, without heed to case and ё', () => {
    expect(found('счет')).toEqual(['g name description', 's1 name', 'c1 text tags', 'c2 note']);
    expect(found('КОНТАКТ')).toEqual(['touch name']);
    expect(found('тоска')).toEqual(['c3 word']);
    expect(found('иванов')).toEqual(['c2 owner', 'c4 owner']);
    expect(found('')).toEqual([]);
    expect(found('нет такого')).toEqual([]);
  });

  it('narrows to a lane, channel, persona, tag or owner, also without a text', () => {
    expect(found('счет', { lane: 'touch' })).toEqual(['c1 text tags']);
    expect(found('', { channel: 'phone' })).toEqual(['c4']);
    expect(found('', { persona: 'anna' })).toEqual(['c2']);
    expect(found('', { tag: 'БАНК' })).toEqual(['c1', 'c4']);
    expect(found('', { owner: 'Иванов', lane: 'pain' })).toEqual(['c2']);
  });

  it('offers what the cards really have, each once', () => {
    expect(filterChoices(document().reader)).toEqual({
      lane: ['touch', 'pain', 'emotion'],
      channel: ['office', 'phone'],
      persona: ['anna'],
      tag: ['банк', 'Счета'],
      owner: ['Иванов'],
    });
  });
});

describe('replacing', () => {
  it('changes every match of every field as one undo step', () => {
    const live = document();
    const hits = findHits(live.reader, kinds, 'счет');
    const list = replacements(hits, 'счет', 'карт', { locked: false });
    expect(list.map(({ before, after }) => `${before} → ${after}`)).toEqual([
      'Счета → карта',
      'Всё про счёт → Всё про карт',
      'Открывает счёт → Открывает карт',
      'Офис: счет, СЧЁТ → Офис: карт, карт',
      'Счета, банк → карта, банк',
      'Счёт открывают час → карт открывают час',
    ]);
    replaceThem(live, list);
    expect(live.reader.get('cards', 'c1')).toMatchObject({ text: 'Офис: карт, карт', tags: ['банк', 'карта'] });
    expect(live.undo()).toBe(true);
    expect(live.toMap().cards).toEqual(document().toMap().cards);
    expect(live.undo()).toBe(false);
  });

  it('leaves no name blank, drops blank tags, and spares names while the structure is locked', () => {
    const { reader } = document();
    const all = findHits(reader, kinds, 'счета');
    const list = replacements(all, 'счета', '', { locked: false });
    expect(list.map(({ id, value }) => [id, value])).toEqual([['c1', ['банк']]]);
    const names = findHits(reader, kinds, 'счет');
    expect(replacements(names, 'счет', 'x', { locked: true }).map(({ id }) => id)).toEqual(['c1', 'c1', 'c2']);
  });
});
