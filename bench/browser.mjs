// One page in a browser of its own, its mouse, and what its main thread has used: CPU time, not time on the clock.
import { chromium } from 'playwright-core';
import { browserPath, chromiumFlags } from '../scripts/browsers.mjs';

export const paneSize = { width: 1280, height: 800 };
const frameTime = 1000 / 60;

export async function openBrowser() {
  const executablePath = browserPath('chromium');
  if (!executablePath) throw new Error('Chromium is not installed; npm test says how to get it');
  return chromium.launch({ executablePath, args: chromiumFlags });
}

/** A fresh page that has evaluated its scripts and rests. */
export async function openPage(browser, address) {
  const context = await browser.newContext({ viewport: paneSize, deviceScaleFactor: 1, locale: 'en-GB' });
  const page = await context.newPage();
  const faults = [];
  page.on('pageerror', (error) => faults.push(error.message));
  const cdp = await context.newCDPSession(page);
  const measured = new MeasuredPage(page, cdp, faults);
  await measured.go(() => page.goto(address));
  return measured;
}

export class MeasuredPage {
  page;
  cdp;
  #faults;

  constructor(page, cdp, faults) {
    this.page = page;
    this.cdp = cdp;
    this.#faults = faults;
  }

  async go(navigate) {
    await navigate();
    await this.page.waitForFunction(() => globalThis.bench !== undefined);
    await this.cdp.send('Performance.disable');
    await this.cdp.send('Performance.enable', { timeDomain: 'threadTicks' });
  }

  /** The same page afresh: what it stored is still there. */
  async reload() {
    await this.go(() => this.page.reload());
  }

  /** Calls `bench[name](...)` in the page. */
  ask(name, ...args) {
    return this.page.evaluate(([method, rest]) => globalThis.bench[method](...rest), [name, args]);
  }

  /** ms of CPU the main thread has used since `Performance.enable`. */
  async threadTime() {
    return (await this.metric('ThreadTime')) * 1000;
  }

  async metric(wanted) {
    const { metrics } = await this.cdp.send('Performance.getMetrics');
    return metrics.find(({ name }) => name === wanted).value;
  }

  /** ms of main-thread CPU that `work` takes, and what it resolves to. */
  async cost(work) {
    await this.rest();
    const before = await this.threadTime();
    const result = await work();
    return { ms: (await this.threadTime()) - before, result };
  }

  /** MB of JavaScript heap that is still in use after a full collection. */
  async heap() {
    for (let turn = 0; turn < 3; turn++) await this.cdp.send('HeapProfiler.collectGarbage');
    return (await this.metric('JSHeapUsedSize')) / 1e6;
  }

  /** Lets work that was put off be done before the next measurement begins. */
  async rest() {
    await this.page.waitForTimeout(150);
  }

  /** One wheel event in each frame. */
  async wheel(events) {
    await paced(events, ({ x = 0, y = 0, ctrl = false }) =>
      this.cdp.send('Input.dispatchMouseEvent', {
        type: 'mouseWheel',
        x: paneSize.width / 2,
        y: paneSize.height / 2,
        deltaX: x,
        deltaY: y,
        modifiers: ctrl ? 2 : 0,
      }),
    );
    await this.settle();
  }

  async mouse(type, { x, y }) {
    const pressed = type !== 'mouseReleased';
    // A mouse that is moved with a button down says which one; without it the browser takes the button for let go.
    await this.cdp.send('Input.dispatchMouseEvent', {
      type,
      x,
      y,
      button: 'left',
      buttons: pressed ? 1 : 0,
      clickCount: 1,
    });
  }

  /** Presses at the first point, moves to one more in each frame, and lets go at the last. */
  async drag(points) {
    await this.mouse('mousePressed', points[0]);
    await paced(points.slice(1), (point) => this.mouse('mouseMoved', point));
    await this.mouse('mouseReleased', points.at(-1));
    await this.settle();
  }

  /** Until the last input has been drawn. */
  async settle() {
    await this.page.evaluate(
      () => new Promise((done) => requestAnimationFrame(() => requestAnimationFrame(() => setTimeout(done)))),
    );
  }

  async close() {
    if (this.#faults.length > 0) throw new Error(`The page failed: ${this.#faults.join('; ')}`);
    await this.page.context().close();
  }
}

/** Sixty calls a second, or as many as are answered. */
async function paced(list, send) {
  let next = performance.now();
  for (const one of list) {
    await send(one);
    next += frameTime;
    const left = next - performance.now();
    if (left > 0) await new Promise((done) => setTimeout(done, left));
    else next = performance.now();
  }
}
