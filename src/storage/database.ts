/** The one connection of a library to its IndexedDB database: opened in time, given up when asked, opened again when lost. */
import { openDB, type DBSchema, type IDBPDatabase, type IDBPTransaction } from 'idb';
import { Emitter } from '../base/emitter.js';
import type { Id } from '../base/ids.js';
import type { MapSummary, NewRow } from './storage-adapter.js';
import type { VersionContent, VersionHead } from './versions.js';
import { StorageError, storageError, type StorageFault } from './storage-error.js';

/** Rises when a store is added; the steps stand in {@link upgrade}. */
const databaseVersion = 3;
const openLimit = 3000;

export interface MapRecord {
  readonly id: Id;
  readonly format: number;
  readonly epoch: number;
  readonly createdAt: string;
  readonly deletedAt?: string;
}

/** Written with every edit and so apart from {@link MapRecord}: the last writer wins without undoing an epoch or a deletion. */
export interface SummaryRecord extends MapSummary {
  readonly map: Id;
}

export interface UpdateRecord extends NewRow {
  /** Given by the database in the order of writing, over all maps. */
  readonly seq?: number;
  readonly map: Id;
}

export interface SnapshotRecord extends NewRow {
  readonly map: Id;
  /** The highest `seq` it holds. */
  readonly seq: number;
}

export interface AttachmentRecord {
  readonly hash: string;
  readonly type: string;
  /** Bytes, not a Blob: some browsers keep no Blob in private windows, and a Blob is written later than its transaction. */
  readonly bytes: ArrayBuffer;
}

/** The content of a version, apart from what a list of versions reads. */
export interface VersionContentRecord extends VersionContent {
  readonly id: Id;
}

export interface LibrarySchema extends DBSchema {
  maps: { key: Id; value: MapRecord };
  summaries: { key: Id; value: SummaryRecord };
  updates: { key: number; value: UpdateRecord; indexes: { map: Id } };
  snapshots: { key: Id; value: SnapshotRecord };
  attachments: { key: string; value: AttachmentRecord };
  versions: { key: Id; value: VersionHead; indexes: { map: Id } };
  versionContents: { key: Id; value: VersionContentRecord };
}

export const mapStores = ['maps', 'summaries', 'updates', 'snapshots'] as const;

/** Done only when the bytes are on the disk. */
export const strict = { durability: 'strict' } as const;

export type MapTransaction = IDBPTransaction<LibrarySchema, typeof mapStores, 'readwrite'>;
export type LibraryDatabase = IDBPDatabase<LibrarySchema>;

export class Database {
  readonly name: string;
  /** A connection was opened, the first time or again. */
  readonly opened = new Emitter<undefined>();
  #handle: LibraryDatabase | undefined;
  #opening: Promise<LibraryDatabase> | undefined;
  #closed = false;
  #version: number;

  constructor(name: string, version = databaseVersion) {
    this.name = name;
    this.#version = version;
  }

  /**
   * Runs `work` on the connection: at once, in the caller's own task, when it is open. On a lost connection it runs once
   * more on a new one, so `work` must be one transaction.
   */
  async run<T>(work: (database: LibraryDatabase) => Promise<T>): Promise<T> {
    const handle = this.#handle;
    if (handle) {
      try {
        return await work(handle);
      } catch (error) {
        const fault = storageError(error);
        if (fault.fault !== 'lost') throw fault;
        this.#drop(handle);
      }
    }
    const opened = await this.open();
    try {
      return await work(opened);
    } catch (error) {
      const fault = storageError(error);
      if (fault.fault === 'lost') this.#drop(opened);
      throw fault;
    }
  }

  /** One transaction on the stores of maps that may read before it writes; all of it happens or nothing. */
  change<T>(work: (transaction: MapTransaction) => Promise<T>): Promise<T> {
    return this.run(async (database) => {
      const transaction = database.transaction(mapStores, 'readwrite', strict);
      try {
        const [result] = await Promise.all([work(transaction), transaction.done.then(() => undefined)]);
        return result;
      } catch (error) {
        // Ended already when a request failed; still open when `work` itself threw.
        await Promise.resolve(transaction)
          .then((open) => open.abort())
          .catch(() => undefined);
        throw error;
      }
    });
  }

  /** Opens the connection, or rejects after 3 seconds; when the browser answers later, `opened` tells. */
  open(): Promise<LibraryDatabase> {
    if (this.#closed) return Promise.reject(new StorageError('unavailable'));
    if (this.#handle) return Promise.resolve(this.#handle);
    this.#opening ??= this.#openInTime().finally(() => (this.#opening = undefined));
    return this.#opening;
  }

  close(): void {
    this.#closed = true;
    this.#handle?.close();
    this.#handle = undefined;
  }

  #openInTime(): Promise<LibraryDatabase> {
    return new Promise((resolve, reject) => {
      let late: StorageFault = 'unavailable';
      const timer = setTimeout(() => reject(new StorageError(late)), openLimit);
      this.#request(() => (late = 'blocked'))
        .then(
          (database) => resolve(this.#adopt(database)),
          (error: unknown) => reject(storageError(error)),
        )
        .finally(() => clearTimeout(timer));
    });
  }

  async #request(blocked: () => void): Promise<LibraryDatabase> {
    // Reading the property throws in frames that may not store anything.
    if (!globalThis.indexedDB) throw new StorageError('unavailable');
    const database: LibraryDatabase = await openDB<LibrarySchema>(this.name, this.#version, {
      upgrade,
      blocked,
      // A newer version, or the deletion of all data, waits for this tab: make way at once.
      blocking: () => this.#drop(database),
      terminated: () => this.#drop(database),
    });
    return database;
  }

  /** Takes a connection that may have come after the time was up, when another one is already in use. */
  #adopt(database: LibraryDatabase): LibraryDatabase {
    if (this.#closed || this.#handle) {
      database.close();
      return this.#handle ?? database;
    }
    this.#handle = database;
    this.opened.emit(undefined);
    return database;
  }

  #drop(database: LibraryDatabase): void {
    if (this.#handle === database) this.#handle = undefined;
    // Transactions under way still end; a dead connection does not mind.
    database.close();
  }
}

function upgrade(database: LibraryDatabase, oldVersion: number): void {
  if (oldVersion < 1) {
    database.createObjectStore('maps', { keyPath: 'id' });
    database.createObjectStore('summaries', { keyPath: 'map' });
    database.createObjectStore('updates', { keyPath: 'seq', autoIncrement: true }).createIndex('map', 'map');
    database.createObjectStore('snapshots', { keyPath: 'map' });
    database.createObjectStore('attachments', { keyPath: 'hash' });
  }
  if (oldVersion < 3) addVersions(database);
}

function addVersions(database: LibraryDatabase): void {
  database.createObjectStore('versions', { keyPath: 'id' }).createIndex('map', 'map');
  database.createObjectStore('versionContents', { keyPath: 'id' });
}
