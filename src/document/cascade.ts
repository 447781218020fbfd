/** What stands inside a record and goes with it: a stage's steps and cards, a step's and a lane's cards. */
import type { Id } from '../base/ids.js';
import type { RecordKind } from '../model/journey-map.js';
import type { Draft } from './draft.js';
import type { Spot } from './read-record.js';

/** Innermost first. Links and comments stay: without their ends they are not shown, and with them they come back. */
export function insideOf(draft: Draft, id: Id): Id[] {
  switch (draft.kindOf(id)) {
    case 'stages': {
      const steps = stepsIn(draft, id);
      return [...steps.flatMap((step) => cardsAt(draft, step)), ...steps, ...cardsAt(draft, id)];
    }
    case 'steps':
      return cardsAt(draft, id);
    case 'lanes':
      return cardsOf(draft, id);
    default:
      return [];
  }
}

function stepsIn(draft: Draft, stage: Id): Id[] {
  return standing(draft, 'steps', draft.index.stepsOf(stage), ({ slot }) => slot === stage);
}

function cardsAt(draft: Draft, slot: Id): Id[] {
  const here = draft.index.all('lanes').flatMap((lane) => draft.index.cardsIn(lane.id, slot));
  return standing(draft, 'cards', here, (spot) => spot.slot === slot);
}

function cardsOf(draft: Draft, lane: Id): Id[] {
  const here = draft.index.slotsOf(lane).flatMap((slot) => draft.index.cardsIn(lane, slot));
  return standing(draft, 'cards', here, (spot) => spot.lane === lane);
}

/** Those that stood here and still do, and those that came in this edit. */
function standing(
  draft: Draft,
  kind: RecordKind,
  before: readonly { readonly id: Id }[],
  isHere: (spot: Spot) => boolean,
): Id[] {
  const ids = new Set(before.map(({ id }) => id).filter((id) => draft.kindOf(id) === kind && isHere(draft.spotOf(id))));
  for (const id of draft.arrivals(kind, isHere)) ids.add(id);
  return [...ids];
}
