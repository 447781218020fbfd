// Random keys, clicks, drags and reloads on the editor, from a seed; between them what must hold whatever is done.
import type { CDPSession, Page } from 'playwright-core';
import { parseMap } from '../src/model/parse.js';
import { writeMap } from '../src/model/write.js';
import { Random } from '../src/testing/random.js';
import { heapData, type HeapData } from './heap-data.js';

export interface MonkeyReport {
  readonly deeds: Readonly<Record<string, number>>;
  readonly reloads: number;
  /** Cards there were in the fullest map. */
  readonly mostCards: number;
  /**
   * What is held with a blank map at the ends of spans, as a share of that at their begins. One span tells little: the
   * browser itself still refers to one map or two that were left, by what was last selected or clicked, however large they are.
   */
  readonly heapGrowth: number;
  /** What was held at the begin and the end of each span, in MB: data, and code beside it. */
  readonly heaps: readonly string[];
}

interface Deed {
  readonly name: string;
  readonly weight: number;
  do(): Promise<unknown>;
}

/** What the page's element offers to whoever looks on. */
interface Watched {
  readonly value?: { readonly cards: readonly unknown[] };
  create(template?: string): Promise<string>;
  open(id: string): Promise<unknown>;
  whenSaved(): Promise<void>;
}

const letters = 'abcабвгд Яё–🙂';
const chords = [
  ...['Enter', 'Enter', 'Escape', 'Tab', 'Shift+Tab', 'Delete', 'F2', 'Shift+Space', 'ContextMenu', 'Home', 'End'],
  ...['ArrowUp', 'ArrowDown', 'ArrowLeft', 'ArrowRight', 'Shift+ArrowRight', 'PageDown', 'Alt+Enter'],
  ...['Alt+ArrowUp', 'Alt+ArrowDown', 'Alt+ArrowLeft', 'Alt+ArrowRight', 'Alt+Shift+ArrowDown'],
  ...['Control+z', 'Control+z', 'Control+y', 'Control+d', 'Control+c', 'Control+x', 'Control+v', 'Control+a'],
  ...['Control+Enter', 'Control+Alt+Enter', 'Control+Alt+ArrowRight', 'Control+Alt+ArrowDown', 'Control+Shift+Space'],
  ...['Control+Shift+ArrowLeft', 'Control+Shift+ArrowRight', 'Control+Shift+ArrowDown', 'Control+Shift+m'],
  ...['Control+k', 'Control+f', 'Control+/', 'Control+i', 'Control+Shift+l', 'Control+9', 'Control+0', 'Control+-'],
];

/** After so many deeds it is looked whether the map holds together. */
const lookEvery = 40;
/** Deeds between two reloads: in a long play enough for every part to be loaded in the first third, from which on what is held may hardly grow. */
const shortSpan = 60;
const longSpan = 2400;

export class Monkey {
  #page: Page;
  #random: Random;
  #deeds: Record<string, number> = {};
  #mostCards = 0;

  constructor(page: Page, seed: number) {
    this.#page = page;
    this.#random = new Random(seed);
  }

  /** Goes on for so many ms, and to the end of its span. Throws with the deeds before what went wrong. */
  async play(duration: number): Promise<MonkeyReport> {
    const end = Date.now() + duration;
    const deeds = duration < 600_000 ? shortSpan : longSpan;
    let reloads = 0;
    const held = { begin: 0, end: 0 };
    const heaps: string[] = [];
    const session = await this.#page.context().newCDPSession(this.#page);
    do {
      await this.#span(deeds / 3);
      const before = await this.#heap(session);
      await this.#span((deeds * 2) / 3);
      const after = await this.#heap(session);
      held.begin += before.data;
      held.end += after.data;
      heaps.push([before, after].map(({ data, code }) => `${inMegabytes(data)} + ${inMegabytes(code)}`).join(' to '));
      await this.#span(lookEvery);
      await this.#reload();
      reloads++;
    } while (Date.now() < end);
    return { deeds: this.#deeds, reloads, mostCards: this.#mostCards, heapGrowth: held.end / held.begin, heaps };
  }

  async #span(count: number): Promise<void> {
    const recent: string[] = [];
    for (let at = 0; at < count; at++) {
      recent.push(await this.#deed());
      if (at % lookEvery === lookEvery - 1) await this.#look(recent.slice(-lookEvery));
    }
  }

  async #deed(): Promise<string> {
    const { keyboard, mouse } = this.#page;
    const [from, to] = [await this.#point(), await this.#point()];
    const chord = this.#random.pick(chords) ?? 'Escape';
    const deeds: readonly Deed[] = [
      { name: 'keys', weight: 10, do: () => keyboard.press(chord) },
      { name: 'typing', weight: 4, do: () => keyboard.type(this.#word()) },
      { name: 'clicks', weight: 4, do: () => mouse.click(...from) },
      { name: 'double-clicks', weight: 3, do: () => mouse.dblclick(...from) },
      { name: 'menus', weight: 1, do: () => mouse.click(...from, { button: 'right' }) },
      { name: 'drags', weight: 3, do: () => this.#drag(from, to) },
      { name: 'wheel', weight: 1, do: () => mouse.wheel(this.#random.below(400) - 200, this.#random.below(400) - 200) },
    ];
    let lot = this.#random.next() * deeds.reduce((sum, { weight }) => sum + weight, 0);
    const deed = deeds.find(({ weight }) => (lot -= weight) < 0);
    if (!deed) throw new Error('No deed was drawn');
    await deed.do();
    this.#deeds[deed.name] = (this.#deeds[deed.name] ?? 0) + 1;
    return `${deed.name} ${deed.name === 'keys' ? chord : `${from.join()} ${to.join()}`}`;
  }

  #word(): string {
    return Array.from({ length: 1 + this.#random.below(6) }, () => this.#random.pick([...letters]) ?? 'a').join('');
  }

  /** A point of the editor. */
  async #point(): Promise<[number, number]> {
    const box = await this.#page.locator('journey-map').boundingBox();
    if (!box) throw new Error('The editor is gone');
    return [box.x + 1 + this.#random.below(box.width - 2), box.y + 1 + this.#random.below(box.height - 2)];
  }

  async #drag(from: [number, number], to: [number, number]): Promise<void> {
    const { mouse, keyboard } = this.#page;
    await mouse.move(...from);
    await mouse.down();
    await mouse.move(...to, { steps: 4 });
    if (this.#random.chance(0.2)) await keyboard.press('Escape');
    await mouse.up();
  }

  /** The map holds together: what is kept is read without a repair. */
  async #look(recent: readonly string[]): Promise<void> {
    const text = await this.#value();
    const { map, issues } = parseMap(text);
    this.#mostCards = Math.max(this.#mostCards, map?.cards.length ?? 0);
    if (!map || issues.length)
      throw new Error(
        `The map is broken: ${issues.map(({ code, path }) => `${code} ${path}`).join()}\n${recent.join('\n')}`,
      );
  }

  /** R1: what was there when the page was left is there when it comes again. */
  async #reload(): Promise<void> {
    // A map that was just begun may be under way yet: then another one is shown in a moment.
    await this.#page.waitForTimeout(1500);
    const before = withoutTimes(await this.#value());
    await this.#page.reload();
    await this.#ready();
    // A map that was begun by the last clicks may have come just before the page went: then it is shown, and this one is in the list.
    const wanted = idOf(before);
    if (idOf(await this.#value()) !== wanted)
      await this.#page.evaluate((id) => (document.querySelector('journey-map') as unknown as Watched).open(id), wanted);
    const after = withoutTimes(await this.#value());
    if (after !== before) throw new Error(`Lost by the reload. Before:\n${before}\n\nAfter:\n${after}`);
  }

  async #ready(): Promise<void> {
    await this.#page.waitForFunction(() => {
      const element = document.querySelector('journey-map') as unknown as Watched;
      return element.value !== undefined;
    });
  }

  #value(): Promise<string> {
    return this.#page.evaluate(() =>
      JSON.stringify((document.querySelector('journey-map') as unknown as Watched).value),
    );
  }

  /** What is held while a blank map is shown; then the map is opened again. */
  async #heap(session: CDPSession): Promise<HeapData> {
    await this.#page.keyboard.press('Escape');
    await this.#page.keyboard.press('Escape');
    const show = (id: string | undefined): Promise<string> =>
      this.#page.evaluate(async (wanted) => {
        const element = document.querySelector('journey-map') as unknown as Watched & {
          readonly value: { id: string };
        };
        const shown = element.value.id;
        if (wanted) await element.open(wanted);
        else await element.create();
        return shown;
      }, id);
    const shown = await show(undefined);
    // Timers of what was done before have run by then.
    await this.#page.waitForTimeout(1500);
    await session.send('HeapProfiler.collectGarbage');
    const held = await heapData(session);
    await show(shown);
    return held;
  }
}

const inMegabytes = (bytes: number): string => (bytes / 1e6).toFixed(2);

const idOf = (text: string): string => (JSON.parse(text) as { id: string }).id;

/** As the file is written, so that the order in which fields were set does not matter. */
function withoutTimes(text: string): string {
  const { map } = parseMap(text);
  if (!map) return text;
  const { updatedAt: _updatedAt, ...rest } = map;
  return writeMap(rest);
}
