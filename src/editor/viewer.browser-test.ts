/** Proves what a page may rely on of the viewer: its value, what is set in the same breath, and issues; with the parser still on its way. */
import { expect } from '@open-wc/testing';
import type { JmCanvas } from '../canvas/canvas.js';
import { plainTextKind } from '../lanes/plain-text.js';
import { until } from '../testing/until.js';
import '../viewer.js';
import { readUnchecked } from './parser.js';
import type { JourneyMapViewer } from './viewer.js';

const small = {
  type: 'journeymap',
  version: 1,
  id: 'small',
  title: 'Small',
  stages: [{ id: 'g1', name: 'Buy' }],
  steps: [{ id: 's1', stage: 'g1', name: 'Looks' }],
  lanes: [{ id: 'touch', type: 'touchpoint', name: 'Touchpoints' }],
  cards: [{ id: 'c1', lane: 'touch', step: 's1', text: 'Shop window' }],
};
const other = { ...small, id: 'other', title: 'Other' };
type Value = JourneyMapViewer['value'];

function mount(): JourneyMapViewer {
  const viewer = document.createElement('journey-map-viewer');
  viewer.locale = 'en';
  viewer.style.height = '400px';
  document.body.append(viewer);
  return viewer;
}

/** The ids of the drawn cards. */
async function drawn(viewer: JourneyMapViewer): Promise<readonly (string | null)[]> {
  await viewer.updateComplete;
  const canvas = viewer.shadowRoot?.querySelector<JmCanvas>('jm-canvas');
  await canvas?.updateComplete;
  // The canvas draws cells when it knows its size.
  await new Promise((done) => setTimeout(done, 100));
  return [...(canvas?.shadowRoot?.querySelectorAll('[data-card]') ?? [])].map((card) => card.getAttribute('data-card'));
}

describe('<journey-map-viewer>', () => {
  let viewer: JourneyMapViewer;

  beforeEach(() => {
    viewer = mount();
  });

  afterEach(() => viewer.remove());

  // First, because only the first element of a page waits for the parser.
  it('shows the last of several values set before the parser is there, and keeps what was selected for it', async () => {
    viewer.value = other as unknown as Value;
    viewer.value = JSON.stringify(small);
    viewer.select(['c1']);
    viewer.viewport = { x: 0, y: 0, zoom: 0.8 };
    expect(await drawn(viewer)).to.deep.equal(['c1']);
    expect(viewer.value?.id).to.equal('small');
    expect(viewer.selection).to.deep.equal(['c1']);
    expect(viewer.viewport.zoom).to.equal(0.8);
  });

  it('shows a value at once when the parser is there', async () => {
    await viewer.updateComplete;
    viewer.value = small as unknown as Value;
    expect(viewer.value?.title).to.equal('Small');
    expect(await drawn(viewer)).to.deep.equal(['c1']);
  });

  it('keeps the place for a newer state of the same map, and begins another one at its beginning', async () => {
    viewer.value = small as unknown as Value;
    await drawn(viewer);
    viewer.viewport = { x: 0, y: 0, zoom: 2 };
    viewer.select(['c1']);
    viewer.value = { ...small, title: 'Newer' } as unknown as Value;
    expect(viewer.viewport.zoom).to.equal(2);
    viewer.value = other as unknown as Value;
    expect(viewer.viewport.zoom).to.equal(1);
    expect(viewer.selection).to.deep.equal([]);
  });

  it('draws each lane by its kind: by ours, loaded for this map, or by the one of the page', async () => {
    viewer.value = {
      ...small,
      id: 'moods',
      lanes: [{ id: 'mood', type: 'emotion', name: 'Emotions' }],
      cards: [{ id: 'm1', lane: 'mood', step: 's1', score: 1, word: 'glad' }],
    } as unknown as Value;
    await drawn(viewer);
    const card = (): Element | null | undefined =>
      viewer.shadowRoot?.querySelector('jm-canvas')?.shadowRoot?.querySelector('[data-card="m1"]');
    expect(card()?.classList.contains('point')).to.equal(true);
    viewer.laneKinds = [{ ...plainTextKind, id: 'emotion' }];
    await drawn(viewer);
    expect(card()?.classList.contains('point')).to.equal(false);
    viewer.laneKinds = [];
    await drawn(viewer);
    expect(card()?.classList.contains('point')).to.equal(true);
  });

  it('says the whole name of the map in its corner, on some lines', async () => {
    viewer.value = { ...small, title: 'The credit limit that left without a word' } as unknown as Value;
    const name = await until(
      () => viewer.shadowRoot?.querySelector('jm-canvas')?.shadowRoot?.querySelector<HTMLElement>('.corner .title'),
      'the name',
    );
    await until(() => name.clientHeight > 0);
    expect(name.scrollHeight).to.equal(name.clientHeight);
    const corner = name.parentElement as HTMLElement;
    expect(name.getBoundingClientRect().bottom).to.be.at.most(corner.getBoundingClientRect().bottom);
    expect(name.title).to.equal('The credit limit that left without a word');
  });

  it('counts no comments, for there is nothing to open them with, and keeps them in its value', async () => {
    const comments = [{ id: 'k', target: 'c1', author: 'Ann', text: 'So?', createdAt: '2026-01-01T00:00:00Z' }];
    viewer.value = { ...small, comments } as unknown as Value;
    expect(await drawn(viewer)).to.deep.equal(['c1']);
    const root = viewer.shadowRoot?.querySelector('jm-canvas')?.shadowRoot;
    expect(root?.querySelector('.talk')).to.equal(null);
    expect(root?.querySelector('[data-card]')?.getAttribute('aria-description')).to.equal(null);
    expect(viewer.value?.comments).to.have.length(1);
  });

  it('offers the views that are in the map, and only then has a line for them', async () => {
    viewer.value = small as unknown as Value;
    await drawn(viewer);
    const select = (): HTMLSelectElement | null | undefined =>
      viewer.shadowRoot?.querySelector('[data-action="views"]');
    expect(select()).to.equal(null);
    viewer.value = {
      ...small,
      lanes: [...small.lanes, { id: 'more', type: 'text', name: 'Notes' }],
      cards: [
        { ...small.cards[0], owner: 'Shop' },
        { id: 'c2', lane: 'more', step: 's1', text: 'Note' },
      ],
      views: [
        { id: 'v1', name: 'For leaders', lanes: ['more'], text: 'In short' },
        { id: 'v2', name: 'Owners', filter: { colorBy: 'owner' } },
      ],
    } as unknown as Value;
    const list = await until(select);
    expect([...list.options].map((one) => one.text)).to.deep.equal(['The whole map', 'For leaders', 'Owners']);
    const choose = async (value: string): Promise<readonly (string | null)[]> => {
      list.value = value;
      list.dispatchEvent(new Event('change'));
      return drawn(viewer);
    };
    expect(await choose('v1')).to.deep.equal(['c2']);
    const line = (): string => viewer.shadowRoot?.querySelector('.views')?.textContent ?? '';
    expect(line()).to.contain('In short');
    expect(await choose('v2')).to.deep.equal(['c1', 'c2']);
    expect(line()).to.contain('Shop');
    const card = viewer.shadowRoot?.querySelector('jm-canvas')?.shadowRoot?.querySelector('[data-card="c1"]');
    expect(card?.getAttribute('data-mark')).to.equal('S');
    await expect(viewer).to.be.accessible();
    expect(await choose('')).to.deep.equal(['c1', 'c2']);
    viewer.value = other as unknown as Value;
    await until(() => !select(), 'the line goes');
  });

  it('tells what was repaired, and shows no map when there is none', async () => {
    viewer.value = { ...small, cards: [{ id: 'c1', lane: 'touch', step: 'nowhere' }] } as unknown as Value;
    await viewer.updateComplete;
    expect(viewer.issues.length).to.be.greaterThan(0);
    viewer.value = 'not a map';
    expect(viewer.value).to.equal(undefined);
    expect(viewer.issues[0]?.level).to.equal('error');
    viewer.value = undefined;
    expect(viewer.issues).to.deep.equal([]);
  });
});

describe('a map without the parser', () => {
  it('is taken as it is, without what is no record', () => {
    const { map, issues } = readUnchecked(
      JSON.stringify({ ...small, cards: [...small.cards, 7, null, {}], links: 'x' }),
    );
    expect(map?.cards).to.deep.equal(small.cards);
    expect(map?.links).to.deep.equal([]);
    expect(issues.map(({ level, code }) => [level, code])).to.deep.equal([['warning', 'unchecked']]);
  });

  it('is none when it does not say that it is one, and nothing throws', () => {
    for (const input of ['{', '7', undefined, null, [], { type: 'other' }]) {
      const { map, issues } = readUnchecked(input);
      expect(map).to.equal(undefined);
      expect(issues[0]?.level).to.equal('error');
    }
  });
});
