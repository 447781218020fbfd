/** What a document tells its listeners, in types that know nothing of how it is kept: hosts can name them. */
import type { Id } from '../base/ids.js';
import type { Message } from '../i18n/translate.js';
import type { RecordKind, Records } from '../model/journey-map.js';
import type { Changed } from '../model/map-index.js';

export interface EditOptions {
  readonly origin?: 'user' | 'api';
}

/** A record as it was before it changed; nothing when it was not there. */
export interface Replaced {
  readonly kind: RecordKind;
  readonly id: Id;
  readonly before: Records[RecordKind] | undefined;
  readonly order: string;
}

export interface ChangeEvent {
  readonly origin: 'user' | 'api' | 'undo' | 'remote';
  readonly label?: Message;
  readonly changed: Changed;
  /** Of undo and redo: what was there before, so that what went can be named. */
  readonly replaced?: readonly Replaced[];
}

/** Hears every update to be stored or sent on. */
export type UpdateListener = (update: Uint8Array, origin: 'local' | 'remote') => void;

/** What the next undo and redo would take back and do again. */
export interface UndoState {
  readonly undo: Message | undefined;
  readonly redo: Message | undefined;
}

/** For a key that is held: what it does again and again is one step, told once it is released. */
export interface HeldKey {
  /** What is edited while this runs goes on with the step of the key, as long as it is called the same. */
  hold(run: () => void): void;
  release(): void;
}
