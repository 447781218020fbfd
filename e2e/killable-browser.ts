// A browser that nobody drives, with a profile that outlives it, to be killed in the middle of its work.
import { spawn, type ChildProcess } from 'node:child_process';
import { once } from 'node:events';
import { mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { setTimeout as pause } from 'node:timers/promises';
import { browserPath, chromiumFlags } from '../scripts/browsers.mjs';

type Engine = 'chromium' | 'firefox';

/** Firefox opens nothing but the page, also after it has died several times. */
const preferences = {
  'browser.aboutwelcome.enabled': false,
  'browser.sessionstore.resume_from_crash': false,
  'browser.shell.checkDefaultBrowser': false,
  'browser.startup.homepage_override.mstone': 'ignore',
  'datareporting.policy.dataSubmissionEnabled': false,
  'toolkit.startup.max_resumed_crashes': -1,
};

export class KillableBrowser {
  #engine: Engine;
  #profile: string;
  #running: ChildProcess | undefined;

  constructor(engine: Engine) {
    this.#engine = engine;
    this.#profile = mkdtempSync(join(tmpdir(), `journeymap-killed-${engine}-`));
    const lines = Object.entries(preferences).map(([name, value]) => `user_pref("${name}", ${JSON.stringify(value)});`);
    if (engine === 'firefox') writeFileSync(join(this.#profile, 'user.js'), lines.join('\n'));
  }

  /** Opens one page. */
  start(address: string): void {
    const program = browserPath(this.#engine);
    if (!program) throw new Error(`${this.#engine} was not found`);
    const flags =
      this.#engine === 'chromium'
        ? [...chromiumFlags, '--headless', `--user-data-dir=${this.#profile}`]
        : ['--headless', '--no-remote', '--profile', this.#profile];
    // At the head of a group of processes, which is killed as a whole.
    this.#running = spawn(program, [...flags, address], { detached: true, stdio: 'ignore' });
  }

  /** Ends every process of the browser in the same moment, without a word to any. */
  async kill(): Promise<void> {
    const browser = this.#running;
    this.#running = undefined;
    if (!browser?.pid) return;
    const gone = once(browser, 'exit');
    process.kill(-browser.pid, 'SIGKILL');
    await gone;
    while (isAlive(browser.pid)) await pause(5);
  }

  async forget(): Promise<void> {
    await this.kill();
    rmSync(this.#profile, { recursive: true, force: true, maxRetries: 5 });
  }
}

/** Whether a process of the group still runs; the dead that nobody has asked after do not count. */
function isAlive(group: number): boolean {
  return readdirSync('/proc').some((name) => {
    if (!/^\d+$/.test(name)) return false;
    try {
      // "pid (name) state parent group …", where the name may hold anything.
      const [state, , ofGroup] = readFileSync(`/proc/${name}/stat`, 'utf8').split(') ').at(-1)?.split(' ') ?? [];
      return Number(ofGroup) === group && state !== 'Z';
    } catch {
      return false;
    }
  });
}
