/** The order of the records of one container while an edit is made; the whole list is only looked at when a neighbour is named. */
import type { Id } from '../base/ids.js';
import { keysAfter, keysFor } from './order-keys.js';

export class Siblings {
  #load: () => readonly Id[];
  #list: Id[] | undefined;
  #appended: Id[] = [];
  #placed = new Set<Id>();

  /** `load` gives those that stand here before the edit and still do. */
  constructor(load: () => readonly Id[]) {
    this.#load = load;
  }

  append(id: Id): void {
    this.#placed.add(id);
    (this.#list ?? this.#appended).push(id);
  }

  insert(id: Id, neighbour: Id, side: 'before' | 'after'): void {
    this.#placed.add(id);
    const list = this.#whole();
    const own = list.indexOf(id);
    if (own >= 0) list.splice(own, 1);
    const at = list.indexOf(neighbour);
    list.splice(at < 0 ? list.length : side === 'before' ? at : at + 1, 0, id);
  }

  remove(id: Id): void {
    this.#placed.delete(id);
    const list = this.#list ?? this.#appended;
    const at = list.indexOf(id);
    if (at >= 0) list.splice(at, 1);
  }

  /** Puts all of them in this order; only those that must move get a new key. */
  arrange(ids: readonly Id[]): void {
    this.#list = [...ids];
  }

  /** The keys that change. `keyOf` says the key before the edit, `last` the greatest one there. */
  keys(keyOf: (id: Id) => string | undefined, last: () => string | undefined): Map<Id, string> {
    if (this.#list) return keysFor(this.#list, (id) => (this.#placed.has(id) ? undefined : keyOf(id)));
    const made = this.#appended.length ? keysAfter(last(), this.#appended.length) : [];
    return new Map(this.#appended.map((id, at) => [id, made[at] as string]));
  }

  #whole(): Id[] {
    // Those appended are in no list yet; the rest of the edit is already known to `load`.
    const appended = new Set(this.#appended);
    this.#list ??= [...this.#load().filter((id) => !appended.has(id)), ...this.#appended];
    return this.#list;
  }
}
