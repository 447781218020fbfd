/** Keeps a small picture of the open map for the list of maps: when nobody has edited for a while, and when the map is left. */
import type { Unsubscribe } from '../base/emitter.js';
import type { MapLayout } from '../layout/places.js';
import type { MapOpener } from './map-opener.js';
import { whenIdle } from './idle.js';
import type { MapLibrary } from '../storage/map-library.js';

/** ms without an edit after which the picture is painted. */
const quiet = 4000;

export class ThumbnailController {
  #maps: MapOpener;
  #layout: () => MapLayout | undefined;
  #leave: (() => void) | undefined;

  /** `layout` gives that of the open map, once it is drawn. */
  constructor(maps: MapOpener, layout: () => MapLayout | undefined) {
    this.#maps = maps;
    this.#layout = layout;
  }

  /** Follows the map that is open now; one that is not stored, or only looked at, has no picture. */
  follow(pause = quiet): void {
    this.leave();
    const { document, kept, library, readOnly } = this.#maps;
    if (!document || !kept || readOnly || !library?.storage.putThumbnail) return;
    let edited = false;
    let timer: ReturnType<typeof setTimeout> | undefined;
    let idle: Unsubscribe | undefined;
    const { id, reader } = document;
    const paint = (): void => {
      const layout = this.#layout();
      if (this.#maps.document !== document || !reader.count('steps') || !layout) return;
      // What is out of sight is laid out while the page is idle; the picture waits for it.
      if (layout.settled) void keep(library, id, layout, edited);
      else return wait();
      edited = false;
    };
    const wait = (): void => {
      clearTimeout(timer);
      idle?.();
      timer = setTimeout(() => (idle = whenIdle(paint)), pause);
    };
    const unhear = document.onChange(() => {
      edited = true;
      wait();
    });
    wait();
    this.#leave = () => {
      unhear();
      clearTimeout(timer);
      idle?.();
      const layout = this.#layout();
      if (edited && layout && reader.count('steps')) void keep(library, id, layout, true);
    };
  }

  /** The map is left; what was drawn of it last is still there to be painted. */
  leave(): void {
    this.#leave?.();
    this.#leave = undefined;
  }
}

/** A picture that fails leaves the list as it was. */
async function keep(library: MapLibrary, id: string, layout: MapLayout, anew: boolean): Promise<void> {
  // The element may let go of its own before the picture is there.
  const held = library.again();
  const { storage } = held;
  try {
    if (!anew && (await storage.getThumbnail?.(id))) return;
    const { paintThumbnail } = await import('./thumbnail.js');
    const picture = await paintThumbnail(layout);
    if (picture) await storage.putThumbnail?.(id, picture);
  } catch {
    // Nothing depends on it.
  } finally {
    held.close();
  }
}
