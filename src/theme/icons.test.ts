// The icons: every name that the source uses is drawn, none that it doesn't use is carried, and those of the map are apart.
import { readdirSync, readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { buttonIcons } from './button-icons.js';
import { icons } from './icons.js';

const source = new URL('../', import.meta.url);
const files = readdirSync(source, { recursive: true, encoding: 'utf8' })
  .filter((file) => /(?<!test)\.ts$/.test(file) && !/^(theme|testing|i18n)\//.test(file))
  .map((file) => ({ file, text: readFileSync(new URL(file, source), 'utf8') }));
const all: Readonly<Record<string, string>> = { ...icons, ...buttonIcons };
/** On the canvas only the icons of the map are drawn. */
const isOfMap = ({ file }: { file: string }): boolean => /^(layout|lanes|canvas)\//.test(file);

/** The icons named in a text: `icon: 'star'`, `iconView('star')`, `icon="star"`. */
function iconsNamed(text: string): string[] {
  return [...text.matchAll(/\bicon(?:View|Path)?(?:\??: |\(|=)['"]([a-z][a-z0-9-]*)['"]/gi)].map(
    ([, name]) => name ?? '',
  );
}

/** Whether a text has the name as a string of its own, or the beginning of a name that is put together. */
function mentions(text: string, name: string): boolean {
  const stem = /^.+-/.exec(name)?.[0];
  return text.includes(`'${name}'`) || (stem !== undefined && text.includes(`\`${stem}\${`));
}

describe('the icons', () => {
  it('have a drawing for every name in the source', () => {
    const named = files.flatMap(({ text }) => iconsNamed(text));
    expect(named.length).toBeGreaterThan(40);
    expect([...new Set(named)].filter((name) => !Object.hasOwn(all, name))).toEqual([]);
  });

  it('that lanes and the canvas name are among those of the map, which a viewer has', () => {
    const named = files.filter(isOfMap).flatMap(({ text }) => iconsNamed(text));
    expect([...new Set(named)].filter((name) => !Object.hasOwn(icons, name))).toEqual([]);
  });

  it('are all in use, those of the map by lanes or the canvas', () => {
    const idle = (names: object, texts: typeof files): string[] =>
      Object.keys(names).filter((name) => !texts.some(({ text }) => mentions(text, name)));
    expect(idle({ ...icons, unicorn: '' }, files.filter(isOfMap))).toEqual(['unicorn']);
    expect(idle({ ...buttonIcons, unicorn: '' }, files)).toEqual(['unicorn']);
  });

  it('stand in one list only', () => {
    expect(Object.keys(buttonIcons).filter((name) => Object.hasOwn(icons, name))).toEqual([]);
  });

  it('are found in a text however they are named', () => {
    expect(iconsNamed(`{ icon: 'star' }, iconView('undo-2'), icon="x", iconic: 'no'`)).toEqual(['star', 'undo-2', 'x']);
  });

  it('are path data whose parts each start with an absolute move and are relative from there', () => {
    const part = String.raw`M-?[\d.]+[ -][\d.]+[achlmqstvz\d\s.-]+`;
    const odd = Object.entries(all).filter(([, path]) => !new RegExp(`^(${part})+$`).test(path));
    expect(odd).toEqual([]);
  });
});
