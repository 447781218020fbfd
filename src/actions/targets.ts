/** What an action works on: the ids it was given, else what is selected, else what has the focus. */
import type { Id } from '../base/ids.js';
import type { Card, Lane, RecordKind, Records, Stage, Step } from '../model/journey-map.js';
import type { Place } from '../session/session.js';
import type { ActionArgs, ActionContext } from './action.js';

/** The ids an action is about. */
export function targetIds({ session, reader }: ActionContext, args: ActionArgs): readonly Id[] {
  if (args.ids) return args.ids;
  if (args.id) return [args.id];
  const selected = [...session.state.selection].filter((id) => reader.kindOf(id));
  if (selected.length) return selected;
  const card = session.state.focus?.card;
  return card && reader.kindOf(card) ? [card] : [];
}

/** Of those, the records of one kind, in reading order. */
export function targetsOf<K extends RecordKind>(
  context: ActionContext,
  args: ActionArgs,
  kind: K,
): readonly Records[K][] {
  const ids = new Set(targetIds(context, args));
  if (!ids.size) return [];
  const found = [...ids].map((id) => context.reader.get(kind, id)).filter((record) => record !== undefined);
  if (found.length < 2) return found;
  return context.reader.all(kind).filter((record) => ids.has(record.id));
}

/** The place an action is about: its own, else the focus, else the first cell there is. */
export function targetPlace({ session, reader }: ActionContext, args: ActionArgs): Place | undefined {
  const place = args.place ?? session.state.focus;
  if (place && reader.get('lanes', place.lane) && reader.get('steps', place.step)) return place;
  return undefined;
}

/** The step of a card for placing and focus: its own, or the first of the stage it spans. */
export function stepOf(context: ActionContext, card: Card): Id | undefined {
  return card.step ?? context.reader.stepsOf(card.stage ?? '')[0]?.id;
}

/** The place where a card stands. */
export function placeOf(context: ActionContext, card: Card): Place | undefined {
  const step = stepOf(context, card);
  return step ? { lane: card.lane, step, card: card.id } : undefined;
}

export function laneOf(context: ActionContext, args: ActionArgs): Lane | undefined {
  return targetsOf(context, args, 'lanes')[0] ?? context.reader.get('lanes', context.session.state.focus?.lane ?? '');
}

export function stepInFocus(context: ActionContext, args: ActionArgs): Step | undefined {
  return targetsOf(context, args, 'steps')[0] ?? context.reader.get('steps', context.session.state.focus?.step ?? '');
}

export function stageInFocus(context: ActionContext, args: ActionArgs): Stage | undefined {
  const { reader, session } = context;
  const chosen = targetsOf(context, args, 'stages')[0] ?? reader.get('stages', stepInFocus(context, args)?.stage ?? '');
  // In a folded stage the focus is on the stage itself.
  return chosen ?? reader.get('stages', session.state.focus?.step ?? '');
}
