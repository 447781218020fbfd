/** Actions on cards: make, edit, delete, copy, and move to a neighbour cell. */
import type { Id } from '../base/ids.js';
import { message } from '../i18n/translate.js';
import type { Card } from '../model/journey-map.js';
import type { Place } from '../session/session.js';
import type { Action, ActionArgs, ActionContext } from './action.js';
import { movedCards, tellKept } from './move.js';
import { spoken } from './spoken.js';
import { placeOf, stepOf, targetIds, targetPlace, targetsOf } from './targets.js';

function mayHoldCards(context: ActionContext, place: Place | undefined): place is Place {
  const lane = place && context.reader.get('lanes', place.lane);
  return lane !== undefined && context.kinds.get(lane.type).holdsCards !== false;
}

const newCard: Action = {
  id: 'new-card',
  label: message('action.new-card', 'New card'),
  icon: 'plus',
  shortcuts: ['Mod+Enter'],
  edits: true,
  enabled: (context, args) => mayHoldCards(context, targetPlace(context, args)),
  run: (context, args) => {
    const place = targetPlace(context, args);
    if (mayHoldCards(context, place)) context.surface.startEditing({ target: 'new-card', place, text: '' });
  },
};

/** The one thing that would be renamed or retyped: a card, stage, step or lane, or the words on a link. */
function editable(
  { reader }: ActionContext,
  id: Id | undefined,
): 'card' | 'stage' | 'step' | 'lane' | 'link' | undefined {
  const kinds = { cards: 'card', stages: 'stage', steps: 'step', lanes: 'lane', links: 'link' } as const;
  const kind = id ? reader.kindOf(id) : undefined;
  return kind && kind in kinds ? kinds[kind as keyof typeof kinds] : undefined;
}

const editText: Action = {
  id: 'edit-text',
  label: message('action.edit-text', 'Edit text'),
  icon: 'pencil',
  shortcuts: ['F2'],
  edits: true,
  enabled: (context, args) => {
    const kind = editable(context, targetIds(context, args)[0]);
    return kind !== undefined && !(kind !== 'card' && kind !== 'link' && context.session.state.structureLocked);
  },
  run: (context, args) => {
    const id = targetIds(context, args)[0];
    const target = editable(context, id);
    if (id && target) context.surface.startEditing({ target, id });
  },
};

/** Where the focus goes when cards are deleted: the next card of the cell, the one before, or the empty place. */
function neighbourOf(context: ActionContext, ids: readonly Id[]): Place | undefined {
  const first = context.reader.get('cards', ids[0] ?? '');
  const step = first && stepOf(context, first);
  if (!first || !step) return undefined;
  const cell = context.reader.cardsIn(first.lane, first.step ?? first.stage ?? '');
  const gone = new Set(ids);
  const at = cell.indexOf(first);
  const next =
    cell.slice(at).find((card) => !gone.has(card.id)) ?? cell.slice(0, at).findLast((card) => !gone.has(card.id));
  return { lane: first.lane, step, ...(next && { card: next.id }) };
}

const structure = new Set(['stages', 'steps', 'lanes']);

const remove: Action = {
  id: 'delete',
  label: message('action.delete', 'Delete'),
  icon: 'trash-2',
  shortcuts: ['Delete', 'Backspace'],
  edits: true,
  enabled: (context, args) => {
    const ids = targetIds(context, args);
    const locked = context.session.state.structureLocked;
    return ids.length > 0 && !(locked && ids.some((id) => structure.has(context.reader.kindOf(id) ?? '')));
  },
  run: (context, args) => {
    const ids = targetIds(context, args);
    if (!context.host.mayDelete(ids)) return;
    const next = neighbourOf(context, ids);
    const what = spoken(context, ids[0] ?? '');
    context.document.edit(message('edit.delete', 'Delete'), (change) => change.remove(...ids));
    context.session.select(next?.card ? [next.card] : []);
    if (next) context.surface.focusPlace(next);
    if (ids.length === 1) context.host.say(message('said.deleted-one', 'Deleted: {what}'), { what });
    else context.host.say(message('said.deleted', { one: '{n} deleted', other: '{n} deleted' }), { n: ids.length });
  },
};

const duplicate: Action = {
  id: 'duplicate',
  label: message('action.duplicate', 'Duplicate'),
  icon: 'copy-plus',
  shortcuts: ['Mod+D'],
  edits: true,
  enabled: (context, args) => targetsOf(context, args, 'cards').length > 0,
  run: (context, args) => {
    const cards = targetsOf(context, args, 'cards');
    const copies = context.document.edit(message('edit.duplicate', 'Duplicate'), (change) =>
      cards.map(({ id, ...fields }) => change.addCard(fields, { after: id })),
    );
    context.session.select(copies);
  },
};

function clipboardAction(command: 'copy' | 'cut' | 'paste', label: Action['label'], icon: string, key: string): Action {
  return {
    id: command,
    label,
    icon,
    // The browser turns these keys into clipboard events itself; they are here to be shown.
    shortcuts: [key],
    ...(command === 'copy' ? {} : { edits: true }),
    enabled: (context, args) =>
      command === 'paste' ? targetPlace(context, args) !== undefined : targetsOf(context, args, 'cards').length > 0,
    run: ({ host }) => host.clipboard(command),
  };
}

type Direction = 'left' | 'right' | 'up' | 'down';

/** The step or lane next to a card, or undefined at the border of the map. */
function nextCell(context: ActionContext, card: Card, direction: Direction): { step?: Id; lane?: Id } | undefined {
  if (direction === 'left' || direction === 'right') {
    const steps = context.reader.all('steps');
    const at = steps.findIndex((step) => step.id === stepOf(context, card));
    const step = steps[at + (direction === 'left' ? -1 : 1)];
    return at >= 0 && step ? { step: step.id } : undefined;
  }
  const lanes = context.reader
    .all('lanes')
    .filter((lane) => lane.id === card.lane || (!lane.hidden && context.kinds.get(lane.type).holdsCards !== false));
  const lane = lanes[lanes.findIndex(({ id }) => id === card.lane) + (direction === 'up' ? -1 : 1)];
  return lane ? { lane: lane.id } : undefined;
}

function moveCards(direction: Direction, label: Action['label'], key: string): Action {
  const cardsOf = (context: ActionContext, args: ActionArgs): readonly Card[] => targetsOf(context, args, 'cards');
  return {
    id: `move-card-${direction}`,
    label,
    icon: `arrow-${direction}`,
    shortcuts: [`Alt+${key}`],
    edits: true,
    enabled: (context, args) => {
      const cards = cardsOf(context, args);
      return cards.length > 0 && cards.every((card) => nextCell(context, card, direction));
    },
    run: (context, args) => {
      const cards = cardsOf(context, args);
      context.document.edit(movedCards(cards.length), (change) => {
        for (const card of cards) {
          const to = nextCell(context, card, direction) ?? {};
          change.move(card.id, to);
          const lane = to.lane === undefined ? undefined : context.reader.get('lanes', to.lane);
          if (lane) change.update(card.id, { ...context.kinds.get(lane.type).adopt?.(lane) });
        }
      });
      const first = context.reader.get('cards', cards[0]?.id ?? '');
      const place = first && placeOf(context, first);
      if (place) context.surface.focusPlace(place);
      tellKept(context, cards);
    },
  };
}

export const editActions: readonly Action[] = [
  newCard,
  editText,
  duplicate,
  clipboardAction('cut', message('action.cut', 'Cut'), 'scissors', 'Mod+X'),
  clipboardAction('copy', message('action.copy', 'Copy'), 'copy', 'Mod+C'),
  clipboardAction('paste', message('action.paste', 'Paste'), 'clipboard-paste', 'Mod+V'),
  remove,
  moveCards('left', message('action.move-card-left', 'Move to the step before'), 'ArrowLeft'),
  moveCards('right', message('action.move-card-right', 'Move to the next step'), 'ArrowRight'),
  moveCards('up', message('action.move-card-up', 'Move to the lane above'), 'ArrowUp'),
  moveCards('down', message('action.move-card-down', 'Move to the lane below'), 'ArrowDown'),
];
