// The packed package in a stranger's project: it installs, type-checks without help, loads in Node, and runs from two bundlers.
import { mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { nodeResolve } from '@rollup/plugin-node-resolve';
import { build } from 'esbuild';
import { rollup } from 'rollup';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { serve } from '../scripts/serve.mjs';
import { cleanProject, namedByTypes, type CleanProject } from './clean-project.js';
import { cardsOfHost, hostHtml, hostInNode, hostPage } from './host-page.js';
import { openBrowser, type OpenBrowser } from './open-browser.js';

const tsc = fileURLToPath(new URL('../node_modules/typescript/bin/tsc', import.meta.url));

let project: CleanProject;
let browser: OpenBrowser;

beforeAll(async () => {
  project = await cleanProject();
  browser = await openBrowser({ viewport: { width: 1400, height: 900 } });
});

afterAll(async () => {
  await browser?.close();
  project?.remove();
});

/** Type-checks a host strictly, the types of every package included, and writes it as JavaScript. */
function compile(source: string): { status: number | null; said: string } {
  project.write('host.ts', source);
  const compilerOptions = {
    ...{ target: 'es2022', module: 'nodenext', lib: ['es2023', 'dom', 'dom.iterable'], types: [] },
    ...{ strict: true, skipLibCheck: false, outDir: 'compiled', rootDir: '.' },
  };
  project.write('tsconfig.json', JSON.stringify({ compilerOptions, files: ['host.ts'] }));
  return project.node([tsc, '-p', '.']);
}

describe('the packed package in a clean project', () => {
  it('loads every entry in plain Node, and reads and writes a map there', () => {
    const { status, said } = project.node(['--input-type=module', '--no-warnings', '--eval', hostInNode]);
    expect(status, said).toBe(0);
    const { names, ...rest } = JSON.parse(said) as { names: Record<string, string[]> };
    expect(rest).toEqual({ schema: 'https://json-schema.org/draft/2020-12/schema', same: true, issues: 0 });
    expect(names['.']).toEqual(expect.arrayContaining(['JourneyMapElement', 'laneKinds', 'parseMap', 'writeMap']));
    expect(names['/define']).toEqual(names['.']);
    expect(names['/viewer']).toEqual(['JourneyMapViewer']);
    expect(names['/headless']).toEqual(expect.arrayContaining(['layoutMap', 'jsonSchema', 'parseMap']));
    expect(names['/locales/ru']).toEqual(['texts']);
  });

  it('has types that the page on embedding fits', () => {
    const page = readFileSync(new URL('../docs/embedding.md', import.meta.url), 'utf8');
    const blocks = [...page.matchAll(/^```js\n([\s\S]*?)^```$/gm)].map(([, text = '']) => text);
    const values = blocks.filter((text) => text.includes('map.value = '));
    expect(values.length).toBeGreaterThan(0);
    for (const text of values) {
      // Only what is not told in JavaScript is added: that the page has the element, and a map.
      const strict = text
        .replace(/(querySelector\('[\w-]+'\));/g, '$1!;')
        .replace('map.value.cards', 'map.value?.cards');
      const { status, said } = compile(strict);
      expect(status, said).toBe(0);
    }
  });

  it('names no package in its types but lit', () => {
    const entries = ['index', 'define', 'viewer', 'headless'].map((name) =>
      join(project.installed, `dist/${name}.d.ts`),
    );
    expect([...namedByTypes(entries)].filter((name) => !/^lit(\/|$)/.test(name))).toEqual([]);
    // It would see one: this file is inside the package and no host reaches it.
    expect(namedByTypes([join(project.installed, 'dist/document/shape.d.ts')])).toContain('yjs');
  });

  it('compiles a strict host, the types of every package checked, and refuses what is wrong in it', () => {
    const { status, said } = compile(hostPage);
    expect(said).toBe('');
    expect(status).toBe(0);
  });

  it.each([
    ['esbuild', bundleWithEsbuild],
    ['rollup', bundleWithRollup],
  ])('draws and edits a map from a bundle of %s under the strict policy', async (name, bundle) => {
    const folder = join(project.folder, `site-${name}`);
    mkdirSync(folder);
    writeFileSync(join(folder, 'index.html'), hostHtml);
    await bundle(join(project.folder, 'compiled/host.js'), folder);
    const server = await serve({ folders: { '/': folder } });
    const page = await browser.open(server.address);
    await expect.poll(() => page.locator('[data-card]').count(), { timeout: 20_000 }).toBe(cardsOfHost);
    expect(await page.locator('[data-card]').allInnerTexts()).toEqual(expect.arrayContaining(['Phone', 'Glad']));
    expect(await page.locator('output').innerText()).toMatch(/^api One more 1 refused: \S+$/);
    expect(browser.faults).toEqual([]);
    await page.close();
    await server.close();
  });
});

async function bundleWithEsbuild(file: string, folder: string): Promise<void> {
  await build({
    ...{ entryPoints: { host: file }, outdir: folder, logLevel: 'error' },
    ...{ bundle: true, format: 'esm', splitting: true, minify: true },
  });
}

async function bundleWithRollup(file: string, folder: string): Promise<void> {
  const made = await rollup({
    input: { host: file },
    plugins: [nodeResolve({ browser: true })],
    onwarn: () => undefined,
  });
  await made.write({ dir: folder, format: 'es', entryFileNames: '[name].js' });
  await made.close();
}
