// The icons: every name that the source uses is drawn, as path data that any renderer takes.
import { readdirSync, readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { icons } from './icons.js';

const source = new URL('../', import.meta.url);

/** The icons named in a text: `icon: 'star'`, `iconView('star')`, `icon="star"`. */
function iconsNamed(text: string): string[] {
  return [...text.matchAll(/\bicon(?:View|Path)?(?:\??: |\(|=)['"]([a-z][a-z0-9-]*)['"]/gi)].map(
    ([, name]) => name ?? '',
  );
}

describe('the icons', () => {
  it('have a drawing for every name in the source', () => {
    const files = readdirSync(source, { recursive: true, encoding: 'utf8' }).filter((file) =>
      /(?<!test)\.ts$/.test(file),
    );
    const named = files.flatMap((file) => iconsNamed(readFileSync(new URL(file, source), 'utf8')));
    expect(named.length).toBeGreaterThan(40);
    expect([...new Set(named)].filter((name) => !Object.hasOwn(icons, name))).toEqual([]);
  });

  it('are found in a text however they are named', () => {
    expect(iconsNamed(`{ icon: 'star' }, iconView('undo-2'), icon="x", iconic: 'no'`)).toEqual(['star', 'undo-2', 'x']);
  });

  it('are path data that starts with an absolute move and is relative from there', () => {
    const odd = Object.entries(icons).filter(
      ([, paths]) => !paths.length || paths.some((d) => !/^M-?[\d.]+[ -][\d.]+[achlmqstvz\d\s.-]+$/.test(d)),
    );
    expect(odd).toEqual([]);
  });
});
