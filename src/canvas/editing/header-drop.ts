/** Where a stage, step or lane that is carried by its header would land: arithmetic over the layout, nothing is asked of the DOM. */
import type { Point } from '../../base/geometry.js';
import type { Id } from '../../base/ids.js';
import type { Destination } from '../../document/change.js';
import type { MapLayout } from '../../layout/places.js';

/** What a header stands for. */
export interface Part {
  readonly kind: 'stage' | 'step' | 'lane';
  readonly id: Id;
}

export interface HeaderDrop {
  readonly to: Destination;
  /** Where it would begin, in map px along the map, or down it for a lane. */
  readonly at: number;
  /** The other stage a step would go to. */
  readonly stage?: Id;
}

/** One of those it goes between. */
interface Place {
  readonly id: Id;
  readonly from: number;
  readonly length: number;
}

/** Nowhere when that is where it stands already. */
export function headerDropAt(layout: MapLayout, { kind, id }: Part, point: Point): HeaderDrop | undefined {
  if (kind === 'lane') {
    const lanes = layout.lanes.map(({ lane, y, height }) => ({ id: lane.id, from: y, length: height }));
    return between(lanes, id, point.y);
  }
  const stages = layout.stages.map(({ stage, x, width }) => ({ id: stage.id, from: x, length: width }));
  return kind === 'stage' ? between(stages, id, point.x) : stepDrop(layout, stages, id, point.x);
}

/** A step goes into the stage under it; one without steps, or folded, takes it as its last. */
function stepDrop(layout: MapLayout, stages: readonly Place[], id: Id, x: number): HeaderDrop | undefined {
  const stage = stages.findLast(({ from }) => from <= x) ?? stages[0];
  const home = layout.steps.find(({ step }) => step.id === id)?.stage.id;
  if (!stage || home === undefined) return undefined;
  // The strip of a folded stage is no step.
  const own = layout.steps.filter((place) => place.stage.id === stage.id && place.folded === undefined);
  const other = stage.id === home ? {} : { stage: stage.id };
  if (!own.length) return { to: other, at: stage.from, ...other };
  const places = own.map(({ step, x: from, width }) => ({ id: step.id, from, length: width }));
  const drop = between(places, id, x);
  return drop && { ...drop, to: { ...drop.to, ...other }, ...other };
}

/** Before the first whose middle lies beyond, else at the end. */
function between(places: readonly Place[], id: Id, at: number): HeaderDrop | undefined {
  const found = places.findIndex(({ from, length }) => at < from + length / 2);
  const next = places[found];
  const last = places.at(-1);
  const now = places.findIndex((place) => place.id === id);
  const index = next ? found : places.length;
  if (!last || (now >= 0 && (index === now || index === now + 1))) return undefined;
  return next ? { to: { before: next.id }, at: next.from } : { to: { after: last.id }, at: last.from + last.length };
}
