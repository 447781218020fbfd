// The demo pages as a visitor uses them, each under the bare strict policy without one fault.
import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import type { Locator, Page } from 'playwright-core';
import { serve } from '../scripts/serve.mjs';
import { openBrowser, type OpenBrowser } from './open-browser.js';

let server: Awaited<ReturnType<typeof serve>>;
let browser: OpenBrowser;
let page: Page;

beforeAll(async () => {
  server = await serve();
});

beforeEach(async () => {
  browser = await openBrowser({ viewport: { width: 2000, height: 1100 } });
});

afterEach(async () => {
  const { faults } = browser;
  await browser.close();
  expect(faults, 'faults of the page').toEqual([]);
});

afterAll(() => server.close());

const open = async (name: string): Promise<void> => void (page = await browser.open(`${server.address}${name}`));

/** What an element says of its map. */
interface State {
  readonly title: string;
  readonly cards: readonly string[];
  readonly selection: readonly string[];
  readonly theme: string;
}

interface Element {
  readonly value: { readonly title: string; readonly cards: readonly { readonly text?: string }[] };
  readonly selection: readonly string[];
  readonly theme: string;
}

const state = (element: Locator): Promise<State> =>
  element.evaluate((node) => {
    const { value, selection, theme } = node as unknown as Element;
    return { title: value.title, cards: value.cards.map(({ text }) => text ?? ''), selection, theme };
  });

/** Starts with the sample of a first visit, by its button, and waits until cards are drawn. */
async function startSample(editor: Locator): Promise<void> {
  await editor.locator('[data-action="start-sample"]').click();
  await editor.locator('[data-card]').first().waitFor();
}

/** Double-clicks the first cell of the first lane that holds boxes, and types a card. */
async function typeCard(editor: Locator, text: string): Promise<void> {
  const box = await editor.locator('[role="gridcell"][data-lane]').first().boundingBox();
  if (!box) throw new Error('No cell is drawn');
  await page.mouse.dblclick(box.x + box.width / 2, box.y + box.height - 3);
  await editor.locator('jm-canvas textarea').waitFor();
  await page.keyboard.type(text);
  await page.keyboard.press('Enter');
  await page.keyboard.press('Escape');
  await editor.locator('[data-card]', { hasText: text }).waitFor();
}

describe('the demo pages', () => {
  it('a plain page: the editor works among headings and fonts of the page, and leaves them alone', async () => {
    await open('plain.html');
    const editor = page.locator('journey-map');
    const heading = page.locator('h1');
    const look = (): Promise<string> =>
      heading.evaluate((node) => [getComputedStyle(node).color, getComputedStyle(node).textTransform].join());
    const before = await look();
    await startSample(editor);
    await typeCard(editor, 'Typed in a plain page');
    expect((await state(editor)).cards).toContain('Typed in a plain page');
    expect(await editor.locator('[data-card]').count()).toBeGreaterThan(5);
    expect(await look()).toBe(before);
    const card = editor.locator('[data-card]').first();
    expect(await card.evaluate((node) => getComputedStyle(node).fontFamily)).not.toContain('Georgia');
    // Both at one moment: the page may be scrolling yet.
    const [end, below] = await page.evaluate(() => {
      const boxOf = (selector: string): DOMRect | undefined =>
        [...document.querySelectorAll(selector)].at(-1)?.getBoundingClientRect();
      return [boxOf('journey-map')?.bottom, boxOf('p')?.top];
    });
    expect(below).toBeGreaterThanOrEqual(end ?? Infinity);
  });

  it('a part that does not come is told of, and editing goes on', async () => {
    await browser.context.route(/\/(dialogs|inspector)-[^/]*\.js$/, (route) => route.abort());
    await open('plain.html');
    const editor = page.locator('journey-map');
    const told = editor.locator('jm-status-line .told');
    await expect.poll(() => told.innerText()).toContain('could not be loaded');
    expect(await editor.locator('jm-inspector').count()).toBe(0);
    await startSample(editor);
    await typeCard(editor, 'Typed without the details');
    await page.keyboard.press('ControlOrMeta+/');
    await expect.poll(() => told.innerText()).toContain('could not be loaded');
    await typeCard(editor, 'Typed without dialogs');
    expect((await state(editor)).cards).toContain('Typed without dialogs');
    expect(browser.faults.filter((fault) => !fault.startsWith('console: Failed to load resource'))).toEqual([]);
    browser.faults.length = 0;
  });

  it('two editors share nothing: what is done in the one leaves the other as it was', async () => {
    await open('two.html');
    const [first, second] = [page.locator('#first'), page.locator('#second')];
    // The first steps are one for the whole page, and take their room from both maps.
    for (const one of [first, second]) await one.evaluate((element) => element.toggleAttribute('no-hints', true));
    await startSample(first);
    await startSample(second);
    for (const [one, other] of [
      [first, second],
      [second, first],
    ] as const) {
      const otherBefore = await state(other);
      const undoBefore = await other.locator('jm-toolbar [data-action="undo"]').isEnabled();
      const drawnBefore = await other.locator('[data-card]').allInnerTexts();
      await typeCard(one, 'Only here');
      expect((await state(one)).cards).toContain('Only here');
      // Whatever would travel between the two has had the time to.
      await page.waitForTimeout(500);
      expect(await state(other)).toEqual(otherBefore);
      expect(await other.locator('jm-toolbar [data-action="undo"]').isEnabled()).toBe(undoBefore);
      expect(await other.locator('[data-card]').allInnerTexts()).toEqual(drawnBefore);
      await page.keyboard.press('ControlOrMeta+z');
      await expect.poll(async () => (await state(one)).cards).not.toContain('Only here');
      expect(await state(other)).toEqual(otherBefore);
    }
    expect([(await state(first)).theme, (await state(second)).theme]).toEqual(['light', 'dark']);
    expect((await state(first)).title).not.toBe((await state(second)).title);
  });

  it('a lane kind of the page is drawn with its own boxes and marks', async () => {
    await open('own-lane.html');
    const cards = page.locator('[data-card]');
    await expect.poll(() => cards.count()).toBe(6);
    const texts = await cards.allInnerTexts();
    expect(texts.filter((text) => text.includes(' dB')).map((text) => text.replace(/\s+/g, ' ').trim())).toEqual([
      'Crowd 70 dB',
      'Express passes 105 dB',
      'Quiet coach 52 dB',
    ]);
    const bars = await page
      .locator('jm-canvas svg rect')
      .evaluateAll((nodes) => nodes.map((node) => node.getBoundingClientRect()));
    const lengths = bars.filter(({ height }) => Math.abs(height - 3) < 0.5).map(({ width }) => width);
    expect(lengths).toHaveLength(3);
    expect((lengths[1] ?? 0) / (lengths[0] ?? 1)).toBeCloseTo(105 / 70, 1);
  });

  it('the viewer shows its map in the language of the page, with two views kept in it', async () => {
    await open('viewer.html?locale=ru');
    const viewer = page.locator('journey-map-viewer');
    await viewer.locator('[data-card]').first().waitFor();
    expect((await state(viewer)).title).toBe('Возврат денег за не тот размер');
    const [value] = await viewer.evaluateAll((all) =>
      all.map((one) => JSON.stringify((one as unknown as Element).value)),
    );
    const names = (JSON.parse(value ?? '{}') as { views?: { name: string }[] }).views?.map(({ name }) => name);
    expect(names).toEqual(['Для команды', 'Что чувствует клиент']);
    const map = JSON.parse(value ?? '{}') as Record<string, unknown>;
    for (const kind of ['stages', 'steps', 'lanes', 'cards', 'views'])
      expect(JSON.stringify(map[kind]), kind).not.toMatch(/"(?:name|text|word|label|owner)":"[A-Z]/);
  });

  it('the viewer draws every card, and has nothing to edit with', async () => {
    await open('viewer.html');
    const viewer = page.locator('journey-map-viewer');
    await viewer.locator('[data-card]').first().waitFor();
    await expect.poll(() => viewer.locator('[data-card]').count()).toBe((await state(viewer)).cards.length);
    expect((await state(viewer)).cards).toHaveLength(10);
    await viewer.locator('[data-card="p1"]').dblclick();
    await page.keyboard.type('x');
    expect(await viewer.locator('textarea').count()).toBe(0);
    expect((await state(viewer)).selection).toEqual(['p1']);
    expect(await viewer.locator('jm-toolbar').count()).toBe(0);
  });

  it('the viewer works from its entry file alone: without parser and kinds the map is shown as text', async () => {
    let missing = 0;
    await browser.context.route('**/journeymap-viewer.bundle/**', (route) => {
      missing++;
      return route.abort();
    });
    await open('viewer.html');
    const viewer = page.locator('journey-map-viewer');
    await expect.poll(() => viewer.locator('[data-card]').count()).toBe(10);
    const issues = await viewer.evaluate((node) => (node as unknown as { issues: { code: string }[] }).issues);
    expect(issues.map(({ code }) => code)).toEqual(['unchecked']);
    expect(missing).toBeGreaterThan(0);
    // What the browser itself says of the file is no fault here.
    expect(browser.faults.splice(0).filter((fault) => !fault.includes('Failed to load resource'))).toEqual([]);
  });
});
