/** Keeps versions for as long as this object lives: for maps that are not stored, and for stores that keep none. */
import type { Id } from '../base/ids.js';
import type { VersionContent, VersionHead, VersionStore } from './versions.js';

export class MemoryVersions implements VersionStore {
  #versions = new Map<Id, { head: VersionHead; readonly content: VersionContent }>();

  list(map: Id): Promise<readonly VersionHead[]> {
    return Promise.resolve([...this.#versions.values()].map(({ head }) => head).filter((head) => head.map === map));
  }

  read(_map: Id, id: Id): Promise<VersionContent | undefined> {
    return Promise.resolve(this.#versions.get(id)?.content);
  }

  add(head: VersionHead, content: VersionContent): Promise<void> {
    this.#versions.set(head.id, { head, content });
    return Promise.resolve();
  }

  rename(head: VersionHead): Promise<void> {
    const version = this.#versions.get(head.id);
    if (version) version.head = head;
    return Promise.resolve();
  }

  remove(map: Id, ids?: readonly Id[]): Promise<void> {
    for (const [id, { head }] of this.#versions) {
      if (head.map === map && (ids?.includes(id) ?? true)) this.#versions.delete(id);
    }
    return Promise.resolve();
  }
}
