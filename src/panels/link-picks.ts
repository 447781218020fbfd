/** The cards a link can go to, by name and lane, for lists of them. */
import type { Id } from '../base/ids.js';
import { message } from '../i18n/translate.js';
import type { Pick } from './card-picker.js';
import type { Desk } from './desk.js';

const untitled = message('card.untitled', 'Untitled card');

/** A card without text is named by what its lane says of it: a score, a channel, a figure. */
export function cardName({ context: { reader, kinds, t } }: Desk, id: Id): string {
  const card = reader.get('cards', id);
  const described =
    card && (card.text || kinds.get(reader.get('lanes', card.lane)?.type ?? '').describe(card, t, reader));
  return described || reader.get('steps', id)?.name || t(untitled);
}

/** Every card of the map but these, lane by lane. */
export function picksFor(desk: Desk, but: ReadonlySet<Id>): readonly Pick[] {
  const { reader } = desk.context;
  return reader.all('lanes').flatMap((lane) =>
    reader
      .slotsOf(lane.id)
      .flatMap((slot) => reader.cardsIn(lane.id, slot))
      .filter(({ id }) => !but.has(id))
      .map(({ id }) => ({ id, name: cardName(desk, id), lane: lane.name })),
  );
}
