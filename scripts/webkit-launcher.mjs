// Runs browser tests in WebKitGTK: the runner has no launcher whose driver holds keys, so this one speaks WebDriver itself.
import { spawn } from 'node:child_process';
import { createServer } from 'node:net';
import { setTimeout as pause } from 'node:timers/promises';
import WebDriver from 'webdriver';

/** What the keys are called in a page, and what WebDriver calls them (https://www.w3.org/TR/webdriver2/#keyboard-actions). */
const namedKeys = {
  Backspace: '\uE003',
  Tab: '\uE004',
  Enter: '\uE007',
  Shift: '\uE008',
  Control: '\uE009',
  Alt: '\uE00A',
  Escape: '\uE00C',
  PageUp: '\uE00E',
  PageDown: '\uE00F',
  End: '\uE010',
  Home: '\uE011',
  ArrowLeft: '\uE012',
  ArrowUp: '\uE013',
  ArrowRight: '\uE014',
  ArrowDown: '\uE015',
  Delete: '\uE017',
  F1: '\uE031',
  F2: '\uE032',
  F3: '\uE033',
  F6: '\uE036',
  F10: '\uE03A',
  ContextMenu: '\uE05D',
  Meta: '\uE03D',
};
const buttons = { left: 0, middle: 1, right: 2 };
/** Pages after which the browser is started anew: one that had shown some thirty stopped answering. */
const pagesOfOne = 6;
/** The sessions in which the driver crashed, which it does now and then: of the tests in them nothing is known. */
export const crashedSessions = new Set();
/** px; as the other browsers of the runner. */
const viewport = { width: 800, height: 600 };

/** The part of a Puppeteer page that the runner's commands use, over a WebDriver session. */
class Page {
  #driver;
  #held = new Set();

  constructor(driver) {
    this.#driver = driver;
  }

  keyboard = {
    down: (key) => this.#keys([{ type: 'keyDown', value: valueOf(key) }]),
    up: (key) => this.#keys([{ type: 'keyUp', value: valueOf(key) }]),
    press: (key) => this.#keys(presses([key])),
    type: (text) => this.#keys(presses([...text].map((letter) => (letter === '\n' ? 'Enter' : letter)))),
  };

  mouse = {
    move: (x, y) => this.#pointer([{ type: 'pointerMove', duration: 0, x: Math.round(x), y: Math.round(y) }]),
    down: ({ button = 'left' } = {}) => {
      this.#held.add(button);
      return this.#pointer([{ type: 'pointerDown', button: buttons[button] }]);
    },
    up: ({ button = 'left' } = {}) => {
      this.#held.delete(button);
      return this.#pointer([{ type: 'pointerUp', button: buttons[button] }]);
    },
    click: async (x, y, options) => {
      await this.mouse.move(x, y);
      await this.mouse.down(options);
      await this.mouse.up(options);
    },
    // The driver forgets a button that is let go by the release of all actions, but tells the page nothing.
    reset: async () => {
      for (const button of this.#held) await this.mouse.up({ button });
    },
  };

  async setViewport({ width, height }) {
    await this.#driver.setWindowRect(0, 0, width, height);
    const [innerWidth, innerHeight] = await this.#driver.executeScript('return [innerWidth, innerHeight]', []);
    if (innerWidth !== width || innerHeight !== height)
      await this.#driver.setWindowRect(0, 0, 2 * width - innerWidth, 2 * height - innerHeight);
  }

  #keys(actions) {
    return this.#driver.performActions([{ type: 'key', id: 'keyboard', actions }]);
  }

  #pointer(actions) {
    return this.#driver.performActions([
      { type: 'pointer', id: 'mouse', parameters: { pointerType: 'mouse' }, actions },
    ]);
  }
}

function valueOf(key) {
  const value = key.length === 1 || /^\p{L}\p{M}*$|^\p{Emoji}/u.test(key) ? key : namedKeys[key];
  if (!value) throw new Error(`WebKitGTK: no key ${key}`);
  return value;
}

function presses(keys) {
  return keys.flatMap((key) => ['keyDown', 'keyUp'].map((type) => ({ type, value: valueOf(key) })));
}

/** A port that nothing listens on now. */
function freePort() {
  return new Promise((done) => {
    const server = createServer().listen(0, '127.0.0.1', () => {
      const { port } = server.address();
      server.close(() => done(port));
    });
  });
}

/** A screen that nobody sees; resolves to its display and what ends it. */
function startScreen() {
  const screen = spawn('Xvfb', ['-displayfd', '3', '-screen', '0', '1400x1100x24', '-nolisten', 'tcp'], {
    stdio: ['ignore', 'ignore', 'ignore', 'pipe'],
  });
  return new Promise((done, fail) => {
    screen.on('error', fail);
    screen.stdio[3].once('data', (number) => done({ display: `:${String(number).trim()}`, end: () => screen.kill() }));
  });
}

/** Ends a process and all that it has started. */
function endGroup(pid) {
  try {
    process.kill(-pid, 'SIGKILL');
  } catch {
    // All of them are gone already.
  }
}

/** A launcher of @web/test-runner that takes the commands of Puppeteer. */
class WebKitLauncher {
  name = 'WebKitGTK';
  type = 'puppeteer';
  #browser;
  #ends = [];
  #driver;
  #active = new Map();
  #page;
  #pages = 0;

  constructor(browser) {
    this.#browser = browser;
    process.on('exit', () => this.#end());
  }

  initialize() {}

  async startSession(id, url) {
    if (this.#pages++ % pagesOfOne === 0) await this.stop();
    try {
      await this.#show(url);
    } catch {
      // A browser that does not start, or no more, is started once again.
      await this.stop();
      await this.#show(url);
    }
    this.#active.set(id, url);
  }

  async #show(url) {
    this.#driver ??= await this.#start();
    this.#page ??= new Page(this.#driver);
    await this.#page.setViewport(viewport);
    await this.#driver.navigateTo(url);
  }

  isActive(id) {
    return this.#active.has(id);
  }

  getBrowserUrl(id) {
    return this.#active.get(id);
  }

  getPage() {
    return this.#page;
  }

  async stopSession(id) {
    this.#active.delete(id);
    // A driver that crashed is started anew with the next page.
    try {
      await this.#driver.releaseActions();
      await this.#driver.navigateTo('about:blank');
    } catch {
      await this.stop();
    }
    return {};
  }

  async stop() {
    const driver = this.#driver;
    this.#driver = this.#page = undefined;
    await driver?.deleteSession().catch(() => undefined);
    this.#end();
  }

  #end() {
    for (const end of this.#ends.splice(0)) end();
  }

  async #start() {
    const screen = await startScreen();
    this.#ends.push(screen.end);
    const port = await freePort();
    const environment = { ...process.env, DISPLAY: screen.display, GDK_BACKEND: 'x11' };
    const program = spawn('WebKitWebDriver', [`--port=${port}`, '--host=127.0.0.1'], {
      stdio: 'ignore',
      env: environment,
      // At the head of a group of processes: the browser goes with it.
      detached: true,
    });
    this.#ends.unshift(() => {
      program.removeAllListeners('exit');
      endGroup(program.pid);
    });
    program.once('exit', (code, signal) => {
      console.log(`WebKitWebDriver ended (${signal ?? code})`);
      for (const id of this.#active.keys()) crashedSessions.add(id);
      this.#driver = this.#page = undefined;
      this.#end();
    });
    const capabilities = {
      browserName: 'MiniBrowser',
      'wdio:enforceWebDriverClassic': true,
      'webkitgtk:browserOptions': { binary: this.#browser, args: ['--automation'] },
    };
    const options = { hostname: '127.0.0.1', port, path: '/', logLevel: 'error', capabilities };
    // The driver needs a moment before it listens.
    for (let tries = 0; ; tries++) {
      try {
        return await WebDriver.newSession(options);
      } catch (error) {
        if (tries === 20) throw error;
        await pause(250);
      }
    }
  }
}

/** @param {string} browser The path of the program MiniBrowser. */
export const webkitLauncher = (browser) => new WebKitLauncher(browser);
