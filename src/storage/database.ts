/** The one connection of a library to its IndexedDB database: opened in time, given up when asked, opened again when lost. */
import { openDB } from 'idb';
import { Emitter } from '../base/emitter.js';
import {
  databaseVersion,
  mapStores,
  strict,
  upgrade,
  type LibraryDatabase,
  type LibrarySchema,
  type MapTransaction,
} from './database-schema.js';
import { StorageError, storageError } from './storage-error.js';

/** After this many ms without an answer of the browser it is taken not to give one. */
const openLimit = 3000;
/** The same once it has given none: a later answer is heard all the same. */
const nextLimit = 300;
/** Another window that makes way needs a moment for what it is writing. */
const blockedLimit = 600;

export class Database {
  readonly name: string;
  /** A connection was opened, the first time or again. */
  readonly opened = new Emitter<undefined>();
  /** The connection is gone: data may have gone with it, or a newer version came. */
  readonly taken = new Emitter<undefined>();
  #handle: LibraryDatabase | undefined;
  #opening: Promise<LibraryDatabase> | undefined;
  /** What the browser was asked and has not answered; it is not asked twice. */
  #asked: Promise<LibraryDatabase> | undefined;
  #blocked = new Emitter<undefined>();
  #isBlocked = false;
  #limit = openLimit;
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
        this.#giveUp(handle);
      }
    }
    const opened = await this.open();
    try {
      return await work(opened);
    } catch (error) {
      const fault = storageError(error);
      if (fault.fault === 'lost') this.#giveUp(opened);
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

  /**
   * Opens the connection, or rejects: within a second when another window is in the way, after three when the browser
   * does not answer. When it answers later, `opened` tells.
   */
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
      const unanswered = (): void => {
        reject(new StorageError('unavailable'));
        // Some browsers never answer the first time, and at once the second.
        this.#asked = undefined;
        this.#limit = nextLimit;
      };
      const limit = setTimeout(unanswered, this.#limit);
      let patience: ReturnType<typeof setTimeout> | undefined;
      const waitForOther = (): void => {
        clearTimeout(limit);
        patience ??= setTimeout(() => reject(new StorageError('blocked')), blockedLimit);
      };
      const leave = this.#blocked.on(waitForOther);
      if (this.#isBlocked) waitForOther();
      this.#ask()
        .then(resolve, (error: unknown) => reject(storageError(error)))
        .finally(() => {
          leave();
          clearTimeout(limit);
          clearTimeout(patience);
        });
    });
  }

  #ask(): Promise<LibraryDatabase> {
    if (this.#asked) return this.#asked;
    this.#asked = this.#request()
      .then((database) => this.#adopt(database))
      .finally(() => {
        this.#asked = undefined;
        this.#isBlocked = false;
      });
    return this.#asked;
  }

  async #request(): Promise<LibraryDatabase> {
    // Reading the property throws in frames that may not store anything.
    if (!globalThis.indexedDB) throw new StorageError('unavailable');
    const database: LibraryDatabase = await openDB<LibrarySchema>(this.name, this.#version, {
      upgrade,
      blocked: () => {
        this.#isBlocked = true;
        this.#blocked.emit(undefined);
      },
      // A newer version, or the deletion of all data, waits for this tab: make way at once.
      blocking: () => this.#giveUp(database),
      terminated: () => this.#giveUp(database),
    });
    return database;
  }

  /** Whoever notices first that it is gone, a request or the browser, tells. */
  #giveUp(database: LibraryDatabase): void {
    const used = this.#handle === database;
    if (used) this.#handle = undefined;
    // Transactions under way still end; a dead connection does not mind.
    database.close();
    if (used) this.taken.emit(undefined);
  }

  /** Takes a connection that may have come after the time was up, when another one is already in use. */
  #adopt(database: LibraryDatabase): LibraryDatabase {
    if (this.#closed || this.#handle) {
      database.close();
      return this.#handle ?? database;
    }
    this.#handle = database;
    this.#limit = openLimit;
    this.opened.emit(undefined);
    return database;
  }
}
