/** Work that can wait until the page has nothing better to do. */
import type { Unsubscribe } from '../base/emitter.js';

/** ms in which a map that was just opened is drawn, and looked at first. */
const pause = 1000;

/** Runs once when the page is idle, at the earliest after a second; unless it is taken back before. */
export function whenIdle(run: () => void): Unsubscribe {
  let idle = 0;
  const timer = setTimeout(() => {
    // Safari has no idle callback.
    if (typeof requestIdleCallback === 'function') idle = requestIdleCallback(() => run());
    else run();
  }, pause);
  return () => {
    clearTimeout(timer);
    if (idle) cancelIdleCallback(idle);
  };
}
