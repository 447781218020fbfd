/** The store that forgets does what an adapter must do, in Node as in a browser. */
import { describe, it } from 'vitest';
import { adapterContract } from './adapter-contract.js';
import { MemoryStorage } from './memory-storage.js';

describe('MemoryStorage', () => {
  for (const { name, run } of adapterContract) {
    it(name, async () => {
      const storage = new MemoryStorage();
      await run(() => storage);
    });
  }
});
