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

export function parseShortcut(shortcut: string): Keys {
  const parts = shortcut.split('+');
  // `Mod++` ends in the key `+` itself.
  const key = parts.pop() || '+';
  return { mod: parts.includes('Mod'), shift: parts.includes('Shift'), alt: parts.includes('Alt'), key };
}

/** Where an American keyboard has its signs: the place they are found by on keyboards that have other signs there. */
const signPlaces: Readonly<Record<string, string>> = {
  '/': 'Slash',
  '.': 'Period',
  ',': 'Comma',
  '-': 'Minus',
  '=': 'Equal',
  '[': 'BracketLeft',
  ']': 'BracketRight',
};

/** Holds the modifiers asked for; on a Mac Ctrl is not ⌘ but moves the caret in a text. */
function holds(keys: Keys, press: KeyPress, mac: boolean | undefined): boolean {
  const mod = mac === undefined ? press.ctrlKey || press.metaKey : mac ? press.metaKey : press.ctrlKey;
  const other = mac === undefined ? false : mac ? press.ctrlKey : press.metaKey;
  return mod === keys.mod && !other && press.altKey === keys.alt;
}

/** Whether these keys were pressed. A letter is matched by what it says, or by its place when the layout is not Latin. */
export function matches(shortcut: string, press: KeyPress, mac?: boolean): boolean {
  const keys = parseShortcut(shortcut);
  if (!holds(keys, press, mac)) return false;
  if (/^[A-Z]$/.test(keys.key)) {
    const latin = /^[a-z]$/i.test(press.key);
    return (
      press.shiftKey === keys.shift && (latin ? press.key.toUpperCase() === keys.key : press.code === `Key${keys.key}`)
    );
  }
  // French keyboards have digits with Shift, and the same key without it is meant too.
  if (/^[0-9]$/.test(keys.key)) {
    if (press.key === keys.key && !keys.shift) return true;
    return press.shiftKey === keys.shift && (press.key === keys.key || press.code === `Digit${keys.key}`);
  }
  // Signs such as `+` need Shift on some layouts and not on others.
  if (keys.key.length === 1) return press.key === keys.key;
  return press.shiftKey === keys.shift && press.key === (keys.key === 'Space' ? ' ' : keys.key);
}

/**
 * Whether the key stands where an American keyboard has this sign, on a layout that has a letter there (ю for the full stop)
 * or, as the Russian one, another sign: its key of `/` says `.`. Asked only when no shortcut is meant by what the key says.
 */
export function matchesPlace(shortcut: string, press: KeyPress, mac?: boolean): boolean {
  const keys = parseShortcut(shortcut);
  if (!Object.hasOwn(signPlaces, keys.key) || press.code !== signPlaces[keys.key] || press.shiftKey) return false;
  return holds(keys, press, mac) && (/[^\x00-\x7f]/.test(press.key) || (press.key === '.' && press.code === 'Slash'));
}

const macSigns: Readonly<Record<string, string>> = { Mod: '⌘', Shift: '⇧', Alt: '⌥', Delete: '⌫', Enter: '↩' };
const arrows: Readonly<Record<string, string>> = { ArrowLeft: '←', ArrowRight: '→', ArrowUp: '↑', ArrowDown: '↓' };

/** A shortcut as the platform writes it: `Ctrl+Shift+Z`, or `⌘⇧Z` on a Mac. */
export function showShortcut(shortcut: string, mac: boolean): string {
  const { key } = parseShortcut(shortcut);
  // What stands before the key, which may be `+` itself.
  const modifiers = shortcut.slice(0, -key.length).split('+').filter(Boolean);
  const parts = [...modifiers, key].map((part) => arrows[part] ?? part);
  if (mac) return parts.map((part) => macSigns[part] ?? part).join('');
  return parts.map((part) => (part === 'Mod' ? 'Ctrl' : part)).join('+');
}

/** The same for `aria-keyshortcuts`. */
export function ariaShortcut(shortcut: string, mac: boolean): string {
  return shortcut.replace('Mod', mac ? 'Meta' : 'Control');
}
