/** An open map is kept: within the edit, truthfully, through faults, and together with other windows. */
import { expect } from '@open-wc/testing';
import { deleteDB, openDB } from 'idb';
import { BareDocument } from '../testing/live-document.js';
import {
  keep,
  openWindow as openStored,
  pause,
  storedTexts,
  until,
  type StoredWindow,
} from '../testing/stored-window.js';
import type { AutosaveOptions } from './autosave.js';
import { databaseVersion } from './database-schema.js';
import { IndexedDbStorage } from './indexed-db-storage.js';
import { readJournal } from './journal.js';
import { MemoryStorage } from './memory-storage.js';
import type { SaveState } from './save-queue.js';
import type { StorageAdapter } from './storage-adapter.js';
import { StorageError } from './storage-error.js';

const library = 'autosave';
const opened: { close(): unknown }[] = [];

async function openWindow(storage: StorageAdapter, options: Partial<AutosaveOptions> = {}): Promise<StoredWindow> {
  const window = await openStored(storage, { library, ...options });
  opened.push(window.autosave);
  return window;
}

/** A new map that is kept before the store has answered. */
function begin(storage: StorageAdapter, options: Partial<AutosaveOptions> = {}): StoredWindow {
  const document = new BareDocument();
  const autosave = keep(document, storage, { library, ...options });
  opened.push(autosave);
  return { document, autosave };
}

function indexedDb(): IndexedDbStorage {
  const storage = new IndexedDbStorage(library);
  opened.push(storage);
  return storage;
}

describe('autosave', () => {
  afterEach(async () => {
    for (const each of opened.splice(0)) each.close();
    await pause(20);
    localStorage.clear();
    await deleteDB(library);
  });

  it('R1 hands every edit to the store within the edit itself, or to the journal while the store is busy', async () => {
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
    const held = (): number => Object.keys(localStorage).length;
    try {
      document.write('a', 'one');
      expect(calls).to.deep.equal(['add strict', 'commit']);
      expect(held()).to.equal(0);
      document.write('b', 'two');
      document.write('c', 'three');
      expect(calls).to.deep.equal(['add strict', 'commit']);
      expect(held()).to.equal(3);
      await autosave.whenSaved();
      // The two that waited went together.
      expect(calls).to.deep.equal(['add strict', 'commit', 'add strict', 'commit']);
      expect(held()).to.equal(0);
    } finally {
      IDBObjectStore.prototype.add = before;
      IDBTransaction.prototype.commit = commit;
    }
    expect(await storedTexts(storage)).to.deep.equal({ a: 'one', b: 'two', c: 'three' });
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
    const { document, autosave } = begin(storage);
    for (let i = 0; i < 30; i++) document.write(`k${i}`, 'early');
    expect(autosave.status.state).to.equal('saving');
    await autosave.whenSaved();
    expect(await storedTexts(storage)).to.deep.equal(document.read());
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
    expect(await storedTexts(storage)).to.deep.equal({ a: 'one', b: 'two', c: 'three' });
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
    expect(await storedTexts(storage)).to.deep.equal(document.read());
  });

  it('R1 after seven refusals in a row it has told, and saves all by itself', async () => {
    const storage = indexedDb();
    const { document, autosave } = await openWindow(storage);
    await autosave.whenSaved();
    const transaction = IDBDatabase.prototype.transaction;
    let left = 7;
    IDBDatabase.prototype.transaction = function (...wanted) {
      if (left-- > 0) throw new DOMException('Connection to Indexed Database server lost', 'UnknownError');
      return transaction.apply(this, wanted);
    };
    try {
      document.write('a', 'one');
      expect(await until(() => autosave.status.state === 'failed')).to.be.below(1000);
      expect(autosave.status.fault).to.equal('lost');
      document.write('b', 'two');
      expect(await until(() => left <= 0)).to.be.below(3000);
      expect(await until(() => autosave.status.state === 'saved')).to.be.below(2000);
    } finally {
      IDBDatabase.prototype.transaction = transaction;
    }
    expect(await storedTexts(storage)).to.deep.equal(document.read());
  });

  it('R1 saves at once when the user comes back to a window that failed to save', async () => {
    const storage = new MemoryStorage();
    const { document, autosave } = await openWindow(storage);
    await autosave.whenSaved();
    const append = storage.append.bind(storage);
    storage.append = () => Promise.reject(new StorageError('unavailable'));
    document.write('a', 'one');
    // Now the tries are seconds apart.
    await pause(1500);
    storage.append = append;
    window.document.dispatchEvent(new Event('visibilitychange'));
    expect(await until(() => autosave.status.state === 'saved')).to.be.below(200);
    expect(await storedTexts(storage)).to.deep.equal({ a: 'one' });
  });

  it('R1 works in memory while the database cannot be opened, and saves all when it can', async () => {
    const open = IDBFactory.prototype.open;
    IDBFactory.prototype.open = () => {
      throw new DOMException('Internal error opening backing store', 'UnknownError');
    };
    const storage = indexedDb();
    const { document, autosave } = begin(storage);
    try {
      document.write('a', 'one');
      expect(await until(() => autosave.status.state === 'failed')).to.be.below(1000);
      document.write('b', 'two');
      await pause(1000);
    } finally {
      IDBFactory.prototype.open = open;
    }
    expect(await until(() => autosave.status.state === 'saved')).to.be.below(2000);
    expect(await storedTexts(storage)).to.deep.equal({ a: 'one', b: 'two' });
  });

  it('R1 writes the whole map again when its database was deleted under it', async () => {
    const storage = indexedDb();
    const { document, autosave } = await openWindow(storage);
    document.write('a', 'one');
    await autosave.whenSaved();
    await deleteDB(library);
    document.write('b', 'two');
    await autosave.whenSaved();
    expect(await storedTexts(storage)).to.deep.equal({ a: 'one', b: 'two' });
    expect(await storage.list()).to.have.length(1);
  });

  it('R1 writes the map again without an edit, so that "saved" stays true, when its database is deleted', async () => {
    const storage = indexedDb();
    const { document, autosave } = await openWindow(storage);
    document.write('a', 'one');
    await autosave.whenSaved();
    await deleteDB(library);
    await until(async () => (await storedTexts(storage))['a'] === 'one');
    await autosave.whenSaved();
    expect(await storage.list()).to.have.length(1);
  });

  it('R1 the same when a request failed before the browser said that the connection was gone', async () => {
    const storage = indexedDb();
    const { document, autosave } = await openWindow(storage);
    document.write('a', 'one');
    await autosave.whenSaved();
    const { transaction } = IDBDatabase.prototype;
    IDBDatabase.prototype.transaction = function () {
      IDBDatabase.prototype.transaction = transaction;
      throw new DOMException('Internal error opening backing store', 'UnknownError');
    };
    // As a thumbnail or a checkpoint, whose failure is nobody's business.
    const listing = storage.list();
    await deleteDB(library);
    await listing;
    await until(async () => (await storedTexts(storage))['a'] === 'one');
  });

  it('R1 the same when the answer to an earlier question comes after it', async () => {
    const storage = indexedDb();
    const { document, autosave } = await openWindow(storage);
    document.write('a', 'one');
    await autosave.whenSaved();
    const load = storage.load.bind(storage);
    let answer = (): void => undefined;
    const late = new Promise<void>((resolve) => (answer = resolve));
    storage.load = async (...wanted) => {
      storage.load = load;
      const rows = await load(...wanted);
      await late;
      return rows;
    };
    const reading = autosave.catchUp();
    await pause(20);
    await deleteDB(library);
    answer();
    await reading;
    await until(async () => (await storedTexts(storage))['a'] === 'one');
  });

  it('R1 two windows without channels stay alike after their database was deleted', async () => {
    const { BroadcastChannel } = window;
    Object.defineProperty(window, 'BroadcastChannel', { value: undefined, configurable: true, writable: true });
    try {
      const [one, two] = [indexedDb(), indexedDb()];
      const a = await openWindow(one);
      await a.autosave.whenSaved();
      for (let i = 0; i < 5; i++) {
        a.document.write(`k${i}`, 'x');
        await a.autosave.whenSaved();
      }
      const b = await openWindow(two);
      await deleteDB(library);
      a.document.write('a', 'after');
      b.document.write('b', 'after');
      const count = ({ document }: StoredWindow): number => Object.keys(document.read()).length;
      expect(await until(() => count(a) === 7 && count(b) === 7)).to.be.below(2500);
    } finally {
      window.BroadcastChannel = BroadcastChannel;
    }
  });

  it('R1 says at once that a newer version has taken over, and holds what is typed then', async () => {
    const storage = indexedDb();
    const { document, autosave } = await openWindow(storage);
    await autosave.whenSaved();
    const newer = await openDB(library, databaseVersion + 1);
    opened.push(newer);
    expect(await until(() => autosave.status.fault === 'newer')).to.be.below(1000);
    document.write('a', 'late');
    const [note] = readJournal(library, 'm', []);
    expect(new BareDocument(note ? [note.update] : []).read()).to.deep.equal({ a: 'late' });
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
    void autosave.close();
    document.write('b', 'not ours any more');
    await autosave.whenSaved();
    expect(await storedTexts(storage)).to.deep.equal({ a: 'one' });
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
    expect((await storedTexts(storage))['last']).to.equal('words');
  });

  it('R1 keeps two maps of one id apart, and says so, when the store could not be asked before', async () => {
    const storage = indexedDb();
    const first = begin(storage);
    first.document.write('a', 'one');
    await first.autosave.whenSaved();
    await first.autosave.close();
    const rival = begin(storage, { library: 'elsewhere' });
    rival.document.write('a', 'other');
    await until(() => rival.autosave.status.state === 'failed');
    expect(rival.autosave.status.fault).to.equal('taken');
    await pause(100);
    expect(await storedTexts(storage)).to.deep.equal({ a: 'one' });
    expect(rival.document.read()).to.deep.equal({ a: 'other' });
  });

  it('R1 a first row that was stored without an answer is recognised as ours', async () => {
    const storage = new MemoryStorage();
    const create = storage.create.bind(storage);
    let answers = 0;
    storage.create = async (...wanted) => {
      const created = await create(...wanted);
      if (answers++ === 0) throw new StorageError('lost');
      return created;
    };
    const document = new BareDocument();
    document.write('a', 'one');
    const autosave = keep(document, storage, { library });
    opened.push(autosave);
    await autosave.whenSaved();
    document.write('b', 'two');
    await autosave.whenSaved();
    expect(await storedTexts(storage)).to.deep.equal({ a: 'one', b: 'two' });
  });

  it('R2 stops writing when a later epoch has begun, and leaves its edits in the store', async () => {
    const storage = indexedDb();
    const { document, autosave } = await openWindow(storage);
    await autosave.whenSaved();
    await storage.startEpoch('m', { format: 1, epoch: 2, update: new BareDocument().encode() });
    document.write('a', 'too late');
    await until(() => autosave.status.fault === 'newer');
    document.write('b', 'kept here');
    await pause(50);
    const { head, rows } = await storage.load('m');
    expect(head?.epoch).to.equal(2);
    expect(rows.map(({ epoch }) => epoch)).to.deep.equal([2, 1]);
    expect(document.read()).to.deep.equal({ a: 'too late', b: 'kept here' });
  });
});
