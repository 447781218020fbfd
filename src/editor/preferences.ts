/** The language and theme a user chose, and whether the minimap stands in its corner, remembered by the browser under one key per library. */
import type { Theme } from './view-menu.js';

export interface Preferences {
  readonly locale?: string;
  readonly theme?: Theme;
  readonly minimap?: boolean;
}

const themes: readonly unknown[] = ['auto', 'light', 'dark'] satisfies Theme[];
const keyOf = (library: string): string => `journeymap:${library}:preferences`;

/** What was chosen before; nothing where the browser keeps nothing or keeps something else. */
export function readPreferences(library: string): Preferences {
  try {
    const kept: unknown = JSON.parse(localStorage.getItem(keyOf(library)) ?? '{}');
    const { locale, theme, minimap } = Object(kept) as Readonly<Record<keyof Preferences, unknown>>;
    return {
      ...(typeof locale === 'string' && /^[\w-]{2,35}$/.test(locale) && { locale }),
      ...(themes.includes(theme) && { theme: theme as Theme }),
      ...(typeof minimap === 'boolean' && { minimap }),
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
