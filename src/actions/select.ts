/** Actions that select what a pointer would click on: steps, stages and lanes from one of their cells, and all cards. */
import type { Id } from '../base/ids.js';
import { message } from '../i18n/translate.js';
import type { Lane } from '../model/journey-map.js';
import type { Action, ActionArgs, ActionContext } from './action.js';
import { stepInFocus, targetIds } from './targets.js';

const selected = message('said.selected', 'Selected: {name}');
/** Said of a box around cards, too. */
export const selectedCards = message('said.selected-cards', { one: '{n} card selected', other: '{n} cards selected' });

const selectAll: Action = {
  id: 'select-all',
  label: message('action.select-all', 'Select all cards'),
  shortcuts: ['Mod+A'],
  run: ({ session, reader, host }) => {
    session.select(reader.all('cards').map((card) => card.id));
    host.say(selectedCards, { n: reader.count('cards') });
  },
};

/** Without a pointer a step, its stage or a lane is selected from one of its cells; then it can be renamed, moved or deleted. */
const selectStep: Action = {
  id: 'select-step',
  label: message('action.select-step', 'Select the step, then its stage'),
  icon: 'columns-3',
  shortcuts: ['Mod+Shift+Space'],
  enabled: (context, args) => stepInFocus(context, args) !== undefined,
  run: (context, args) => {
    const step = stepInFocus(context, args);
    if (!step) return;
    const again = context.session.state.selection.has(step.id) && context.session.state.selection.size === 1;
    const chosen = again ? context.reader.get('stages', step.stage) : step;
    if (!chosen) return;
    context.session.select([chosen.id]);
    context.host.say(selected, { name: chosen.name });
  },
};

const selectLane: Action = {
  id: 'select-lane',
  label: message('action.select-lane', 'Select the lane'),
  icon: 'rows-3',
  shortcuts: ['Shift+Space'],
  enabled: (context) => focusedLane(context) !== undefined,
  run: (context) => {
    const lane = focusedLane(context);
    if (!lane) return;
    context.session.select([lane.id]);
    context.host.say(selected, { name: lane.name });
  },
};

function focusedLane({ reader, session }: ActionContext): Lane | undefined {
  return reader.get('lanes', session.state.focus?.lane ?? '');
}

/** What a box drawn around them would select: the cards of a stage, a step or a lane. */
const selectCards: Action = {
  id: 'select-cards',
  label: message('action.select-cards', 'Select its cards'),
  icon: 'square-dashed-mouse-pointer',
  enabled: (context, args) => cardsOf(context, args).length > 0,
  run: (context, args) => {
    const cards = cardsOf(context, args);
    context.session.select(cards);
    context.host.say(selectedCards, { n: cards.length });
  },
};

function cardsOf(context: ActionContext, args: ActionArgs): readonly Id[] {
  const { reader } = context;
  const id = targetIds(context, args)[0] ?? '';
  const slots = new Set([id, ...reader.stepsOf(id).map((step) => step.id)]);
  const cards = reader.kindOf(id) === 'cards' ? [] : reader.all('cards');
  const here = cards.filter(({ lane, step, stage }) => lane === id || slots.has(step ?? stage ?? ''));
  return here.map((card) => card.id);
}

export const selectActions: readonly Action[] = [selectAll, selectStep, selectLane, selectCards];
