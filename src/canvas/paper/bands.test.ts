// A wide map is cut between its stages, a wide stage between its steps, and nothing of it is left out.
import { describe, expect, it } from 'vitest';
import { createTranslate } from '../../i18n/translate.js';
import { laneKinds, laneKindsOf } from '../../lanes/index.js';
import { layoutMap } from '../../layout/map-layout.js';
import { approximateMetrics } from '../../layout/measure.js';
import type { MapLayout } from '../../layout/places.js';
import { createMeasure } from '../../layout/text-wrap.js';
import { indexMap } from '../../model/map-index.js';
import { parseMap } from '../../model/parse.js';
import { bandsOf } from './bands.js';

/** One stage for each number, of so many steps. */
function layOut(...counts: number[]): MapLayout {
  const data = {
    type: 'journeymap',
    version: 1,
    id: 'm',
    title: 'Map',
    stages: counts.map((_, at) => ({ id: `g${at}`, name: `Stage ${at}` })),
    steps: counts.flatMap((count, at) =>
      Array.from({ length: count }, (_, n) => ({ id: `s${at}-${n}`, stage: `g${at}` })),
    ),
    lanes: [{ id: 'lane', type: 'text', name: 'Notes' }],
    cards: [],
  };
  const { map } = parseMap(data);
  if (!map) throw new Error('the map is broken');
  return layoutMap(indexMap(map), laneKindsOf(laneKinds), createMeasure(approximateMetrics), createTranslate('en'), {});
}

/** How many steps stand in each band. */
const counts = (layout: MapLayout, steps: number): number[] => {
  const width = layout.steps[0]?.width ?? 0;
  return bandsOf(layout, steps * width).map(({ from, to }) => to - from);
};

describe('the bands of a printed map', () => {
  it('are one where it fits', () => {
    expect(counts(layOut(2, 3), 5)).toEqual([5]);
    expect(counts(layOut(2, 3), Infinity)).toEqual([5]);
  });

  it('hold whole stages where they can', () => {
    expect(counts(layOut(2, 2, 3, 1), 5)).toEqual([4, 4]);
    expect(counts(layOut(3, 3, 3), 4)).toEqual([3, 3, 3]);
  });

  it('cut a stage that is wider than the paper into parts of about one width', () => {
    expect(counts(layOut(1, 6, 1), 4)).toEqual([4, 4]);
    expect(counts(layOut(7), 3)).toEqual([2, 2, 3]);
  });

  it('follow one another without a gap, from the first step to the end', () => {
    for (const layout of [layOut(5, 1, 9, 2), layOut(1), layOut(40)]) {
      const bands = bandsOf(layout, 900);
      expect(bands[0]).toMatchObject({ x: layout.headerWidth, from: 0 });
      bands.forEach(({ x, width, to }, at) => {
        const next = bands[at + 1];
        if (next) expect([next.x, next.from]).toEqual([x + width, to]);
        else expect([x + width, to]).toEqual([layout.size.width, layout.steps.length]);
      });
    }
  });

  it('are one for a map without stages', () => {
    expect(bandsOf(layOut(), 900)).toHaveLength(1);
  });
});
