/** Which steps and lanes are in sight, found by halving, so that the cost does not grow with the map. */
import type { Rect } from '../base/geometry.js';
import type { LanePlace, MapLayout, StepPlace } from '../layout/places.js';

/** Indices into the layout's steps and lanes; `to` is the first one outside. */
export interface Range {
  readonly steps: { readonly from: number; readonly to: number };
  readonly lanes: { readonly from: number; readonly to: number };
}

/** The first index whose end lies beyond `at`. */
function firstBeyond<T>(list: readonly T[], at: number, end: (one: T) => number): number {
  let low = 0;
  let high = list.length;
  while (low < high) {
    const middle = (low + high) >> 1;
    if (end(list[middle] as T) > at) high = middle;
    else low = middle + 1;
  }
  return low;
}

const stepEnd = (place: StepPlace): number => place.x + place.width;
const laneEnd = (place: LanePlace): number => place.y + place.height;

export function rangeOf(layout: MapLayout, rect: Rect, margin: number): Range {
  const { steps, lanes } = layout;
  return {
    steps: {
      from: firstBeyond(steps, rect.x - margin, stepEnd),
      to: firstBeyond(steps, rect.x + rect.width + margin, (place) => place.x),
    },
    lanes: {
      from: firstBeyond(lanes, rect.y - margin, laneEnd),
      to: firstBeyond(lanes, rect.y + rect.height + margin, (place) => place.y),
    },
  };
}

export function holds(outer: Range, inner: Range): boolean {
  return (
    outer.steps.from <= inner.steps.from &&
    outer.steps.to >= inner.steps.to &&
    outer.lanes.from <= inner.lanes.from &&
    outer.lanes.to >= inner.lanes.to
  );
}

/** The step at this x of the map, the nearest one when it lies outside. */
export function stepAt(layout: MapLayout, x: number): StepPlace | undefined {
  return layout.steps[Math.min(firstBeyond(layout.steps, x, stepEnd), layout.steps.length - 1)];
}

/** The lane at this y of the map, the nearest one when it lies outside. */
export function laneAt(layout: MapLayout, y: number): LanePlace | undefined {
  return layout.lanes[Math.min(firstBeyond(layout.lanes, y, laneEnd), layout.lanes.length - 1)];
}
