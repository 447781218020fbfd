/** What storage needs of a map that is open: to hear its updates, and to give it those of others. */
import type { Unsubscribe } from '../base/emitter.js';

export interface LiveDocument {
  /** Called within the edit itself; `local` is what this window made. */
  onUpdate(listener: (update: Uint8Array, origin: 'local' | 'remote') => void): Unsubscribe;
  /** Takes in an update of another window or of the store; one that is known already changes nothing. */
  applyUpdate(update: Uint8Array): void;
  stateVector(): Uint8Array;
  /** The whole document as one update, or what a document with this state vector lacks. */
  encode(since?: Uint8Array): Uint8Array;
}

/** What is damaged is left out, for the rest may be whole; it stays where it came from. */
export function applyIfReadable(document: LiveDocument, update: Uint8Array): void {
  try {
    document.applyUpdate(update);
  } catch {
    // Whoever opens the map is told.
  }
}
