// A browser killed in the middle of its work, while it writes and while it compacts, loses nothing that it said was saved.
import { setTimeout as pause } from 'node:timers/promises';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { serveKills, type KillServer, type Told } from './kill-server.js';
import { KillableBrowser } from './killable-browser.js';

/** Kills while it writes, and as many while it compacts; `npm run test:reliability` kills 50 times each, in both engines. */
const kills = Number(process.env.KILLS ?? 4);
const engines = process.env.KILLS ? (['chromium', 'firefox'] as const) : (['chromium'] as const);

type Work = '' | '&compact' | '&hasty';

interface Outcome {
  /** Edits that were said to be saved, in all. */
  readonly saved: number;
  /** Of those, the ones that were not there afterwards, summed over the kills. */
  readonly lost: number;
  /** Kills in the middle of a compaction. */
  readonly within: number;
  /** Whatever else was wrong, in words. */
  readonly faults: readonly string[];
}

let server: KillServer;
let lives = 0;

beforeAll(async () => {
  server = await serveKills();
});
afterAll(() => server.close());

describe.each(engines)('R1 a killed %s', (engine) => {
  let browser: KillableBrowser;
  beforeAll(() => {
    browser = new KillableBrowser(engine);
  });
  afterAll(() => browser.forget());

  /** Starts the browser on the map, and resolves to what the page found there. */
  async function begin(work: Work): Promise<{ life: number; found: NonNullable<Told['opened']> }> {
    const life = ++lives;
    browser.start(`${server.address}?map=${engine}${work.slice(1)}&life=${life}${work}`);
    await told(life, ({ opened }) => opened !== undefined);
    return { life, found: server.told(life).opened as NonNullable<Told['opened']> };
  }

  /** Every life reads what the one before left, goes on with it, and is killed. */
  async function killAgainAndAgain(work: Work, count: number): Promise<Outcome> {
    let [saved, lost, within] = [0, 0, 0];
    const faults: string[] = [];
    for (let kill = 0; kill <= count; kill++) {
      const { life, found } = await begin(work);
      const missing = missingOf(found, saved);
      lost += missing;
      const wrong = faultsOf(found, work);
      if (wrong) faults.push(`after kill ${kill}: ${wrong}`);
      if (kill < count) {
        await told(life, (now) => now.saved > found.last && (work !== '&compact' || now.ended > 0));
        // The planted fault is worst at once; otherwise at any moment.
        if (work !== '&hasty') await pause(Math.random() * 300);
      }
      await browser.kill();
      const now = server.told(life);
      if (kill < count && now.begun > now.ended) within++;
      saved = Math.max(saved - missing, now.saved);
    }
    return { saved, lost, within, faults };
  }

  async function told(life: number, isSo: (told: Told) => boolean): Promise<void> {
    await expect.poll(() => isSo(server.told(life)), { interval: 2, timeout: 60_000 }).toBe(true);
  }

  it(
    'has every edit that was saved when it was killed while writing',
    { timeout: 60_000 + kills * 20_000 },
    async () => {
      const { saved, lost, faults } = await killAgainAndAgain('', kills);
      tell(`${engine}: killed ${kills} times while writing: ${saved} edits saved, ${lost} lost`);
      expect(faults).toEqual([]);
      expect(lost).toBe(0);
    },
  );

  it(
    'has every edit that was saved when it was killed in a compaction',
    { timeout: 60_000 + kills * 20_000 },
    async () => {
      const { saved, lost, within, faults } = await killAgainAndAgain('&compact', kills);
      tell(`${engine}: killed ${kills} times while compacting (${within} in the middle): ${saved} saved, ${lost} lost`);
      expect(faults).toEqual([]);
      expect(lost).toBe(0);
      expect(within).toBeGreaterThanOrEqual(kills / 2);
    },
  );

  it('is seen to lose edits when the store says "saved" before it has them', async () => {
    const { saved, lost } = await killAgainAndAgain('&hasty', 2);
    tell(`${engine}: killed 2 times with a store that answers too early: ${lost} lost`);
    expect(saved + lost).toBeGreaterThan(0);
    expect(lost).toBeGreaterThan(0);
  });
});

/** How many of the edits up to `saved` are not there. */
function missingOf({ numbers }: NonNullable<Told['opened']>, saved: number): number {
  const there = new Set(numbers);
  return Array.from({ length: saved }, (_, at) => at + 1).filter((number) => !there.has(number)).length;
}

/** What a killed browser may not leave, saved or not: holes, halves of edits, edits twice, rows that cannot be read. */
function faultsOf({ numbers, last, faults }: NonNullable<Told['opened']>, work: Work): string {
  const found = [...faults];
  if (new Set(numbers).size < numbers.length) found.push('an edit is there twice');
  if (work === '&hasty') return '';
  if (numbers.some((number, at) => number !== at + 1)) found.push('an edit is missing between others');
  if (last !== numbers.length) found.push(`half an edit: ${last} of ${numbers.length}`);
  return found.join(', ');
}

/** Printed for the record of the run. */
function tell(line: string): void {
  process.stdout.write(`${line}\n`);
}
