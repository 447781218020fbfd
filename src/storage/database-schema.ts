/** What stands in the database of a library, and how a database made by an earlier version becomes one of this. */
import type { DBSchema, IDBPDatabase, IDBPTransaction } from 'idb';
import type { Id } from '../base/ids.js';
import type { MapSummary, NewRow } from './storage-adapter.js';
import type { VersionContent, VersionHead } from './versions.js';

export interface MapRecord {
  readonly id: Id;
  readonly format: number;
  readonly epoch: number;
  readonly createdAt: string;
  readonly deletedAt?: string;
}

/** Written with every edit and so apart from {@link MapRecord}: the last writer wins without undoing an epoch or a deletion. */
export interface SummaryRecord extends MapSummary {
  readonly map: Id;
}

export interface UpdateRecord extends NewRow {
  /** Given by the database in the order of writing, over all maps. */
  readonly seq?: number;
  readonly map: Id;
}

export interface SnapshotRecord extends NewRow {
  readonly map: Id;
  /** The highest `seq` it holds. */
  readonly seq: number;
}

export interface AttachmentRecord {
  readonly hash: string;
  readonly type: string;
  /** Bytes, not a Blob: some browsers keep no Blob in private windows, and a Blob is written later than its transaction. */
  readonly bytes: ArrayBuffer;
  /** RFC 3339; since when nothing is known to refer to it. */
  readonly unusedSince?: string;
}

/** A small picture of a map, as bytes like those of an attachment. */
export interface ThumbnailRecord {
  readonly map: Id;
  readonly type: string;
  readonly bytes: ArrayBuffer;
}

/** The content of a version, apart from what a list of versions reads. */
export interface VersionContentRecord extends VersionContent {
  readonly id: Id;
}

export interface LibrarySchema extends DBSchema {
  maps: { key: Id; value: MapRecord };
  summaries: { key: Id; value: SummaryRecord };
  updates: { key: number; value: UpdateRecord; indexes: { map: Id } };
  snapshots: { key: Id; value: SnapshotRecord };
  attachments: { key: string; value: AttachmentRecord };
  versions: { key: Id; value: VersionHead; indexes: { map: Id } };
  thumbnails: { key: Id; value: ThumbnailRecord };
  versionContents: { key: Id; value: VersionContentRecord };
}

export const mapStores = ['maps', 'summaries', 'updates', 'snapshots'] as const;

/** Done only when the bytes are on the disk. */
export const strict = { durability: 'strict' } as const;

export type MapTransaction = IDBPTransaction<LibrarySchema, typeof mapStores, 'readwrite'>;
export type LibraryDatabase = IDBPDatabase<LibrarySchema>;

/** What each version added, oldest first. A version that was published is never changed; a new store is a new line. */
const versions: readonly ((database: LibraryDatabase) => void)[] = [
  (database) => {
    database.createObjectStore('maps', { keyPath: 'id' });
    database.createObjectStore('summaries', { keyPath: 'map' });
    database.createObjectStore('updates', { keyPath: 'seq', autoIncrement: true }).createIndex('map', 'map');
    database.createObjectStore('snapshots', { keyPath: 'map' });
    database.createObjectStore('attachments', { keyPath: 'hash' });
  },
  // Version 2 added nothing.
  () => undefined,
  (database) => {
    database.createObjectStore('versions', { keyPath: 'id' }).createIndex('map', 'map');
    database.createObjectStore('versionContents', { keyPath: 'id' });
  },
  (database) => {
    database.createObjectStore('thumbnails', { keyPath: 'map' });
  },
];

/** Rises with every line of {@link versions}. */
export const databaseVersion = versions.length;

/** Adds what was added since; what is kept stays as it is. */
export function upgrade(database: LibraryDatabase, oldVersion: number): void {
  for (const add of versions.slice(oldVersion)) add(database);
}
