/** What the library dialog asks of the element around it. */
import type { Id } from '../base/ids.js';
import type { SpokenIssue } from '../model/issue.js';
import type { PageListed } from '../storage/page-maps.js';
import type { StorageSpace } from '../storage/storage-adapter.js';
import type { Sample, Template } from '../templates/index.js';

/** How a map of a backup stands to what is kept: not kept, the same, or kept in another state. */
export type BackupState = 'new' | 'same' | 'newer' | 'older';

export interface BackupEntry {
  readonly id: Id;
  readonly title: string;
  readonly updatedAt: string;
  readonly cards: number;
  readonly state: BackupState;
}

/** A backup that was read, and what would come of it. */
export interface BackupPreview {
  readonly entries: readonly BackupEntry[];
  readonly issues: readonly SpokenIssue[];
  /**
   * Takes in the chosen ones. `both`: a map that is kept stays, and that of the backup comes beside it. `newer`: the later one of
   * the two stays. One that is the same comes as a copy with a title of its own.
   */
  restore(conflict: 'both' | 'newer', chosen: ReadonlySet<Id>, copyOf: (title: string) => string): Promise<number>;
}

/** Titles of maps that a backup does not hold as they were. */
export interface BackupLosses {
  /** What could be read of them is in the file, and what is stored of them as it is. */
  readonly damaged: readonly string[];
  /** Not even that could be had of the store. */
  readonly missing: readonly string[];
  /** The store did not answer: only what this page has is in the file. */
  readonly isPartial?: boolean;
}

export interface LibraryHost {
  list(which?: 'kept' | 'deleted'): Promise<readonly PageListed[]>;
  open(id: Id): Promise<unknown>;
  start(from: Template | Sample): Promise<unknown>;
  duplicate(id: Id, title: string): Promise<void>;
  remove(id: Id): Promise<void>;
  restore(id: Id): Promise<void>;
  purge(id: Id): Promise<void>;
  /** A small picture of a map, where there is one. */
  thumbnail(id: Id): Promise<Blob | undefined>;
  space(): Promise<StorageSpace | undefined>;
  /** Rejects when there is no file. */
  downloadAll(): Promise<BackupLosses>;
  readBackup(file: Blob): Promise<BackupPreview>;
}
