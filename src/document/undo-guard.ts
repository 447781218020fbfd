/** Keeps undo off what another author wrote, and makes undoing an addition a soft deletion like any other. */
import * as Y from 'yjs';
import { liveKey } from './shape.js';

type StackItem = Y.UndoManager['undoStack'][number];

export class UndoGuard {
  readonly #doc: Y.Doc;
  readonly #mapRoot: unknown;
  /** Client ids under which this document's undoable edits were written. */
  #own = new Set<number>();
  #held = new Map<Y.Item, boolean>();

  constructor(doc: Y.Doc, mapRoot: unknown) {
    this.#doc = doc;
    this.#mapRoot = mapRoot;
  }

  /** From now on, what this document's present client writes is one's own. */
  ownClient(): void {
    this.#own.add(this.#doc.clientID);
  }

  guarded<T>(_stack: readonly StackItem[], pop: () => T): T {
    try {
      return pop();
    } finally {
      this.#held.clear();
    }
  }

  /** Whether undoing a step may delete an item that the step inserted. */
  mayDelete(item: Y.Item, step: StackItem | undefined): boolean {
    // Records and texts stay: what others put into them must not go with them.
    if (item.content instanceof Y.ContentType) return false;
    const record = this.#recordOf(item);
    if (!record || !step || !Y.isDeleted(step.insertions, record.id)) return true;
    // The step made the whole record: it is taken back by its one word on whether it stands, and keeps all its fields.
    return item.parent === typeOf(record) && item.parentSub === liveKey && !this.#isHeld(record);
  }

  #recordOf(item: Y.Item): Y.Item | undefined {
    let at = item;
    for (;;) {
      const parent = at.parent as Y.AbstractType<unknown>;
      if (parent === this.#mapRoot) return undefined;
      if (!parent._item) return at;
      at = parent._item;
    }
  }

  /** Whether someone else wrote into a record. */
  #isHeld(record: Y.Item): boolean {
    let held = this.#held.get(record);
    if (held === undefined) this.#held.set(record, (held = this.#hasForeign(typeOf(record))));
    return held;
  }

  #hasForeign(type: Y.AbstractType<unknown> | undefined): boolean {
    if (!type) return false;
    for (const item of type._map.values()) if (this.#isForeign(item)) return true;
    for (let item = type._start; item; item = item.right) if (this.#isForeign(item)) return true;
    return false;
  }

  #isForeign(item: Y.Item): boolean {
    if (item.deleted) return false;
    return !this.#own.has(item.id.client) || this.#hasForeign(typeOf(item));
  }
}

function typeOf(item: Y.Item): Y.AbstractType<unknown> | undefined {
  return item.content instanceof Y.ContentType ? item.content.type : undefined;
}
