/** The maps kept under one name: listed, opened, begun, renamed and deleted; shared by all elements of a page. */
import type { Unsubscribe } from '../base/emitter.js';
import type { Id } from '../base/ids.js';
import { MapDocument } from '../document/map-document.js';
import { message } from '../i18n/translate.js';
import type { JourneyMap } from '../model/journey-map.js';
import { IndexedDbStorage } from './indexed-db-storage.js';
import { marked } from './open-marked.js';
import { blankMap, OpenMap, summaryOf } from './open-map.js';
import {
  storageFormat,
  type ListedMap,
  type LoadedRows,
  type StorageAdapter,
  type StorageChange,
} from './storage-adapter.js';
import { storageError } from './storage-error.js';
import { caughtUp, readLoaded, readStored } from './stored-map.js';

export type { OpenMap };

/** What the elements of one page share: the connection, and which maps are open in how many of them. */
interface Shelf {
  readonly name: string;
  readonly storage: StorageAdapter;
  readonly open: Map<Id, number>;
  readonly ours: boolean;
  users: number;
}

/** What an open map gives back: its mark when it is left, and the connection when nothing more will be written. */
interface Taken {
  readonly left: () => void;
  readonly done: () => void;
}

// The only state beyond an instance: without it, two elements could not know that they are on one page.
const shelves = new Map<string | StorageAdapter, Shelf>();

export class MapLibrary {
  #key: string | StorageAdapter;
  #shelf: Shelf;
  #closed = false;

  /** A library of this browser by its name, or one that a host keeps. */
  constructor(name = 'journeymap', storage?: StorageAdapter) {
    this.#key = storage ?? name;
    const shelf = shelves.get(this.#key);
    this.#shelf = shelf ?? {
      ...{ name, open: new Map(), users: 0 },
      ...{ storage: storage ?? new IndexedDbStorage(name), ours: !storage },
    };
    this.#shelf.users++;
    shelves.set(this.#key, this.#shelf);
  }

  /** The one changed last comes first. */
  async list(which?: 'kept' | 'deleted'): Promise<readonly ListedMap[]> {
    const maps = await this.storage.list(which);
    return [...maps].sort((a, b) => (a.updatedAt < b.updatedAt ? 1 : -1));
  }

  /** Whether a new map may have this id; no when the store does not answer. */
  async isFree(id: Id): Promise<boolean> {
    const lists = await Promise.all([this.list('kept'), this.list('deleted')]).catch(() => undefined);
    return lists !== undefined && !lists.flat().some((map) => map.id === id);
  }

  /** Opens a stored map; undefined when there is none. When the store does not answer, an empty map stands in for it. */
  open(id: Id): Promise<OpenMap | undefined> {
    return this.#open(id);
  }

  /**
   * Opens the map that was changed last and is not open on this page; undefined when there is none. Rejects when the store
   * does not answer.
   */
  async openLast(): Promise<OpenMap | undefined> {
    const maps = await this.list();
    // Between looking and taking there is no await, so two elements that start together take two maps.
    const free = maps.find(({ id }) => !this.#shelf.open.has(id));
    return free && this.open(free.id);
  }

  /** Begins to keep a new map. It is usable, and its edits are kept, before the store has answered. */
  create(document: MapDocument): OpenMap {
    const era = { format: storageFormat, epoch: 1 };
    return new OpenMap(document, { ...this.#saving, era }, this.#take(document.id));
  }

  /** Opens the map of this id, or begins it; two windows that do so at the same time get one map. */
  async openOrCreate(id: Id, make: () => JourneyMap): Promise<OpenMap> {
    const found = await this.open(id);
    if (found) return found;
    const map = make();
    await this.add(map).catch(() => false);
    return (await this.open(id)) ?? this.create(MapDocument.fromMap(map));
  }

  /** Keeps a map without opening it; false when its id is taken. */
  add(map: JourneyMap): Promise<boolean> {
    const document = MapDocument.fromMap(map);
    const row = { format: storageFormat, epoch: 1, update: document.encode() };
    return this.storage.create(map.id, row, summaryOf(document));
  }

  /** A stored map as it is now, without opening it. */
  async read(id: Id): Promise<JourneyMap | undefined> {
    return (await readStored(this.storage, this.name, id)).map;
  }

  /** Changes a map as an edit, so that windows that have it open see it; resolves when it is safe. */
  async edit(id: Id, work: (document: MapDocument) => void): Promise<void> {
    const open = await this.#open(id, false);
    if (!open) return;
    try {
      if (open.readOnly || open.status.state === 'failed') throw storageError(undefined);
      work(open.document);
      await open.savedOrFailed();
    } finally {
      open.close();
    }
  }

  async rename(id: Id, title: string): Promise<void> {
    const label = message('library.rename', 'Rename the map');
    await this.edit(id, (document) => document.edit(label, (change) => change.update(id, { title })));
  }

  /** Takes a map out of the list; it can be restored. */
  remove(id: Id): Promise<void> {
    return this.storage.remove(id);
  }

  restore(id: Id): Promise<void> {
    return this.storage.restore(id);
  }

  /** Deletes a map for good. */
  purge(id: Id, deletedBefore?: string): Promise<void> {
    return this.storage.purge(id, deletedBefore);
  }

  /** Keeps a file of a map and returns its SHA-256. */
  putAttachment(file: Blob): Promise<string> {
    return this.storage.putAttachment(file);
  }

  getAttachment(hash: string): Promise<Blob | undefined> {
    return this.storage.getAttachment(hash);
  }

  /** Hears when maps are added, removed or restored, in other windows too. */
  subscribe(listener: (change: StorageChange) => void): Unsubscribe {
    return this.storage.subscribe(listener);
  }

  /** Another hold on the same, for work that may outlast this one. */
  again(): MapLibrary {
    return new MapLibrary(this.#shelf.name, typeof this.#key === 'string' ? undefined : this.#key);
  }

  /** Open maps go on being saved; the connection ends with its last user. */
  close(): void {
    if (this.#closed) return;
    this.#closed = true;
    this.#release();
  }

  /** For what only few parts of the editor need of it. */
  get storage(): StorageAdapter {
    return this.#shelf.storage;
  }

  get name(): string {
    return this.#shelf.name;
  }

  get #saving(): { storage: StorageAdapter; library: string } {
    return { storage: this.storage, library: this.#shelf.name };
  }

  async #open(id: Id, shown = true): Promise<OpenMap | undefined> {
    const taken = this.#take(shown ? id : undefined);
    let open: OpenMap | undefined;
    try {
      const loaded = await this.storage.load(id).catch(storageError);
      open = loaded instanceof Error ? this.#standIn(id, taken) : await this.#read(id, loaded, taken);
    } finally {
      if (!open) {
        taken.left();
        taken.done();
      }
    }
    return open;
  }

  async #read(id: Id, loaded: LoadedRows, taken: Taken, isCaughtUp = false): Promise<OpenMap | undefined> {
    const read = readLoaded(this.name, id, loaded);
    if (read.isBehind && !isCaughtUp) {
      const news = await caughtUp(this.storage, this.name, id);
      return news ? this.#read(id, news, taken, true) : this.#standIn(id, taken);
    }
    const { document, issues, rows, recovered, damaged } = read;
    if (read.isNewer) return new OpenMap(document ?? blankMap(id), undefined, { issues, ...taken });
    if (!document) return loaded.head && this.#salvage(id, taken);
    // An older format that cannot be read whole is not written over.
    if ((loaded.head?.format ?? storageFormat) < storageFormat)
      return new OpenMap(document, undefined, { issues, fault: 'damaged', ...taken });
    const era = { format: storageFormat, epoch: loaded.head?.epoch ?? 1 };
    const saving = { ...this.#saving, era, loaded: { ...loaded, rows }, recovered, damaged };
    return new OpenMap(document, saving, { issues, ...taken });
  }

  /** Nothing stored can be read: what is shown in its place is never written over it. */
  async #salvage(id: Id, taken: Taken): Promise<OpenMap> {
    const { salvage } = await import('./damaged-map.js');
    const { map, issues } = await salvage(this.storage, id);
    const document = map ? MapDocument.fromMap(map) : blankMap(id);
    return new OpenMap(document, undefined, { issues, fault: 'damaged', ...taken });
  }

  /** In memory until the store answers; if it then turns out to hold this map, nothing is mixed and the user is told. */
  #standIn(id: Id, taken: Taken): OpenMap {
    const era = { format: storageFormat, epoch: 1 };
    return new OpenMap(blankMap(id), { ...this.#saving, era }, { ...taken, standsIn: true });
  }

  /** Holds the connection, and marks a map as open on this page. */
  #take(id?: Id): Taken {
    const { open } = this.#shelf;
    this.#shelf.users++;
    const mark = id === undefined ? undefined : marked(this.name, new Date().toISOString());
    if (id !== undefined) open.set(id, (open.get(id) ?? 0) + 1);
    const left = (): void => {
      void mark?.then((unmark) => unmark?.());
      if (id === undefined) return;
      const others = (open.get(id) ?? 1) - 1;
      if (others > 0) open.set(id, others);
      else open.delete(id);
    };
    return { left, done: () => this.#release() };
  }

  #release(): void {
    if (--this.#shelf.users > 0) return;
    shelves.delete(this.#key);
    if (this.#shelf.ours) this.#shelf.storage.close();
  }
}
