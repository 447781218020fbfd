// The index that everything reads: it always says what a fresh index over the same map would, and changes cost what changed.
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { arbitraryMap } from '../testing/arbitrary-map.js';
import { recordKinds, type JourneyMap, type RecordKind, type Records } from './journey-map.js';
import { indexMap, toMap, type Changed, type MapIndex, type MapReader } from './map-index.js';
import { parseMap } from './parse.js';
import { inReadingOrder } from './reading-order.js';
import { writeMap } from './write.js';

const small: JourneyMap = parseMap({
  type: 'journeymap',
  version: 1,
  id: 'm',
  title: 'Map',
  stages: [
    { id: 'g1', name: 'A' },
    { id: 'g2', name: 'B' },
  ],
  steps: [
    { id: 's1', stage: 'g1', name: '1' },
    { id: 's2', stage: 'g1', name: '2' },
    { id: 's3', stage: 'g2', name: '3' },
  ],
  lanes: [
    { id: 'l1', type: 'text', name: 'X' },
    { id: 'l2', type: 'text', name: 'Y' },
  ],
  cards: [
    { id: 'c1', lane: 'l1', step: 's1' },
    { id: 'c2', lane: 'l1', step: 's1' },
    { id: 'c3', lane: 'l2', step: 's3' },
    { id: 'c4', lane: 'l1', stage: 'g1' },
  ],
  links: [
    { id: 'k1', from: 'c1', to: 'c2', kind: 'next' },
    { id: 'k2', from: 'c1', to: 'c1', kind: 'causes' },
  ],
}).map!;

const ids = (records: readonly { readonly id: string }[]): string[] => records.map(({ id }) => id);

/** Everything a reader can be asked, for comparing two. */
function everything(reader: MapReader): unknown {
  const all = recordKinds.flatMap((kind) => ids(reader.all(kind)));
  return {
    map: toMap(reader),
    kinds: all.map((id) => reader.kindOf(id)),
    steps: reader.all('stages').map(({ id }) => ids(reader.stepsOf(id))),
    slots: reader.all('lanes').map(({ id }) => [...reader.slotsOf(id)].sort()),
    cells: reader
      .all('lanes')
      .map(({ id }) => [...reader.slotsOf(id)].sort().map((slot) => ids(reader.cardsIn(id, slot)))),
    links: all.map((id) => ids(reader.linksOf(id))),
    counts: recordKinds.map((kind) => reader.count(kind)),
  };
}

describe('an index over a plain map', () => {
  it('finds records by id, stage, cell and end', () => {
    const index = indexMap(small);
    expect(index.get('cards', 'c1')).toEqual(small.cards.find(({ id }) => id === 'c1'));
    expect(index.get('lanes', 'c1')).toBeUndefined();
    expect([index.kindOf('c1'), index.kindOf('s1'), index.kindOf('none'), index.kindOf('__proto__')]).toEqual([
      'cards',
      'steps',
      undefined,
      undefined,
    ]);
    expect(ids(index.stepsOf('g1'))).toEqual(['s1', 's2']);
    expect(ids(index.cardsIn('l1', 's1'))).toEqual(['c1', 'c2']);
    expect(ids(index.cardsIn('l1', 'g1'))).toEqual(['c4']);
    expect(index.cardsIn('l1', 's2')).toEqual([]);
    expect(index.slotsOf('l1')).toEqual(['g1', 's1']);
    expect(ids(index.linksOf('c1'))).toEqual(['k1', 'k2']);
    expect(ids(index.linksOf('c2'))).toEqual(['k1']);
    expect(index.count('cards')).toBe(4);
  });

  it('gives frozen records and lists, the same until they change', () => {
    const index = indexMap(small);
    const [cell, all] = [index.cardsIn('l1', 's1'), index.all('cards')];
    expect([cell, all, cell[0], index.fields].every((value) => Object.isFrozen(value))).toBe(true);
    index.put('cards', { id: 'c3', lane: 'l2', step: 's3', text: 'new' }, index.orderOf('c3'));
    expect(index.cardsIn('l1', 's1')).toBe(cell);
    expect(index.all('cards')).not.toBe(all);
  });

  it('does not freeze the map it was made from', () => {
    indexMap(small);
    expect(Object.isFrozen(small.cards[0])).toBe(false);
  });

  it('gives the map back in reading order', () => {
    fc.assert(
      fc.property(arbitraryMap(), (map) => {
        expect(toMap(indexMap(map))).toEqual(inReadingOrder(map));
        expect(writeMap(toMap(indexMap(map)))).toBe(writeMap(map));
      }),
      { numRuns: 100 },
    );
  });
});

describe('a change', () => {
  const changeOf = (change: (index: MapIndex) => void): { changed: Changed; heard: Changed[]; index: MapIndex } => {
    const index = indexMap(small);
    const heard: Changed[] = [];
    index.onChange((changed) => heard.push(changed));
    change(index);
    return { changed: index.flush(), heard, index };
  };

  it('is told once, with the ids by kind', () => {
    const { changed, heard, index } = changeOf((at) => {
      at.put('cards', { id: 'c1', lane: 'l2', step: 's2' }, '1');
      at.put('cards', { id: 'c9', lane: 'l2', step: 's2' }, '2');
      at.delete('links', 'k1');
      at.setFields({ type: 'journeymap', version: 1, id: 'm', title: 'New' });
    });
    expect(changed).toEqual({ cards: new Set(['c1', 'c9']), links: new Set(['k1']), map: true });
    expect(heard).toEqual([changed]);
    expect(index.version).toBe(2);
    expect(ids(index.cardsIn('l1', 's1'))).toEqual(['c2']);
    expect(ids(index.cardsIn('l2', 's2'))).toEqual(['c1', 'c9']);
    expect(ids(index.linksOf('c2'))).toEqual([]);
  });

  it('of nothing is not told', () => {
    const { changed, heard, index } = changeOf((at) => at.delete('cards', 'none'));
    expect([changed, heard, index.version]).toEqual([{}, [], 1]);
  });

  it('of a step to another stage moves its cards, even when its order stays', () => {
    const index = indexMap(small);
    expect(ids(index.all('cards'))).toEqual(['c4', 'c1', 'c2', 'c3']);
    index.put('steps', { id: 's1', stage: 'g2', name: '1' }, index.orderOf('s1'));
    expect(ids(index.all('steps'))).toEqual(['s2', 's1', 's3']);
    index.put('steps', { id: 's3', stage: 'g1', name: '3' }, index.orderOf('s3'));
    expect(ids(index.all('cards'))).toEqual(['c4', 'c3', 'c1', 'c2']);
  });

  it('of the order of lanes changes the order of cards', () => {
    const { index } = changeOf((at) => {
      at.put('cards', { id: 'c3', lane: 'l2', step: 's1' }, '3');
      expect(ids(at.all('cards'))).toEqual(['c4', 'c1', 'c2', 'c3']);
      at.put('lanes', { id: 'l2', type: 'text', name: 'Y' }, '!');
    });
    expect(ids(index.all('cards'))).toEqual(['c4', 'c3', 'c1', 'c2']);
  });

  it('leaves the index as a fresh one over the same map would be, whatever changed', () => {
    const step = fc.record({
      at: fc.nat(),
      other: fc.nat(),
      what: fc.constantFrom('delete', 'move', 'reorder', 'return'),
    });
    let changes = 0;
    fc.assert(
      fc.property(arbitraryMap(), fc.array(step, { maxLength: 12 }), (map, steps) => {
        const index = indexMap(map);
        const all = recordKinds.flatMap((kind) => map[kind].map((record) => ({ kind, record })));
        for (const { at, other, what } of steps) {
          const { kind, record } = all[at % all.length]!;
          changes++;
          // What still holds something is not deleted: the document takes its cards along.
          if (what === 'delete' && holdsNothing.has(kind)) index.delete(kind, record.id);
          else
            index.put(
              kind,
              what === 'move' ? moved(map, kind, record, other) : { ...record },
              what === 'reorder' ? String(other) : index.orderOf(record.id),
            );
          // Lists asked for now are those that the next change must not leave behind.
          if (other % 2) everything(index);
        }
        index.flush();
        const fresh = indexMap(toMap(index));
        expect(everything(index)).toEqual({
          ...(everything(fresh) as object),
          counts: recordKinds.map((one) => index.count(one)),
        });
      }),
      { numRuns: 200 },
    );
    expect(changes).toBeGreaterThan(500);
  });
});

const holdsNothing: ReadonlySet<RecordKind> = new Set<RecordKind>(['cards', 'links', 'evidence', 'comments', 'views']);

function moved<K extends RecordKind>(map: JourneyMap, kind: K, record: Records[K], to: number): Records[K] {
  const stage = map.stages[to % map.stages.length]!.id;
  const step = map.steps[to % map.steps.length]!.id;
  const lane = map.lanes[to % map.lanes.length]!.id;
  if (kind === 'steps') return { ...record, stage };
  if (kind === 'cards')
    return { ...record, lane, ...(to % 3 ? { step, stage: undefined } : { stage, step: undefined }) };
  return { ...record };
}

describe('size', () => {
  it('costs what it is: 50,000 cards in one cell, 50,000 links of one card, one edit among them', () => {
    const cards = Array.from({ length: 50_000 }, (_, at) => ({ id: `c${at}`, lane: 'l1', step: 's1' }));
    const links = cards.map(({ id }) => ({ id: `k${id}`, from: 'c0', to: id, kind: 'next' as const }));
    const before = performance.now();
    const index = indexMap({ ...small, cards, links });
    expect([index.cardsIn('l1', 's1').length, index.linksOf('c0').length]).toEqual([50_000, 50_000]);
    const built = performance.now();
    index.put('cards', { id: 'c7', lane: 'l1', step: 's2' }, '0');
    expect(ids(index.cardsIn('l1', 's2'))).toEqual(['c7']);
    process.stdout.write(
      `built in ${Math.round(built - before)} ms, one edit in ${(performance.now() - built).toFixed(2)} ms\n`,
    );
  });
});
