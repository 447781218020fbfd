// A monkey at the editor: whatever is pressed, clicked and dragged, no error comes, the map holds together and nothing is lost.
import { afterAll, beforeAll, expect, it } from 'vitest';
import { serve } from '../scripts/serve.mjs';
import { heapData } from './heap-data.js';
import { Monkey } from './monkey.js';
import { openBrowser, type OpenBrowser } from './open-browser.js';

/** `MONKEY_SECONDS=1800` plays a new game for half an hour, without it is always the same; `MONKEY_SEED` plays a game again. */
const seconds = Number(process.env.MONKEY_SECONDS ?? 60);
const seed = Number(process.env.MONKEY_SEED ?? (seconds < 600 ? 495592 : Date.now() % 1e6));

let server: Awaited<ReturnType<typeof serve>>;
let browser: OpenBrowser;

beforeAll(async () => {
  server = await serve({ port: 0 });
  browser = await openBrowser({ viewport: { width: 1100, height: 750 } });
});

afterAll(async () => {
  await browser.close({ forget: true });
  await server.close();
});

it('R1 R2 R5 plays without an error, a broken map or a loss', { timeout: (seconds * 1.5 + 120) * 1000 }, async () => {
  process.stdout.write(`MONKEY_SEED=${seed}\n`);
  const page = await browser.open(server.address);
  // A file chooser would wait for an answer.
  page.on('filechooser', () => undefined);
  await page.locator('[data-action="start-sample"]').click();
  await page.locator('[data-card]').first().waitFor();
  const report = await new Monkey(page, seed).play(seconds * 1000);
  process.stdout.write(`${JSON.stringify(report)}\n`);
  expect(browser.faults).toEqual([]);
  expect(Math.min(...Object.values(report.deeds))).toBeGreaterThan(0);
  expect(report.mostCards).toBeGreaterThan(5);
  expect(report.heapGrowth).toBeLessThan(1.2);
});

it('what a page holds on to is seen, and code that it runs often is not taken for it', async () => {
  const page = await browser.context.newPage();
  const session = await page.context().newCDPSession(page);
  const start = await heapData(session);
  await page.evaluate(`(${String(workHard)})()`);
  const worked = await heapData(session);
  expect(worked.data / start.data).toBeLessThan(1.2);
  await page.evaluate('globalThis.held = Array.from({ length: 50_000 }, (_, at) => ({ at }))');
  expect((await heapData(session)).data / worked.data).toBeGreaterThan(1.2);
});

/** Leaves code behind, and nothing else. */
function workHard(): void {
  let sum = 0;
  const add = (by: number): number => (sum += by);
  for (let at = 0; at < 1e6; at++) add(at);
}
