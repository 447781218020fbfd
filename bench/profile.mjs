// node bench/profile.mjs pan 5000: where the main thread spends its time, by kind of work and by function of the source.
import { build } from 'esbuild';
import { inRoot } from '../scripts/project.mjs';
import { serve } from '../scripts/serve.mjs';
import { openBrowser, openPage } from './browser.mjs';
import * as figures from './figures.mjs';
import { makeMap } from './maps.mjs';
import { traced } from './trace.mjs';

const [name = 'pan', cards = '1000', side = 'journeymap', style] = process.argv.slice(2);
const shown = 30;
const start = { x: -200, y: -200, zoom: 1 };
const durations = ['ThreadTime', 'ScriptDuration', 'RecalcStyleDuration', 'LayoutDuration', 'TaskDuration'];
const counts = ['RecalcStyleCount', 'LayoutCount', 'Nodes', 'LayoutObjects', 'JSEventListeners'];

// Not the built package: its names are short and its functions inlined.
const folder = inRoot('.cache/bench/source');
await build({
  entryPoints: { 'journeymap.bundle': inRoot('src/define.ts') },
  bundle: true,
  splitting: true,
  format: 'esm',
  target: 'es2022',
  outdir: folder,
  sourcemap: false,
  tsconfig: inRoot('tsconfig.build.json'),
  define: { 'process.env.NODE_ENV': '"production"' },
  conditions: ['production'],
  logLevel: 'error',
});
const server = await serve({ folders: { '/dist/': folder, '/bench/': inRoot('bench') } });
const browser = await openBrowser();
try {
  const page = await openPage(browser, `${server.address}bench/${side}.html`);
  await page.ask('prepare', JSON.stringify(makeMap(Number(cards))));
  await page.cdp.send('Profiler.enable');
  await page.cdp.send('Profiler.setSamplingInterval', { interval: 200 });
  if (name !== 'load') {
    await page.ask('load');
    const zoom = name === 'overview' ? (await page.ask('fitZoom')) * 1.15 : undefined;
    await page.ask('look', start);
    const work = () => figures[name](page, zoom);
    const before = await page.threadTime();
    const quiet = await work();
    console.log('without a profiler:', JSON.stringify(quiet), (await page.threadTime()) - before);
    await page.ask('look', start);
    const own = await traced(browser, page, work);
    console.log('by kind of work, ms of CPU:');
    for (const [kind, { own: ms, count }] of own.slice(0, 22))
      console.log(`${ms.toFixed(1).padStart(9)} ${String(count).padStart(7)}  ${kind}`);
    await page.ask('look', start);
    await profiled(page, work);
  } else {
    await profiled(page, () => page.ask('load'));
  }
  await page.page.screenshot({ path: inRoot('.cache/bench/profile.png') });
  await page.close();
} finally {
  await browser.close();
  await server.close();
}

async function profiled(page, work) {
  const before = await metrics(page);
  await page.cdp.send('Profiler.start');
  const result = await work();
  const { profile } = await page.cdp.send('Profiler.stop');
  const after = await metrics(page);
  console.log(name, cards, side, JSON.stringify(result ?? ''));
  for (const one of durations) console.log(`  ${one}: ${((after[one] - before[one]) * 1000).toFixed(1)} ms`);
  for (const one of counts) console.log(`  ${one}: ${after[one]} (${after[one] - before[one]} more)`);
  printFunctions(profile);
}

async function metrics(page) {
  const { metrics: list } = await page.cdp.send('Performance.getMetrics');
  return Object.fromEntries(list.map(({ name: key, value }) => [key, value]));
}

/** Own time by function, and time with everything it calls. */
function printFunctions({ nodes, samples, timeDeltas }) {
  const byId = new Map(nodes.map((node) => [node.id, { ...node, own: 0 }]));
  samples.forEach((id, at) => (byId.get(id).own += timeDeltas[at] / 1000));
  const label = ({ callFrame: { functionName, url, lineNumber } }) =>
    `${functionName || '(anonymous)'} ${url.split('/').at(-1)}:${lineNumber + 1}`;
  const totals = new Map();
  const visit = (node, above) => {
    const key = label(node);
    const entry = totals.get(key) ?? { own: 0, total: 0 };
    totals.set(key, entry);
    const sum = (node.children ?? []).reduce(
      (all, child) => all + visit(byId.get(child), new Set([...above, key])),
      node.own,
    );
    entry.own += node.own;
    // A function within itself is counted once.
    if (!above.has(key)) entry.total += sum;
    return sum;
  };
  visit(byId.get(nodes[0].id), new Set());
  const sorted = [...totals].filter(([key]) => !key.startsWith('(root)') && !key.startsWith('(idle)'));
  for (const by of ['own', 'total']) {
    console.log(`by ${by} time, ms (on the clock):`);
    const top = sorted.sort((a, b) => b[1][by] - a[1][by]).slice(0, shown);
    for (const [key, times] of top)
      console.log(`${times.own.toFixed(1).padStart(9)} ${times.total.toFixed(1).padStart(9)}  ${key}`);
  }
}
