/** All maps that a person has before them: those of the store, and those that only this page has. */
import type { Id } from '../base/ids.js';
import { MapDocument } from '../document/map-document.js';
import type { JourneyMap } from '../model/journey-map.js';
import type { MapLibrary } from '../storage/map-library.js';
import type { PageListed, PageMap, PageMaps } from '../storage/page-maps.js';
import { storedWhole, type BackupMaps, type ReadWithCopy } from './library-backup.js';

/** What of the element it needs. */
export interface PageOwner {
  /** None when nothing is kept. */
  readonly library: MapLibrary | undefined;
  /** The open map, when no store has all of it. */
  readonly unstored: PageMap | undefined;
}

/** How pictures are kept and found, wherever the maps are. */
export interface PagePictures {
  keep(file: Blob, apart: boolean): Promise<string>;
  get(hash: string): Promise<Blob | undefined>;
}

export class PageLibrary implements BackupMaps {
  /** The store did not answer when its list was asked for last. */
  isPartial = false;
  #owner: PageOwner;
  #page: PageMaps;
  #pictures: () => Promise<PagePictures>;

  constructor(owner: PageOwner, page: PageMaps, pictures: () => Promise<PagePictures>) {
    this.#owner = owner;
    this.#page = page;
    this.#pictures = pictures;
  }

  /** Rejects when the store does not answer and the page has no map of its own. */
  async list(which: 'kept' | 'deleted' = 'kept'): Promise<readonly PageListed[]> {
    const { library, unstored } = this.#owner;
    this.isPartial = false;
    const stored = await library?.list(which).catch((error: unknown) => {
      this.isPartial = true;
      if (!unstored && !this.#page.last) throw error;
      return [];
    });
    const shown = unstored?.document.id;
    const others = stored?.filter(({ id }) => id !== shown && !this.#page.has(id)) ?? [];
    return [...this.#page.list(which, unstored), ...others];
  }

  async read(id: Id): Promise<JourneyMap | undefined> {
    return this.#document(id)?.toMap() ?? this.#owner.library?.read(id);
  }

  async whole(id: Id): Promise<ReadWithCopy> {
    const map = this.#document(id)?.toMap();
    const { library } = this.#owner;
    return map || !library ? { map, isWhole: map !== undefined } : storedWhole(library, id);
  }

  /** Where no store takes it, for as long as the page is open. */
  async add(map: JourneyMap): Promise<boolean> {
    const { library } = this.#owner;
    if (this.#document(map.id)) return false;
    try {
      if (library) return await library.add(map);
    } catch (error) {
      const answers = await library?.list().then(
        () => true,
        () => false,
      );
      if (answers) throw error;
    }
    const document = MapDocument.fromMap(map);
    this.#page.hold({ document, library, open: library?.create(document) });
    return true;
  }

  async remove(id: Id): Promise<void> {
    if (this.#page.has(id)) this.#page.remove(id);
    else await this.#library.remove(id);
  }

  async restore(id: Id): Promise<void> {
    if (this.#page.has(id)) this.#page.restore(id);
    else await this.#library.restore(id);
  }

  async purge(id: Id, deletedBefore?: string): Promise<void> {
    if (this.#page.has(id)) this.#page.purge(id);
    else await this.#library.purge(id, deletedBefore);
  }

  async edit(id: Id, work: (document: MapDocument) => void): Promise<void> {
    const document = this.#document(id);
    if (document) work(document);
    else await this.#library.edit(id, work);
  }

  async putAttachment(file: Blob): Promise<string> {
    return (await this.#pictures()).keep(file, true);
  }

  async getAttachment(hash: string): Promise<Blob | undefined> {
    try {
      return (await (await this.#pictures()).get(hash)) ?? (await this.#owner.library?.getAttachment(hash));
    } catch (error) {
      // A store that does not answer is told of already.
      if (this.isPartial) return undefined;
      throw error;
    }
  }

  #document(id: Id): MapDocument | undefined {
    const { unstored } = this.#owner;
    return unstored?.document.id === id ? unstored.document : this.#page.get(id);
  }

  /** Rejects where nothing is kept. */
  get #library(): MapLibrary {
    const { library } = this.#owner;
    if (!library) throw new Error('no library');
    return library;
  }
}
