// The source has the shape that the rules of `testing/architecture.ts` give it, and each of those rules catches its fault.
import { readdirSync, readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { checkArchitecture, longestFile, longFiles, readImports } from './testing/architecture.js';

function readSource(): Map<string, string> {
  const root = new URL('.', import.meta.url);
  const names = readdirSync(root, { recursive: true, encoding: 'utf8' });
  const paths = names.map((name) => name.replaceAll('\\', '/')).filter((path) => /\.(ts|json)$/.test(path));
  return new Map(paths.map((path) => [path, readFileSync(new URL(path, root), 'utf8')]));
}

/** Checks a small source of which every file begins as it must. */
function check(files: Record<string, string>): string[] {
  return checkArchitecture(
    new Map(Object.entries(files).map(([path, text]) => [path, `// For a test.\n${text}\n`] as const)),
  );
}

describe('the source', () => {
  it('has its shape', () => {
    expect(checkArchitecture(readSource())).toEqual([]);
  });

  it('names no long file without need', () => {
    const source = readSource();
    const long = (path: string): boolean => (source.get(path) ?? '').split('\n').length - 1 > longestFile;
    expect(Object.keys(longFiles).filter((path) => !long(path))).toEqual([]);
  });
});

describe('the architecture check', () => {
  it('is content with imports from the own folder and from earlier ones', () => {
    const files = {
      'base/ids.ts': '',
      'model/map.ts': "import type { Id } from '../base/ids.js';",
      'model/parse.ts': "export { a } from './map.js';",
      'document/y-schema.ts': "import * as Y from 'yjs';\nimport { random } from 'lib0/random';",
      'layout/curve.ts': "import { line } from 'd3';",
      'analysis/whys/view.ts': "import { html } from 'lit';",
      'ui/menu.ts': "import { repeat } from 'lit/directives/repeat.js';",
    };
    expect(check(files)).toEqual([]);
  });

  it('lets a lazy import point upward', () => {
    expect(check({ 'model/a.ts': "const b = () => import('../panels/b.js');", 'panels/b.ts': '' })).toEqual([]);
  });

  it.each([
    ['a value', "import { b } from '../panels/b.js';"],
    ['a type', "import type { B } from '../panels/b.js';"],
    ['an effect', "import '../panels/b.js';"],
    ['a re-export', "export * from '../panels/b.js';"],
    ['a list over several lines', "import {\n  b,\n  c,\n} from '../panels/b.js';"],
  ])('catches an upward import of %s', (_, text) => {
    expect(check({ 'canvas/a.ts': text, 'panels/b.ts': '' })).toEqual([
      'canvas/a.ts: imports upward: canvas/ may not know panels/ (../panels/b.js)',
    ]);
  });

  it('catches an import of an entry', () => {
    expect(check({ 'editor/a.ts': "import { b } from '../index.js';", 'index.ts': '' })).toHaveLength(1);
  });

  it('catches a cycle, of types too', () => {
    const files = {
      'model/a.ts': "import { b } from './b.js';",
      'model/b.ts': "import { c } from './c.js';",
      'model/c.ts': "import type { A } from './a.js';",
    };
    expect(check(files)).toEqual(['cycle: model/a.ts → model/b.ts → model/c.ts → model/a.ts']);
  });

  it.each([
    ['yjs', 'canvas/a.ts'],
    ['yjs', 'model/a.ts'],
    ['idb', 'document/a.ts'],
    ['lib0/random', 'storage/a.ts'],
    ['fractional-indexing', 'storage/a.ts'],
    ['@xyflow/system', 'canvas/a.ts'],
    ['d3', 'canvas/a.ts'],
    ['lit', 'lanes/a.ts'],
    ['lit/decorators.js', 'analysis/whys/tree.ts'],
  ])('catches %s in %s', (name, path) => {
    expect(check({ [path]: `import { x } from '${name}';` })[0]).toContain('it belongs in');
    expect(check({ [path]: `const x = () => import('${name}');` })[0]).toContain('it belongs in');
  });

  it.each(['d3-shape', 'd3-scale', 'node:fs', 'lit-html', 'constructor'])('catches %s anywhere', (name) => {
    expect(check({ 'layout/a.ts': `import { x } from '${name}';` })[0]).toContain('has no place here');
  });

  it('catches tests and their tools in the product, and lets tests import anything', () => {
    const files = {
      'testing/build.ts': "import { e } from '../editor/e.js';",
      'editor/e.ts': '',
      'model/a.test.ts': "import { b } from '../testing/build.js';\nimport fc from 'fast-check';",
      'model/a.ts': "import { b } from '../testing/build.js';",
      'model/b.ts': "const b = () => import('./a.test.js');",
    };
    expect(check(files)).toEqual([
      'model/a.ts: imports ../testing/build.js, which is for tests only',
      'model/b.ts: imports ./a.test.js, which is for tests only',
    ]);
  });

  it.each(['model/utils.ts', 'ui/menu-helper.ts', 'model/shared/a.ts', 'storage/map-manager.ts', 'base/common.ts'])(
    'catches the vague name %s',
    (path) => {
      expect(check({ [path]: '' })).toEqual([`${path}: a vague name says nothing of what is inside`]);
    },
  );

  it('catches a name that is not kebab-case', () => {
    expect(check({ 'model/journeyMap.ts': '' })).toEqual(['model/journeyMap.ts: names are kebab-case']);
  });

  it('catches a folder that is not in the order', () => {
    expect(check({ 'widgets/a.ts': '' })).toEqual(['widgets/a.ts: the folder widgets/ has no place in the order']);
  });

  it('catches a long file, but not a long language or a long test', () => {
    const long = '\n'.repeat(249);
    expect(check({ 'model/a.ts': long })).toEqual(['model/a.ts: 251 lines, more than 250']);
    expect(check({ 'model/a.ts': long.slice(1), 'i18n/locales/ru.ts': long, 'model/a.test.ts': long })).toEqual([]);
  });

  it('catches a file that does not say what it is for', () => {
    expect(checkArchitecture(new Map([['model/a.ts', 'export const a = 1;\n']]))).toEqual([
      'model/a.ts: a file opens with a comment: what it is for',
    ]);
  });

  it('catches an import of nothing and one that leaves the source', () => {
    expect(check({ 'model/a.ts': "import { x } from './b.js';" })[0]).toContain('does not exist');
    expect(check({ 'model/a.ts': "import x from '../../package.json';" })[0]).toContain('outside the source');
  });

  it('catches a viewer that loads the document, and tells the way', () => {
    const files = {
      'viewer.ts': "import { v } from './editor/viewer.js';",
      'editor/viewer.ts': "import { a } from '../canvas/a.js';",
      'canvas/a.ts': "import { d } from '../document/d.js';",
      'document/d.ts': "import * as Y from 'yjs';",
    };
    expect(check(files)).toEqual([
      'viewer.ts: loads document at once: viewer.ts → editor/viewer.ts → canvas/a.ts → document/d.ts',
      'viewer.ts: loads yjs at once: viewer.ts → editor/viewer.ts → canvas/a.ts → document/d.ts → yjs',
    ]);
  });

  it('reads imports past comments', () => {
    const text = "/* import 'a'; */\n// import 'b';\nimport 'c'; // from 'd'\nconst url = 'http://e';\nimport 'f';";
    expect(readImports(text).map(({ from }) => from)).toEqual(['c', 'f']);
  });
});
