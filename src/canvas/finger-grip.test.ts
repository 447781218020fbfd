// Fingers on a map: the arithmetic of panning and pinching.
import { describe, expect, it } from 'vitest';
import { carried, gripOf } from './finger-grip.js';

const zooms = [0.1, 4] as const;
const body = { x: 30, y: -40, zoom: 0.8 };

/** The point of the map, in its own px, that is shown at this place. */
const under = (at: { x: number; y: number }, seen: typeof body): { x: number; y: number } => ({
  x: (at.x - seen.x) / seen.zoom,
  y: (at.y - seen.y) / seen.zoom,
});

describe('fingers carry the map', () => {
  it('one finger moves it as far as it moves itself', () => {
    const start = { body, ...gripOf([{ x: 100, y: 100 }]) };
    expect(carried(start, gripOf([{ x: 130, y: 90 }]), zooms)).toEqual({ x: 60, y: -50, zoom: 0.8 });
  });

  it('what was under two fingers stays under them while they move apart and along', () => {
    const [a, b] = [
      { x: 100, y: 200 },
      { x: 200, y: 200 },
    ];
    const [c, d] = [
      { x: 90, y: 260 },
      { x: 290, y: 260 },
    ];
    const now = carried({ body, ...gripOf([a, b]) }, gripOf([c, d]), zooms);
    expect(now.zoom).toBeCloseTo(1.6, 9);
    expect(under(c, now).x).toBeCloseTo(under(a, body).x, 6);
    expect(under(d, now).x).toBeCloseTo(under(b, body).x, 6);
    expect(under(c, now).y).toBeCloseTo(under(a, body).y, 6);
  });

  it('at the end of the scale the middle stays where it is', () => {
    const start = {
      body,
      ...gripOf([
        { x: 0, y: 0 },
        { x: 10, y: 0 },
      ]),
    };
    const now = carried(
      start,
      gripOf([
        { x: -500, y: 0 },
        { x: 510, y: 0 },
      ]),
      zooms,
    );
    expect(now.zoom).toBe(4);
    expect(under({ x: 5, y: 0 }, now).x).toBeCloseTo(under({ x: 5, y: 0 }, body).x, 6);
  });
});
