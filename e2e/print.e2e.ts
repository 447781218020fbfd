// A printed page: the whole map in words that can be read, nothing of what is around it, and the map on the screen as it was.
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import type { Page } from 'playwright-core';
import { inRoot } from '../scripts/project.mjs';
import { serve } from '../scripts/serve.mjs';
import { openBrowser, type OpenBrowser } from './open-browser.js';
import { pdfPages } from './pdf-text.js';

/** As many steps and lanes of one card each as the address wishes; the element is shown in a box too small for it. */
const script = `
const wishes = new URL(location.href).searchParams;
const tag = wishes.get('tag');
await import(tag === 'journey-map' ? '/dist/journeymap.bundle.js' : '/dist/journeymap-viewer.bundle.js');
const range = (name) => Array.from({ length: Number(wishes.get(name)) }, (_, at) => at);
const element = document.createElement(tag);
element.locale = 'en';
if (wishes.has('theme')) element.theme = wishes.get('theme');
element.noStorage = true;
element.noHints = true;
element.style.height = '400px';
element.value = {
  type: 'journeymap', version: 1, id: 'm', title: 'Printed journey',
  stages: range('steps').filter((at) => at % 2 === 0).map((at) => ({ id: 'g' + at, name: 'Stage ' + at })),
  steps: range('steps').map((at) => ({ id: 's' + at, stage: 'g' + (at - (at % 2)), name: 'Step ' + at })),
  lanes: range('lanes').map((at) => ({ id: 'l' + at, type: 'text', name: 'Lane ' + at })),
  cards: range('steps').flatMap((s) => range('lanes').map((l) => ({ id: 'c' + s + '-' + l, lane: 'l' + l, step: 's' + s, text: 'Card ' + s + '-' + l + '.' }))),
};
document.querySelector('main').append(element);
`;
const html = `<!doctype html><html lang="en"><head><meta charset="utf-8"><title>Print</title></head>
<body><p>Words of the page</p><main></main><script type="module" src="/host.js"></script></body></html>`;

let folder: string;
let server: { address: string; close(): Promise<void> };
let browser: OpenBrowser;

beforeAll(async () => {
  folder = mkdtempSync(join(tmpdir(), 'journeymap-print-'));
  writeFileSync(join(folder, 'index.html'), html);
  writeFileSync(join(folder, 'host.js'), script);
  server = await serve({ folders: { '/dist/': inRoot('dist'), '/': folder } });
  browser = await openBrowser({ viewport: { width: 1000, height: 700 }, colorScheme: 'dark' });
});

afterAll(async () => {
  const { faults } = browser;
  await browser.close();
  await server.close();
  rmSync(folder, { recursive: true });
  expect(faults, 'faults of the page').toEqual([]);
});

/** The element on its page, once it can print. */
async function open(tag: string, steps: number, lanes: number): Promise<Page> {
  const page = await browser.open(`${server.address}?tag=${tag}&steps=${steps}&lanes=${lanes}`);
  await page.locator('[data-card="c0-0"]').waitFor();
  await page.waitForFunction(() => {
    const root = document.querySelector('journey-map, journey-map-viewer')?.shadowRoot;
    dispatchEvent(new Event('beforeprint'));
    const isReady = root?.querySelector('.printed') !== null;
    dispatchEvent(new Event('afterprint'));
    return isReady;
  });
  return page;
}

const print = async (page: Page, more: Parameters<Page['pdf']>[0] = {}): Promise<string[]> =>
  pdfPages(await page.pdf({ format: 'A4', ...more }));

/** Which cards of the map are missing. */
function missing(text: string, steps: number, lanes: number): string[] {
  const all = Array.from({ length: steps * lanes }, (_, at) => `Card ${at % steps}-${Math.floor(at / steps)}.`);
  return all.filter((card) => !text.includes(card));
}

describe.each(['journey-map', 'journey-map-viewer'])('a printed <%s>', (tag) => {
  it('is the whole map with its headers on every page, and nothing around it', async () => {
    const page = await open(tag, 12, 20);
    const pages = await print(page);
    expect(missing(pages.join(''), 12, 20)).toEqual([]);
    expect(pages.length).toBeGreaterThan(1);
    for (const text of pages) {
      expect(text).toMatch(/Printed journey/);
      expect(text).toMatch(/Stage \d+\n[\s\S]*Step \d+\n/);
      expect(text).toMatch(/Lane \d+\n/);
    }
    expect(pages.join('').match(/Words of the page/g)).toHaveLength(1);
    expect(pages.join('')).not.toMatch(/Saved|Find|Undo|memory|100 %/);
    await page.close();
  });
});

describe('printing', () => {
  it('leaves the map on the screen, its place and its focus as they were', async () => {
    const page = await open('journey-map', 6, 8);
    await page.locator('[data-card="c1-0"]').click();
    const look = (): Promise<unknown> =>
      page.evaluate(() => {
        const editor = document.querySelector('journey-map') as HTMLElement & { viewport: unknown; selection: unknown };
        const canvas = editor.shadowRoot?.querySelector('jm-canvas')?.shadowRoot;
        const cards = [...(canvas?.querySelectorAll('[data-card]') ?? [])].map((card) =>
          card.getAttribute('data-card'),
        );
        const focus = canvas?.activeElement?.getAttribute('data-card');
        return { cards, focus, viewport: editor.viewport, selection: editor.selection, height: editor.offsetHeight };
      });
    const before = await look();
    expect(before).toMatchObject({ focus: 'c1-0', height: 400 });
    await print(page);
    expect(await look()).toEqual(before);
    expect(await page.locator('.printed').count()).toBe(0);
    await page.close();
  });

  it('puts a wide map on one sheet of A0', async () => {
    const page = await open('journey-map', 12, 20);
    const pages = await print(page, { format: 'A0', landscape: true });
    expect(pages).toHaveLength(1);
    expect(missing(pages.join(''), 12, 20)).toEqual([]);
    await page.close();
  });

  it('is dark on white in a dark theme, with borders where grounds are not printed', async () => {
    const page = await open('journey-map', 6, 8);
    await page.emulateMedia({ media: 'print', colorScheme: 'dark' });
    const card = page.locator('.printed [data-card="c0-0"]:visible');
    await card.waitFor();
    const look = await card.evaluate((element) => {
      const bar = getComputedStyle(element, '::before');
      const { backgroundColor, borderTopWidth, borderTopStyle } = getComputedStyle(element);
      const words = getComputedStyle(element.querySelector('.run') as Element).color;
      return { backgroundColor, words, border: [borderTopWidth, borderTopStyle], bar: bar.borderLeftWidth };
    });
    expect(look.backgroundColor).toBe('rgb(255, 255, 255)');
    expect(look.words).toBe('rgb(29, 32, 33)');
    expect(look.border).toEqual(['1px', 'solid']);
    expect(look.bar).toBe('3px');
    expect(await page.locator('jm-toolbar').isVisible()).toBe(false);
    await page.emulateMedia({ media: 'screen' });
    await expect.poll(() => page.locator('.printed').count()).toBe(0);
    await page.close();
  });

  it('takes a map of a thousand cards', async () => {
    const page = await open('journey-map', 50, 20);
    const pages = await print(page);
    expect(missing(pages.join(''), 50, 20)).toEqual([]);
    await page.close();
  });

  it('would miss cards and show the toolbar if nothing were done for it', async () => {
    const page = await open('journey-map', 12, 20);
    await page.evaluate(() => {
      const { shadowRoot } = document.querySelector('journey-map') as HTMLElement;
      addEventListener('beforeprint', () => {
        shadowRoot?.querySelector('.printed')?.remove();
        if (shadowRoot) shadowRoot.adoptedStyleSheets = shadowRoot.adoptedStyleSheets.slice(0, -1);
      });
    });
    const text = (await print(page)).join('');
    expect(missing(text, 12, 20)).toContain('Card 11-19.');
    expect(text).toMatch(/Saved|memory|100 %/);
    await page.close();
  });
});
