/** What a store of maps must do: the interface behind autosave and the library, which a host may replace with its own. */
import type { Unsubscribe } from '../base/emitter.js';
import type { Id } from '../base/ids.js';
import type { VersionStore } from './versions.js';

/**
 * Version of the stored bytes and of the messages between tabs. It rises when older code could not read them, and with it the
 * version of the database, so that older windows let go.
 */
export const storageFormat = 1;

/** Names one stored row; only the adapter that made it knows what it means. */
export type RowKey = string | number;

/** How far a reader has come in the rows of a map; only the adapter that made it knows what it means. */
export type Cursor = string | number;

/**
 * Which document a row belongs to. A purge or a migration builds a new document in the next epoch; rows of a lower epoch
 * are kept but not part of it.
 */
export interface Era {
  readonly format: number;
  readonly epoch: number;
}

/** What the store knows of a map without reading its rows. */
export interface Head extends Era {
  /** RFC 3339; there when the map was deleted and can still be brought back. */
  readonly deletedAt?: string;
}

/** What a list of maps shows. */
export interface MapSummary {
  readonly title: string;
  /** RFC 3339, of the last edit. */
  readonly updatedAt: string;
  /** BCP 47 language of the texts. */
  readonly locale?: string;
  /** What the map is about, in at most a few hundred letters, for searching the list: its scenario, tags, personas, stages. */
  readonly words?: string;
  readonly counts: { readonly stages: number; readonly steps: number; readonly lanes: number; readonly cards: number };
}

export interface ListedMap extends MapSummary, Head {
  readonly id: Id;
  /** RFC 3339. */
  readonly createdAt: string;
}

export interface NewRow extends Era {
  /** A Yjs update (encoding 1). */
  readonly update: Uint8Array;
}

export interface StoredRow extends NewRow {
  readonly key: RowKey;
  /** Set on the one row that holds a whole document. */
  readonly snapshot?: boolean;
}

export interface LoadedRows {
  /** Missing when the store does not hold the map. */
  readonly head?: Head;
  readonly rows: readonly StoredRow[];
  readonly cursor: Cursor;
}

/** The rows that one row takes the place of. */
export interface Fold {
  readonly replaces: readonly RowKey[];
  readonly row: NewRow;
}

export interface Compacted {
  /** Of the row that was made. */
  readonly key: RowKey;
  /** Of a reader who knows the rows that the fold was given. */
  readonly cursor: Cursor;
}

export type FoldRows = (rows: readonly StoredRow[]) => Fold | undefined;

/**
 * `log`: the rows since the snapshot are merged into one of them. `all`: the snapshot and the rows become the new
 * snapshot.
 */
export type CompactScope = 'log' | 'all';

/** How much room there is, in bytes, where the store knows it. */
export interface StorageSpace {
  readonly used?: number;
  readonly left?: number;
  /** False: the store may be emptied without anybody being asked, as browsers do when the disk is full. */
  readonly safe: boolean;
}

/**
 * `rows`: others appended to a map. `list`: the list changed. `removed`: a map was deleted. `ready`: the store answers again.
 * `lost`: the connection was taken away, and what was stored may have gone with it.
 */
export type StorageChange =
  { readonly kind: 'rows' | 'list' | 'removed'; readonly id: Id } | { readonly kind: 'ready' | 'lost' };

/**
 * Keeps maps as rows of updates. Every method that fails rejects, with a `StorageError` when the reason is known, and has
 * then written nothing. An exported list of tests, `adapterContract`, proves an adapter.
 */
export interface StorageAdapter {
  /**
   * What `append` and `create` were given is written even if the page goes before they resolve. Without it every update
   * is held in `localStorage` until then.
   */
  readonly outlivesPage?: boolean;
  /** Maps that are not deleted, or those that are and can be restored; in any order. */
  list(which?: 'kept' | 'deleted'): Promise<readonly ListedMap[]>;
  /** Writes the first row of a new map; false, with nothing written, when the store holds a map of this id. */
  create(id: Id, row: NewRow, summary: MapSummary): Promise<boolean>;
  /** All rows of a map, the snapshot first; with a cursor only what was written since. */
  load(id: Id, after?: Cursor): Promise<LoadedRows>;
  /**
   * Adds one row and resolves, when it is safe, with what the store knew of the map before. A row of an unknown map is
   * kept too.
   */
  append(id: Id, row: NewRow, summary: MapSummary): Promise<Head | undefined>;
  /**
   * Lets `fold` replace rows by one. Nobody may write rows of this map between its reading and the replacing, so `fold` is
   * not asynchronous; it returns undefined to leave all as it is.
   */
  compact(id: Id, scope: CompactScope, fold: FoldRows): Promise<Compacted | undefined>;
  /**
   * Makes `row` the whole map, in the era that the row names; false when the stored era is not older, or when rows were
   * written since the cursor.
   */
  startEpoch(id: Id, row: NewRow, since?: Cursor): Promise<boolean>;
  /** Takes a map out of the list; it can be restored. */
  remove(id: Id): Promise<void>;
  restore(id: Id): Promise<void>;
  /** Deletes a map for good, with its rows; with a time, only when it is deleted since before that (RFC 3339). */
  purge(id: Id, deletedBefore?: string): Promise<void>;
  /** Keeps a file under the SHA-256 of its bytes, once, and returns that hash as 64 hexadecimal digits. */
  putAttachment(file: Blob): Promise<string>;
  getAttachment(hash: string): Promise<Blob | undefined>;
  /**
   * Looks for files that no map, kept or in the bin, no version and no open window refers to, and deletes those that are
   * known to be so since before a time (RFC 3339). Without it files stay.
   */
  sweepFiles?(unusedBefore: string): Promise<void>;
  /** Keeps a small picture of a map for lists, in the place of an earlier one; it goes with the map. */
  putThumbnail?(id: Id, picture: Blob): Promise<void>;
  getThumbnail?(id: Id): Promise<Blob | undefined>;
  /** How much room is used and left; a list of maps shows it. */
  space?(): Promise<StorageSpace>;
  subscribe(listener: (change: StorageChange) => void): Unsubscribe;
  /** Where earlier states of maps are kept. Without it they are kept in memory, while the map is open. */
  versions?(): Promise<VersionStore>;
  /** Lets go of connections; what was handed on before is still written. */
  close(): void;
}

/** Whether data of one era can be used by code or a document of another. */
export function isNewer(one: Era, other: Era): boolean {
  return one.format > other.format || one.epoch > other.epoch;
}

export function isSameEra(one: Era, other: Era): boolean {
  return one.format === other.format && one.epoch === other.epoch;
}

/** Whether a map is deleted since before a time, and nobody has brought it back. */
export function isDeletedBefore(head: Head | undefined, time: string): boolean {
  return head?.deletedAt !== undefined && head.deletedAt < time;
}
