/** Where the arrow keys lead: from a card, or from an empty cell, to the next one. Pure, so every way can be tested. */
import type { Id } from '../base/ids.js';
import type { LanePlace, MapLayout } from '../layout/places.js';
import type { MapReader } from '../model/map-index.js';
import type { Place } from '../session/session.js';
import { cardsAt, isLine } from './scene.js';

export type Way =
  | 'left'
  | 'right'
  | 'up'
  | 'down'
  | 'lane-start'
  | 'lane-end'
  | 'map-start'
  | 'map-end'
  | 'page-up'
  | 'page-down'
  | 'stage-left'
  | 'stage-right';

interface Ground {
  readonly reader: MapReader;
  readonly layout: MapLayout;
  /** Height of a page in map px. */
  readonly page: number;
}

/** Which lanes can be stood in. */
function walkable(layout: MapLayout): readonly LanePlace[] {
  return layout.lanes.filter((lane) => !isLine(lane));
}

export function firstPlace({ reader, layout }: Pick<Ground, 'reader' | 'layout'>): Place | undefined {
  const lane = walkable(layout)[0];
  const step = layout.steps[0];
  return lane && step ? placeIn(reader, layout, lane, step.step.id, 'first') : undefined;
}

/** The place after one step in a direction; the same one at the edge of the map. */
export function walk(ground: Ground, from: Place, way: Way): Place {
  const { layout } = ground;
  const lanes = walkable(layout);
  const lane = lanes.findIndex((place) => place.lane.id === from.lane);
  const step = layout.steps.findIndex((place) => place.step.id === from.step);
  if (lane < 0 || step < 0) return firstPlace(ground) ?? from;
  const at: At = { lanes, lane, step };
  switch (way) {
    case 'left':
      return beside(ground, from, at, step - 1);
    case 'right':
      return beside(ground, from, at, step + 1);
    case 'lane-start':
      return beside(ground, from, at, 0);
    case 'lane-end':
      return beside(ground, from, at, layout.steps.length - 1);
    case 'stage-left':
    case 'stage-right':
      return beside(ground, from, at, nextStage(layout, step, way === 'stage-left' ? -1 : 1));
    case 'up':
    case 'down':
      return along(ground, from, at, way === 'up' ? -1 : 1);
    case 'page-up':
    case 'page-down':
      return turn(ground, from, at, way === 'page-up' ? -1 : 1);
    case 'map-start':
      return firstPlace(ground) ?? from;
    case 'map-end':
      return enter(ground, lanes.at(-1), layout.steps.at(-1)?.step.id, 'last') ?? from;
  }
}

interface At {
  readonly lanes: readonly LanePlace[];
  readonly lane: number;
  readonly step: number;
}

/** In the same lane at another step, at the card nearest in height. */
function beside({ reader, layout }: Ground, from: Place, { lanes, lane }: At, step: number): Place {
  const place = lanes[lane];
  const target = layout.steps[step];
  if (!place || !target || target.step.id === from.step) return from;
  const cards = cardsAt(reader, layout, place, target.step.id);
  const here = from.card === undefined ? undefined : layout.rectOf(from.card);
  const distance = (id: Id): number => {
    const rect = layout.rectOf(id);
    return rect && here ? Math.abs(rect.y + rect.height / 2 - here.y - here.height / 2) : 0;
  };
  const card = [...cards].sort((a, b) => distance(a) - distance(b))[0];
  return { lane: from.lane, step: target.step.id, ...(card !== undefined && { card }) };
}

/** The next card of the cell, or the next lane. */
function along(ground: Ground, from: Place, { lanes, lane }: At, by: 1 | -1): Place {
  const { reader, layout } = ground;
  const place = lanes[lane];
  if (!place) return from;
  const cards = cardsAt(reader, layout, place, from.step);
  // From the empty place of a cell that has cards, up leads to the last of them.
  const at = from.card === undefined ? cards.length : cards.indexOf(from.card);
  const next = at < 0 ? undefined : cards[at + by];
  if (next !== undefined) return { lane: from.lane, step: from.step, card: next };
  return enter(ground, lanes[lane + by], from.step, by > 0 ? 'first' : 'last') ?? from;
}

/** About a screen further up or down. */
function turn(ground: Ground, from: Place, { lanes, lane }: At, by: 1 | -1): Place {
  const here = lanes[lane];
  if (!here) return from;
  let to = lane + by;
  while (lanes[to + by] && Math.abs((lanes[to + by]?.y ?? 0) - here.y) < ground.page) to += by;
  return enter(ground, lanes[Math.max(0, Math.min(lanes.length - 1, to))], from.step, 'first') ?? from;
}

function nextStage(layout: MapLayout, step: number, by: 1 | -1): number {
  const stages = layout.stages.map((place) => place.stage.id);
  const stage = layout.steps[step]?.stage.id;
  const first = (id: Id | undefined): number => layout.steps.findIndex((place) => place.stage.id === id);
  if (by < 0 && step > first(stage)) return first(stage);
  // Stages without steps are passed over.
  for (let at = stages.indexOf(stage ?? '') + by; at >= 0 && at < stages.length; at += by) {
    if (first(stages[at]) >= 0) return first(stages[at]);
  }
  return by < 0 ? 0 : layout.steps.length - 1;
}

function enter(
  { reader, layout }: Ground,
  lane: LanePlace | undefined,
  step: Id | undefined,
  which: 'first' | 'last',
): Place | undefined {
  return lane && step !== undefined ? placeIn(reader, layout, lane, step, which) : undefined;
}

/** A cell's first or last card, or its empty place. */
export function placeIn(
  reader: MapReader,
  layout: MapLayout,
  lane: LanePlace,
  step: Id,
  which: 'first' | 'last',
): Place {
  const cards = cardsAt(reader, layout, lane, step);
  const card = which === 'first' ? cards[0] : cards.at(-1);
  return { lane: lane.lane.id, step, ...(card !== undefined && { card }) };
}
