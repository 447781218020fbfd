/** Moving cards without a drag: to any cell by a dialog, and up and down among the cards of their cell. */
import type { Id } from '../base/ids.js';
import { message, type Message } from '../i18n/translate.js';
import type { Card } from '../model/journey-map.js';
import type { Action, ActionArgs, ActionContext } from './action.js';
import { placeOf, targetsOf } from './targets.js';

/** What moving so many cards is called. */
export const movedCards = (n: number): Message =>
  n === 1 ? message('edit.move-card', 'Move a card') : message('edit.move-cards', 'Move cards');

function follow(context: ActionContext, id: Id | undefined): void {
  const card = context.reader.get('cards', id ?? '');
  const place = card && placeOf(context, card);
  if (place) context.surface.focusPlace(place);
}

/** A point that left its curve is not seen as one any more: what became of its value is said. */
export function tellKept(context: ActionContext, before: readonly Card[]): void {
  const { kinds, reader } = context;
  if (before.every(({ lane }) => kinds.get(reader.get('lanes', lane)?.type ?? '').scope !== 'lane')) return;
  import('./kept-value.js').then(
    ({ sayKept }) => sayKept(context, before),
    () => undefined,
  );
}

/**
 * With a place: after its card, or first or last in its cell as `value` says (`first`, else last). Without one the
 * user is asked.
 */
const moveTo: Action = {
  id: 'move-to',
  label: message('action.move-to', 'Move to…'),
  icon: 'corner-down-right',
  shortcuts: ['Mod+Shift+M'],
  edits: true,
  enabled: (context, args) => targetsOf(context, args, 'cards').length > 0,
  run: (context, args) => {
    const { document, reader, session, host } = context;
    const cards = targetsOf(context, args, 'cards');
    const ids = cards.map(({ id }) => id);
    const { place } = args;
    if (!place) {
      session.select(ids);
      host.openDialog('move');
      return;
    }
    const { lane, step } = place;
    const first = reader.cardsIn(lane, step).find(({ id }) => !ids.includes(id))?.id;
    document.edit(movedCards(ids.length), (change) => {
      let after = place.card;
      for (const id of ids) {
        const beside = after ? { after } : args.value === 'first' && first ? { before: first } : {};
        change.move(id, { lane, step, ...beside });
        if (after) after = id;
      }
    });
    follow(context, ids[0]);
    tellKept(context, cards);
  },
};

/** The card beside this one in its cell. */
function neighbour({ reader }: ActionContext, card: Card, by: -1 | 1): Card | undefined {
  const cell = reader.cardsIn(card.lane, card.step ?? card.stage ?? '');
  return cell[cell.findIndex(({ id }) => id === card.id) + by];
}

function withinCell(id: string, label: Message, by: -1 | 1, key: string, icon: string): Action {
  const only = (context: ActionContext, args: ActionArgs): Card | undefined => {
    const cards = targetsOf(context, args, 'cards');
    return cards.length === 1 ? cards[0] : undefined;
  };
  return {
    id,
    label,
    icon,
    shortcuts: [key],
    edits: true,
    enabled: (context, args) => {
      const card = only(context, args);
      return card !== undefined && neighbour(context, card, by) !== undefined;
    },
    run: (context, args) => {
      const card = only(context, args);
      const beside = card && neighbour(context, card, by)?.id;
      if (!beside) return;
      context.document.edit(movedCards(1), (change) =>
        change.move(card.id, by < 0 ? { before: beside } : { after: beside }),
      );
      follow(context, card.id);
    },
  };
}

export const moveActions: readonly Action[] = [
  moveTo,
  withinCell(
    'move-card-before',
    message('action.move-card-before', 'Move up in the cell'),
    -1,
    'Alt+Shift+ArrowUp',
    'chevron-up',
  ),
  withinCell(
    'move-card-after',
    message('action.move-card-after', 'Move down in the cell'),
    1,
    'Alt+Shift+ArrowDown',
    'chevron-down',
  ),
];
