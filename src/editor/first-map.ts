/** Finds the map that an element opens by itself: the one that is asked for, else the last one. */
import type { Id } from '../base/ids.js';
import type { JourneyMap } from '../model/journey-map.js';
import type { MapLibrary } from '../storage/map-library.js';
import type { OpenMap } from '../storage/open-map.js';
import type { PageMap } from '../storage/page-maps.js';
import type { LeftMaps } from './left-maps.js';

export interface FirstMap {
  readonly open?: OpenMap | undefined;
  /** One that this page holds and no store has. */
  readonly left?: PageMap | undefined;
  /** Whether the store did. */
  readonly answers: boolean;
}

export async function firstMap(
  library: MapLibrary | undefined,
  maps: LeftMaps,
  mapId: Id,
  make: () => JourneyMap,
): Promise<FirstMap> {
  if (mapId) {
    const left = await maps.take(mapId);
    return left ? { left, answers: true } : { open: await library?.openOrCreate(mapId, make), answers: true };
  }
  try {
    return { open: await library?.openLast(), answers: true };
  } catch {
    return { left: await maps.take(), answers: false };
  }
}
