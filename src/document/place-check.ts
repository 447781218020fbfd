/** Finds out where a record is to go, from what a caller says and from the neighbour he names, and refuses what cannot be. */
import type { Id } from '../base/ids.js';
import { lanesWithoutCards } from '../model/card-fields.js';
import type { RecordKind } from '../model/journey-map.js';
import type { Destination, Place } from './change.js';
import { isSameContainer, type Draft, type Neighbour } from './draft.js';
import { EditError } from './edit-error.js';
import type { Spot } from './read-record.js';

export interface Target {
  readonly spot: Spot;
  readonly neighbour: Neighbour | undefined;
}

/** `from` is where the record stands now; none for a new one. */
export function targetOf(draft: Draft, kind: RecordKind, id: Id, to: Destination, from: Spot | undefined): Target {
  const neighbour = neighbourOf(to);
  if (neighbour) need(draft, neighbour.id, kind);
  const near = neighbour ? draft.spotOf(neighbour.id) : from;
  const spot = spotFor(draft, kind, id, to, near, from);
  if (neighbour && !isSameContainer(draft.spotOf(neighbour.id), spot)) {
    throw new EditError('wrong-container', `${neighbour.id} stands somewhere else`, { id: neighbour.id });
  }
  return { spot, neighbour: neighbour?.id === id ? undefined : neighbour };
}

function neighbourOf({ before, after }: Place): Neighbour | undefined {
  if (before !== undefined) return { id: before, side: 'before' };
  return after === undefined ? undefined : { id: after, side: 'after' };
}

function spotFor(
  draft: Draft,
  kind: RecordKind,
  id: Id,
  to: Destination,
  near: Spot | undefined,
  from: Spot | undefined,
): Spot {
  if (kind === 'steps') {
    refuse(to, ['step', 'lane', 'toStep'], id);
    return { slot: need(draft, to.stage ?? near?.slot, 'stages', id, 'stage') };
  }
  if (kind !== 'cards') {
    refuse(to, ['stage', 'step', 'lane', 'toStep'], id);
    return {};
  }
  if (to.stage !== undefined && to.step !== undefined) {
    throw new EditError('bad-value', 'a card stands at a step or across a stage, not both', { id, field: 'stage' });
  }
  const lane = need(draft, to.lane ?? near?.lane, 'lanes', id, 'lane');
  if (lanesWithoutCards.has(String(draft.fieldOf(lane, 'type')))) {
    throw new EditError('wrong-kind', 'a card in this lane would not be seen', { id, field: 'lane' });
  }
  const slot = slotFor(draft, to, near, id);
  return { slot, lane, toStep: toStepFor(draft, to, slot, from, id) };
}

function slotFor(draft: Draft, to: Destination, near: Spot | undefined, id: Id): Id {
  if (to.stage !== undefined) return need(draft, to.stage, 'stages', id, 'stage');
  if (to.step !== undefined) return need(draft, to.step, 'steps', id, 'step');
  if (near?.slot === undefined)
    throw new EditError('missing-field', 'a card needs a step or a stage', { id, field: 'step' });
  return near.slot;
}

function toStepFor(draft: Draft, to: Destination, slot: Id, from: Spot | undefined, id: Id): Id | undefined {
  const said = Object.hasOwn(to, 'toStep');
  const toStep = said ? to.toStep : from?.toStep;
  if (toStep === undefined || (!said && from?.slot !== slot)) return undefined;
  if (draft.kindOf(slot) !== 'steps') {
    if (!said) return undefined;
    throw new EditError('bad-value', 'a card across a stage has no other end', { id, field: 'toStep' });
  }
  if (!said) return toStep;
  need(draft, toStep, 'steps', id, 'toStep');
  if (isEarlier(draft, toStep, slot)) {
    throw new EditError('bad-value', 'a card reaches to a later step', { id, field: 'toStep' });
  }
  return toStep;
}

/** As far as it is known before the edit; a card whose end comes to stand before its step is shown at its step alone. */
function isEarlier(draft: Draft, toStep: Id, step: Id): boolean {
  const steps = draft.index.all('steps').map(({ id }) => id);
  return toStep === step || (steps.includes(toStep) && steps.indexOf(toStep) < steps.indexOf(step));
}

/** The id, if a record of this kind has it. */
function need(draft: Draft, named: Id | undefined, kind: RecordKind, id?: Id, field?: string): Id {
  if (named === undefined) throw new EditError('missing-field', `${field} may not be absent`, { id, field });
  const found = draft.kindOf(named);
  if (!found) throw new EditError('unknown-id', `${named} is not there`, { id: named, field });
  if (found !== kind)
    throw new EditError('wrong-kind', `${named} is one of ${found}, not of ${kind}`, { id: named, field });
  return named;
}

function refuse(to: Destination, names: readonly (keyof Destination)[], id: Id): void {
  for (const name of names) {
    if (to[name] !== undefined) throw new EditError('wrong-container', `it has no ${name}`, { id, field: name });
  }
}
