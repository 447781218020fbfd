/** An open map is kept: within the edit, truthfully, through faults, and together with other windows. */
import { expect } from '@open-wc/testing';
import { deleteDB } from 'idb';
import { BareDocument } from '../testing/live-document.js';
import { Autosave, type AutosaveOptions } from './autosave.js';
import { IndexedDbStorage } from './indexed-db-storage.js';
import { MemoryStorage } from './memory-storage.js';
import type { SaveState } from './save-queue.js';
import type { StorageAdapter } from './storage-adapter.js';
import { StorageError } from './storage-error.js';

const library = 'autosave';
const era = { format: 1, epoch: 1 };
const opened: { close(): void }[] = [];

/** A window with the map open: its document is made from what the store holds. */
async function openWindow(storage: StorageAdapter, options: Partial<AutosaveOptions> = {}): Promise<Window> {
  const loaded = await storage.load('m');
  const document = new BareDocument(loaded.rows.map(({ update }) => update));
  const known = loaded.head ? { loaded } : {};
  const describe = (): ReturnType<BareDocument['describe']> => document.describe();
  const autosave = new Autosave({ id: 'm', document, storage, library, era, describe, ...known, ...options });
  opened.push(autosave);
  return { document, autosave };
}

interface Window {
  document: BareDocument;
  autosave: Autosave;
}

function indexedDb(): IndexedDbStorage {
  const storage = new IndexedDbStorage(library);
  opened.push(storage);
  return storage;
}

/** What somebody who opens the map now would see. */
async function stored(storage: StorageAdapter): Promise<Record<string, string>> {
  return new BareDocument((await storage.load('m')).rows.map(({ update }) => update)).read();
}

async function until(condition: () => boolean | Promise<boolean>, limit = 4000): Promise<number> {
  const start = performance.now();
  while (!(await condition())) {
    if (performance.now() - start > limit) throw new Error(`not within ${limit} ms`);
    await pause(5);
  }
  return performance.now() - start;
}

function pause(ms: number): Promise<void> {
  return new Promise((resolve) => setTimeout(resolve, ms));
}

describe('autosave', () => {
  afterEach(async () => {
    for (const each of opened.splice(0)) each.close();
    await pause(20);
    await deleteDB(library);
  });

  it('R1 hands every edit to the store within the edit itself', async () => {
    const storage = indexedDb();
    const { document, autosave } = await openWindow(storage);
    await autosave.whenSaved();
    const before = IDBObjectStore.prototype.add;
    const commit = IDBTransaction.prototype.commit;
    const calls: string[] = [];
    IDBObjectStore.prototype.add = function (...wanted) {
      calls.push(`add ${this.transaction.durability}`);
      return before.apply(this, wanted);
    };
    IDBTransaction.prototype.commit = function () {
      calls.push('commit');
      commit.call(this);
    };
    try {
      document.write('a', 'one');
      expect(calls).to.deep.equal(['add strict', 'commit']);
      document.write('b', 'two');
      expect(calls).to.deep.equal(['add strict', 'commit', 'add strict', 'commit']);
    } finally {
      IDBObjectStore.prototype.add = before;
      IDBTransaction.prototype.commit = commit;
    }
    await autosave.whenSaved();
    expect(await stored(storage)).to.deep.equal({ a: 'one', b: 'two' });
  });

  it('R1 says saved only when the transaction is complete', async () => {
    const storage = indexedDb();
    const { document, autosave } = await openWindow(storage);
    await autosave.whenSaved();
    const states: [SaveState, boolean][] = [];
    let complete = false;
    autosave.changed.on(({ state }) => states.push([state, complete]));
    const transaction = IDBDatabase.prototype.transaction;
    IDBDatabase.prototype.transaction = function (...wanted) {
      const made = transaction.apply(this, wanted);
      made.addEventListener('complete', () => (complete = true));
      return made;
    };
    try {
      document.write('a', 'one');
      expect(autosave.status.state).to.equal('saving');
      await autosave.whenSaved();
    } finally {
      IDBDatabase.prototype.transaction = transaction;
    }
    expect(states).to.deep.equal([
      ['saving', false],
      ['saved', true],
    ]);
  });

  it('R1 keeps edits made before the database has opened', async () => {
    const storage = indexedDb();
    const document = new BareDocument();
    const describe = (): ReturnType<BareDocument['describe']> => document.describe();
    const autosave = new Autosave({ id: 'm', document, storage, library, era, describe });
    opened.push(autosave);
    for (let i = 0; i < 30; i++) document.write(`k${i}`, 'early');
    expect(autosave.status.state).to.equal('saving');
    await autosave.whenSaved();
    expect(await stored(storage)).to.deep.equal(document.read());
  });

  it('R1 a store that refuses never disturbs the edit, is told of within a second, and recovers by itself', async () => {
    const storage = new MemoryStorage();
    const { document, autosave } = await openWindow(storage);
    await autosave.whenSaved();
    const append = storage.append.bind(storage);
    let refusals = 5;
    storage.append = (...wanted) => {
      if (refusals-- > 2) throw new StorageError('quota');
      return refusals >= 0 ? Promise.reject(new Error('planted')) : append(...wanted);
    };
    const states: string[] = [];
    autosave.changed.on(({ state, fault = '' }) => states.push(`${state} ${fault}`));
    document.write('a', 'one');
    document.write('b', 'two');
    const told = await until(() => autosave.status.state === 'failed');
    expect(told).to.be.below(1000);
    document.write('c', 'three');
    expect(await until(() => autosave.status.state === 'saved')).to.be.below(2000);
    expect(states.filter((state) => state.startsWith('saved'))).to.have.length(1);
    expect(states).to.include('failed quota');
    expect(await stored(storage)).to.deep.equal({ a: 'one', b: 'two', c: 'three' });
  });

  it('R1 a store that is slow to answer is told of within a second', async () => {
    const storage = new MemoryStorage();
    const { document, autosave } = await openWindow(storage);
    await autosave.whenSaved();
    const append = storage.append.bind(storage);
    let answer = (): void => undefined;
    storage.append = async (...wanted) => {
      await new Promise<void>((resolve) => (answer = resolve));
      return append(...wanted);
    };
    document.write('a', 'one');
    expect(await until(() => autosave.status.state === 'unsaved')).to.be.below(1000);
    answer();
    await autosave.whenSaved();
    expect(autosave.status).to.deep.equal({ state: 'saved' });
  });

  it('R1 a lost connection is opened again, and what was under way is written again', async () => {
    const storage = indexedDb();
    const { document, autosave } = await openWindow(storage);
    await autosave.whenSaved();
    const transaction = IDBDatabase.prototype.transaction;
    for (const name of ['InvalidStateError', 'UnknownError']) {
      let left = 5;
      IDBDatabase.prototype.transaction = function (...wanted) {
        if (left-- > 0) throw new DOMException('Connection to Indexed Database server lost', name);
        return transaction.apply(this, wanted);
      };
      try {
        for (let i = 0; i < 3; i++) document.write(`${name}${i}`, 'kept');
        expect(await until(() => autosave.status.state === 'saved')).to.be.below(2000);
      } finally {
        IDBDatabase.prototype.transaction = transaction;
      }
    }
    expect(await stored(storage)).to.deep.equal(document.read());
  });

  it('R1 works in memory while the database cannot be opened, and saves all when it can', async () => {
    const open = IDBFactory.prototype.open;
    IDBFactory.prototype.open = () => {
      throw new DOMException('Internal error opening backing store', 'UnknownError');
    };
    const storage = indexedDb();
    const document = new BareDocument();
    const describe = (): ReturnType<BareDocument['describe']> => document.describe();
    const autosave = new Autosave({ id: 'm', document, storage, library, era, describe });
    opened.push(autosave);
    try {
      document.write('a', 'one');
      expect(await until(() => autosave.status.state === 'failed')).to.be.below(1000);
      document.write('b', 'two');
      await pause(1000);
    } finally {
      IDBFactory.prototype.open = open;
    }
    expect(await until(() => autosave.status.state === 'saved')).to.be.below(2000);
    expect(await stored(storage)).to.deep.equal({ a: 'one', b: 'two' });
  });

  it('R1 writes the whole map again when its database was deleted under it', async () => {
    const storage = indexedDb();
    const { document, autosave } = await openWindow(storage);
    document.write('a', 'one');
    await autosave.whenSaved();
    await deleteDB(library);
    document.write('b', 'two');
    await autosave.whenSaved();
    expect(await stored(storage)).to.deep.equal({ a: 'one', b: 'two' });
    expect(await storage.list()).to.have.length(1);
  });

  it('R1 an edit brings back a map that was deleted in another window', async () => {
    const storage = indexedDb();
    const { document, autosave } = await openWindow(storage);
    await autosave.whenSaved();
    await storage.remove('m');
    document.write('a', 'one');
    await autosave.whenSaved();
    expect(await storage.list()).to.have.length(1);
  });

  it('R1 goes on writing what is held after it was closed', async () => {
    const storage = indexedDb();
    const { document, autosave } = await openWindow(storage);
    document.write('a', 'one');
    autosave.close();
    document.write('b', 'not ours any more');
    await autosave.whenSaved();
    expect(await stored(storage)).to.deep.equal({ a: 'one' });
  });

  it('R1 writes little when the page goes away: no snapshot, at most 64 KB', async () => {
    const storage = indexedDb();
    const { document, autosave } = await openWindow(storage, { times: { idle: 60_000 } });
    for (let i = 0; i < 200; i++) document.write(`k${i}`, 'x'.repeat(2000));
    await autosave.whenSaved();
    const written: number[] = [];
    const stores = IDBObjectStore.prototype;
    const { add, put } = stores;
    const spy = (method: typeof add) =>
      function (this: IDBObjectStore, ...wanted: Parameters<typeof add>): IDBRequest<IDBValidKey> {
        written.push((wanted[0] as { update?: Uint8Array }).update?.byteLength ?? 0);
        return method.apply(this, wanted);
      };
    stores.add = spy(add);
    stores.put = spy(put);
    try {
      document.write('last', 'word');
      document.write('last', 'words');
      window.dispatchEvent(new PageTransitionEvent('pagehide'));
      await autosave.whenSaved();
      await pause(50);
    } finally {
      Object.assign(stores, { add, put });
    }
    expect(written.length).to.be.above(0);
    expect(Math.max(...written)).to.be.below(64 * 1024);
    expect((await stored(storage))['last']).to.equal('words');
  });
});
