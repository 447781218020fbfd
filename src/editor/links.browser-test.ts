/** Proves with real keys that a card is linked by typing a few letters of another, which is then offered no more. */
import { expect } from '@open-wc/testing';
import { sendKeys } from '@web/test-runner-commands';
import '../define.js';
import type { JmCardPicker } from '../panels/card-picker.js';
import { until } from '../testing/until.js';
import type { JourneyMapElement } from './journey-map.js';

describe('linking a card in the inspector', () => {
  let element: JourneyMapElement;
  const picker = (): JmCardPicker | null | undefined =>
    element.shadowRoot?.querySelector('jm-inspector')?.shadowRoot?.querySelector('jm-card-picker');
  const options = (): string[] =>
    [...(picker()?.shadowRoot?.querySelectorAll('[role="option"]') ?? [])].map((one) => one.textContent.trim());

  beforeEach(async () => {
    element = document.createElement('journey-map');
    element.noStorage = true;
    element.locale = 'en';
    element.style.cssText = 'height:600px;width:1200px';
    element.value = {
      type: 'journeymap',
      version: 1,
      id: 'links',
      title: '',
      stages: [{ id: 'g', name: 'Buy' }],
      steps: [{ id: 's', stage: 'g', name: 'Pays' }],
      lanes: [
        { id: 'pains', type: 'pain', name: 'Pains' },
        { id: 'ideas', type: 'opportunity', name: 'Ideas' },
        { id: 'mood', type: 'emotion', name: 'Mood' },
      ],
      cards: [
        { id: 'queue', lane: 'pains', step: 's', text: 'A queue at the desk' },
        { id: 'desk', lane: 'ideas', step: 's', text: 'A second desk' },
        { id: 'app', lane: 'ideas', step: 's', text: 'Pay in the app' },
        { id: 'low', lane: 'mood', step: 's', score: -2 },
      ],
    };
    document.body.append(element);
    await until(() => element.value);
    element.select(['queue']);
    (await until(picker)).focus();
  });
  afterEach(() => element.remove());

  it('links at once the card that was found by its letters, and offers it no more', async () => {
    await sendKeys({ type: 'second' });
    await until(() => options().join() === 'A second desk');
    await sendKeys({ press: 'Enter' });
    expect(element.value?.links[0]).to.include({ from: 'desk', to: 'queue', kind: 'addresses' });
    await sendKeys({ press: 'ArrowDown' });
    await until(() => options().length > 0);
    expect(options()).not.to.include('A second desk');
    expect(options()).not.to.include('A queue at the desk');
    expect(options().length, 'a card without text is there by its words').to.equal(2);
    expect(options().join()).to.include('2');
  });

  it('walks the list by arrows and closes it by Esc, changing nothing', async () => {
    await sendKeys({ press: 'ArrowDown' });
    await sendKeys({ press: 'ArrowDown' });
    const active = (): string | null | undefined =>
      picker()?.shadowRoot?.querySelector('input')?.getAttribute('aria-activedescendant');
    await until(() => active() === 'pick-app');
    await sendKeys({ press: 'Escape' });
    await until(() => options().length === 0);
    expect(element.value?.links).to.deep.equal([]);
  });

  it('links by the menu of a card and carries an end elsewhere by keys alone, each as one step', async () => {
    const inDialog = (): Element | null | undefined =>
      element.shadowRoot?.querySelector('jm-link-dialog')?.shadowRoot?.querySelector('jm-card-picker');
    await element.run('link-to', { id: 'desk' });
    await until(() => inDialog()?.matches(':focus-within'));
    await until(() => inDialog()?.shadowRoot?.querySelector('[role="option"]'), 'the cards, before anything is typed');
    await sendKeys({ type: 'queue' });
    await until(() => inDialog()?.shadowRoot?.querySelector('[aria-selected="true"]'));
    await sendKeys({ press: 'Enter' });
    const made = await until(() => element.value?.links[0]);
    expect(made).to.include({ from: 'desk', to: 'queue', kind: 'addresses' });

    const inspector = (): ShadowRoot | null | undefined =>
      element.shadowRoot?.querySelector('jm-inspector')?.shadowRoot;
    (await until(() => inspector()?.querySelector<HTMLElement>(`[data-change-link="${made.id}"]`))).focus();
    await sendKeys({ press: 'Enter' });
    const end = await until(() => inspector()?.querySelector<JmCardPicker>('[data-link-end="from"]'));
    expect(element.selection).to.deep.equal([made.id]);
    end.focus();
    await sendKeys({ type: 'app' });
    await until(() => end.shadowRoot?.querySelector('[aria-selected="true"]'));
    await sendKeys({ press: 'Enter' });
    expect(element.value?.links[0]).to.include({ from: 'app', to: 'queue' });
    await element.run('delete');
    expect(element.value?.links).to.deep.equal([]);
    for (const ends of [['app', 'queue'], ['desk', 'queue'], []]) {
      element.undo();
      expect(element.value?.links.flatMap(({ from, to }) => [from, to])).to.deep.equal(ends);
    }
  });
});
