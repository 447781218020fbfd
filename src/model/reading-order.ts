/** The order in which a map is read, which is the order of its arrays in a file: steps by stage, cards by step and lane. */
import type { Id } from '../base/ids.js';
import type { Card, JourneyMap, Stage, Step } from './journey-map.js';

/** The same map with its steps by stage and its cards by step, lane and order; a card that spans a stage comes before the stage's steps. */
export function inReadingOrder(map: JourneyMap): JourneyMap {
  const steps = stepsInOrder(map.stages, map.steps);
  return { ...map, steps, cards: cardsInOrder(map, steps) };
}

export function stepsInOrder(stages: readonly Stage[], steps: readonly Step[]): readonly Step[] {
  const places = placesOf(stages);
  return sorted(steps, (step) => places.get(step.stage) ?? Infinity);
}

/** Where each slot stands: the stages, each before its steps. */
export function slotPlaces(stages: readonly Stage[], steps: readonly Step[]): ReadonlyMap<Id, number> {
  const stagePlaces = placesOf(stages);
  const places = new Map(stages.map((stage, at) => [stage.id, at * (steps.length + 1)]));
  steps.forEach((step, at) => {
    const stage = stagePlaces.get(step.stage);
    if (stage !== undefined) places.set(step.id, stage * (steps.length + 1) + at + 1);
  });
  return places;
}

function cardsInOrder(map: JourneyMap, steps: readonly Step[]): readonly Card[] {
  const slots = slotPlaces(map.stages, steps);
  const lanes = placesOf(map.lanes);
  const most = map.lanes.length + 1;
  return sorted(map.cards, (card) => {
    const slot = slots.get(card.step ?? card.stage ?? '') ?? Infinity;
    return slot * most + (lanes.get(card.lane) ?? most - 1);
  });
}

function placesOf(records: readonly { readonly id: Id }[]): ReadonlyMap<Id, number> {
  return new Map(records.map((record, at) => [record.id, at]));
}

/** Sorting is stable: what has the same place keeps its order. */
function sorted<T>(list: readonly T[], place: (record: T) => number): readonly T[] {
  const placed = list.map((record) => ({ record, place: place(record) }));
  // Two infinite places subtract to NaN, which sorting takes for equal.
  return placed.sort((a, b) => a.place - b.place || 0).map(({ record }) => record);
}
