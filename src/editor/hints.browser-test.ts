/** Proves that the first steps come by themselves once, take no focus and hide none, and are away for good when they were put away. */
import { expect } from '@open-wc/testing';
import type { JmHints } from '../panels/hints.js';
import { gridMap } from '../testing/canvas-page.js';
import { violations } from '../testing/axe.js';
import { canvasOf, focusAt, pressKeys, settle } from '../testing/open-editor.js';
import { until } from '../testing/until.js';
import { deepActiveElement } from '../ui/element.js';
import '../define.js';
import { whenIdle } from './idle.js';
import type { JourneyMapElement } from './journey-map.js';
import { readPreferences } from './preferences.js';

const map = gridMap({ steps: 20, lanes: ['text', 'pain', 'text', 'need', 'text', 'gain', 'text', 'quote'], cards: 2 });

describe('the first steps', () => {
  const elements: JourneyMapElement[] = [];
  let library = '';
  beforeEach(() => (library = `hints-${crypto.randomUUID()}`));
  afterEach(() => {
    for (const element of elements.splice(0)) element.remove();
    localStorage.removeItem(`journeymap:${library}:preferences`);
  });

  /** An editor of a first visit, with a map that is kept. */
  async function open(
    attributes: Readonly<Record<string, string>> = {},
    width = 1000,
    opened = map,
  ): Promise<JourneyMapElement> {
    const element = document.createElement('journey-map');
    Object.assign(element, { library, locale: 'en' });
    for (const [name, value] of Object.entries(attributes)) element.setAttribute(name, value);
    element.style.cssText = `height:520px;width:${width}px`;
    document.body.append(element);
    elements.push(element);
    await until(() => element.value, 'a map');
    await element.importMap(opened);
    await until(
      () => canvasOf(element)?.shadowRoot?.querySelector(opened.lanes.length ? '.cell' : '.grid, .pane'),
      'the map',
    );
    return element;
  }
  const hintsOf = (element: JourneyMapElement): JmHints | null =>
    element.shadowRoot?.querySelector<JmHints>('jm-hints') ?? null;
  const button = (element: JourneyMapElement, name: string): HTMLElement | null | undefined =>
    hintsOf(element)?.shadowRoot?.querySelector(`[data-hint="${name}"]`);
  /** Long enough for hints to have come, had they been meant to: those of this editor would have been first. */
  const idle = (): Promise<void> => new Promise((done) => void whenIdle(done));

  it('come without taking the focus, are turned, and are away for good by “Got it”', async () => {
    const element = await open();
    await focusAt(element, { lane: 'lane0', step: 'step0' });
    const focused = deepActiveElement();
    await until(() => button(element, 'next'), 'the first steps');
    expect(deepActiveElement() === focused, 'the focus is where it was').to.equal(true);
    const text = (): string => hintsOf(element)?.shadowRoot?.textContent.replace(/\s+/g, ' ') ?? '';
    expect(text()).to.include('1 of 3').and.include('Enter');
    button(element, 'next')?.click();
    await until(() => text().includes('Ctrl+K') && text().includes('Alt+→'), 'the keys');
    button(element, 'next')?.click();
    await until(() => text().includes('3 of 3') && text().includes('owner'));
    expect(await violations(element)).to.deep.equal([]);
    button(element, 'done')?.click();
    await until(() => !hintsOf(element));
    expect(readPreferences(library).hinted).to.equal(true);
    element.remove();
    const again = await open();
    await idle();
    expect(hintsOf(again)).to.equal(null);
    await again.run('hints');
    await until(() => button(again, 'next'), 'the first steps when asked for');
  }).timeout(20_000);

  it('say on a map without lanes how to begin, and change with its first lane', async () => {
    const element = await open({}, 1000, { ...map, lanes: [], cards: [], links: [] });
    await until(() => button(element, 'next'), 'the first steps');
    const text = (): string => hintsOf(element)?.shadowRoot?.textContent ?? '';
    expect(text()).to.include('no lane yet').and.not.to.include('empty cell');
    element.edit('A lane', (change) => change.addLane({ type: 'pain', name: 'Pains' }));
    await until(() => text().includes('empty cell'), 'the usual words');
  });

  it('R3 are one Tab stop after the map, walked by arrows, and Esc in them gives the focus back to the map', async () => {
    const element = await open();
    await element.run('hints');
    await until(() => button(element, 'next'), 'the first steps');
    await focusAt(element, { lane: 'lane0', step: 'step0' });
    await pressKeys(element, 'Escape');
    expect(hintsOf(element), 'Esc on the map is not meant for them').not.to.equal(null);
    await pressKeys(element, 'Tab');
    expect(hintsOf(element)?.shadowRoot?.activeElement === button(element, 'back')).to.equal(true);
    await pressKeys(element, 'ArrowRight', 'Enter');
    expect(hintsOf(element)?.shadowRoot?.textContent).to.include('2 of 3');
    expect(hintsOf(element)?.shadowRoot?.activeElement === button(element, 'next')).to.equal(true);
    await pressKeys(element, 'Tab');
    expect(hintsOf(element)?.matches(':focus-within')).to.equal(false);
    // The arrows have tooltips, whose Esc goes first; the button in words has none.
    await pressKeys(element, 'Shift+Tab', 'End', 'Escape');
    await until(() => !hintsOf(element));
    await until(() => canvasOf(element)?.shadowRoot?.activeElement, 'the focus on the map');
    expect(readPreferences(library).hinted).to.equal(true);
  });

  it('go on when they are followed, in any order, and are away for good after the last', async () => {
    const element = await open();
    await element.run('hints');
    await until(() => button(element, 'next'), 'the first steps');
    const at = (): string => hintsOf(element)?.shadowRoot?.querySelector('.at')?.textContent ?? '';
    await focusAt(element, { lane: 'lane0', step: 'step0', card: 'card0_0_1' });
    await pressKeys(element, 'Alt+ArrowRight');
    await settle(element);
    expect(at(), 'what is said now is not done yet').to.equal('1 of 3');
    await pressKeys(element, 'n', 'o', 'w', 'Enter', 'Escape');
    await until(() => at() === '3 of 3', 'the last, for the second was done before');
    await element.run('ask-why', { id: 'card1_0_0', value: 'because' });
    await until(() => !hintsOf(element), 'all are away');
    expect(readPreferences(library).hinted).to.equal(true);
  });

  it('R3 cover neither the map nor the minimap nor the legend', async () => {
    const element = await open();
    for (const id of ['hints', 'minimap', 'legend']) await element.run(id);
    await until(() => button(element, 'next'), 'the first steps');
    const box = (name: string): DOMRect | undefined => element.shadowRoot?.querySelector(name)?.getBoundingClientRect();
    await until(() => box('jm-minimap')?.width && box('jm-legend')?.height, 'the minimap and the legend');
    await until(() => (box('jm-legend')?.top ?? 0) >= (box('jm-minimap')?.bottom ?? 0), 'the minimap above the legend');
    const own = box('jm-hints') as DOMRect;
    for (const name of ['jm-canvas', 'jm-minimap', 'jm-legend', 'jm-status-line']) {
      const other = box(name) as DOMRect;
      expect(other.bottom <= own.top || own.bottom <= other.top, name).to.equal(true);
    }
  });

  it('do not come uninvited where they are not wanted, where nothing is kept, or where there is no room', async () => {
    const all = [await open({ 'no-hints': '' }), await open({ 'no-storage': '' }), await open(), await open({}, 600)];
    (all[2] as JourneyMapElement).readOnly = true;
    await idle();
    expect(all.map(hintsOf)).to.deep.equal([null, null, null, null]);
    const guest = all[1] as JourneyMapElement;
    await guest.run('hints');
    (await until(() => button(guest, 'done'))).click();
    await until(() => !hintsOf(guest));
    expect(readPreferences(library).hinted, 'a guest leaves nothing behind').to.equal(undefined);
    expect(await (all[2] as JourneyMapElement).run('hints'), 'nor where nothing can be typed').to.equal(false);
  });
});
