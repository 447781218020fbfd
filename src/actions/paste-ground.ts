/** Where pasted cards may go: the lanes and steps from the focused cell on, and how a card is put into one of them. */
import type { Id } from '../base/ids.js';
import type { Change } from '../document/change.js';
import { onePerStep } from '../lanes/text-fields.js';
import type { Card, Lane } from '../model/journey-map.js';
import type { Place } from '../session/session.js';
import type { ActionContext } from './action.js';
import { stepName } from './structure.js';

/** The lanes that can take cards, from this one down. */
export function lanesFrom({ reader, kinds }: ActionContext, lane: Id): readonly Lane[] {
  const lanes = reader.all('lanes').filter((one) => !one.hidden && kinds.get(one.type).holdsCards !== false);
  const from = lanes.findIndex(({ id }) => id === lane);
  return from < 0 ? [] : lanes.slice(from);
}

/** How many steps there are from this one on. */
export function stepsFrom({ reader }: ActionContext, step: Id): readonly Id[] {
  const steps = reader.all('steps').map(({ id }) => id);
  return steps.slice(Math.max(0, steps.indexOf(step)));
}

/** Adds steps at the end of the map, named as the button names them. */
export function addSteps({ reader, t }: ActionContext, change: Change, count: number): Id[] {
  const stage = reader.all('steps').at(-1)?.stage;
  if (stage === undefined) return [];
  const there = reader.stepsOf(stage).length;
  return Array.from({ length: count }, (_, at) => change.addStep({ stage, name: t(stepName, { n: there + at + 1 }) }));
}

/**
 * Puts a card into a cell. A point that stands there already takes the new fields instead: all of them when it is to be
 * replaced, else those it doesn't have, so that nothing is lost. Returns its id.
 */
export function putCard(
  context: ActionContext,
  change: Change,
  at: { readonly lane: Lane; readonly step: Id; readonly after?: Id | undefined; readonly replace?: boolean },
  fields: Partial<Card>,
): Id {
  const { reader, kinds } = context;
  const kind = kinds.get(at.lane.type);
  const there = onePerStep(kind) ? reader.cardsIn(at.lane.id, at.step)[0] : undefined;
  if (there) {
    const had = there as unknown as Readonly<Record<string, unknown>>;
    const taken = Object.entries(fields).filter(([name]) => at.replace || had[name] === undefined);
    if (taken.length) change.update(there.id, Object.fromEntries(taken));
    return there.id;
  }
  const card = { ...kind.newCard?.(at.lane), ...fields, lane: at.lane.id, step: at.step };
  return change.addCard(card, at.after === undefined ? {} : { after: at.after });
}

/** The card of the focused cell that a list goes on after, with the part of the cell it stands in. */
export function cardBeside({ reader }: ActionContext, place: Place): Card | undefined {
  const card = place.card === undefined ? undefined : reader.get('cards', place.card);
  return card?.step === place.step && card.lane === place.lane ? card : undefined;
}
