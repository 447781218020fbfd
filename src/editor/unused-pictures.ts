/** Has a library delete, once a day, the pictures that nothing has referred to for as long as a map stays in the bin. */
import type { MapLibrary } from '../storage/map-library.js';

const day = 24 * 60 * 60 * 1000;
const keptFor = 30 * day;

/** Rejects when the store cannot be read; the next day it is tried again. */
export async function sweepDaily(library: MapLibrary | undefined, now = Date.now()): Promise<void> {
  if (!library?.storage.sweepFiles || !isDue(library.name, now)) return;
  await library.storage.sweepFiles(new Date(now - keptFor).toISOString());
}

/** False where nothing can be noted: every look into the library would read it whole. */
function isDue(library: string, now: number): boolean {
  const key = `journeymap swept ${JSON.stringify([library])}`;
  try {
    // A clock may have been wrong.
    const ago = now - Number(localStorage.getItem(key));
    if (ago >= 0 && ago < day) return false;
    localStorage.setItem(key, String(now));
    return true;
  } catch {
    return false;
  }
}
