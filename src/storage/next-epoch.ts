/**
 * Brings a map of an older format into the next epoch, and takes in as edits what windows of an older version have written
 * into the epoch before. Loaded when a map needs it.
 */
import type { Id } from '../base/ids.js';
import { mergeMaps } from '../compare/merge.js';
import { MapDocument } from '../document/map-document.js';
import { message } from '../i18n/translate.js';
import { History } from './history.js';
import { dropFromJournal, readJournal } from './journal.js';
import { locksHere } from './open-mark.js';
import { summaryOf } from './open-map.js';
import { readRows } from './read-rows.js';
import {
  isNewer,
  isSameEra,
  storageFormat,
  type LoadedRows,
  type MapSummary,
  type StorageAdapter,
  type StoredRow,
} from './storage-adapter.js';
import { readLoaded } from './stored-map.js';

/** Somebody may write while a map is being read; then it is read again. */
const tries = 3;
const label = message('storage.older-edits', 'Edits of an older window');

/** What the store holds afterwards. What cannot be read whole stays as it is. */
export async function catchUpEpoch(storage: StorageAdapter, library: string, id: Id): Promise<LoadedRows> {
  await oneWindow(library, id, async () => {
    for (let n = 0; n < tries; n++) if (await raise(storage, library, id, await storage.load(id))) break;
    await takeIn(storage, library, id, await storage.load(id));
  });
  return storage.load(id);
}

/** Makes a new document of what was read; the old one stays beside it, because what older windows still write needs it. */
async function raise(storage: StorageAdapter, library: string, id: Id, loaded: LoadedRows): Promise<boolean> {
  const { head, cursor } = loaded;
  if (!head || head.format >= storageFormat) return true;
  const { document, issues, recovered } = readLoaded(library, id, loaded);
  if (!document || issues.length) return true;
  const listed = await summary(storage, id, document);
  const next = { format: storageFormat, epoch: head.epoch + 1, update: MapDocument.fromMap(document.toMap()).encode() };
  if (!(await storage.startEpoch(id, next, cursor))) return false;
  await storage.append(id, { format: head.format, epoch: head.epoch, update: document.encode() }, listed);
  dropFromJournal(recovered.map(({ key }) => key));
  return true;
}

async function takeIn(storage: StorageAdapter, library: string, id: Id, loaded: LoadedRows): Promise<void> {
  const { head } = loaded;
  const { document } = readLoaded(library, id, loaded);
  if (!head || !document) return;
  const isOlder = (row: StoredRow): boolean => isNewer(head, row) && !row.snapshot;
  const rows = loaded.rows.filter(isOlder);
  const waiting = readJournal(library, id, []).filter(isOlder);
  const base = rows.find((row) => wholeMap(id, row));
  const before = base && wholeMap(id, base);
  if (!before || rows.length + waiting.length < 2) return;
  const ours = <Row extends StoredRow>(row: Row): boolean => isSameEra(row, base);
  const { document: late } = readRows(id, { head: base, rows: rows.filter(ours), cursor: 0 }, waiting.filter(ours));
  if (!late) return;
  const [mine, theirs] = [document.toMap(), late.toMap()];
  const { map, conflicts } = mergeMaps(before.toMap(), mine, theirs);
  // What both changed stays as it is now; the other text is in the history.
  const versions = conflicts.length ? await storage.versions?.() : undefined;
  if (versions) await new History(versions, id).keep(theirs, { reason: 'replaced' });
  const known = document.stateVector();
  document.replace(label, map, { origin: 'api' });
  const update = document.encode(known);
  await storage.append(id, { format: head.format, epoch: head.epoch, update }, summaryOf(document));
  // From now on it belongs to what was there before, so that it is not taken in again.
  const taken = new Set(rows.filter(ours).map(({ key }) => key));
  await storage.compact(id, 'log', (log) => ({
    replaces: log.filter(({ key }) => taken.has(key)).map(({ key }) => key),
    row: { format: base.format, epoch: base.epoch, update: late.encode() },
  }));
  dropFromJournal(waiting.filter(ours).map(({ key }) => key));
}

/** What older windows write is in need of this row; their own are not whole without it. */
function wholeMap(id: Id, { update }: StoredRow): MapDocument | undefined {
  try {
    const document = MapDocument.fromUpdates([update]);
    return document.id === id && !document.incomplete ? document : undefined;
  } catch {
    return undefined;
  }
}

/** What the list says of the map, whose texts do not change by this. */
async function summary(storage: StorageAdapter, id: Id, document: MapDocument): Promise<MapSummary> {
  const listed = [...(await storage.list('kept')), ...(await storage.list('deleted'))].find((map) => map.id === id);
  const now = summaryOf(document);
  return { ...now, updatedAt: listed?.updatedAt ?? now.updatedAt };
}

async function oneWindow(library: string, id: Id, work: () => Promise<void>): Promise<void> {
  const locks = locksHere();
  // Without locks the store itself lets one epoch begin once.
  if (locks) await locks.request(`journeymap epoch ${JSON.stringify([library, id])}`, work);
  else await work();
}
