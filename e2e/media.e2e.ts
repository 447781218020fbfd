// What readers set in their system: forced colours leave nothing to be seen by colour alone, and less motion means none.
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import type { Page } from 'playwright-core';
import { servePlaces, type PlacesServer } from './editor-places.js';
import { openBrowser, type OpenBrowser } from './open-browser.js';

let server: PlacesServer;
let browser: OpenBrowser;
let page: Page;

beforeAll(async () => {
  server = await servePlaces();
  browser = await openBrowser({ viewport: { width: 1100, height: 800 } });
  page = await browser.open(server.address('alone'));
  await page.locator('[data-card="do-a"]').waitFor();
});

afterAll(async () => {
  const { faults } = browser;
  await browser.close();
  await server.close();
  expect(faults, 'faults of the page').toEqual([]);
});

describe('in forced colours', () => {
  const look = (selector: string): Promise<{ outline: string; width: number; color: string; stroke: string }> =>
    page
      .locator(selector)
      .first()
      .evaluate((element) => {
        const { outlineStyle, outlineWidth, outlineColor, stroke } = getComputedStyle(element);
        return { outline: outlineStyle, width: Number.parseFloat(outlineWidth), color: outlineColor, stroke };
      });
  const system = (name: string): Promise<string> =>
    page.evaluate((color) => {
      const probe = document.body.appendChild(document.createElement('i'));
      probe.style.color = color;
      const seen = getComputedStyle(probe).color;
      probe.remove();
      return seen;
    }, name);

  it('B19 what is selected and what has the focus have an outline of 2 px, and curves the colour of text', async () => {
    await page.emulateMedia({ forcedColors: 'active' });
    await page.locator('[data-card="do-a"]').click();
    await page.locator('[data-card="do-a"].selected').waitFor();
    expect(await look('[data-card="do-a"]')).toMatchObject({ outline: 'solid', color: await system('Highlight') });
    expect((await look('[data-card="do-a"]')).width).toBeGreaterThanOrEqual(2);
    expect((await look('[data-card="do-b"]')).width).toBe(0);

    await page.keyboard.press('ArrowRight');
    await page.locator('[data-card="do-b"].selected').waitFor();
    await expect.poll(async () => (await look('[data-card="do-b"]')).width).toBeGreaterThanOrEqual(3);
    await page.locator('[data-step-header="a"]').click();
    await expect.poll(async () => (await look('[data-step-header="a"]')).width).toBeGreaterThanOrEqual(2);
    expect((await look('.marks path[class*="s-ink"]')).stroke).toBe(await system('CanvasText'));

    // Words on a button are not of the colour of what lies behind them.
    const button = await page.locator('jm-toolbar .main').evaluate((element) => {
      const { color, backgroundColor, forcedColorAdjust } = getComputedStyle(element) as CSSStyleDeclaration & {
        forcedColorAdjust: string;
      };
      return { same: color === backgroundColor, paper: forcedColorAdjust };
    });
    expect(button).toEqual({ same: false, paper: 'none' });
    await page.emulateMedia({ forcedColors: 'none' });
  });
});

describe('with less motion', () => {
  it('B20 the map is where it goes to in the next frame, and nothing is animated', async () => {
    await page.emulateMedia({ reducedMotion: 'reduce' });
    const { frames, animated } = await page.evaluate(async () => {
      const { editor } = window as unknown as { editor: HTMLElement & { zoomTo: (to: number) => void } };
      const root = editor.shadowRoot?.querySelector('jm-canvas')?.shadowRoot as ShadowRoot;
      const body = root.querySelector('.layer.body') as HTMLElement;
      const next = (): Promise<unknown> => new Promise((done) => requestAnimationFrame(done));
      const seen = new Set<string>();
      editor.zoomTo(0.6);
      for (let frame = 0; frame < 12; frame++) {
        await next();
        seen.add(body.style.transform);
      }
      return { frames: seen.size, animated: document.getAnimations().length };
    });
    // Where it was, and where it is.
    expect(frames).toBeLessThanOrEqual(2);
    expect(animated).toBe(0);
  });
});
