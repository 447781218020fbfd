// Browser tests: real Chromium and Firefox under the strict policy. `npm run browser -- src/ui/menu` runs a part.
import { randomBytes } from 'node:crypto';
import { rmSync, writeFileSync } from 'node:fs';
import { join, relative } from 'node:path';
import { defaultReporter } from '@web/test-runner';
import { chromeLauncher } from '@web/test-runner-chrome';
import puppeteer from 'puppeteer-core';
import { browserPath, chosenBrowsers, chromiumFlags } from './scripts/browsers.mjs';
import { browserTestFiles, bundleBrowserTests } from './scripts/bundle-browser-tests.mjs';
import { crashedSessions, webkitLauncher } from './scripts/webkit-launcher.mjs';
import { contentSecurityPolicy } from './scripts/serve.mjs';
import { failure } from './scripts/suite-counts.mjs';

// Each run has a folder of its own, so that two runs in one tree do not meet.
const folder = join('.cache', 'browser-tests', String(process.pid));
process.on('exit', () => rmSync(folder, { recursive: true, force: true }));

const wanted = (process.env.BROWSER_TESTS ?? '').split('\n').filter(Boolean);
const files = await browserTestFiles(wanted);
if (files.length === 0) throw new Error(`No browser test matches ${wanted.join(' ') || 'src/**/*.browser-test.ts'}`);
await bundleBrowserTests(files, folder);

const launchers = {
  chromium: () => chromeLauncher({ launchOptions: { executablePath: browserPath('chromium'), args: chromiumFlags } }),
  // Puppeteer speaks WebDriver BiDi to Firefox: no driver program is needed.
  firefox: () => {
    const launcher = chromeLauncher({
      puppeteer,
      launchOptions: { browser: 'firefox', executablePath: browserPath('firefox'), headless: true },
    });
    launcher.name = 'Firefox';
    return launcher;
  },
  webkit: () => webkitLauncher(browserPath('webkit')),
};

/** Puts the page under the policy, with a nonce on the runner's own inline scripts and its socket allowed. */
async function strictPolicy(context, next) {
  await next();
  if (!context.response.is('html') || typeof context.body !== 'string') return;
  const nonce = randomBytes(16).toString('base64');
  context.body = context.body.replaceAll(/<script(?=[\s>])/g, `<script nonce="${nonce}"`);
  const policy = contentSecurityPolicy.replace("script-src 'self'", `script-src 'self' 'nonce-${nonce}'`);
  context.set('Content-Security-Policy', `${policy}; connect-src 'self' ws:`);
}

/** All of a suite's tests, at any depth. */
function testsOf({ testResults }) {
  const tests = [];
  const suites = testResults ? [testResults] : [];
  for (let suite = suites.pop(); suite; suite = suites.pop()) {
    suites.push(...suite.suites);
    tests.push(...suite.tests);
  }
  return tests;
}

/** Says which files took longest, so that a slow one is seen when it comes. */
const slowestReporter = {
  stop({ sessions }) {
    const times = sessions.map((session) => ({
      name: `${session.browser.name} ${relative(folder, session.testFile)}`,
      seconds: testsOf(session).reduce((sum, { duration = 0 }) => sum + duration, 0) / 1000,
    }));
    times.sort((one, other) => other.seconds - one.seconds);
    for (const { name, seconds } of times.slice(0, Number(process.env.SLOWEST ?? 10)))
      console.log(`${seconds.toFixed(1).padStart(6)} s  ${name}`);
  },
};

/** WebKitGTK's driver hangs as well as it crashes; a test that hangs by itself ends by its own limit. */
function stoppedAnswering({ browser, errors }) {
  return browser.name === 'WebKitGTK' && errors.some(({ message }) => /did not finish within/.test(message));
}

/** Writes the counts and what failed to the file that RESULTS names, for the script that sums up all suites. */
const countsReporter = {
  stop({ sessions }) {
    if (!process.env.RESULTS) return;
    const counts = { passed: 0, failed: 0, skipped: 0 };
    const failures = [];
    const crashed = [];
    for (const session of sessions) {
      if (crashedSessions.has(session.id) || stoppedAnswering(session)) {
        crashed.push(join('src', relative(folder, session.testFile)).replace(/\.js$/, '.ts'));
        continue;
      }
      const before = counts.passed + counts.failed;
      const where = `${session.browser.name} ${relative(folder, session.testFile)}`;
      for (const test of testsOf(session)) {
        counts[test.skipped ? 'skipped' : test.passed ? 'passed' : 'failed']++;
        if (!test.skipped && !test.passed) failures.push(failure(`${where} ${test.name}`, test.error?.message));
      }
      // A file that breaks outside a test, or that holds none, is a failure of its own.
      const empty = counts.passed + counts.failed === before;
      if (session.errors.length === 0 && session.request404s.length === 0 && !empty) continue;
      counts.failed++;
      failures.push(failure(where, session.errors[0]?.message ?? (empty ? 'no test ran' : 'a file was not found')));
    }
    writeFileSync(process.env.RESULTS, JSON.stringify({ ...counts, failures, crashed }));
  },
};

/** Where WebKitGTK breaks lines elsewhere than we do: 35 of 6,480 texts, with soft hyphens, Chinese, Japanese or Korean. */
const notInWebKit = /measure-dom/;
/**
 * What axe finds lies in the tree, the styles and the texts, and what is said in our code alone: the same in every browser.
 * Both take long, so one browser does the one, the other the other.
 */
const inFirst = /axe-states|action-menus/;
const inLast = /announcements/;
const names = chosenBrowsers();
function isFor(name, file) {
  if (name === 'webkit') return ![notInWebKit, inFirst, inLast].some((path) => path.test(file));
  return !(inFirst.test(file) && name !== names[0]) && !(inLast.test(file) && name !== names.at(-1));
}
const bundleOf = (file) => join(folder, file.replace(/^src/, '').replace(/\.ts$/, '.js'));

/** Browsers an engine's files are shared out to: a page waits more than it works, most of all for WebKit's driver. */
const shares = { chromium: 2, firefox: 2, webkit: 4 };
/** The files that take longest, from the slowest: they come first, so that none of an engine's browsers gets them all. */
const slowest = [
  /announcements/,
  /axe-states/,
  /action-menus/,
  /editor\/focus/,
  /action-keys/,
  /outline/,
  /editing\/editing/,
];
const rankOf = (file) => {
  const at = slowest.findIndex((path) => path.test(file));
  return at < 0 ? slowest.length : at;
};
function groupsOf(name) {
  const own = files.filter((file) => isFor(name, file)).sort((one, other) => rankOf(one) - rankOf(other));
  return Array.from({ length: shares[name] }, (_, share) => ({
    name: `${name} ${share + 1}`,
    browsers: [launchers[name]()],
    files: own.filter((_file, at) => at % shares[name] === share).map(bundleOf),
  })).filter((group) => group.files.length > 0);
}

export default {
  groups: names.flatMap(groupsOf),
  // One page at a time in each browser: focus, the mouse and animation frames belong to the page in front.
  concurrency: 1,
  concurrentBrowsers: 4,
  browserStartTimeout: 60_000,
  testsFinishTimeout: 300_000,
  // Long enough for a machine that does much else: what a test waits for has a shorter limit of its own.
  testFramework: { config: { timeout: 60_000, forbidOnly: true, forbidPending: true } },
  middleware: [strictPolicy],
  testRunnerHtml: (framework) => `<!DOCTYPE html>
<html lang="en">
  <head>
    <title>Browser test</title>
    <script src="/${relative('.', folder)}/recorder.js"></script>
  </head>
  <body>
    <script type="module" src="${framework}"></script>
  </body>
</html>`,
  reporters: [defaultReporter({ reportTestProgress: false }), countsReporter, slowestReporter],
};
