/** Proves that a user's language and theme last, that the page's word wins, and that a guest without storage leaves nothing behind. */
import { expect } from '@open-wc/testing';
import '../define.js';
import { until } from '../testing/until.js';
import { deepActiveElement } from '../ui/element.js';
import type { JourneyMapElement } from './journey-map.js';

describe('what a user chose', () => {
  const elements: JourneyMapElement[] = [];

  async function open(attributes: Readonly<Record<string, string>>): Promise<JourneyMapElement> {
    const element = document.createElement('journey-map');
    for (const [name, value] of Object.entries(attributes)) element.setAttribute(name, value);
    element.style.cssText = 'height:500px;width:1000px';
    document.body.append(element);
    elements.push(element);
    await until(() => element.value && element.shadowRoot?.querySelector('jm-toolbar'));
    return element;
  }
  afterEach(() => {
    for (const element of elements.splice(0)) element.remove();
  });

  /** Chooses in the map menu, where a stranger looks first. */
  async function choose(element: JourneyMapElement, id: string): Promise<void> {
    const toolbar = element.shadowRoot?.querySelector('jm-toolbar')?.shadowRoot;
    toolbar?.querySelector<HTMLElement>('[data-action="map-menu"]')?.click();
    const item = (): HTMLElement | null | undefined =>
      toolbar?.querySelector('jm-menu')?.shadowRoot?.querySelector(`[data-action="${id}"]`);
    (await until(item)).click();
    await element.updateComplete;
  }

  it('is remembered for the next visit of this library, and for no other', async () => {
    const library = `choice-${crypto.randomUUID()}`;
    const first = await open({ library });
    await choose(first, 'locale-ru');
    await choose(first, 'theme-dark');
    first.remove();
    const second = await open({ library });
    await until(() => second.t.locale === 'ru');
    expect(second.theme).to.equal('dark');
    const other = await open({ library: `${library}-other` });
    expect(other.theme).to.equal('auto');
    const said = await open({ library, locale: 'en', theme: 'light' });
    expect([said.locale, said.theme]).to.deep.equal(['en', 'light']);
    localStorage.removeItem(`journeymap:${library}:preferences`);
  });

  it('is not kept without storage, and what is kept broken is passed over', async () => {
    const library = `broken-${crypto.randomUUID()}`;
    const key = `journeymap:${library}:preferences`;
    localStorage.setItem(key, '{"locale":7,"theme":"loud"');
    const element = await open({ library });
    expect([element.locale, element.theme]).to.deep.equal(['', 'auto']);
    localStorage.removeItem(key);
    const guest = await open({ library, 'no-storage': '' });
    await choose(guest, 'theme-dark');
    expect(guest.theme).to.equal('dark');
    expect(localStorage.getItem(key)).to.equal(null);
  });

  it('R3 has the focus on the map once a template was chosen in the first visit', async () => {
    const element = await open({ library: `start-${crypto.randomUUID()}`, locale: 'en' });
    const button = await until(() =>
      element.shadowRoot
        ?.querySelector('jm-start-panel')
        ?.shadowRoot?.querySelector<HTMLElement>('[data-action="start-template"]'),
    );
    button.focus();
    button.click();
    await until(
      () => deepActiveElement()?.getRootNode() === element.shadowRoot?.querySelector('jm-canvas')?.shadowRoot,
    );
  });

  it('tells how many lanes are hidden, and shows them', async () => {
    const element = await open({ 'no-storage': '', locale: 'en' });
    element.edit('Lanes', (change) => {
      for (const name of ['A', 'B', 'C']) change.addLane({ type: 'pain', name, ...(name === 'C' && { hidden: true }) });
    });
    const line = (): ShadowRoot | null | undefined => element.shadowRoot?.querySelector('jm-status-line')?.shadowRoot;
    const button = await until(() => line()?.querySelector<HTMLElement>('[data-action="show-lanes"]'));
    expect(button.textContent.trim()).to.equal('2 of 3 lanes');
    button.click();
    await until(() => line()?.textContent.includes('3 lanes') && !line()?.textContent.includes('of 3'));
  });

  it('R7 takes a value with arrays left out, and tells what it repaired', async () => {
    const element = await open({ 'no-storage': '', locale: 'en' });
    element.value = {
      type: 'journeymap',
      version: 1,
      id: 'short',
      title: 'Short',
      stages: [{ id: 'g', name: 'Buy' }],
      steps: [{ id: 's', stage: 'g', name: 'Pays' }],
      lanes: [{ id: 'pains', type: 'pain', name: 'Pains' }],
      cards: [{ id: 'c', lane: 'pains', step: 's', text: 'Queue', severity: 9 }],
    };
    expect(element.value?.cards).to.have.length(1);
    expect(element.issues).to.have.length(1);
    expect(element.issues[0]?.message).to.be.a('string');
    const before = element.value;
    element.value = null as unknown as undefined;
    expect(element.value).to.equal(before);
    expect(element.issues[0]?.level).to.equal('error');
  });
});
