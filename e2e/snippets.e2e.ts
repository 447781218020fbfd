// Every HTML, JavaScript and CSS block of the README and of the pages on embedding and history runs as it stands, in a page of its own.
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { serve } from '../scripts/serve.mjs';
import { openBrowser, type OpenBrowser } from './open-browser.js';

interface Snippet {
  readonly name: string;
  readonly language: string;
  readonly text: string;
}

const root = fileURLToPath(new URL('../', import.meta.url));

/** The address that stands for each entry of the package: the page has no bundler and, by the policy, no import map. */
const addresses: Readonly<Record<string, string>> = {
  journeymap: '/dist/journeymap.bundle.js',
  'journeymap/define': '/dist/journeymap.bundle.js',
  'journeymap/viewer': '/dist/journeymap-viewer.bundle.js',
  'journeymap/headless': '/dist/headless.js',
  'journeymap/locales/ru': '/dist/i18n/locales/ru.js',
};

function snippetsOf(file: string): readonly Snippet[] {
  const blocks = readFileSync(join(root, file), 'utf8').matchAll(/^```(html|js|css)\n([\s\S]*?)^```$/gm);
  return [...blocks].map(([, language = '', text = ''], at) => {
    return { name: `${file} ${at + 1}: ${text.trim().split('\n')[0]}`, language, text };
  });
}

const addressed = (code: string): string =>
  code
    .replace(/(from |import )'(journeymap[\w/]*)'/g, (whole, verb: string, name: string) => {
      const address = addresses[name];
      if (!address) throw new Error(`${whole}: the package has no such entry`);
      return `${verb}'${address}'`;
    })
    .replace(/(['"])(?:[\w./-]*\/)?(journeymap(?:-viewer)?\.bundle\.js)\1/g, '$1/dist/$2$1');

const scripted = (code: string): string => `${addressed(code)}\ndocument.documentElement.dataset.ran = 'yes';\n`;

/** A page of a snippet. What it has between script or style tags goes into files beside it, as the policy wants. */
function pageOf({ language, text }: Snippet, write: (name: string, text: string) => void): string {
  const elements = '<journey-map></journey-map><journey-map-viewer></journey-map-viewer>';
  if (language === 'js') {
    write('page.js', scripted(text));
    return `${elements}<script type="module" src="page.js"></script>`;
  }
  write('done.js', scripted(''));
  const done = '<script type="module" src="done.js"></script>';
  if (language === 'css') {
    write('page.css', text);
    return `<link rel="stylesheet" href="page.css"><script type="module" src="${addresses['journeymap/define'] ?? ''}"></script>${elements}${done}`;
  }
  let files = 0;
  const page = text
    .replace(/<style>([\s\S]*?)<\/style>/g, (_, css: string) => {
      write(`page-${++files}.css`, css);
      return `<link rel="stylesheet" href="page-${files}.css">`;
    })
    .replace(/<script type="module">([\s\S]*?)<\/script>/g, (_, code: string) => {
      write(`page-${++files}.js`, addressed(code));
      return `<script type="module" src="page-${files}.js"></script>`;
    });
  return `${addressed(page)}${done}`;
}

const snippets = ['README.md', 'docs/embedding.md', 'docs/history.md'].flatMap(snippetsOf);

let folder: string;
let server: Awaited<ReturnType<typeof serve>>;
let browser: OpenBrowser;

beforeAll(async () => {
  folder = mkdtempSync(join(tmpdir(), 'journeymap-snippets-'));
  server = await serve({ folders: { '/dist/': join(root, 'dist'), '/': folder } });
  browser = await openBrowser();
});

afterAll(async () => {
  await browser.close();
  await server.close();
  rmSync(folder, { recursive: true });
});

async function faultsOf(snippet: Snippet): Promise<readonly string[]> {
  browser.faults.length = 0;
  const page = pageOf(snippet, (name, text) => writeFileSync(join(folder, name), text));
  writeFileSync(join(folder, 'index.html'), `<!doctype html><title>Snippet</title>${page}`);
  const tab = await browser.open(server.address);
  const ran = (): Promise<boolean> => tab.locator('html[data-ran]').isVisible();
  await expect.poll(async () => browser.faults.length > 0 || (await ran()), { timeout: 30_000 }).toBe(true);
  const failed = (await ran()) ? [] : ['It did not run to its end'];
  if (
    /define|viewer|bundle/.test(snippet.text) &&
    !(await tab.locator(':is(journey-map, journey-map-viewer):defined').count())
  ) {
    failed.push('No element was registered');
  }
  await tab.close();
  return [...browser.faults, ...failed];
}

describe('the examples in the documents', () => {
  it('are there', () => {
    expect(snippets.filter(({ name }) => name.startsWith('README')).length).toBeGreaterThanOrEqual(2);
    expect(snippets.filter(({ name }) => name.startsWith('docs')).length).toBeGreaterThanOrEqual(8);
  });

  it('one that throws is found out', async () => {
    const text = "import 'journeymap/define';\nawait document.querySelector('journey-map').noSuchMethod();";
    expect(await faultsOf({ name: 'planted', language: 'js', text })).toEqual([
      expect.stringContaining('noSuchMethod'),
      'It did not run to its end',
    ]);
  });

  it('a call right after the element came has the map that is opening, or takes its place', async () => {
    const text = `import 'journeymap/define';
      const map = document.querySelector('journey-map');
      const { data } = await map.exportMap();
      const second = Object.assign(document.createElement('journey-map'), { library: 'early' });
      document.body.append(second);
      await second.importMap({ type: 'journeymap', version: 1, id: 'brought-in' });
      await new Promise((later) => setTimeout(later, 300));
      if (!data.includes(map.value.id) || second.value.id !== 'brought-in') throw new Error(second.value.id);`;
    expect(await faultsOf({ name: 'early', language: 'js', text })).toEqual([]);
  });

  it.each(snippets.map((snippet) => [snippet.name, snippet] as const))('%s', async (_, snippet) => {
    expect(await faultsOf(snippet)).toEqual([]);
  });
});
