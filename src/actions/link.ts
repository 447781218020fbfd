/** Links between cards without a drag: to any card that is picked by its words. */
import type { Id } from '../base/ids.js';
import { message } from '../i18n/translate.js';
import type { LinkReading } from '../lanes/link-kinds.js';
import type { Card } from '../model/journey-map.js';
import type { Action, ActionArgs, ActionContext } from './action.js';
import { targetsOf } from './targets.js';

/** How a link is wanted: to which card, and as what. */
export interface LinkWish extends Partial<LinkReading> {
  readonly to: Id;
}

function only(context: ActionContext, args: ActionArgs): Card | undefined {
  const cards = targetsOf(context, args, 'cards');
  return cards.length === 1 ? cards[0] : undefined;
}

function typeOf({ reader }: ActionContext, card: Card): string {
  return reader.get('lanes', card.lane)?.type ?? '';
}

/** With a {@link LinkWish} as its value it links at once; without one the user is asked. */
const linkTo: Action = {
  id: 'link-to',
  label: message('action.link-to', 'Link to…'),
  icon: 'spline',
  edits: true,
  enabled: (context, args) => only(context, args) !== undefined && context.reader.count('cards') > 1,
  run: async (context, args) => {
    const { document, reader, session, host } = context;
    const card = only(context, args);
    const wish = args.value as LinkWish | undefined;
    const other = wish && reader.get('cards', wish.to);
    if (!card) return;
    if (!other) {
      session.select([card.id]);
      host.openDialog('link');
      return;
    }
    const { usualReading } = await import('../lanes/link-kinds.js');
    const usual = usualReading(typeOf(context, card), typeOf(context, other));
    const { kind = usual.kind, back = usual.back } = wish;
    const [from, to] = back ? [other.id, card.id] : [card.id, other.id];
    document.edit(message('edit.link', 'Link'), (change) => change.addLink({ from, to, kind }));
  },
};

export const linkActions: readonly Action[] = [linkTo];
