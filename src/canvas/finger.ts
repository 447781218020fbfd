/** One finger, or one pen, from where it came down: when it has moved, and when it has tapped twice. */
import type { Point } from '../base/geometry.js';

export interface Finger {
  readonly id: number;
  readonly from: Point;
  readonly time: number;
  /** What it came down on. */
  readonly origin: Element | undefined;
  readonly pen: boolean;
  at: Point;
}

/** px a finger may tremble before it moves. */
export const slop = 10;
/** ms and px between the taps of a double tap. */
const tapTime = 350;
const tapReach = 30;

export function fingerOf(event: PointerEvent): Finger {
  const origin = event.composedPath()[0];
  const at = { x: event.clientX, y: event.clientY };
  const element = origin instanceof Element ? origin : undefined;
  return {
    id: event.pointerId,
    from: at,
    at,
    time: event.timeStamp,
    origin: element,
    pen: event.pointerType === 'pen',
  };
}

export function hasMoved({ from, at }: Pick<Finger, 'from' | 'at'>): boolean {
  return Math.hypot(at.x - from.x, at.y - from.y) >= slop;
}

export function tappedTwice(first: Finger | undefined, { from, time, origin }: Finger): boolean {
  if (!first || first.origin !== origin || time - first.time > tapTime) return false;
  return Math.hypot(from.x - first.from.x, from.y - first.from.y) < tapReach;
}
