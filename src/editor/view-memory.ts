/** What a window showed of each map, remembered by this browser: folded stages, what colours tell, the legend. */
import type { Id } from '../base/ids.js';
import { colorings, type Coloring } from '../session/map-view.js';

export interface Remembered {
  readonly folded: readonly Id[];
  readonly colorBy?: Coloring | undefined;
  readonly legend: boolean;
}

/** Of the maps looked at last. */
const most = 50;

export const viewsKey = (library: string): string => `journeymap:${library}:views`;

function readAll(library: string): Record<Id, unknown> {
  try {
    const kept: unknown = JSON.parse(localStorage.getItem(viewsKey(library)) ?? '{}');
    return kept !== null && typeof kept === 'object' && !Array.isArray(kept) ? { ...kept } : {};
  } catch {
    return {};
  }
}

export function recallView(library: string, map: Id): Remembered {
  const all = readAll(library);
  const { folded, colorBy, legend } = Object(Object.hasOwn(all, map) ? all[map] : {}) as Record<string, unknown>;
  return {
    folded: Array.isArray(folded) ? folded.filter((id) => typeof id === 'string') : [],
    ...((colorings as readonly unknown[]).includes(colorBy) && { colorBy: colorBy as Coloring }),
    legend: legend === true,
  };
}

export function rememberView(library: string, map: Id, view: Remembered): void {
  const { [map]: _before, ...others } = readAll(library);
  const isPlain = !view.folded.length && !view.colorBy && !view.legend;
  const kept = [...Object.entries(others), ...(isPlain ? [] : [[map, view] as const])].slice(-most);
  try {
    localStorage.setItem(viewsKey(library), JSON.stringify(Object.fromEntries(kept)));
  } catch {
    // A browser that keeps nothing shows the whole map next time.
  }
}
