/** Puts the stored map in the place of an empty one that stood in for it, as soon as the store answers. */
import type { MapLibrary } from '../storage/map-library.js';
import type { OpenMap } from '../storage/open-map.js';
import type { SaveStatus } from '../storage/save-queue.js';
import { isBlank } from './map-values.js';

/**
 * Watches an empty map that is open because the store did not answer. When it does, and nobody has put anything into the
 * map meanwhile, `take` shows the map that was asked for; it says whether it did.
 */
export function replaceWhenStoreAnswers(blank: OpenMap, library: MapLibrary, take: (stored: OpenMap) => boolean): void {
  const look = ({ state, fault }: SaveStatus): void => {
    // `taken`: the store holds another map of this id, which is the one that was asked for.
    if (state !== 'saved' && fault !== 'taken') return;
    leave();
    void replace(blank, library, take, fault === 'taken').catch(() => undefined);
  };
  const leave = blank.changed.on(look);
  look(blank.status);
}

async function replace(
  blank: OpenMap,
  library: MapLibrary,
  take: (stored: OpenMap) => boolean,
  sameId: boolean,
): Promise<void> {
  // A map that was asked for by its id and is not there has begun now; there is nothing to look for.
  if (blank.standsIn !== sameId || !isUntouched(blank)) return;
  const stored = await (sameId ? library.open(blank.id) : library.openLast());
  if (!stored) return;
  if (!isUntouched(blank) || !take(stored)) stored.close();
  else if (!sameId) await library.purge(blank.id);
}

function isUntouched({ document: { reader } }: OpenMap): boolean {
  return !reader.fields.title && isBlank(reader);
}
