// Runs the browser tests, all or those whose path holds one of the arguments: `npm run browser -- src/ui/menu`.
import { spawnSync } from 'node:child_process';
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';

const folder = mkdtempSync(join(tmpdir(), 'journeymap-'));
const results = process.env.RESULTS ?? join(folder, 'results.json');

/** Runs the files whose path holds one of the words; what is known of them afterwards. */
function run(words) {
  writeFileSync(results, '{}');
  const { status } = spawnSync('node_modules/.bin/web-test-runner', [], {
    stdio: 'inherit',
    env: { ...process.env, BROWSER_TESTS: words.join('\n'), RESULTS: results },
  });
  const counts = JSON.parse(readFileSync(results, 'utf8'));
  return { status, passed: 0, failed: 0, skipped: 0, failures: [], crashed: [], ...counts };
}

const first = run(process.argv.slice(2).filter(Boolean));
const counts = first.crashed.length === 0 ? first : withSecond(first);
writeFileSync(results, JSON.stringify(counts));
rmSync(folder, { recursive: true });
const { status, passed, failed, skipped } = counts;
console.log(`${passed} passed, ${failed} failed, ${skipped} skipped`);
// The runner is content with a file that holds no test or skips one; these counts are not.
process.exit(status || (passed > 0 && failed === 0 && skipped === 0 ? 0 : 1));

/** Files that a crash of the driver cut off are begun anew, once: no test of theirs has said anything. */
function withSecond({ passed, failed, skipped, failures, crashed }) {
  console.log(`The driver crashed: ${crashed.join(', ')} begin anew`);
  const second = run(crashed);
  return {
    status: failed === 0 ? second.status : 1,
    passed: passed + second.passed,
    failed: failed + second.failed + second.crashed.length,
    skipped: skipped + second.skipped,
    failures: [...failures, ...second.failures, ...second.crashed.map((file) => `${file}: the driver crashed again`)],
  };
}
