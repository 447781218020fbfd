/** Versions are kept in memory while a store does not answer, as a store would keep them, and go to it when it does. */
import { describe, expect, it } from 'vitest';
import { MemoryStorage } from './memory-storage.js';
import { MemoryVersions } from './memory-versions.js';
import { SpareVersions } from './spare-versions.js';
import { StorageError, type StorageFault } from './storage-error.js';
import { versionsContract } from './versions-contract.js';
import type { VersionHead } from './versions.js';

/** Rejects whatever it is asked, until it is told to answer. */
class Silent extends MemoryVersions {
  fault: StorageFault | undefined = 'unavailable';

  override async list(map: string): ReturnType<MemoryVersions['list']> {
    return this.#answer(() => super.list(map));
  }

  override async add(...args: Parameters<MemoryVersions['add']>): Promise<void> {
    return this.#answer(() => super.add(...args));
  }

  override async remove(...args: Parameters<MemoryVersions['remove']>): Promise<void> {
    return this.#answer(() => super.remove(...args));
  }

  override async read(...args: Parameters<MemoryVersions['read']>): ReturnType<MemoryVersions['read']> {
    return this.#answer(() => super.read(...args));
  }

  #answer<T>(work: () => Promise<T>): Promise<T> {
    return this.fault ? Promise.reject(new StorageError(this.fault)) : work();
  }
}

const head: VersionHead = { id: 'v', map: 'm', at: '2026-02-01T10:00:00.000Z', reason: 'named', digest: 'd', bytes: 1 };
const content = { data: Uint8Array.of(1), packed: false };

describe('SpareVersions', () => {
  for (const { name, run } of versionsContract) {
    it(`beside a store that does not answer: ${name}`, async () => {
      const versions = new SpareVersions(new Silent(), new MemoryVersions());
      const storage = new MemoryStorage();
      const purge = storage.purge.bind(storage);
      storage.versions = () => Promise.resolve(versions);
      storage.purge = async (id) => {
        await purge(id);
        await versions.remove(id);
      };
      await run(() => storage);
      expect(versions.stored).toBe(false);
    });
  }

  it('R1 gives the store what it missed as soon as it answers', async () => {
    const store = new Silent();
    const versions = new SpareVersions(store, new MemoryVersions());
    await versions.add(head, content);
    expect([await versions.list('m'), versions.stored]).toEqual([[head], false]);
    store.fault = undefined;
    expect([await versions.list('m'), versions.stored]).toEqual([[head], true]);
    expect(await store.list('m')).toEqual([head]);
    expect(await versions.list('m')).toEqual([head]);
  });

  it('R1 says that a store without room refuses', async () => {
    const store = new Silent();
    store.fault = 'quota';
    const versions = new SpareVersions(store, new MemoryVersions());
    await expect(versions.add(head, content)).rejects.toThrow('quota');
  });
});
