// Rectangles that touch do not overlap, and a number is held between two others.
import { describe, expect, it } from 'vitest';
import { clamp, overlaps } from './geometry.js';

describe('overlaps', () => {
  const square = { x: 0, y: 0, width: 10, height: 10 };

  it('is true when two rectangles share area, whichever is asked first', () => {
    const other = { x: 9, y: -5, width: 20, height: 6 };
    expect([overlaps(square, other), overlaps(other, square)]).toEqual([true, true]);
    expect(overlaps(square, { x: 2, y: 2, width: 1, height: 1 })).toBe(true);
  });

  it('is false when they only touch, stand apart, or one has no area', () => {
    expect(overlaps(square, { x: 10, y: 0, width: 5, height: 10 })).toBe(false);
    expect(overlaps(square, { x: 0, y: -5, width: 10, height: 5 })).toBe(false);
    expect(overlaps(square, { x: 50, y: 0, width: 5, height: 5 })).toBe(false);
    expect(overlaps(square, { x: 10, y: 10, width: 0, height: 0 })).toBe(false);
  });
});

describe('clamp', () => {
  it('holds a number between the least and the most', () => {
    expect([clamp(-3, -2, 2), clamp(0.5, -2, 2), clamp(9, -2, 2)]).toEqual([-2, 0.5, 2]);
  });
});
