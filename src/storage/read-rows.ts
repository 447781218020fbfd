/** Makes a document of what the store holds of a map, as far as it can be read. */
import type { Id } from '../base/ids.js';
import { DocumentError } from '../document/edit-error.js';
import { MapDocument } from '../document/map-document.js';
import { message } from '../i18n/translate.js';
import type { Issue } from '../model/issue.js';
import type { JournalEntry } from './journal.js';
import { isSameEra, storageFormat, type LoadedRows, type StoredRow } from './storage-adapter.js';

export interface ReadRows {
  /** Missing when the store holds nothing of this map that can be read. */
  readonly document?: MapDocument;
  readonly issues: readonly Issue[];
  /** Those that are in the document. */
  readonly rows: readonly StoredRow[];
  readonly recovered: readonly JournalEntry[];
  /** Made by a newer version: to be looked at, not to be written. */
  readonly isNewer: boolean;
}

const damaged = message('storage.damaged', 'Some stored edits of this map are damaged and were left out.');
const incomplete = message('storage.incomplete', 'Some stored edits of this map wait for others that are missing.');

/** `journal` is what earlier windows held and the store may not have. */
export function readRows(id: Id, { head, rows }: LoadedRows, journal: readonly JournalEntry[] = []): ReadRows {
  const era = head ?? rows[0] ?? journal[0];
  if (!era) return { issues: [], rows: [], recovered: [], isNewer: false };
  const isNewer = [era, ...rows].some(({ format }) => format > storageFormat);
  const ours = [...rows, ...journal].filter((row) => isSameEra(row, era));
  const { document, read } = readable(ours);
  const issues: Issue[] = [];
  if (read.length < ours.length) issues.push({ level: 'warning', code: 'stored-damaged', message: damaged });
  if (document?.incomplete) issues.push({ level: 'warning', code: 'stored-incomplete', message: incomplete });
  // Rows without a head are what is left of a map that was deleted while it was edited.
  const whole = document?.id === id ? document : undefined;
  return {
    ...(whole && { document: whole }),
    issues,
    rows: rows.filter((row) => read.includes(row)),
    recovered: journal.filter((row) => read.includes(row)),
    isNewer,
  };
}

/** Leaves out the rows that are broken; they stay in the store. */
function readable(rows: readonly StoredRow[]): { document?: MapDocument; read: readonly StoredRow[] } {
  const read = [...rows];
  while (read.length > 0) {
    try {
      return { document: MapDocument.fromUpdates(read.map(({ update }) => update)), read };
    } catch (error) {
      if (!(error instanceof DocumentError) || error.code !== 'corrupt-update') break;
      read.splice(error.index, 1);
    }
  }
  return { read: [] };
}
