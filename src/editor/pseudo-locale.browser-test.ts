/** Finds hard-coded text: in a language where every text is in brackets, a letter outside them was never translated (R8). */
import { expect } from '@open-wc/testing';
import '../define.js';
import { texts } from '../i18n/locales/ru.js';
import type { Locale, Plural } from '../i18n/translate.js';
import { parseMap } from '../model/parse.js';
import type { DialogName } from './map-host.js';
import type { JourneyMapElement } from './journey-map.js';

const bracket = (text: string): string => `⟦${text}⟧`;
const bracketed = (text: string | Plural): string | Plural =>
  typeof text === 'string'
    ? bracket(text)
    : (Object.fromEntries(Object.entries(text).map(([form, words]) => [form, bracket(words)])) as unknown as Plural);

/** Every text in brackets, so that what is not came from nowhere. */
const pseudo: Locale = {
  code: 'ru',
  name: '⟦ru⟧',
  direction: 'ltr',
  load: () => Promise.resolve(Object.fromEntries(Object.entries(texts).map(([id, text]) => [id, bracketed(text)]))),
};

/** A map whose own texts have no letters. */
const digits = parseMap({
  type: 'journeymap',
  version: 1,
  id: 'digits',
  title: '1',
  personas: [{ id: 'p', name: '2' }],
  stages: [{ id: 'g', name: '3' }],
  steps: [{ id: 's', stage: 'g', name: '4', momentOfTruth: true }],
  lanes: ['touchpoint', 'emotion', 'empathy', 'pain', 'opportunity', 'metric', 'policy'].map((type, at) => ({
    id: `l${at}`,
    type,
    name: String(at),
  })),
  cards: [
    { id: 'c0', lane: 'l0', step: 's', text: '5', channel: 'sms' },
    { id: 'c1', lane: 'l1', step: 's', score: -1, word: '6' },
    { id: 'c2', lane: 'l2', step: 's', text: '7', quadrant: 'says' },
    { id: 'c3', lane: 'l3', step: 's', text: '8', severity: 2 },
    { id: 'c4', lane: 'l4', step: 's', text: '9', effort: 1, customerValue: 10, businessValue: 20 },
  ],
}).map;

/** Named by the platform or by a standard, the same in every language: keys and the codes of languages. */
const allowed = / · (?:(?:Ctrl|Alt|Shift|Meta)\S*|[A-Z]{2})(?=\s|$)/gu;

/** Texts and labels with letters outside brackets, in this root and all roots within it. */
function untranslated(root: ParentNode): readonly string[] {
  const found: string[] = [];
  const check = (text: string | null, where: string): void => {
    let rest = text ?? '';
    // A translated text may be filled into another one.
    for (let before = ''; before !== rest;) rest = (before = rest).replace(/⟦[^⟦⟧]*⟧/gu, '');
    rest = rest.replace(allowed, '');
    if (/\p{L}{2,}/u.test(rest)) found.push(`${where}: ${rest.trim().slice(0, 60)}`);
  };
  for (const element of root.querySelectorAll('*')) {
    // The lines that fonts are measured by are never seen; a time is said by the browser.
    if (element.closest('style, kbd, option, time') || getComputedStyle(element).visibility === 'hidden') continue;
    for (const name of ['aria-label', 'title', 'data-tip', 'placeholder', 'alt', 'heading', 'close-label', 'label']) {
      check(element.getAttribute(name), `${element.localName}[${name}]`);
    }
    // A text that takes two lines of a card is drawn in two parts.
    if (element.matches('.card')) check(element.textContent, 'card');
    if (element.closest('.card')) continue;
    for (const node of element.childNodes) {
      if (node.nodeType === Node.TEXT_NODE) check(node.textContent, element.localName);
    }
    if (element.shadowRoot) found.push(...untranslated(element.shadowRoot));
  }
  return found;
}

const settle = (ms = 150): Promise<void> => new Promise((done) => setTimeout(done, ms));

describe('every text of the editor', () => {
  let element: JourneyMapElement;
  before(async () => {
    element = document.createElement('journey-map');
    element.noStorage = true;
    element.locales = [pseudo];
    element.locale = 'ru';
    element.style.height = '600px';
    if (digits) element.value = digits;
    document.body.append(element);
    await settle(600);
  });
  after(() => element.remove());

  const faults = (): readonly string[] => untranslated(element.shadowRoot as ShadowRoot);

  it('is translated around the map and in it, with each card selected', async () => {
    expect(element.shadowRoot?.querySelector('jm-toolbar')?.shadowRoot?.textContent).to.include('⟦');
    for (const id of ['c0', 'c1', 'c2', 'c3', 'c4', 's', 'g', 'l0']) {
      element.select([id]);
      await settle();
      expect(faults(), id).to.deep.equal([]);
    }
  });

  it('is translated in the outline', async () => {
    await element.run('view.outline');
    await settle(500);
    expect(element.shadowRoot?.querySelector('jm-outline')?.shadowRoot?.textContent).to.include('⟦');
    expect(faults()).to.deep.equal([]);
    await element.run('view.outline');
  });

  for (const name of [
    'lanes',
    'move',
    'palette',
    'shortcuts',
    'transfer',
    'library',
  ] as const satisfies readonly DialogName[]) {
    it(`is translated in the dialog ${name}`, async () => {
      element.openDialog(name);
      await settle(500);
      expect(faults()).to.deep.equal([]);
    });
  }

  it('is found when it is hard-coded', () => {
    const planted = document.createElement('div');
    planted.textContent = 'Hard-coded';
    element.shadowRoot?.append(planted);
    expect(faults()).to.deep.equal(['div: Hard-coded']);
    planted.remove();
  });
});
