/** Asking why: a cause of a card is typed below it and linked to it, and a cause of that one, as often as it takes. */
import type { Id } from '../base/ids.js';
import type { Change } from '../document/change.js';
import { message } from '../i18n/translate.js';
import { laneAfterNew } from '../lanes/placement.js';
import { drawsLane, showsLane } from '../layout/layout-view.js';
import type { Card, Lane } from '../model/journey-map.js';
import type { Action, ActionArgs, ActionContext } from './action.js';
import { stepOf, targetsOf } from './targets.js';

const words = {
  ask: message('edit.ask-why', 'Ask why'),
  lane: message('edit.add-lane', 'Add lane'),
};

function only(context: ActionContext, args: ActionArgs): Card | undefined {
  const cards = targetsOf(context, args, 'cards');
  return cards.length === 1 ? cards[0] : undefined;
}

/** Where causes stand: the lane of the card when it holds causes, else the first that does, those in sight first. */
function laneOfCauses({ reader, session }: ActionContext, card: Card): Lane | undefined {
  const lanes = reader.all('lanes').filter(({ type }) => type === 'cause');
  const { view } = session.state;
  return lanes.find(({ id }) => id === card.lane) ?? lanes.find((lane) => showsLane(view, lane)) ?? lanes[0];
}

function addLane({ kinds, reader, t }: ActionContext, change: Change): Id {
  const kind = kinds.get('cause');
  const fields = { type: kind.id, name: t(kind.label), ...(kind.question && { question: t(kind.question) }) };
  const before = laneAfterNew(fields, reader.all('lanes'), kinds);
  return change.addLane(fields, before ? { before } : {});
}

/** What is folded, hidden or left out by a filter is open in this window. */
function openHere({ session }: ActionContext, lane: Lane): void {
  const { view } = session.state;
  if (drawsLane(view, lane)) return;
  const folded = new Set(view.folded);
  folded.delete(lane.id);
  session.set({ view: { ...view, folded, opened: new Set([...(view.opened ?? []), lane.id]) } });
}

/** A text as its value is the cause; without one it is typed in place, in a lane that is there and in sight. */
const askWhy: Action = {
  id: 'ask-why',
  label: message('action.ask-why', 'Ask why'),
  icon: 'git-branch',
  edits: true,
  enabled: (context, args) => {
    const card = only(context, args);
    return card !== undefined && (!context.session.state.structureLocked || laneOfCauses(context, card) !== undefined);
  },
  run: (context, args) => {
    const { document, surface } = context;
    const card = only(context, args);
    const step = card && stepOf(context, card);
    if (!card || !step) return;
    const found = laneOfCauses(context, card);
    if (typeof args.value === 'string') {
      const text = args.value;
      document.edit(words.ask, (change) => {
        const cause = change.addCard({ lane: found?.id ?? addLane(context, change), step, text });
        change.addLink({ from: cause, to: card.id, kind: 'causes' });
      });
      return;
    }
    const lane = found?.id ?? document.edit(words.lane, (change) => addLane(context, change));
    if (found) openHere(context, found);
    const place = { lane, step, ...(card.lane === lane && { card: card.id }) };
    surface.focusPlace(place);
    surface.startEditing({ target: 'new-card', place, text: '', effect: card.id });
  },
};

export const whyActions: readonly Action[] = [askWhy];
