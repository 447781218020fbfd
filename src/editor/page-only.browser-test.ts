/** Proves that where nothing is stored no map is lost to another one: all flows of the library and the history, for as long as the page is open. */
import { expect } from '@open-wc/testing';
import { deleteDB } from 'idb';
import '../define.js';
import type { JmHistoryDialog } from './history-dialog.js';
import type { JourneyMapElement } from './journey-map.js';
import type { JmLibraryBackup } from '../panels/library-backup.js';
import type { JmLibraryMaps } from '../panels/library-maps.js';
import { isOpen } from '../testing/open-editor.js';
import { until } from '../testing/until.js';

const { open: reallyOpen } = IDBFactory.prototype;
const { click } = HTMLAnchorElement.prototype;
const { createObjectURL } = URL;

describe('maps that only this page has', () => {
  /** One for each test: what a store refused is written when it answers, also after its element went. */
  let library = 'page-only';
  let element: JourneyMapElement;
  let file: Blob | undefined;

  async function show(noStorage: boolean): Promise<void> {
    library += ' again';
    element = document.createElement('journey-map');
    Object.assign(element, { library, noStorage, locale: 'en' });
    element.style.cssText = 'display:block;height:600px;width:1000px';
    document.body.append(element);
    await until(() => element.value && element.shadowRoot?.querySelector('jm-status-line'), 'the editor');
  }

  const dialog = (name: string): ShadowRoot | null | undefined => element.shadowRoot?.querySelector(name)?.shadowRoot;
  const maps = (): JmLibraryMaps | null | undefined => dialog('jm-library-dialog')?.querySelector('jm-library-maps');
  const backup = (): JmLibraryBackup | null | undefined =>
    dialog('jm-library-dialog')?.querySelector('jm-library-backup');
  const inMaps = <T extends HTMLElement>(selector: string): T[] => [
    ...(maps()?.shadowRoot?.querySelectorAll<T>(selector) ?? []),
  ];
  const rows = (): string[] => inMaps('ul:first-of-type [data-map] .name').map((row) => row.textContent);

  async function openLibrary(): Promise<void> {
    element.openDialog('library');
    await until(() => isOpen(dialog('jm-library-dialog')), 'the library');
  }

  async function press(action: string, title: string): Promise<void> {
    const button = await until(
      () =>
        inMaps(`[data-action="${action}"]`).find(
          (each) => each.closest('li')?.querySelector('.name')?.textContent === title,
        ),
      `${action} of ${title}`,
    );
    button.click();
  }

  /** A map of the library's templates, with a title and a card of its own. */
  async function begin(title: string): Promise<string> {
    await openLibrary();
    const before = element.value?.id;
    const wasBlank = !element.value?.stages.length;
    dialog('jm-library-dialog')?.querySelector<HTMLElement>('[data-action="start-template"]')?.click();
    await until(() => element.value?.stages.length && (wasBlank || element.value.id !== before), 'the template');
    await until(() => !isOpen(dialog('jm-library-dialog')), 'the dialog to go');
    const { id = '', lanes = [], steps = [] } = element.value ?? {};
    element.edit('Name', (change) => {
      change.update(id, { title });
      change.addCard({ lane: lanes[0]?.id ?? '', step: steps[0]?.id ?? '', text: `Card of ${title}` });
    });
    return id;
  }

  const texts = (): (string | undefined)[] => (element.value?.cards ?? []).map(({ text }) => text);
  const has = (title: string): boolean => texts().includes(`Card of ${title}`);

  async function back(title: string): Promise<void> {
    await openLibrary();
    await press('open-stored-map', title);
    await until(() => element.value?.title === title, title);
  }

  const history = (): JmHistoryDialog | null | undefined => element.shadowRoot?.querySelector('jm-history-dialog');
  const inHistory = <T extends HTMLElement>(selector: string): T | null | undefined =>
    history()?.shadowRoot?.querySelector<T>(selector);

  async function nameVersion(name: string): Promise<void> {
    element.openDialog('name-version');
    const input = await until(
      () => (isOpen(history()?.shadowRoot) ? inHistory<HTMLInputElement>('#name') : undefined),
      'the field',
    );
    expect(inHistory('.fault')?.textContent ?? '').to.equal('');
    input.value = name;
    inHistory<HTMLFormElement>('form')?.requestSubmit();
    await until(() => !isOpen(history()?.shadowRoot), 'the version to be kept');
  }

  async function restoreVersion(name: string): Promise<void> {
    element.openDialog('history');
    const row = await until(
      () =>
        [...(history()?.shadowRoot?.querySelectorAll<HTMLElement>('.version') ?? [])].find((one) =>
          one.textContent.includes(name),
        ),
      'the version',
    );
    row.click();
    const restore = await until(
      () => inHistory('jm-version-view')?.shadowRoot?.querySelector<HTMLElement>('[data-action="restore-version"]'),
      'the way back',
    );
    restore.click();
    await until(() => !isOpen(history()?.shadowRoot), 'the dialog to go');
  }

  async function download(): Promise<string> {
    file = undefined;
    backup()?.shadowRoot?.querySelector<HTMLElement>('[data-action="download-backup"]')?.click();
    return (await until(() => file, 'the file')).text();
  }

  async function restoreBackup(text: string, n: number): Promise<void> {
    const input = backup()?.shadowRoot?.querySelector<HTMLInputElement>('input[type="file"]');
    const given = new DataTransfer();
    given.items.add(new File([text], 'all.backup.json'));
    if (!input) throw new Error('no input');
    input.files = given.files;
    input.dispatchEvent(new Event('change'));
    const restore = await until(
      () => backup()?.shadowRoot?.querySelector<HTMLElement>('[data-action="restore-backup"]'),
      'the preview',
    );
    restore.click();
    await until(
      () => backup()?.shadowRoot?.querySelector('[role="status"]')?.textContent?.includes(`${n} map`),
      'restored',
    );
  }

  before(() => {
    URL.createObjectURL = (given: Blob) => {
      if (given.type.includes('json')) file = given;
      return createObjectURL.call(URL, given);
    };
    HTMLAnchorElement.prototype.click = () => undefined;
  });
  after(() => {
    URL.createObjectURL = createObjectURL;
    HTMLAnchorElement.prototype.click = click;
  });
  afterEach(async () => {
    element.remove();
    IDBFactory.prototype.open = reallyOpen;
    localStorage.clear();
    await deleteDB(library);
  });

  async function allFlows(): Promise<void> {
    const first = await begin('First');
    await nameVersion('Agreed');
    await begin('Second');
    await openLibrary();
    await until(() => rows().length >= 2, 'both maps');
    expect([...rows()].sort()).to.deep.equal(['First', 'Second']);
    expect(inMaps('[data-page-only]')[0]?.textContent).to.contain('only as long as this page is open');
    await back('First');
    expect([element.value?.id, has('First')]).to.deep.equal([first, true]);

    const added = element.value?.cards.find(({ text }) => text === 'Card of First')?.id ?? '';
    element.edit('Remove', (change) => change.remove(added));
    expect(has('First')).to.equal(false);
    await restoreVersion('Agreed');
    await until(() => has('First'), 'the card of the version');

    await openLibrary();
    await press('duplicate-map', 'Second');
    await until(() => rows().includes('Second (copy)'), 'the copy');
    await press('delete-map', 'Second');
    await until(() => !rows().includes('Second'), 'the map to go');
    await press('restore-map', 'Second');
    await until(() => rows().includes('Second'), 'the map again');

    const text = await download();
    const titles = (JSON.parse(text) as { maps: { map: { title: string } }[] }).maps.map(({ map }) => map.title);
    expect(titles.sort()).to.deep.equal(['First', 'Second', 'Second (copy)']);
    await press('delete-map', 'Second');
    await press('purge-map', 'Second');
    await until(() => inMaps('[data-action="purge-map"]')[0]?.textContent.includes('Really'), 'the question');
    await press('purge-map', 'Second');
    await until(() => !inMaps('[data-action="purge-map"]').length, 'gone for good');
    await restoreBackup(text, 1);
    await until(() => rows().includes('Second'), 'the map of the backup');
    dialog('jm-library-dialog')?.querySelector('jm-dialog')?.close();
    await back('Second');
    expect(has('Second')).to.equal(true);
  }

  it('R1 no-storage: every map can be opened again, versioned, copied, deleted, taken home and brought back', async () => {
    const before = Object.keys(localStorage);
    await show(true);
    await allFlows();
    expect((await indexedDB.databases?.())?.some(({ name }) => name === library) ?? false).to.equal(false);
    expect(Object.keys(localStorage)).to.deep.equal(before);
  });

  it('R1 the same where the browser refuses IndexedDB', async () => {
    IDBFactory.prototype.open = () => {
      throw new DOMException('refused', 'SecurityError');
    };
    await show(false);
    await allFlows();
    expect(element.saveState).to.equal('failed');
  });

  it('R1 the same where IndexedDB never answers, and the maps are stored once it does', async () => {
    IDBFactory.prototype.open = () => new EventTarget() as IDBOpenDBRequest;
    await show(false);
    await begin('First');
    await begin('Second');
    await nameVersion('Agreed');
    await back('First');
    expect(has('First')).to.equal(true);
    IDBFactory.prototype.open = reallyOpen;
    await element.whenSaved();
    await openLibrary();
    await until(() => {
      void maps()?.refresh();
      return rows().length === 2 && !inMaps('[data-page-only]').length;
    }, 'both, stored');
    dialog('jm-library-dialog')?.querySelector('jm-dialog')?.close();
    await back('Second');
    await element.whenSaved();
    const versions = await (await element.openHistory())?.list();
    expect(versions?.map(({ name }) => name)).to.include('Agreed');
  });

  it('R1 a map that the page set stays at hand when the user begins another, and not when the page sets the next', async () => {
    await show(true);
    const set = { type: 'journeymap', version: 1, stages: [{ id: 's', name: 'Stage' }] } as const;
    for (const id of ['one', 'two']) element.value = { ...set, id, title: id };
    await until(() => element.value?.id === 'two', 'the second value');
    await element.create('bank-limit-en');
    await openLibrary();
    await until(() => rows().includes('two'), 'what the page set');
    expect(rows()).to.have.length(2);
  });
});
