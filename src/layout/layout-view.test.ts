// Tests of what a view lays out: folded stages and lanes, stages and lanes that are not shown, and the way back.
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { EditError } from '../document/edit-error.js';
import { MapDocument } from '../document/map-document.js';
import { createTranslate, verbatim } from '../i18n/translate.js';
import { laneKinds, laneKindsOf } from '../lanes/index.js';
import { indexMap, type MapReader } from '../model/map-index.js';
import { arbitraryMap } from '../testing/arbitrary-map.js';
import { layoutData, layoutFaults } from '../testing/layout-faults.js';
import { Random } from '../testing/random.js';
import { randomCall, type Author } from '../testing/random-edits.js';
import { smallMap } from '../testing/small-map.js';
import { wholeMap, type LayoutView } from './layout-view.js';
import { layoutMap } from './map-layout.js';
import { approximateMetrics } from './measure.js';
import type { MapLayout } from './places.js';
import { createMeasure } from './text-wrap.js';

const kinds = laneKindsOf(laneKinds);
const measure = createMeasure(approximateMetrics);
const t = createTranslate('en');

function lay(reader: MapReader, view: LayoutView = wholeMap): MapLayout {
  const layout = layoutMap(reader, kinds, measure, t);
  layout.show(view);
  return layout;
}

function randomView(reader: MapReader, random: Random): LayoutView {
  const some = (kind: 'lanes' | 'stages', share: number): ReadonlySet<string> =>
    new Set(reader.all(kind).flatMap(({ id }) => (random.chance(share) ? [id] : [])));
  const stages = reader.all('stages');
  const stage = stages[random.below(Math.max(1, stages.length))];
  return {
    ...(random.chance(0.7) && { folded: new Set([...some('stages', 0.4), ...some('lanes', 0.2)]) }),
    ...(random.chance(0.3) && { opened: some('lanes', 0.5) }),
    ...(random.chance(0.3) && { lanes: some('lanes', 0.7) }),
    ...(random.chance(0.2) && { matching: some('lanes', 0.7) }),
    ...(random.chance(0.2) && { stages: some('stages', 0.7) }),
    ...(random.chance(0.2) && stage && { stage: stage.id }),
  };
}

describe('a view of any map', () => {
  it('is after random edits and other views as if it were laid out from scratch, and nothing covers anything', () => {
    const author: Author = { name: 'ann', letters: ['a', 'Ж'], count: 0 };
    fc.assert(
      fc.property(fc.nat(), arbitraryMap(), (seed, map) => {
        const random = new Random(seed);
        const live = MapDocument.fromMap(map);
        const layout = layoutMap(live.reader, kinds, measure, t);
        live.reader.onChange((changed) => layout.update(changed));
        for (let turn = 0; turn < 8; turn++) {
          const view = randomView(live.reader, random);
          layout.show(view);
          try {
            live.edit(verbatim('edit'), (change) => void randomCall(change, random, author));
          } catch (error) {
            if (!(error instanceof EditError)) throw error;
          }
          expect(layoutData(layout, live.reader), `seed ${seed}`).toEqual(
            layoutData(lay(live.reader, view), live.reader),
          );
          expect(layoutFaults(layout), `seed ${seed}`).toEqual([]);
        }
        layout.show(wholeMap);
        expect(layoutData(layout, live.reader)).toEqual(layoutData(lay(live.reader), live.reader));
        live.destroy();
      }),
      { numRuns: 50, endOnFailure: true },
    );
  });
});

describe('a folded stage', () => {
  it('is a narrow strip that counts the cards of its steps and those across it', () => {
    const layout = lay(indexMap(smallMap()), { folded: new Set(['stage1']) });
    expect(layout.steps.map(({ step, folded }) => [step.id, folded])).toEqual([
      ['stage1', 3],
      ['step3', undefined],
    ]);
    expect(layout.stages[0]).toMatchObject({ width: 44, folded: 3 });
    expect(['card1', 'card4'].map((id) => layout.rectOf(id))).toEqual([undefined, undefined]);
    expect(layout.rectOf('card3')).toBeDefined();
    expect(layout.links()).toEqual([]);
  });

  it('counts anew when cards come and go', () => {
    const live = MapDocument.fromMap(smallMap());
    const layout = lay(live.reader, { folded: new Set(['stage1']) });
    live.reader.onChange((changed) => layout.update(changed));
    live.edit(verbatim('add'), (change) => change.addCard({ lane: 'lane1', step: 'step2', text: 'One more' }));
    expect(layout.stages[0]?.folded).toBe(4);
    expect(layout.steps[0]?.folded).toBe(4);
  });
});

describe('a folded lane', () => {
  it('counts its cards beside its name', () => {
    const layout = lay(indexMap(smallMap()), { folded: new Set(['lane2']) });
    expect(layout.lanes.map(({ folded }) => folded)).toEqual([undefined, 2, undefined, undefined]);
  });

  it('is open where the window opens it, though the map folds or hides it', () => {
    const map = smallMap();
    const lanes = map.lanes.map((lane) => ({ ...lane, collapsed: true, ...(lane.id === 'lane1' && { hidden: true }) }));
    const reader = indexMap({ ...map, lanes });
    expect(lay(reader).lanes.map(({ lane }) => lane.id)).toEqual(['lane2', 'lane3', 'lane4']);
    const layout = lay(reader, { opened: new Set(['lane1']) });
    expect(layout.lanes[0]).not.toHaveProperty('folded');
    expect(layout.rectOf('card1')).toBeDefined();
  });
});

describe('what a view does not show', () => {
  it('has no place: lanes, stages, and all but one stage', () => {
    const reader = indexMap(smallMap());
    const lanes = lay(reader, { lanes: new Set(['lane1', 'lane2']), matching: new Set(['lane2', 'lane3']) });
    expect(lanes.lanes.map(({ lane }) => lane.id)).toEqual(['lane2']);
    expect(lay(reader, { stages: new Set(['stage2']) }).steps.map(({ step }) => step.id)).toEqual(['step3']);
    const one = lay(reader, { stage: 'stage1', stages: new Set(['stage2']), folded: new Set(['stage1']) });
    expect(one.steps.map(({ step }) => step.id)).toEqual(['step1', 'step2']);
  });
});
