/** Proves what a page may rely on: value, edit, events, undo, moving the element, two editors that never meet. */
import { expect } from '@open-wc/testing';
import { sendKeys } from '@web/test-runner-commands';
import type { JmCanvas } from '../canvas/canvas.js';
import '../define.js';
import type { JourneyMap } from '../model/journey-map.js';
import { parseMap } from '../model/parse.js';
import { deepActiveElement } from '../ui/element.js';
import type { JourneyMapElement } from './journey-map.js';

const small: unknown = {
  type: 'journeymap',
  version: 1,
  id: 'small',
  title: 'Small',
  stages: [{ id: 'g1', name: 'Buy' }],
  steps: [
    { id: 's1', stage: 'g1', name: 'Looks' },
    { id: 's2', stage: 'g1', name: 'Pays' },
  ],
  lanes: [
    { id: 'touch', type: 'touchpoint', name: 'Touchpoints' },
    { id: 'pain', type: 'pain', name: 'Pains' },
  ],
  cards: [
    { id: 'c1', lane: 'touch', step: 's1', text: 'Shop window' },
    { id: 'c2', lane: 'pain', step: 's2', text: 'Queue' },
  ],
};
const smallMap = parseMap(small).map as JourneyMap;

async function mount(value: JourneyMap = smallMap): Promise<JourneyMapElement> {
  const element = document.createElement('journey-map');
  element.noStorage = true;
  element.locale = 'en';
  element.value = value;
  element.style.height = '500px';
  document.body.append(element);
  await opened(element);
  return element;
}

/** Resolves when the cards of the map are drawn. */
async function opened(element: JourneyMapElement): Promise<void> {
  for (let tries = 0; tries < 100; tries++) {
    await element.updateComplete;
    if (drawn(element).length) return;
    await new Promise((done) => setTimeout(done, 20));
  }
  throw new Error('Nothing was drawn');
}

function drawn(element: JourneyMapElement): readonly Element[] {
  const canvas = element.shadowRoot?.querySelector('jm-canvas');
  return [...(canvas?.shadowRoot?.querySelectorAll('[data-card]') ?? [])];
}

function changes(element: JourneyMapElement): { origin: string; label: string }[] {
  const heard: { origin: string; label: string }[] = [];
  element.addEventListener('jm-change', ({ detail }) => heard.push({ origin: detail.origin, label: detail.label }));
  return heard;
}

async function chord(held: string, key: string): Promise<void> {
  await sendKeys({ down: held });
  await sendKeys({ press: key });
  await sendKeys({ up: held });
}

const addPain = (element: JourneyMapElement, text: string): string =>
  element.edit('Add a pain', (change) => change.addCard({ lane: 'pain', step: 's1', text }));

describe('journey-map', () => {
  const elements: JourneyMapElement[] = [];
  const open = async (value?: JourneyMap): Promise<JourneyMapElement> => {
    const element = await mount(value);
    elements.push(element);
    return element;
  };
  afterEach(() => {
    for (const element of elements.splice(0)) element.remove();
  });

  it('draws the map it is given, each card once', async () => {
    const element = await open();
    expect(
      drawn(element)
        .map((card) => card.getAttribute('data-card'))
        .sort(),
    ).to.deep.equal(['c1', 'c2']);
  });

  it('R10 tells an edit of the page exactly once, and none of a value that is set', async () => {
    const element = await open();
    const heard = changes(element);
    addPain(element, 'No seat');
    expect(heard).to.deep.equal([{ origin: 'api', label: 'Add a pain' }]);
    const value = element.value as JourneyMap;
    element.value = { ...value, title: 'Set by the page' };
    element.value = element.value;
    expect(element.value?.title).to.equal('Set by the page');
    expect(heard).to.have.length(1);
  });

  it('undoes and does again what was edited, one event each', async () => {
    const element = await open();
    const heard = changes(element);
    addPain(element, 'No seat');
    element.undo();
    expect(element.value?.cards).to.have.length(2);
    element.redo();
    expect(element.value?.cards).to.have.length(3);
    expect(heard.map(({ origin }) => origin)).to.deep.equal(['api', 'undo', 'undo']);
  });

  it('changes nothing when a call of an edit is wrong or the callback throws', async () => {
    const element = await open();
    const heard = changes(element);
    const before = element.value;
    expect(() =>
      element.edit('Wrong', (change) => (change.update('c1', { text: 'x' }), change.remove('nobody'))),
    ).to.throw();
    expect(() =>
      element.edit('Throws', (change) => {
        change.update('c1', { text: 'x' });
        throw new Error('planted');
      }),
    ).to.throw('planted');
    expect(element.value).to.deep.equal(before);
    expect(heard).to.deep.equal([]);
  });

  it('gives a frozen value that a page cannot change by accident', async () => {
    const element = await open();
    const value = element.value as unknown as { cards: { text: string }[] };
    expect(() => ((value.cards[0] as { text: string }).text = 'changed')).to.throw(TypeError);
    expect(element.value).to.equal(element.value);
  });

  it('lets a page refuse a deletion', async () => {
    const element = await open();
    const refuse = (event: Event): void => event.preventDefault();
    element.addEventListener('jm-before-delete', refuse);
    await element.run('delete', { ids: ['c1'] });
    expect(element.value?.cards).to.have.length(2);
    element.removeEventListener('jm-before-delete', refuse);
    await element.run('delete', { ids: ['c1'] });
    expect(element.value?.cards).to.have.length(1);
  });

  it('refuses edits when it is read only, from the page and from actions', async () => {
    const element = await open();
    element.readOnly = true;
    await element.updateComplete;
    expect(await element.run('delete', { ids: ['c1'] })).to.equal(false);
    expect(element.value?.cards).to.have.length(2);
  });

  it('keeps what was edited when the page takes it away and puts it back', async () => {
    const element = await open();
    addPain(element, 'Kept in memory');
    element.remove();
    await new Promise((done) => setTimeout(done, 20));
    document.body.append(element);
    await opened(element);
    expect(element.value?.cards.map((card) => card.text)).to.include('Kept in memory');
  });

  it('R4 two editors on one page share neither selection nor undo nor keys', async () => {
    const first = await open();
    const second = await open({ ...smallMap, id: 'other' });
    addPain(first, 'Only here');
    first.select(['c1']);
    expect(second.selection).to.deep.equal([]);
    expect(second.value?.cards).to.have.length(2);
    second.focusMap();
    await chord('Control', 'z');
    expect(first.value?.cards).to.have.length(3);
    first.focusMap();
    await chord('Control', 'z');
    expect(first.value?.cards).to.have.length(2);
  });

  it('R3 moves a card with the keyboard and keeps the focus on it', async () => {
    const element = await open();
    element.shadowRoot?.querySelector<JmCanvas>('jm-canvas')?.focusPlace({ lane: 'touch', step: 's1', card: 'c1' });
    await element.updateComplete;
    await chord('Alt', 'ArrowRight');
    expect(element.value?.cards.find((card) => card.id === 'c1')?.step).to.equal('s2');
    expect(deepActiveElement()).not.to.equal(document.body);
  });

  it('R7 says what is wrong with a file instead of throwing, and leaves the open map alone', async () => {
    const element = await open();
    const before = element.value;
    for (const bad of ['{', '[]', '{"type":"other"}', '', '\ud800']) {
      const { mapId, issues } = await element.importMap(bad);
      expect(mapId, bad).to.equal(undefined);
      expect(issues[0]?.level).to.equal('error');
      expect(issues[0]?.message).to.have.length.greaterThan(5);
    }
    expect(element.value).to.equal(before);
  });

  it('R1 R10 takes a map into the open one as one step that is told and can be undone', async () => {
    const element = await open();
    const before = element.value;
    const heard = changes(element);
    const other = { ...smallMap, id: 'other', title: 'Other', cards: [] };
    const { mapId } = await element.importMap(other, { into: 'replace' });
    expect(mapId).to.equal('small');
    expect(element.value?.cards).to.have.length(0);
    expect(heard).to.deep.equal([{ origin: 'api', label: 'Import a map' }]);
    element.undo();
    expect(element.value).to.deep.equal(before);
    await element.importMap(
      { ...smallMap, id: 'third', cards: [{ ...smallMap.cards[0], id: 'new' }] },
      { into: 'merge' },
    );
    expect(element.value?.cards.map(({ id }) => id).sort()).to.deep.equal(['c1', 'c2', 'new']);
    element.undo();
    expect(element.value).to.deep.equal(before);
  });

  it('R8 is switched to Russian live', async () => {
    const element = await open();
    element.locale = 'ru';
    for (let tries = 0; tries < 100 && element.t.locale !== 'ru'; tries++)
      await new Promise((done) => setTimeout(done, 20));
    await element.updateComplete;
    const toolbar = element.shadowRoot?.querySelector('jm-toolbar');
    await toolbar?.updateComplete;
    expect(toolbar?.shadowRoot?.textContent).to.include('Дорожка');
  });
});
