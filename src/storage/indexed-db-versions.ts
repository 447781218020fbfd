/** Keeps versions in the library's database: what lists show in one store, contents in another, so that a list reads no map. */
import type { Id } from '../base/ids.js';
import { strict } from './database-schema.js';
import type { Database } from './database.js';
import type { VersionContent, VersionHead, VersionStore } from './versions.js';

const stores = ['versions', 'versionContents'] as const;

export class IndexedDbVersions implements VersionStore {
  #database: Database;

  constructor(database: Database) {
    this.#database = database;
  }

  list(map: Id): Promise<readonly VersionHead[]> {
    return this.#database.run((database) => database.getAllFromIndex('versions', 'map', map));
  }

  async read(_map: Id, id: Id): Promise<VersionContent | undefined> {
    return this.#database.run((database) => database.get('versionContents', id));
  }

  async add(head: VersionHead, content: VersionContent): Promise<void> {
    await this.#database.run(async (database) => {
      const transaction = database.transaction(stores, 'readwrite', strict);
      await Promise.all([
        transaction.objectStore('versions').put(head),
        transaction.objectStore('versionContents').put({ id: head.id, ...content }),
        transaction.done,
      ]);
    });
  }

  async rename(head: VersionHead): Promise<void> {
    await this.#database.run(async (database) => {
      const transaction = database.transaction('versions', 'readwrite', strict);
      await Promise.all([transaction.store.put(head), transaction.done]);
    });
  }

  async remove(map: Id, ids?: readonly Id[]): Promise<void> {
    if (ids && !ids.length) return;
    await this.#database.run(async (database) => {
      const transaction = database.transaction(stores, 'readwrite', strict);
      const all = ids ?? (await transaction.objectStore('versions').index('map').getAllKeys(map));
      const deleting = all.flatMap((id) => stores.map((name) => transaction.objectStore(name).delete(id)));
      await Promise.all([...deleting, transaction.done]);
    });
  }
}
