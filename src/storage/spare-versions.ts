/** Keeps versions where a store does, and for as long as the page is open while that does not answer or there is none. */
import type { Id } from '../base/ids.js';
import type { MemoryVersions } from './memory-versions.js';
import { storageError } from './storage-error.js';
import type { VersionContent, VersionHead, VersionStore } from './versions.js';

export class SpareVersions implements VersionStore {
  /** Whether what was kept last outlives the page. */
  stored: boolean;
  #store: VersionStore | undefined;
  #memory: MemoryVersions;

  constructor(store: VersionStore | undefined, memory: MemoryVersions) {
    this.#store = store;
    this.#memory = memory;
    this.stored = store !== undefined;
  }

  async list(map: Id): Promise<readonly VersionHead[]> {
    const spare = await this.#memory.list(map);
    return this.#try(
      async (store) => {
        const kept = await store.list(map);
        // The store answers again: it takes what was kept in its place.
        for (const head of spare) await this.#move(store, head);
        return [...kept, ...spare];
      },
      () => Promise.resolve(spare),
    );
  }

  async read(map: Id, id: Id): Promise<VersionContent | undefined> {
    const spare = await this.#memory.read(map, id);
    if (spare) return spare;
    return this.#try(
      (store) => store.read(map, id),
      () => Promise.resolve(undefined),
    );
  }

  add(head: VersionHead, content: VersionContent): Promise<void> {
    return this.#try(
      (store) => store.add(head, content),
      () => this.#memory.add(head, content),
    );
  }

  async rename(head: VersionHead): Promise<void> {
    if (await this.#memory.read(head.map, head.id)) await this.#memory.rename(head);
    else await this.#store?.rename(head);
  }

  async remove(map: Id, ids?: readonly Id[]): Promise<void> {
    await this.#memory.remove(map, ids);
    await this.#try(
      (store) => store.remove(map, ids),
      () => Promise.resolve(),
    );
  }

  /** A store without room answers: what it refuses is not kept, and that is said. */
  async #try<T>(work: (store: VersionStore) => Promise<T>, without: () => Promise<T>): Promise<T> {
    if (!this.#store) return without();
    try {
      const result = await work(this.#store);
      this.stored = true;
      return result;
    } catch (error) {
      if (storageError(error).fault === 'quota') throw error;
      this.stored = false;
      return without();
    }
  }

  async #move(store: VersionStore, head: VersionHead): Promise<void> {
    const content = await this.#memory.read(head.map, head.id);
    if (!content) return;
    await store.add(head, content);
    await this.#memory.remove(head.map, [head.id]);
  }
}
