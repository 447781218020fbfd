/** The languages the editor speaks, and how one is chosen. A language is one file in `locales/` plus one line here. */
import { createTranslate, type Locale, type Translate } from './translate.js';

/** English needs no file: every message carries it. */
export const locales: readonly Locale[] = [
  { code: 'en', name: 'English', direction: 'ltr', load: () => Promise.resolve({}) },
  { code: 'ru', name: 'Русский', direction: 'ltr', load: async () => (await import('./locales/ru.js')).texts },
];

/** The first language of the wish list that is there, by its full tag or its language alone; else English. */
export function pickLocale(wanted: readonly string[], list: readonly Locale[]): { locale: Locale; tag: string } {
  for (const tag of wanted.filter(isTag)) {
    const language = tag.split('-')[0]?.toLowerCase();
    const exact = list.find((locale) => locale.code.toLowerCase() === tag.toLowerCase());
    const found = exact ?? list.find((locale) => locale.code.toLowerCase() === language);
    if (found) return { locale: found, tag };
  }
  const english = list.find((locale) => locale.code === 'en') ?? list[0];
  if (!english) throw new RangeError('The list of locales is empty');
  return { locale: english, tag: english.code };
}

function isTag(tag: string): boolean {
  try {
    return Intl.getCanonicalLocales(tag).length === 1;
  } catch {
    return false;
  }
}

/** Loads a language; when its file cannot be had, English is spoken instead. */
export async function loadTranslate(wanted: readonly string[], list: readonly Locale[] = locales): Promise<Translate> {
  const { locale, tag } = pickLocale(wanted, list);
  try {
    return createTranslate(tag, await locale.load(), locale.direction);
  } catch {
    return createTranslate('en');
  }
}
