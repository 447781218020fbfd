// R2 Maps that were edited apart become one: properties over random edits, and the cases people meet.
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { recordKinds, type JourneyMap } from '../model/journey-map.js';
import { parseMap } from '../model/parse.js';
import { writeMap } from '../model/write.js';
import { arbitraryMap } from '../testing/arbitrary-map.js';
import { editedMap } from '../testing/edited-map.js';
import { smallMap } from '../testing/small-map.js';
import { runs } from '../testing/property-runs.js';
import { mergeMaps } from './merge.js';

const seed = fc.nat(1e9);
const edits = fc.nat(25);

/** Each property over random good maps, and over one that is edited well. */
const start = fc.oneof(fc.constant(smallMap()), arbitraryMap()).map((map) => parseMap(writeMap(map)).map as JourneyMap);

const sides = fc.tuple(start, seed, seed, edits).map(([base, first, second, count]) => ({
  base,
  mine: editedMap(base, 'ann', first, count),
  theirs: editedMap(base, 'bob', second, count),
}));

describe('merging', () => {
  it('R2 takes what one side alone changed, whichever it is', () => {
    fc.assert(
      fc.property(sides, ({ base, mine }) => {
        for (const merged of [mergeMaps(base, mine, base), mergeMaps(base, base, mine), mergeMaps(base, mine, mine)]) {
          expect(writeMap(merged.map)).toBe(writeMap(mine));
          expect(merged).toMatchObject({ conflicts: [], restored: [], issues: [] });
        }
      }),
      { numRuns: runs(150) },
    );
  });

  it('R2 loses no card that either side added or changed, and holds together', () => {
    fc.assert(
      fc.property(sides, ({ base, mine, theirs }) => {
        const { map } = mergeMaps(base, mine, theirs);
        expect(parseMap(writeMap(map)).issues).toEqual([]);
        const ids = new Set(map.cards.map(({ id }) => id));
        const old = new Map(base.cards.map((card) => [card.id, JSON.stringify(card)]));
        for (const card of [...mine.cards, ...theirs.cards]) {
          const touched = old.get(card.id) !== JSON.stringify(card);
          if (touched) expect(ids, card.id).toContain(card.id);
        }
      }),
      { numRuns: runs(300) },
    );
  });

  it('R2 without the common state keeps every record of both', () => {
    fc.assert(
      fc.property(sides, ({ mine, theirs }) => {
        const { map } = mergeMaps(undefined, mine, theirs);
        expect(parseMap(writeMap(map)).issues).toEqual([]);
        for (const kind of recordKinds) {
          const ids = new Set(map[kind].map(({ id }) => id));
          for (const { id } of [...mine[kind], ...theirs[kind]]) expect(ids).toContain(id);
        }
      }),
      { numRuns: runs(100) },
    );
  });

  it('lets one side win every conflict when it is told to', () => {
    fc.assert(
      fc.property(sides, ({ base, mine, theirs }) => {
        const asked: string[] = [];
        const { conflicts } = mergeMaps(base, mine, theirs, {
          choose: ({ id, field }) => {
            asked.push(`${id} ${field ?? ''}`);
            return 'theirs';
          },
        });
        expect(conflicts.map(({ id, field }) => `${id} ${field ?? ''}`)).toEqual(asked);
      }),
      { numRuns: runs(50) },
    );
  });
});

/** The small map with fields of some cards set. */
function withCards(fields: Readonly<Record<string, object>>, base = smallMap()): JourneyMap {
  return { ...base, cards: base.cards.map((card) => ({ ...card, ...fields[card.id] })) };
}

const cardOf = (map: JourneyMap, id: string): unknown => map.cards.find((card) => card.id === id);

describe('two people', () => {
  it('write in one text at different words', () => {
    const { map, conflicts } = mergeMaps(
      withCards({ card1: { text: 'The page loads slowly' } }),
      withCards({ card1: { text: 'The first page loads slowly' } }),
      withCards({ card1: { text: 'The page loads very slowly' } }),
    );
    expect(cardOf(map, 'card1')).toMatchObject({ text: 'The first page loads very slowly' });
    expect(conflicts).toEqual([]);
  });

  it('write the same words differently: both texts are listed, and either or both can be kept', () => {
    const base = withCards({ card1: { text: 'A page' } });
    const [mine, theirs] = [withCards({ card1: { text: 'A form' } }), withCards({ card1: { text: 'A list' } })];
    const { map, conflicts } = mergeMaps(base, mine, theirs);
    expect(conflicts).toEqual([
      { kind: 'cards', id: 'card1', field: 'text', base: 'A page', mine: 'A form', theirs: 'A list', isText: true },
    ]);
    expect(cardOf(map, 'card1')).toMatchObject({ text: 'A form' });
    const chosen = (side: 'theirs' | 'both'): unknown =>
      cardOf(mergeMaps(base, mine, theirs, { choose: () => side }).map, 'card1');
    expect(chosen('theirs')).toMatchObject({ text: 'A list' });
    expect(chosen('both')).toMatchObject({ text: 'A form\nA list' });
  });

  it('add and remove tags', () => {
    const { map } = mergeMaps(
      withCards({ card1: { tags: ['a', 'b'] } }),
      withCards({ card1: { tags: ['b', 'mine'] } }),
      withCards({ card1: { tags: ['a', 'b', 'theirs'] } }),
    );
    expect(cardOf(map, 'card1')).toMatchObject({ tags: ['b', 'mine', 'theirs'] });
  });

  it('change different parts of the roles of a card', () => {
    const { map, conflicts } = mergeMaps(
      withCards({ card1: { roles: { driver: 'A', approver: 'B' } } }),
      withCards({ card1: { roles: { driver: 'C', approver: 'B' } } }),
      withCards({ card1: { roles: { driver: 'A', approver: 'D' } } }),
    );
    expect(cardOf(map, 'card1')).toMatchObject({ roles: { driver: 'C', approver: 'D' } });
    expect(conflicts).toEqual([]);
  });

  it('remove a card and change it: it is kept, and listed', () => {
    const base = smallMap();
    const mine = { ...base, cards: base.cards.filter(({ id }) => id !== 'card2') };
    const theirs = withCards({ card2: { note: 'ask them' } });
    const { map, conflicts } = mergeMaps(base, mine, theirs);
    expect(cardOf(map, 'card2')).toMatchObject({ note: 'ask them' });
    expect(conflicts).toMatchObject([{ kind: 'cards', id: 'card2', mine: undefined, theirs: { id: 'card2' } }]);
    expect(cardOf(mergeMaps(base, mine, theirs, { choose: () => 'mine' }).map, 'card2')).toBeUndefined();
  });

  it('remove a step and put a card into it: the step is back', () => {
    const base = smallMap();
    const mine = { ...base, steps: base.steps.filter(({ id }) => id !== 'step2') };
    const theirs = { ...base, cards: [...base.cards, { id: 'new', lane: 'lane1', step: 'step2', text: 'New' }] };
    const { map, restored } = mergeMaps(base, mine, theirs);
    expect(map.steps.map(({ id }) => id)).toEqual(['step1', 'step2', 'step3']);
    expect(restored).toEqual([{ kind: 'steps', id: 'step2' }]);
  });

  it('move one card to two places: neither place is mixed with the other', () => {
    const { map, conflicts } = mergeMaps(
      smallMap(),
      withCards({ card1: { step: 'step2' } }),
      withCards({ card1: { lane: 'lane2' } }),
    );
    expect(cardOf(map, 'card1')).toMatchObject({ lane: 'lane1', step: 'step2' });
    expect(conflicts).toMatchObject([{ id: 'card1', field: 'place' }]);
  });

  it('put stages where their neighbours are', () => {
    const base = smallMap();
    const [first, last] = base.stages as [{ id: string; name: string }, { id: string; name: string }];
    const mine = { ...base, stages: [first, { id: 'mine', name: 'Mine' }, last] };
    const theirs = { ...base, stages: [first, last, { id: 'theirs', name: 'Theirs' }] };
    expect(mergeMaps(base, mine, theirs).map.stages.map(({ id }) => id)).toEqual([
      'stage1',
      'mine',
      'stage2',
      'theirs',
    ]);
  });

  it('give a lane without cards a card: it can hold cards', () => {
    const base = smallMap();
    const retyped = base.lanes.map((lane) => (lane.id === 'lane3' ? { ...lane, type: 'owner' } : lane));
    const theirs = { ...base, cards: [...base.cards, { id: 'new', lane: 'lane3', step: 'step1', value: 3 }] };
    const { map, issues } = mergeMaps(base, { ...base, lanes: retyped }, theirs);
    expect(map.lanes.find(({ id }) => id === 'lane3')?.type).toBe('metric');
    expect([issues, cardOf(map, 'new')]).toMatchObject([[], { lane: 'lane3' }]);
  });

  it('send a file that was saved under another id', () => {
    const base = smallMap();
    const comment = { id: 'c', target: 'other', author: 'B', text: 'Good', createdAt: '2026-01-01T00:00:00Z' };
    const { map, issues } = mergeMaps(undefined, base, { ...base, id: 'other', comments: [comment] });
    expect([map.id, map.comments[0]?.target, issues]).toEqual(['map', 'map', []]);
  });
});
