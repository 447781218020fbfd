/** How much this browser lets this site keep, and the wish that it keeps it. */
import type { StorageSpace } from './storage-adapter.js';

const askedKey = 'journeymap:asked-to-persist';
let asked = false;

export async function browserSpace(): Promise<StorageSpace> {
  // Absent on plain-http pages.
  const { storage } = globalThis.navigator as Partial<Navigator>;
  const safe = (await storage?.persisted().catch(() => false)) ?? false;
  const { usage, quota } = (await storage?.estimate().catch(() => undefined)) ?? {};
  return {
    safe,
    ...(usage !== undefined && { used: usage }),
    ...(usage !== undefined && quota !== undefined && { left: Math.max(0, quota - usage) }),
  };
}

/**
 * Asks the browser, once and after somebody has edited, not to delete what is kept when the disk gets full. Some browsers
 * ask the user, so it is not done while a page loads or only shows a map, and not again after a refusal.
 */
export function keepSafely(): void {
  if (asked) return;
  const { storage, userActivation } = globalThis.navigator as Partial<Navigator>;
  if (!storage?.persist || userActivation?.hasBeenActive === false) return;
  asked = true;
  try {
    if (localStorage.getItem(askedKey)) return;
    localStorage.setItem(askedKey, 'yes');
  } catch {
    // Not remembered: then it is asked once in every page.
  }
  void storage.persist().catch(() => false);
}
