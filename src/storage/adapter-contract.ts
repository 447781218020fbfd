/** What every storage adapter must do, as a list of tests without a test runner: authors of adapters run it over theirs. */
import { bytes, contract, equal, row, whole, type ContractTest } from './contract-case.js';
import type { MapSummary, StorageChange } from './storage-adapter.js';
import { versionsContract } from './versions-contract.js';

const summary: MapSummary = {
  title: 'Rent a flat',
  updatedAt: '2026-02-01T10:00:00.000Z',
  locale: 'en',
  counts: { stages: 3, steps: 7, lanes: 4, cards: 25 },
};

export const adapterContract: readonly ContractTest[] = [
  contract('keeps the rows of a map in the order of writing', async (store) => {
    await store.create('a', row(1), summary);
    await store.append('a', row(2), summary);
    await store.append('a', row(3, { epoch: 1, format: 7 }), summary);
    const { rows, head } = await store.load('a');
    equal(bytes(rows), [[1], [2], [3]], 'bytes of the rows');
    equal(
      rows.map(({ format, epoch }) => [format, epoch]),
      [
        [1, 1],
        [1, 1],
        [7, 1],
      ],
      'era of the rows',
    );
    equal(head, { format: 1, epoch: 1 }, 'head');
  }),
  contract('gives an adapter opened later what one opened earlier wrote', async (store, open) => {
    await store.create('a', row(1), summary);
    const later = await open();
    equal(bytes((await later.load('a')).rows), [[1]], 'rows');
    equal((await later.list()).length, 1, 'maps');
  }),
  contract('writes what was handed on without being waited for, in order', async (store) => {
    await store.create('a', row(0), summary);
    const appended = Array.from({ length: 50 }, (_, i) => store.append('a', row(i + 1), summary));
    await appended.at(-1);
    equal(
      bytes((await store.load('a')).rows).flat(),
      Array.from({ length: 51 }, (_, i) => i),
      'bytes',
    );
    await Promise.all(appended);
  }),
  contract('tells with an append what was known of the map before', async (store) => {
    equal(await store.append('a', row(1), summary), undefined, 'head of an unknown map');
    equal(bytes((await store.load('a')).rows), [[1]], 'the row of an unknown map is kept');
    equal(await store.create('a', row(2), summary), true, 'created over a stray row');
    equal(await store.append('a', row(3), summary), { format: 1, epoch: 1 }, 'head');
    equal(bytes((await store.load('a')).rows), [[1], [2], [3]], 'rows');
  }),
  contract('creates a map once, and writes nothing the second time', async (store) => {
    equal(await store.create('a', row(1), summary), true, 'first');
    equal(await store.create('a', row(2), { ...summary, title: 'Other' }), false, 'second');
    equal(bytes((await store.load('a')).rows), [[1]], 'rows');
    equal(
      (await store.list()).map(({ title }) => title),
      ['Rent a flat'],
      'titles',
    );
  }),
  contract('lists maps with their last summary', async (store) => {
    await store.create('a', row(1), summary);
    await store.create('b', row(1), { ...summary, title: '' });
    await store.append('b', row(2), { ...summary, title: 'Второй' });
    const maps = [...(await store.list())].sort((x, y) => (x.id < y.id ? -1 : 1));
    equal(
      maps.map(({ id, title, counts }) => [id, title, counts.cards]),
      [
        ['a', 'Rent a flat', 25],
        ['b', 'Второй', 25],
      ],
      'list',
    );
    equal(
      maps.every(({ createdAt, updatedAt }) => !isNaN(Date.parse(createdAt) + Date.parse(updatedAt))),
      true,
      'times',
    );
  }),
  contract('keeps maps apart and knows nothing of maps it does not hold', async (store) => {
    await store.create('a', row(1), summary);
    await store.create('b', row(2), summary);
    equal(bytes((await store.load('b')).rows), [[2]], 'rows of b');
    const { head, rows } = await store.load('c');
    equal([head, rows], [undefined, []], 'an unknown map');
  }),
  contract('gives a reader with a cursor only what is new', async (store) => {
    await store.create('a', row(1), summary);
    const first = await store.load('a');
    equal((await store.load('a', first.cursor)).rows, [], 'nothing new');
    await store.append('a', row(2), summary);
    const second = await store.load('a', first.cursor);
    equal(bytes(second.rows), [[2]], 'one new');
    equal((await store.load('a', second.cursor)).rows, [], 'nothing new again');
  }),
  contract('puts one merged row in the place of rows of the log', async (store) => {
    await store.create('a', row(1), summary);
    for (const byte of [2, 3]) await store.append('a', row(byte), summary);
    const { cursor } = await store.load('a');
    await store.append('a', row(4), summary);
    await store.compact('a', 'log', (rows) => ({ replaces: rows.slice(1).map(({ key }) => key), row: row(2, 3, 4) }));
    equal(bytes((await store.load('a')).rows), [[1], [2, 3, 4]], 'rows');
    equal(
      bytes((await store.load('a', cursor)).rows),
      [[2, 3, 4]],
      'a reader who missed a row finds it in the new one',
    );
  }),
  contract('makes a snapshot of everything, and of the snapshot with what came later', async (store) => {
    await store.create('a', row(1), summary);
    const { cursor: early } = await store.load('a');
    await store.append('a', row(2), summary);
    await store.compact('a', 'all', (rows) => whole(rows));
    await store.append('a', row(3), summary);
    const { rows } = await store.load('a');
    equal(
      rows.map(({ snapshot = false }) => snapshot),
      [true, false],
      'the snapshot comes first',
    );
    equal(bytes((await store.load('a', early)).rows), [[1, 2], [3]], 'a reader of before gets the snapshot');
    let seen: number[][] = [];
    const made = await store.compact('a', 'all', (all) => ((seen = bytes(all)), whole(all)));
    equal(seen, [[1, 2], [3]], 'what the second fold was given');
    equal(bytes((await store.load('a')).rows), [[1, 2, 3]], 'rows');
    equal((await store.load('a', made?.cursor)).rows, [], 'the cursor of the folder');
    equal((await store.load('a')).rows[0]?.key, made?.key, 'the key of the snapshot');
    await store.compact('a', 'log', (log) => (equal(log, [], 'the snapshot is no row of the log'), undefined));
  }),
  contract('leaves all as it was when a fold says so or throws', async (store) => {
    await store.create('a', row(1), summary);
    equal(await store.compact('a', 'all', () => undefined), undefined, 'result');
    let thrown = false;
    const fold = (): never => {
      throw new Error('planted');
    };
    await store.compact('a', 'all', fold).catch(() => (thrown = true));
    equal(thrown, true, 'a fold that throws rejects');
    await store.append('a', row(2), summary);
    equal(bytes((await store.load('a')).rows), [[1], [2]], 'rows');
  }),
  contract('starts a new epoch with one row, and only a later one', async (store) => {
    await store.create('a', row(1), summary);
    await store.append('a', row(2), summary);
    equal(await store.startEpoch('a', row(9, { format: 1, epoch: 1 })), false, 'the same epoch');
    equal(await store.startEpoch('a', row(9, { format: 1, epoch: 2 })), true, 'the next epoch');
    await store.create('c', row(1), summary);
    const { cursor } = await store.load('c');
    await store.append('c', row(2), summary);
    equal(await store.startEpoch('c', row(9, { format: 1, epoch: 2 }), cursor), false, 'rows written since');
    equal(bytes((await store.load('c')).rows), [[1], [2]], 'which stay');
    equal(await store.startEpoch('b', row(9, { format: 1, epoch: 2 })), false, 'an unknown map');
    equal(await store.append('a', row(3), summary), { format: 1, epoch: 2 }, 'what an old tab hears');
    const { head, rows } = await store.load('a');
    equal(head, { format: 1, epoch: 2 }, 'head');
    equal(
      rows.map(({ epoch, update }) => [epoch, ...update]),
      [
        [2, 9],
        [1, 3],
      ],
      'the edit of the old tab is still there',
    );
  }),
  contract('takes a map out of the list, brings it back, and keeps what was written meanwhile', async (store) => {
    await store.create('a', row(1), summary);
    await store.remove('a');
    equal(await store.list(), [], 'list');
    const head = await store.append('a', row(2), summary);
    equal(typeof head?.deletedAt, 'string', 'an editor of the map hears of it');
    equal(await store.create('a', row(3), summary), false, 'the id is still taken');
    await store.restore('a');
    equal((await store.list()).length, 1, 'list');
    const { head: after, rows } = await store.load('a');
    equal([after, bytes(rows)], [{ format: 1, epoch: 1 }, [[1], [2]]], 'map');
  }),
  contract('deletes a map for good and leaves the others', async (store) => {
    await store.create('a', row(1), summary);
    await store.create('b', row(2), summary);
    await store.compact('a', 'all', (rows) => whole(rows));
    await store.append('a', row(3), summary);
    await store.purge('a');
    const { head, rows } = await store.load('a');
    equal([head, rows], [undefined, []], 'the deleted map');
    equal(
      (await store.list()).map(({ id }) => id),
      ['b'],
      'list',
    );
    equal(await store.create('a', row(4), summary), true, 'the id is free');
  }),
  contract('lists what was deleted apart, with the time', async (store) => {
    for (const id of ['a', 'b']) await store.create(id, row(1), summary);
    await store.remove('a');
    const [gone, ...others] = await store.list('deleted');
    equal([gone?.id, gone?.title, others], ['a', 'Rent a flat', []], 'deleted');
    equal(isNaN(Date.parse(gone?.deletedAt ?? '')), false, 'time');
    await store.restore('a');
    equal(await store.list('deleted'), [], 'after it was brought back');
    equal((await store.list('kept')).length, 2, 'kept');
  }),
  contract('deletes for good only what is deleted since before a time', async (store) => {
    for (const id of ['kept', 'gone']) await store.create(id, row(1), summary);
    await store.remove('gone');
    await store.purge('gone', '2000-01-01T00:00:00.000Z');
    equal((await store.list('deleted')).length, 1, 'deleted later than that');
    for (const id of ['kept', 'gone']) await store.purge(id, '9000-01-01T00:00:00.000Z');
    equal(await store.list('deleted'), [], 'deleted before that');
    equal(
      (await store.list()).map(({ id }) => id),
      ['kept'],
      'not deleted at all',
    );
  }),
  contract('keeps a file once, under the SHA-256 of its bytes', async (store) => {
    const hash = await store.putAttachment(new Blob(['abc'], { type: 'text/plain' }));
    equal(hash, 'ba7816bf8f01cfea414140de5dae2223b00361a396177a9cb410ff61f20015ad', 'hash');
    equal(await store.putAttachment(new Blob(['abc'], { type: 'text/plain' })), hash, 'hash of the same bytes');
    const file = await store.getAttachment(hash);
    equal([await file?.text(), file?.type], ['abc', 'text/plain'], 'file');
    equal(await store.getAttachment('0'.repeat(64)), undefined, 'an unknown file');
  }),
  contract('tells its subscribers when the list changes, until they leave', async (store) => {
    const heard: string[] = [];
    const leave = store.subscribe((change: StorageChange) => heard.push(change.kind));
    await store.create('a', row(1), summary);
    await store.remove('a');
    await store.restore('a');
    leave();
    await store.purge('a');
    equal(
      heard.filter((kind) => kind !== 'ready'),
      ['list', 'removed', 'list'],
      'changes',
    );
  }),
  ...versionsContract,
];
