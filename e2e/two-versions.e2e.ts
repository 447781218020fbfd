// R1 R2 A window of this version beside one of a later version: it can only be looked at and says why, and nothing typed in it is lost.
import type { Page } from 'playwright-core';
import { afterAll, beforeAll, expect, it } from 'vitest';
import { inRoot } from '../scripts/project.mjs';
import { serve } from '../scripts/serve.mjs';
import { buildNextVersion, type NextVersion } from './next-version.js';
import { openBrowser, type OpenBrowser } from './open-browser.js';

let next: NextVersion;
let server: Awaited<ReturnType<typeof serve>>;
let browser: OpenBrowser;

beforeAll(async () => {
  next = await buildNextVersion('/next/');
  server = await serve({ folders: { '/next/': next.folder, '/dist/': inRoot('dist'), '/': inRoot('demo') } });
  browser = await openBrowser();
});
afterAll(async () => {
  await browser.close({ forget: true });
  await server.close();
  next.remove();
});

const element = "document.querySelector('journey-map')";
const titles = (page: Page): Promise<string[]> =>
  page.evaluate(`(${element}?.value?.stages ?? []).map(({ name }) => name)`);
const edit = (page: Page, name: string): Promise<unknown> =>
  page.evaluate(`${element}.edit('Add', (change) => change.addStage({ name: ${JSON.stringify(name)} }))`);
const saved = (page: Page): Promise<unknown> => page.evaluate(`${element}.whenSaved()`);
const state = (page: Page): Promise<unknown> => page.evaluate(`${element}.saveState`);
const within = { interval: 50, timeout: 10_000 };

async function openEditor(path: string): Promise<Page> {
  const page = await browser.open(`${server.address}${path}`);
  await expect.poll(() => page.evaluate(`${element}?.value !== undefined`), within).toBe(true);
  return page;
}

/** Nothing more can be written from this page, as on a full disk; what was written stays. */
const refuseWrites = (page: Page): Promise<unknown> =>
  page.evaluate(`IDBObjectStore.prototype.add = () => { throw new DOMException('planted', 'QuotaExceededError'); }`);

it('R1 an older window becomes read-only with Reload, and what it had not saved is in the newer one', async () => {
  const old = await openEditor('plain.html');
  await edit(old, 'Saved before');
  await saved(old);
  await refuseWrites(old);
  await edit(old, 'Not saved');
  await expect.poll(() => state(old), within).toBe('failed');
  // The field is still open when the later version comes.
  await old.locator('[data-stage]').first().dblclick();
  await old.keyboard.type('Typed');

  const start = Date.now();
  const later = await openEditor('next/plain.html');
  await expect.poll(() => titles(later), within).toEqual(['Typed', 'Not saved']);
  const line = old.locator('jm-status-line');
  await line.locator('[data-action="reload"]').waitFor();
  process.stdout.write(`an older window was told ${Date.now() - start} ms after a later version began to load\n`);
  expect(await line.locator('[role="alert"]').textContent()).toContain('newer version');
  expect(await old.locator('jm-toolbar [data-action="add-stage"]').count()).toBe(0);
  await old.keyboard.type(' in vain');
  expect(await titles(old)).toEqual(['Typed', 'Not saved']);

  await edit(later, 'In the newer one');
  await saved(later);
  const names = ['Typed', 'Not saved', 'In the newer one'];
  await later.reload();
  await expect.poll(() => titles(later), within).toEqual(names);
  const stored = await later.evaluate(`new Promise((done) => {
    const asked = indexedDB.open('plain-page');
    asked.onsuccess = () => {
      const all = asked.result.transaction('maps').objectStore('maps').getAll();
      all.onsuccess = () => { asked.result.close(); done(all.result.map(({ format, epoch }) => [format, epoch])); };
    };
  })`);
  expect(stored).toEqual([[2, 2]]);

  await old.close();
  await later.close();
  expect(browser.faults).toEqual([]);
});

it('R1 an older window that opens what a later version has written says so and lets nobody edit', async () => {
  const old = await openEditor('plain.html');
  await old.locator('jm-status-line [data-action="reload"]').waitFor();
  expect(await state(old)).toBe('failed');
  expect(await old.locator('jm-toolbar [data-action="add-stage"]').count()).toBe(0);
  await old.close();
  const later = await openEditor('next/plain.html');
  await expect.poll(() => titles(later), within).toEqual(['Typed', 'Not saved', 'In the newer one']);
  expect(browser.faults).toEqual([]);
});
