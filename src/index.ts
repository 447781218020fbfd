/** Everything public with the editor: its class, its lists and its types. Importing it registers nothing. */
export { actions } from './actions/index.js';
export type { Action, ActionArgs, ActionContext } from './actions/action.js';
export { EditError } from './document/edit-error.js';
export type { Change, Destination, NewFields, Place } from './document/change.js';
export { JourneyMapElement } from './editor/journey-map.js';
export type { ChangedIds, JourneyMapEvents, SaveState } from './editor/events.js';
export type { ExportResult, ImportOptions, ImportResult } from './editor/transfer.js';
export { locales } from './i18n/locales.js';
export { IndexedDbStorage } from './storage/indexed-db-storage.js';
export { MemoryStorage } from './storage/memory-storage.js';
export type { StorageAdapter } from './storage/storage-adapter.js';
export * from './headless.js';
