/** What the library dialog can do with the maps around the open one; loaded with the dialog. */
import type { Id } from '../base/ids.js';
import type { LibraryHost } from '../panels/library-dialog.js';
import type { ListedMap } from '../storage/storage-adapter.js';
import type { Sample, Template } from '../templates/index.js';
import type { MapOpener } from './map-opener.js';

export class LibraryDesk implements LibraryHost {
  #maps: MapOpener;

  constructor(maps: MapOpener) {
    this.#maps = maps;
  }

  async list(): Promise<readonly ListedMap[]> {
    return (await this.#maps.library?.list()) ?? [];
  }

  open(id: Id): Promise<unknown> {
    return this.#maps.open(id);
  }

  start(from: Template | Sample): Promise<void> {
    return this.#maps.start(from);
  }

  async remove(id: Id): Promise<void> {
    await this.#maps.library?.remove(id);
  }

  async restore(id: Id): Promise<void> {
    await this.#maps.library?.restore(id);
  }
}
