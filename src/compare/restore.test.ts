// R1 What was removed or changed since a version comes back, with what it stands in.
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { parseMap } from '../model/parse.js';
import { writeMap } from '../model/write.js';
import { editedMap } from '../testing/edited-map.js';
import { smallMap } from '../testing/small-map.js';
import { restoreRecords } from './restore.js';

describe('restoring cards of an earlier state', () => {
  it('R1 gives them back as they were, and leaves everything else as it is', () => {
    fc.assert(
      fc.property(fc.nat(1e6), fc.nat(30), fc.subarray(['card1', 'card2', 'card3', 'card4']), (seed, edits, ids) => {
        const earlier = smallMap();
        const now = editedMap(earlier, 'ann', seed, edits);
        const map = restoreRecords(now, earlier, new Set(ids));
        expect(parseMap(writeMap(map)).issues).toEqual([]);
        const cards = new Map(map.cards.map((card) => [card.id, card]));
        for (const card of earlier.cards) if (ids.includes(card.id)) expect(cards.get(card.id)).toEqual(card);
        for (const card of now.cards) if (!ids.includes(card.id)) expect(cards.get(card.id)).toEqual(card);
      }),
      { numRuns: 60 },
    );
  });

  it('R1 puts a card where it stood among its neighbours, in a step that is back too', () => {
    const earlier = smallMap();
    const now = {
      ...earlier,
      steps: earlier.steps.filter(({ id }) => id !== 'step1'),
      cards: earlier.cards.filter(({ step }) => step !== 'step1'),
      links: [],
    };
    const map = restoreRecords(now, earlier, new Set(['card2']));
    expect(map.steps.map(({ id }) => id)).toEqual(['step1', 'step2', 'step3']);
    expect(map.cards.map(({ id }) => id)).toEqual(['card4', 'card2', 'card3']);
  });
});
