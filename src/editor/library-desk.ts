/** What the library dialog can do with the maps around the open one; loaded with the dialog. */
import { newId, type Id } from '../base/ids.js';
import type { JourneyMap } from '../model/journey-map.js';
import type { BackupLosses, BackupPreview, LibraryHost } from '../panels/library-host.js';
import type { PageListed } from '../storage/page-maps.js';
import type { ListedMap, StorageSpace } from '../storage/storage-adapter.js';
import type { Sample, Template } from '../templates/index.js';
import { reminded } from './backup-mark.js';
import { readLibraryBackup, writeLibraryBackup } from './library-backup.js';
import { saveFile } from './map-host.js';
import type { MapOpener } from './map-opener.js';
import { PageLibrary } from './page-library.js';
import type { PicturesController } from './pictures-controller.js';
import { speak } from './transfer.js';
import type { Translate } from '../i18n/translate.js';

/** ms for which a deleted map can be brought back. */
const keptFor = 30 * 24 * 60 * 60 * 1000;

/** A small picture of a map. */
type Paint = (map: JourneyMap) => Promise<Blob | undefined>;

export class LibraryDesk implements LibraryHost {
  #maps: MapOpener;
  #t: () => Translate;
  #pictures: PicturesController;
  #paint: Paint;
  #painted: Promise<Blob | undefined> = Promise.resolve(undefined);
  #made: PageLibrary | undefined;

  constructor(
    maps: MapOpener,
    pictures: PicturesController,
    t: () => Translate,
    paint: Paint = () => Promise.resolve(undefined),
  ) {
    this.#maps = maps;
    this.#pictures = pictures;
    this.#t = t;
    this.#paint = paint;
  }

  /** What has lain in the bin for long enough goes when somebody looks. */
  async list(which: 'kept' | 'deleted' = 'kept'): Promise<readonly PageListed[]> {
    const library = await this.#library;
    const maps = await library.list(which);
    if (which === 'kept') {
      const stored = this.#maps.library;
      void import('./unused-pictures.js').then(({ sweepDaily }) => sweepDaily(stored)).catch(() => undefined);
      return maps;
    }
    const before = new Date(Date.now() - keptFor).toISOString();
    const isOld = ({ deletedAt = before }: ListedMap): boolean => deletedAt < before;
    for (const { id } of maps.filter(isOld)) await library.purge(id, before);
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
    const library = await this.#library;
    const map = document?.id === id ? document.toMap() : await library.read(id);
    if (!map || !(await library.add({ ...map, id: newId(), title }))) throw new Error('not duplicated');
  }

  async remove(id: Id): Promise<void> {
    await (await this.#library).remove(id);
  }

  async restore(id: Id): Promise<void> {
    await (await this.#library).restore(id);
  }

  async purge(id: Id): Promise<void> {
    await (await this.#library).purge(id);
  }

  /** A map that was never open here, as one of a backup, is painted now; one after the other, for there may be many. */
  async thumbnail(id: Id): Promise<Blob | undefined> {
    const storage = this.#maps.library?.storage;
    const kept = await storage?.getThumbnail?.(id);
    if (kept) return kept;
    const paint = async (): Promise<Blob | undefined> => {
      const map = await (await this.#library).read(id);
      const picture = map && (await this.#paint(map));
      if (picture) await storage?.putThumbnail?.(id, picture);
      return picture;
    };
    return (this.#painted = this.#painted.then(paint, paint));
  }

  /** A store that gives nothing has no room to tell of. */
  async space(): Promise<StorageSpace | undefined> {
    const { state, fault } = this.#maps.status;
    if (state === 'failed' && fault !== 'quota') return undefined;
    return this.#maps.library?.storage.space?.();
  }

  async downloadAll(): Promise<BackupLosses> {
    const now = new Date().toISOString();
    const library = await this.#library;
    const { text, losses } = await writeLibraryBackup(library, now);
    saveFile(text, `journeymaps-${now.slice(0, 10)}.backup.json`, 'application/json');
    const { name } = this.#maps.library ?? {};
    if (name !== undefined) reminded(name);
    return { ...losses, isPartial: library.isPartial };
  }

  async readBackup(file: Blob): Promise<BackupPreview> {
    const { issues, ...preview } = await readLibraryBackup(await this.#library, file);
    return { ...preview, issues: speak(issues, this.#t()) };
  }

  get #library(): Promise<PageLibrary> {
    const made = async (): Promise<PageLibrary> =>
      (this.#made ??= new PageLibrary(this.#maps, await this.#maps.left.all(), () => this.#pictures.keeper()));
    return made();
  }
}
