/** What a document tells its listeners, in types that know nothing of how it is kept: hosts can name them. */
import type { Message } from '../i18n/translate.js';
import type { Changed } from '../model/map-index.js';

export interface ChangeEvent {
  readonly origin: 'user' | 'api' | 'undo' | 'remote';
  readonly label?: Message;
  readonly changed: Changed;
}

/** Hears every update to be stored or sent on. */
export type UpdateListener = (update: Uint8Array, origin: 'local' | 'remote') => void;

/** What the next undo and redo would take back and do again. */
export interface UndoState {
  readonly undo: Message | undefined;
  readonly redo: Message | undefined;
}
