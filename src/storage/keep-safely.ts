/** Asks the browser to keep what is stored here also when the disk gets full. */

const askedKey = 'journeymap:asked-to-persist';
let asked = false;

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
