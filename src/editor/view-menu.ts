/** The languages and themes in the menus of map and view; both are the element's own, not the map's. */
import { message, type Locale, type Translate } from '../i18n/translate.js';
import type { MenuItems } from '../ui/menu.js';

const themes = {
  auto: message('theme.auto', 'Theme: as the system'),
  light: message('theme.light', 'Theme: light'),
  dark: message('theme.dark', 'Theme: dark'),
};

export type Theme = keyof typeof themes;

interface Looks {
  readonly t: Translate;
  readonly locales: readonly Locale[];
  readonly theme: Theme;
  readonly setLocale: (code: string) => void;
  readonly setTheme: (theme: Theme) => void;
}

export function viewMenu({ t, locales, theme, setLocale, setTheme }: Looks): MenuItems {
  const language = t.locale.split('-')[0];
  return [
    null,
    ...(Object.keys(themes) as Theme[]).map((name) => ({
      id: `theme-${name}`,
      label: t(themes[name]),
      checked: name === theme,
      run: () => setTheme(name),
    })),
    null,
    ...locales.map((locale) => ({
      id: `locale-${locale.code}`,
      label: locale.name,
      icon: 'globe',
      checked: locale.code === language,
      run: () => setLocale(locale.code),
    })),
  ];
}
