/** Reads a map from what the store holds of it and what windows hold that the store may not have. */
import type { Id } from '../base/ids.js';
import type { JourneyMap } from '../model/journey-map.js';
import { readJournal } from './journal.js';
import { readRows, type ReadRows } from './read-rows.js';
import type { LoadedRows, StorageAdapter } from './storage-adapter.js';

export function readLoaded(library: string, id: Id, loaded: LoadedRows): ReadRows {
  const stored = loaded.rows.map(({ update }) => update);
  return readRows(id, loaded, readJournal(library, id, stored));
}

/** A stored map as it is now, and whether that is all that is stored of it. */
export async function readStored(
  storage: StorageAdapter,
  library: string,
  id: Id,
): Promise<{ readonly map?: JourneyMap; readonly isWhole: boolean }> {
  const { document, issues, isNewer } = readLoaded(library, id, await storage.load(id));
  return { ...(document && { map: document.toMap() }), isWhole: document !== undefined && !isNewer && !issues.length };
}

/** The rows of a map that is behind, after it was brought up to date; undefined when the store does not answer. */
export async function caughtUp(storage: StorageAdapter, library: string, id: Id): Promise<LoadedRows | undefined> {
  const { catchUpEpoch } = await import('./next-epoch.js');
  return catchUpEpoch(storage, library, id).catch(() => storage.load(id).catch(() => undefined));
}
