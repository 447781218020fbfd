// R1: a page that is left and come back to out of the back/forward cache shows the map as it is now, and goes on saving.
import type { Page } from 'playwright-core';
import { afterAll, beforeAll, expect, it } from 'vitest';
import { serve } from '../scripts/serve.mjs';
import { openBrowser, type OpenBrowser } from './open-browser.js';

let server: Awaited<ReturnType<typeof serve>>;
let browser: OpenBrowser;

beforeAll(async () => {
  server = await serve();
  browser = await openBrowser({ keepsPages: true });
});
afterAll(async () => {
  await browser.close({ forget: true });
  await server.close();
});

/** As text, because the page's element is not known here. */
const element = "document.querySelector('journey-map')";
const titles = (page: Page): Promise<string[]> =>
  page.evaluate(`(${element}?.value?.stages ?? []).map(({ name }) => name)`);
const edit = (page: Page, name: string): Promise<unknown> =>
  page.evaluate(`${element}.edit('Add', (change) => change.addStage({ name: ${JSON.stringify(name)} }))`);
const saved = (page: Page): Promise<unknown> => page.evaluate(`${element}.whenSaved()`);
const shows = (page: Page, names: readonly string[]): Promise<void> =>
  expect.poll(() => titles(page), { interval: 50, timeout: 5000 }).toEqual(names);

async function openEditor(): Promise<Page> {
  const page = await browser.open(`${server.address}plain.html`);
  await expect.poll(() => page.evaluate(`${element}?.value !== undefined`), { timeout: 10_000 }).toBe(true);
  return page;
}

/** Leaves for another page; what comes back is told by `comeBack`. */
async function leave(page: Page): Promise<void> {
  await page.evaluate(
    "window.shown = []; window.addEventListener('pageshow', ({ persisted }) => window.shown.push(persisted), { once: true })",
  );
  await page.goto(`${server.address}viewer.html`);
}

/** Resolves when the page is there again as it was left, or rejects when it was loaded anew. */
async function comeBack(page: Page): Promise<void> {
  // The page goes before it could answer.
  await page.evaluate('setTimeout(() => history.back())');
  const there = "location.pathname === '/plain.html' && (window.shown ?? 'loaded anew')";
  await expect.poll(() => page.evaluate(there).catch(() => undefined), { timeout: 10_000 }).toEqual([true]);
}

it('R1 shows what another window did meanwhile, with the last letters of before, and goes on saving', async () => {
  const page = await openEditor();
  await edit(page, 'First');
  await saved(page);
  const other = await openEditor();
  await shows(other, ['First']);

  // Nobody waits for the last edit to be saved.
  await edit(page, 'Last before');
  await leave(page);
  await shows(other, ['First', 'Last before']);
  await edit(other, 'Meanwhile');
  await saved(other);

  await comeBack(page);
  await shows(page, ['First', 'Last before', 'Meanwhile']);
  await edit(page, 'After');
  await saved(page);
  await shows(other, ['First', 'Last before', 'Meanwhile', 'After']);
  await edit(other, 'Answer');
  await shows(page, ['First', 'Last before', 'Meanwhile', 'After', 'Answer']);
  await page.evaluate(`${element}.undo()`);
  await shows(other, ['First', 'Last before', 'Meanwhile', 'Answer']);

  // Once more, and with nobody else there.
  await saved(other);
  await other.close();
  await leave(page);
  await comeBack(page);
  await edit(page, 'Second time');
  await saved(page);
  await page.reload();
  await shows(page, ['First', 'Last before', 'Meanwhile', 'Answer', 'Second time']);
  expect(browser.faults).toEqual([]);
});

it('R1 writes a map again that was deleted for good while its page was away, with the first edit after', async () => {
  const page = await openEditor();
  const id = await page.evaluate(
    `${element}.create().then((id) => (${element}.edit('Add', (change) => change.addStage({ name: 'Kept here' })), ${element}.whenSaved().then(() => id)))`,
  );
  await leave(page);
  await page.evaluate(
    (map) =>
      new Promise((resolve, reject) => {
        const asked = indexedDB.open('plain-page');
        asked.onerror = reject;
        asked.onsuccess = () => {
          const stores = ['maps', 'summaries', 'snapshots', 'updates'];
          const transaction = asked.result.transaction(stores, 'readwrite');
          for (const store of stores.slice(0, 3)) transaction.objectStore(store).delete(map);
          const keys = transaction.objectStore('updates').index('map').getAllKeys(map);
          keys.onsuccess = () => keys.result.forEach((key) => transaction.objectStore('updates').delete(key));
          transaction.oncomplete = resolve;
          transaction.onerror = reject;
        };
      }).then(() => undefined),
    id as string,
  );
  await comeBack(page);
  await edit(page, 'Typed after');
  await saved(page);
  await page.reload();
  await expect.poll(async () => (await titles(page)).slice(-2)).toEqual(['Kept here', 'Typed after']);
});
