// A1: people close the tab right after the last key. Every edit must be there when they come back, in every engine.
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { setTimeout as pause } from 'node:timers/promises';
import { build } from 'esbuild';
import type { Page as PlaywrightPage } from 'playwright-core';
import puppeteer, { type Page as PuppeteerPage } from 'puppeteer-core';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { browserPath, chosenBrowsers } from '../scripts/browsers.mjs';
import { serve } from '../scripts/serve.mjs';
import { openBrowser } from './open-browser.js';

/** What a trial does with a page, in either engine's own words. */
interface TrialPage {
  goto(address: string): Promise<unknown>;
  title(): Promise<string>;
  readonly keyboard: { type(text: string): Promise<void>; press(key: 'F2' | 'F4' | 'F6'): Promise<void> };
  texts(): Promise<string[]>;
  reload(): Promise<unknown>;
  close(): Promise<void>;
}

interface Engine {
  newPage(): Promise<TrialPage>;
  close(): Promise<void>;
}

const readTexts = 'JSON.parse(document.body.dataset.texts)';

const engines: Readonly<Record<string, () => Promise<Engine>>> = {
  chromium: async () => {
    const browser = await openBrowser();
    return { newPage: async () => trialPage(await browser.context.newPage()), close: () => browser.close() };
  },
  firefox: async () => {
    const userDataDir = mkdtempSync(join(tmpdir(), 'journeymap-firefox-'));
    const executablePath = browserPath('firefox') ?? '';
    const browser = await puppeteer.launch({ browser: 'firefox', executablePath, headless: true, userDataDir });
    return {
      newPage: async () => trialPage(await browser.newPage()),
      close: async () => {
        await browser.close();
        rmSync(userDataDir, { recursive: true, force: true, maxRetries: 5 });
      },
    };
  },
};

function trialPage(page: PlaywrightPage | PuppeteerPage): TrialPage {
  return {
    goto: (address) => page.goto(address),
    title: () => page.title(),
    keyboard: page.keyboard,
    texts: async () => (await page.evaluate.call(page, readTexts)) as string[],
    reload: () => page.reload(),
    // At once, as a user closes a tab; no question is asked.
    close: () => page.close({ runBeforeUnload: false }),
  };
}

/** `burst`: twenty edits in one task. `new`: the map is begun on this page, and nothing was awaited since. */
interface Trial {
  readonly leave: 'close' | 'reload' | 'away';
  readonly last: 'key' | 'burst' | 'add' | 'undo';
  readonly query: '' | '&new' | '&slow' | '&slow&forgetful';
  /** ms between the last key and leaving. */
  readonly after?: number;
}

/** Pages closed at once in each engine; `npm run test:reliability` closes 200. */
const closes = Number(process.env.TRIALS ?? 20);

let folder: string;
let server: Awaited<ReturnType<typeof serve>>;
let other: Awaited<ReturnType<typeof serve>>;

beforeAll(async () => {
  folder = mkdtempSync(join(tmpdir(), 'journeymap-trials-'));
  const entryPoints = [new URL('close-page.ts', import.meta.url).pathname];
  await build({
    entryPoints,
    outfile: join(folder, 'page.js'),
    bundle: true,
    format: 'esm',
    target: 'es2022',
    logLevel: 'warning',
  });
  const page =
    '<!DOCTYPE html><html lang="en"><title>Wait</title><textarea></textarea><script type="module" src="page.js"></script></html>';
  writeFileSync(join(folder, 'index.html'), page);
  server = await serve({ port: 0, folders: { '/': folder } });
  other = await serve({ port: 0, folders: { '/': folder } });
});

afterAll(async () => {
  await server.close();
  await other.close();
  rmSync(folder, { recursive: true });
});

describe.each(chosenBrowsers())('R1 in %s', (name) => {
  let engine: Engine;
  let trials = 0;

  beforeAll(async () => {
    const launch = engines[name];
    if (!launch) throw new Error(`no trials for ${name}`);
    engine = await launch();
  });
  afterAll(() => engine.close());

  /** Edits, leaves at once, comes back, and says whether everything is there. */
  async function survives({ leave, last, query, after = 0 }: Trial): Promise<boolean> {
    const map = `trial-${trials++}`;
    const words = randomWords();
    const page = await engine.newPage();
    await page.goto(`${server.address}?map=${map}${query}`);
    await expect.poll(() => page.title(), { interval: 5, timeout: 10_000 }).toBe('ready');
    await page.keyboard.type(words);
    if (last === 'burst') await page.keyboard.press('F6');
    if (last === 'add' || last === 'undo') await page.keyboard.press('F2');
    if (last === 'undo') await page.keyboard.press('F4');
    if (after > 0) await pause(after);
    if (leave === 'reload') await page.reload();
    if (leave === 'away') await page.goto(other.address);
    await page.close();
    const later = await engine.newPage();
    await later.goto(`${server.address}?map=${map}&read`);
    await expect.poll(() => later.title(), { interval: 5, timeout: 10_000 }).toBe('read');
    const texts = await later.texts();
    await later.close();
    const [found, wanted] = [texts, expectedTexts(words, last)].map((list) => JSON.stringify(list));
    if (found !== wanted && query !== '&slow&forgetful')
      tell(`${name}: lost in a ${leave} after ${last}${query}: ${found} of ${wanted}`);
    return found === wanted;
  }

  async function count(planned: readonly Trial[]): Promise<number> {
    let survived = 0;
    for (const trial of planned) survived += Number(await survives(trial));
    return survived;
  }

  it('every edit survives a tab closed at once after the last key', { timeout: closes * 15_000 }, async () => {
    const lasts = ['key', 'burst', 'add', 'undo'] as const;
    const planned = Array.from({ length: closes }, (_, i): Trial => {
      return { leave: 'close', last: lasts[i % 4] ?? 'key', query: i % 5 === 4 ? '&new' : '' };
    });
    const survived = await count(planned);
    tell(`${name}: ${survived} of ${planned.length} survived an immediate close`);
    expect(survived).toBe(planned.length);
  });

  it('every edit survives a reload and a way to another site', { timeout: closes * 15_000 }, async () => {
    const lasts = ['key', 'add', 'undo'] as const;
    const planned = Array.from({ length: Math.max(6, closes / 2) }, (_, i): Trial => {
      const [last, after] = [lasts[i % 3] ?? 'key', [0, 20, 50][Math.floor(i / 6) % 3] ?? 0];
      return { leave: i % 2 ? 'away' : 'reload', last, query: '', after };
    });
    const survived = await count(planned);
    tell(`${name}: ${survived} of ${planned.length} survived a reload or another site`);
    expect(survived).toBe(planned.length);
  });

  it('every edit survives although the store takes 350 ms for each', async () => {
    const planned = (['key', 'burst', 'add'] as const).map((last): Trial => ({ leave: 'close', last, query: '&slow' }));
    const survived = await count(planned);
    tell(`${name}: ${survived} of ${planned.length} survived with a slow store`);
    expect(survived).toBe(planned.length);
  });

  it('an editor that waits 350 ms before it writes is seen to lose edits', async () => {
    const planned = Array.from({ length: 3 }, (): Trial => ({ leave: 'close', last: 'key', query: '&slow&forgetful' }));
    const survived = await count(planned);
    tell(`${name}: ${survived} of ${planned.length} survived with a planted delay of 350 ms`);
    expect(survived).toBe(0);
  });
});

function expectedTexts(words: string, last: Trial['last']): string[] {
  if (last === 'burst') return [words + '.'.repeat(20)];
  return last === 'add' ? [words, 'added'] : [words];
}

/** 8 to 24 letters, spaces and digits. */
function randomWords(): string {
  const letters = 'abcdefghijklmnopqrstuvwxyz 0123456789';
  const length = 8 + Math.floor(Math.random() * 17);
  return (
    Array.from({ length }, () => letters[Math.floor(Math.random() * letters.length)])
      .join('')
      .trim() || 'words'
  );
}

/** Printed for the record of the run. */
function tell(line: string): void {
  process.stdout.write(`${line}\n`);
}
