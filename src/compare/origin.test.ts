// R2 The state that a copy began from is found without a mark in the file, and never one that came later.
import { describe, expect, it } from 'vitest';
import type { JourneyMap } from '../model/journey-map.js';
import { editedMap } from '../testing/edited-map.js';
import { smallMap } from '../testing/small-map.js';
import { beganAfter } from './origin.js';

const first = smallMap();
const later = editedMap(first, 'ann', 7, 25);
const latest = editedMap(later, 'ann', 8, 25);

function baseOf(copy: JourneyMap): number {
  const states = [first, later, latest];
  return states.findLastIndex((state, at) => beganAfter(copy, states[at - 1], state));
}

describe('the state a copy began from', () => {
  it('R2 is that state, when the copy was not changed', () => {
    expect([first, later, latest].map(baseOf)).toEqual([0, 1, 2]);
  });

  it('R2 is that state, when the copy was changed somewhat since', () => {
    const changed = (map: JourneyMap): JourneyMap => ({
      ...map,
      cards: map.cards.map((card, at) => (at ? card : { ...card, text: 'Changed elsewhere' })),
    });
    expect([first, later, latest].map((map) => baseOf(changed(map)))).toEqual([0, 1, 2]);
  });

  it('R2 is none of them for a map that has little of them', () => {
    expect(baseOf({ ...first, stages: [], steps: [], lanes: [], cards: [], links: [] })).toBe(-1);
  });
});
