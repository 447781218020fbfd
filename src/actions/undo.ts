/** Taking back and doing again: both are named by the step they are about, and show where it was. */
import type { ChangeEvent } from '../document/told.js';
import { message, type Message } from '../i18n/translate.js';
import type { Action, ActionContext } from './action.js';

type Way = 'undo' | 'redo';

const said: Readonly<Record<Way, Message>> = {
  undo: message('said.undone', 'Undone: {edit}'),
  redo: message('said.redone', 'Done again: {edit}'),
};

const stepOf = ({ document }: ActionContext, way: Way): Message | undefined =>
  way === 'undo' ? document.undoLabel : document.redoLabel;

/** What is said and shown of it is loaded with the first time. */
async function go(context: ActionContext, way: Way): Promise<void> {
  const { document, reader, session, host, t } = context;
  const { focus } = session.state;
  let event: ChangeEvent | undefined;
  const stop = document.onChange((told) => (event = told));
  document[way]();
  stop();
  const { label } = event ?? {};
  if (!event || !label) return;
  const { version } = reader;
  const taken = await import('./taken-step.js').catch(() => undefined);
  // Who has gone on meanwhile is not called back.
  const isPast = (): boolean => reader.version !== version;
  if (taken) await taken.showTaken(context, { event, focus, said: said[way], isPast });
  else host.say(said[way], { edit: t(label) });
}

function take(way: Way, rest: Pick<Action, 'label' | 'icon' | 'shortcuts'>): Action {
  return {
    id: way,
    ...rest,
    edits: true,
    enabled: (context) => stepOf(context, way) !== undefined,
    what: (context) => stepOf(context, way),
    run: (context) => go(context, way),
  };
}

export const undoActions: readonly Action[] = [
  take('undo', { label: message('action.undo', 'Undo'), icon: 'undo-2', shortcuts: ['Mod+Z'] }),
  take('redo', { label: message('action.redo', 'Redo'), icon: 'redo-2', shortcuts: ['Mod+Shift+Z', 'Mod+Y'] }),
];
