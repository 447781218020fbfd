/** The history of the map that is open: kept while it is edited, and what the user does with it. */
import type { Unsubscribe } from '../base/emitter.js';
import type { Id } from '../base/ids.js';
import { restoreRecords } from '../compare/restore.js';
import type { MapDocument } from '../document/map-document.js';
import { message } from '../i18n/translate.js';
import type { JourneyMap } from '../model/journey-map.js';
import { HistoryRecorder } from '../storage/history-recorder.js';
import { History } from '../storage/history.js';
import { MapLibrary } from '../storage/map-library.js';
import { MemoryVersions } from '../storage/memory-versions.js';
import { SpareVersions } from '../storage/spare-versions.js';
import type { StorageAdapter } from '../storage/storage-adapter.js';
import type { VersionHead } from '../storage/versions.js';

const labels = {
  restore: message('edit.restore-version', 'Restore a version'),
  cards: message('edit.restore-cards', 'Restore cards of a version'),
};

export interface HistoryOptions {
  readonly document: MapDocument;
  readonly author: () => string | undefined;
  /** The map as it was when it was opened. */
  readonly opened?: JourneyMap;
  /** Where the map is stored; without a name it is not. */
  readonly library?: string;
  readonly storage?: StorageAdapter | undefined;
  /** Where versions are kept when the store does not, for as long as the page is open. */
  readonly memory: MemoryVersions;
}

export { MemoryVersions };

export async function openHistory(options: HistoryOptions): Promise<MapHistory> {
  const { library, storage, opened, memory } = options;
  const maps = library === undefined ? undefined : new MapLibrary(library, storage);
  const store = await maps?.storage.versions?.().catch(() => undefined);
  const history = new MapHistory(options, new SpareVersions(store, memory), () => maps?.close());
  if (opened) void history.recorder.opened(opened);
  return history;
}

export class MapHistory {
  readonly recorder: HistoryRecorder;
  #options: HistoryOptions;
  #store: SpareVersions;
  #history: History;
  #done: () => void;

  constructor(options: HistoryOptions, store: SpareVersions, done: () => void) {
    this.#options = options;
    this.#history = new History(store, options.document.id);
    this.#store = store;
    this.#done = done;
    const { document, author } = options;
    this.recorder = new HistoryRecorder({ history: this.#history, document, author });
  }

  /** Whether it outlives the page. */
  get stored(): boolean {
    return this.#store.stored;
  }

  edited(): void {
    this.recorder.edited();
  }

  list(): Promise<readonly VersionHead[]> {
    return this.#history.list();
  }

  read(id: Id): Promise<JourneyMap | undefined> {
    return this.#history.read(id);
  }

  /** Hears when a version comes, goes or is renamed in this window. */
  onChange(listener: () => void): Unsubscribe {
    return this.#history.changed.on(listener);
  }

  rename(id: Id, name: string): Promise<void> {
    return this.#history.rename(id, name);
  }

  remove(id: Id): Promise<void> {
    return this.#history.remove(id);
  }

  /** Keeps the present state under a name. */
  name(name: string): Promise<VersionHead> {
    return this.#keep('named', name);
  }

  /** Makes the map what it was, as one step that can be undone; the present state is kept first, if it can be. */
  async restore(map: JourneyMap): Promise<void> {
    await this.keepBefore();
    this.#options.document.replace(labels.restore, map);
  }

  /** Brings back chosen records as they were. */
  async restoreRecords(map: JourneyMap, ids: ReadonlySet<Id>): Promise<void> {
    await this.keepBefore();
    const { document } = this.#options;
    document.replace(labels.cards, restoreRecords(document.toMap(), map, ids));
  }

  /** Keeps the state that another one is about to take the place of; a history that fails does not stand in the way. */
  async keepBefore(): Promise<void> {
    await this.#keep('replaced').catch(() => undefined);
  }

  /** The state that was downloaded: a copy that comes back changed began here. */
  async exported(): Promise<void> {
    await this.#keep('exported').catch(() => undefined);
  }

  async close(): Promise<void> {
    await this.recorder.end();
    this.#done();
  }

  #keep(reason: 'named' | 'replaced' | 'exported', name?: string): Promise<VersionHead> {
    const { document, author } = this.#options;
    return this.#history.keep(document.toMap(), { reason, author: author(), ...(name !== undefined && { name }) });
  }
}
