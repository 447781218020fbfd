/** What is left of a map when its stored bytes cannot be read: its newest version, and the bytes themselves in a file. */
import { toBase64 } from '../base/base64.js';
import type { Id } from '../base/ids.js';
import { message } from '../i18n/translate.js';
import type { Issue } from '../model/issue.js';
import type { JourneyMap } from '../model/journey-map.js';
import { History } from './history.js';
import { readJournal } from './journal.js';
import type { StorageAdapter, StoredRow } from './storage-adapter.js';

const words = {
  version: message(
    'storage.unreadable-version',
    'What is stored of this map cannot be read. This is its newest version in the history, of {at}.',
  ),
  nothing: message(
    'storage.unreadable-nothing',
    'What is stored of this map cannot be read, and there is no earlier version of it.',
  ),
};

/** The newest version of the map that can be read. */
export async function salvage(
  storage: StorageAdapter,
  id: Id,
): Promise<{ readonly map?: JourneyMap; readonly issues: readonly Issue[] }> {
  const store = await storage.versions?.().catch(() => undefined);
  const history = store && new History(store, id);
  for (const { id: version, at } of (await history?.list().catch(() => [])) ?? []) {
    const map = await history?.read(version).catch(() => undefined);
    if (!map) continue;
    return { map: { ...map, id }, issues: [issueOf(words.version, { at: at.slice(0, 10) })] };
  }
  return { issues: [issueOf(words.nothing)] };
}

function issueOf(said: Issue['message'], params?: { readonly at: string }): Issue {
  return { level: 'error', code: 'stored-unreadable', message: said, ...(params && { params }) };
}

/**
 * Everything that the store holds of a map, as JSON: what is known of it, and each row with its update (Yjs, encoding 1) in
 * base64; `waiting` is what a window held that the store had not confirmed.
 */
export async function storedCopy(storage: StorageAdapter, library: string, id: Id): Promise<string> {
  const { head, rows } = await storage.load(id);
  const waiting = readJournal(library, id, []);
  const copy = {
    type: 'journeymap-stored',
    version: 1,
    id,
    ...(head && { head }),
    rows: rows.map(plain),
    ...(waiting.length && { waiting: waiting.map(plain) }),
  };
  return `${JSON.stringify(copy, undefined, 1)}\n`;
}

function plain({ key, snapshot, format, epoch, update }: StoredRow): Record<string, unknown> {
  return { key, ...(snapshot && { snapshot }), format, epoch, update: toBase64(update) };
}
