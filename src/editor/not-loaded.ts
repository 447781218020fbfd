/** A part of the editor that is loaded when used and does not come: said in words, and closed so that it can be asked for again. */
import type { ActionContext } from '../actions/action.js';
import { message } from '../i18n/translate.js';
import type { SessionState } from '../session/session.js';

const words = message(
  'editor.not-loaded',
  'This part of the editor could not be loaded. Check the connection, then try again or reload the page.',
);

export function notLoaded({ session, host }: ActionContext, closed: Partial<SessionState> = {}): void {
  session.set(closed);
  host.say(words);
}
