// What became of a map is told record by record and field by field.
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { recordKinds } from '../model/journey-map.js';
import { arbitraryMap } from '../testing/arbitrary-map.js';
import { editedMap } from '../testing/edited-map.js';
import { smallMap } from '../testing/small-map.js';
import { diffMaps, isSameMap } from './diff.js';

describe('a difference', () => {
  it('is nothing between a map and itself', () => {
    fc.assert(
      fc.property(arbitraryMap(), (map) => {
        expect(isSameMap(diffMaps(map, structuredClone(map)))).toBe(true);
      }),
    );
  });

  it('names every record that came and went', () => {
    fc.assert(
      fc.property(fc.nat(1e6), fc.nat(30), (seed, edits) => {
        const before = smallMap();
        const after = editedMap(before, 'ann', seed, edits);
        const { added, removed } = diffMaps(before, after);
        for (const kind of recordKinds) {
          const [old, now] = [before, after].map((map) => map[kind].map(({ id }) => id)) as [string[], string[]];
          const ids = (list: typeof added): string[] => list.filter((one) => one.kind === kind).map(({ id }) => id);
          expect(ids(added)).toEqual(now.filter((id) => !old.includes(id)));
          expect(ids(removed)).toEqual(old.filter((id) => !now.includes(id)));
        }
      }),
      { numRuns: 50 },
    );
  });

  it('has each change with its stage, step and lane, and a moved one apart from a changed one', () => {
    const before = smallMap();
    const after = {
      ...before,
      title: 'Other',
      cards: before.cards.map((card) => (card.id === 'card1' ? { ...card, step: 'step3', text: 'A form' } : card)),
    };
    const place = { kind: 'cards', id: 'card1', name: 'A form', stage: 'stage2', step: 'step3', lane: 'lane1' };
    expect(diffMaps(before, after)).toEqual({
      fields: [{ field: 'title', before: 'Small', after: 'Other' }],
      added: [],
      removed: [],
      moved: [{ ...place, fields: [{ field: 'step', before: 'step1', after: 'step3' }] }],
      changed: [{ ...place, fields: [{ field: 'text', before: 'A page', after: 'A form' }] }],
    });
  });

  it('calls the one record moved that was taken out of the order of the others', () => {
    const before = smallMap();
    const [first, second, third, fourth] = before.lanes as [never, never, never, never];
    const after = { ...before, lanes: [fourth, first, second, third] };
    const { moved } = diffMaps(before, after);
    expect(moved).toEqual([{ kind: 'lanes', id: 'lane4', name: 'Channels', lane: 'lane4', fields: [] }]);
  });
});
