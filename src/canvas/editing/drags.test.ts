/** Proves that no drag is the only way to anything (WCAG 2.5.7): each has a menu and keys, and docs/accessibility.md tells them. */
import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { describe, expect, it } from 'vitest';
import { actions } from '../../actions/index.js';
import { keyboardMenus, menus } from '../../actions/menus.js';
import { drags, type Instead } from './drags.js';

const root = fileURLToPath(new URL('../../..', import.meta.url));
const page = readFileSync(join(root, 'docs/accessibility.md'), 'utf8');

/** The rows of the page's table of drags: name → what it says of the menu and of the keys. */
function rowsOf(text: string): ReadonlyMap<string, readonly [menu: string, keys: string]> {
  const rows = [...text.matchAll(/^\| `([\w-]+)` +\|[^|]*\|([^|]*)\|([^|]*)\|$/gm)];
  return new Map(rows.map(([, name = '', menu = '', keys = '']) => [name, [menu.trim(), keys.trim()]]));
}

/** What is wrong with a list of drags. */
function faults(list: Readonly<Record<string, Instead>>, text: string): readonly string[] {
  const rows = rowsOf(text);
  const known = new Map(actions.map((action) => [action.id, action]));
  const inMenus = new Set<string>(keyboardMenus.flatMap((name) => menus[name]));
  return Object.entries(list).flatMap(([name, { menu, keys }]) => {
    const row = rows.get(name);
    return [
      ...(menu.length ? [] : [`${name}: no menu does the same`]),
      ...(keys ? [] : [`${name}: no keys do the same`]),
      ...menu.filter((id) => !known.has(id)).map((id) => `${name}: there is no action ${id}`),
      ...menu.filter((id) => known.has(id) && !inMenus.has(id)).map((id) => `${name}: ${id} is in no menu`),
      ...(row ? [] : [`${name}: docs/accessibility.md does not name it`]),
      ...menu.filter((id) => row && !row[0].includes(`\`${id}\``)).map((id) => `${name}: the page does not name ${id}`),
      ...(row && row[1] !== keys ? [`${name}: the page says other keys, ${row[1]}`] : []),
    ];
  });
}

/** What every drag is made of, and the fingers that pan and zoom. */
const followers = new Set(['pointer-drag.ts', 'touch-gestures.ts']);

/** Where a pointer is followed: the sources that capture one, and those that make a drag without being in the list. */
function strays(files: ReadonlyMap<string, string>): readonly string[] {
  return [...files].flatMap(([file, text]) => [
    ...(/setPointerCapture/.test(text) && !followers.has(file) ? [`${file} follows a pointer by itself`] : []),
    ...[...text.matchAll(/class (\w+) implements Drag \{\s+(readonly name[^;]*;)?/g)]
      .filter(([, , name]) => !name)
      .map(([, name]) => `${file}: ${name} has no name`),
  ]);
}

function sources(): ReadonlyMap<string, string> {
  const folder = join(root, 'src/canvas');
  const names = readdirSync(folder, { recursive: true, encoding: 'utf8' });
  const files = names.filter((name) => name.endsWith('.ts') && !name.includes('test.ts'));
  return new Map(files.map((name) => [name.split('/').at(-1) ?? name, readFileSync(join(folder, name), 'utf8')]));
}

describe('drags', () => {
  it('each has a menu, keys and a line of docs/accessibility.md that say the same', () => {
    expect(faults(drags, page)).toEqual([]);
    expect([...rowsOf(page).keys()].sort()).toEqual(Object.keys(drags).sort());
  });

  it('all of them go through the one list', () => {
    expect(strays(sources())).toEqual([]);
  });

  it('a drag without another way is found', () => {
    const planted = { twist: { menu: [], keys: '' }, card: { menu: ['nothing'], keys: 'Alt+arrows' } };
    expect(faults(planted, '| `card` | Cards | `nothing` | Alt+arrows |')).toEqual([
      'twist: no menu does the same',
      'twist: no keys do the same',
      'twist: docs/accessibility.md does not name it',
      'card: there is no action nothing',
    ]);
    const source = 'class Twist implements Drag {\n  start() {}\n}\npane.setPointerCapture(1);';
    expect(strays(new Map([['twist.ts', source]]))).toEqual([
      'twist.ts follows a pointer by itself',
      'twist.ts: Twist has no name',
    ]);
  });
});
