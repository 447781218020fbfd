// Updates of one map are known as such one by one, whoever wrote them last (R1), and those of two maps are not (R2).
import { describe, expect, it } from 'vitest';
import { MapDocument } from '../document/map-document.js';
import { verbatim } from '../i18n/translate.js';
import type { JourneyMap } from '../model/journey-map.js';
import { parseMap } from '../model/parse.js';
import { areKin, authorsOf } from './kinship.js';

const { map } = parseMap({
  ...{ type: 'journeymap', version: 1, id: 'map', title: 'Start' },
  stages: [{ id: 'stage', name: 'Stage' }],
  steps: [{ id: 'step', stage: 'stage', name: 'Step' }],
  lanes: [{ id: 'lane', type: 'text', name: 'Lane' }],
  cards: [{ id: 'card', lane: 'lane', step: 'step', text: '' }],
}) as { map: JourneyMap };

/** A map that begins, and each update of what is done then. */
function begin(work: (document: MapDocument) => void): { first: Uint8Array; later: readonly Uint8Array[] } {
  const document = MapDocument.fromMap(map);
  const first = document.encode();
  const later: Uint8Array[] = [];
  document.onUpdate((update) => later.push(update));
  work(document);
  return { first, later };
}

const type = (document: MapDocument, text: string): unknown =>
  document.edit(verbatim('Type'), (change) => change.update('card', { text }));

describe('kinship', () => {
  it('R1 knows the author of every later update alone', () => {
    const { first, later } = begin((document) => {
      for (const text of ['a', 'ab']) type(document, text);
      document.edit(verbatim('Add'), (change) => change.addCard({ lane: 'lane', step: 'step', text: 'more' }));
    });
    expect(later).toHaveLength(3);
    expect(later.map((update) => areKin(update, [first]))).toEqual([true, true, true]);
    expect(later.map((update) => authorsOf([update]))).toEqual(later.map(() => authorsOf([first])));
  });

  it('R2 tells maps that began apart under one id, and is not led astray by a damaged update', () => {
    const [one, two] = [begin((document) => type(document, 'one')), begin((document) => type(document, 'two'))];
    expect(areKin(one.first, [two.first, ...two.later])).toBe(false);
    expect(areKin(one.first, [one.first.slice(0, 5)])).toBe(false);
  });
});
