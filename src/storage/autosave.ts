/** Keeps an open map in a store: every edit is handed on within the edit itself, and what other windows write comes in. */
import { Emitter } from '../base/emitter.js';
import type { Id } from '../base/ids.js';
import { Compaction, type CompactionTimes } from './compaction.js';
import { Journal, type JournalEntry } from './journal.js';
import { areKin, authorsWithin } from './kinship.js';
import { applyIfReadable, type LiveDocument } from './live-document.js';
import { isPageVisible, watchPage } from './page-life.js';
import { SaveQueue, type SaveStatus } from './save-queue.js';
import {
  isNewer,
  isSameEra,
  type Cursor,
  type Era,
  type LoadedRows,
  type MapSummary,
  type NewRow,
  type RowKey,
  type StorageAdapter,
} from './storage-adapter.js';
import { StorageError, storageError } from './storage-error.js';
import { Tabs } from './tabs.js';

export interface AutosaveOptions {
  readonly id: Id;
  readonly document: LiveDocument;
  readonly storage: StorageAdapter;
  /** Name of the library: windows with the same library and map talk to each other. */
  readonly library: string;
  readonly era: Era;
  readonly describe: () => MapSummary;
  /** What the document was made from. Without it the map is new to the store, and is written whole at once. */
  readonly loaded?: LoadedRows;
  /** What of it could not be read: it stays as it is. */
  readonly damaged?: ReadonlySet<RowKey>;
  /** Updates that an earlier window held when it went; they are in the document already. */
  readonly recovered?: readonly JournalEntry[];
  readonly times?: Partial<CompactionTimes>;
}

const pollEvery = 1000;
/** ms after which a store that did not answer is asked again whether the map is still there. */
const doubtPause = 300;

export class Autosave {
  /** The state of saving changed. */
  readonly changed = new Emitter<SaveStatus>();
  #options: AutosaveOptions;
  #queue: SaveQueue;
  #tabs: Tabs;
  #compaction: Compaction;
  #cursor: Cursor | undefined;
  #created: boolean;
  #creating: Promise<void> | undefined;
  #reading: Promise<void> | undefined;
  #readAgain = false;
  #leave: (() => void)[] = [];
  #closed = false;
  /** The connection was taken away: the map may not be in the store any more. */
  #doubtful = false;

  constructor(options: AutosaveOptions) {
    this.#options = options;
    const { id, library, document, storage, era, loaded, recovered = [], times, damaged } = options;
    this.#cursor = loaded?.cursor;
    this.#created = loaded?.head !== undefined;
    const beginning = this.#created ? undefined : document.encode();
    this.#queue = new SaveQueue({
      write: (update) => this.#write(update),
      journal: new Journal({ library, id, era, began: beginning && authorsWithin(document.stateVector()) }),
      outlivesPage: storage.outlivesPage === true,
    });
    this.#compaction = new Compaction({
      ...{ id, storage, document, era, times, damaged },
      lock: `journeymap compact ${JSON.stringify([library, id])}`,
      rows: loaded?.rows ?? [],
      caughtUp: (cursor) => (this.#cursor = cursor),
    });
    this.#tabs = new Tabs({
      ...{ library, id, era, document },
      cannotStore: () => this.status.state === 'failed',
      heard: () => this.#compaction.wrote(),
      adopt: (update) => this.#queue.push(update, { own: false }),
      outdated: () => this.#queue.end('newer'),
    });
    this.#listen();
    if (beginning) this.#queue.push(beginning);
    for (const { update, key } of recovered) this.#queue.push(update, { keys: [key] });
    this.#tabs.greet();
  }

  get status(): SaveStatus {
    return this.#queue.status;
  }

  /** Resolves as soon as the store has everything. */
  whenSaved(): Promise<void> {
    return this.#queue.whenSaved();
  }

  /** Reads what other windows wrote since the last time. */
  async catchUp(): Promise<void> {
    this.#readAgain = this.#reading !== undefined;
    this.#reading ??= this.#readNews().finally(() => {
      this.#reading = undefined;
      if (this.#readAgain) void this.catchUp();
    });
    await this.#reading;
  }

  /** Leaves the document. What the store does not have yet is still written; resolves when nothing more will be. */
  async close(): Promise<void> {
    for (const leave of this.#leave.splice(0)) leave();
    this.#closed = true;
    this.#compaction.close();
    this.#tabs.stopListening();
    await this.#queue.whenDone();
    this.#tabs.close();
  }

  #listen(): void {
    const { document, storage, id } = this.#options;
    this.#queue.changed.on((status) => this.changed.emit(status));
    this.#queue.written.on((update) => this.#tabs.tell(update, false));
    this.#queue.refused.on((update) => this.#tabs.tell(update, true));
    this.#leave.push(
      document.onUpdate((update, origin) => {
        if (origin === 'local') this.#queue.push(update);
      }),
      storage.subscribe((change) => {
        if (change.kind === 'ready') this.#queue.retry();
        else if (change.kind === 'lost') this.#lookAgain();
        else if (change.kind === 'rows' && change.id === id) void this.catchUp();
      }),
      watchPage({
        leaving: () => this.#queue.flush(),
        back: (asleep) => {
          this.#queue.retry();
          void this.catchUp();
          if (asleep) this.#tabs.greet();
        },
      }),
    );
    if (this.#tabs.connected) return;
    const polling = setInterval(() => isPageVisible() && void this.catchUp(), pollEvery);
    this.#leave.push(() => clearInterval(polling));
  }

  /** Runs within the edit up to the store's own call. */
  async #write(update: Uint8Array): Promise<void> {
    if (!this.#created) return this.#create(update);
    const { id, storage, document, describe } = this.#options;
    const head = await storage.append(id, this.#row(update), describe());
    // Deleted for good while it was open here: nobody but this window has it now.
    if (!head) return this.#createOrJoin(document.encode());
    this.#compaction.wrote();
    // The row is kept in its old epoch, to be applied as edits to the new document.
    if (isNewer(head, this.#options.era)) this.#queue.end('newer');
    if (head.deletedAt) await storage.restore(id);
  }

  /** Writes the new map as its first row. What is sent before the store has answered waits for that answer. */
  async #create(update: Uint8Array): Promise<void> {
    if (this.#creating) {
      await this.#creating;
      return this.#write(update);
    }
    this.#creating = this.#createOrJoin(update);
    try {
      await this.#creating;
      this.#created = true;
    } finally {
      this.#creating = undefined;
    }
  }

  async #createOrJoin(update: Uint8Array): Promise<void> {
    const { id, storage, describe } = this.#options;
    if (await storage.create(id, this.#row(update), describe())) return;
    const { rows } = await storage.load(id);
    if (
      !areKin(
        update,
        rows.map((row) => row.update),
      )
    ) {
      // Two maps that began apart must not be mixed: the names of one would be lost.
      this.#queue.end('taken');
      throw new StorageError('taken');
    }
    await storage.append(id, this.#row(update), describe());
    void this.catchUp();
  }

  #row(update: Uint8Array): NewRow {
    const { format, epoch } = this.#options.era;
    return { format, epoch, update };
  }

  /** Asks at once whether the map is still there, so that nobody reads "saved" of a map that is not. */
  #lookAgain(): void {
    this.#doubtful = this.#created;
    void this.catchUp();
  }

  async #readNews(): Promise<void> {
    const { id, storage, document, era } = this.#options;
    this.#readAgain = false;
    // A connection that is lost meanwhile is a doubt that this answer cannot settle.
    const doubtful = this.#doubtful;
    this.#doubtful = false;
    const news = await storage.load(id, doubtful ? undefined : this.#cursor).catch(storageError);
    if (this.#closed) return;
    if (news instanceof StorageError) {
      this.#doubtful ||= doubtful;
      // A newer version took over while this window was open. Any other fault is told when an edit is written.
      if (news.fault === 'newer') this.#queue.end('newer');
      else if (this.#doubtful) this.#askLater();
      return;
    }
    const { head, rows, cursor } = news;
    if (doubtful && !head) this.#writeAnew();
    if ((head && isNewer(head, era)) || rows.some((row) => isNewer(row, era))) {
      this.#queue.end('newer');
      return;
    }
    for (const row of rows) if (isSameEra(row, era)) applyIfReadable(document, row.update);
    this.#cursor = cursor;
  }

  /** While the browser deletes, it does not answer. */
  #askLater(): void {
    this.#readAgain = false;
    const timer = setTimeout(() => void this.catchUp(), doubtPause);
    this.#leave.push(() => clearTimeout(timer));
  }

  /** Deleted with its database, it is written whole; what is held is on its way already. */
  #writeAnew(): void {
    this.#cursor = undefined;
    this.#compaction.forget();
    if (!this.#queue.holds) this.#queue.push(this.#options.document.encode());
  }
}
