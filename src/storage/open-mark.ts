/** Lets every window of this origin know since when maps of a library are open: what they may still bring back is kept. */

/** Absent on plain-http pages and outside of browsers. */
export function locksHere(): LockManager | undefined {
  return (globalThis.navigator as Partial<Navigator> | undefined)?.locks;
}

/** As JSON, because the name of a library may hold any character. */
const prefixOf = (library: string): string => `journeymap open ${JSON.stringify([library])} `;

/** Says that a map is open since a time (RFC 3339), until the function that comes back is called or the window goes. */
export function markOpen(library: string, since: string): () => void {
  const name = `${prefixOf(library)}${since}`;
  let release = hold(name);
  if (typeof window === 'undefined') return () => release();
  const listening = new AbortController();
  const { signal } = listening;
  // Some browsers keep no page for the way back that holds a lock; one that comes back takes it again.
  window.addEventListener('pagehide', () => release(), { signal });
  window.addEventListener('pageshow', ({ persisted }) => persisted && (release = hold(name)), { signal });
  return () => {
    listening.abort();
    release();
  };
}

/** Since when the map is open that was opened first, of those open now; undefined where a browser cannot tell. */
export async function openSince(library: string): Promise<string | undefined> {
  const prefix = prefixOf(library);
  const { held } = (await locksHere()?.query()) ?? {};
  const times = held?.flatMap(({ name = '' }) => (name.startsWith(prefix) ? [name.slice(prefix.length)] : []));
  return times?.reduce((first, time) => (time < first ? time : first), new Date().toISOString());
}

/** Any number of windows hold it at once; nobody ever waits for it. */
function hold(name: string): () => void {
  let release = (): void => undefined;
  const released = new Promise<void>((resolve) => (release = resolve));
  // Refused in frames that may store nothing together with others.
  void locksHere()
    ?.request(name, { mode: 'shared' }, () => released)
    .catch(() => undefined);
  return release;
}
