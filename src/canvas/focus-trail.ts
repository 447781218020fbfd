/** Keeps the place of focus real when the map changes under it: a deleted card hands it to its neighbour (focus is never lost). */
import type { Id } from '../base/ids.js';
import type { MapLayout } from '../layout/places.js';
import type { MapReader } from '../model/map-index.js';
import type { Place } from '../session/session.js';
import { cardsAt, homeStep, isLine } from './scene.js';
import { firstPlace } from './walk.js';

/** Remembers where in its cell and in the map the place was when it was last whole. */
export class FocusTrail {
  #index = 0;
  #lane = 0;
  #step = 0;

  /** The same place, or the nearest one that still is there; `undefined` on a map without cells. */
  follow(reader: MapReader, layout: MapLayout, place: Place | undefined): Place | undefined {
    if (!place) return undefined;
    const moved = place.card === undefined ? undefined : this.#whereIs(reader, layout, place.card);
    const found = moved ?? this.#nearest(reader, layout, place);
    if (found) this.#remember(reader, layout, found);
    return found && same(found, place) ? place : found;
  }

  #whereIs(reader: MapReader, layout: MapLayout, id: Id): Place | undefined {
    const card = reader.get('cards', id);
    const step = card && homeStep(reader, card);
    if (!card || step === undefined || !layout.rectOf(id)) return undefined;
    return { lane: card.lane, step, card: id };
  }

  #nearest(reader: MapReader, layout: MapLayout, place: Place): Place | undefined {
    const lanes = layout.lanes.filter((lane) => !isLine(lane));
    const lane = lanes.find((one) => one.lane.id === place.lane) ?? lanes[Math.min(this.#lane, lanes.length - 1)];
    const step =
      layout.steps.find((one) => one.step.id === place.step) ??
      layout.steps[Math.min(this.#step, layout.steps.length - 1)];
    if (!lane || !step) return firstPlace({ reader, layout });
    const cell = { lane: lane.lane.id, step: step.step.id };
    if (place.card === undefined) return cell;
    const cards = cardsAt(reader, layout, lane, step.step.id);
    const card = cards[Math.min(this.#index, cards.length - 1)];
    return card === undefined ? cell : { ...cell, card };
  }

  #remember(reader: MapReader, layout: MapLayout, place: Place): void {
    const lanes = layout.lanes.filter((lane) => !isLine(lane));
    const lane = lanes.findIndex((one) => one.lane.id === place.lane);
    const step = layout.steps.findIndex((one) => one.step.id === place.step);
    if (lane >= 0) this.#lane = lane;
    if (step >= 0) this.#step = step;
    const here = lanes[lane];
    if (here && place.card !== undefined) {
      this.#index = Math.max(0, cardsAt(reader, layout, here, place.step).indexOf(place.card));
    }
  }
}

export function same(a: Place | undefined, b: Place | undefined): boolean {
  return a === b || (!!a && !!b && a.lane === b.lane && a.step === b.step && a.card === b.card);
}
