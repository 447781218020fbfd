/** The connection makes way, comes back, and never keeps anybody waiting longer than three seconds. */
import { expect } from '@open-wc/testing';
import { deleteDB, openDB } from 'idb';
import { BareDocument } from '../testing/live-document.js';
import { pause, storedTexts, until } from '../testing/stored-window.js';
import { databaseVersion } from './database-schema.js';
import { Database } from './database.js';
import { IndexedDbStorage } from './indexed-db-storage.js';
import { StorageError, type StorageFault } from './storage-error.js';

const name = 'connection';

async function faultOf(promise: Promise<unknown>): Promise<StorageFault | undefined> {
  const error: unknown = await promise.then(
    () => undefined,
    (reason: unknown) => reason,
  );
  return error instanceof StorageError ? error.fault : undefined;
}

/** Holds back the browser's answers to `open`, as a busy disk would. */
function holdAnswers(): { answer(): void; restore(): void } {
  const { open } = IDBFactory.prototype;
  const held: (() => void)[] = [];
  IDBFactory.prototype.open = function (...wanted) {
    const request = open.apply(this, wanted);
    const listen = request.addEventListener.bind(request);
    request.addEventListener = (type: string, listener: EventListenerOrEventListenerObject) => {
      const now = typeof listener === 'function' ? listener : listener.handleEvent.bind(listener);
      listen(type, type === 'success' ? (event) => held.push(() => now.call(request, event)) : now);
    };
    return request;
  };
  const answer = (): void => held.splice(0).forEach((each) => each());
  return { answer, restore: () => (IDBFactory.prototype.open = open) };
}

describe('the connection to a database', () => {
  const opened: { close(): void }[] = [];

  function database(): Database {
    const made = new Database(name);
    opened.push(made);
    return made;
  }

  afterEach(async () => {
    for (const each of opened.splice(0)) each.close();
    await deleteDB(name);
  });

  it('R1 makes way for a newer version within a second, and then says that it is the older one', async () => {
    const old = database();
    await old.open();
    const start = performance.now();
    const newer = await openDB(name, databaseVersion + 1);
    expect(performance.now() - start).to.be.below(1000);
    opened.push(newer);
    expect(await faultOf(old.run(() => Promise.resolve()))).to.equal('newer');
  });

  it('R1 says within a second that another window is in the way, and takes the connection when it comes', async () => {
    // A window of this version that does not listen.
    const request = indexedDB.open(name, databaseVersion);
    await new Promise<void>((resolve) => (request.onsuccess = () => resolve()));
    const ours = new Database(name, databaseVersion + 1);
    opened.push(ours);
    let heard = 0;
    ours.opened.on(() => heard++);
    const start = performance.now();
    expect(await faultOf(ours.open())).to.equal('blocked');
    expect(performance.now() - start).to.be.below(1000);
    // Tried again meanwhile, the browser is not asked a second time.
    expect(await faultOf(ours.open())).to.equal('blocked');
    request.result.close();
    await until(() => heard === 1);
    expect(await ours.run((connection) => Promise.resolve(connection.version))).to.equal(databaseVersion + 1);
  }).timeout(8000);

  it('R1 says after 3 seconds that the browser does not answer', async () => {
    const { answer, restore } = holdAnswers();
    try {
      const start = performance.now();
      expect(await faultOf(database().open())).to.equal('unavailable');
      expect(performance.now() - start).to.be.within(2500, 3600);
    } finally {
      restore();
      answer();
    }
  }).timeout(8000);

  it('R1 takes a connection that comes after the time is up, and tells', async () => {
    const { answer, restore } = holdAnswers();
    const late = database();
    let heard = 0;
    late.opened.on(() => heard++);
    try {
      expect(await faultOf(late.open())).to.equal('unavailable');
    } finally {
      restore();
    }
    answer();
    await until(() => heard === 1);
    expect(await late.run((connection) => connection.count('maps'))).to.equal(0);
  }).timeout(8000);

  it('R1 says at once that there is no storage where the browser refuses it', async () => {
    const held =
      Object.getOwnPropertyDescriptor(window, 'indexedDB') ??
      Object.getOwnPropertyDescriptor(Window.prototype, 'indexedDB');
    const refusals: PropertyDescriptor[] = [
      { configurable: true, value: undefined },
      {
        configurable: true,
        get: () => {
          throw new DOMException('refused', 'SecurityError');
        },
      },
    ];
    for (const refusal of refusals) {
      Object.defineProperty(window, 'indexedDB', refusal);
      try {
        const start = performance.now();
        expect(await faultOf(database().open())).to.equal('unavailable');
        expect(performance.now() - start).to.be.below(500);
      } finally {
        delete (window as { indexedDB?: IDBFactory }).indexedDB;
        if (held && !('indexedDB' in window)) Object.defineProperty(window, 'indexedDB', held);
      }
    }
  });

  it('R1 keeps everything of a database that the first version made', async () => {
    // As version 1 made it; this must not follow the code.
    const old = await openDB(name, 1, {
      upgrade(first) {
        first.createObjectStore('maps', { keyPath: 'id' });
        first.createObjectStore('summaries', { keyPath: 'map' });
        first.createObjectStore('updates', { keyPath: 'seq', autoIncrement: true }).createIndex('map', 'map');
        first.createObjectStore('snapshots', { keyPath: 'map' });
        first.createObjectStore('attachments', { keyPath: 'hash' });
      },
    });
    const document = new BareDocument();
    document.write('a', 'snapshot');
    const era = { format: 1, epoch: 1 };
    await old.put('maps', { id: 'm', ...era, createdAt: '2026-01-01T00:00:00.000Z' });
    await old.put('summaries', { map: 'm', ...document.describe(), title: 'Kept' });
    await old.put('snapshots', { map: 'm', seq: 7, ...era, update: document.encode() });
    const before = document.stateVector();
    document.write('b', 'log');
    await old.put('updates', { seq: 8, map: 'm', ...era, update: document.encode(before) });
    const bytes = new Uint8Array([1, 2, 3]).buffer;
    await old.put('attachments', { hash: 'abc', type: 'image/png', bytes });
    old.close();
    const storage = new IndexedDbStorage(name);
    opened.push(storage);
    expect((await storage.list()).map(({ title }) => title)).to.deep.equal(['Kept']);
    expect(await storedTexts(storage)).to.deep.equal({ a: 'snapshot', b: 'log' });
    expect((await storage.getAttachment('abc'))?.size).to.equal(3);
  });

  it('runs its work in the caller’s own task once it is open', async () => {
    const one = database();
    await one.open();
    let ran = false;
    const run = one.run(() => {
      ran = true;
      return Promise.resolve();
    });
    expect(ran).to.equal(true);
    await run;
  });

  it('undoes the whole of a change that fails', async () => {
    const one = database();
    const map = { id: 'm', format: 1, epoch: 1, createdAt: '' };
    const change = one.change(async (transaction) => {
      await transaction.objectStore('maps').put(map);
      throw new Error('planted');
    });
    expect(await faultOf(change)).to.equal('failed');
    await pause(10);
    expect(await one.run((connection) => connection.count('maps'))).to.equal(0);
  });
});
