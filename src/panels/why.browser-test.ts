/** Proves that “why?” is found where people look for it, and leads from a pain to its cause and to the cause of that. */
import { expect } from '@open-wc/testing';
import type { JourneyMapElement } from '../editor/journey-map.js';
import { gridMap } from '../testing/canvas-page.js';
import { canvasOf, focusAt, openEditor, pressKeys } from '../testing/open-editor.js';
import { until } from '../testing/until.js';

describe('asking why', () => {
  const elements: JourneyMapElement[] = [];
  afterEach(() => elements.splice(0).forEach((element) => element.remove()));

  const open = async (lanes: readonly string[], locale = 'en'): Promise<JourneyMapElement> => {
    const element = await openEditor(gridMap({ steps: 3, lanes: [...lanes], cards: 1 }), locale);
    elements.push(element);
    return element;
  };
  const typing = (element: JourneyMapElement): HTMLTextAreaElement | null | undefined =>
    canvasOf(element)?.shadowRoot?.querySelector('textarea');
  const links = ({ value }: JourneyMapElement): string[] =>
    (value?.links ?? []).map(({ from, to, kind }) => {
      const text = (id: string): string | undefined => value?.cards.find((card) => card.id === id)?.text;
      return `${text(from)} ${kind} ${text(to)}`;
    });

  it('goes from the details of a pain down the whys by Enter, in a lane made for them', async () => {
    const element = await open(['pain', 'text']);
    await focusAt(element, { lane: 'lane0', step: 'step1', card: 'card0_1_0' });
    const inspector = await until(() => element.shadowRoot?.querySelector('jm-inspector')?.shadowRoot, 'the details');
    const asks = (): HTMLElement | null => inspector.querySelector('[data-action="ask-why"]');
    (await until(asks, 'the offer')).click();
    await until(() => typing(element), 'a field for the cause');
    expect(element.value?.lanes.map(({ type }) => type)).to.include('cause');
    for (const key of 'no staff') await pressKeys(element, key === ' ' ? 'Space' : key);
    await pressKeys(element, 'Enter');
    await until(() => typing(element)?.value === '', 'a field for the cause of the cause');
    await pressKeys(element, 'p', 'a', 'y', 'Enter', 'Escape');
    expect(links(element)).to.deep.equal(['no staff causes Card 1 0', 'pay causes no staff']);
    element.select(['card0_1_0']);
    await until(() => inspector.querySelectorAll('.whys li').length === 2, 'the chain');
    const last = element.value?.cards.find(({ text }) => text === 'pay')?.id;
    await until(() => asks()?.dataset['whyOf'] === last, 'the offer goes on from the last cause');
  });

  it('leaves no trace when nothing is typed, and opens a folded lane of causes', async () => {
    const element = await open(['pain', 'cause']);
    element.edit('fold', (change) => change.update('lane1', { collapsed: true }));
    const before = JSON.stringify(element.value);
    await focusAt(element, { lane: 'lane0', step: 'step1', card: 'card0_1_0' });
    await element.run('ask-why');
    await until(() => typing(element), 'a field');
    await pressKeys(element, 'Escape');
    expect(JSON.stringify(element.value)).to.equal(before);
  });

  for (const [locale, wanted] of [
    ['en', 'why'],
    ['ru', 'почему'],
  ] as const)
    it(`is the first of the commands called “${wanted}”`, async () => {
      const element = await open(['pain'], locale);
      element.select(['card0_1_0']);
      await element.run('palette');
      const palette = await until(() => element.shadowRoot?.querySelector('jm-palette')?.shadowRoot, 'the palette');
      const input = await until(() => palette.querySelector('input'), 'its field');
      input.value = wanted;
      input.dispatchEvent(new Event('input'));
      await until(() => palette.querySelector('li')?.dataset['action'] === 'ask-why', 'the command');
    });
});
