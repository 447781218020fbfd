/** Proves that keys are understood on any layout and shown as the platform writes them. */
import { describe, expect, it } from 'vitest';
import type { Action } from './action.js';
import { actions } from './index.js';
import { keyboardMenus, menus } from './menus.js';
import { ariaShortcut, matches, matchesPlace, showShortcut, type KeyPress } from './shortcut.js';
import { usableShortcut, withShortcuts } from './shortcut-wishes.js';

function press(key: string, code: string, held: Partial<KeyPress> = {}): KeyPress {
  return { key, code, ctrlKey: false, metaKey: false, shiftKey: false, altKey: false, ...held };
}

describe('shortcuts', () => {
  it('R3 a letter is matched on Latin, Russian and German keyboards', () => {
    const ctrl = { ctrlKey: true };
    expect(matches('Mod+Z', press('z', 'KeyZ', ctrl))).toBe(true);
    expect(matches('Mod+Z', press('я', 'KeyZ', ctrl))).toBe(true);
    expect(matches('Mod+Z', press('z', 'KeyY', ctrl))).toBe(true);
    expect(matches('Mod+Z', press('y', 'KeyZ', ctrl))).toBe(false);
  });

  it('asks for exactly the modifiers it names', () => {
    expect(matches('Mod+Z', press('z', 'KeyZ'))).toBe(false);
    expect(matches('Mod+Z', press('Z', 'KeyZ', { ctrlKey: true, shiftKey: true }))).toBe(false);
    expect(matches('Mod+Shift+Z', press('Z', 'KeyZ', { metaKey: true, shiftKey: true }))).toBe(true);
    expect(matches('Delete', press('Delete', 'Delete', { altKey: true }))).toBe(false);
  });

  it('takes signs wherever the layout puts them', () => {
    expect(matches('Mod++', press('+', 'Equal', { ctrlKey: true, shiftKey: true }))).toBe(true);
    expect(matches('Mod++', press('+', 'NumpadAdd', { ctrlKey: true }))).toBe(true);
    expect(matches('Mod+/', press('/', 'Digit7', { ctrlKey: true, shiftKey: true }))).toBe(true);
  });

  it('is written as the platform writes it', () => {
    expect(showShortcut('Mod+Shift+Z', false)).toBe('Ctrl+Shift+Z');
    expect(showShortcut('Mod+Shift+Z', true)).toBe('⌘⇧Z');
    expect(showShortcut('Alt+ArrowLeft', false)).toBe('Alt+←');
    expect(showShortcut('Mod++', false)).toBe('Ctrl++');
    expect(ariaShortcut('Mod+Z', true)).toBe('Meta+Z');
  });
});

/** Actions that nobody reaches without a pointer. */
function withoutPath(list: readonly Action[]): readonly string[] {
  const inMenus = new Set(keyboardMenus.flatMap((name) => menus[name]));
  return list.filter(({ id, shortcuts }) => !shortcuts?.length && !inMenus.has(id)).map(({ id }) => id);
}

/** What the keys of a layout say, plain and with Shift, by their place; letters are as on the American one if not told. */
const layouts: Readonly<Record<string, Readonly<Record<string, readonly [string, string]>>>> = {
  american: {
    ...{ Slash: ['/', '?'], Period: ['.', '>'], Minus: ['-', '_'], Equal: ['=', '+'] },
    ...{ BracketLeft: ['[', '{'], BracketRight: [']', '}'] },
  },
  russian: {
    ...Object.fromEntries(
      [...'фисвуапршолдьтщзйкыегмцчня'].map((letter, at) => [
        `Key${String.fromCharCode(65 + at)}`,
        [letter, letter.toUpperCase()] as const,
      ]),
    ),
    ...{ Slash: ['.', ','], Period: ['ю', 'Ю'], Minus: ['-', '_'], Equal: ['=', '+'], Backslash: ['\\', '/'] },
  },
  german: {
    ...{ KeyY: ['z', 'Z'], KeyZ: ['y', 'Y'], Digit7: ['7', '/'], Digit0: ['0', '='], Slash: ['-', '_'] },
    ...{ BracketRight: ['+', '*'], Minus: ['ß', '?'], Equal: ['´', '`'], Period: ['.', ':'] },
  },
  french: {
    ...{
      KeyQ: ['a', 'A'],
      KeyA: ['q', 'Q'],
      KeyW: ['z', 'Z'],
      KeyZ: ['w', 'W'],
      Semicolon: ['m', 'M'],
      KeyM: [',', '?'],
    },
    ...{
      Digit6: ['-', '6'],
      Digit9: ['ç', '9'],
      Digit0: ['à', '0'],
      Equal: ['=', '+'],
      Period: [':', '/'],
      Slash: ['!', '§'],
    },
    ...{ Comma: [';', '.'], Digit8: ['_', '8'], Minus: [')', '°'] },
  },
  japanese: {
    ...{ Slash: ['/', '?'], Period: ['.', '>'], Comma: [',', '<'], Minus: ['-', '='], Equal: ['^', '~'] },
    ...{ Semicolon: [';', '+'], Quote: [':', '*'], BracketLeft: ['@', '`'], BracketRight: ['[', '{'] },
    ...{ Backslash: [']', '}'], IntlRo: ['\\', '_'], IntlYen: ['¥', '|'], Digit7: ['7', "'"], Digit0: ['0', ''] },
  },
};

/** Every way to press these keys on a layout: by what the keys say, or, where nothing says it, by their place. */
function pressesOf(shortcut: string, layout: string): readonly KeyPress[] {
  const keys = layouts[layout] ?? {};
  const wanted = shortcut.endsWith('++') ? '+' : (shortcut.split('+').at(-1) ?? '');
  const held = { ctrlKey: shortcut.includes('Mod+'), altKey: shortcut.includes('Alt+') };
  const shift = shortcut.includes('Shift+');
  if (wanted.length > 1) return [press(wanted === 'Space' ? ' ' : wanted, wanted, { ...held, shiftKey: shift })];
  const letter = /[A-Z]/.test(wanted);
  const says = Object.entries(keys).flatMap(([code, [plain, shifted]]) =>
    [plain, shifted].flatMap((key, at) =>
      key.toUpperCase() === wanted && (!letter || at === Number(shift))
        ? [press(key, code, { ...held, shiftKey: Boolean(at) })]
        : [],
    ),
  );
  if (says.length) return says;
  const code = letter ? `Key${wanted}` : /\d/.test(wanted) ? `Digit${wanted}` : '';
  const own = keys[code];
  return [press(own?.[Number(shift)] ?? (shift ? wanted : wanted.toLowerCase()), code, { ...held, shiftKey: shift })];
}

describe('shortcuts on other keyboards', () => {
  const meant = (pressed: KeyPress): string | undefined =>
    (
      actions.find(({ shortcuts }) => shortcuts?.some((keys) => matches(keys, pressed, false))) ??
      actions.find(({ shortcuts }) => shortcuts?.some((keys) => matchesPlace(keys, pressed, false)))
    )?.id;

  for (const layout of Object.keys(layouts)) {
    it(`R3 each does on a keyboard that is ${layout} what its sheet says, and nothing else`, () => {
      for (const { id, shortcuts = [] } of actions) {
        for (const keys of shortcuts) {
          for (const pressed of pressesOf(keys, layout)) expect([keys, meant(pressed)]).toEqual([keys, id]);
        }
      }
    });
  }

  it('B14 finds / ? [ ] + - where five layouts have them, for a page that wishes for them', () => {
    // What stands on a third level of its key (AltGr) cannot be had with Ctrl: there it would be what is typed.
    const thirdLevel: Readonly<Record<string, string>> = { german: '[]', french: '[]' };
    const presses = (sign: string, layout: string): readonly KeyPress[] => {
      const places: Readonly<Record<string, KeyPress>> = {
        '[': press('х', 'BracketLeft', { ctrlKey: true }),
        ']': press('ъ', 'BracketRight', { ctrlKey: true }),
        '?': press('?', 'Digit7', { ctrlKey: true, shiftKey: true }),
        '+': press('+', 'Equal', { ctrlKey: true, shiftKey: true }),
      };
      const place = layout === 'russian' ? places[sign] : undefined;
      return place ? [place] : pressesOf(`Mod+${sign}`, layout);
    };
    for (const layout of Object.keys(layouts)) {
      for (const sign of '/?[]+-') {
        if (thirdLevel[layout]?.includes(sign)) continue;
        const keys = `Mod+${sign}`;
        const found = presses(sign, layout).filter(
          (pressed) => pressed.code && (matches(keys, pressed, false) || matchesPlace(keys, pressed, false)),
        );
        expect([layout, sign, found.length > 0]).toEqual([layout, sign, true]);
      }
    }
    expect(Object.keys(layouts)).toHaveLength(5);
  });

  it('R3 finds the signs of a Russian keyboard at their American place too', () => {
    expect(meant(press('.', 'Slash', { ctrlKey: true }))).toBe('shortcuts');
    expect(meant(press('ю', 'Period', { ctrlKey: true }))).toBe(undefined);
  });

  it('leaves Ctrl to the text on a Mac', () => {
    expect(matches('Mod+K', press('k', 'KeyK', { ctrlKey: true }), true)).toBe(false);
    expect(matches('Mod+K', press('k', 'KeyK', { metaKey: true }), true)).toBe(true);
    expect(matches('Mod+K', press('k', 'KeyK', { metaKey: true }), false)).toBe(false);
  });
});

describe('the wishes of a page', () => {
  const keysOf = (list: readonly Action[], id: string): readonly string[] =>
    list.find((action) => action.id === id)?.shortcuts ?? [];

  it('gives an action other keys or none, and takes keys from who had them', () => {
    const list = withShortcuts(actions, { undo: 'ctrl+k', redo: null, duplicate: ['Mod+J', 'Alt+Shift+d'] });
    expect(keysOf(list, 'undo')).toEqual(['Mod+K']);
    expect(keysOf(list, 'palette')).toEqual([]);
    expect(keysOf(list, 'redo')).toEqual([]);
    expect(keysOf(list, 'duplicate')).toEqual(['Mod+J', 'Alt+Shift+D']);
    expect(keysOf(list, 'delete')).toEqual(['Delete', 'Backspace']);
  });

  it('switches all off but those the browser itself understands', () => {
    const list = withShortcuts(actions, false);
    expect(list.filter(({ shortcuts }) => shortcuts?.length).map(({ id }) => id)).toEqual(['cut', 'copy', 'paste']);
    expect(withShortcuts(actions, true)).toBe(actions);
  });

  it('R3 takes no bare character, no Tab and no Esc', () => {
    for (const keys of ['K', 'Shift+K', 'Tab', 'Mod+Tab', 'Escape', 'Enter', 'ArrowUp', '', 'Mod+', 'Mod+Nonsense'])
      expect([keys, usableShortcut(keys)]).toEqual([keys, keys === 'Mod+' ? 'Mod++' : undefined]);
    for (const keys of ['F3', 'Mod+Enter', 'Alt+ArrowUp', 'Mod++', 'Shift+Space', 'Mod+Alt+Shift+P'])
      expect(usableShortcut(keys)).toBe(keys);
  });
});

describe('the list of actions', () => {
  it('has no id twice and no key that two actions claim', () => {
    const ids = actions.map((action) => action.id);
    expect(new Set(ids).size).toBe(ids.length);
    const keys = actions.flatMap((action) => action.shortcuts ?? []);
    expect(keys.filter((key, at) => keys.indexOf(key) !== at)).toEqual([]);
  });

  it('R3 uses no bare character as a command, for a letter always starts typing', () => {
    const bare = actions.flatMap((action) => action.shortcuts ?? []).filter((keys) => /^(Shift\+)?.$/.test(keys));
    expect(bare).toEqual([]);
    expect(['z', 'Shift+Z', 'Mod+Z', 'F2'].filter((keys) => /^(Shift\+)?.$/.test(keys))).toEqual(['z', 'Shift+Z']);
  });

  it('R3 every action has keys of its own or stands in a menu that opens by keyboard; the list of all commands does not count', () => {
    expect(withoutPath(actions)).toEqual([]);
    const planted = { ...(actions[0] as Action), id: 'planted', shortcuts: [] };
    expect(withoutPath([...actions, planted])).toEqual(['planted']);
  });

  it('menus name only actions that exist', () => {
    const ids = new Set(actions.map((action) => action.id));
    expect(
      Object.values(menus)
        .flat()
        .filter((id) => id !== '|' && !ids.has(id)),
    ).toEqual([]);
  });
});
