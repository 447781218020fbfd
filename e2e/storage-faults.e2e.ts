// R1: a full disk and deleted data under a living page, by the browser's own hand. Nothing breaks, the user is told, and
// saving resumes by itself.
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { CDPSession, Page } from 'playwright-core';
import puppeteer from 'puppeteer-core';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { browserPath, chosenBrowsers } from '../scripts/browsers.mjs';
import { serve } from '../scripts/serve.mjs';
import { openBrowser, type OpenBrowser } from './open-browser.js';

let server: Awaited<ReturnType<typeof serve>>;

beforeAll(async () => {
  server = await serve();
});
afterAll(() => server.close());

/** Read in the page as text, so that both drivers can run it. */
/** How often it was said that all is saved, from now on. */
const countSaved = `savedAgain = 0;
document.querySelector('journey-map').addEventListener('jm-save-state', ({ detail }) => (savedAgain += detail.state === 'saved'))`;
const titles = "document.querySelector('journey-map').value.stages.map(({ name }) => name)";
const state = "document.querySelector('journey-map').saveState";
const alertText =
  "document.querySelector('journey-map').shadowRoot.querySelector('jm-status-line').shadowRoot.querySelector('[role=alert]')?.textContent ?? ''";
const ready = "document.querySelector('journey-map').value !== undefined";

/** One edit by the page. */
const edit = (name: string): string =>
  `document.querySelector('journey-map').edit('Add', (change) => change.addStage({ name: ${JSON.stringify(name)} }))`;

/** Edits of some 99 kB each, of letters that cannot be packed, none of which takes the place of another when they are merged. */
const largeEdits = ['goal', 'description', 'scenario', 'trigger'].map(
  (field) =>
    `{ const map = document.querySelector('journey-map'); const text = Array.from({ length: 9000 }, () => Math.random().toString(36).slice(2, 13)).join(''); map.edit('Text', (change) => change.update(map.value.id, { ${field}: text })); }`,
);

/** Notes every state with its time, in the page. */
const listen =
  "window.states = []; document.querySelector('journey-map').addEventListener('jm-save-state', (event) => window.states.push([event.detail.state, performance.now()]))";

const names = (word: string, count: number): string[] => Array.from({ length: count }, (_, i) => `${word} ${i}`);

interface Told {
  readonly told: number;
  readonly falselySaved: boolean;
}

/** Edits in a full store; resolves to how soon the user was told. */
async function editInFullStore(run: (script: string) => Promise<unknown>): Promise<Told> {
  await run(listen);
  const starts: number[] = [];
  for (const script of [...largeEdits, ...names('Small', 10).map(edit)]) {
    starts.push(Number(await run('performance.now()')));
    await run(script);
  }
  await expect.poll(() => run(state), { interval: 20, timeout: 3000 }).toBe('failed');
  await expect.poll(() => run(alertText), { interval: 20, timeout: 1000 }).toContain('storage is full');
  const states = (await run('window.states')) as [string, number][];
  const failed = states.findIndex(([name]) => name === 'failed');
  const at = states[failed]?.[1] ?? 0;
  return {
    // Of the edit that was refused, or one before it.
    told: at - Math.max(...starts.filter((start) => start < at)),
    // One edit may find its room at the second try; all of them have none.
    falselySaved: states.some(([name, time]) => name === 'saved' && time > Math.max(...starts)),
  };
}

describe.each(chosenBrowsers().filter((name) => name === 'chromium'))('R1 in %s', () => {
  let browser: OpenBrowser;
  let page: Page;
  let devtools: CDPSession;
  let loads = 0;
  const origin = (): string => new URL(server.address).origin;
  const run = (script: string): Promise<unknown> => page.evaluate(script);

  beforeAll(async () => {
    browser = await openBrowser({ locale: 'en' });
    page = await browser.context.newPage();
    devtools = await browser.context.newCDPSession(page);
    // Before anything is stored: the browser remembers for a while how much room there was.
    await devtools.send('Storage.overrideQuotaForOrigin', { origin: origin(), quotaSize: 300_000 });
    await page.goto(`${server.address}plain.html`);
    page.on('framenavigated', () => loads++);
    page.on('dialog', () => loads++);
    while (!(await run(ready))) await page.waitForTimeout(50);
    await run(edit('Before'));
    await run("document.querySelector('journey-map').whenSaved()");
  });
  afterAll(() => browser.close());

  it('a full disk is told within a second with a way to download, and all is saved when there is room', async () => {
    const { told, falselySaved } = await editInFullStore(run);
    process.stdout.write(`chromium: told of a full disk after ${Math.round(told)} ms\n`);
    expect(told).toBeLessThan(1000);
    expect(falselySaved).toBe(false);
    await expect(page.locator('jm-status-line [data-action="export-json"]').textContent()).resolves.toContain(
      'Download',
    );
    const [download] = await Promise.all([
      page.waitForEvent('download'),
      page.locator('jm-status-line [data-action="export-json"]').click(),
    ]);
    expect(download.suggestedFilename()).toMatch(/\.journey\.json$/);
    await devtools.send('Storage.overrideQuotaForOrigin', { origin: origin() });
    const start = Date.now();
    await expect.poll(() => run(state), { interval: 50, timeout: 10_000 }).toBe('saved');
    process.stdout.write(`chromium: saved again ${Date.now() - start} ms after there was room\n`);
    expect(await run(alertText)).toBe('');
    await expectAfterReload(['Before', ...names('Small', 10)]);
  });

  it('data deleted by the browser under a living page is there again, with what was typed meanwhile', async () => {
    const before = ((await run(titles)) as string[]).length;
    await devtools.send('Storage.clearDataForOrigin', { origin: origin(), storageTypes: 'indexeddb' });
    await run(edit('After'));
    await expect.poll(() => run(state), { interval: 20, timeout: 5000 }).toBe('saved');
    await run(countSaved);
    await devtools.send('Storage.clearDataForOrigin', { origin: origin(), storageTypes: 'indexeddb' });
    // Nothing is edited this time.
    await expect.poll(() => run('savedAgain'), { interval: 20, timeout: 20_000 }).toBeGreaterThan(0);
    expect(await run(state)).toBe('saved');
    expect(loads).toBe(0);
    await reload();
    expect((await run(titles)) as string[]).toHaveLength(before + 1);
  });

  async function reload(): Promise<void> {
    await page.reload();
    await expect.poll(() => run(`${ready} && ${titles}.length > 0`), { timeout: 10_000 }).toBe(true);
  }

  async function expectAfterReload(wanted: readonly string[]): Promise<void> {
    expect(loads).toBe(0);
    await reload();
    loads = 0;
    expect(await run(titles)).toEqual(wanted);
  }
});

describe.each(chosenBrowsers().filter((name) => name === 'firefox'))('R1 in %s', () => {
  it('a full disk is told within a second, and nothing of it breaks the page', async () => {
    const userDataDir = mkdtempSync(join(tmpdir(), 'journeymap-firefox-'));
    const browser = await puppeteer.launch({
      browser: 'firefox',
      executablePath: browserPath('firefox') ?? '',
      headless: true,
      userDataDir,
      // In KB, of which an empty database takes 300; it cannot be raised while the browser runs.
      extraPrefsFirefox: { 'dom.quotaManager.temporaryStorage.fixedLimit': 500 },
    });
    try {
      const page = await browser.newPage();
      const errors: string[] = [];
      page.on('pageerror', (error) => errors.push(String(error)));
      await page.goto(`${server.address}plain.html`);
      const run = (script: string): Promise<unknown> => page.evaluate(script);
      await expect.poll(() => run(ready)).toBe(true);
      const { told, falselySaved } = await editInFullStore(run);
      process.stdout.write(`firefox: told of a full disk after ${Math.round(told)} ms\n`);
      expect(told).toBeLessThan(1000);
      expect(falselySaved).toBe(false);
      expect((await run(titles)) as string[]).toHaveLength(10);
      expect(errors).toEqual([]);
    } finally {
      await browser.close();
      rmSync(userDataDir, { recursive: true, force: true, maxRetries: 5 });
    }
  });
});
