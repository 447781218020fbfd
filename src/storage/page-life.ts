/** Tells when this page goes out of sight and when it comes back, also from the back/forward cache. */
import type { Unsubscribe } from '../base/emitter.js';

export interface PageWatcher {
  /** The page may be gone after this. A closing tab says it in one of two ways, depending on the browser. */
  leaving(): void;
  /** `asleep`: it was frozen, and messages sent meanwhile are lost. */
  back(asleep: boolean): void;
}

export function watchPage(watcher: PageWatcher): Unsubscribe {
  if (typeof document === 'undefined') return () => undefined;
  const listening = new AbortController();
  const { signal } = listening;
  const seen = (): void => (document.visibilityState === 'hidden' ? watcher.leaving() : watcher.back(false));
  document.addEventListener('visibilitychange', seen, { signal });
  window.addEventListener('pagehide', () => watcher.leaving(), { signal });
  window.addEventListener('pageshow', (event) => watcher.back(event.persisted), { signal });
  return () => listening.abort();
}

export function isPageVisible(): boolean {
  return typeof document === 'undefined' || document.visibilityState === 'visible';
}
