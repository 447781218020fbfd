/** Earlier states of maps as a store keeps them: a list that is read quickly, and the content of each. */
import type { Id } from '../base/ids.js';

/**
 * Why a version was kept: while working, on opening, before another state took its place, because it was
 * downloaded (whoever gets that file may send it back changed), or because somebody named it.
 */
export type VersionReason = 'work' | 'opened' | 'replaced' | 'exported' | 'named';

/** What a list of versions shows. */
export interface VersionHead {
  readonly id: Id;
  readonly map: Id;
  /** RFC 3339. */
  readonly at: string;
  readonly reason: VersionReason;
  readonly name?: string;
  /** Who named it, or was working. */
  readonly author?: string;
  /** SHA-256 of what is in the map: two versions with the same one are the same. */
  readonly digest: string;
  /** How much its content takes. */
  readonly bytes: number;
}

/** The text of a map's file in UTF-8. */
export interface VersionContent {
  readonly data: Uint8Array<ArrayBuffer>;
  /** Compressed with gzip, where the browser could. */
  readonly packed: boolean;
}

/** Keeps versions. Every method that fails rejects, and has then written nothing. */
export interface VersionStore {
  /** The versions of a map, in any order. */
  list(map: Id): Promise<readonly VersionHead[]>;
  read(map: Id, id: Id): Promise<VersionContent | undefined>;
  add(head: VersionHead, content: VersionContent): Promise<void>;
  /** Replaces what the list shows of a version, for instance its name. */
  rename(head: VersionHead): Promise<void>;
  /** Removes these versions of a map, or all of them. */
  remove(map: Id, ids?: readonly Id[]): Promise<void>;
}
