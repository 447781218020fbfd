/** What an adapter that keeps versions and pictures of maps must do; those that keep none pass without. */
import { contract, equal, row, type ContractTest } from './contract-case.js';
import type { MapSummary, StorageAdapter } from './storage-adapter.js';
import type { VersionContent, VersionHead, VersionStore } from './versions.js';

const summary: MapSummary = {
  title: 'Rent a flat',
  updatedAt: '2026-02-01T10:00:00.000Z',
  counts: { stages: 1, steps: 1, lanes: 1, cards: 1 },
};

function head(id: string, map: string, more: Partial<VersionHead> = {}): VersionHead {
  return { id, map, at: '2026-02-01T10:00:00.000Z', reason: 'work', digest: `digest of ${id}`, bytes: 3, ...more };
}

function content(...data: number[]): VersionContent {
  return { data: Uint8Array.from(data), packed: data.length > 2 };
}

function withVersions(
  name: string,
  run: (versions: VersionStore, store: StorageAdapter, open: () => Promise<StorageAdapter>) => Promise<void>,
): ContractTest {
  return contract(name, async (store, open) => {
    const versions = await store.versions?.();
    if (versions) await run(versions, store, async () => open());
  });
}

async function ids(versions: VersionStore, map: string): Promise<string[]> {
  return (await versions.list(map)).map(({ id }) => id).sort();
}

export const versionsContract: readonly ContractTest[] = [
  withVersions('keeps versions of a map, each with its bytes, apart from those of others', async (versions) => {
    const first = head('v1', 'a', { name: 'Начало', author: 'Ann', reason: 'named' });
    await versions.add(first, content(0, 128, 255));
    await versions.add(head('v2', 'b'), content(1));
    equal(await versions.list('a'), [first], 'versions of a');
    const read = await versions.read('a', 'v1');
    equal([[...(read?.data ?? [])], read?.packed], [[0, 128, 255], true], 'content');
    equal(await versions.read('a', 'none'), undefined, 'an unknown version');
    equal(await versions.list('c'), [], 'an unknown map');
  }),
  withVersions('gives an adapter opened later the versions that one opened earlier kept', async (versions, _, open) => {
    await versions.add(head('v1', 'a'), content(1, 2));
    const later = await (await open()).versions?.();
    equal(later && (await ids(later, 'a')), ['v1'], 'versions');
    equal([...((await later?.read('a', 'v1'))?.data ?? [])], [1, 2], 'content');
  }),
  withVersions('replaces what a list shows of a version, and leaves its content', async (versions) => {
    await versions.add(head('v1', 'a'), content(7));
    await versions.rename(head('v1', 'a', { name: 'Workshop', reason: 'named' }));
    equal(
      (await versions.list('a')).map(({ name, reason }) => [name, reason]),
      [['Workshop', 'named']],
      'list',
    );
    equal([...((await versions.read('a', 'v1'))?.data ?? [])], [7], 'content');
  }),
  withVersions('removes chosen versions, none, or all of one map', async (versions) => {
    for (const id of ['v1', 'v2', 'v3']) await versions.add(head(id, 'a'), content(1));
    await versions.add(head('v4', 'b'), content(1));
    await versions.remove('a', ['v2', 'none']);
    equal(await ids(versions, 'a'), ['v1', 'v3'], 'after one');
    equal(await versions.read('a', 'v2'), undefined, 'its content');
    await versions.remove('a', []);
    equal(await ids(versions, 'a'), ['v1', 'v3'], 'after none');
    await versions.remove('a');
    equal([await ids(versions, 'a'), await ids(versions, 'b')], [[], ['v4']], 'after all of one map');
  }),
  withVersions('deletes the versions with a map that is deleted for good, and not before', async (versions, store) => {
    for (const map of ['a', 'b']) {
      await store.create(map, row(1), summary);
      await versions.add(head(`v of ${map}`, map), content(1));
    }
    await store.remove('a');
    equal(await ids(versions, 'a'), ['v of a'], 'in the bin');
    await store.purge('a');
    equal([await ids(versions, 'a'), await ids(versions, 'b')], [[], ['v of b']], 'for good');
  }),
  contract('keeps one picture of a map, and lets it go with the map', async (store) => {
    if (!store.putThumbnail || !store.getThumbnail) return;
    await store.create('a', row(1), summary);
    equal(await store.getThumbnail('a'), undefined, 'before');
    for (const text of ['first', 'second']) await store.putThumbnail('a', new Blob([text], { type: 'image/png' }));
    const picture = await store.getThumbnail('a');
    equal([await picture?.text(), picture?.type], ['second', 'image/png'], 'picture');
    await store.purge('a');
    equal(await store.getThumbnail('a'), undefined, 'after the map is gone');
  }),
];
