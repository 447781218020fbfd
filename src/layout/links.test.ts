// Tests of the arrows between cards: they begin and end at an edge, keep clear of their own cards, and stay the same while nothing moves.
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { Point, Rect } from '../base/geometry.js';
import { MapDocument } from '../document/map-document.js';
import { createTranslate, verbatim } from '../i18n/translate.js';
import { laneKinds, laneKindsOf } from '../lanes/index.js';
import type { Card, JourneyMap } from '../model/journey-map.js';
import { linkPath, shiftOf, type LinkEnd, type LinkPath } from './link-path.js';
import { layoutMap } from './map-layout.js';
import { approximateMetrics } from './measure.js';
import type { LinkPlace, MapLayout } from './places.js';
import { createMeasure } from './text-wrap.js';

const grid = { left: 176, right: 176 + 12 * 186, stepWidth: 186 };
const laneHeight = 160;

/** A card of a grid of 12 steps and 6 lanes, as wide as some steps. */
const card: fc.Arbitrary<LinkEnd> = fc
  .record({ step: fc.nat(11), steps: fc.integer({ min: 1, max: 3 }), lane: fc.nat(5), y: fc.nat(90) })
  .map(({ step, steps, lane, y }) => {
    const laneTop = 100 + lane * laneHeight;
    const wide = Math.min(steps, 12 - step);
    const rect = {
      x: grid.left + step * grid.stepWidth + 7,
      y: laneTop + 7 + y,
      width: wide * grid.stepWidth - 14,
      height: 50,
    };
    return { ...rect, laneTop, laneBottom: laneTop + laneHeight };
  });

function corners(d: string): Point[] {
  const points: Point[] = [];
  for (const [, letter, numbers = ''] of d.matchAll(/([MLQ])([^MLQ]*)/g)) {
    const values = numbers.trim().split(/\s+/).map(Number);
    if (letter === 'Q') points.push({ x: values[0] ?? NaN, y: values[1] ?? NaN });
    points.push({ x: values.at(-2) ?? NaN, y: values.at(-1) ?? NaN });
  }
  return points;
}

/** On the border of a rectangle, to a tenth of a px. */
function isOnEdge({ x, y }: Point, rect: Rect): boolean {
  const near = (a: number, b: number): boolean => Math.abs(a - b) <= 0.1;
  const inX = x >= rect.x - 0.1 && x <= rect.x + rect.width + 0.1;
  const inY = y >= rect.y - 0.1 && y <= rect.y + rect.height + 0.1;
  const sides = (near(x, rect.x) || near(x, rect.x + rect.width)) && inY;
  return sides || ((near(y, rect.y) || near(y, rect.y + rect.height)) && inX);
}

/** The lines are straight along an axis, so the box of two neighbours is the line between them. */
function runsUnder(points: readonly Point[], rect: Rect): boolean {
  return points.some((to, at) => {
    const from = points[at - 1];
    if (!from) return false;
    const inX = Math.max(from.x, to.x) > rect.x + 0.2 && Math.min(from.x, to.x) < rect.x + rect.width - 0.2;
    return inX && Math.max(from.y, to.y) > rect.y + 0.2 && Math.min(from.y, to.y) < rect.y + rect.height - 0.2;
  });
}

describe('the way of an arrow', () => {
  it('is looked at closely: a line under a card and an end beside it are found', () => {
    const rect = { x: 10, y: 10, width: 50, height: 20 };
    expect(runsUnder(corners('M0 20L100 20'), rect)).toBe(true);
    expect(runsUnder(corners('M0 5L100 5'), rect)).toBe(false);
    expect(isOnEdge({ x: 35, y: 20 }, rect)).toBe(false);
    expect(isOnEdge({ x: 60, y: 20 }, rect)).toBe(true);
  });

  const shift = fc.constantFrom(-4.5, -3, 3, 4.5);
  const apart = fc
    .tuple(card, card)
    .filter(([a, b]) => a.laneTop !== b.laneTop || a.x + a.width < b.x || b.x + b.width < a.x);

  it('goes from an edge of the one card to an edge of the other, under neither', () => {
    fc.assert(
      fc.property(apart, shift, ([from, to], by) => {
        const points = corners(linkPath(from, to, grid, by).d);
        const [start, end] = [points[0], points.at(-1)];
        expect(start && isOnEdge(start, from)).toBe(true);
        expect(end && isOnEdge(end, to)).toBe(true);
        expect(runsUnder(points, from)).toBe(false);
        expect(runsUnder(points, to)).toBe(false);
      }),
      { numRuns: 500 },
    );
  });

  it('stays in its bounds, and its head stands at its end', () => {
    fc.assert(
      fc.property(apart, shift, ([from, to], by) => {
        const { d, bounds, head }: LinkPath = linkPath(from, to, grid, by);
        for (const { x, y } of corners(d)) {
          expect(x >= bounds.x && x <= bounds.x + bounds.width && y >= bounds.y && y <= bounds.y + bounds.height).toBe(
            true,
          );
        }
        expect(corners(d).at(-1)).toEqual({ x: head.x, y: head.y });
        const inward = { x: head.x + 4 * Math.cos(head.angle), y: head.y + 4 * Math.sin(head.angle) };
        expect(inward.x > to.x && inward.x < to.x + to.width && inward.y > to.y && inward.y < to.y + to.height).toBe(
          true,
        );
      }),
      { numRuns: 500 },
    );
  });

  it('is the same for the same link, and apart for several', () => {
    expect(shiftOf('link-1')).toBe(shiftOf('link-1'));
    expect(new Set(Array.from({ length: 40 }, (_, at) => shiftOf(`link-${at}`))).size).toBe(4);
  });

  it('never runs along a hairline, neither between two steps nor between two lanes', () => {
    const edges = [
      ...Array.from({ length: 13 }, (_, at) => ({ axis: 'x', at: grid.left + at * grid.stepWidth })),
      ...Array.from({ length: 7 }, (_, at) => ({ axis: 'y', at: 100 + at * laneHeight })),
    ] as const;
    fc.assert(
      fc.property(apart, fc.string(), ([from, to], id) => {
        const points = corners(linkPath(from, to, grid, shiftOf(id)).d);
        for (const [at, point] of points.entries()) {
          const next = points[at + 1];
          if (!next) break;
          const along = Math.abs(point.x - next.x) < 0.1 ? 'x' : 'y';
          // On its way from card to gap it may cross whatever is there.
          if (at === 0 || at === points.length - 2) continue;
          for (const edge of edges)
            if (edge.axis === along) expect(Math.abs(point[along] - edge.at)).toBeGreaterThanOrEqual(2.5);
        }
      }),
      { numRuns: 300 },
    );
  });
});

describe('the links of a layout', () => {
  const cards: Card[] = ['s1', 's2', 's3'].flatMap((step) => [
    { id: `pain-${step}`, lane: 'pains', step, text: 'Waits' },
    { id: `idea-${step}`, lane: 'ideas', step, text: 'Answer at once' },
  ]);
  const map: JourneyMap = {
    ...{ type: 'journeymap', version: 1, id: 'map', title: 'Links' },
    ...{ personas: [], evidence: [], cases: [], comments: [], views: [] },
    stages: [{ id: 'A', name: 'A' }],
    steps: ['s1', 's2', 's3'].map((id) => ({ id, stage: 'A', name: id })),
    lanes: [
      { id: 'pains', type: 'pain', name: 'Pains' },
      { id: 'ideas', type: 'opportunity', name: 'Ideas' },
    ],
    cards,
    links: [
      { id: 'one', from: 'idea-s1', to: 'pain-s3', kind: 'addresses' },
      { id: 'two', from: 'pain-s1', to: 'pain-s2', kind: 'causes' },
    ],
  };

  function open(): { live: MapDocument; layout: MapLayout; link: (id: string) => LinkPlace | undefined } {
    const live = MapDocument.fromMap(map);
    const measure = createMeasure(approximateMetrics);
    const layout = layoutMap(live.reader, laneKindsOf(laneKinds), measure, createTranslate('en'));
    live.reader.onChange((changed) => layout.update(changed));
    return { live, layout, link: (id) => layout.links().find((place) => place.link.id === id) };
  }

  it('are the same objects until one of their ends moves', () => {
    const { live, layout, link } = open();
    const all = layout.links();
    expect(all.map((place) => place.link.id)).toEqual(['one', 'two']);
    expect(layout.links()).toBe(all);
    const [one, two] = all;
    live.edit(verbatim('far away'), (change) => change.update('idea-s2', { text: 'Short' }));
    expect(layout.links()).toBe(all);
    live.edit(verbatim('move'), (change) => change.move('idea-s1', { step: 's2' }));
    expect(link('one')).not.toBe(one);
    expect(link('two')).toBe(two);
  });

  it('are drawn only between cards that are', () => {
    const { live, layout, link } = open();
    live.edit(verbatim('hide'), (change) => change.update('ideas', { hidden: true }));
    expect(layout.links().map((place) => place.link.id)).toEqual(['two']);
    live.edit(verbatim('show'), (change) => change.update('ideas', { hidden: undefined }));
    expect(link('one')).toBeDefined();
    live.edit(verbatim('remove'), (change) => change.remove('pain-s3'));
    expect(link('one')).toBeUndefined();
    live.undo();
    expect(link('one')).toBeDefined();
  });

  it('say what they mean, also when only that changed', () => {
    const { live, link } = open();
    const before = link('two');
    live.edit(verbatim('label'), (change) => change.update('two', { label: 'because', kind: 'next' }));
    expect(link('two')).toMatchObject({ kind: 'next', link: { label: 'because' }, d: before?.d });
  });

  it('have their words along the map where it is long enough, else up the gap, and are seen as far as those reach', () => {
    const { live, link } = open();
    for (const id of ['one', 'two'])
      live.edit(verbatim('label'), (change) => change.update(id, { label: 'because '.repeat(5) }));
    for (const id of ['one', 'two']) {
      const { upward, middle, bounds } = link(id) ?? {};
      if (!middle || !bounds) throw new Error(`${id} has no words`);
      const [from, length, at] = upward ? [bounds.y, bounds.height, middle.y] : [bounds.x, bounds.width, middle.x];
      expect(at - from).toBeGreaterThanOrEqual(150);
      expect(from + length - at).toBeGreaterThanOrEqual(150);
    }
  });
});
