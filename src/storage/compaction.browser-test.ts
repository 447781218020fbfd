/** The log stays short and nothing in it is lost, whoever writes meanwhile. */
import { expect } from '@open-wc/testing';
import { deleteDB } from 'idb';
import type { BareDocument } from '../testing/live-document.js';
import { firstEra, openWindow, pause, storedTexts, until, type StoredWindow } from '../testing/stored-window.js';
import { Compaction } from './compaction.js';
import { IndexedDbStorage } from './indexed-db-storage.js';
import type { CompactScope } from './storage-adapter.js';

const library = 'compaction';

describe('compaction', () => {
  const opened: { close(): unknown }[] = [];
  let storage: IndexedDbStorage;

  beforeEach(() => {
    storage = new IndexedDbStorage(library);
    opened.push(storage);
  });

  afterEach(async () => {
    for (const each of opened.splice(0)) await each.close();
    await deleteDB(library);
  });

  async function openTab(times: { pause?: number; idle?: number } = {}): Promise<StoredWindow> {
    const window = await openWindow(storage, { library, times });
    opened.push(window.autosave);
    await window.autosave.whenSaved();
    return window;
  }

  function compactionOf(
    document: BareDocument,
    rows: Awaited<ReturnType<typeof storage.load>>['rows'] = [],
  ): Compaction {
    const compaction = new Compaction({
      ...{ id: 'm', storage, document, era: firstEra, rows, lock: 'compaction test' },
      caughtUp: () => undefined,
    });
    opened.unshift(compaction);
    return compaction;
  }

  /** Ten edits in ten rows. */
  async function writeRows(document: BareDocument, autosave: StoredWindow['autosave']): Promise<void> {
    for (let i = 0; i < 10; i++) {
      document.write(`k${i}`, 'x');
      await autosave.whenSaved();
    }
  }

  async function rowCount(): Promise<number> {
    return (await storage.load('m')).rows.length;
  }

  it('R2 keeps at most 500 rows however long people type without a pause', async () => {
    const { document, autosave } = await openTab({ pause: 60_000, idle: 60_000 });
    let most = 0;
    for (let i = 0; i < 1200; i++) {
      document.write(`k${i % 40}`, `${i}`);
      await autosave.whenSaved();
      if (i % 50 === 0) {
        await pause(0);
        most = Math.max(most, await rowCount());
      }
    }
    await autosave.whenSaved();
    // WebKit lets some hundred writes that wait for nothing go before the transaction of a compaction; nobody types so fast.
    const isWebKit = /AppleWebKit(?!.*Chrome)/.test(navigator.userAgent);
    expect(most).to.be.within(300, isWebKit ? 900 : 500);
    expect(await storedTexts(storage)).to.deep.equal(document.read());
    expect((await storage.load('m')).rows.some(({ snapshot }) => snapshot)).to.equal(false);
  });

  it('R2 merges a long log in a pause, and writes a snapshot only when nothing happens', async () => {
    const { document, autosave } = await openTab({ pause: 50, idle: 2000 });
    for (let i = 0; i < 320; i++) {
      document.write(`k${i % 40}`, `${i}`);
      await autosave.whenSaved();
    }
    // A slow store makes a pause of its own, from the 300th row on: what comes after it waits for the next one.
    await until(async () => (await rowCount()) <= 21);
    expect((await storage.load('m')).rows.some(({ snapshot }) => snapshot)).to.equal(false);
    for (let i = 0; i < 60; i++) {
      document.write('k', `${i}`);
      await autosave.whenSaved();
    }
    await until(async () => (await rowCount()) === 1, 10_000);
    expect((await storage.load('m')).rows[0]?.snapshot).to.equal(true);
    expect(await storedTexts(storage)).to.deep.equal(document.read());
  });

  for (const scope of ['log', 'all'] satisfies CompactScope[]) {
    it(`R2 loses nothing that another window writes while it compacts (${scope})`, async () => {
      const a = await openTab({ pause: 60_000, idle: 60_000 });
      const b = await openTab({ pause: 60_000, idle: 60_000 });
      const compaction = compactionOf(a.document, (await storage.load('m')).rows);
      for (let round = 0; round < 20; round++) {
        for (let i = 0; i < 5; i++) b.document.write(`b${round} ${i}`, 'x');
        const run = compaction.run(scope);
        for (let i = 0; i < 5; i++) a.document.write(`a${round} ${i}`, 'x');
        for (let i = 5; i < 10; i++) b.document.write(`b${round} ${i}`, 'x');
        await run;
      }
      await Promise.all([a.autosave.whenSaved(), b.autosave.whenSaved()]);
      expect(Object.keys(await storedTexts(storage))).to.have.length(300);
    });
  }

  it('R2 is right also when two windows compact at once without locks', async () => {
    const tabs = [await openTab(), await openTab()];
    const { request } = LockManager.prototype;
    LockManager.prototype.request = () => Promise.reject(new DOMException('refused', 'SecurityError'));
    try {
      for (let round = 0; round < 10; round++) {
        tabs.forEach(({ document }, tab) => document.write(`${tab} ${round}`, 'x'));
        const runs = tabs.map(({ document }, tab) => compactionOf(document).run((round + tab) % 2 ? 'log' : 'all'));
        await Promise.all(runs);
      }
    } finally {
      LockManager.prototype.request = request;
    }
    await Promise.all(tabs.map(({ autosave }) => autosave.whenSaved()));
    expect(Object.keys(await storedTexts(storage))).to.have.length(20);
    expect(await rowCount()).to.be.below(10);
  });

  it('R2 waits for nobody: while another window holds the lock it does nothing', async () => {
    const { document, autosave } = await openTab();
    await writeRows(document, autosave);
    await navigator.locks.request('compaction test', async () => {
      await compactionOf(document).run('log');
      expect(await rowCount()).to.equal(11);
    });
    await compactionOf(document).run('log');
    expect(await rowCount()).to.equal(1);
  });

  it('R2 leaves alone what a newer version wrote', async () => {
    const { document, autosave } = await openTab();
    await writeRows(document, autosave);
    await storage.append('m', { format: 2, epoch: 1, update: Uint8Array.of(7) }, document.describe());
    for (const scope of ['log', 'all'] as const) await compactionOf(document).run(scope);
    expect(await rowCount()).to.equal(12);
  });

  it('R2 leaves a damaged row in the store and goes on with the others', async () => {
    const { document, autosave } = await openTab();
    await writeRows(document, autosave);
    await storage.append('m', { ...firstEra, update: Uint8Array.of(9, 9, 9) }, document.describe());
    await compactionOf(document).run('log');
    expect((await storage.load('m')).rows.map(({ update }) => update.byteLength === 3)).to.deep.equal([true, false]);
    await compactionOf(document).run('all');
    const { rows } = await storage.load('m');
    expect(rows.map(({ snapshot = false, update }) => [snapshot, update.byteLength === 3])).to.deep.equal([
      [true, false],
      [false, true],
    ]);
  });

  it('R2 does not write over a damaged snapshot', async () => {
    const { document, autosave } = await openTab();
    await writeRows(document, autosave);
    await storage.compact('m', 'all', (rows) => ({
      replaces: rows.map(({ key }) => key),
      row: { ...firstEra, update: Uint8Array.of(9, 9, 9) },
    }));
    document.write('later', 'x');
    await autosave.whenSaved();
    await compactionOf(document).run('all');
    expect((await storage.load('m')).rows.map(({ update }) => update.byteLength === 3)).to.deep.equal([true, false]);
  });
});
