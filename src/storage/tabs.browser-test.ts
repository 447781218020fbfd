/** Windows on one map are alike: at once through messages, within two seconds through the store alone. */
import { expect } from '@open-wc/testing';
import { deleteDB } from 'idb';
import { decodeUpdate } from 'yjs';
import { openWindow, pause, storedTexts, until, type StoredWindow } from '../testing/stored-window.js';
import { BareDocument } from '../testing/live-document.js';
import { IndexedDbStorage } from './indexed-db-storage.js';
import { MemoryStorage } from './memory-storage.js';
import { StorageError } from './storage-error.js';
import { Tabs } from './tabs.js';

const library = 'tabs';

describe('windows on one map', () => {
  const opened: { close(): unknown }[] = [];

  /** Each with a connection of its own, like a tab. */
  async function openTab(): Promise<StoredWindow & { storage: IndexedDbStorage }> {
    const storage = new IndexedDbStorage(library);
    const window = await openWindow(storage, { library });
    opened.push(window.autosave, storage);
    await window.autosave.whenSaved();
    return { ...window, storage };
  }

  afterEach(async () => {
    for (const each of opened.splice(0)) void each.close();
    await pause(20);
    localStorage.clear();
    await deleteDB(library);
  });

  it('R2 see each other’s edits within 250 ms, 95 times of 100', async () => {
    const [a, b] = [await openTab(), await openTab()];
    const times: number[] = [];
    for (let i = 0; i < 100; i++) {
      const [from, to] = i % 2 ? [a, b] : [b, a];
      from.document.write('k', `${i}`);
      times.push(await until(() => to.document.read()['k'] === `${i}`));
    }
    times.sort((x, y) => x - y);
    expect(times[95]).to.be.below(250);
  });

  it('R2 are alike after random edits in three of them, and store each edit once', async () => {
    const tabs = [await openTab(), await openTab(), await openTab()];
    const edits = 240;
    for (let i = 0; i < edits; i++) {
      tabs[Math.floor(Math.random() * 3)]?.document.write(`k${i % 50}`, `${i}`);
      if (i % 10 === 0) await pause(1);
    }
    const alike = (): boolean => new Set(tabs.map(({ document }) => JSON.stringify(document.read()))).size === 1;
    await Promise.all(tabs.map(({ autosave }) => autosave.whenSaved()));
    await until(() => alike());
    const [first] = tabs;
    if (!first) return;
    expect(await storedTexts(first.storage)).to.deep.equal(first.document.read());
    // Nobody writes what another one wrote.
    const { rows } = await first.storage.load('m');
    const structs = rows.flatMap(({ update }) => decodeUpdate(update).structs);
    expect(structs.reduce((sum, { length }) => sum + length, 0)).to.equal(edits);
  });

  it('R2 a window opened while another one is edited has everything', async () => {
    const a = await openTab();
    for (let i = 0; i < 20; i++) a.document.write(`early${i}`, 'x');
    const opening = openTab();
    for (let i = 0; i < 20; i++) {
      a.document.write(`meanwhile${i}`, 'x');
      await pause(1);
    }
    const b = await opening;
    a.document.write('late', 'x');
    await until(() => Object.keys(b.document.read()).length === 41);
  });

  it('R2 are alike within 2 seconds where the browser has no channels', async () => {
    const { BroadcastChannel } = window;
    Object.defineProperty(window, 'BroadcastChannel', { value: undefined, configurable: true, writable: true });
    try {
      const [a, b] = [await openTab(), await openTab()];
      a.document.write('a', 'one');
      b.document.write('b', 'two');
      const both = (tab: StoredWindow): boolean => Object.keys(tab.document.read()).length === 2;
      expect(await until(() => both(a) && both(b))).to.be.below(2000);
    } finally {
      window.BroadcastChannel = BroadcastChannel;
    }
  });

  it('R1 keep for each other what one of them cannot store', async () => {
    const good = new MemoryStorage();
    const bad = new MemoryStorage();
    const a = await openWindow(good, { library });
    const b = await openWindow(bad, { library });
    opened.push(a.autosave, b.autosave);
    await a.autosave.whenSaved();
    bad.append = () => Promise.reject(new StorageError('quota'));
    b.document.write('b', 'homeless');
    await until(async () => (await storedTexts(good))['b'] === 'homeless');
    expect(b.autosave.status).to.deep.equal({ state: 'failed', fault: 'quota' });
  });

  it('R1 do not pass an edit to and fro that none of them can store', async () => {
    const storage = new MemoryStorage();
    const a = await openWindow(storage, { library });
    const b = await openWindow(storage, { library });
    opened.push(a.autosave, b.autosave);
    await Promise.all([a.autosave.whenSaved(), b.autosave.whenSaved()]);
    storage.append = () => Promise.reject(new StorageError('quota'));
    const channel = new BroadcastChannel(`journeymap ${JSON.stringify([library, 'm'])}`);
    let messages = 0;
    // The greetings of before may still be answered, each to whom it came from.
    channel.onmessage = ({ data }: MessageEvent<{ kind: string; to?: string }>) => {
      if (data.kind === 'update' && !data.to) messages++;
    };
    a.document.write('a', 'homeless');
    await until(() => b.document.read()['a'] === 'homeless');
    await pause(700);
    channel.close();
    expect(messages).to.equal(1);
  });

  it('R2 a window of an older epoch becomes read-only as soon as it hears of the later one', async () => {
    const heard: string[] = [];
    const tabs = [1, 2].map((epoch) => {
      const quiet = (): undefined => undefined;
      const told = { cannotStore: () => false, heard: quiet, adopt: quiet };
      const document = new BareDocument();
      const tab = new Tabs({
        ...{ library, id: 'm', era: { format: 1, epoch }, document },
        ...told,
        outdated: () => heard.push(`epoch ${epoch} is outdated`),
      });
      opened.push(tab);
      return { tab, document };
    });
    tabs[0]?.document.write('a', 'old');
    tabs[0]?.tab.greet();
    await until(() => heard.length > 0);
    tabs[0]?.tab.tell(new BareDocument().encode(), false);
    await pause(50);
    expect(new Set(heard)).to.deep.equal(new Set(['epoch 1 is outdated']));
    expect(tabs[1]?.document.read()).to.deep.equal({});
  });
});
