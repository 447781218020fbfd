/** What the library dialog asks of the element around it. */
import type { Id } from '../base/ids.js';
import type { SpokenIssue } from '../model/issue.js';
import type { ListedMap, StorageSpace } from '../storage/storage-adapter.js';
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
  /** `both`: a map that is kept stays, and that of the backup comes beside it. `newer`: the later one of the two stays. */
  restore(conflict: 'both' | 'newer'): Promise<number>;
}

export interface LibraryHost {
  list(which?: 'kept' | 'deleted'): Promise<readonly ListedMap[]>;
  open(id: Id): Promise<unknown>;
  start(from: Template | Sample): Promise<unknown>;
  duplicate(id: Id, title: string): Promise<void>;
  remove(id: Id): Promise<void>;
  restore(id: Id): Promise<void>;
  purge(id: Id): Promise<void>;
  /** A small picture of a map, where there is one. */
  thumbnail(id: Id): Promise<Blob | undefined>;
  space(): Promise<StorageSpace | undefined>;
  downloadAll(): Promise<void>;
  readBackup(file: Blob): Promise<BackupPreview>;
}
