/** Proves what a person does with the maps kept in the browser: finds, copies, deletes, brings back, takes a backup home. */
import { expect } from '@open-wc/testing';
import { deleteDB, openDB } from 'idb';
import '../define.js';
import { isOpen } from '../testing/open-editor.js';
import { until as untilKept } from '../testing/stored-window.js';
import { until } from '../testing/until.js';
import type { JmLibraryBackup } from '../panels/library-backup.js';
import type { JmLibraryMaps } from '../panels/library-maps.js';
import { MapLibrary } from '../storage/map-library.js';
import type { JourneyMapElement } from './journey-map.js';

describe('the library of maps', () => {
  const name = 'library-dialog';
  let element: JourneyMapElement;
  let library: MapLibrary;

  beforeEach(async () => {
    library = new MapLibrary(name);
    element = document.createElement('journey-map');
    Object.assign(element, { library: name, locale: 'en' });
    element.style.cssText = 'display:block;height:600px;width:1000px';
    document.body.append(element);
    await until(() => element.value, 'the editor');
    for (const title of ['Alpha 10', 'Alpha 9', 'Beta']) {
      const id = await element.create('bank-limit-en');
      element.edit('Name', (change) => change.update(id, { title, tags: ['Retention'] }));
      await element.whenSaved();
    }
    element.openDialog('library');
    await until(() => rows().length === 4 && isOpen(dialog()), 'the list');
  });

  afterEach(async () => {
    element.remove();
    library.close();
    await new Promise((done) => setTimeout(done, 30));
    localStorage.clear();
    await deleteDB(name);
  });

  const dialog = (): ShadowRoot | null | undefined =>
    element.shadowRoot?.querySelector('jm-library-dialog')?.shadowRoot;
  const maps = (): JmLibraryMaps | null | undefined => dialog()?.querySelector('jm-library-maps');
  const backup = (): JmLibraryBackup | null | undefined => dialog()?.querySelector('jm-library-backup');
  const all = (selector: string): HTMLElement[] => [
    ...(maps()?.shadowRoot?.querySelectorAll<HTMLElement>(selector) ?? []),
  ];
  const rows = (): string[] => all('[data-map] .name').map((row) => row.textContent);
  const said = (): string => all('[role="status"]')[0]?.textContent.trim() ?? '';

  async function press(action: string, title = ''): Promise<void> {
    const button = await until(
      () =>
        all(`[data-action="${action}"]`).find(
          (each) => !title || each.closest('li')?.querySelector('.name')?.textContent === title,
        ),
      action,
    );
    button.focus();
    button.click();
  }

  it('sorts by the last change, by title as people count, and by age; and finds by title', async () => {
    expect(rows().slice(0, 3)).to.deep.equal(['Beta', 'Alpha 9', 'Alpha 10']);
    const [search] = all('input[type="search"]') as HTMLInputElement[];
    const [sort] = all('select') as HTMLSelectElement[];
    if (!search || !sort) throw new Error('no tools');
    sort.value = 'title';
    sort.dispatchEvent(new Event('change'));
    search.value = 'ALPHA';
    search.dispatchEvent(new Event('input'));
    await maps()?.updateComplete;
    expect(rows()).to.deep.equal(['Alpha 9', 'Alpha 10']);
    search.value = 'nothing like it';
    search.dispatchEvent(new Event('input'));
    await maps()?.updateComplete;
    expect(all('p.muted')[0]?.textContent).to.contain('No map has these words');
    search.value = 'beta retention';
    search.dispatchEvent(new Event('input'));
    await maps()?.updateComplete;
    expect(rows(), 'by what it is about').to.include('Beta');
  });

  it('begins on the search, shows which map is open without turning it off, and leads to the backup from the top', async () => {
    expect(maps()?.shadowRoot?.activeElement?.matches('input[type="search"]')).to.equal(true);
    const open = all('[aria-current="true"]')[0] as HTMLButtonElement;
    expect(open.dataset['map']).to.equal(element.value?.id);
    expect([open.disabled, open.textContent.includes('open now')]).to.deep.equal([false, true]);
    await press('go-to-backup');
    expect(backup()?.shadowRoot?.activeElement?.getAttribute('data-action')).to.equal('download-backup');
    open.click();
    await until(() => !isOpen(dialog()), 'the dialog to go');
  });

  it('copies a map, the open one too, with everything in it', async () => {
    await press('duplicate-map', 'Beta');
    await until(() => rows().includes('Beta (copy)'), 'the copy');
    const [copy] = (await library.list()).filter(({ title }) => title === 'Beta (copy)');
    const read = await library.read(copy?.id ?? '');
    await untilKept(async () => (await library.storage.getThumbnail?.(copy?.id ?? '')) !== undefined);
    expect(read?.cards.length).to.equal(element.value?.cards.length);
    expect(read?.id).not.to.equal(element.value?.id);
  });

  it('R1 deletes with a way back, keeps in the bin, and deletes for good only when asked twice', async () => {
    await press('delete-map', 'Alpha 9');
    await until(() => said().startsWith('Deleted: Alpha 9'), 'what was done');
    await until(() => maps()?.shadowRoot?.activeElement?.matches('[data-action="undo-delete"]'), 'the way back');
    await press('undo-delete');
    await until(() => rows().includes('Alpha 9'), 'the map again');
    for (const title of ['Alpha 9', 'Alpha 10']) {
      await press('delete-map', title);
      await until(() => !rows().includes(title), 'without it');
    }
    all('details')[0]?.setAttribute('open', '');
    await press('restore-map', 'Alpha 9');
    await until(() => rows().includes('Alpha 9'), 'restored');
    await press('purge-map', 'Alpha 10');
    await until(() => all('[data-action="purge-map"]')[0]?.textContent.includes('Really'), 'the question');
    expect(await library.list('deleted')).to.have.length(1);
    await press('purge-map', 'Alpha 10');
    await until(() => said().startsWith('Deleted for good'), 'gone');
    expect(await library.list('deleted')).to.deep.equal([]);
  });

  it('says of the map that is open why it cannot be deleted, and leaves it there', async () => {
    const button = await until(
      () => all('[aria-current="true"]')[0]?.closest('li')?.querySelector<HTMLElement>('[data-action="delete-map"]'),
      'the button',
    );
    button.focus();
    expect(maps()?.shadowRoot?.activeElement === button, 'it takes the focus').to.equal(true);
    expect(button.getAttribute('aria-disabled')).to.equal('true');
    const why = 'This map is open: open another one to delete it';
    expect([button.ariaDescription, button.dataset['tip']]).to.deep.equal([why, why]);
    const title = button.closest('li')?.querySelector('.name')?.textContent ?? '';
    button.click();
    await library.list();
    expect(rows()).to.include(title);
    expect(element.value?.title).to.equal(title);
  });

  it('empties the bin of what was deleted more than 30 days ago', async () => {
    const [first, second] = (await library.list()).filter(({ title }) => title.startsWith('Alpha'));
    const { toISOString } = Date.prototype;
    const early = new Date(Date.now() - 31 * 24 * 3600 * 1000);
    Date.prototype.toISOString = () => toISOString.call(early);
    try {
      await library.remove(first?.id ?? '');
    } finally {
      Date.prototype.toISOString = toISOString;
    }
    await library.remove(second?.id ?? '');
    await maps()?.refresh();
    const left = await library.list('deleted');
    expect(left.map(({ id }) => id)).to.deep.equal([second?.id]);
  });

  it('R1 a map deleted in one window while it is edited in another is not lost', async () => {
    const id = element.value?.id ?? '';
    await library.remove(id);
    element.edit('Add', (change) => change.addStage({ name: 'Typed after it was deleted' }));
    await element.whenSaved();
    expect((await library.list()).some((map) => map.id === id)).to.equal(true);
    await library.purge(id);
    element.edit('Add', (change) => change.addStage({ name: 'Typed after it was gone for good' }));
    await element.whenSaved();
    const read = await library.read(id);
    expect(read?.stages.slice(-2).map((stage) => stage.name)).to.deep.equal([
      'Typed after it was deleted',
      'Typed after it was gone for good',
    ]);
    expect(read?.cards.length).to.equal(element.value?.cards.length);
  });

  /** The file that the button makes. */
  async function downloaded(): Promise<Blob> {
    const { createObjectURL } = URL;
    let file: Blob | undefined;
    // The little pictures of the list have addresses as well.
    URL.createObjectURL = (given: Blob) => {
      if (given.type.includes('json')) file = given;
      return createObjectURL.call(URL, given);
    };
    const stay = (event: Event): void => event.preventDefault();
    // No test starts a download: the click on the link is stopped.
    const { click } = HTMLAnchorElement.prototype;
    HTMLAnchorElement.prototype.click = function () {
      this.addEventListener('click', stay);
    };
    try {
      backup()?.shadowRoot?.querySelector<HTMLElement>('[data-action="download-backup"]')?.click();
      return await until(() => file, 'the file');
    } finally {
      URL.createObjectURL = createObjectURL;
      HTMLAnchorElement.prototype.click = click;
    }
  }

  it('shows the room that is left, and takes all maps home and back with a look before', async () => {
    const space = await until(() => backup()?.shadowRoot?.querySelector('p.muted'), 'the room');
    // WebKitGTK does not tell.
    const isKnown = (navigator as Partial<Navigator>).storage !== undefined;
    expect(/used · .+ left/.test(space.textContent), space.textContent).to.equal(isKnown);
    const file = await downloaded();
    const [nine, ten] = (await library.list()).filter(({ title }) => title.startsWith('Alpha'));
    await library.purge(nine?.id ?? '');
    await library.rename(ten?.id ?? '', 'Alpha changed since');
    const input = backup()?.shadowRoot?.querySelector<HTMLInputElement>('input[type="file"]');
    const given = new DataTransfer();
    given.items.add(new File([file], 'all.backup.json'));
    if (!input) throw new Error('no input');
    input.files = given.files;
    input.dispatchEvent(new Event('change'));
    const states = (): (string | undefined)[] =>
      [...(backup()?.shadowRoot?.querySelectorAll<HTMLElement>('[data-backup]') ?? [])].map(
        ({ dataset }) => dataset['backup'],
      );
    await until(() => states().length === 4, 'the preview');
    expect(states().sort()).to.deep.equal(['new', 'older', 'same', 'same']);
    const same = [...(backup()?.shadowRoot?.querySelectorAll<HTMLElement>('[data-backup="same"]') ?? [])];
    const picked = same.find((row) => row.textContent.includes('Beta'))?.querySelector('input');
    expect(picked?.checked).to.equal(false);
    picked?.click();
    const restore = backup()?.shadowRoot?.querySelector<HTMLElement>('[data-action="restore-backup"]');
    await until(() => restore?.textContent.includes('Restore 3 maps'), 'what it does');
    restore?.click();
    await until(() => backup()?.shadowRoot?.querySelector('[role="status"]')?.textContent?.includes('3 maps'), 'done');
    const titles = (await library.list()).map(({ title }) => title).sort();
    expect(titles).to.deep.equal(['', 'Alpha 10', 'Alpha 9', 'Alpha changed since', 'Beta', 'Beta (copy)']);
  });

  it('R9 names the maps that a backup does not hold whole', async () => {
    const [beta] = (await library.list()).filter(({ title }) => title === 'Beta');
    const database = await openDB(name);
    await database.put('updates', { map: beta?.id, format: 1, epoch: 1, update: new Uint8Array([1, 2, 3]) });
    database.close();
    const text = await (await downloaded()).text();
    const lost = await until(() => backup()?.shadowRoot?.querySelector('[role="status"] [data-lost]'), 'the names');
    expect(lost.textContent.trim()).to.equal('Beta');
    expect((JSON.parse(text) as { damaged: unknown[]; maps: unknown[] }).damaged).to.have.length(1);
    expect((JSON.parse(text) as { maps: unknown[] }).maps).to.have.length(4);
  });

  it('R1 opened, it lets go of a picture that nothing has referred to for more than 30 days', async () => {
    const hashes = await Promise.all(['old', 'late'].map((text) => library.putAttachment(new Blob([text]))));
    const database = await openDB(name);
    for (const [at, days] of [31, 29].entries()) {
      const record = (await database.get('attachments', hashes[at] ?? '')) as object;
      const unusedSince = new Date(Date.now() - days * 86_400_000).toISOString();
      await database.put('attachments', { ...record, unusedSince });
    }
    localStorage.clear();
    element.openDialog('library');
    let left: readonly unknown[] = hashes;
    while (left.length === 2) left = await database.getAllKeys('attachments');
    database.close();
    expect(left).to.deep.equal([hashes[1]]);
  });
});
