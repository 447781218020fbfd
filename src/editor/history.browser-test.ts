// R1 The history of a map: kept while it is edited, shown as it was, and brought back whole or card by card, as one undo step.
import { expect } from '@open-wc/testing';
import { gridMap } from '../testing/canvas-page.js';
import { smallMap } from '../testing/small-map.js';
import { canvasOf, openEditor, pressKeys, settle } from '../testing/open-editor.js';
import { until } from '../testing/until.js';
import { deepActiveElement } from '../ui/element.js';
import type { JourneyMapElement } from './journey-map.js';

const dialogOf = (element: JourneyMapElement): ShadowRoot | null | undefined =>
  element.shadowRoot?.querySelector('jm-history-dialog')?.shadowRoot;

const shown = (element: JourneyMapElement): HTMLDialogElement | null | undefined =>
  dialogOf(element)?.querySelector('jm-dialog')?.shadowRoot?.querySelector('dialog[open]');

async function opened(element: JourneyMapElement, action = 'history'): Promise<ShadowRoot> {
  await element.run(action);
  await until(() => shown(element), 'the history');
  return dialogOf(element) as ShadowRoot;
}

async function named(element: JourneyMapElement, name: string): Promise<void> {
  const dialog = await opened(element, 'name-version');
  expect(deepActiveElement()).to.equal(dialog.querySelector('input'));
  (dialog.querySelector('input') as HTMLInputElement).value = name;
  await pressKeys(element, 'Enter');
  await until(() => !shown(element), 'closing');
}

async function previewed(element: JourneyMapElement, name: string): Promise<ShadowRoot> {
  const dialog = await opened(element);
  const button = await until(
    () => [...dialog.querySelectorAll<HTMLElement>('[data-version]')].find((one) => one.textContent.includes(name)),
    name,
  );
  button.click();
  return until(() => dialog.querySelector('jm-version-view')?.shadowRoot, 'the preview');
}

const changesOf = (view: ShadowRoot): ShadowRoot => view.querySelector('jm-change-list')?.shadowRoot as ShadowRoot;

describe('the history of a map', () => {
  let element: JourneyMapElement;

  beforeEach(async () => {
    element = await openEditor(smallMap());
    element.user = { id: 'a', name: 'Ann' };
    await named(element, 'Workshop');
    element.edit('Work', (change) => {
      change.remove('card2');
      change.update('card1', { text: 'A form' });
      change.addCard({ id: 'new', lane: 'lane2', step: 'step2', text: 'New' });
    });
  });

  afterEach(() => element.remove());

  it('R1 draws a version as it was, with what became of it since', async () => {
    const view = await previewed(element, 'Workshop');
    const cards = await until(
      () => view.querySelector('jm-canvas')?.shadowRoot?.querySelectorAll('[data-card]').length,
      'the cards',
    );
    expect(cards).to.be.greaterThan(0);
    const rows = [...changesOf(view).querySelectorAll<HTMLElement>('[data-change]')];
    expect(rows.map((row) => [row.dataset['change'], row.className])).to.deep.equal([
      ['new', 'added'],
      ['card2', 'removed'],
      ['card1', 'changed'],
    ]);
    expect(changesOf(view).querySelector('del')?.textContent).to.equal('A page');
    expect(dialogOf(element)?.querySelector('[data-version]')?.textContent).to.contain('Ann');
  });

  it('marks on the drawing what was done to each card, by a sign of its own, and draws what was added since', async () => {
    const view = await previewed(element, 'Workshop');
    const canvas = await until(() => view.querySelector('jm-canvas')?.shadowRoot, 'the drawing');
    const sign = (id: string): string | null | undefined =>
      canvas.querySelector(`[data-card="${id}"]`)?.getAttribute('data-mark');
    await until(() => sign('card2') === '−' && sign('card1') === '≠', 'the signs');
    const looks = (id: string): string =>
      getComputedStyle(canvas.querySelector(`[data-card="${id}"]`) as Element, '::after').backgroundColor;
    await until(() => new Set([looks('card2'), looks('card1'), 'rgba(0, 0, 0, 0)']).size === 3, 'colours of their own');
    expect(canvas.querySelector('[data-card="card2"]')?.getAttribute('aria-label')).to.contain('Removed');
    expect(sign('new')).to.equal(undefined);
    changesOf(view).querySelector<HTMLElement>('[data-change="new"] .name')?.click();
    await until(() => sign('new') === '+', 'the map as it is now');
    expect(view.querySelector('[data-drawn="is"]')?.getAttribute('aria-pressed')).to.equal('true');
    const listed = [...changesOf(view).querySelectorAll('.sign')].map((one) => one.textContent);
    expect(listed).to.deep.equal(['+', '−', '≠']);
  });

  it('R1 restores it whole as one step that is undone, and keeps what was there', async () => {
    const view = await previewed(element, 'Workshop');
    const before = element.value;
    view.querySelector<HTMLElement>('[data-action="restore-version"]')?.click();
    await until(() => !shown(element), 'closing');
    expect(element.value).to.deep.equal(smallMap());
    element.undo();
    expect(element.value).to.deep.equal(before);
    const dialog = await opened(element);
    await until(() => dialog.querySelectorAll('[data-version]').length === 2, 'the version that was kept before');
  });

  it('shows what a version that was restored brought back, wherever the map was moved to', async () => {
    element.remove();
    element = await openEditor(gridMap({ steps: 30, lanes: ['text', 'pain'], cards: 1 }));
    await named(element, 'Workshop');
    element.edit('Work', (change) => change.remove('card0_2_0'));
    canvasOf(element)?.reveal('card1_29_0');
    await settle(element);
    const inSight = (): boolean => {
      const map = canvasOf(element);
      const card = map?.shadowRoot?.querySelector('[data-card="card0_2_0"]')?.getBoundingClientRect();
      const at = map?.getBoundingClientRect();
      return !!card && !!at && card.left >= at.left && card.right <= at.right && card.top >= at.top;
    };
    expect(inSight()).to.equal(false);
    const view = await previewed(element, 'Workshop');
    view.querySelector<HTMLElement>('[data-action="restore-version"]')?.click();
    await until(() => !shown(element), 'closing');
    await until(inSight, 'the card that came back');
  });

  it('R1 brings back the cards that are ticked, and leaves the rest', async () => {
    const view = await previewed(element, 'Workshop');
    const tick = changesOf(view).querySelector<HTMLInputElement>('[data-change="card2"] input');
    tick?.click();
    const button = await until(() => view.querySelector<HTMLElement>('[data-action="restore-cards"]'), 'the button');
    expect(button.textContent).to.contain('Restore 1 card');
    expect([...view.querySelectorAll<HTMLElement>('.main')].map((one) => one.dataset['action'])).to.deep.equal([
      'restore-cards',
    ]);
    button.click();
    await until(() => !shown(element), 'closing');
    expect(element.selection).to.deep.equal(['card2']);
    const texts = new Map(element.value?.cards.map(({ id, text }) => [id, text]));
    expect([texts.get('card1'), texts.get('card2'), texts.get('new')]).to.deep.equal(['A form', 'A call', 'New']);
    element.undo();
    expect(element.value?.cards.some(({ id }) => id === 'card2')).to.equal(false);
  });

  it('R1 goes on when it cannot be read, and says so', async () => {
    const broken = await openEditor({ ...smallMap(), id: 'other' });
    Object.assign(broken, { openHistory: () => Promise.reject(new Error('gone')) });
    const dialog = await opened(broken);
    expect(dialog.querySelector('.fault')?.textContent).to.contain('Editing goes on');
    broken.remove();
  });

  it('R1 renames a version and lets it go, by the keyboard', async () => {
    const dialog = await opened(element);
    const press = async (action: string): Promise<void> => {
      const button = await until(() => dialog.querySelector<HTMLElement>(`[data-action="${action}"]`), action);
      button.focus();
      await pressKeys(element, 'Enter');
    };
    const titles = (): string => [...dialog.querySelectorAll('.title')].map((one) => one.textContent).join();
    await press('rename-version');
    const input = await until(() => dialog.querySelector<HTMLInputElement>('.renamed'), 'the field');
    expect(deepActiveElement()).to.equal(input);
    await pressKeys(element, 'Escape');
    await until(() => !dialog.querySelector('.renamed'), 'leaving the name as it was');
    expect(shown(element)).to.not.equal(null);
    await press('rename-version');
    (await until(() => dialog.querySelector<HTMLInputElement>('.renamed'), 'the field')).value = 'Approved';
    await pressKeys(element, 'Enter');
    await until(() => titles() === 'Approved', 'the new name');
    await until(() => deepActiveElement()?.getAttribute('data-action') === 'choose-version', 'the focus');
    await press('remove-named-version');
    await until(() => titles() === '', 'the version to go');
    expect(dialog.contains(deepActiveElement())).to.equal(true);
  });
});

describe('the history of a map that was only just edited', () => {
  let element: JourneyMapElement;
  const titles = (): number => dialogOf(element)?.querySelectorAll('[data-version]').length ?? 0;
  const box = (): DOMRect | undefined => shown(element)?.getBoundingClientRect();

  beforeEach(async () => {
    element = await openEditor({ ...smallMap(), id: 'fresh' });
  });

  afterEach(() => element.remove());

  it('R1 has the state in which it was found, however soon it is looked at', async () => {
    element.edit('Work', (change) => change.update('card1', { text: 'A form' }));
    await opened(element);
    expect(titles()).to.equal(1);
    dialogOf(element)?.querySelector<HTMLElement>('[data-version]')?.click();
    const view = await until(
      () => dialogOf(element)?.querySelector('jm-version-view')?.shadowRoot?.querySelector('jm-change-list'),
      'the preview',
    );
    await until(() => view.shadowRoot?.querySelector('[data-change="card1"].changed'), 'what was changed since');
  });

  it('is small while there is nothing to look at, and follows what is kept meanwhile', async () => {
    await opened(element);
    expect(titles()).to.equal(0);
    expect(box()?.height).to.be.below(300);
    element.edit('Work', (change) => change.update('card1', { text: 'A form' }));
    await until(() => titles() === 1, 'the version that is kept with the first edit');
  });
});
