/** Holds every update until the store has it: hands it on within the edit, tries again what failed, and says how it stands. */
import { mergeUpdates } from 'yjs';
import { Emitter } from '../base/emitter.js';
import { dropFromJournal, type Journal, type JournalKey } from './journal.js';
import { storageError, type StorageFault } from './storage-error.js';

/** `saved`: the store has everything. `saving`: it is on its way. `unsaved`: the store is slow to answer. `failed`: it refused. */
export type SaveState = 'saved' | 'saving' | 'unsaved' | 'failed';

export interface SaveStatus {
  readonly state: SaveState;
  /** Why it failed. */
  readonly fault?: StorageFault;
}

/** Writes one update, in the caller's own task where it can, and resolves when it is safe. */
export type WriteUpdate = (update: Uint8Array) => Promise<void>;

interface Entry {
  readonly update: Uint8Array;
  /** Made by this window, not taken over from another. */
  readonly own: boolean;
  /** Where the journal holds it. */
  keys: readonly JournalKey[];
}

export interface SaveQueueOptions {
  readonly write: WriteUpdate;
  readonly journal: Journal;
  /** What was handed to the store is safe even if the page goes before it answers. */
  readonly outlivesPage: boolean;
}

/** After this many ms without an answer the user hears of it. */
const slowAfter = 900;
const retryDelays = [50, 150, 400, 800, 1600, 3000, 5000, 8000];
/** What may be tried again within an edit or while the page closes; more than that is left to a quiet moment. */
const quickBytes = 64 * 1024;

export class SaveQueue {
  /** The state changed. */
  readonly changed = new Emitter<SaveStatus>();
  /** The store has this update of ours. */
  readonly written = new Emitter<Uint8Array>();
  /** The store refused this update of ours, for the first time. */
  readonly refused = new Emitter<Uint8Array>();
  #options: SaveQueueOptions;
  #onItsWay = new Set<Entry>();
  #waiting: Entry[] = [];
  #status: SaveStatus = { state: 'saved' };
  #fault: StorageFault | undefined;
  #ended = false;
  #slow = false;
  #slowTimer: ReturnType<typeof setTimeout> | undefined;
  #retryTimer: ReturnType<typeof setTimeout> | undefined;
  #retries = 0;

  constructor(options: SaveQueueOptions) {
    this.#options = options;
  }

  get status(): SaveStatus {
    return this.#status;
  }

  /** Whether some update is not in the store yet. */
  get holds(): boolean {
    return this.#onItsWay.size + this.#waiting.length > 0;
  }

  /**
   * Takes an update, and hands it to the store before returning; while the store is busy with an earlier one, to the
   * journal. Never throws.
   */
  push(update: Uint8Array, { own = true, keys = [] }: { own?: boolean; keys?: readonly JournalKey[] } = {}): void {
    const entry = { update, own, keys };
    if (!this.holds && !this.#ended) {
      this.#send([entry], own);
      return;
    }
    // Sent with the next write: of many transactions that wait in a row, a page that goes loses all but the first.
    this.#waiting.push(entry);
    this.#note();
    if (this.#onItsWay.size === 0) this.flush();
  }

  /** Tries again what fits into one small write, for a page that may be gone in the next task. */
  flush(): void {
    const bytes = this.#waiting.reduce((sum, { update }) => sum + update.byteLength, 0);
    this.#note();
    if (bytes <= quickBytes) this.retry();
  }

  /** Sends at once whatever waits. */
  retry(): void {
    if (this.#waiting.length === 0 || this.#ended) return;
    this.#send(this.#waiting.splice(0), false);
  }

  /** Nothing more can be written; what is held stays held. */
  end(fault: StorageFault): void {
    this.#ended = true;
    this.#fault = fault;
    clearTimeout(this.#retryTimer);
    // Of another map than the stored one: it must not come back as edits of that one.
    if (fault === 'taken') for (const { keys } of [...this.#onItsWay, ...this.#waiting]) dropFromJournal(keys);
    this.#update();
  }

  /** Resolves as soon as the store has everything. */
  whenSaved(): Promise<void> {
    return this.#when(() => this.#status.state === 'saved');
  }

  /** Resolves when nothing more will be written: all is there, or nothing more can be. */
  whenDone(): Promise<void> {
    return this.#when(() => this.#status.state === 'saved' || this.#ended);
  }

  #when(condition: () => boolean): Promise<void> {
    if (condition()) return Promise.resolve();
    return new Promise((resolve) => {
      const leave = this.changed.on(() => {
        if (!condition()) return;
        leave();
        resolve();
      });
    });
  }

  /** `fresh`: tried for the first time, so a refusal is news. */
  #send(entries: readonly Entry[], fresh: boolean): void {
    const [first] = entries;
    if (!first) return;
    const merged = entries.length === 1 ? first.update : mergeUpdates(entries.map(({ update }) => update));
    const own = entries.some((entry) => entry.own);
    const entry = { update: merged, own, keys: entries.flatMap(({ keys }) => keys) };
    this.#onItsWay.add(entry);
    void this.#attempt(merged).then(
      () => this.#arrived(entry),
      (error: unknown) => this.#failed(entry, storageError(error).fault, fresh),
    );
    if (!this.#options.outlivesPage) this.#note();
    this.#update();
  }

  /** Puts into the journal what is held and not there yet. */
  #note(): void {
    if (this.#fault === 'taken') return;
    for (const entry of [...this.#onItsWay, ...this.#waiting]) {
      if (entry.keys.length > 0) continue;
      const key = this.#options.journal.add(entry.update);
      if (key) entry.keys = [key];
    }
  }

  /** An adapter that throws instead of rejecting must not reach the edit. */
  async #attempt(update: Uint8Array): Promise<void> {
    await this.#options.write(update);
  }

  #arrived(entry: Entry): void {
    this.#onItsWay.delete(entry);
    dropFromJournal(entry.keys);
    // It answers, so it is not slow; the next one is timed from now.
    clearTimeout(this.#slowTimer);
    this.#slowTimer = undefined;
    this.#slow = false;
    if (!this.#ended) {
      this.#retries = 0;
      this.#fault = undefined;
      this.retry();
    }
    if (entry.own) this.written.emit(entry.update);
    this.#update();
  }

  #failed(entry: Entry, fault: StorageFault, fresh: boolean): void {
    this.#onItsWay.delete(entry);
    this.#waiting.unshift(entry);
    this.#note();
    if (fresh && entry.own) this.refused.emit(entry.update);
    if (!this.#ended) {
      this.#fault = fault;
      this.#retryTimer ??= setTimeout(
        () => {
          this.#retryTimer = undefined;
          this.retry();
        },
        retryDelays[Math.min(this.#retries++, retryDelays.length - 1)],
      );
    }
    this.#update();
  }

  #update(): void {
    const status = this.#reckon();
    this.#watchSlowness();
    if (status.state === this.#status.state && status.fault === this.#status.fault) return;
    this.#status = status;
    this.changed.emit(status);
  }

  #reckon(): SaveStatus {
    if (this.#fault && (this.holds || this.#ended)) return { state: 'failed', fault: this.#fault };
    if (!this.holds) return { state: 'saved' };
    return { state: this.#slow ? 'unsaved' : 'saving' };
  }

  #watchSlowness(): void {
    if (this.#onItsWay.size === 0) {
      clearTimeout(this.#slowTimer);
      this.#slowTimer = undefined;
      this.#slow = false;
      return;
    }
    this.#slowTimer ??= setTimeout(() => {
      this.#slowTimer = undefined;
      this.#slow = this.#onItsWay.size > 0;
      // A write may never be answered; what came after it does not wait for ever.
      this.retry();
      this.#update();
    }, slowAfter);
  }
}
