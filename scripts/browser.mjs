// Runs the browser tests, all or those whose path holds one of the arguments: `npm run browser -- src/ui/menu`.
import { spawnSync } from 'node:child_process';
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';

const folder = mkdtempSync(join(tmpdir(), 'journeymap-'));
const results = process.env.RESULTS ?? join(folder, 'results.json');
writeFileSync(results, '{}');
const { status } = spawnSync('node_modules/.bin/web-test-runner', [], {
  stdio: 'inherit',
  env: { ...process.env, BROWSER_TESTS: process.argv.slice(2).join('\n'), RESULTS: results },
});
// The runner is content with a file that holds no test or skips one; these counts are not.
const { passed = 0, failed = 0, skipped = 0 } = JSON.parse(readFileSync(results, 'utf8'));
rmSync(folder, { recursive: true });
console.log(`${passed} passed, ${failed} failed, ${skipped} skipped`);
process.exit(status || (passed > 0 && failed === 0 && skipped === 0 ? 0 : 1));
