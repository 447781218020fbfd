/** Keys as written in the list of actions: matched on any keyboard layout, and shown as the platform writes them. */

interface Keys {
  readonly mod: boolean;
  readonly shift: boolean;
  readonly alt: boolean;
  readonly key: string;
}

export interface KeyPress {
  readonly key: string;
  readonly code: string;
  readonly ctrlKey: boolean;
  readonly metaKey: boolean;
  readonly shiftKey: boolean;
  readonly altKey: boolean;
}

function parse(shortcut: string): Keys {
  const parts = shortcut.split('+');
  // `Mod++` ends in the key `+` itself.
  const key = parts.pop() || '+';
  return { mod: parts.includes('Mod'), shift: parts.includes('Shift'), alt: parts.includes('Alt'), key };
}

/** Whether these keys were pressed. A letter is matched by what it says, or by its place when the layout is not Latin. */
export function matches(shortcut: string, press: KeyPress): boolean {
  const keys = parse(shortcut);
  const mod = press.ctrlKey || press.metaKey;
  if (mod !== keys.mod || press.altKey !== keys.alt) return false;
  if (/^[A-Z]$/.test(keys.key)) {
    const latin = /^[a-z]$/i.test(press.key);
    return (
      press.shiftKey === keys.shift && (latin ? press.key.toUpperCase() === keys.key : press.code === `Key${keys.key}`)
    );
  }
  if (/^[0-9]$/.test(keys.key))
    return press.shiftKey === keys.shift && (press.key === keys.key || press.code === `Digit${keys.key}`);
  // Signs such as `+` need Shift on some layouts and not on others.
  if (keys.key.length === 1) return press.key === keys.key;
  return press.shiftKey === keys.shift && press.key === keys.key;
}

const macSigns: Readonly<Record<string, string>> = { Mod: '⌘', Shift: '⇧', Alt: '⌥', Delete: '⌫', Enter: '↩' };
const arrows: Readonly<Record<string, string>> = { ArrowLeft: '←', ArrowRight: '→', ArrowUp: '↑', ArrowDown: '↓' };

/** A shortcut as the platform writes it: `Ctrl+Shift+Z`, or `⌘⇧Z` on a Mac. */
export function showShortcut(shortcut: string, mac: boolean): string {
  const { key } = parse(shortcut);
  const modifiers = shortcut.slice(0, -key.length).split('+').filter(Boolean);
  const parts = [...modifiers, key].map((part) => arrows[part] ?? part);
  if (mac) return parts.map((part) => macSigns[part] ?? part).join('');
  return parts.map((part) => (part === 'Mod' ? 'Ctrl' : part)).join('+');
}

/** The same for `aria-keyshortcuts`. */
export function ariaShortcut(shortcut: string, mac: boolean): string {
  return shortcut.replace('Mod', mac ? 'Meta' : 'Control');
}
