// R1 Files of maps go when nothing can refer to them any more, and never before.
import { expect } from '@open-wc/testing';
import { deleteDB, openDB } from 'idb';
import { MapDocument } from '../document/map-document.js';
import { message } from '../i18n/translate.js';
import { smallMap } from '../testing/small-map.js';
import { until } from '../testing/until.js';
import type { JourneyMap } from '../model/journey-map.js';
import type { AttachmentRecord, LibrarySchema } from './database-schema.js';
import { History } from './history.js';
import { IndexedDbStorage } from './indexed-db-storage.js';
import { Journal } from './journal.js';
import { MapLibrary, type OpenMap } from './map-library.js';

const label = message('test.edit', 'Edit');

describe('R1 files that nothing refers to', () => {
  const name = 'unused-files';
  let library: MapLibrary;
  let storage: IndexedDbStorage;
  const opened: OpenMap[] = [];

  beforeEach(() => {
    library = new MapLibrary(name);
    storage = new IndexedDbStorage(name);
  });

  afterEach(async () => {
    for (const map of opened.splice(0)) map.close();
    library.close();
    storage.close();
    localStorage.clear();
    await deleteDB(name);
  });

  const keep = (letters: string): Promise<string> => library.putAttachment(new Blob([letters], { type: 'image/png' }));
  const record = async (hash: string): Promise<AttachmentRecord | undefined> => {
    const database = await openDB<LibrarySchema>(name);
    const found = await database.get('attachments', hash);
    database.close();
    return found;
  };
  const isKept = async (hash: string): Promise<boolean> => (await record(hash)) !== undefined;
  const mapWith = (id: string, hash: string): JourneyMap => ({
    ...smallMap(),
    id,
    evidence: [{ id: `${id}-proof`, kind: 'image', attachment: hash, alt: 'A picture' }],
  });

  /** A map that was open at the time of a mark keeps what was marked. */
  async function open(id: string): Promise<OpenMap> {
    await tick();
    const map = await library.open(id);
    if (!map) throw new Error(`no map ${id}`);
    opened.push(map);
    await tick();
    // Other windows are told a moment later.
    const isHeld = async (): Promise<boolean> =>
      (await navigator.locks.query()).held?.some(({ name: lock = '' }) => lock.includes(`["${name}"]`)) === true;
    while (!(await isHeld())) await tick();
    return map;
  }

  /** Finds what is unused, and then deletes what was found so before this moment. */
  async function sweepTwice(): Promise<void> {
    for (let round = 0; round < 2; round++) {
      await storage.sweepFiles(new Date().toISOString());
      await tick();
    }
  }

  it('go after a time; those of a kept map, of one in the bin, of a version and of unsaved edits stay', async () => {
    const hashes = await Promise.all(['kept', 'bin', 'version', 'waiting', 'gone', 'never'].map(keep));
    const [kept = '', bin = '', version = '', waiting = '', gone = '', never = ''] = hashes;
    await library.add(mapWith('kept', kept));
    await library.add(mapWith('bin', bin));
    await library.remove('bin');
    await library.add(mapWith('gone', gone));
    await library.purge('gone');
    const history = new History(await storage.versions(), 'kept');
    const { id } = await history.keep(mapWith('kept', version), { reason: 'work' });
    const journal = new Journal({ library: name, id: 'kept', era: { format: 1, epoch: 1 } });
    journal.add(MapDocument.fromMap(mapWith('kept', waiting)).encode());
    const what = async (): Promise<boolean[]> => Promise.all(hashes.map(isKept));

    await storage.sweepFiles(new Date(0).toISOString());
    await storage.sweepFiles(new Date(0).toISOString());
    expect(await what()).to.deep.equal([true, true, true, true, true, true]);
    await sweepTwice();
    expect([await isKept(gone), await isKept(never)]).to.deep.equal([false, false]);
    expect(await what()).to.deep.equal([true, true, true, true, false, false]);

    await library.purge('bin');
    await history.remove(id);
    localStorage.clear();
    await sweepTwice();
    expect(await what()).to.deep.equal([true, false, false, false, false, false]);
  });

  it('stay while a map is open that was opened before, so that undo brings a picture back', async () => {
    const hash = await keep('undone');
    await library.add(mapWith('m', hash));
    const map = await open('m');
    map.document.edit(label, (change) => change.update('m-proof', { attachment: 'f'.repeat(64) }));
    await map.whenSaved();
    // As another window writes it, which has nothing to take back.
    const without = MapDocument.fromMap(mapWith('m', 'f'.repeat(64)));
    await storage.compact('m', 'all', (rows) => ({
      replaces: rows.map(({ key }) => key),
      row: { format: 1, epoch: 1, update: without.encode() },
    }));
    await sweepTwice();
    await sweepTwice();
    expect((await record(hash))?.unusedSince).to.be.a('string');
    map.document.undo();
    await map.whenSaved();
    map.close();
    await sweepTwice();
    expect((await library.getAttachment(hash))?.type).to.equal('image/png');
  });

  it('go though a map is open that was opened later', async () => {
    const hash = await keep('later');
    await library.add({ ...smallMap(), id: 'm' });
    await storage.sweepFiles(new Date(0).toISOString());
    await open('m');
    await sweepTwice();
    expect(await isKept(hash)).to.equal(false);
  });

  it('are as new when they are kept again or shown', async () => {
    const [again, shown] = await Promise.all([keep('again'), keep('shown')]);
    await storage.sweepFiles(new Date(0).toISOString());
    await keep('again');
    await library.getAttachment(shown);
    await tick();
    await storage.sweepFiles(new Date().toISOString());
    expect([await isKept(again), await isKept(shown)]).to.deep.equal([true, true]);
  });

  it('stay while a version cannot be read: it may name any of them', async () => {
    const hash = await keep('damaged');
    const versions = await storage.versions();
    const head = { id: 'v', map: 'm', at: '2026-01-01T00:00:00Z', reason: 'work', digest: 'x', bytes: 3 } as const;
    await versions.add(head, { data: new Uint8Array([1, 2, 3]), packed: true });
    await sweepTwice();
    expect(await isKept(hash)).to.equal(true);
  });
});

/** Until the clock shows another time. */
async function tick(): Promise<void> {
  const now = Date.now();
  await until(() => Date.now() > now, 'the next moment');
}
