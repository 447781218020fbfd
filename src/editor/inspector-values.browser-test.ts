/** Proves with real keys that fields of a fixed form take what people type, and keep the rest in the field with a word on it. */
import { expect } from '@open-wc/testing';
import { sendKeys } from '@web/test-runner-commands';
import '../define.js';
import type { Card, JourneyMap } from '../model/journey-map.js';
import { parseMap } from '../model/parse.js';
import { until } from '../testing/until.js';
import { deepActiveElement } from '../ui/element.js';
import type { JourneyMapElement } from './journey-map.js';

const map = parseMap({
  type: 'journeymap',
  version: 1,
  id: 'values',
  stages: [{ id: 'g', name: 'Buy' }],
  steps: [{ id: 's', stage: 'g', name: 'Pays', duration: 'PT1H30M' }],
  lanes: [{ id: 'pains', type: 'pain', name: 'Pains' }],
  cards: [{ id: 'pain', lane: 'pains', step: 's', text: 'Queue', reach: 0.35 }],
}).map as JourneyMap;

describe('values of a fixed form in the inspector', () => {
  let element: JourneyMapElement;

  async function open(locale: string): Promise<void> {
    element = document.createElement('journey-map');
    element.noStorage = true;
    element.locale = locale;
    element.style.cssText = 'height:600px;width:1200px';
    element.value = map;
    document.body.append(element);
    await until(() => element.t.locale === locale && inspector());
  }
  afterEach(() => element.remove());

  const inspector = (): ShadowRoot | null | undefined => element.shadowRoot?.querySelector('jm-inspector')?.shadowRoot;
  const field = (name: string): HTMLInputElement | null | undefined =>
    inspector()?.querySelector(`[data-field="${name}"] input`);
  const said = (name: string): string | undefined =>
    inspector()?.querySelector(`[data-field="${name}"] [role="alert"]`)?.textContent;

  async function typeInto(name: string, text: string, select?: string): Promise<HTMLInputElement> {
    if (select) element.select([select]);
    const input = await until(() => field(name));
    for (const details of inspector()?.querySelectorAll('details') ?? []) details.open = true;
    input.focus();
    input.select();
    await sendKeys({ type: text });
    return input;
  }

  it('shows who does it and by when side by side, without opening more fields', async () => {
    await open('en');
    element.select(['pain']);
    const shown = await until(() => {
      const all = [...(inspector()?.querySelectorAll<HTMLElement>('.fields > [data-field]') ?? [])];
      const names = all.map((one) => one.dataset['field']);
      return names.includes('severity') ? names : undefined;
    }, 'the fields of a pain');
    expect(shown.slice(shown.indexOf('owner'), shown.indexOf('owner') + 2)).to.deep.equal(['owner', 'due']);
    expect(inspector()?.querySelectorAll('[data-field="due"]')).to.have.length(1);
  });

  it('takes a currency in small letters or by its sign', async () => {
    await open('en');
    const input = await typeInto('currency', 'eur');
    await sendKeys({ press: 'Enter' });
    expect(element.value?.currency).to.equal('EUR');
    await until(() => input.value === 'EUR');
    await typeInto('currency', '₽');
    await sendKeys({ press: 'Tab' });
    expect(element.value?.currency).to.equal('RUB');
  });

  it('keeps in the field what does not fit, says so only at the end, and leaves the map as it was', async () => {
    await open('ru');
    await typeInto('currency', 'eur');
    await sendKeys({ press: 'Tab' });
    const input = await typeInto('currency', 'gbpx');
    expect(said('currency')).to.equal(undefined);
    await sendKeys({ press: 'Tab' });
    await until(() => said('currency'));
    expect(said('currency')).to.include('три буквы');
    expect(input.value).to.equal('gbpx');
    expect(element.value?.currency).to.equal('EUR');
    expect(input.getAttribute('aria-invalid')).to.equal('true');
  });

  it('takes a length of time as a number and a unit', async () => {
    await open('en');
    await typeInto('duration', '10', 'g');
    expect(element.value?.stages[0]?.duration).to.equal('PT10M');
    const unit = inspector()?.querySelector<HTMLSelectElement>('[data-field="duration"] select');
    if (!unit) throw new Error('There is no unit to choose');
    unit.selectedIndex = 3;
    unit.dispatchEvent(new Event('change'));
    expect(element.value?.stages[0]?.duration).to.equal('P10D');
  });

  it('leaves a length of several units as it is written in files', async () => {
    await open('en');
    const input = await typeInto('duration', 'PT2H15M', 's');
    expect(input.value).to.equal('PT2H15M');
    expect(element.value?.steps[0]?.duration).to.equal('PT2H15M');
  });

  it('shows and takes a share in per cent, and never loses it to what is no number', async () => {
    await open('en');
    const input = await typeInto('reach', '40%', 'pain');
    await sendKeys({ press: 'Enter' });
    expect(element.value?.cards[0]).to.have.property('reach', 0.4);
    await typeInto('reach', '7 of us');
    await sendKeys({ press: 'Enter' });
    expect(element.value?.cards[0]).to.have.property('reach', 0.4);
    expect(input.value).to.equal('7 of us');
    await sendKeys({ press: 'Escape' });
    await until(() => input.value === '40');
  });

  it('a line added to a bill is written into at once, and costs nothing until it says something', async () => {
    await open('en');
    element.select(['pain']);
    const add = await until(() => inspector()?.querySelector<HTMLElement>('[data-field="costs"] .sum .button'));
    for (const details of inspector()?.querySelectorAll('details') ?? []) details.open = true;
    add.click();
    await until(() => deepActiveElement()?.id.endsWith('-0-label'));
    const card = (): string =>
      element.shadowRoot?.querySelector('jm-canvas')?.shadowRoot?.querySelector('[data-card="pain"]')?.textContent ??
      '';
    expect(card()).not.to.include('costs');
    await sendKeys({ type: 'Refund' });
    await sendKeys({ press: 'Tab' });
    await sendKeys({ type: '50' });
    await sendKeys({ press: 'Enter' });
    await until(() => card().includes('costs 50'));
    expect(element.value?.cards[0]).to.have.deep.property('costs', [{ label: 'Refund', amount: 50, times: 1 }]);
  });

  it('the number of pains without an owner leads to each of them, in turn, until each has one', async () => {
    await open('en');
    element.edit('More', (change) => change.addCard({ lane: 'pains', step: 's', text: 'Cold hall' }));
    const line = (): ShadowRoot | null | undefined => element.shadowRoot?.querySelector('jm-status-line')?.shadowRoot;
    const next = (): HTMLElement | null | undefined => line()?.querySelector<HTMLElement>('[data-next-pain]');
    await until(() => next()?.textContent.includes('2 pains'));
    const second = element.value?.cards[1]?.id;
    for (const id of ['pain', second, 'pain']) {
      next()?.click();
      expect(element.selection).to.deep.equal([id]);
    }
    element.edit('Owners', (change) => {
      for (const { id } of element.value?.cards ?? []) change.update(id, { owner: 'Desk' });
    });
    await until(() => !next());
  });

  it('R3 a choice is one Tab stop; arrows choose, all of them one undo step, and Space takes the choice back', async () => {
    await open('en');
    element.select(['pain']);
    const radios = (): HTMLElement[] => [
      ...(inspector()?.querySelectorAll<HTMLElement>('[data-field="certainty"] [role="radio"]') ?? []),
    ];
    await until(() => radios()[0]);
    expect(radios().map(({ tabIndex }) => tabIndex)).to.deep.equal([0, -1, -1]);
    radios()[0]?.focus();
    await sendKeys({ press: 'ArrowRight' });
    await sendKeys({ press: 'ArrowDown' });
    await until(() => radios()[2]?.getAttribute('aria-checked') === 'true');
    expect(element.value?.cards[0]).to.have.property('certainty', 'measured');
    expect(deepActiveElement()).to.equal(radios()[2]);
    expect(radios().map(({ tabIndex }) => tabIndex)).to.deep.equal([-1, -1, 0]);
    await sendKeys({ press: 'Tab' });
    element.undo();
    expect(element.value?.cards[0]).not.to.have.property('certainty');
    element.redo();
    await until(() => radios()[2]?.getAttribute('aria-checked') === 'true');
    radios()[2]?.focus();
    await sendKeys({ press: ' ' });
    expect(element.value?.cards[0]).not.to.have.property('certainty');
  });

  it('is one undo step for all letters of a value', async () => {
    await open('en');
    await typeInto('reach', '12', 'pain');
    await sendKeys({ press: 'Enter' });
    element.undo();
    expect(element.value?.cards[0]).to.have.property('reach', 0.35);
  });

  it('R10 fills a field of several cards at once in one undo step, and says where their values differ', async () => {
    await open('en');
    element.edit('Another pain', (change) => {
      change.addCard({ lane: 'pains', step: 's', text: 'Lost', owner: 'Shop', severity: 2 });
      change.update('pain', { severity: 2 });
    });
    const cards = (): readonly Card[] => element.value?.cards ?? [];
    element.select(cards().map(({ id }) => id));
    await until(() => field('owner')?.placeholder === 'differs');
    const first = element.selection[0] ?? '';
    const certainty = (): Element | null | undefined =>
      element.shadowRoot?.querySelector('jm-inspector')?.shadowRoot?.querySelector('[data-field="certainty"]');
    expect(certainty()?.textContent, 'none has any').not.to.contain('differs');
    element.edit('How sure', (change) => change.update(first, { certainty: 'measured' }));
    await until(() => certainty()?.querySelector('.differs')?.textContent === 'differs', 'the choices say it too');
    expect(field('owner')?.value).to.equal('');
    expect(inspector()?.querySelector('[data-field="text"]'), 'each has words of its own').to.equal(null);
    expect(
      inspector()?.querySelector('[data-field="severity"] [aria-checked="true"]'),
      'the same in both',
    ).not.to.equal(null);
    await typeInto('owner', 'Till');
    await sendKeys({ press: 'Tab' });
    expect(cards().map((card) => card.owner)).to.deep.equal(['Till', 'Till']);
    element.undo();
    expect(cards().map((card) => card.owner)).to.deep.equal([undefined, 'Shop']);
  });

  it('shows of a lane and a card together what both have, and of a map without a selection its own fields', async () => {
    await open('en');
    element.select(['pain', 'pains']);
    await until(() => inspector()?.querySelector('h2')?.textContent === '2 selected');
    expect(field('reach')).to.equal(null);
    element.select([]);
    await until(() => field('currency'));
  });
});
