/**
 * Deletes files that nothing kept refers to. One that is found unused is marked and stays; it goes when it is still so after
 * a time, and no map has been open since before: undo in that window may bring it back.
 */
import { fromBase64 } from '../base/base64.js';
import { strict, type AttachmentRecord } from './database-schema.js';
import type { Database } from './database.js';
import { journaled } from './journal.js';
import { openSince } from './open-mark.js';
import { bytesOf } from './version-content.js';

/** Of each file since when it is known to be unused. */
type Marks = ReadonlyMap<string, string | undefined>;

/** What stood in the library at one moment. */
interface Seen {
  /** Of files that something refers to. */
  readonly hashes: ReadonlySet<string>;
  /** Of the newest row of edits. */
  readonly seq: number;
  readonly versions: readonly string[];
}

/** `unusedBefore`: RFC 3339; what is unused since before that goes. */
export async function sweepFiles(database: Database, library: string, unusedBefore: string): Promise<void> {
  const marks = await readMarks(database);
  if (!marks.size) return;
  const since = await openSince(library).catch(() => undefined);
  const seen = since === undefined ? undefined : await lookThrough(database, library, marks);
  if (since === undefined || !seen) return;
  const limit = since < unusedBefore ? since : unusedBefore;
  for (const [hash, mark] of marks) {
    const isUsed = seen.hashes.has(hash);
    if (isUsed !== (mark === undefined)) await setMark(database, hash, isUsed ? undefined : new Date().toISOString());
  }
  const old = [...marks].filter(([hash, mark]) => mark !== undefined && mark < limit && !seen.hashes.has(hash));
  if (old.length) await remove(database, new Map(old), seen);
}

/** Without a time the mark is taken away. */
export async function setMark(database: Database, hash: string, unusedSince: string | undefined): Promise<void> {
  await database.run(async (connection) => {
    const transaction = connection.transaction('attachments', 'readwrite');
    const record = await transaction.store.get(hash);
    if (record && record.unusedSince !== unusedSince) {
      const { unusedSince: _before, ...file } = record;
      await transaction.store.put({ ...file, ...(unusedSince !== undefined && { unusedSince }) });
    }
    await transaction.done;
  });
}

function readMarks(database: Database): Promise<Marks> {
  return database.run(async (connection) => {
    const marks = new Map<string, string | undefined>();
    let cursor = await connection.transaction('attachments').store.openCursor();
    for (; cursor; cursor = await cursor.continue()) marks.set(cursor.key, cursor.value.unusedSince);
    return marks;
  });
}

/** Maps, those in the bin too, versions, and what windows hold that is not stored; undefined when a version cannot be read. */
async function lookThrough(database: Database, library: string, files: Marks): Promise<Seen | undefined> {
  const hashes = new Set<string>();
  const look = (bytes: Uint8Array): void => collect(bytes, files, hashes);
  const { seq, versions } = await database.run(async (connection) => {
    const transaction = connection.transaction(['updates', 'snapshots', 'versions']);
    let last = 0;
    let row = await transaction.objectStore('updates').openCursor();
    for (; row; row = await row.continue()) {
      look(row.value.update);
      last = row.key;
    }
    let whole = await transaction.objectStore('snapshots').openCursor();
    for (; whole; whole = await whole.continue()) look(whole.value.update);
    return { seq: last, versions: await transaction.objectStore('versions').getAllKeys() };
  });
  for (const id of versions) {
    const content = await database.run((connection) => connection.get('versionContents', id));
    const bytes = content && (await bytesOf(content).catch(() => undefined));
    // It may name any file.
    if (content && !bytes) return undefined;
    if (bytes) look(bytes);
  }
  for (const base64 of journaled(library)) look(fromBase64(base64));
  return { hashes, seq, versions };
}

/** Looks at bare bytes, in which updates hold values as they are: also in rows of which nothing else can be read. */
function collect(bytes: Uint8Array, files: Marks, into: Set<string>): void {
  for (const [letters] of latin1.decode(bytes).matchAll(/[0-9a-f]{64,}/g)) {
    // Right beside the value may stand what looks like one more digit.
    for (let at = 0; at + 64 <= letters.length; at++) {
      const hash = letters.slice(at, at + 64);
      if (files.has(hash)) into.add(hash);
    }
  }
}

const latin1 = new TextDecoder('latin1');

/** In one transaction with a look at what was written meanwhile, so that nothing comes between. */
async function remove(database: Database, old: Marks, seen: Seen): Promise<void> {
  await database.run(async (connection) => {
    const transaction = connection.transaction(['updates', 'versions', 'attachments'], 'readwrite', strict);
    const files = transaction.objectStore('attachments');
    const [rows, versions, records] = await Promise.all([
      transaction.objectStore('updates').getAll(IDBKeyRange.lowerBound(seen.seq, true)),
      transaction.objectStore('versions').getAllKeys(),
      Promise.all([...old.keys()].map((hash) => files.get(hash))),
    ]);
    const hashes = new Set(seen.hashes);
    for (const { update } of rows) collect(update, old, hashes);
    const isStill = (record: AttachmentRecord | undefined): record is AttachmentRecord =>
      record !== undefined && record.unusedSince === old.get(record.hash) && !hashes.has(record.hash);
    // A new version holds what its map held; the next time looks into it.
    const gone = versions.every((id) => seen.versions.includes(id)) ? records.filter(isStill) : [];
    await Promise.all([...gone.map(({ hash }) => files.delete(hash)), transaction.done]);
  });
}
