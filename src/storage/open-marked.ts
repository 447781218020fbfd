/** Has the mark of an open map loaded and set, and forgotten where it cannot be. */

/** Tells other windows that a map is open since then; loaded a moment later, which is early enough for what goes after weeks. */
export async function marked(library: string, since: string): Promise<(() => void) | undefined> {
  const loaded = await import('./open-mark.js').catch(() => undefined);
  return loaded?.markOpen(library, since);
}
