// R1, A4: a disk that is really full, and one that is really read-only, under the browser's own profile.
import { mkdirSync } from 'node:fs';
import { join } from 'node:path';
import type { Page } from 'playwright-core';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { inRoot } from '../scripts/project.mjs';
import { serve } from '../scripts/serve.mjs';
import { openBrowser, type OpenBrowser } from './open-browser.js';
import { SmallDisk, whyNoDisk } from './small-disk.js';

const reason = whyNoDisk();
if (reason) process.stdout.write(`skipped: a full and a read-only disk; ${reason}\n`);

/** Pictures of what the user sees are kept where this is set. */
const pictures = process.env.PICTURES === undefined ? undefined : inRoot('docs/images');

let disk: SmallDisk;
let browser: OpenBrowser;
let server: Awaited<ReturnType<typeof serve>>;

/** What the page knows of saving. */
const state = (page: Page): Promise<unknown> => page.evaluate("document.querySelector('journey-map').saveState");
const stages = (page: Page): Promise<unknown> =>
  page.evaluate("document.querySelector('journey-map').value.stages.map(({ name }) => name)");

/** Notes every state that is told. */
const listen =
  "window.states = []; document.querySelector('journey-map').addEventListener('jm-save-state', (event) => window.states.push(event.detail.state))";

async function openEditor(): Promise<Page> {
  browser = await openBrowser({ profile: join(disk.folder, 'profile') });
  const page = await browser.open(`${server.address}plain.html`);
  await page.waitForFunction(() => document.querySelector('journey-map')?.value !== undefined);
  return page;
}

/** One edit; `size` letters that cannot be packed. */
function edit(page: Page, name: string, size = 0): Promise<unknown> {
  return page.evaluate(
    ([name, size]) => {
      const letters = (): string => Math.random().toString(36).slice(2, 12);
      const note = Array.from({ length: Number(size) / 10 }, letters).join('');
      const editor = document.querySelector('journey-map');
      editor?.edit('Add', (change) => change.addStage({ name: String(name), ...(note && { description: note }) }));
    },
    [name, size],
  );
}

/** How soon the failure was told in words, from now on. */
async function told(page: Page): Promise<number> {
  const start = Date.now();
  const alert = page.locator('jm-status-line [role=alert]');
  await alert.waitFor({ timeout: 10_000 });
  const after = Date.now() - start;
  expect(await page.locator('jm-status-line [data-action="export-json"]').textContent()).toContain('Download');
  return after;
}

async function picture(page: Page, name: string): Promise<void> {
  if (!pictures) return;
  mkdirSync(pictures, { recursive: true });
  await page.screenshot({ path: join(pictures, name) });
}

async function savedAgain(page: Page): Promise<number> {
  const start = Date.now();
  await expect.poll(() => state(page), { interval: 20, timeout: 15_000 }).toBe('saved');
  return Date.now() - start;
}

function tell(line: string): void {
  process.stdout.write(`chromium: ${line}\n`);
}

describe.skipIf(reason !== '')('R1 on a small disk in chromium', () => {
  beforeEach(async () => {
    disk = new SmallDisk(96);
    server = await serve();
  });
  afterEach(async () => {
    await browser.close({ forget: false }).catch(() => undefined);
    await server.close();
    disk.remove();
  });

  it('a full disk is told within a second, editing goes on, and all is saved when there is room', async () => {
    const page = await openEditor();
    await edit(page, 'Before');
    await page.evaluate("document.querySelector('journey-map').whenSaved()");
    disk.fill();
    const wanted = ['Before'];
    let after = Infinity;
    // What the browser has set aside for its log takes some edits; each is larger than what it sets aside.
    for (let at = 0; at < 40 && after === Infinity; at++) {
      wanted.push(`Full ${at}`);
      await edit(page, `Full ${at}`, 90_000);
      disk.fill();
      const start = Date.now();
      await expect.poll(() => state(page), { interval: 5, timeout: 5000 }).toMatch(/^(saved|failed)$/);
      if ((await state(page)) === 'failed') after = Date.now() - start;
    }
    await told(page);
    tell(`told of a disk without room after ${after} ms, ${wanted.length - 1} edits of 90 kB in`);
    expect(after).toBeLessThan(1000);
    for (const name of ['Still', 'Editing']) {
      wanted.push(name);
      await edit(page, name);
    }
    expect(await stages(page)).toEqual(wanted);
    await picture(page, 'full-disk.png');
    disk.clear();
    tell(`saved again ${await savedAgain(page)} ms after there was room`);
    await page.reload();
    await page.waitForFunction(() => Number(document.querySelector('journey-map')?.value?.stages.length) > 0);
    expect(await stages(page)).toEqual(wanted);
  });

  it('a read-only profile is never said to be saved, is told in words, and all is saved when it can be written', async () => {
    const first = await openEditor();
    await edit(first, 'Before');
    await first.evaluate("document.querySelector('journey-map').whenSaved()");
    await browser.close({ forget: false });
    disk.protect(join(disk.folder, 'profile', 'Default', 'IndexedDB'));
    const page = await openEditor();
    await page.evaluate(listen);
    const start = Date.now();
    await edit(page, 'Read-only');
    // The browser tries for some seconds to open its database; meanwhile it is said that nothing is saved yet.
    await expect.poll(() => state(page), { interval: 5, timeout: 5000 }).toMatch(/^(unsaved|failed)$/);
    const after = Date.now() - start;
    await expect.poll(() => state(page), { interval: 5, timeout: 15_000 }).toBe('failed');
    await told(page);
    tell(`told of a read-only profile after ${after} ms, and why after ${Date.now() - start} ms`);
    expect(after).toBeLessThan(1500);
    expect(await page.evaluate('window.states')).not.toContain('saved');
    disk.release();
    tell(`saved again ${await savedAgain(page)} ms after it could be written`);
  });
});
