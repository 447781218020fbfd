// Fingers and a pen on the built editor, as the browser itself makes them: scrolling, panning, pinching, holding, tapping.
import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import type { CDPSession, Page } from 'playwright-core';
import { servePlaces, type PlacesServer } from './editor-places.js';
import { openBrowser, type OpenBrowser } from './open-browser.js';

let server: PlacesServer;
let browser: OpenBrowser;
let page: Page;
let cdp: CDPSession;

beforeAll(async () => {
  server = await servePlaces();
  browser = await openBrowser({ viewport: { width: 840, height: 800 }, hasTouch: true });
  page = await browser.open(server.address('page'));
  cdp = await browser.context.newCDPSession(page);
});

afterAll(async () => {
  const { faults } = browser;
  await browser.close();
  await server.close();
  expect(faults, 'faults of the page').toEqual([]);
});

beforeEach(async () => {
  await page.goto(server.address('page'));
  await page.locator('[data-card="do-a"]').waitFor();
  // What fingers do is loaded after the map.
  await page.waitForLoadState('networkidle');
  await page.evaluate(() => scrollTo(0, 600));
});

interface At {
  readonly x: number;
  readonly y: number;
}

const touch = (type: 'touchStart' | 'touchMove' | 'touchEnd', ...points: At[]): Promise<unknown> =>
  cdp.send('Input.dispatchTouchEvent', { type, touchPoints: points.map(({ x, y }, id) => ({ x, y, id })) });

async function swipe(from: At, by: At, steps = 6): Promise<void> {
  await touch('touchStart', from);
  for (let at = 1; at <= steps; at++)
    await touch('touchMove', { x: from.x + (by.x * at) / steps, y: from.y + (by.y * at) / steps });
  // A finger that rests before it goes up throws nothing.
  await page.waitForTimeout(120);
  await touch('touchMove', { x: from.x + by.x, y: from.y + by.y });
  await touch('touchEnd');
}

async function tap(at: At): Promise<void> {
  await touch('touchStart', at);
  await touch('touchEnd');
}

/** Which of them a finger would miss; throws when none is shown. */
async function tooSmall(controls: string): Promise<string[]> {
  const sizes = await page.locator(controls).evaluateAll((all) =>
    all.map((one) => {
      const { width, height } = one.getBoundingClientRect();
      const name = one.getAttribute('data-action') ?? one.getAttribute('aria-label') ?? one.textContent.trim();
      return { name, width: Math.round(width), height: Math.round(height) };
    }),
  );
  const shown = sizes.filter(({ width }) => width > 0);
  if (shown.length < 3) throw new Error(`Only ${shown.length} of ${controls} are shown`);
  return shown
    .filter(({ width, height }) => width < 44 || height < 44)
    .map(({ name, width, height }) => `${name} ${width} × ${height}`);
}

const middle = async (selector: string): Promise<At> => {
  const box = await page.locator(selector).first().boundingBox();
  if (!box) throw new Error(`${selector} is not drawn`);
  return { x: box.x + box.width / 2, y: box.y + box.height / 2 };
};
const card = (id: string): string => `[data-card="${id}"]`;
const cell = (lane: string, step: string): string => `[role="gridcell"][data-lane="${lane}"][data-step="${step}"]`;

interface State {
  readonly scroll: number;
  readonly viewport: { readonly x: number; readonly y: number; readonly zoom: number };
  readonly steps: Readonly<Record<string, string>>;
  readonly selection: readonly string[];
}
const state = (): Promise<State> =>
  page.evaluate(() => {
    const { editor } = window as unknown as {
      editor: State & { value: { cards: { id: string; step: string }[] } };
    };
    const { viewport, selection, value } = editor;
    const all = Object.fromEntries(value.cards.map(({ id, step }) => [id, step]));
    return { scroll: scrollY, viewport, selection, steps: all };
  });

const menu = 'journey-map jm-menu[data-context] [popover]:popover-open';

describe('a finger', () => {
  it('scrolls the page over a map that is not in use, and pans one that is', async () => {
    await swipe(await middle(card('do-c')), { x: 0, y: -120 });
    await expect.poll(async () => (await state()).scroll).toBeGreaterThan(660);
    expect((await state()).viewport).toEqual({ x: 0, y: 0, zoom: 1 });

    await page.evaluate(() => scrollTo(0, 600));
    await tap(await middle(card('do-c')));
    await expect.poll(async () => (await state()).selection).toEqual(['do-c']);
    const before = await state();
    await swipe(await middle(card('do-b')), { x: -150, y: 0 });
    const after = await state();
    expect(after.scroll).toBe(before.scroll);
    expect(after.viewport.x).toBeLessThan(-110);
    expect(after.steps).toEqual(before.steps);
  });

  it('carries the selected card, or one it held for a moment, and puts it down where it points', async () => {
    await tap(await middle(card('do-a')));
    await expect.poll(async () => (await state()).selection).toEqual(['do-a']);
    const from = await middle(card('do-a'));
    const to = await middle(cell('say', 'b'));
    await swipe(from, { x: to.x - from.x, y: to.y - from.y });
    await expect.poll(async () => (await state()).steps['do-a']).toBe('b');

    const held = await middle(card('say-c'));
    await touch('touchStart', held);
    await page.waitForTimeout(450);
    for (const share of [0.3, 0.7, 1]) await touch('touchMove', { x: held.x - 180 * share, y: held.y });
    await touch('touchEnd');
    await expect.poll(async () => (await state()).steps['say-c']).toBe('b');
    expect((await state()).viewport).toEqual({ x: 0, y: 0, zoom: 1 });
  });

  it('that stays opens the menu of what is under it when it goes up', async () => {
    const at = await middle(card('do-b'));
    await touch('touchStart', at);
    await page.waitForTimeout(450);
    await touch('touchEnd');
    await page.locator(menu).waitFor();
    await page.waitForTimeout(100);
    expect(await page.locator(menu).locator('[data-action="delete"]').isVisible()).toBe(true);
    expect((await state()).selection).toEqual(['do-b']);
  });

  it('tapping twice edits', async () => {
    const at = await middle(card('do-b'));
    await tap(at);
    await tap(at);
    await page.locator('jm-canvas textarea').waitFor();
    expect(await page.locator('jm-canvas textarea').inputValue()).toBe('Does b');
  });
});

describe('what a finger presses', () => {
  it('B7 is 44 px large where fingers are the pointer', async () => {
    expect(await page.evaluate(() => matchMedia('(pointer: coarse)').matches)).toBe(true);
    expect(await tooSmall('jm-toolbar button, jm-status-line button')).toEqual([]);
    for (const id of ['mood-b', 'do-a']) {
      await page.evaluate((card) => {
        const { editor } = globalThis as unknown as { editor: { select(ids: string[]): void } };
        editor.select([card]);
      }, id);
      await page.evaluate(() => {
        const { editor } = globalThis as unknown as { editor: { run(action: string): Promise<unknown> } };
        return editor.run('details');
      });
      await page.locator('jm-inspector .choices button').first().waitFor();
      expect(await tooSmall('jm-inspector :is(button, .input, select, summary, label:has(> input))')).toEqual([]);
    }
  });

  it('would be caught at the size of the mouse', async () => {
    await page.locator('journey-map').evaluate((editor) => {
      editor.style.setProperty('--_target', '24px');
    });
    await page.evaluate(() => {
      const { editor } = globalThis as unknown as {
        editor: { select(ids: string[]): void; run(action: string): Promise<unknown> };
      };
      editor.select(['do-a']);
      return editor.run('details');
    });
    await page.locator('jm-inspector .choices button').first().waitFor();
    expect(await tooSmall('jm-inspector button')).not.toEqual([]);
  });
});

describe('two fingers', () => {
  it('zoom around themselves, whether or not the map is in use, and the page stays', async () => {
    const before = await state();
    const place = (): Promise<{ x: number; width: number } | null> => page.locator(card('do-b')).boundingBox();
    const box = await place();
    const at = await middle(cell('mood', 'b'));
    const fingers = (span: number): [At, At] => [
      { x: at.x - span / 2, y: at.y },
      { x: at.x + span / 2, y: at.y },
    ];
    await touch('touchStart', ...fingers(80));
    for (const span of [90, 105, 120]) await touch('touchMove', ...fingers(span));
    await touch('touchEnd');
    const after = await state();
    expect(after.viewport.zoom / before.viewport.zoom).toBeCloseTo(1.5, 2);
    expect(after.scroll).toBe(before.scroll);
    // What was between the fingers still is.
    const now = await place();
    const offset = ({ x, width }: { x: number; width: number }): number => x + width / 2 - at.x;
    expect(Math.abs(offset(now ?? { x: 0, width: 0 }) - offset(box ?? { x: 0, width: 0 }) * 1.5)).toBeLessThan(2);
  });
});

describe('a pen', () => {
  const pen = (type: 'mousePressed' | 'mouseMoved' | 'mouseReleased', at: At): Promise<unknown> =>
    cdp.send('Input.dispatchMouseEvent', {
      type,
      ...at,
      button: 'left',
      buttons: 1,
      clickCount: 1,
      pointerType: 'pen',
    });

  it('drags like a mouse, and the hand that rests beside it does nothing', async () => {
    const from = await middle(card('do-a'));
    const palm = await middle(cell('mood', 'c'));
    await pen('mousePressed', from);
    await touch('touchStart', palm);
    for (const share of [0.3, 0.7, 1]) {
      await pen('mouseMoved', { x: from.x + 180 * share, y: from.y + 4 });
      await touch('touchMove', { x: palm.x, y: palm.y - 90 * share });
    }
    await pen('mouseReleased', { x: from.x + 180, y: from.y + 4 });
    await touch('touchEnd');
    await expect.poll(async () => (await state()).steps['do-a']).toBe('b');
    const after = await state();
    expect(after.viewport).toEqual({ x: 0, y: 0, zoom: 1 });
    expect(after.selection).toEqual(['do-a']);
    expect(after.scroll).toBe(600);
  });
});
