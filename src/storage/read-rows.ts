/** Makes a document of what the store holds of a map, as far as it can be read. */
import { decodeUpdate } from 'yjs';
import type { Id } from '../base/ids.js';
import { DocumentError } from '../document/edit-error.js';
import { MapDocument } from '../document/map-document.js';
import { message } from '../i18n/translate.js';
import type { Issue } from '../model/issue.js';
import type { JournalEntry } from './journal.js';
import {
  isNewer as isLater,
  isSameEra,
  storageFormat,
  type Era,
  type LoadedRows,
  type RowKey,
  type StoredRow,
} from './storage-adapter.js';

export interface ReadRows {
  /** Missing when the store holds nothing of this map that can be read. */
  readonly document?: MapDocument;
  readonly issues: readonly Issue[];
  /** Those that are in the document. */
  readonly rows: readonly StoredRow[];
  readonly recovered: readonly JournalEntry[];
  /** Those that are left out; they stay as they are. */
  readonly damaged: ReadonlySet<RowKey>;
  /** Made by a newer version: to be looked at, not to be written. */
  readonly isNewer: boolean;
  /** Of an older format, or an older version has written into the epoch before. */
  readonly isBehind: boolean;
}

const damaged = message('storage.damaged', 'Some stored edits of this map are damaged and were left out.');
const incomplete = message('storage.incomplete', 'Some stored edits of this map wait for others that are missing.');

/** `journal` is what earlier windows held and the store may not have. */
export function readRows(id: Id, { head, rows }: LoadedRows, journal: readonly JournalEntry[] = []): ReadRows {
  const era = head ?? rows[0] ?? journal[0];
  if (!era) return { issues: [], rows: [], recovered: [], damaged: new Set(), isNewer: false, isBehind: false };
  const isNewer = [era, ...rows].some(({ format }) => format > storageFormat);
  const ours = [...rows, ...journal].filter((row) => isSameEra(row, era));
  const { document, read } = readable(ours);
  const issues: Issue[] = [];
  if (read.size < ours.length) issues.push({ level: 'warning', code: 'stored-damaged', message: damaged });
  if (document?.incomplete) issues.push({ level: 'warning', code: 'stored-incomplete', message: incomplete });
  // Rows without a head are what is left of a map that was deleted while it was edited.
  const whole = document?.id === id ? document : undefined;
  return {
    ...(whole && { document: whole }),
    issues,
    rows: rows.filter((row) => read.has(row)),
    recovered: journal.filter((row) => read.has(row)),
    damaged: new Set(rows.filter((row) => isSameEra(row, era) && !read.has(row)).map(({ key }) => key)),
    isNewer,
    isBehind: head !== undefined && !isNewer && isBehind(head, [...rows, ...journal]),
  };
}

/** One row of an older epoch is what the present one was made from. */
function isBehind(head: Era, rows: readonly Era[]): boolean {
  return head.format < storageFormat || rows.filter((row) => isLater(head, row)).length > 1;
}

/** Leaves out the rows that are broken; they stay in the store. */
function readable(rows: readonly StoredRow[]): { document?: MapDocument; read: ReadonlySet<StoredRow> } {
  const first = tried(rows);
  if (first.document) return first;
  // Most of what is broken shows when it is taken apart, which is quick; the rest only when it is put together.
  let read = rows.filter(isWhole);
  while (read.length > 0) {
    const { document, broken } = tried(read);
    if (document) return { document, read: new Set(read) };
    if (broken === undefined) break;
    read = read.filter((_, index) => index !== broken);
  }
  return { read: new Set() };
}

function tried(rows: readonly StoredRow[]): {
  readonly document?: MapDocument;
  readonly read: ReadonlySet<StoredRow>;
  readonly broken?: number;
} {
  const read = new Set<StoredRow>();
  if (!rows.length) return { read };
  try {
    return { document: MapDocument.fromUpdates(rows.map(({ update }) => update)), read: new Set(rows) };
  } catch (error) {
    const isBroken = error instanceof DocumentError && error.code === 'corrupt-update';
    return { read, ...(isBroken && { broken: error.index }) };
  }
}

export function isWhole({ update }: { readonly update: Uint8Array }): boolean {
  try {
    decodeUpdate(update);
    return true;
  } catch {
    return false;
  }
}
