/** Lets go of a map that is left, or has it held as long as this page is open, when no store has all of it. */
import type { Id } from '../base/ids.js';
import type { PageMap, PageMaps } from '../storage/page-maps.js';
import { isBlank } from './map-values.js';

export class LeftMaps {
  #maps: Promise<PageMaps> | undefined;

  /** What holds them is loaded with the first one. */
  all(): Promise<PageMaps> {
    return (this.#maps ??= import('../storage/page-maps.js').then(
      ({ PageMaps: Maps }) => new Maps(),
      (error: unknown) => {
        this.#maps = undefined;
        throw error;
      },
    ));
  }

  leave(map: PageMap): void {
    const { open, document } = map;
    const { title } = document.reader.fields;
    const isStored = open?.status.state === 'saved' || open?.readOnly || open?.status.fault === 'taken';
    if (isStored || (!title && isBlank(document.reader))) open?.close();
    else
      void this.all().then(
        (maps) => maps.hold(map),
        () => open?.close(),
      );
  }

  /** A map that was left; without an id the last one. */
  async take(id?: Id): Promise<PageMap | undefined> {
    const maps = await this.#maps?.catch(() => undefined);
    const wanted = id ?? maps?.last;
    return wanted === undefined ? undefined : maps?.take(wanted);
  }

  async has(id: Id): Promise<boolean> {
    return (await this.#maps?.catch(() => undefined))?.has(id) ?? false;
  }
}
