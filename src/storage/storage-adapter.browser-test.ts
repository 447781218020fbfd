/** Every adapter of this package does what an adapter must do; a broken one is caught. */
import { expect } from '@open-wc/testing';
import { deleteDB } from 'idb';
import { adapterContract } from './adapter-contract.js';
import { IndexedDbStorage } from './indexed-db-storage.js';
import { MemoryStorage } from './memory-storage.js';
import type { VersionHead } from './versions.js';
import type { LoadedRows, StorageAdapter } from './storage-adapter.js';

describe('IndexedDbStorage', () => {
  const library = 'contract';
  afterEach(() => deleteDB(library));
  for (const { name, run } of adapterContract) it(name, () => run(() => new IndexedDbStorage(library)));
});

describe('MemoryStorage', () => {
  for (const { name, run } of adapterContract) {
    it(name, async () => {
      const storage = new MemoryStorage();
      await run(() => storage);
    });
  }
});

describe('the contract of storage adapters', () => {
  const faults: Readonly<Record<string, (storage: MemoryStorage) => void>> = {
    'forgets the last row': (storage) => {
      const load = storage.load.bind(storage);
      storage.load = async (...wanted): Promise<LoadedRows> => {
        const loaded = await load(...wanted);
        return { ...loaded, rows: loaded.rows.slice(0, -1) };
      };
    },
    'ignores cursors': (storage) => {
      const load = storage.load.bind(storage);
      storage.load = (id): Promise<LoadedRows> => load(id);
    },
    'creates over a map that is there': (storage) => {
      const create = storage.create.bind(storage);
      storage.create = async (...wanted): Promise<boolean> => (await storage.purge(wanted[0]), create(...wanted));
    },
    'swallows what a fold throws': (storage) => {
      const compact = storage.compact.bind(storage);
      storage.compact = (...wanted) => compact(...wanted).catch(() => undefined);
    },
    'mixes the versions of all maps': (storage) => {
      const versions = storage.versions.bind(storage);
      storage.versions = async () => {
        const store = await versions();
        const heads: VersionHead[] = [];
        const add = store.add.bind(store);
        store.add = (head, content) => (heads.push(head), add(head, content));
        store.list = () => Promise.resolve(heads);
        return store;
      };
    },
    'deletes for good at once': (storage) => {
      storage.remove = (id): Promise<void> => storage.purge(id);
    },
  };
  for (const [fault, plant] of Object.entries(faults)) {
    it(`catches an adapter that ${fault}`, async () => {
      const outcomes = await Promise.all(
        adapterContract.map(({ run }) => {
          const storage = new MemoryStorage();
          plant(storage);
          return run((): StorageAdapter => storage).then(
            () => 'passed',
            () => 'caught',
          );
        }),
      );
      expect(outcomes).to.include('caught');
    });
  }
});
