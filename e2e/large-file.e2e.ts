// A file of 5 MB is opened while the page goes on to answer: the figures of docs/reliability.md.
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { makeMap } from '../bench/maps.mjs';
import { serve } from '../scripts/serve.mjs';
import { openBrowser, type OpenBrowser } from './open-browser.js';

/** 10,000 cards, each with a description. */
function largeFile(): string {
  const map = makeMap(10_000);
  const cards = map.cards as { text?: string; description?: string }[];
  for (const card of cards) card.description = `${card.text ?? 'Card'} `.repeat(20).slice(0, 300);
  return JSON.stringify(map, null, 2);
}

interface Figures {
  readonly whole: number;
  readonly longest: number;
  readonly parsed: number;
  readonly cards: number;
  readonly said: readonly string[];
  readonly issues: readonly unknown[];
}

let server: Awaited<ReturnType<typeof serve>>;
let browser: OpenBrowser;

beforeAll(async () => {
  server = await serve();
  browser = await openBrowser();
});
afterAll(async () => {
  await browser.close();
  await server.close();
});

describe('a file of 5 MB', () => {
  it('is opened in slices, and it is said that it is read', { timeout: 120_000 }, async () => {
    const page = await browser.open(`${server.address}plain.html`);
    await page.waitForFunction(() => document.querySelector('journey-map')?.value !== undefined);
    const text = largeFile();
    expect(text.length).toBeGreaterThan(4_900_000);
    const { whole, longest, parsed, cards, said, issues } = await page.evaluate(async (text): Promise<Figures> => {
      const editor = document.querySelector('journey-map');
      if (!editor) throw new Error('no editor');
      const before = performance.now();
      JSON.parse(text);
      const parsed = performance.now() - before;
      const tasks: PerformanceEntry[] = [];
      const observer = new PerformanceObserver((list) => tasks.push(...list.getEntries()));
      observer.observe({ entryTypes: ['longtask'] });
      const said = new Set<string>();
      const look = setInterval(() => {
        const line = editor.shadowRoot?.querySelector('jm-status-line')?.shadowRoot;
        said.add(line?.querySelector('[role=status]')?.textContent ?? '');
      }, 10);
      // What was done before this is not counted.
      await new Promise((resolve) => setTimeout(resolve));
      const start = performance.now();
      const { issues } = await editor.importMap(new Blob([text]));
      // The drawing that follows, and the task after it, by which long tasks are told.
      await new Promise((resolve) => requestAnimationFrame(() => setTimeout(resolve)));
      const whole = performance.now() - start;
      await editor.whenSaved();
      tasks.push(...observer.takeRecords());
      clearInterval(look);
      const during = tasks.filter(({ startTime }) => startTime >= start && startTime < start + whole);
      const longest = Math.max(0, ...during.map(({ duration }) => duration));
      return { whole, longest, parsed, cards: editor.value?.cards.length ?? 0, said: [...said], issues };
    }, text);
    process.stdout.write(
      `chromium: 5 MB opened in ${Math.round(whole)} ms, longest task ${Math.round(longest)} ms (JSON.parse alone ${Math.round(parsed)} ms)\n`,
    );
    expect({ cards, issues }).toEqual({ cards: 10_000, issues: [] });
    expect(said).toContain('Reading the file…');
    // In one go, the longest task was nine tenths of the whole.
    expect(longest).toBeLessThan(whole / 2);
    await page.reload();
    await page.waitForFunction(() => document.querySelector('journey-map')?.value?.cards.length === 10_000);
  });

  it(
    'is not opened in an editor that was closed meanwhile, and what was written meanwhile stays',
    { timeout: 120_000 },
    async () => {
      const page = await browser.open(`${server.address}plain.html`);
      await page.waitForFunction(() => document.querySelector('journey-map')?.value !== undefined);
      const result = await page.evaluate(async (text) => {
        const editor = document.querySelector('journey-map');
        if (!editor) throw new Error('no editor');
        const own = await editor.create();
        let begin = (): void => undefined;
        let goOn = (): void => undefined;
        const begun = new Promise<void>((resolve) => (begin = resolve));
        const gate = new Promise<void>((resolve) => (goOn = resolve));
        /** A file on a slow disk. */
        class SlowFile extends Blob {
          override async text(): Promise<string> {
            begin();
            await gate;
            return super.text();
          }
        }
        const reading = editor.importMap(new SlowFile([text.replace('"bench-', '"other-')]));
        await begun;
        editor.edit('Rename', (change) => change.update(own, { title: 'Written meanwhile' }));
        editor.remove();
        goOn();
        const { mapId, issues } = await reading;
        document.body.append(editor);
        await editor.open(own);
        return { mapId, codes: issues.map(({ code }) => code), title: editor.value?.title };
      }, largeFile());
      expect(result).toEqual({ mapId: undefined, codes: ['too-late'], title: 'Written meanwhile' });
    },
  );
});
