// npm run bench: measures the map beside the baseline, prints a table, and with --write puts it into docs/performance.md.
import { cpus } from 'node:os';
import { readFileSync, writeFileSync } from 'node:fs';
import { parseArgs } from 'node:util';
import { build } from '../scripts/build.mjs';
import { inRoot } from '../scripts/project.mjs';
import { serve } from '../scripts/serve.mjs';
import { openBrowser, openPage } from './browser.mjs';
import { measure } from './figures.mjs';
import { makeMap } from './maps.mjs';
import { packSizes } from './pack-size.mjs';
import { report } from './report.mjs';
import { costOfBare, costOfOpening, prepareBare } from './stored.mjs';

const { values: options } = parseArgs({
  options: {
    quick: { type: 'boolean', default: false },
    write: { type: 'boolean', default: false },
    runs: { type: 'string' },
    sizes: { type: 'string' },
    /** Figures, by name: load and heap are always there; also `opening` and `packages`. */
    only: { type: 'string' },
    /** Sides: baseline, journeymap. */
    sides: { type: 'string', default: 'baseline,journeymap' },
  },
});
const runs = Number(options.runs ?? (options.quick ? 2 : 5));
const sizes = (options.sizes ?? (options.quick ? '200,1000' : '200,1000,5000,12000')).split(',').map(Number);
const only = options.only?.split(',');
const sides = options.sides.split(',');
const wants = (name) => (only ? only.includes(name) : !options.quick);
const storedCards = 10_000;
/** Beyond the whole map in view, so that there is something to pan. */
const overviewMargin = 1.15;
const leastOverviewZoom = 0.02;

const results = {
  date: new Date().toISOString().slice(0, 10),
  machine: `${cpus().length} cores of ${cpus()[0].model}`,
  runs,
  sizes: {},
};

if (sides.includes('journeymap')) await build();
const made = inRoot('.cache/bench/made');
const folders = { '/dist/': inRoot('dist'), '/bench/': inRoot('bench'), '/made/': made };
const server = await serve({ folders });
const browser = await openBrowser();
try {
  for (const size of sizes) {
    await measureSize(size);
    keep();
  }
  if (wants('opening')) await measureOpening();
} finally {
  await browser.close();
  await server.close();
}
if (wants('packages')) results.packages = await packSizes();
finish();

async function measureSize(size) {
  const text = JSON.stringify(makeMap(size));
  const overviewZoom = await zoomOfOverview(text);
  const found = (results.sizes[size] = Object.fromEntries(sides.map((side) => [side, []])));
  for (let run = 1; run <= runs; run++) {
    for (const side of sides) {
      const page = await openPage(browser, `${server.address}bench/${side}.html`);
      found[side].push(await measure(page, { text, overviewZoom, only }));
      await page.close();
      say(`${size} cards, run ${run} of ${runs}, ${side}`);
    }
  }
}

/** The same for both sides: what the map itself says fits, else the baseline. */
async function zoomOfOverview(text) {
  const page = await openPage(browser, `${server.address}bench/${sides.at(-1)}.html`);
  await page.ask('prepare', text);
  await page.ask('load');
  const zoom = await page.ask('fitZoom');
  await page.close();
  return Math.max(leastOverviewZoom, zoom * overviewMargin);
}

async function measureOpening() {
  const map = makeMap(storedCards);
  const update = await prepareBare(map, made);
  const found = (results.opening = { cards: storedCards, bare: [], open: [] });
  for (let run = 1; run <= runs; run++) {
    found.bare.push(await costOfBare(browser, server.address, update));
    found.open.push(await costOfOpening(browser, server.address, JSON.stringify(map)));
    say(`stored map, run ${run} of ${runs}`);
  }
}

function finish() {
  keep();
  const table = report(results);
  console.log(table);
  if (!options.write) return;
  const file = inRoot('docs/performance.md');
  const [begin, end] = ['<!-- figures -->', '<!-- end of figures -->'];
  const text = readFileSync(file, 'utf8');
  const [from, to] = [text.indexOf(begin), text.indexOf(end)];
  if (from < 0 || to < from) throw new Error(`docs/performance.md has no ${begin} … ${end}`);
  writeFileSync(file, `${text.slice(0, from + begin.length)}\n\n${table}\n\n${text.slice(to)}`);
}

/** After each size, so that a run that is broken off has not been for nothing. */
function keep() {
  writeFileSync(inRoot('bench/results.json'), `${JSON.stringify(results, null, 2)}\n`);
}

/** Progress goes beside the table, not into it. */
function say(text) {
  process.stderr.write(`${text}\n`);
}
