/** Keeps maps in the browser's IndexedDB: one small strict transaction for every edit. */
import { Emitter, type Unsubscribe } from '../base/emitter.js';
import type { Id } from '../base/ids.js';
import { Channel } from './channel.js';
import { Database } from './database.js';
import { mapStores, strict, type SummaryRecord } from './database-schema.js';
import { keepSafely } from './keep-safely.js';
import type { VersionStore } from './versions.js';
import {
  isDeletedBefore,
  isNewer,
  type Compacted,
  type CompactScope,
  type Cursor,
  type FoldRows,
  type Head,
  type ListedMap,
  type LoadedRows,
  type MapSummary,
  type NewRow,
  type StorageAdapter,
  type StorageChange,
  type StorageSpace,
} from './storage-adapter.js';
import { headOf, logRow, snapshotKey, snapshotRow } from './stored-rows.js';

/** What few pages need is loaded when it is used. */
const files = () => import('./stored-files.js');

export class IndexedDbStorage implements StorageAdapter {
  readonly library: string;
  readonly outlivesPage = true;
  #database: Database;
  #changes = new Emitter<StorageChange>();
  #channel: Channel<StorageChange>;

  /** The connection is opened at once, so that the first edit finds it open. */
  constructor(library = 'journeymap') {
    this.library = library;
    this.#database = new Database(library);
    this.#database.opened.on(() => this.#changes.emit({ kind: 'ready' }));
    this.#database.taken.on(() => this.#changes.emit({ kind: 'lost' }));
    this.#channel = new Channel([library], (change) => this.#changes.emit(change));
    this.#database.open().catch(() => undefined);
  }

  async list(which: 'kept' | 'deleted' = 'kept'): Promise<readonly ListedMap[]> {
    return this.#database.run(async (database) => {
      const transaction = database.transaction(['maps', 'summaries']);
      const [maps, summaries] = await Promise.all([
        transaction.objectStore('maps').getAll(),
        transaction.objectStore('summaries').getAll(),
      ]);
      const byMap = new Map(summaries.map(({ map, ...summary }) => [map, summary]));
      return maps.flatMap((map) => {
        const summary = byMap.get(map.id);
        return summary && (which === 'kept') === !map.deletedAt ? [{ ...map, ...summary }] : [];
      });
    });
  }

  async create(id: Id, { format, epoch, update }: NewRow, summary: MapSummary): Promise<boolean> {
    const created = await this.#database.run(async (database) => {
      const transaction = database.transaction(mapStores, 'readwrite', strict);
      const summaries = transaction.objectStore('summaries');
      const before = summaries.get(id);
      const map = transaction.objectStore('maps').add({ id, format, epoch, createdAt: new Date().toISOString() });
      const row = transaction.objectStore('updates').add({ map: id, format, epoch, update });
      const writing = Promise.allSettled([map, before, row, summaries.put({ map: id, ...summary }), transaction.done]);
      transaction.commit();
      const [taken, , ...others] = await writing;
      if (taken.status === 'rejected' && isTaken(taken.reason)) {
        await this.#takeBack(id, await row.catch(() => undefined), await before.catch(() => undefined));
        return false;
      }
      for (const part of [taken, ...others]) if (part.status === 'rejected') throw part.reason;
      return true;
    });
    if (created) this.#tell({ kind: 'list', id });
    return created;
  }

  async load(id: Id, after: Cursor = 0): Promise<LoadedRows> {
    const since = Number(after);
    return this.#database.run(async (database) => {
      const transaction = database.transaction(['maps', 'updates', 'snapshots']);
      const updates = transaction.objectStore('updates');
      const [map, snapshot, keys] = await Promise.all([
        transaction.objectStore('maps').get(id),
        transaction.objectStore('snapshots').get(id),
        updates.index('map').getAllKeys(id),
      ]);
      const log = await (since === 0
        ? updates.index('map').getAll(id)
        : Promise.all(keys.filter((key) => key > since).map((key) => updates.get(key))));
      const rows = log.flatMap((row) => (row ? [logRow(row)] : []));
      if (snapshot && snapshot.seq > since) rows.unshift(snapshotRow(snapshot));
      const cursor = Math.max(since, snapshot?.seq ?? 0, ...keys);
      return { ...(map && { head: headOf(map) }), rows, cursor };
    });
  }

  async append(id: Id, { format, epoch, update }: NewRow, summary: MapSummary): Promise<Head | undefined> {
    return this.#database.run(async (database) => {
      const transaction = database.transaction(['maps', 'updates', 'summaries'], 'readwrite', strict);
      const map = transaction.objectStore('maps').get(id);
      const writing = [
        map,
        transaction.objectStore('updates').add({ map: id, format, epoch, update }),
        transaction.objectStore('summaries').put({ map: id, ...summary }),
        transaction.done,
      ];
      // All requests stand and nothing waits for an answer: the browser can end this without the page.
      transaction.commit();
      await Promise.all(writing);
      keepSafely();
      const before = await map;
      return before && headOf(before);
    });
  }

  async compact(id: Id, scope: CompactScope, fold: FoldRows): Promise<Compacted | undefined> {
    return this.#database.change(async (transaction) => {
      const updates = transaction.objectStore('updates');
      const snapshots = transaction.objectStore('snapshots');
      const [snapshot, log] = await Promise.all([
        scope === 'all' ? snapshots.get(id) : undefined,
        updates.index('map').getAll(id),
      ]);
      const made = fold([...(snapshot ? [snapshotRow(snapshot)] : []), ...log.map(logRow)]);
      if (!made) return undefined;
      const seqs = made.replaces.filter((key): key is number => typeof key === 'number');
      const seq = Math.max(snapshot?.seq ?? 0, ...seqs);
      const written =
        scope === 'log' ? updates.add({ map: id, ...made.row }) : snapshots.put({ map: id, seq, ...made.row });
      const [key] = await Promise.all([written, ...seqs.map((each) => updates.delete(each))]);
      return typeof key === 'number' ? { key, cursor: key } : { key: snapshotKey(seq), cursor: seq };
    });
  }

  async startEpoch(id: Id, row: NewRow, since: Cursor = Infinity): Promise<boolean> {
    return this.#database.change(async (transaction) => {
      const maps = transaction.objectStore('maps');
      const updates = transaction.objectStore('updates');
      const [map, keys] = await Promise.all([maps.get(id), updates.index('map').getAllKeys(id)]);
      if (!map || !isNewer(row, map) || isNewer(map, row) || keys.some((key) => key > Number(since))) return false;
      await Promise.all([
        maps.put({ ...map, format: row.format, epoch: row.epoch }),
        transaction.objectStore('snapshots').put({ map: id, seq: Math.max(0, ...keys), ...row }),
        ...keys.map((key) => updates.delete(key)),
      ]);
      return true;
    });
  }

  async remove(id: Id): Promise<void> {
    await this.#mark(id, new Date().toISOString());
    this.#tell({ kind: 'removed', id });
  }

  async restore(id: Id): Promise<void> {
    await this.#mark(id, undefined);
    this.#tell({ kind: 'list', id });
  }

  async purge(id: Id, deletedBefore?: string): Promise<void> {
    const gone = await this.#database.change(async (transaction) => {
      const map = await transaction.objectStore('maps').get(id);
      if (deletedBefore && !isDeletedBefore(map, deletedBefore)) return false;
      const updates = transaction.objectStore('updates');
      const keys = await updates.index('map').getAllKeys(id);
      await Promise.all([
        ...keys.map((key) => updates.delete(key)),
        ...(['maps', 'summaries', 'snapshots'] as const).map((name) => transaction.objectStore(name).delete(id)),
      ]);
      return true;
    });
    if (!gone) return;
    this.#tell({ kind: 'removed', id });
    await (await this.versions()).remove(id);
    await (await files()).removeThumbnail(this.#database, id);
  }

  async putAttachment(file: Blob): Promise<string> {
    return (await files()).putAttachment(this.#database, file);
  }

  async getAttachment(hash: string): Promise<Blob | undefined> {
    return (await files()).getAttachment(this.#database, hash);
  }

  async sweepFiles(unusedBefore: string): Promise<void> {
    await (await import('./unused-files.js')).sweepFiles(this.#database, this.library, unusedBefore);
  }

  async putThumbnail(id: Id, picture: Blob): Promise<void> {
    return (await files()).putThumbnail(this.#database, id, picture);
  }

  async getThumbnail(id: Id): Promise<Blob | undefined> {
    return (await files()).getThumbnail(this.#database, id);
  }

  async space(): Promise<StorageSpace> {
    return (await files()).browserSpace();
  }

  async versions(): Promise<VersionStore> {
    return new (await import('./indexed-db-versions.js')).IndexedDbVersions(this.#database);
  }

  subscribe(listener: (change: StorageChange) => void): Unsubscribe {
    return this.#changes.on(listener);
  }

  close(): void {
    this.#channel.close();
    this.#database.close();
  }

  /** Firefox writes the rest of a transaction that was told to commit when one of its requests fails. */
  async #takeBack(id: Id, row: number | undefined, summary: SummaryRecord | undefined): Promise<void> {
    if (row === undefined) return;
    await this.#database.change(async (transaction) => {
      await transaction.objectStore('updates').delete(row);
      if (summary) await transaction.objectStore('summaries').put(summary);
    });
  }

  async #mark(id: Id, deletedAt: string | undefined): Promise<void> {
    await this.#database.change(async (transaction) => {
      const maps = transaction.objectStore('maps');
      const map = await maps.get(id);
      if (!map) return;
      const { deletedAt: _before, ...kept } = map;
      await maps.put(deletedAt ? { ...kept, deletedAt } : kept);
    });
  }

  #tell(change: StorageChange): void {
    this.#changes.emit(change);
    this.#channel.send(change);
  }
}

function isTaken(error: unknown): boolean {
  return error instanceof DOMException && error.name === 'ConstraintError';
}
