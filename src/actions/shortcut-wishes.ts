/** What a host page wishes of the keys: none at all, or others for some actions. */
import type { Action } from './action.js';
import { parseShortcut } from './shortcut.js';

/** `false`: no shortcut at all. An object: action id → its keys, or `null` for none; what is not named keeps its own. */
export type ShortcutWishes = boolean | Readonly<Record<string, string | readonly string[] | null>>;

/** These keys are the browser's own: it turns them into clipboard events, whatever a page wishes. */
const fixed = new Set(['copy', 'cut', 'paste']);

const turned: Readonly<Record<string, string>> = { Left: 'Right', Right: 'Left', left: 'right', right: 'left' };

/** The actions of a map drawn from right to left: arrows, on keys and as icons, go where they point. */
export function mirroredKeys(actions: readonly Action[]): readonly Action[] {
  const turn = (word: string): string =>
    word.replace(/(Arrow|arrow-)(left|right)$/i, (_, start: string, way: string) => start + (turned[way] ?? way));
  return actions.map((action) => ({
    ...action,
    ...(action.icon !== undefined && { icon: turn(action.icon) }),
    ...(action.shortcuts && { shortcuts: action.shortcuts.map(turn) }),
  }));
}

/** The actions with the keys that are wished. A key given to another action is taken from the one that had it. */
export function withShortcuts(actions: readonly Action[], wishes: ShortcutWishes): readonly Action[] {
  if (wishes === true) return actions;
  const wished = new Map<string, readonly string[]>();
  const given = new Set<string>();
  for (const [id, keys] of Object.entries(wishes || {})) {
    const usable = [keys ?? []]
      .flat()
      .map(usableShortcut)
      .filter((one) => one !== undefined);
    wished.set(id, usable);
    for (const one of usable) given.add(one);
  }
  return actions.map((action) => {
    if (fixed.has(action.id)) return action;
    const own = wishes === false ? [] : (action.shortcuts ?? []);
    const shortcuts = wished.get(action.id) ?? own.filter((keys) => !given.has(usableShortcut(keys) ?? keys));
    return { ...action, shortcuts };
  });
}

/** The same keys always written the same way; nothing when they cannot be a shortcut of ours (R3: a letter starts typing). */
export function usableShortcut(wish: string): string | undefined {
  const { mod, shift, alt, key } = parseShortcut(wish.replace(/\b(?:Ctrl|Control|Cmd|Meta)\b/i, 'Mod'));
  const sign = [...key].length === 1;
  const named = /^(?:F\d{1,2}|Delete|Backspace|Insert)$/.test(key);
  const held = /^(?:Arrow(?:Left|Right|Up|Down)|Enter|Home|End|PageUp|PageDown|Space)$/.test(key);
  if (!(named || ((sign || held) && (mod || alt)) || (shift && key === 'Space'))) return undefined;
  return `${mod ? 'Mod+' : ''}${alt ? 'Alt+' : ''}${shift ? 'Shift+' : ''}${sign ? key.toUpperCase() : key}`;
}
