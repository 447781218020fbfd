/** What the library dialog can do with the maps around the open one; loaded with the dialog. */
import { newId, type Id } from '../base/ids.js';
import type { BackupLosses, BackupPreview, LibraryHost } from '../panels/library-host.js';
import type { MapLibrary } from '../storage/map-library.js';
import type { ListedMap, StorageSpace } from '../storage/storage-adapter.js';
import type { Sample, Template } from '../templates/index.js';
import { readLibraryBackup, writeLibraryBackup } from './library-backup.js';
import { saveFile } from './map-host.js';
import type { MapOpener } from './map-opener.js';
import { speak } from './transfer.js';
import type { Translate } from '../i18n/translate.js';

/** ms for which a deleted map can be brought back. */
const keptFor = 30 * 24 * 60 * 60 * 1000;

export class LibraryDesk implements LibraryHost {
  #maps: MapOpener;
  #t: () => Translate;

  constructor(maps: MapOpener, t: () => Translate) {
    this.#maps = maps;
    this.#t = t;
  }

  /** What has lain in the bin for long enough goes when somebody looks. */
  async list(which: 'kept' | 'deleted' = 'kept'): Promise<readonly ListedMap[]> {
    const library = this.#maps.library;
    const maps = (await library?.list(which)) ?? [];
    if (which === 'kept') {
      void import('./unused-pictures.js').then(({ sweepDaily }) => sweepDaily(library)).catch(() => undefined);
      return maps;
    }
    const before = new Date(Date.now() - keptFor).toISOString();
    const isOld = ({ deletedAt = before }: ListedMap): boolean => deletedAt < before;
    for (const { id } of maps.filter(isOld)) await library?.purge(id, before);
    return maps.filter((map) => !isOld(map));
  }

  open(id: Id): Promise<unknown> {
    return this.#maps.open(id);
  }

  start(from: Template | Sample): Promise<void> {
    return this.#maps.start(from);
  }

  /** The open map is taken as it is here, also when its last edits are not stored yet. */
  async duplicate(id: Id, title: string): Promise<void> {
    const { document } = this.#maps;
    const map = document?.id === id ? document.toMap() : await this.#library.read(id);
    const copy = newId();
    if (!map || !(await this.#library.add({ ...map, id: copy, title }))) throw new Error('not duplicated');
    const { storage } = this.#library;
    const picture = await storage.getThumbnail?.(id).catch(() => undefined);
    if (picture) await storage.putThumbnail?.(copy, picture).catch(() => undefined);
  }

  remove(id: Id): Promise<void> {
    return this.#library.remove(id);
  }

  restore(id: Id): Promise<void> {
    return this.#library.restore(id);
  }

  purge(id: Id): Promise<void> {
    return this.#library.purge(id);
  }

  async thumbnail(id: Id): Promise<Blob | undefined> {
    return this.#maps.library?.storage.getThumbnail?.(id);
  }

  async space(): Promise<StorageSpace | undefined> {
    return this.#maps.library?.storage.space?.();
  }

  async downloadAll(): Promise<BackupLosses> {
    const now = new Date().toISOString();
    const { text, losses } = await writeLibraryBackup(this.#library, now);
    saveFile(text, `journeymaps-${now.slice(0, 10)}.backup.json`, 'application/json');
    return losses;
  }

  async readBackup(file: Blob): Promise<BackupPreview> {
    const { issues, ...preview } = await readLibraryBackup(this.#library, file);
    return { ...preview, issues: speak(issues, this.#t()) };
  }

  /** Rejects where nothing is kept. */
  get #library(): MapLibrary {
    const { library } = this.#maps;
    if (!library) throw new Error('no library');
    return library;
  }
}
