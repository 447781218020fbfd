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
import { inRoot } from '../scripts/project.mjs';
import { serve } from '../scripts/serve.mjs';
import { openBrowser } from './open-browser.js';

/** What a trial does with a page, in either engine's own words. */
interface TrialPage {
  goto(address: string): Promise<unknown>;
  title(): Promise<string>;
  readonly keyboard: {
    type(text: string): Promise<void>;
    press(key: 'F2' | 'F4' | 'F6' | 'Enter' | 'z'): Promise<void>;
    down(key: 'Control'): Promise<void>;
    up(key: 'Control'): Promise<void>;
  };
  readonly mouse: {
    click(x: number, y: number): Promise<void>;
    move(x: number, y: number): Promise<void>;
    down(): Promise<void>;
    up(): Promise<void>;
  };
  /** The middle of something on the canvas. */
  middle(selector: string): Promise<readonly [x: number, y: number]>;
  texts(): Promise<string[]>;
  reload(): Promise<unknown>;
  close(): Promise<void>;
}

interface Engine {
  newPage(): Promise<TrialPage>;
  close(): Promise<void>;
}

const readTexts = 'JSON.parse(document.body.dataset.texts)';
const middleOf = (selector: string): string =>
  `(() => { const { x, y, width, height } = document.querySelector('journey-map').shadowRoot.querySelector('jm-canvas').shadowRoot.querySelector('${selector}').getBoundingClientRect(); return [x + width / 2, y + height / 2]; })()`;

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
    mouse: page.mouse,
    middle: async (selector) => (await page.evaluate.call(page, middleOf(selector))) as [number, number],
    texts: async () => (await page.evaluate.call(page, readTexts)) as string[],
    reload: () => page.reload(),
    // At once, as a user closes a tab; no question is asked.
    close: () => page.close({ runBeforeUnload: false }),
  };
}

/** Over the document alone. `burst`: twenty edits in one task. `new`: the map is begun on this page, and nothing was awaited since. */
interface Trial {
  readonly last: 'key' | 'burst' | 'add' | 'undo';
  readonly query: '' | '&new' | '&slow' | '&slow&forgetful';
}

/** With the editor itself, by keys and mouse. */
interface EditorTrial {
  readonly leave: 'close' | 'reload' | 'away';
  readonly last: 'key' | 'drag' | 'undo' | 'card';
  /** ms between the last key and leaving. */
  readonly after: number;
}

/** Editors left in each engine; `npm run test:reliability` leaves 200. */
const trialsWanted = Number(process.env.TRIALS ?? 20);

let folder: string;
let server: Awaited<ReturnType<typeof serve>>;
let other: Awaited<ReturnType<typeof serve>>;

beforeAll(async () => {
  folder = mkdtempSync(join(tmpdir(), 'journeymap-trials-'));
  const pages = ['close-page.ts', 'close-editor.ts'];
  const entryPoints = pages.map((name) => new URL(name, import.meta.url).pathname);
  await build({
    entryPoints,
    outdir: folder,
    bundle: true,
    format: 'esm',
    target: 'es2022',
    logLevel: 'warning',
  });
  const page =
    '<!DOCTYPE html><html lang="en"><title>Wait</title><textarea></textarea><script type="module" src="close-page.js"></script></html>';
  writeFileSync(join(folder, 'index.html'), page);
  const editor =
    '<!DOCTYPE html><html lang="en"><title>Wait</title><script type="module" src="/dist/journeymap.bundle.js"></script><script type="module" src="close-editor.js"></script></html>';
  writeFileSync(join(folder, 'editor.html'), editor);
  server = await serve({ port: 0, folders: { '/': folder, '/dist/': inRoot('dist') } });
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
  async function survives({ last, query }: Trial): Promise<boolean> {
    const map = `trial-${trials++}`;
    const words = randomWords();
    const page = await engine.newPage();
    await page.goto(`${server.address}?map=${map}${query}`);
    await expect.poll(() => page.title(), { interval: 5, timeout: 10_000 }).toBe('ready');
    await page.keyboard.type(words);
    if (last === 'burst') await page.keyboard.press('F6');
    if (last === 'add' || last === 'undo') await page.keyboard.press('F2');
    if (last === 'undo') await page.keyboard.press('F4');
    await page.close();
    return isThere(`?map=${map}&read`, expectedTexts(words, last), query !== '&slow&forgetful' && `${last}${query}`);
  }

  /** Comes back and looks; tells what is missing, unless that is meant. */
  async function isThere(address: string, wanted: readonly string[], what: string | false): Promise<boolean> {
    const later = await engine.newPage();
    await later.goto(`${server.address}${address}`);
    await expect.poll(() => later.title(), { interval: 5, timeout: 10_000 }).toBe('read');
    const texts = await later.texts();
    await later.close();
    const isWhole = JSON.stringify(texts) === JSON.stringify(wanted);
    if (!isWhole && what) tell(`${name}: lost after ${what}: ${JSON.stringify(texts)} of ${JSON.stringify(wanted)}`);
    return isWhole;
  }

  /** The same with the editor, as a person works in it. */
  async function survivesInEditor({ leave, last, after }: EditorTrial): Promise<boolean> {
    const map = `editor-${trials++}`;
    const words = `w${randomWords()}`;
    const page = await engine.newPage();
    await page.goto(`${server.address}editor.html?map=${map}`);
    await expect.poll(() => page.title(), { interval: 5, timeout: 10_000 }).toBe('ready');
    const { keyboard, mouse } = page;
    await mouse.click(...(await page.middle('[data-card="card"]')));
    await keyboard.press('F2');
    // Keys that come before the field is there are no edits.
    await expect.poll(() => fieldOf(page), { interval: 5, timeout: 10_000 }).toBeDefined();
    await keyboard.type(words);
    // Enter keeps the card and begins the next one; a blank one ends.
    if (last !== 'key') await keyboard.press('Enter');
    if (last === 'card') await keyboard.type('added');
    if (last === 'undo' || last === 'drag') {
      await keyboard.press('Enter');
      await expect.poll(() => fieldOf(page), { interval: 5, timeout: 10_000 }).toBeUndefined();
    }
    if (last === 'undo') {
      await keyboard.down('Control');
      await keyboard.press('z');
      await keyboard.up('Control');
    }
    if (last === 'drag') {
      await mouse.move(...(await page.middle('[data-card="card"]')));
      const [x, y] = await page.middle('[role="gridcell"][data-step="second"][data-lane="lane"]');
      await mouse.down();
      await mouse.move(x - 20, y);
      await mouse.move(x, y);
      await mouse.up();
    }
    if (after > 0) await pause(after);
    if (leave === 'reload') await page.reload();
    if (leave === 'away') await page.goto(other.address);
    await page.close();
    const wanted = {
      key: [`first ${words}`],
      drag: [`second ${words}`],
      undo: ['first '],
      card: [`first ${words}`, 'first added'],
    };
    return isThere(`editor.html?map=${map}&read`, wanted[last], `${last} and ${leave} ${after} ms later`);
  }

  async function count(planned: readonly Trial[]): Promise<number> {
    let survived = 0;
    for (const trial of planned) survived += Number(await survives(trial));
    return survived;
  }

  it(
    'every edit survives a tab closed, reloaded or left at once, or 20 or 50 ms after it',
    { timeout: trialsWanted * 15_000 },
    async () => {
      const planned = Array.from({ length: trialsWanted }, (_, at): EditorTrial => {
        // Every way of leaving, pause and edit with every other one, over 36 trials.
        const leave = (['close', 'reload', 'away'] as const)[at % 3] ?? 'close';
        const after = [0, 20, 50][Math.floor(at / 3) % 3] ?? 0;
        return {
          leave,
          after,
          last: (['key', 'drag', 'undo', 'card'] as const)[(at + Math.floor(at / 12)) % 4] ?? 'key',
        };
      });
      const survived = new Map<string, [number, number]>();
      for (const trial of planned) {
        const [there, of] = survived.get(trial.leave) ?? [0, 0];
        survived.set(trial.leave, [there + Number(await survivesInEditor(trial)), of + 1]);
      }
      for (const [leave, [there, of]] of survived) tell(`${name}: ${there} of ${of} survived in the editor: ${leave}`);
      for (const [there, of] of survived.values()) expect(there).toBe(of);
    },
  );

  it('every edit survives a tab that is closed on a document alone, new maps and twenty edits in one task included', async () => {
    const lasts = ['burst', 'key', 'add', 'undo'] as const;
    const planned = lasts.map((last, at): Trial => ({ last, query: at % 2 ? '&new' : '' }));
    expect(await count(planned)).toBe(planned.length);
  });

  it('every edit survives although the store takes 350 ms for each', async () => {
    const planned = (['key', 'burst', 'add'] as const).map((last): Trial => ({ last, query: '&slow' }));
    const survived = await count(planned);
    tell(`${name}: ${survived} of ${planned.length} survived with a slow store`);
    expect(survived).toBe(planned.length);
  });

  it('an editor that waits 350 ms before it writes is seen to lose edits', async () => {
    const planned = Array.from({ length: 3 }, (): Trial => ({ last: 'key', query: '&slow&forgetful' }));
    const survived = await count(planned);
    tell(`${name}: ${survived} of ${planned.length} survived with a planted delay of 350 ms`);
    expect(survived).toBe(0);
  });
});

/** Where a text is being typed, if one is. */
const fieldOf = (page: TrialPage): Promise<unknown> => page.middle('textarea').catch(() => undefined);

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
