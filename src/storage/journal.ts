/**
 * Holds updates for the moments until the store has them. A browser drops transactions that have not begun when a page
 * goes, and on a busy disk they queue up; what is written to `localStorage` is handed over within the edit itself.
 */
import { fromBase64, toBase64 } from '../base/base64.js';
import { newId, type Id } from '../base/ids.js';
import { authorsOf } from './kinship.js';
import type { Era, NewRow } from './storage-adapter.js';

/** A name in `localStorage`. */
export type JournalKey = string;

export interface JournalEntry extends NewRow {
  readonly key: JournalKey;
}

interface Written extends JournalEntry {
  readonly window: string;
  /** Who wrote the beginning of a map that was new in that window; missing when it came from the store. */
  readonly began: readonly number[] | undefined;
}

/** More than this is not written within an edit. */
const largest = 256 * 1024;

export class Journal {
  #prefix: string;
  #head: string;
  #count = 0;

  /** `began`: who wrote the beginning of a map that is new in this window, so that the store may hold another of its id. */
  constructor({
    library,
    id,
    era,
    began,
  }: {
    library: string;
    id: Id;
    era: Era;
    began?: ReadonlySet<number> | undefined;
  }) {
    this.#prefix = `${prefixOf(library, id)}${newId()} `;
    this.#head = `${era.format} ${era.epoch} ${began ? `began:${[...began].join()}` : 'came'}`;
  }

  /** Undefined when there is no room or no `localStorage`: the update is then only in memory until the store answers. */
  add(update: Uint8Array): JournalKey | undefined {
    if (update.byteLength > largest) return undefined;
    const key = `${this.#prefix}${this.#count++}`;
    try {
      localStorage.setItem(key, `${this.#head} ${toBase64(update)}`);
      return key;
    } catch {
      return undefined;
    }
  }
}

/**
 * What windows that are gone, or that are writing at this moment, have held for a map. What belongs to another map of
 * the same id than the stored one is left where it is.
 */
export function readJournal(library: string, id: Id, stored: readonly Uint8Array[]): JournalEntry[] {
  const entries = readAll(prefixOf(library, id));
  const authors = authorsOf(stored);
  const rivals = new Set(
    entries.filter(({ began }) => began?.every((author) => !authors.has(author))).map(({ window }) => window),
  );
  return entries
    .filter(({ window }) => stored.length === 0 || !rivals.has(window))
    .map(({ key, format, epoch, update }) => ({ key, format, epoch, update }));
}

/** What windows hold for all maps of a library, in base64. */
export function journaled(library: string): string[] {
  const prefix = `journeymap ${JSON.stringify([library]).slice(0, -1)},`;
  try {
    const keys = Object.keys(localStorage).filter((key) => key.startsWith(prefix));
    return keys.map((key) => localStorage.getItem(key)?.split(' ')[3] ?? '');
  } catch {
    return [];
  }
}

export function dropFromJournal(keys: Iterable<JournalKey>): void {
  try {
    for (const key of keys) localStorage.removeItem(key);
  } catch {
    // Refused to this frame: then nothing was written either.
  }
}

function readAll(prefix: string): Written[] {
  try {
    const keys = Object.keys(localStorage).filter((key) => key.startsWith(prefix));
    return keys.flatMap((key) => {
      const [format, epoch, origin = '', base64 = ''] = (localStorage.getItem(key) ?? '').split(' ');
      const update = fromBase64(base64);
      const window = key.slice(prefix.length).split(' ')[0] ?? '';
      const began = origin.startsWith('began') ? origin.slice('began:'.length).split(',').map(Number) : undefined;
      const entry = { key, window, format: Number(format), epoch: Number(epoch), began, update };
      return update.length > 0 ? [entry] : [];
    });
  } catch {
    return [];
  }
}

/** As JSON, because the name of a library may hold any character. */
function prefixOf(library: string, id: Id): string {
  return `journeymap ${JSON.stringify([library, id])} `;
}
