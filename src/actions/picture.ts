/** A picture put into a card, or into an empty place as a card of its own. */
import { message } from '../i18n/translate.js';
import type { Place } from '../session/session.js';
import type { Action, ActionArgs, ActionContext } from './action.js';
import { placeOf, targetPlace, targetsOf } from './targets.js';

/** Where a picture would go: the one card that is selected or has the focus, or an empty place, in a lane of pictures. */
export function pictureTarget(context: ActionContext, args: ActionArgs): Place | undefined {
  const [card, other] = targetsOf(context, args, 'cards');
  const place = card ? placeOf(context, card) : targetPlace(context, args);
  const lane = place && !other && context.reader.get('lanes', place.lane);
  return lane && context.kinds.get(lane.type).fields.some(({ name }) => name === 'attachment') ? place : undefined;
}

/** With files as its value it takes these, and says why when it cannot; else the user chooses one. */
const choosePicture: Action = {
  id: 'choose-picture',
  label: message('action.choose-picture', 'Choose a picture…'),
  icon: 'image',
  edits: true,
  rare: true,
  enabled: (context, args) => Boolean(args.value ?? pictureTarget(context, args)),
  run: async (context, args) => (await import('../editor/put-picture.js')).putPicture(context, args),
};

export const pictureActions: readonly Action[] = [choosePicture];
