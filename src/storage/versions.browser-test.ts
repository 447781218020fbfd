// R1 Versions are kept in the library's database and in memory alike, and go with their map.
import { expect } from '@open-wc/testing';
import { deleteDB, openDB } from 'idb';
import { IndexedDbStorage } from './indexed-db-storage.js';
import { MemoryStorage } from './memory-storage.js';
import type { VersionHead } from './versions.js';

const content = { data: new Uint8Array([1, 2, 3]), packed: false };
const head = (id: string, map = 'map'): VersionHead => ({
  ...{ id, map, at: '2026-01-01T00:00:00Z', reason: 'work', digest: id, bytes: 3 },
});

let count = 0;
const stores = {
  IndexedDB: (library: string) => new IndexedDbStorage(library),
  memory: () => new MemoryStorage(),
};

for (const [name, make] of Object.entries(stores)) {
  describe(`versions in ${name}`, () => {
    const library = `versions-${count++}`;
    const storage = make(library);

    after(async () => {
      storage.close();
      await deleteDB(library);
    });

    it('R1 are listed by their map, read, renamed and removed', async () => {
      const versions = await storage.versions();
      await versions.add(head('a'), content);
      await versions.add(head('b'), content);
      await versions.add(head('c', 'other'), content);
      expect((await versions.list('map')).map(({ id }) => id).sort()).to.deep.equal(['a', 'b']);
      expect([...((await versions.read('map', 'a'))?.data ?? [])]).to.deep.equal([1, 2, 3]);
      await versions.rename({ ...head('a'), name: 'Workshop' });
      expect((await versions.list('map')).map((one) => one.name).sort()).to.deep.equal(['Workshop', undefined]);
      await versions.remove('map', ['a']);
      expect(await versions.read('map', 'a')).to.equal(undefined);
      expect(await versions.list('map')).to.have.length(1);
    });

    it('R1 go when their map is deleted for good', async () => {
      const versions = await storage.versions();
      await storage.purge('map');
      expect([await versions.list('map'), (await versions.list('other')).length]).to.deep.equal([[], 1]);
    });
  });
}

describe('a library of the first version', () => {
  it('R1 keeps its maps when versions come to it', async () => {
    const library = `versions-${count++}`;
    const old = await openDB(library, 1, {
      upgrade: (database) => {
        for (const name of ['maps', 'summaries', 'snapshots', 'attachments']) database.createObjectStore(name);
        database.createObjectStore('updates', { autoIncrement: true }).createIndex('map', 'map');
      },
    });
    await old.put('attachments', { bytes: new ArrayBuffer(1), type: '' }, 'hash');
    old.close();
    const storage = new IndexedDbStorage(library);
    await (await storage.versions()).add(head('a'), content);
    expect((await storage.getAttachment('hash'))?.size).to.equal(1);
    storage.close();
    await deleteDB(library);
  });
});
