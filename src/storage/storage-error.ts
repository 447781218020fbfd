/** Why something could not be kept, with the words to say it. */
import { message, type Message } from '../i18n/translate.js';

/**
 * `quota`: no room. `lost`: the connection broke. `blocked`: a tab of an older version is in the way. `newer`: a newer
 * version wrote here. `taken`: another map is kept under this id. `damaged`: what is stored cannot
 * be read, and nothing is written over it. `unavailable`: this browser gives no storage. `failed`:
 * anything else.
 */
export type StorageFault = 'quota' | 'lost' | 'blocked' | 'newer' | 'taken' | 'damaged' | 'unavailable' | 'failed';

export class StorageError extends Error {
  readonly fault: StorageFault;

  constructor(fault: StorageFault, options?: ErrorOptions) {
    super(`Storage: ${fault}`, options);
    this.name = 'StorageError';
    this.fault = fault;
  }
}

/** The fault behind any error that a database or an adapter may reject with. */
export function storageError(error: unknown): StorageError {
  if (error instanceof StorageError) return error;
  return new StorageError(faultNames[errorName(error)] ?? 'failed', { cause: error });
}

const faultNames: Readonly<Record<string, StorageFault>> = {
  QuotaExceededError: 'quota',
  InvalidStateError: 'lost',
  // WebKit's "Connection to Indexed Database server lost" and Chromium's "Internal error opening backing store".
  UnknownError: 'lost',
  // A transaction that the browser ended without a reason: what was in it can be written again.
  AbortError: 'lost',
  VersionError: 'newer',
  SecurityError: 'unavailable',
  NotSupportedError: 'unavailable',
};

function errorName(error: unknown): string {
  return typeof error === 'object' && error !== null && 'name' in error ? String(error.name) : '';
}

/** What to tell the user; the map stays usable in every case. */
export const faultMessages: Readonly<Record<StorageFault, Message>> = {
  quota: message('storage.quota', 'The browser’s storage is full. Your edits are kept in this window only.'),
  // Chromium calls a disk without room an unknown error.
  lost: message(
    'storage.lost',
    'The connection to the browser’s storage broke; the disk may be full. It is being opened again.',
  ),
  blocked: message('storage.blocked', 'Another tab holds an older version. Close or reload it to go on saving.'),
  newer: message('storage.newer', 'This map was saved by a newer version. Reload the page to edit it.'),
  taken: message(
    'storage.taken',
    'Another map is already kept under this id. Download a copy of this one, then reload.',
  ),
  damaged: message('storage.unreadable', 'What is stored of this map cannot be read. It is left as it is.'),
  unavailable: message(
    'storage.unavailable',
    'This browser gives no storage. Your edits are kept in this window only.',
  ),
  failed: message('storage.failed', 'Saving failed. Your edits are kept in this window, and it is tried again.'),
};
