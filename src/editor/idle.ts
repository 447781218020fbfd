/** Work that can wait until the page has nothing better to do. */
import type { Unsubscribe } from '../base/emitter.js';

/** ms in which a map that was just opened is drawn, and looked at first. */
const pause = 1000;

/** Runs once when the page is idle, at the earliest after a second or another while; unless it is taken back before. */
export function whenIdle(run: () => void, least = pause): Unsubscribe {
  let idle = 0;
  const timer = setTimeout(() => {
    // Safari has no idle callback.
    if (typeof requestIdleCallback === 'function') idle = requestIdleCallback(() => run());
    else run();
  }, least);
  return () => {
    clearTimeout(timer);
    if (idle) cancelIdleCallback(idle);
  };
}
