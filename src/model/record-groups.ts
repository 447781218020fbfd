/** Records by a key they share (cards of a slot, steps of a stage, links of a card): a change costs O(1), the order is found when asked for. */
import type { Id } from '../base/ids.js';

interface Group<T> {
  readonly records: Map<Id, T>;
  /** In order and frozen; the same array until the group changes. */
  sorted?: readonly T[];
}

export class RecordGroups<T extends { readonly id: Id }> {
  #groups = new Map<string, Group<T>>();
  #compare: (a: T, b: T) => number;

  constructor(compare: (a: T, b: T) => number) {
    this.#compare = compare;
  }

  keys(): Id[] {
    return [...this.#groups.keys()];
  }

  /** The records of one key in order; undefined when there are none. */
  get(key: string): readonly T[] | undefined {
    const group = this.#groups.get(key);
    if (!group) return undefined;
    return (group.sorted ??= Object.freeze([...group.records.values()].sort(this.#compare)));
  }

  put(key: string, record: T): void {
    const group = this.#groups.get(key);
    if (!group) this.#groups.set(key, { records: new Map([[record.id, record]]) });
    else {
      group.records.set(record.id, record);
      delete group.sorted;
    }
  }

  delete(key: string, id: Id): void {
    const group = this.#groups.get(key);
    if (!group?.records.delete(id)) return;
    if (group.records.size) delete group.sorted;
    else this.#groups.delete(key);
  }
}
