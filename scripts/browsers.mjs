// The browsers the tests drive: where they are, the flags they need, and how to get a missing one.
import { spawnSync } from 'node:child_process';
import { existsSync } from 'node:fs';

/** Chromium's flags: quiet on a closed network, and able to run as root in a container. */
export const chromiumFlags = [
  '--no-sandbox',
  '--disable-gpu',
  '--disable-quic',
  '--disable-dev-shm-usage',
  '--no-first-run',
  '--disable-background-networking',
  '--disable-component-update',
  '--disable-sync',
];

const known = {
  chromium: {
    variable: 'CHROMIUM_PATH',
    paths: ['/usr/bin/chromium', '/usr/bin/chromium-browser', '/usr/bin/google-chrome'],
    package: 'chromium',
  },
  firefox: {
    variable: 'FIREFOX_PATH',
    paths: ['/usr/bin/firefox-esr', '/usr/bin/firefox'],
    package: 'firefox-esr',
  },
  webkit: {
    variable: 'WEBKIT_PATH',
    paths: ['4.1', '4.0'].flatMap((version) =>
      ['x86_64', 'aarch64'].map((cpu) => `/usr/lib/${cpu}-linux-gnu/webkit2gtk-${version}/MiniBrowser`),
    ),
    package: 'webkit2gtk-driver xvfb',
    needs: ['/usr/bin/WebKitWebDriver', '/usr/bin/Xvfb'],
  },
};

/**
 * The path of a browser's program, or undefined when it is not installed.
 * @param {'chromium' | 'firefox' | 'webkit'} name
 * @returns {string | undefined}
 */
export function browserPath(name) {
  const { variable, paths, needs = [] } = known[name];
  if (!needs.every((path) => existsSync(path))) return undefined;
  return [process.env[variable], ...paths].find((path) => path && existsSync(path));
}

/**
 * The browsers chosen by the BROWSERS variable (`chromium,firefox` when it is not set).
 * @returns {('chromium' | 'firefox' | 'webkit')[]}
 */
export function chosenBrowsers() {
  const names = (process.env.BROWSERS ?? 'chromium,firefox').split(',').map((name) => name.trim());
  const unknown = names.filter((name) => !(name in known));
  if (unknown.length > 0) {
    throw new Error(`BROWSERS names ${unknown.join(', ')}; known are ${Object.keys(known).join(', ')}`);
  }
  return names;
}

/** Installs the browsers that are missing, as root through apt; else throws with the command to run. */
export function ensureBrowsers(names) {
  const missing = names.filter((name) => browserPath(name) === undefined);
  if (missing.length === 0) return;
  // The fonts come along because a bare system has none, and then no text can be measured.
  const packages = [...missing.map((name) => known[name].package), 'fonts-dejavu-core'];
  const command = `apt-get install -y --no-install-recommends ${packages.join(' ')}`;
  const advice =
    `${missing.join(' and ')} not found. Install with:\n\n    sudo apt-get update && sudo ${command}\n\n` +
    `or name the program in ${missing.map((name) => known[name].variable).join(' and ')}.`;
  if (process.getuid?.() !== 0 || spawnSync('apt-get', ['--version']).status !== 0) throw new Error(advice);
  console.log(`Installing ${missing.join(' and ')} with apt-get…`);
  const environment = { ...process.env, DEBIAN_FRONTEND: 'noninteractive' };
  for (const step of ['apt-get update -q', command]) {
    const once = () => spawnSync('sh', ['-c', step], { env: environment, encoding: 'utf8' });
    let { status, stdout, stderr } = once();
    // A network may fail for a moment.
    for (let tries = 0; status !== 0 && tries < 2; tries++) ({ status, stdout, stderr } = once());
    if (status !== 0) throw new Error(`"${step}" failed:\n${stdout}${stderr}\n${advice}`);
  }
}
