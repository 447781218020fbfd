// Windows onto one stored map, for tests of storage: as many as wanted in one page, as if each were a tab.
import { Autosave, type AutosaveOptions } from '../storage/autosave.js';
import type { StorageAdapter } from '../storage/storage-adapter.js';
import { BareDocument } from './live-document.js';

export const firstEra = { format: 1, epoch: 1 };

export interface StoredWindow {
  readonly document: BareDocument;
  readonly autosave: Autosave;
}

/** Opens the map `m`: the document is made from what the store holds of it. */
export async function openWindow(
  storage: StorageAdapter,
  options: Partial<AutosaveOptions> & { library: string },
): Promise<StoredWindow> {
  const loaded = await storage.load('m');
  const document = new BareDocument(loaded.rows.map(({ update }) => update));
  return { document, autosave: keep(document, storage, { ...(loaded.head && { loaded }), ...options }) };
}

/** Begins to keep a document as the map `m`. */
export function keep(
  document: BareDocument,
  storage: StorageAdapter,
  options: Partial<AutosaveOptions> & { library: string },
): Autosave {
  return new Autosave({ id: 'm', document, storage, era: firstEra, describe: () => document.describe(), ...options });
}

/** What somebody who opens the map now would see. */
export async function storedTexts(storage: StorageAdapter): Promise<Record<string, string>> {
  return new BareDocument((await storage.load('m')).rows.map(({ update }) => update)).read();
}

/** Resolves with the ms it took. */
export async function until(condition: () => boolean | Promise<boolean>, limit = 4000): Promise<number> {
  const start = performance.now();
  while (!(await condition())) {
    if (performance.now() - start > limit) throw new Error(`not within ${limit} ms: ${condition.toString()}`);
    await pause(2);
  }
  return performance.now() - start;
}

export function pause(ms: number): Promise<void> {
  return new Promise((resolve) => setTimeout(resolve, ms));
}
