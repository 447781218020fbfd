// Which way the whole editor is read: its own `dir`, its language, or the page around it; keys and menus follow.
import { expect } from '@open-wc/testing';
import type { JourneyMapElement } from './journey-map.js';
import { gridMap } from '../testing/canvas-page.js';
import { canvasOf, focusAt, openEditor, pressKeys, settle } from '../testing/open-editor.js';
import { until } from '../testing/until.js';

const map = gridMap({ steps: 4, lanes: ['text', 'pain'] });
const stepOf = (element: JourneyMapElement, id: string): string | undefined =>
  element.value?.cards.find((card) => card.id === id)?.step;

describe('the direction of the editor', () => {
  let element: JourneyMapElement;
  afterEach(() => {
    element.remove();
    document.documentElement.removeAttribute('dir');
  });

  it('B21 is that of the page; Alt and an arrow move a card to where the arrow points, and menus say so', async () => {
    document.documentElement.dir = 'rtl';
    element = await openEditor(map);
    expect(canvasOf(element)?.mirrored).to.equal(true);
    const toolbar = element.shadowRoot?.querySelector('jm-toolbar');
    expect(toolbar && getComputedStyle(toolbar).direction).to.equal('rtl');
    await focusAt(element, { lane: 'lane0', step: 'step1', card: 'card0_1_0' });
    // The keys of a mirrored map are loaded; until then no key does anything.
    for (let tries = 0; tries < 20 && stepOf(element, 'card0_1_0') === 'step1'; tries++)
      await pressKeys(element, 'Alt+ArrowLeft');
    expect(stepOf(element, 'card0_1_0')).to.equal('step2');
    await element.run('undo');
    expect(stepOf(element, 'card0_1_0')).to.equal('step1');
    const card = canvasOf(element)?.elementOf({ lane: 'lane0', step: 'step1', card: 'card0_1_0' });
    card?.dispatchEvent(new MouseEvent('contextmenu', { bubbles: true, composed: true, cancelable: true }));
    const item = await until(() =>
      element.shadowRoot
        ?.querySelector('jm-menu[data-context]')
        ?.shadowRoot?.querySelector('[data-action="move-card-right"] kbd'),
    );
    expect(item.textContent).to.contain('←');
  });

  it('is that of its language, and its own word is the last', async () => {
    element = await openEditor(map);
    expect(canvasOf(element)?.mirrored).to.equal(false);
    element.locales = [{ code: 'he', name: 'עברית', direction: 'rtl', load: () => Promise.resolve({}) }];
    element.locale = 'he';
    await until(() => canvasOf(element)?.mirrored, 'a map from right to left');
    element.dir = 'ltr';
    element.requestUpdate();
    await settle(element);
    expect(canvasOf(element)?.mirrored).to.equal(false);
  });
});
