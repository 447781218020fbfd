// Tests of the layout as a whole: random maps keep their boxes apart, and an updated layout is the one made from scratch.
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { EditError } from '../document/edit-error.js';
import { MapDocument } from '../document/map-document.js';
import { createTranslate, verbatim } from '../i18n/translate.js';
import { laneKinds, laneKindsOf } from '../lanes/index.js';
import { indexMap } from '../model/map-index.js';
import type { Card, JourneyMap, Lane } from '../model/journey-map.js';
import { arbitraryMap } from '../testing/arbitrary-map.js';
import { layoutData, layoutFaults } from '../testing/layout-faults.js';
import { Random } from '../testing/random.js';
import { randomCall, type Author } from '../testing/random-edits.js';
import type { LaneDrawing, LaneKind, LaneKinds } from './lane-kind.js';
import { layoutMap } from './map-layout.js';
import { approximateMetrics } from './measure.js';
import type { LayoutOptions, MapLayout } from './places.js';
import { createMeasure } from './text-wrap.js';

const measure = createMeasure(approximateMetrics);
const t = createTranslate('en');
const real = laneKindsOf(laneKinds);

function plainMap(parts: Partial<JourneyMap>): JourneyMap {
  const empty = { personas: [], stages: [], steps: [], lanes: [], cards: [], links: [], evidence: [] };
  return {
    type: 'journeymap',
    version: 1,
    id: 'map',
    title: 'Map',
    ...empty,
    cases: [],
    comments: [],
    views: [],
    ...parts,
  };
}

/** Two stages of two steps and one without steps; a lane `lane` of kind text. */
function smallMap(cards: readonly Card[], lane: Partial<Lane> = {}): JourneyMap {
  return plainMap({
    stages: [
      { id: 'A', name: 'Before' },
      { id: 'B', name: 'After' },
      { id: 'C', name: 'Nothing yet' },
    ],
    steps: [1, 2, 3, 4].map((at) => ({ id: `s${at}`, stage: at < 3 ? 'A' : 'B', name: `Step ${at}` })),
    lanes: [{ id: 'lane', type: 'text', name: 'Notes', ...lane }],
    cards,
  });
}

function lay(map: JourneyMap, kinds: LaneKinds = real, options: LayoutOptions = {}): MapLayout {
  return layoutMap(indexMap(map), kinds, measure, t, options);
}

/** A kind of one box for each card, 30 px high, that tells how often it drew. */
function countingKind(id: string, draws: string[], fields: Partial<LaneKind> = {}): LaneKind {
  return {
    id,
    label: verbatim(id),
    icon: 'type',
    tone: 'ink',
    role: 'customer',
    fields: [],
    describe: (card) => card.text ?? '',
    layout: (slots) => {
      draws.push(slots.map((slot) => slot.id).join(' '));
      const boxes = slots.flatMap(({ x, width, cards }) =>
        cards.map(({ id: card }, at) => {
          return { card, frame: 'card' as const, x: x + 7, y: 7 + at * 36, width: width - 14, height: 30, runs: [] };
        }),
      );
      const height = Math.max(0, ...boxes.map((box) => box.y + box.height + 7));
      return { height, boxes, marks: [] };
    },
    ...fields,
  };
}

function kindsOf(...list: LaneKind[]): LaneKinds {
  return laneKindsOf([...laneKinds, ...list]);
}

describe('the check of a layout', () => {
  it('finds boxes that cover each other, leave their cell or are higher than their lane', () => {
    const at = (x: number, y: number): LaneDrawing => ({
      height: 60,
      boxes: ['a', 'b'].map((card) => ({ card, frame: 'card', x, y, width: 100, height: 30, runs: [] })),
      marks: [],
    });
    const faultsOf = (drawing: LaneDrawing): string[] => {
      const kind = countingKind('planted', [], { layout: () => drawing });
      return layoutFaults(lay(smallMap([], { type: 'planted' }), kindsOf(kind)));
    };
    expect(faultsOf(at(7, 7)).join()).toContain('cover each other');
    expect(faultsOf(at(120, 7)).join()).toContain('leaves cell');
    expect(faultsOf(at(7, 50)).join()).toContain('leaves cell');
    expect(faultsOf({ ...at(7, 7), boxes: [] })).toEqual([]);
  });
});

/** One edit of a few calls; a call that makes no sense in the edit leaves the map as it was. */
function editAtRandom(live: MapDocument, random: Random, author: Author, calls: string[]): void {
  try {
    live.edit(verbatim('edit'), (change) => {
      for (let count = 1 + random.below(3); count; count--) calls.push(randomCall(change, random, author));
    });
  } catch (error) {
    if (!(error instanceof EditError)) throw error;
  }
}

describe('any map', () => {
  it('has boxes that stay in their lanes and cover no other', () => {
    fc.assert(
      fc.property(arbitraryMap(), (map) => {
        expect(layoutFaults(lay(map))).toEqual([]);
      }),
      { numRuns: 150 },
    );
  });

  it('is laid out the same way twice', () => {
    fc.assert(
      fc.property(arbitraryMap(), (map) => {
        const reader = indexMap(map);
        const one = layoutMap(reader, real, createMeasure(approximateMetrics), t);
        const other = layoutMap(reader, real, createMeasure(approximateMetrics), t);
        expect(layoutData(other, reader)).toEqual(layoutData(one, reader));
      }),
      { numRuns: 40 },
    );
  });

  it('is after random edits as if it were laid out from scratch', () => {
    const run = (seed: number, map: JourneyMap): void => {
      const random = new Random(seed);
      const author: Author = { name: 'ann', letters: ['a', 'Ж'], count: 0 };
      const live = MapDocument.fromMap(map);
      const layout = layoutMap(live.reader, real, measure, t);
      live.reader.onChange((changed) => layout.update(changed));
      const calls: string[] = [];
      for (let turn = 0; turn < 12; turn++) {
        if (random.chance(0.15)) live.undo();
        else editAtRandom(live, random, author, calls);
        const fresh = layoutMap(live.reader, real, measure, t);
        expect(layoutData(layout, live.reader), `seed ${seed}: ${calls.join(', ')}`).toEqual(
          layoutData(fresh, live.reader),
        );
        expect(layoutFaults(layout), `seed ${seed}`).toEqual([]);
      }
      live.destroy();
    };
    fc.assert(fc.property(fc.nat(), arbitraryMap(), run), { numRuns: 60, endOnFailure: true });
  });
});

describe('a lazy layout', () => {
  it('is, once it is settled, as if all of it were laid out at once', () => {
    const run = (map: JourneyMap, bottom: number): void => {
      const reader = indexMap(map);
      const layout = layoutMap(reader, real, measure, t, { lazy: true });
      layout.prepare(bottom);
      layout.prepare(Infinity);
      expect(layout.settled).toBe(true);
      expect(layoutData(layout, reader)).toEqual(layoutData(layoutMap(reader, real, measure, t), reader));
    };
    fc.assert(fc.property(arbitraryMap(), fc.integer({ min: 0, max: 2000 }), run), { numRuns: 60 });
  });

  it('knows where every card is, in whichever order it is asked', () => {
    const run = (map: JourneyMap, seed: number): void => {
      const lazy = lay(map, real, { lazy: true });
      const whole = lay(map);
      const random = new Random(seed);
      const cards = map.cards.map(({ id }) => ({ id, turn: random.next() })).sort((a, b) => a.turn - b.turn);
      for (const { id } of cards) expect(lazy.rectOf(id)).toEqual(whole.rectOf(id));
    };
    fc.assert(fc.property(arbitraryMap(), fc.nat(), run), { numRuns: 60 });
  });

  it('draws the lanes that begin above a line and no others', () => {
    const draws: string[] = [];
    const map = smallMap([], { type: 'counting' });
    const lanes = Array.from({ length: 40 }, (_, at) => ({ ...(map.lanes[0] as Lane), id: `lane ${at}` }));
    const layout = lay({ ...map, lanes }, kindsOf(countingKind('counting', draws)), { lazy: true });
    expect(draws).toHaveLength(0);
    layout.prepare(400);
    const begun = layout.lanes.filter(({ y }) => y < 400).length;
    expect(begun).toBeGreaterThan(2);
    expect(begun).toBeLessThan(10);
    expect(draws).toHaveLength(begun * map.steps.length);
    expect(layout.settled).toBe(false);
  });

  it('takes in changes of lanes that are not drawn yet', () => {
    const run = (seed: number, map: JourneyMap): void => {
      const random = new Random(seed);
      const author: Author = { name: 'ann', letters: ['a', 'Ж'], count: 0 };
      const live = MapDocument.fromMap(map);
      const layout = layoutMap(live.reader, real, measure, t, { lazy: true });
      layout.prepare(200);
      live.reader.onChange((changed) => layout.update(changed));
      for (let turn = 0; turn < 12; turn++) editAtRandom(live, random, author, []);
      layout.prepare(Infinity);
      const fresh = layoutMap(live.reader, real, measure, t);
      expect(layoutData(layout, live.reader)).toEqual(layoutData(fresh, live.reader));
      live.destroy();
    };
    fc.assert(fc.property(fc.nat(), arbitraryMap(), run), { numRuns: 60 });
  });
});

describe('a change', () => {
  const cells = (draws: string[]): string[] => draws.splice(0);

  it('of one card draws one cell, whatever the size of the map', () => {
    const draws: string[] = [];
    const kinds = kindsOf(countingKind('counted', draws));
    const lanes = Array.from({ length: 20 }, (_, at) => ({ id: `l${at}`, type: 'counted', name: `Lane ${at}` }));
    const steps = Array.from({ length: 50 }, (_, at) => ({ id: `s${at}`, stage: 'A', name: `Step ${at}` }));
    const cards = lanes.flatMap(({ id: lane }) => steps.map(({ id }) => ({ id: `${lane}${id}`, lane, step: id })));
    const live = MapDocument.fromMap(plainMap({ stages: [{ id: 'A', name: 'A' }], steps, lanes, cards }));
    const layout = layoutMap(live.reader, kinds, measure, t);
    live.reader.onChange((changed) => layout.update(changed));
    expect(cells(draws)).toHaveLength(1000);
    live.edit(verbatim('text'), (change) => change.update('l3s7', { text: 'now' }));
    expect(cells(draws)).toEqual(['s7']);
    live.edit(verbatim('move'), (change) => change.move('l3s7', { step: 's9', lane: 'l4' }));
    expect(cells(draws).sort()).toEqual(['s7', 's9']);
    live.edit(verbatim('name of a lane'), (change) => change.update('l3', { name: 'Another' }));
    expect(cells(draws)).toEqual([]);
    live.edit(verbatim('move a step'), (change) => change.move('s9', { before: 's0' }));
    expect(cells(draws)).toEqual(lanes.map(() => 's9'));
    live.edit(verbatim('add a step'), (change) => void change.addStep({ id: 'new', stage: 'A', name: 'New' }));
    expect(cells(draws)).toHaveLength(20);
  });

  it('of a fact that a view shows draws the view anew', () => {
    const lanes = [
      { id: 'touch', type: 'touchpoint', name: 'Touchpoints' },
      { id: 'where', type: 'channel', name: 'Channels' },
    ];
    const card = { id: 'c', lane: 'touch', step: 's1', text: 'Call', channel: 'phone' };
    const live = MapDocument.fromMap({ ...smallMap([]), lanes, cards: [card] });
    const layout = layoutMap(live.reader, real, measure, t);
    live.reader.onChange((changed) => layout.update(changed));
    const before = layout.cellDrawing('where', 's1');
    expect(JSON.stringify(before)).toContain('Phone');
    live.edit(verbatim('channel'), (change) => change.update('c', { channel: 'email' }));
    expect(JSON.stringify(layout.cellDrawing('where', 's1'))).not.toContain('Phone');
    expect(layout.version).toBe(2);
  });
});

describe('lanes', () => {
  it('are as high as their fullest cell, and never lower than their header', () => {
    const card = (id: string, text: string): Card => ({ id, lane: 'lane', step: 's1', text });
    const empty = lay(smallMap([])).lanes[0]?.height ?? 0;
    expect(empty).toBeGreaterThanOrEqual(60);
    let before = empty;
    for (const count of [1, 2, 3, 5, 8]) {
      const cards = Array.from({ length: count }, (_, at) => card(`c${at}`, 'Some words '.repeat(count)));
      const height = lay(smallMap(cards)).lanes[0]?.height ?? 0;
      expect(height).toBeGreaterThanOrEqual(before);
      before = height;
    }
    expect(before).toBeGreaterThan(empty);
  });

  it('are at least as high as the file says', () => {
    expect(lay(smallMap([], { height: 400 })).lanes[0]?.height).toBe(400);
  });

  it('that are hidden have no place; collapsed ones have a low one and draw nothing', () => {
    const card = { id: 'c', lane: 'lane', step: 's1', text: 'Words' };
    expect(lay(smallMap([card], { hidden: true })).lanes).toEqual([]);
    const collapsed = lay(smallMap([card], { collapsed: true, question: 'What is it?' }));
    expect(collapsed.lanes[0]?.height).toBeLessThan(40);
    expect(collapsed.rectOf('c')).toBeUndefined();
    expect(collapsed.cellDrawing('lane', 's1').boxes).toEqual([]);
  });

  it('that cannot draw show their cards as text and raise one issue', () => {
    const kind = countingKind('broken', [], {
      layout: () => {
        throw new Error('planted');
      },
    });
    const cards = ['s1', 's2'].map((step) => ({ id: `c-${step}`, lane: 'lane', step, text: 'Still here' }));
    const layout = lay(smallMap(cards, { type: 'broken' }), kindsOf(kind));
    expect(layout.cellDrawing('lane', 's1').boxes[0]?.runs[0]?.lines).toEqual(['Still here']);
    expect(layout.issues).toMatchObject([{ code: 'lane-kind-failed', params: { kind: 'broken', reason: 'planted' } }]);
    expect(layoutFaults(layout)).toEqual([]);
  });
});

describe('headers', () => {
  it('give a stage without steps a place as wide as a step', () => {
    const layout = lay(smallMap([]), real, { stepWidth: 200, headerWidth: 100 });
    expect(layout.stages.map(({ x, width }) => [x, width])).toEqual([
      [100, 400],
      [500, 400],
      [900, 200],
    ]);
    expect(layout.size.width).toBe(1100);
  });

  it('grow with the longest name and with a moment of truth', () => {
    const map = smallMap([]);
    const plain = lay(map);
    const [first, ...rest] = map.steps;
    if (!first) throw new Error('no step');
    const long = { ...first, name: 'Warten auf die Rechtsschutzversicherungsgesellschaft und auf den Rückruf' };
    const longer = lay({ ...map, steps: [long, ...rest] });
    expect(longer.stepHeight).toBeGreaterThan(plain.stepHeight);
    const true1 = lay({ ...map, steps: [{ ...long, momentOfTruth: true }, ...rest] });
    expect(true1.stepHeight).toBe(longer.stepHeight + 20);
  });
});

describe('cards across cells', () => {
  it('stand at the top of the lane, one under another, and push the cells under them down', () => {
    const layout = lay(
      smallMap([
        { id: 'stage', lane: 'lane', stage: 'A', text: 'All of A' },
        { id: 'span', lane: 'lane', step: 's2', toStep: 's3', text: 'Two and three' },
        { id: 'one', lane: 'lane', step: 's1', text: 'One' },
        { id: 'three', lane: 'lane', step: 's3', text: 'Three' },
        { id: 'four', lane: 'lane', step: 's4', text: 'Four' },
      ]),
    );
    const rect = (id: string) => layout.rectOf(id) ?? { x: NaN, y: NaN, width: NaN, height: NaN };
    const bottom = (id: string): number => rect(id).y + rect(id).height;
    expect(rect('stage').width).toBeGreaterThan(300);
    expect(rect('span').width).toBe(rect('stage').width);
    expect(rect('span').y).toBeGreaterThanOrEqual(bottom('stage'));
    expect(rect('one').y).toBeGreaterThanOrEqual(bottom('stage'));
    expect(rect('three').y).toBeGreaterThanOrEqual(bottom('span'));
    expect(rect('four').y).toBeLessThan(rect('three').y);
    expect(layoutFaults(layout)).toEqual([]);
  });

  it('that reach to an earlier step, or to none, stand in their cell', () => {
    const cards = ['s1', 's3', 'gone'].map((toStep) => ({
      id: `c-${toStep}`,
      lane: 'lane',
      step: 's3',
      toStep,
      text: 'x',
    }));
    const layout = lay(smallMap(cards));
    expect(layout.cellDrawing('lane', 's3').boxes.map((box) => box.card)).toEqual(['c-s1', 'c-s3', 'c-gone']);
  });

  it('may stand on a stage without steps', () => {
    const layout = lay(smallMap([{ id: 'c', lane: 'lane', stage: 'C', text: 'Later' }]));
    expect(layout.rectOf('c')?.x).toBeGreaterThan(layout.stages[2]?.x ?? Infinity);
    expect(layoutFaults(layout)).toEqual([]);
  });

  it('keep apart from those on a stage without steps that they lie across', () => {
    const map = smallMap([
      { id: 'over', lane: 'lane', step: 's2', toStep: 's3', text: 'From A to B' },
      { id: 'under', lane: 'lane', stage: 'C', text: 'Between' },
    ]);
    const [a, b, c] = map.stages;
    const layout = lay({ ...map, stages: [a, c, b].filter((stage) => stage !== undefined) });
    expect(layout.rectOf('under')?.y).toBeGreaterThan(layout.rectOf('over')?.y ?? Infinity);
    expect(layoutFaults(layout)).toEqual([]);
  });
});

describe('a preview', () => {
  it('shows a lane with a card changed and keeps nothing of it', () => {
    const map = smallMap([{ id: 'c', lane: 'lane', step: 's1', score: 1 }], { type: 'emotion' });
    const layout = lay(map);
    const before = layout.laneDrawing('lane');
    const tried = layout.preview?.('lane', [{ id: 'c', lane: 'lane', step: 's1', score: -2 }]);
    expect(tried).not.toEqual(before);
    expect(layout.laneDrawing('lane')).toBe(before);
    expect(layout.preview?.('nowhere', [])).toBeUndefined();
  });
});
