// What a page does in a soak: opens one map after the other, edits it as people do, and goes on to the next. Runs in the page.
import type { Page } from 'playwright-core';
import type { Change } from '../src/document/change.js';
import type { JourneyMap } from '../src/model/journey-map.js';

/** What the page's element offers. */
interface Soaked {
  readonly value: JourneyMap;
  readonly saveState: string;
  open(id: string): Promise<unknown>;
  importMap(data: string, options: { into: 'new' }): Promise<{ mapId?: string }>;
  edit(label: string, work: (change: Change) => unknown): void;
  undo(): boolean;
  whenSaved(): Promise<void>;
}

/** Bytes, as they stand in the database. */
export interface Stored {
  /** Of the maps: their rows of edits and their snapshots. */
  readonly maps: number;
  readonly rows: number;
  /** Of the history, compressed. */
  readonly versions: number;
  /** The browser's own reckoning of everything, with what it has not tidied up yet. */
  readonly usage: number;
}

/** A map of 60 cards. */
export function soakMap(id: string): string {
  const steps = Array.from({ length: 10 }, (_, at) => ({
    id: `step-${at}`,
    stage: `stage-${at >> 1}`,
    name: `Step ${at}`,
  }));
  const lanes = ['touchpoint', 'text', 'pain', 'opportunity', 'text', 'text'];
  return JSON.stringify({
    ...{ type: 'journeymap', version: 1, id, title: `Soak ${id}` },
    stages: Array.from({ length: 5 }, (_, at) => ({ id: `stage-${at}`, name: `Stage ${at}` })),
    steps,
    lanes: lanes.map((type, at) => ({ id: `lane-${at}`, type, name: `Lane ${at}` })),
    cards: steps.flatMap((step, x) =>
      lanes.map((_, y) => ({
        id: `card-${x}-${y}`,
        lane: `lane-${y}`,
        step: step.id,
        text: `Card ${x} ${y}, `.repeat(6),
      })),
    ),
  });
}

/** Keeps a map in the library and leaves it open. */
export async function addMap(page: Page, id: string): Promise<void> {
  await page.evaluate(async (text) => {
    const element = document.querySelector('journey-map') as unknown as Soaked;
    await element.importMap(text, { into: 'new' });
    await element.whenSaved();
  }, soakMap(id));
}

/** Opens a map; resolves to the ms until it was drawn. */
export function openMap(page: Page, id: string): Promise<number> {
  return page.evaluate(async (wanted) => {
    const element = document.querySelector('journey-map') as unknown as Soaked;
    const start = performance.now();
    await element.open(wanted);
    for (let frame = 0; frame < 2; frame++) await new Promise(requestAnimationFrame);
    return performance.now() - start;
  }, id);
}

/** Makes so many edits on the open map, which keeps its size: letters, moves, cards that come and go, undo. */
export function editMap(page: Page, edits: number): Promise<void> {
  return page.evaluate(async (count) => {
    const element = document.querySelector('journey-map') as unknown as Soaked;
    const below = (limit: number): number => Math.floor(Math.random() * limit);
    const oneEdit = (change: Change): void => {
      const { cards, lanes, steps } = element.value;
      const card = cards[below(cards.length)];
      const [lane, step] = [lanes[below(lanes.length)], steps[below(steps.length)]];
      if (!card || !lane || !step) return;
      const { text = '' } = card;
      const dice = Math.random();
      if (dice < 0.8) {
        // A word that is being typed; of few words, because the editor remembers the widths of some thousand.
        const words = text.split(' ');
        const typed = `${'abcdefghij'.charAt(below(10)).repeat(2)}${below(5)}touchpoint`;
        words[below(words.length)] = typed.slice(0, 1 + below(typed.length));
        change.update(card.id, { text: words.join(' ') });
      } else if (dice < 0.9) change.move(card.id, { step: step.id });
      else if (cards.length < 60) change.addCard({ lane: lane.id, step: step.id, text: 'Come and gone. '.repeat(4) });
      else change.remove(card.id);
    };
    for (let made = 0; made < count; made++) {
      if (made % 20 === 19) element.undo();
      else element.edit('Soak', oneEdit);
      // Each is a row of its own, as with somebody who types.
      await element.whenSaved();
    }
  }, edits);
}

/** The open map as text, without its time. */
export function shownMap(page: Page): Promise<string> {
  return page.evaluate(() => {
    const { updatedAt: _updatedAt, ...map } = (document.querySelector('journey-map') as unknown as Soaked).value;
    return JSON.stringify(map);
  });
}

/** Adds up what the database of this library holds. */
export function storedBytes(page: Page, library: string): Promise<Stored> {
  return page.evaluate(async (name) => {
    const answer = <T>(request: IDBRequest<T>): Promise<T> =>
      new Promise((resolve, reject) => {
        request.onsuccess = () => resolve(request.result);
        request.onerror = () => reject(request.error ?? new Error('no answer'));
      });
    const database = await answer(indexedDB.open(name));
    const all = <T>(store: string): Promise<T[]> =>
      answer(database.transaction(store).objectStore(store).getAll() as IDBRequest<T[]>);
    const rows = await all<{ update: Uint8Array }>('updates');
    const snapshots = await all<{ update: Uint8Array }>('snapshots');
    const versions = await all<{ data: Uint8Array }>('versionContents');
    database.close();
    const { usage = 0 } = await navigator.storage.estimate();
    return {
      maps: [...rows, ...snapshots].reduce((sum, { update }) => sum + update.byteLength, 0),
      rows: rows.length,
      versions: versions.reduce((sum, { data }) => sum + data.byteLength, 0),
      usage,
    };
  }, library);
}
