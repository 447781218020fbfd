// R2 A map of an older format goes on in the next epoch, and what an older window still writes is taken in as edits.
import { beforeEach, describe, expect, it } from 'vitest';
import { MapDocument } from '../document/map-document.js';
import { message } from '../i18n/translate.js';
import { smallMap } from '../testing/small-map.js';
import { History } from './history.js';
import { MapLibrary } from './map-library.js';
import { MemoryStorage } from './memory-storage.js';
import { summaryOf, type OpenMap } from './open-map.js';
import { storageFormat } from './storage-adapter.js';

const label = message('test.edit', 'Edit');
const old = { format: storageFormat - 1, epoch: 1 };
const id = smallMap().id;

describe('R2 a map of an older format', () => {
  let storage: MemoryStorage;
  let library: MapLibrary;
  /** As it is in a window of the older version. */
  let window: MapDocument;

  beforeEach(async () => {
    storage = new MemoryStorage();
    library = new MapLibrary('epochs', storage);
    window = MapDocument.fromMap(smallMap());
    await storage.create(id, { ...old, update: window.encode() }, { ...summaryOf(window), updatedAt: '2026-01-01' });
  });

  /** The older window writes on, and does not know yet. */
  async function editThere(work: (document: MapDocument) => void): Promise<void> {
    const known = window.stateVector();
    work(window);
    await storage.append(id, { ...old, update: window.encode(known) }, summaryOf(window));
  }

  const title = (text: string) => (document: MapDocument) =>
    document.edit(label, (change) => change.update(id, { title: text }));
  const goal = (text: string) => (document: MapDocument) =>
    document.edit(label, (change) => change.update(id, { goal: text }));

  async function opened(): Promise<OpenMap> {
    const map = await library.open(id);
    if (!map) throw new Error('no map');
    return map;
  }

  it('is opened as it was, written in the present format, and stays where it was in the list', async () => {
    const map = await opened();
    expect(map.document.toMap()).toEqual(MapDocument.fromMap(smallMap()).toMap());
    expect((await library.list())[0]?.updatedAt).toBe('2026-01-01');
    map.document.edit(label, (change) => change.update(id, { title: 'Now' }));
    await map.whenSaved();
    map.close();
    const { head, rows } = await storage.load(id);
    expect(head).toEqual({ format: storageFormat, epoch: 2 });
    expect(rows.map(({ format, epoch }) => [format, epoch])).toEqual([
      [storageFormat, 2],
      [old.format, 1],
      [storageFormat, 2],
    ]);
    expect((await opened()).document.reader.fields.title).toBe('Now');
  });

  it('takes in what an older window wrote after that, once, beside what was edited since', async () => {
    const map = await opened();
    title('Edited since')(map.document);
    await map.whenSaved();
    map.close();
    await editThere(goal('Typed in the older window'));
    for (let time = 0; time < 2; time++) {
      const again = await opened();
      const { title: now, goal: late } = again.document.reader.fields;
      expect([now, late]).toEqual(['Edited since', 'Typed in the older window']);
      again.close();
    }
    const { length } = (await storage.load(id)).rows;
    (await opened()).close();
    expect((await storage.load(id)).rows).toHaveLength(length);

    await editThere(goal('Typed later still'));
    expect((await opened()).document.reader.fields.goal).toBe('Typed later still');
  });

  it('keeps what is there where both changed the same, and the other in the history', async () => {
    (await opened()).close();
    const map = await opened();
    title('Of the present')(map.document);
    await map.whenSaved();
    map.close();
    await editThere(title('Of the older window'));
    expect((await opened()).document.reader.fields.title).toBe('Of the present');
    const history = new History(await storage.versions(), id);
    const [kept] = await history.list();
    expect((await history.read(kept?.id ?? ''))?.title).toBe('Of the older window');
  });

  it('is only looked at when it cannot be read whole, and nothing of it is written over', async () => {
    await storage.append(id, { ...old, update: Uint8Array.of(1, 2, 3) }, summaryOf(window));
    const map = await opened();
    expect([map.readOnly, map.status.fault, map.document.toMap().cards.length]).toEqual([true, 'damaged', 4]);
    const { head, rows } = await storage.load(id);
    expect([head?.epoch, rows.length]).toEqual([1, 2]);
  });

  it('loses nothing that an older window writes while it is being read', async () => {
    const { load } = MemoryStorage.prototype;
    let planted = 0;
    storage.load = async (map, after) => {
      const loaded = await load.call(storage, map, after);
      // Between the reading and the new epoch.
      if (planted++ === 1) await editThere(title('In between'));
      return loaded;
    };
    expect((await opened()).document.reader.fields.title).toBe('In between');
    expect(planted).toBeGreaterThan(2);
  });
});
