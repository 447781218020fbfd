// Stored bytes that were cut, flipped and swapped at random, thousands of times with FUZZ=10000: the map opens as far as it can be read.
import { describe, expect, it, vi } from 'vitest';
import { MapDocument } from '../document/map-document.js';
import { EditError } from '../document/edit-error.js';
import { message } from '../i18n/translate.js';
import { writeMap } from '../model/write.js';
import { damagedRows, Trials } from '../testing/damage.js';
import { randomCall } from '../testing/random-edits.js';
import { Random } from '../testing/random.js';
import { smallMap } from '../testing/small-map.js';
import { MapLibrary } from './map-library.js';
import { MemoryStorage } from './memory-storage.js';
import { summaryOf } from './open-map.js';
import { storedCopy } from './damaged-map.js';
import { History } from './history.js';
import { readRows } from './read-rows.js';
import type { StoredRow } from './storage-adapter.js';

vi.setConfig({ testTimeout: 900_000 });

const head = { format: 1, epoch: 1 };

/** A snapshot and the rows of some edits after it. */
function storedRows(seed: number): readonly Uint8Array<ArrayBuffer>[] {
  const random = new Random(seed);
  const document = MapDocument.fromMap(structuredClone(smallMap()));
  const rows = [document.encode().slice()];
  document.onUpdate((update) => rows.push(update.slice()));
  const author = { name: 'a', letters: ['A', '👩‍👩‍👧', ' '], count: 0 };
  for (let edit = 0; edit < 8; edit++) {
    try {
      document.edit(message('test.edit', 'Edit'), (change) => randomCall(change, random, author));
    } catch (error) {
      if (!(error instanceof EditError)) throw error;
    }
  }
  return rows;
}

const stored = Array.from({ length: 40 }, (_, seed) => storedRows(seed));

describe('R6 stored bytes that were broken at random', () => {
  it('are read as far as they can be, and what is read can be edited', () => {
    const trials = new Trials();
    let read = 0;
    let whole = 0;
    for (let seed = 0; seed < trials.count; seed++) {
      const random = new Random(seed);
      const updates = damagedRows(random.pick(stored) ?? [], random);
      const rows = updates.map((update, key): StoredRow => ({ key, ...head, update, ...(!key && { snapshot: true }) }));
      const result = trials.run(seed, () => {
        const made = readRows('map', { head, rows, cursor: rows.length });
        if (made.document) writeMap(made.document.toMap());
        return made;
      });
      if (result.document) {
        read++;
        if (!result.issues.length) whole++;
      }
    }
    const { ms, seed } = trials.slowest;
    process.stdout.write(
      `stored rows: ${trials.count} inputs, ${read} opened (${whole} without a notice), slowest ${ms.toFixed(0)} ms (${seed})\n`,
    );
    expect(ms, `input ${seed}`).toBeLessThan(2000);
  });
});

/** A store that holds these rows as the map `map`, and a library on it. */
async function kept(updates: readonly Uint8Array[]): Promise<{ storage: MemoryStorage; library: MapLibrary }> {
  const storage = new MemoryStorage();
  const summary = summaryOf(MapDocument.fromMap(smallMap()));
  const [first = new Uint8Array(), ...others] = updates;
  await storage.create('map', { ...head, update: first }, summary);
  for (const update of others) await storage.append('map', { ...head, update }, summary);
  return { storage, library: new MapLibrary('library', storage) };
}

const rowsIn = async (storage: MemoryStorage): Promise<readonly string[]> =>
  (await storage.load('map')).rows.map(({ update }) => Buffer.from(update).toString('hex'));

describe('R1 a stored map that is damaged', () => {
  it('opens, whatever was done to its bytes, and none of them is written over', async () => {
    let opened = 0;
    for (let seed = 0; seed < Math.max(60, new Trials().count / 10); seed++) {
      const random = new Random(seed);
      const updates = damagedRows(random.pick(stored) ?? [], random);
      const { storage, library } = await kept(updates);
      const before = await rowsIn(storage);
      const open = await library.open('map');
      expect(open?.document, `input ${seed}`).toBeDefined();
      if (open && !open.readOnly) {
        opened++;
        open.document.edit(message('test.edit', 'Edit'), (change) => change.update('map', { title: 'Edited' }));
        await open.whenSaved();
      }
      open?.close();
      const after = await rowsIn(storage);
      expect(after.slice(0, before.length), `input ${seed}`).toEqual(before);
      library.close();
    }
    expect(opened).toBeGreaterThan(10);
  });

  it('is shown as its newest version when nothing of it can be read, and is not edited', async () => {
    const { storage, library } = await kept([Uint8Array.of(1, 2, 3)]);
    const history = new History(await storage.versions(), 'map');
    await history.keep({ ...smallMap(), title: 'Yesterday' }, { reason: 'work' });
    const open = await library.open('map');
    expect(open?.document.reader.fields.title).toBe('Yesterday');
    expect(open?.status).toEqual({ state: 'failed', fault: 'damaged' });
    expect(open?.readOnly).toBe(true);
    expect(open?.issues.map(({ code, level }) => [code, level])).toEqual([['stored-unreadable', 'error']]);
    expect(await rowsIn(storage)).toEqual(['010203']);
    open?.close();
  });

  it('is opened empty, with words, when there is no version either', async () => {
    const { library } = await kept([Uint8Array.of(1, 2, 3)]);
    const open = await library.open('map');
    expect([open?.readOnly, open?.document.reader.count('cards')]).toEqual([true, 0]);
    expect(open?.issues).toHaveLength(1);
    open?.close();
  });

  it('can be had as it is stored, every row by its bytes', async () => {
    const [snapshot = new Uint8Array(), ...edits] = stored[0] ?? [];
    const { storage } = await kept([snapshot, Uint8Array.of(9, 9), ...edits]);
    const copy = JSON.parse(await storedCopy(storage, 'library', 'map')) as {
      readonly head: unknown;
      readonly rows: readonly { readonly update: string }[];
    };
    expect(copy).toMatchObject({ type: 'journeymap-stored', version: 1, id: 'map', head });
    const bytes = copy.rows.map(({ update }) => Buffer.from(update, 'base64').toString('hex'));
    expect(bytes).toEqual(await rowsIn(storage));
  });
});
