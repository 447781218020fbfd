// The editor as a person without a mouse uses it: nothing but keys, in each browser; the page is only looked at.
import puppeteer, { type KeyInput, type Page, type Viewport } from 'puppeteer-core';
import { browserPath, chromiumFlags } from '../scripts/browsers.mjs';

/** What has the focus: the attributes that say where it is. */
interface Focus {
  readonly tag: string;
  readonly lane?: string;
  readonly card?: string;
  /** Whether a point has taken the arrows. */
  readonly adjusts: boolean;
  readonly step?: string;
  readonly action?: string;
  readonly preset?: string;
  readonly field?: string;
  readonly linksTo: boolean;
  readonly inDialog: boolean;
  /** What a button says. */
  readonly label: string;
}

const mostKeys = 120;

/** Opens an address in an engine, with a fresh profile, to be read in a direction. */
export async function openForKeys(
  engine: string,
  address: string,
  viewport: Viewport,
  direction: 'ltr' | 'rtl',
): Promise<{ page: Page; close(): Promise<void> }> {
  const browser =
    engine === 'firefox'
      ? await puppeteer.launch({ browser: 'firefox', executablePath: browserPath('firefox') ?? '', headless: true })
      : await puppeteer.launch({ executablePath: browserPath('chromium') ?? '', args: chromiumFlags });
  const page = await browser.newPage();
  await page.setViewport(viewport);
  await page.goto(address);
  await page.evaluate((dir) => (document.documentElement.dir = dir), direction);
  return { page, close: () => browser.close() };
}

export class KeyboardEditor {
  readonly page: Page;
  #direction: 'ltr' | 'rtl';

  constructor(page: Page, direction: 'ltr' | 'rtl') {
    this.page = page;
    this.#direction = direction;
  }

  /** Chords one after another; `Control+Shift+Space` holds the ones for the other. Arrows are as on a map from left to right. */
  async press(...chords: string[]): Promise<void> {
    for (const chord of chords) {
      // A space is a key of that name in no browser but one.
      const keys = this.#turned(chord).replace('Space', ' ').split('+') as KeyInput[];
      const last = keys.pop() as KeyInput;
      for (const key of keys) await this.page.keyboard.down(key);
      await this.page.keyboard.press(last);
      for (const key of keys.reverse()) await this.page.keyboard.up(key);
    }
    await this.settled();
  }

  #turned(chord: string): string {
    if (this.#direction === 'ltr') return chord;
    return chord.replace(/Arrow(Left|Right)/, (_all, way) => (way === 'Left' ? 'ArrowRight' : 'ArrowLeft'));
  }

  /** Types over what a field holds, and ends with Enter. */
  async typeOver(text: string): Promise<void> {
    await this.until(({ tag }) => tag === 'textarea');
    await this.press('Control+a');
    await this.page.keyboard.type(text);
    await this.press('Enter');
  }

  /** Types a card where the focus is; a letter begins it. */
  async typeCard(text: string): Promise<void> {
    await this.page.keyboard.type(text);
    await this.press('Enter');
    // Where a cell holds one text, Enter ends; else the next card has begun.
    if ((await this.focus()).tag === 'textarea') await this.press('Escape');
    await this.until(({ card }) => card !== undefined);
  }

  /** Goes to the first place of a cell by arrows, from wherever the focus is in the map. */
  async walkTo(lane: string, step: string): Promise<void> {
    await this.press('Control+Home');
    await this.repeat('ArrowRight', (at) => at.step === step);
    await this.repeat('ArrowDown', (at) => at.lane === lane);
  }

  /** Tabs until the focus is where it is wanted. */
  async tabTo(found: (at: Focus) => boolean): Promise<void> {
    await this.repeat('Tab', found);
  }

  async repeat(key: string, found: (at: Focus) => boolean): Promise<void> {
    for (let count = 0; count < mostKeys; count++) {
      if (found(await this.focus())) return;
      await this.press(key);
    }
    throw new Error(`${key} never came to ${String(found)}; the focus is on ${JSON.stringify(await this.focus())}`);
  }

  async until(found: (at: Focus) => boolean): Promise<void> {
    for (let tries = 0; tries < 200; tries++) {
      if (found(await this.focus())) return;
      await this.settled();
    }
    throw new Error(`The focus never came to ${String(found)}; it is on ${JSON.stringify(await this.focus())}`);
  }

  focus(): Promise<Focus> {
    return this.page.evaluate(() => {
      let at = document.activeElement;
      while (at?.shadowRoot?.activeElement) at = at.shadowRoot.activeElement;
      const near = (name: string): string | undefined => {
        for (let one = at; one; one = (one.getRootNode() as ShadowRoot).host ?? null) {
          const bearer = one.closest(`[${name}]`);
          if (bearer) return bearer.getAttribute(name) ?? undefined;
        }
        return undefined;
      };
      return {
        tag: at?.localName ?? '',
        lane: near('data-lane'),
        card: near('data-card'),
        adjusts: near('data-adjusting') !== undefined,
        step: near('data-step'),
        action: near('data-action'),
        preset: near('data-preset'),
        field: near('data-field'),
        linksTo: near('data-links-to') !== undefined,
        inDialog: near('data-dialog') !== undefined,
        label: at?.localName === 'button' ? at.textContent.trim() : '',
      };
    });
  }

  /** Waits for what a first visit is offered. Looked for by hand: the ways of the driver itself break the page's policy. */
  async firstVisit(): Promise<void> {
    for (let tries = 0; tries < 200; tries++) {
      const isThere = await this.page.evaluate(() => {
        const start = document.querySelector('journey-map')?.shadowRoot?.querySelector('jm-start-panel');
        return Boolean(start?.shadowRoot?.querySelector('[data-action="start-blank"]'));
      });
      if (isThere) return;
      await this.settled();
    }
    throw new Error('The first visit was offered nothing');
  }

  /** The map as it is now. */
  map<T>(): Promise<T> {
    return this.page.evaluate(() => {
      const element = document.querySelector('journey-map') as unknown as { value: T };
      return JSON.parse(JSON.stringify(element.value)) as T;
    });
  }

  private settled(): Promise<void> {
    return this.page.evaluate(
      () => new Promise<void>((done) => requestAnimationFrame(() => setTimeout(() => done(), 20))),
    );
  }
}
