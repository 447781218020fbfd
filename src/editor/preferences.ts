/** What a user chose, remembered by the browser under keys of the library: language, theme, the minimap, whether the first steps were seen, and the sizes of each map's steps and headers. */
import { sizeWithin, type Sizes } from '../layout/sizes.js';
import type { Theme } from './view-menu.js';

export interface Preferences {
  readonly locale?: string;
  readonly theme?: Theme;
  readonly minimap?: boolean;
  /** The first steps were put away. */
  readonly hinted?: boolean;
}

const themes: readonly unknown[] = ['auto', 'light', 'dark'] satisfies Theme[];
const keyOf = (library: string): string => `journeymap:${library}:preferences`;

/** What was chosen before; nothing where the browser keeps nothing or keeps something else. */
export function readPreferences(library: string): Preferences {
  try {
    const kept: unknown = JSON.parse(localStorage.getItem(keyOf(library)) ?? '{}');
    const { locale, theme, minimap, hinted } = Object(kept) as Readonly<Record<keyof Preferences, unknown>>;
    return {
      ...(typeof locale === 'string' && /^[\w-]{2,35}$/.test(locale) && { locale }),
      ...(themes.includes(theme) && { theme: theme as Theme }),
      ...(typeof minimap === 'boolean' && { minimap }),
      ...(hinted === true && { hinted }),
    };
  } catch {
    return {};
  }
}

export function writePreferences(library: string, chosen: Preferences): void {
  try {
    localStorage.setItem(keyOf(library), JSON.stringify({ ...readPreferences(library), ...chosen }));
  } catch {
    // A browser that keeps nothing asks again next time.
  }
}

/** So many maps have their sizes remembered; those changed longest ago are forgotten first. */
const mostMaps = 100;
const sizesKey = (library: string): string => `journeymap:${library}:sizes`;

/** Map id → its step width and header width, in the order in which they were chosen. */
function allSizes(library: string): [string, readonly unknown[]][] {
  try {
    const kept: unknown = JSON.parse(localStorage.getItem(sizesKey(library)) ?? '[]');
    const list: readonly unknown[] = Array.isArray(kept) ? kept : [];
    return list.filter((one): one is [string, readonly unknown[]] => Array.isArray(one) && Array.isArray(one[1]));
  } catch {
    return [];
  }
}

export function readSizes(library: string, map: string): Sizes {
  const [stepWidth, headerWidth] = (allSizes(library).find(([id]) => id === map)?.[1] ?? []).map((px, at) =>
    typeof px === 'number' ? sizeWithin(at ? 'headerWidth' : 'stepWidth', px) : undefined,
  );
  return { ...(stepWidth && { stepWidth }), ...(headerWidth && { headerWidth }) };
}

export function writeSizes(library: string, map: string, { stepWidth, headerWidth }: Sizes): void {
  const others = allSizes(library).filter(([id]) => id !== map);
  const own = stepWidth || headerWidth ? [[map, [stepWidth ?? null, headerWidth ?? null]]] : [];
  try {
    const all = [...others, ...own].slice(-mostMaps);
    // Who never changed a size leaves nothing behind.
    if (all.length) localStorage.setItem(sizesKey(library), JSON.stringify(all));
    else localStorage.removeItem(sizesKey(library));
  } catch {
    // A browser that keeps nothing shows the usual sizes next time.
  }
}
