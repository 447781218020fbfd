// The example adapter for a server passes the contract over a real network, also when a fifth of the requests fail, and
// no edit is lost on the way.
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { RestStorage } from '../demo/rest-storage.js';
import { adapterContract } from '../src/adapter-contract.js';
import type { StorageAdapter } from '../src/storage/storage-adapter.js';
import { keep, openWindow, storedTexts, until } from '../src/testing/stored-window.js';
import { BareDocument } from '../src/testing/live-document.js';
import { restServer, type RestServer } from './rest-server.js';

const open = (server: RestServer, pollEvery = 0): StorageAdapter => new RestStorage(server.address, { pollEvery });

describe.each([
  { name: 'a server that answers', share: 0, delay: 0 },
  { name: 'a server that fails every fifth time and takes its time', share: 0.2, delay: 20 },
])('RestStorage with $name', (faults) => {
  let server: RestServer;
  beforeAll(async () => {
    server = await restServer(faults);
  });
  afterAll(() => server.close());

  for (const { name, run } of adapterContract) {
    it(name, async () => {
      server.clear();
      await run(() => open(server));
    });
  }

  it('R1 loses no edit of two windows on two machines, and brings each the other’s', async () => {
    server.clear();
    const [here, there] = [open(server, 100), open(server, 100)];
    // Libraries of different names: they hear of each other through the server alone.
    const first = new BareDocument();
    const autosave = keep(first, here, { library: 'here' });
    await autosave.whenSaved();
    const second = await openWindow(there, { library: 'there' });
    for (let i = 0; i < 40; i++) {
      first.write(`a${i}`, 'here');
      second.document.write(`b${i}`, 'there');
      if (i % 8 === 0) await new Promise((done) => setTimeout(done, 20));
    }
    await Promise.all([autosave.whenSaved(), second.autosave.whenSaved()]);
    const all = await storedTexts(open(server));
    expect(Object.keys(all)).toHaveLength(80);
    await until(() => JSON.stringify(first.read()) === JSON.stringify(second.document.read()), 10_000);
    await Promise.all([autosave.close(), second.autosave.close()]);
    here.close();
    there.close();
  });

  it('really failed as often as it was told to', () => {
    const { asked, failed } = server.counts;
    process.stdout.write(`${failed} of ${asked} requests failed\n`);
    expect(failed / asked).toBeGreaterThanOrEqual(faults.share * 0.6);
  });
});
