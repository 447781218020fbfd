/** Keeps the log of a map short: merges its rows while people work, and writes a new snapshot only when nothing happens. */
import { mergeUpdates } from 'yjs';
import type { Id } from '../base/ids.js';
import type { LiveDocument } from './live-document.js';
import { isWhole } from './read-rows.js';
import {
  isNewer,
  isSameEra,
  type Cursor,
  type Era,
  type Fold,
  type RowKey,
  type StorageAdapter,
  type StoredRow,
} from './storage-adapter.js';

export interface CompactionOptions {
  readonly id: Id;
  readonly storage: StorageAdapter;
  readonly document: LiveDocument;
  readonly era: Era;
  /** Names the lock, so that one window compacts at a time. */
  readonly lock: string;
  /** What was loaded into the document. */
  readonly rows: readonly StoredRow[];
  /** What could not be loaded. */
  readonly damaged?: ReadonlySet<RowKey> | undefined;
  /** Everything in the store up to here is in the document. */
  readonly caughtUp: (cursor: Cursor) => void;
  readonly times?: Partial<CompactionTimes>;
}

export interface CompactionTimes {
  /** ms without an edit after which a long log is merged. */
  readonly pause: number;
  /** ms without an edit after which a snapshot is written. */
  readonly idle: number;
}

/** The log never grows past 500 rows; some are on their way when this many are counted. */
const mostRows = 400;
const longLog = 300;
const worthSnapshot = 50;
/** A merged row of this size is left alone: merging it again and again would cost more each time. */
const largeRow = 64 * 1024;

export class Compaction {
  #options: CompactionOptions;
  #times: CompactionTimes;
  #rows: number;
  #snapshot: RowKey | undefined;
  #pauseTimer: ReturnType<typeof setTimeout> | undefined;
  #idleTimer: ReturnType<typeof setTimeout> | undefined;
  #running = false;
  #closed = false;

  constructor(options: CompactionOptions) {
    this.#options = options;
    this.#times = { pause: 500, idle: 10_000, ...options.times };
    this.#rows = options.rows.length;
    this.#snapshot = options.rows.find(({ snapshot }) => snapshot)?.key;
    this.#wait();
  }

  /** A row was written, here or in another window. */
  wrote(): void {
    this.#rows++;
    if (this.#closed) return;
    this.#wait();
    if (this.#rows >= mostRows) void this.run('log');
  }

  /** The store was emptied: what it holds from now on is not known here. */
  forget(): void {
    this.#snapshot = undefined;
    this.#rows = 0;
  }

  /** Compacts now; whatever goes wrong is left to the next time, because nothing is lost by a long log. */
  async run(scope: 'log' | 'all'): Promise<void> {
    if (this.#running || this.#closed) return;
    this.#running = true;
    try {
      await oneAtATime(this.#options.lock, () => this.#compact(scope));
    } catch {
      // The store tells of its faults when an edit is written; here there is nothing to save.
      this.#rows = 0;
    } finally {
      this.#running = false;
    }
  }

  close(): void {
    this.#closed = true;
    clearTimeout(this.#pauseTimer);
    clearTimeout(this.#idleTimer);
  }

  #wait(): void {
    clearTimeout(this.#pauseTimer);
    clearTimeout(this.#idleTimer);
    if (this.#rows >= longLog) this.#pauseTimer = setTimeout(() => void this.run('log'), this.#times.pause);
    if (this.#rows < worthSnapshot) return;
    this.#idleTimer = setTimeout(() => {
      whenIdle(() => void this.run('all'));
    }, this.#times.idle);
  }

  async #compact(scope: 'log' | 'all'): Promise<void> {
    const { storage, id, caughtUp } = this.#options;
    const compacted = await storage.compact(id, scope, (rows) =>
      scope === 'log' ? this.#mergeLog(rows) : this.#takeSnapshot(rows),
    );
    if (!compacted || scope === 'log') return;
    this.#snapshot = compacted.key;
    caughtUp(compacted.cursor);
  }

  #mergeLog(rows: readonly StoredRow[]): Fold | undefined {
    const { era } = this.#options;
    const ours = rows.filter((row) => isSameEra(row, era) && this.#isOurs(row));
    this.#rows = ours.length;
    const small = ours.filter(({ update }) => update.byteLength < largeRow);
    // A newer version or epoch writes here: its rows are not ours to touch.
    if (small.length < 2 || rows.some((row) => isNewer(row, era))) return undefined;
    this.#rows += 1 - small.length;
    return {
      replaces: small.map(({ key }) => key),
      row: { format: era.format, epoch: era.epoch, update: mergeUpdates(small.map(({ update }) => update)) },
    };
  }

  /** Damaged rows stay where they are: one merged with others would take them along. */
  #isOurs(row: StoredRow): boolean {
    return !this.#options.damaged?.has(row.key) && isWhole(row);
  }

  /** The document takes in what others wrote and it has not heard of, and is then written whole. */
  #takeSnapshot(rows: readonly StoredRow[]): Fold | undefined {
    const { era, document } = this.#options;
    if (this.#closed || rows.some((row) => isNewer(row, era))) return undefined;
    const ours = rows.filter((row) => isSameEra(row, era) && (row.key === this.#snapshot || this.#isOurs(row)));
    // A damaged snapshot is not written over: its bytes may still be worth something.
    if (rows.some((row) => row.snapshot && !ours.includes(row))) return undefined;
    for (const { key, update } of ours) if (key !== this.#snapshot) document.applyUpdate(update);
    this.#rows = 0;
    return {
      replaces: ours.map(({ key }) => key),
      row: { format: era.format, epoch: era.epoch, update: document.encode() },
    };
  }
}

/** Runs `work` unless another window is at it; without locks the store's own transaction keeps it correct. */
async function oneAtATime(lock: string, work: () => Promise<void>): Promise<void> {
  // Absent on plain-http pages.
  const locks = globalThis.navigator.locks as LockManager | undefined;
  if (!locks) return work();
  let asked = false;
  try {
    await locks.request(lock, { ifAvailable: true }, (held) => {
      asked = true;
      return held ? work() : undefined;
    });
  } catch (error) {
    // Refused in frames that may store nothing together with others.
    if (asked) throw error;
    await work();
  }
}

function whenIdle(work: () => void): void {
  if (typeof requestIdleCallback === 'function') requestIdleCallback(work, { timeout: 30_000 });
  else setTimeout(work, 0);
}
