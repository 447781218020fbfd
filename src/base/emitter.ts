/** The one way parts of an editor tell each other that something happened; every subscription returns its undo. */

export type Unsubscribe = () => void;

// Declared here because pure folders compile without the DOM library.
declare const queueMicrotask: (task: () => void) => void;

/** Calls its listeners in order of subscription; one that throws does not keep the others from hearing. */
export class Emitter<T> {
  #listeners = new Set<(value: T) => void>();

  on(listener: (value: T) => void): Unsubscribe {
    this.#listeners.add(listener);
    return () => this.#listeners.delete(listener);
  }

  emit(value: T): void {
    for (const listener of [...this.#listeners]) {
      try {
        listener(value);
      } catch (error) {
        // Reported as an uncaught error, so that a host's fault is seen and an edit is never broken by it.
        queueMicrotask(() => {
          throw error;
        });
      }
    }
  }
}
