/** Cards copied from a map put into this one: from the focused step on, each in a lane of its own kind, with the links between them. */
import type { Id } from '../base/ids.js';
import { message } from '../i18n/translate.js';
import type { Card, JourneyMap, Lane } from '../model/journey-map.js';
import type { Place } from '../session/session.js';
import type { ActionContext } from './action.js';
import { addSteps, cardBeside, lanesFrom, putCard, stepsFrom } from './paste-ground.js';

export interface PastedCards {
  readonly ids: readonly Id[];
  readonly newSteps: number;
  /** Cards for which this map has no lane, or no step that may be added. */
  readonly leftOut: number;
}

const mostCards = 5000;

export function pasteCards(context: ActionContext, source: JourneyMap, place: Place): PastedCards {
  const { document, session, reader } = context;
  const cards = source.cards.slice(0, mostCards);
  const from = Math.min(...cards.map((card) => stepAt(source, card)));
  const there = stepsFrom(context, place.step);
  const placed = cards.flatMap((card) => {
    const lane = laneFor(context, source, card, place);
    return lane ? [{ card, lane, at: stepAt(source, card) - from }] : [];
  });
  const room = session.state.structureLocked ? there.length : Infinity;
  const fitting = placed.filter(({ at }) => at < room);
  const newSteps = Math.max(0, ...fitting.map(({ at }) => at + 1 - there.length));
  const beside = cardBeside(context, place);
  const ids = document.edit(message('edit.paste', 'Paste'), (change) => {
    const steps = [...there, ...addSteps(context, change, newSteps)];
    const made = new Map<Id, Id>();
    let after = beside?.id;
    for (const { card, lane, at } of fitting) {
      const step = steps[at] ?? place.step;
      const span = spanOf(source, card);
      const toStep = span > 0 ? steps[Math.min(steps.length - 1, at + span)] : undefined;
      const follows = lane.id === place.lane && step === place.step ? after : undefined;
      const fields = { ...fieldsFor(context, card, lane), ...(toStep !== undefined && toStep !== step && { toStep }) };
      const id = putCard(context, change, { lane, step, after: follows }, fields);
      if (follows !== undefined) after = id;
      made.set(card.id, id);
    }
    for (const { id: _id, from: start, to, ...fields } of source.links) {
      const [first, second] = [made.get(start), made.get(to)];
      if (first !== undefined && second !== undefined && reader.kindOf(first) === undefined)
        change.addLink({ ...fields, from: first, to: second });
    }
    return [...made.values()];
  });
  return { ids, newSteps, leftOut: source.cards.length - fitting.length };
}

function stepAt({ steps }: JourneyMap, card: Card): number {
  const at = steps.findIndex((step) => (card.step === undefined ? step.stage === card.stage : step.id === card.step));
  return Math.max(0, at);
}

/** How many steps further a card reaches; one that spans a stage reaches as far as the stage did. */
function spanOf(source: JourneyMap, card: Card): number {
  const { steps } = source;
  const end = steps.findLastIndex((step) =>
    card.stage === undefined ? step.id === card.toStep : step.stage === card.stage,
  );
  return end < 0 ? 0 : end - stepAt(source, card);
}

/** Cards of one lane go where the focus is; of several, each to its own lane, one of its name, or one of its kind. */
function laneFor(context: ActionContext, source: JourneyMap, card: Card, place: Place): Lane | undefined {
  const { reader, kinds } = context;
  if (source.lanes.length <= 1) return lanesFrom(context, place.lane)[0];
  const own = source.lanes.find(({ id }) => id === card.lane);
  const alike = reader.all('lanes').filter(({ type }) => type === own?.type && kinds.get(type).holdsCards !== false);
  return alike.find(({ id }) => id === own?.id) ?? alike.find(({ name }) => name === own?.name) ?? alike[0];
}

/** Its own fields, without what means something in the other map only. */
function fieldsFor({ reader, kinds }: ActionContext, card: Card, lane: Lane): Partial<Card> {
  const { id: _id, lane: _lane, step: _step, stage: _stage, toStep: _toStep, persona, evidence, ...fields } = card;
  const kind = kinds.get(lane.type);
  const worded = kind.fields.some(({ name }) => name === 'word');
  const { text, word } = fields;
  const known = evidence?.filter((one) => reader.get('evidence', one)) ?? [];
  return {
    ...fields,
    ...(text === undefined && word !== undefined && !worded && { text: word, word: undefined }),
    ...(worded && word === undefined && text !== undefined && { word: text, text: undefined }),
    ...(persona !== undefined && reader.get('personas', persona) && { persona }),
    ...(known.length > 0 && { evidence: known }),
  };
}
