// The editor where pages put it: what is clicked, dragged, opened and typed is what the pointer is at, to a px.
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import type { FrameLocator, Locator, Page } from 'playwright-core';
import { places, servePlaces, type EditorPlace, type PlacesServer } from './editor-places.js';
import { openBrowser, type OpenBrowser } from './open-browser.js';

let server: PlacesServer;
let browser: OpenBrowser;
let page: Page;

beforeAll(async () => {
  server = await servePlaces();
  browser = await openBrowser({ viewport: { width: 1400, height: 1200 } });
  page = await browser.open('about:blank');
  page.setDefaultTimeout(10_000);
  // The demo's policy allows no frames; this page has none.
  await page.route('**/framing*', (route) => {
    const { search } = new URL(route.request().url());
    const frame = `<iframe src="/${search}" width="1300" height="1300"></iframe>`;
    return route.fulfill({ contentType: 'text/html', body: `<!doctype html><title>Frame</title>${frame}` });
  });
});

afterAll(async () => {
  const { faults } = browser;
  await browser.close();
  await server.close();
  expect(faults, 'faults of the page').toEqual([]);
});

interface Box {
  readonly x: number;
  readonly y: number;
  readonly width: number;
  readonly height: number;
}

const boxOf = async (one: Locator): Promise<Box> => {
  const box = await one.first().boundingBox();
  if (!box) throw new Error(`${String(one)} is not drawn`);
  return box;
};

/** Opens the editor in a place, scrolled into sight by a part of a px where the page can scroll so. */
async function open(place: EditorPlace, more = ''): Promise<Page | FrameLocator> {
  const address = server.address(place, more);
  await page.goto(place === 'alone' ? address.replace('?', 'framing?') : address);
  const around = place === 'alone' ? page.frameLocator('iframe') : page;
  await around.locator('[data-card="do-a"]').waitFor();
  if (place !== 'dialog' && place !== 'alone') await page.evaluate(() => scrollTo(0, 640));
  return around;
}

describe.each(places)('in a place of the sort "%s"', (place) => {
  const scale = place === 'scaled' ? 0.8 : 1;

  it.each([
    ['from left to right', ''],
    ['from right to left', '&rtl'],
  ])('a card is picked, carried, put down, asked about and typed into under the pointer, %s', async (_, more) => {
    const editor = await open(place, more);
    const card = editor.locator('[data-card="do-a"]');
    await card.click();
    await editor.locator('[data-card="do-a"].selected').waitFor();

    // Carried: the card stays where it was gripped.
    const from = await boxOf(card);
    const grip = { x: 31 * scale, y: 9 * scale };
    const cell = await boxOf(editor.locator('[role="gridcell"][data-lane="say"][data-step="b"]'));
    const to = { x: Math.round(cell.x + cell.width / 2), y: Math.round(cell.y + cell.height / 2) };
    await page.mouse.move(from.x + grip.x, from.y + grip.y);
    await page.mouse.down();
    await page.mouse.move(from.x + 60, from.y + 30);
    await page.mouse.move(to.x, to.y);
    const ghost = await boxOf(editor.locator('.ghost .card'));
    expect(Math.abs(ghost.x - (to.x - grip.x))).toBeLessThanOrEqual(1);
    expect(Math.abs(ghost.y - (to.y - grip.y))).toBeLessThanOrEqual(1);
    await page.mouse.up();
    await editor.locator('[data-lane="say"][data-step="b"] [data-card="do-a"]').waitFor();

    // Its menu opens at the pointer; from right to left it ends there.
    const put = await boxOf(card);
    const at = { x: Math.round(put.x + put.width / 2), y: Math.round(put.y + 10) };
    await page.mouse.click(at.x, at.y, { button: 'right' });
    const menu = await boxOf(editor.locator('jm-menu[data-context] [popover]:popover-open'));
    expect(Math.abs((more ? menu.x + menu.width : menu.x) - at.x)).toBeLessThanOrEqual(1);
    // One that would go beyond the window ends within it.
    const beyond = at.y + menu.height + 8 - (page.viewportSize()?.height ?? Infinity);
    expect(Math.abs(menu.y - at.y)).toBeLessThanOrEqual(1 + Math.max(0, beyond));
    await page.keyboard.press('Escape');

    // A double-click types where the card will be.
    const empty = await boxOf(editor.locator('[role="gridcell"][data-lane="hurt"][data-step="a"]'));
    await page.mouse.dblclick(empty.x + empty.width / 2, empty.y + empty.height / 2);
    const field = await boxOf(editor.locator('jm-canvas textarea'));
    const side = more ? empty.x + empty.width - field.x - field.width : field.x - empty.x;
    expect(Math.abs(side - 7 * scale)).toBeLessThanOrEqual(1);
    await page.keyboard.type('Waits');
    await page.keyboard.press('Enter');
    await page.keyboard.press('Escape');
    await editor.locator('[data-card]', { hasText: 'Waits' }).waitFor();
  });
});
