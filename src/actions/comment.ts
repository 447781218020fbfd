/** Comments: one on what is selected, and the list of all of them. */
import type { Id } from '../base/ids.js';
import { message } from '../i18n/translate.js';
import type { Action, ActionArgs, ActionContext } from './action.js';
import { stepInFocus, targetIds } from './targets.js';

/** What a comment would be on: the one thing that is selected or has the focus, an empty place by its step. */
function subject(context: ActionContext, args: ActionArgs): Id | undefined {
  const ids = targetIds(context, args);
  if (ids.length > 1) return undefined;
  return ids[0] ?? stepInFocus(context, args)?.id;
}

/** With a text as its value it is said at once, else the user writes it. */
const comment: Action = {
  id: 'comment',
  label: message('action.comment', 'Comment…'),
  icon: 'message-square-plus',
  edits: true,
  enabled: (context, args) => subject(context, args) !== undefined,
  run: (context, args) => {
    const { document, session, user } = context;
    const target = subject(context, args);
    if (target === undefined) return;
    const text = typeof args.value === 'string' ? args.value.trim() : '';
    if (text) {
      document.edit(message('edit.comment', 'Comment'), (change) =>
        change.addComment({ target, text, author: user?.name ?? '' }),
      );
      return;
    }
    session.select([target]);
    session.set({ editing: undefined, discussing: { write: true } });
  },
};

const comments: Action = {
  id: 'comments',
  label: message('action.comments', 'Comments'),
  icon: 'messages-square',
  pressed: ({ session }) => session.state.discussing !== undefined,
  run: ({ session }) =>
    session.set({ editing: undefined, discussing: session.state.discussing ? undefined : { write: false } }),
};

export const commentActions: readonly Action[] = [comment, comments];
