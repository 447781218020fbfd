/** Keeps undo off what another author wrote, and makes undoing an addition a soft deletion like any other. */
import * as Y from 'yjs';
import type { Id } from '../base/ids.js';
import { liveKey, mapRoot, memberOfKey } from './shape.js';

export type UndoStep = Y.UndoManager['undoStack'][number];

/** The fields of other records that name an id, as they are stored. */
export type FindNaming = (id: Id) => Iterable<Y.Map<unknown>>;

export class UndoGuard {
  readonly #doc: Y.Doc;
  readonly #findNaming: FindNaming;
  /** Client ids under which this document's undoable edits were written. */
  #own = new Set<number>();
  /** What undo restored of another author's values under an id of our own. */
  #restored = new Set<string>();
  /** Whether the records made by the step that is being taken back are held by others. */
  #held = new Map<Y.Item, boolean>();

  constructor(doc: Y.Doc, findNaming: FindNaming) {
    this.#doc = doc;
    this.#findNaming = findNaming;
  }

  /** From now on, what this document's present client writes is one's own. */
  ownClient(): void {
    this.#own.add(this.#doc.clientID);
  }

  /** Takes out of a step what it must not restore: values over which another author's value was put back since. */
  prepare(step: UndoStep): void {
    this.#held.clear();
    const barred: Y.Item[] = [];
    this.#eachDeleted(step, (item) => {
      const current = currentOf(item);
      const isKept = current && !current.deleted && !Y.isDeleted(step.insertions, current.id);
      if (isKept && this.#restored.has(nameOf(current))) barred.push(item);
    });
    for (const item of barred) bar(step, item);
  }

  /** Completes what Yjs did, and remembers which values of others came back with it. */
  settle(step: UndoStep): void {
    const emptied: Y.Item[] = [];
    this.#eachDeleted(step, (item) => {
      if (item.redone && this.#isAnother(item)) {
        for (let at = 0; at < item.length; at++) this.#restored.add(`${item.redone.client}:${item.redone.clock + at}`);
      }
      if (currentOf(item)?.deleted && !Y.isDeleted(step.insertions, item.id)) emptied.push(item);
    });
    for (const item of emptied) this.#refill(item);
  }

  /**
   * A field that two wrote at the same time is left empty by Yjs when the winner takes his value back: the value before
   * his edit stands between the two, where it cannot be restored. It is written again.
   */
  #refill(item: Y.Item): void {
    const value: unknown = item.content instanceof Y.ContentAny ? item.content.arr.at(-1) : undefined;
    if (value === undefined || !currentOf(item)?.deleted) return;
    (item.parent as Y.Map<unknown>).set(item.parentSub ?? '', value);
    const written = currentOf(item);
    if (written && this.#isAnother(item)) this.#restored.add(nameOf(written));
  }

  /** Whether taking back a step may delete an item that the step inserted. */
  mayDelete(item: Y.Item, step: UndoStep | undefined): boolean {
    // Records and texts stay: what others put into them must not go with them.
    if (item.content instanceof Y.ContentType) return false;
    const record = this.#recordOf(item);
    if (!record || !step) return true;
    const saysItStands = item.parent === typeOf(record) && item.parentSub === liveKey;
    // Brought back by the step: who named it since would lose the name with it.
    if (!Y.isDeleted(step.insertions, record.id))
      return !saysItStands || !this.#isNamedByAnother(record.parentSub ?? '');
    // The step made the whole record: it is taken back by its one word on whether it stands, and keeps all its fields.
    return saysItStands && !this.#isHeld(record);
  }

  #eachDeleted(step: UndoStep, visit: (item: Y.Item) => void): void {
    this.#doc.transact((transaction) => {
      Y.iterateDeletedStructs(transaction, step.deletions, (struct) => {
        if (struct instanceof Y.Item) visit(struct);
      });
    });
  }

  #recordOf(item: Y.Item): Y.Item | undefined {
    let at = item;
    for (;;) {
      const parent = at.parent as Y.AbstractType<unknown>;
      if (parent === mapRoot(this.#doc)) return undefined;
      if (!parent._item) return at;
      at = parent._item;
    }
  }

  /** Whether someone else wrote into a record, or named it. */
  #isHeld(record: Y.Item): boolean {
    let held = this.#held.get(record);
    if (held === undefined) {
      held = this.#hasForeign(typeOf(record)) || this.#isNamedByAnother(record.parentSub ?? '');
      this.#held.set(record, held);
    }
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
    return this.#isAnother(item) || this.#hasForeign(typeOf(item));
  }

  #isNamedByAnother(id: Id): boolean {
    for (const type of this.#findNaming(id)) {
      for (const [key, item] of type._map) {
        if (!item.deleted && this.#isAnother(item) && names(key, item, id)) return true;
      }
    }
    return false;
  }

  #isAnother(item: Y.Item): boolean {
    return !this.#own.has(item.id.client) || this.#restored.has(nameOf(item));
  }
}

function typeOf(item: Y.Item): Y.AbstractType<unknown> | undefined {
  return item.content instanceof Y.ContentType ? item.content.type : undefined;
}

/** What stands in the field that an item was written to; nothing for the letters of a text. */
function currentOf(item: Y.Item): Y.Item | undefined {
  return item.parentSub === null ? undefined : (item.parent as Y.AbstractType<unknown>)._map.get(item.parentSub);
}

function nameOf({ id }: Y.Item): string {
  return `${id.client}:${id.clock}`;
}

/** Whether a stored field names an id: as its value, in a list, or as the member of a set. */
function names(key: string, item: Y.Item, id: Id): boolean {
  const value: unknown = item.content instanceof Y.ContentAny ? item.content.arr.at(-1) : undefined;
  if (value === undefined) return false;
  return value === id || (Array.isArray(value) && value.includes(id)) || memberOfKey(key)?.value === id;
}

/** Cuts an item out of what a step restores. */
function bar(step: UndoStep, { id, length }: Y.Item): void {
  const deletions = step.deletions.clients;
  const kept = (deletions.get(id.client) ?? []).flatMap(({ clock, len }) => {
    const before = Math.min(id.clock, clock + len) - clock;
    const after = clock + len - Math.max(id.clock + length, clock);
    return [
      ...(before > 0 ? [{ clock, len: before }] : []),
      ...(after > 0 ? [{ clock: clock + len - after, len: after }] : []),
    ];
  });
  if (kept.length) deletions.set(id.client, kept);
  else deletions.delete(id.client);
}
