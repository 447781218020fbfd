/** Proves that the lanes people add most are offered, and that cards moved among them become what those lanes hold. */
import { expect } from '@open-wc/testing';
import '../define.js';
import type { JourneyMap } from '../model/journey-map.js';
import { parseMap } from '../model/parse.js';
import { until } from '../testing/until.js';
import { deepActiveElement } from '../ui/element.js';
import type { JourneyMapElement } from './journey-map.js';

const map = parseMap({
  type: 'journeymap',
  version: 1,
  id: 'lanes',
  stages: [{ id: 'g', name: 'Buy' }],
  steps: [{ id: 's', stage: 'g', name: 'Pays' }],
  lanes: [
    { id: 'acts', type: 'empathy', name: 'Actions', quadrants: ['does'] },
    { id: 'thoughts', type: 'empathy', name: 'Thoughts', quadrants: ['thinks'] },
    { id: 'pains', type: 'pain', name: 'Pains' },
  ],
  cards: [{ id: 'c', lane: 'acts', step: 's', text: 'Waits', quadrant: 'does' }],
}).map as JourneyMap;

describe('lanes', () => {
  let element: JourneyMapElement;

  async function open(locale: string): Promise<void> {
    element = document.createElement('journey-map');
    element.noStorage = true;
    element.locale = locale;
    element.style.cssText = 'height:600px;width:1200px';
    element.value = map;
    document.body.append(element);
    await until(() => element.t.locale === locale && element.shadowRoot?.querySelector('jm-toolbar'));
  }
  afterEach(() => element.remove());

  const inspector = (): ShadowRoot | null | undefined => element.shadowRoot?.querySelector('jm-inspector')?.shadowRoot;
  const heading = (): string | undefined => inspector()?.querySelector('h2')?.textContent;

  for (const [locale, said, asked] of [
    ['en', 'Actions', 'What does the customer do here?'],
    ['ru', 'Действия', 'Что клиент здесь делает?'],
  ] as const) {
    it(`offers Actions, Thoughts, Feelings and What they say (${locale})`, async () => {
      await open(locale);
      await element.run('add-lane');
      const button = await until(() =>
        element.shadowRoot
          ?.querySelector('jm-lane-dialog')
          ?.shadowRoot?.querySelector<HTMLElement>('[data-preset="empathy-does"]'),
      );
      expect(button.textContent.trim()).to.equal(said);
      button.click();
      const lane = await until(() => element.value?.lanes.find(({ id }) => !map.lanes.some((old) => old.id === id)));
      expect(lane).to.include({ type: 'empathy', name: said, question: asked });
      expect(lane.quadrants).to.deep.equal(['does']);
      await until(() => deepActiveElement()?.getAttribute('data-lane') === lane.id, 'the focus in its first cell');
    });
  }

  it('adds a line of a blueprint with its place', async () => {
    await open('en');
    await element.run('add-lane');
    (
      await until(() =>
        element.shadowRoot
          ?.querySelector('jm-lane-dialog')
          ?.shadowRoot?.querySelector<HTMLElement>('[data-preset="divider-visibility"]'),
      )
    ).click();
    await until(() => element.value?.lanes.some((lane) => lane.line === 'visibility'));
  });

  it('tells what an empathy lane shows, and lets it be chosen', async () => {
    await open('en');
    element.select(['acts']);
    await until(() => heading() === 'Actions');
    const buttons = await until(() => inspector()?.querySelectorAll<HTMLElement>('[data-field="quadrants"] button'));
    expect([...buttons].map((one) => one.getAttribute('aria-pressed'))).to.deep.equal([
      'false',
      'false',
      'true',
      'false',
    ]);
    buttons[3]?.click();
    expect(element.value?.lanes[0]?.quadrants).to.have.members(['does', 'feels']);
  });

  it('makes a card moved by key or menu into a lane of one quadrant a card of that quadrant', async () => {
    await open('en');
    const quadrant = (): string | undefined => element.value?.cards[0]?.quadrant;
    await element.run('move-card-down', { ids: ['c'] });
    expect(quadrant()).to.equal('thinks');
    await element.run('move-card-down', { ids: ['c'] });
    expect([element.value?.cards[0]?.lane, quadrant()]).to.deep.equal(['pains', 'thinks']);
    element.undo();
    element.undo();
    expect(quadrant()).to.equal('does');
  });

  it('moves a lane past hidden ones in one go, and has nowhere to move it beyond the last that is shown', async () => {
    await open('en');
    const order = (): string | undefined => element.value?.lanes.map(({ id }) => id).join(' ');
    const ids = order()?.split(' ') ?? [];
    const first = ids[0] ?? '';
    const last = ids.at(-1) ?? '';
    for (const id of ids.slice(1, -1)) element.edit('Hide', (change) => change.update(id, { hidden: true }));
    expect(ids.length).to.be.greaterThan(2);
    expect(await element.run('move-lane-down', { id: first })).to.equal(true);
    expect(order()).to.equal([...ids.slice(1), first].join(' '));
    expect(await element.run('move-lane-down', { id: first })).to.equal(false);
    expect(await element.run('move-lane-up', { id: first })).to.equal(true);
    expect(order()?.indexOf(first)).to.be.lessThan(order()?.indexOf(last) ?? -1);
    element.edit('Hide', (change) => change.update(last, { hidden: true }));
    expect(await element.run('move-lane-down', { id: first })).to.equal(false);
  });
});
