/** Proves that a narrow editor shows its map first, and that the details panel leaves it room and gives the focus back. */
import { expect } from '@open-wc/testing';
import { sendKeys, sendMouse } from '@web/test-runner-commands';
import '../define.js';
import type { JourneyMap } from '../model/journey-map.js';
import { parseMap } from '../model/parse.js';
import { until } from '../testing/until.js';
import { deepActiveElement } from '../ui/element.js';
import type { JourneyMapElement } from './journey-map.js';

const map = parseMap({
  type: 'journeymap',
  version: 1,
  id: 'narrow',
  stages: [{ id: 'g', name: 'Buy' }],
  steps: [{ id: 's', stage: 'g', name: 'Pays' }],
  lanes: [{ id: 'pains', type: 'pain', name: 'Pains' }],
  cards: [{ id: 'pain', lane: 'pains', step: 's', text: 'Queue' }],
}).map as JourneyMap;

describe('a narrow editor', () => {
  let element: JourneyMapElement;

  async function open(width: number): Promise<void> {
    element = document.createElement('journey-map');
    element.noStorage = true;
    element.locale = 'en';
    element.style.cssText = `height:500px;width:${width}px`;
    element.value = map;
    document.body.append(element);
    await until(() => element.shadowRoot?.querySelector('jm-canvas')?.shadowRoot?.querySelector('[data-card]'));
  }
  afterEach(() => element.remove());

  const panel = (): HTMLElement | null | undefined => element.shadowRoot?.querySelector('.panel');
  const field = (): HTMLElement | null | undefined =>
    panel()?.querySelector('jm-inspector')?.shadowRoot?.querySelector('textarea');
  const toggle = (): HTMLElement | null | undefined =>
    element.shadowRoot?.querySelector('jm-toolbar')?.shadowRoot?.querySelector('[data-action="toggle-inspector"]');

  it('shows the map first, and the panel when it is asked for', async () => {
    await open(600);
    expect(panel()).to.equal(null);
    toggle()?.click();
    await until(panel);
  });

  it('shows the panel beside the map where there is room', async () => {
    await open(1000);
    expect(panel()).not.to.equal(null);
    await sendMouse({ type: 'click', position: [400, 300] });
    expect(panel()).not.to.equal(null);
  });

  it('brings the panel back with the map where there is room for both, and there alone', async () => {
    await open(400);
    const outline = (): Element | null | undefined => element.shadowRoot?.querySelector('jm-outline');
    await until(outline);
    element.style.width = '600px';
    await until(() => !outline());
    expect(panel()).to.equal(null);
    element.style.width = '400px';
    await until(outline);
    element.style.width = '1000px';
    await until(panel);
    expect(outline()).to.equal(null);
  });

  it('R3 closes the panel with Esc and gives the focus back to the map', async () => {
    await open(600);
    toggle()?.focus();
    await sendKeys({ press: 'Enter' });
    (await until(field)).focus();
    await sendKeys({ type: 'x' });
    await sendKeys({ press: 'Escape' });
    expect(element.value?.title, 'the first Esc takes the letter back').to.equal('');
    expect(panel()).not.to.equal(null);
    await sendKeys({ press: 'Escape' });
    await until(() => !panel());
    await until(() => deepActiveElement() !== document.body);
  });

  it('R3 gives the focus back when the panel beside the map is closed by its cross', async () => {
    await open(1000);
    (await until(field)).focus();
    element.shadowRoot
      ?.querySelector('jm-inspector')
      ?.shadowRoot?.querySelector<HTMLElement>('[data-action="toggle-inspector"]')
      ?.focus();
    await sendKeys({ press: 'Enter' });
    await until(() => !panel());
    await until(() => deepActiveElement() !== document.body);
  });
});
