// Tests of moving drawings: every part of one moves alike, paths of any writing included.
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { LaneDrawing } from './lane-kind.js';
import { moveDrawing, movePath, rectsIn } from './moved-drawing.js';

describe('a moved path', () => {
  it('has its absolute numbers moved and its relative ones left', () => {
    expect(movePath('M10 20L30 40', 5, 7)).toBe('M15 27L35 47');
    expect(movePath('M10,20 30,40', 5, 7)).toBe('M15 27 35 47');
    expect(movePath('M10 20h5v-5l1 1z', 5, 7)).toBe('M15 27h5v-5l1 1z');
    expect(movePath('M0 0H10V20Z', 5, 7)).toBe('M5 7H15V27Z');
    expect(movePath('M1-2.5C.5.5 1e2-3 4 4', 1, 1)).toBe('M2 -1.5C1.5 1.5 101 -2 5 5');
    expect(movePath('M0 0A5 6 30 0 1 10 20', 5, 7)).toBe('M5 7A5 6 30 0 1 15 27');
  });

  it('that begins with a relative move begins elsewhere and goes on the same way', () => {
    expect(movePath('m10 20 5 5', 5, 7)).toBe('M15 27l5 5');
    expect(movePath('m10 20h5', 5, 7)).toBe('M15 27h5');
  });

  it('moved back is the path itself', () => {
    const number = fc.integer({ min: -500, max: 500 });
    const part = fc.oneof(
      fc.tuple(fc.constantFrom('L', 'l', 'T', 'M'), number, number).map(([c, x, y]) => `${c}${x} ${y}`),
      fc.tuple(fc.constantFrom('H', 'h', 'V', 'v'), number).map(([c, x]) => `${c}${x}`),
      fc.tuple(number, number, number, number).map(([a, b, c, d]) => `Q${a} ${b} ${c} ${d}`),
      fc.tuple(number, number, fc.nat(9)).map(([x, y, r]) => `A${r} ${r} 0 0 1 ${x} ${y}`),
    );
    const path = fc.array(part, { maxLength: 6 }).map((parts) => `M0 0${parts.join('')}`);
    fc.assert(
      fc.property(path, number, number, (d, dx, dy) => {
        expect(movePath(movePath(d, dx, dy), -dx, -dy)).toBe(d);
      }),
    );
  });
});

describe('a moved drawing', () => {
  const label = { x: 3, y: 4, lines: ['a'], style: 'meta' as const };
  const edit = { field: 'score', axis: 'y', from: { at: 0, value: 2 }, to: { at: 100, value: -2 }, step: 0.1 } as const;
  const drawing: LaneDrawing = {
    height: 60,
    boxes: [{ card: 'box', frame: 'card', x: 1, y: 2, width: 10, height: 10, runs: [label] }],
    marks: [
      { type: 'path', d: 'M0 0L1 1' },
      { type: 'rect', rect: { x: 1, y: 1, width: 2, height: 2 } },
      { type: 'text', run: label },
      { type: 'icon', x: 1, y: 1, icon: 'star' },
      { type: 'point', card: 'point', x: 20, y: 30, radius: 6, tone: 'pain', label, edit },
    ],
    areas: [{ rect: { x: 0, y: 0, width: 9, height: 9 }, fields: {}, label: { id: '', text: 'all' } }],
  };

  it('has all its parts moved, and what stands in a box with it', () => {
    const moved = moveDrawing(drawing, 10, 100);
    expect(moved).toMatchObject({
      height: 160,
      boxes: [{ x: 11, y: 102, runs: [label] }],
      marks: [
        { d: 'M10 100L11 101' },
        { rect: { x: 11, y: 101 } },
        { run: { x: 13, y: 104 } },
        { x: 11, y: 101 },
        { x: 30, y: 130, label: { x: 13, y: 104 }, edit: { from: { at: 100, value: 2 }, to: { at: 200, value: -2 } } },
      ],
      areas: [{ rect: { x: 10, y: 100 } }],
    });
    expect(moveDrawing(drawing, 0, 0)).toBe(drawing);
  });

  it('knows where its cards are, boxes and points, the first of several', () => {
    const again = { ...drawing, boxes: [...drawing.boxes, { ...drawing.boxes[0]!, x: 50 }] };
    expect(rectsIn(again).get('box')).toMatchObject({ x: 1, y: 2, width: 10, height: 10 });
    expect(rectsIn(again).get('point')).toEqual({ x: 14, y: 24, width: 12, height: 12 });
  });
});
