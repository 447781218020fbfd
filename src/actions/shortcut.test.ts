/** Proves that keys are understood on any layout and shown as the platform writes them. */
import { describe, expect, it } from 'vitest';
import { actions } from './index.js';
import { menus } from './menus.js';
import { ariaShortcut, matches, showShortcut, type KeyPress } from './shortcut.js';

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

  it('R3 every action can be reached by a key or stands in a menu', () => {
    const inMenus = new Set(Object.values(menus).flat());
    const lost = actions.filter((action) => !action.shortcuts?.length && !inMenus.has(action.id));
    expect(lost.map((action) => action.id)).toEqual([]);
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
