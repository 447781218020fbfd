/** Proves what a user meets when the browser keeps nothing or keeps it late: the editor works, says so, and finds the map. */
import { expect } from '@open-wc/testing';
import { deleteDB } from 'idb';
import '../define.js';
import type { JourneyMapElement } from './journey-map.js';
import { until } from '../testing/until.js';
import { IndexedDbStorage } from '../storage/indexed-db-storage.js';

describe('an editor whose storage fails', () => {
  const library = 'faults';
  const elements: JourneyMapElement[] = [];
  const { open: reallyOpen } = IDBFactory.prototype;
  const { close: reallyClose } = IDBDatabase.prototype;
  const connections = new Set<IDBDatabase>();
  /** Opens as ever, and keeps count. */
  const open: IDBFactory['open'] = function (this: IDBFactory, name, version) {
    const request = reallyOpen.call(this, name, version);
    request.addEventListener('success', () => connections.add(request.result));
    return request;
  };

  async function show(attributes: Readonly<Record<string, string>> = {}): Promise<JourneyMapElement> {
    const element = document.createElement('journey-map');
    for (const [name, value] of Object.entries({ library, locale: 'en', ...attributes }))
      element.setAttribute(name, value);
    element.style.cssText = 'display:block;height:500px;width:1000px';
    document.body.append(element);
    elements.push(element);
    await until(() => element.value && line(element)?.querySelector('.state'), 'the editor');
    return element;
  }

  async function leave(): Promise<void> {
    for (const element of elements.splice(0)) element.remove();
    await until(() => connections.size === 0, 'the connections let go of, after the last write');
  }

  /** A stored map, as an earlier visit left it. */
  async function keptMap(title: string): Promise<string> {
    const element = await show();
    const id = await element.create('bank-limit-en');
    element.edit('Rename', (change) => change.update(id, { title }));
    await element.whenSaved();
    await leave();
    return id;
  }

  const line = (element: JourneyMapElement): ShadowRoot | null | undefined =>
    element.shadowRoot?.querySelector('jm-status-line')?.shadowRoot;
  const alertOf = (element: JourneyMapElement): string =>
    line(element)?.querySelector('[role="alert"]')?.textContent ?? '';
  const refuse = (): never => {
    throw new DOMException('Internal error opening backing store', 'UnknownError');
  };

  before(() => {
    IDBFactory.prototype.open = open;
    IDBDatabase.prototype.close = function (this: IDBDatabase) {
      connections.delete(this);
      reallyClose.call(this);
    };
  });
  after(() => {
    IDBFactory.prototype.open = reallyOpen;
    IDBDatabase.prototype.close = reallyClose;
  });
  afterEach(async () => {
    IDBFactory.prototype.open = open;
    await leave();
    localStorage.clear();
    await deleteDB(library);
  });

  it('R1 says in words that nothing is kept, offers a copy, and lets every edit happen', async () => {
    IDBFactory.prototype.open = () => {
      throw new DOMException('refused', 'SecurityError');
    };
    const start = performance.now();
    const element = await show({ 'map-id': 'private' });
    await until(() => alertOf(element), 'the alert');
    expect(performance.now() - start).to.be.below(1000);
    expect(alertOf(element)).to.contain('Not saved: This browser gives no storage.');
    expect(line(element)?.querySelector('[data-action="export-json"]')?.textContent).to.contain('Download a copy');
    element.edit('Start', (change) => change.addStage({ name: 'Still works' }));
    expect(element.value?.stages.map(({ name }) => name)).to.deep.equal(['Still works']);
    const { data } = await element.exportMap();
    expect(data).to.contain('Still works');
    element.locale = 'ru';
    await until(() => alertOf(element).includes('Не сохранено: Этот браузер не даёт хранилища.'), 'the Russian alert');
    expect(line(element)?.querySelector('[data-action="export-json"]')?.textContent).to.contain('Скачать копию');
    expect(element.saveState).to.equal('failed');
  });

  it('R1 shows the map that was asked for as soon as the storage answers, when nothing was written meanwhile', async () => {
    const id = await keptMap('Asked for');
    IDBFactory.prototype.open = refuse;
    const element = await show({ 'map-id': id });
    await until(() => element.saveState === 'failed', 'failed');
    expect(element.value?.cards).to.deep.equal([]);
    IDBFactory.prototype.open = open;
    await until(() => element.value?.title === 'Asked for', 'the stored map');
    await element.whenSaved();
    expect(element.value?.cards.length).to.be.above(0);
    expect(alertOf(element)).to.equal('');
  });

  it('R1 shows the last map as soon as the storage answers, and leaves no empty one behind', async () => {
    await keptMap('Last of all');
    IDBFactory.prototype.open = refuse;
    const element = await show();
    await until(() => element.saveState === 'failed', 'failed');
    IDBFactory.prototype.open = open;
    await until(() => element.value?.title === 'Last of all', 'the stored map');
    await leave();
    const storage = new IndexedDbStorage(library);
    const titles = (await storage.list()).map(({ title }) => title).filter(Boolean);
    storage.close();
    expect(titles).to.deep.equal(['Last of all']);
  });

  it('opens no map once it has left the page, whatever it still has to draw', async () => {
    const element = await show();
    await element.whenSaved();
    elements.splice(0);
    element.remove();
    await Promise.resolve();
    element.tell('Something late');
    await element.updateComplete;
    await new Promise((done) => setTimeout(done, 50));
    expect(element.value).to.equal(undefined);
  });

  it('R1 keeps what was written while the storage did not answer', async () => {
    await keptMap('An earlier map');
    IDBFactory.prototype.open = refuse;
    const element = await show();
    await until(() => element.saveState === 'failed', 'failed');
    element.edit('Start', (change) => change.addStage({ name: 'Written in need' }));
    const id = element.value?.id ?? '';
    IDBFactory.prototype.open = open;
    await element.whenSaved();
    expect(element.value?.stages.map(({ name }) => name)).to.deep.equal(['Written in need']);
    await leave();
    const again = await show({ 'map-id': id });
    await until(() => again.value?.stages.length, 'the map of before');
    expect(again.value?.stages.map(({ name }) => name)).to.deep.equal(['Written in need']);
  });

  it('offers to reload when a newer version took over, and no more edits are made', async () => {
    const element = await show();
    await element.whenSaved();
    const newer = await new Promise<IDBDatabase>((done) => {
      const request = indexedDB.open(library, 99);
      request.onsuccess = () => done(request.result);
    });
    await until(() => alertOf(element).includes('newer version'), 'the alert');
    expect(line(element)?.querySelector('[data-action="reload"]')?.textContent).to.contain('Reload the page');
    expect(() => element.edit('Late', (change) => change.addStage({}))).to.throw('no map is open for editing');
    newer.close();
  });
});
