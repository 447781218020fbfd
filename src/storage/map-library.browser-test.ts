/** A library of real maps: begun, listed, opened, renamed, deleted, and shared by the elements of a page. */
import { expect } from '@open-wc/testing';
import { deleteDB } from 'idb';
import { MapDocument } from '../document/map-document.js';
import { verbatim } from '../i18n/translate.js';
import type { JourneyMap } from '../model/journey-map.js';
import { pause, until } from '../testing/stored-window.js';
import { IndexedDbStorage } from './indexed-db-storage.js';
import { Journal } from './journal.js';
import { authorsOf } from './kinship.js';
import { MapLibrary } from './map-library.js';
import { MemoryStorage } from './memory-storage.js';
import { StorageError } from './storage-error.js';

const name = 'library';

function mapOf(id: string, title = 'Rent a flat'): JourneyMap {
  const none = { personas: [], cards: [], links: [], evidence: [], cases: [], comments: [], views: [] };
  return {
    ...{ type: 'journeymap', version: 1, id, title, locale: 'en', ...none },
    stages: [{ id: 'look', name: 'Look around' }],
    steps: [{ id: 'search', stage: 'look', name: 'Search' }],
    lanes: [{ id: 'pains', type: 'pain', name: 'Pains' }],
  };
}

function addCard(document: MapDocument, text: string): void {
  document.edit(verbatim('Add'), (change) => change.addCard({ lane: 'pains', step: 'search', text }));
}

function textsOf(document: MapDocument): (string | undefined)[] {
  return document.reader.all('cards').map(({ text }) => text);
}

/** Fewer than in the long run. */
const beginnings = Number(process.env['BEGINNINGS']);

describe('the library', () => {
  const opened: { close(): unknown }[] = [];

  function openLibrary(storage?: MemoryStorage | IndexedDbStorage): MapLibrary {
    const library = new MapLibrary(name, storage);
    opened.unshift(library);
    return library;
  }

  function shown<T extends { close(): unknown }>(open: T | undefined): T {
    if (!open) throw new Error('the map was not found');
    opened.unshift(open);
    return open;
  }

  afterEach(async () => {
    for (const each of opened.splice(0)) each.close();
    await pause(30);
    localStorage.clear();
    await deleteDB(name);
  });

  it('R1 keeps a map with every edit made before and after the store has answered', async () => {
    const library = openLibrary();
    const first = shown(library.create(MapDocument.fromMap(mapOf('m1'))));
    addCard(first.document, 'too dear');
    await first.whenSaved();
    addCard(first.document, 'too far');
    await first.whenSaved();
    first.close();
    const again = shown(await library.open('m1'));
    expect(textsOf(again.document)).to.deep.equal(['too dear', 'too far']);
    expect(again.document.toMap()).to.deep.equal(first.document.toMap());
    expect(again.issues).to.deep.equal([]);
    expect(again.status).to.deep.equal({ state: 'saved' });
  });

  it('lists maps by their last edit, with what is in them', async () => {
    const library = openLibrary();
    for (const id of ['m1', 'm2', 'm3']) await shown(library.create(MapDocument.fromMap(mapOf(id, id)))).whenSaved();
    const second = shown(await library.open('m2'));
    await pause(5);
    addCard(second.document, 'late');
    await second.whenSaved();
    const [last, ...others] = await library.list();
    expect([last?.id, last?.title, last?.locale]).to.deep.equal(['m2', 'm2', 'en']);
    expect(last?.counts).to.deep.equal({ stages: 1, steps: 1, lanes: 1, cards: 1 });
    expect(others).to.have.length(2);
  });

  it('opens for each element of a page the last map that no other one has open', async () => {
    const one = openLibrary();
    for (const id of ['m1', 'm2']) {
      const open = one.create(MapDocument.fromMap(mapOf(id)));
      await open.whenSaved();
      open.close();
      await pause(5);
    }
    const two = openLibrary();
    const [first, second] = await Promise.all([one.openLast(), two.openLast()]);
    expect(new Set([shown(first).id, shown(second).id])).to.deep.equal(new Set(['m1', 'm2']));
    expect(await two.openLast()).to.equal(undefined);
    first?.close();
    expect(shown(await two.openLast()).id).to.equal(first?.id);
  });

  it('R2 two elements of one page that show one map see each other’s edits', async () => {
    const [one, two] = [openLibrary(), openLibrary()];
    const a = shown(await one.openOrCreate('m', () => mapOf('m')));
    const b = shown(await two.openOrCreate('m', () => mapOf('m')));
    addCard(a.document, 'from a');
    await until(() => textsOf(b.document).includes('from a'));
    addCard(b.document, 'from b');
    await until(() => textsOf(a.document).includes('from b'));
    a.document.undo();
    await until(() => !textsOf(b.document).includes('from a'));
    expect(textsOf(a.document)).to.deep.equal(['from b']);
    expect(a.document).not.to.equal(b.document);
  });

  it(`R2 windows that begin one map at the same time get one map, in each of ${beginnings} tries`, async () => {
    const storages = [new IndexedDbStorage(name), new IndexedDbStorage(name), new IndexedDbStorage(name)];
    opened.push(...storages);
    const libraries = storages.map((storage) => openLibrary(storage));
    for (let i = 0; i < beginnings; i++) {
      const id = `m${i}`;
      const make = (): JourneyMap => mapOf(id);
      const maps = await Promise.all(libraries.map((library) => library.openOrCreate(id, make)));
      maps.forEach(({ document }, n) => addCard(document, `${n}`));
      await until(() => maps.every(({ document }) => textsOf(document).length === 3));
      for (const { document, status } of maps) {
        expect(document.toMap().title).to.equal('Rent a flat');
        expect(document.reader.count('stages')).to.equal(1);
        expect(status.fault).to.equal(undefined);
      }
      await Promise.all(maps.map((map) => map.whenSaved()));
      for (const map of maps) map.close();
    }
  }).timeout(20_000 + 500 * beginnings);

  it('renames a map that is open elsewhere and one that is not', async () => {
    const library = openLibrary();
    const open = shown(library.create(MapDocument.fromMap(mapOf('m1'))));
    await open.whenSaved();
    await library.rename('m1', 'Buy a flat');
    await until(() => open.document.reader.fields.title === 'Buy a flat');
    open.close();
    await library.rename('m1', 'Снять квартиру');
    expect((await library.list())[0]?.title).to.equal('Снять квартиру');
    expect(shown(await library.open('m1')).document.reader.fields.title).to.equal('Снять квартиру');
  });

  it('takes a map out of the list and brings it back', async () => {
    const library = openLibrary();
    await shown(library.create(MapDocument.fromMap(mapOf('m1')))).whenSaved();
    const heard: string[] = [];
    library.subscribe((change) => heard.push(change.kind));
    await library.remove('m1');
    expect(await library.list()).to.deep.equal([]);
    await library.restore('m1');
    expect(await library.list()).to.have.length(1);
    expect(heard).to.deep.equal(['removed', 'list']);
  });

  it('knows nothing of a map that it does not hold', async () => {
    expect(await openLibrary().open('nobody')).to.equal(undefined);
  });

  it('R1 gives a map to work on when the store does not answer, and says that it is not kept', async () => {
    const storage = new MemoryStorage();
    const gone = (): Promise<never> => Promise.reject(new StorageError('unavailable'));
    const { create, load } = storage;
    Object.assign(storage, { create: gone, load: gone, list: gone });
    const library = openLibrary(storage);
    expect(await library.openLast().catch(({ message }: Error) => message)).to.equal('Storage: unavailable');
    const open = shown(await library.open('m1'));
    expect(open.standsIn).to.equal(true);
    await until(() => open.status.state === 'failed', 1000);
    expect(open.status.fault).to.equal('unavailable');
    open.document.edit(verbatim('Title'), (change) => change.update('m1', { title: 'In memory' }));
    Object.assign(storage, { create, load });
    await until(() => open.status.state === 'saved');
    open.close();
    expect(shown(await library.open('m1')).document.reader.fields.title).to.equal('In memory');
  });

  it('R7 opens a damaged map as far as it can be read, and says so', async () => {
    const library = openLibrary();
    const first = shown(library.create(MapDocument.fromMap(mapOf('m1'))));
    addCard(first.document, 'whole');
    await first.whenSaved();
    const storage = new IndexedDbStorage(name);
    opened.push(storage);
    const { document: _, ...summary } = { ...(await library.list())[0], document: null };
    await storage.append('m1', { format: 1, epoch: 1, update: Uint8Array.of(1, 2, 3) }, summary as never);
    const again = shown(await library.open('m1'));
    expect(textsOf(again.document)).to.deep.equal(['whole']);
    expect(again.issues.map(({ code }) => code)).to.deep.equal(['stored-damaged']);
  });

  it('R2 shows what a newer version has written without ever writing to it', async () => {
    const library = openLibrary();
    const first = shown(library.create(MapDocument.fromMap(mapOf('m1'))));
    await first.whenSaved();
    const storage = new IndexedDbStorage(name);
    opened.push(storage);
    await storage.startEpoch('m1', { format: 2, epoch: 2, update: Uint8Array.of(7) });
    expect(first.readOnly).to.equal(false);
    addCard(first.document, 'too late');
    await until(() => first.readOnly);
    const later = shown(await library.open('m1'));
    expect([later.readOnly, later.status.fault]).to.deep.equal([true, 'newer']);
    later.document.edit(verbatim('Title'), (change) => change.update('m1', { title: 'Nowhere' }));
    await pause(50);
    expect((await storage.load('m1')).rows.map(({ epoch }) => epoch)).to.deep.equal([2, 1]);
  });

  it('keeps pictures by their bytes', async () => {
    const library = openLibrary();
    const hash = await library.putAttachment(new Blob([Uint8Array.of(1, 2, 3)], { type: 'image/png' }));
    const file = await library.getAttachment(hash);
    expect([file?.type, file?.size]).to.deep.equal(['image/png', 3]);
  });

  describe('when a window went before the store had answered', () => {
    /** A window that is gone: its last edits are in the journal and nowhere else. */
    async function lastEdits(id: string, began: boolean, map = mapOf(id)): Promise<MapDocument> {
      const rows = began ? [] : (await new IndexedDbStorage(name).load(id)).rows.map(({ update }) => update);
      const document = began ? MapDocument.fromMap(map) : MapDocument.fromUpdates(rows);
      const whole = document.encode();
      const authors = began ? authorsOf([whole]) : undefined;
      const journal = new Journal({ library: name, id, era: { format: 1, epoch: 1 }, began: authors });
      if (began) journal.add(whole);
      document.onUpdate((update) => journal.add(update));
      addCard(document, 'last word');
      return document;
    }

    it('R1 its last edits are there, in the store too, and the journal is empty', async () => {
      const library = openLibrary();
      await shown(library.create(MapDocument.fromMap(mapOf('m1')))).whenSaved();
      await lastEdits('m1', false);
      const open = shown(await library.open('m1'));
      expect(textsOf(open.document)).to.deep.equal(['last word']);
      await open.whenSaved();
      expect(Object.keys(localStorage)).to.deep.equal([]);
      const again = shown(await library.open('m1'));
      expect(textsOf(again.document)).to.deep.equal(['last word']);
    });

    it('R1 a new map that never reached the store is there', async () => {
      await lastEdits('m1', true);
      const library = openLibrary();
      const open = shown(await library.open('m1'));
      expect(textsOf(open.document)).to.deep.equal(['last word']);
      await open.whenSaved();
      expect((await library.list())[0]?.counts.cards).to.equal(1);
    });

    it('R1 the last words on a new map are there when only its beginning had reached the store', async () => {
      const library = openLibrary();
      const document = MapDocument.fromMap(mapOf('m1'));
      const begun = shown(library.create(document));
      await begun.whenSaved();
      begun.close();
      const journal = new Journal({
        library: name,
        id: 'm1',
        era: { format: 1, epoch: 1 },
        began: authorsOf([document.encode()]),
      });
      document.onUpdate((update) => journal.add(update));
      addCard(document, 'last word');
      document.setMap({ ...document.toMap(), title: 'Set by the page' });
      const open = shown(await library.open('m1'));
      expect(textsOf(open.document)).to.deep.equal(['last word']);
      expect(open.document.reader.fields.title).to.equal('Set by the page');
      await open.whenSaved();
      expect(Object.keys(localStorage)).to.deep.equal([]);
    });

    it('R1 another map of the same id is not mixed in', async () => {
      const library = openLibrary();
      await shown(library.create(MapDocument.fromMap(mapOf('m1', 'Stored')))).whenSaved();
      await lastEdits('m1', true, mapOf('m1', 'Rival'));
      const open = shown(await library.open('m1'));
      expect(open.document.reader.fields.title).to.equal('Stored');
      expect(textsOf(open.document)).to.deep.equal([]);
      expect(Object.keys(localStorage)).to.have.length(2);
    });

    it('R7 a journal that is damaged, or refused, disturbs nothing', async () => {
      const library = openLibrary();
      await shown(library.create(MapDocument.fromMap(mapOf('m1')))).whenSaved();
      localStorage.setItem(`journeymap ${JSON.stringify([name, 'm1'])} x 0`, '1 1 came !!!');
      localStorage.setItem(`journeymap ${JSON.stringify([name, 'm1'])} x 1`, '1 1 came AQID');
      expect(shown(await library.open('m1')).document.reader.fields.title).to.equal('Rent a flat');
      const { setItem, getItem } = Storage.prototype;
      const refuse = (): never => {
        throw new DOMException('refused', 'SecurityError');
      };
      Object.assign(Storage.prototype, { setItem: refuse, getItem: refuse });
      try {
        const open = shown(await library.open('m1'));
        for (let i = 0; i < 5; i++) addCard(open.document, `${i}`);
        await open.whenSaved();
      } finally {
        Object.assign(Storage.prototype, { setItem, getItem });
      }
    });
  });
});
