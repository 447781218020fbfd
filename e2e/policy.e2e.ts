// Before anything is said of the demo: its server's policy is on, and a fault planted in a page is caught.
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import type { Page } from 'playwright-core';
import { serve } from '../scripts/serve.mjs';
import { openBrowser, type OpenBrowser } from './open-browser.js';

let folder: string;
let server: Awaited<ReturnType<typeof serve>>;
let browser: OpenBrowser;
let page: Page;

beforeAll(async () => {
  folder = mkdtempSync(join(tmpdir(), 'journeymap-page-'));
  writeFileSync(join(folder, 'index.html'), '<!DOCTYPE html><html lang="en"><title>Page</title><p>Here</p></html>');
  server = await serve({ folders: { '/': folder } });
  browser = await openBrowser();
  page = await browser.open(server.address);
});

afterAll(async () => {
  await browser.close();
  await server.close();
  rmSync(folder, { recursive: true });
});

describe('R5 under the policy of the demo server', () => {
  it('a clean page has no fault', async () => {
    await page.waitForTimeout(100);
    expect(browser.faults).toEqual([]);
  });

  it.each([
    ['an inline style', () => document.body.setAttribute('style', 'color: red'), 'violation: style-src-attr'],
    [
      'markup from a string',
      () => {
        try {
          document.body.innerHTML = '<b>planted</b>';
        } catch {
          // Blocked, as it should be.
        }
      },
      'violation: require-trusted-types-for',
    ],
    ['a connection', () => void fetch('/').catch(() => undefined), 'violation: connect-src'],
    [
      'a script of the page itself',
      () => document.body.append(Object.assign(document.createElement('script'), { type: 'module', src: 'data:,' })),
      'violation: ',
    ],
    ['an error nobody caught', () => void Promise.reject(new Error('planted')), 'error: planted'],
    ['an error on the console', () => globalThis.console.error('planted'), 'console: planted'],
  ])('%s is caught', async (_, plant, expected) => {
    browser.faults.length = 0;
    await page.evaluate(`(${plant.toString()})()`).catch(() => undefined);
    await expect.poll(() => browser.faults).toContainEqual(expect.stringContaining(expected));
  });

  it('a profile is found again, with what was stored in it', async () => {
    const first = await openBrowser({ profile: browser.profile + '-kept' });
    await (await first.open(server.address)).evaluate(() => localStorage.setItem('kept', 'yes'));
    await first.close();
    const second = await openBrowser({ profile: first.profile });
    const kept = await (await second.open(server.address)).evaluate(() => localStorage.getItem('kept'));
    await second.close({ forget: true });
    expect(kept).toBe('yes');
  });
});
