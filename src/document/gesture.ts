/** Live typing and other edits that happen bit by bit: each bit is written at once, all of them are one undo step and one event. */
import type { Change } from './change.js';

export interface Gesture {
  /** Whether it was neither committed nor cancelled. */
  readonly open: boolean;
  /** Applies one bit: all of the recipe's calls or none. */
  apply<T>(recipe: (change: Change) => T): T;
  /** Ends it as one undo step and one event; nothing of both when nothing changed on the whole. */
  commit(): void;
  /** Ends it as if it had never been. */
  cancel(): void;
}

/** What a document does for a gesture. */
export interface GestureHost {
  apply<T>(recipe: (change: Change) => T): T;
  commit(): void;
  cancel(): void;
}

/** A gesture that hands on to its document while it is open. */
export function createGesture(host: GestureHost, closed: () => Error): Gesture {
  let open = true;
  return {
    get open() {
      return open;
    },
    apply(recipe) {
      if (!open) throw closed();
      return host.apply(recipe);
    },
    commit() {
      if (!open) return;
      open = false;
      host.commit();
    },
    cancel() {
      if (!open) return;
      open = false;
      host.cancel();
    },
  };
}
