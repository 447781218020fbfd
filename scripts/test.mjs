// `npm test`: installs what is missing, runs every suite and ends with one line: `N passed, N failed`.
// `npm test -- unit browser` runs the steps that are named; BROWSERS=chromium runs the browser tests in one engine.
import { spawn } from 'node:child_process';
import { mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { chosenBrowsers, ensureBrowsers } from './browsers.mjs';
import { inRoot, root } from './project.mjs';
import { ensureInstalled } from './setup.mjs';
import { suiteFaults, vitestCounts } from './suite-counts.mjs';

const scratch = mkdtempSync(join(tmpdir(), 'journeymap-test-'));
process.on('exit', () => rmSync(scratch, { recursive: true, force: true }));

// The programs write to us, not to the terminal; whether it takes colour they must be told.
const colour = process.stdout.isTTY ? { FORCE_COLOR: '1' } : { NO_COLOR: '1', FORCE_COLOR: undefined };

const bin = (name) => inRoot('node_modules/.bin', name);
const results = (name) => join(scratch, `${name}.json`);

/**
 * The steps in order. Each has commands, run one after the other; `counts` reads what a suite left behind. A step
 * without `counts` is one check that passes or fails as a whole for each command.
 */
const steps = {
  lint: {
    commands: [
      [bin('eslint'), '--cache', '--cache-location', '.cache/eslint/', '.'],
      [bin('prettier'), '--check', '--cache', '--log-level', 'warn', '.'],
    ],
  },
  types: {
    commands: [
      [bin('tsc'), '-p', 'tsconfig.json'],
      [bin('tsc'), '-p', 'tsconfig.pure.json'],
    ],
  },
  unit: {
    commands: [[bin('vitest'), 'run', '--reporter=default', '--reporter=json', `--outputFile=${results('unit')}`]],
    counts: vitestCounts,
  },
  build: {
    commands: [[process.execPath, inRoot('scripts/build.mjs')], [bin('size-limit')]],
  },
  browser: {
    commands: [[process.execPath, inRoot('scripts/browser.mjs')]],
    environment: { RESULTS: results('browser') },
    browsers: chosenBrowsers,
    counts: (counts) => counts,
  },
  // Only when it is named. WEBKIT_FILES names a part: its driver crashes or hangs now and then where keys and mouse are many.
  webkit: {
    commands: [[process.execPath, inRoot('scripts/browser.mjs'), ...(process.env.WEBKIT_FILES ?? '').split(',')]],
    environment: { RESULTS: results('webkit'), BROWSERS: 'webkit' },
    browsers: () => ['webkit'],
    counts: (counts) => counts,
    named: true,
  },
  e2e: {
    commands: [
      [process.execPath, inRoot('scripts/build.mjs')],
      [
        bin('vitest'),
        ...['run', '--config', 'vitest.e2e.config.ts'],
        ...['--reporter=default', '--reporter=json', `--outputFile=${results('e2e')}`],
      ],
    ],
    browsers: () => ['chromium'],
    counts: vitestCounts,
  },
};

/** Steps that run at the same time: none waits for what a person would see. The others need the machine for themselves. */
const sideBySide = ['lint', 'types', 'unit', 'build'];

/** Runs one command and prefixes each line it writes with the step's name; resolves to whether it succeeded. */
function run(name, [program, ...args], environment) {
  return new Promise((done) => {
    const child = spawn(program, args, { cwd: root, env: { ...process.env, ...colour, ...environment } });
    let rest = '';
    const show = (part) => {
      const lines = (rest + part).split('\n');
      rest = lines.pop();
      for (const line of lines) console.log(`${name.padEnd(7)} │ ${line}`);
    };
    child.stdout.setEncoding('utf8').on('data', show);
    child.stderr.setEncoding('utf8').on('data', show);
    child.on('error', (error) => show(`${error.message}\n`));
    child.on('close', (status) => {
      if (rest) show('\n');
      done(status === 0);
    });
  });
}

/** Runs a step; resolves to its counts, and says each thing that makes it fail. */
async function runStep(name) {
  const step = steps[name];
  if (step.browsers) ensureBrowsers(step.browsers());
  const counts = { passed: 0, failed: 0, failures: [] };
  for (const [index, command] of step.commands.entries()) {
    const succeeded = await run(name, command, step.environment);
    const isSuite = step.counts !== undefined && index === step.commands.length - 1;
    if (!isSuite) {
      counts[succeeded ? 'passed' : 'failed']++;
      if (!succeeded && step.counts) return counts;
      continue;
    }
    const { passed, failed, skipped, failures } = readCounts(name);
    counts.failures = failures;
    counts.passed += passed;
    counts.failed += failed;
    const faults = suiteFaults({ passed, failed, skipped }, succeeded);
    for (const fault of faults) console.log(`${name.padEnd(7)} │ ✗ ${fault}`);
    counts.failed += faults.length;
  }
  return counts;
}

function readCounts(name) {
  try {
    const report = JSON.parse(readFileSync(results(name), 'utf8'));
    return { passed: 0, failed: 0, skipped: 0, failures: [], ...steps[name].counts(report) };
  } catch {
    return { passed: 0, failed: 0, skipped: 0, failures: [] };
  }
}

async function main(wanted) {
  const unknown = wanted.filter((name) => !(name in steps));
  if (unknown.length > 0) throw new Error(`No step ${unknown.join(', ')}; there are ${Object.keys(steps).join(', ')}`);
  ensureInstalled();
  const total = { passed: 0, failed: 0 };
  const summary = [];
  const chosen = Object.keys(steps).filter((name) => (wanted.length ? wanted.includes(name) : !steps[name].named));
  const runOne = async (name) => {
    const start = performance.now();
    const { passed, failed, failures } = await runStep(name);
    const seconds = ((performance.now() - start) / 1000).toFixed(1);
    const line = `${failed === 0 ? '✓' : '✗'} ${name}: ${passed} passed, ${failed} failed in ${seconds} s`;
    console.log(`${line}\n`);
    summary.push(line, ...failures.map((each) => `    ${each}`));
    total.passed += passed;
    total.failed += failed;
  };
  // What the build step has just made need not be made again.
  if (chosen.includes('build')) steps.e2e.commands.shift();
  await Promise.all(chosen.filter((name) => sideBySide.includes(name)).map(runOne));
  for (const name of chosen.filter((one) => !sideBySide.includes(one))) await runOne(name);
  console.log(`${summary.join('\n')}\n\n${total.passed} passed, ${total.failed} failed`);
  return total.failed === 0;
}

try {
  // The exit code is set, not forced, so that the last line is written before the end.
  process.exitCode = (await main(process.argv.slice(2))) ? 0 : 1;
} catch (error) {
  console.error(`\n${error.message}`);
  process.exitCode = 1;
}
