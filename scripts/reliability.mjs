// `npm run test:reliability`: what `npm test` tries shortly, at length. Prints the figures for docs/reliability.md; takes about two hours.
// `npm run test:reliability -- --seconds 60 --trials 50 --seeds 500` is a shorter one.
import { spawnSync } from 'node:child_process';
import { parseArgs } from 'node:util';
import { ensureBrowsers, chosenBrowsers } from './browsers.mjs';
import { inRoot, root } from './project.mjs';
import { ensureInstalled } from './setup.mjs';

const { values } = parseArgs({
  options: {
    /** Editors left right after the last edit, in each engine. */
    trials: { type: 'string', default: '200' },
    /** Games of 200 steps with 4 copies of one map. */
    seeds: { type: 'string', default: '2000' },
    /** Broken files and stored bytes, for each reader. */
    inputs: { type: 'string', default: '10000' },
    /** Times the browser is killed while it writes, and as many while it compacts, in each engine. */
    kills: { type: 'string', default: '50' },
    /** Maps begun in three windows at the same time, in each engine. */
    beginnings: { type: 'string', default: '500' },
    /** Maps opened, edited 200 times and closed again in one window. */
    visits: { type: 'string', default: '100' },
    /** How long the monkey plays. */
    seconds: { type: 'string', default: '1800' },
  },
});

ensureInstalled();
ensureBrowsers(chosenBrowsers());
const vitest = inRoot('node_modules/.bin/vitest');
const pages = ['run', '--config', 'vitest.e2e.config.ts'];
const runs = [
  [process.execPath, [inRoot('scripts/build.mjs')], {}],
  [vitest, ['run', 'src/document/replicas.test.ts'], { SEEDS: values.seeds, STEPS: '200', COPIES: '4' }],
  [vitest, ['run', 'src/model/parse-properties', 'src/compare/merge', 'src/lanes/lanes'], { PROPERTY_SHARE: '1' }],
  [vitest, ['run', 'src/formats/damaged-files', 'src/storage/damaged-rows'], { FUZZ: values.inputs }],
  [vitest, [...pages, 'e2e/close-trials'], { TRIALS: values.trials }],
  [vitest, [...pages, 'e2e/kills'], { KILLS: values.kills }],
  [process.execPath, [inRoot('scripts/browser.mjs'), 'src/storage/map-library'], { BEGINNINGS: values.beginnings }],
  [vitest, [...pages, 'e2e/full-disk'], { DISK: '1' }],
  [vitest, [...pages, 'e2e/large-file'], {}],
  [vitest, [...pages, 'e2e/soak'], { VISITS: values.visits }],
  [vitest, [...pages, 'e2e/monkey'], { MONKEY_SECONDS: values.seconds }],
];
for (const [program, args, environment] of runs) {
  const { status } = spawnSync(program, args, { cwd: root, stdio: 'inherit', env: { ...process.env, ...environment } });
  if (status !== 0) process.exitCode = 1;
}
