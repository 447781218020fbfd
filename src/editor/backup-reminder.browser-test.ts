/** Proves that a person is reminded of a backup once, quietly, where the browser may delete the maps. */
import { expect } from '@open-wc/testing';
import { deleteDB } from 'idb';
import '../define.js';
import type { JourneyMapElement } from './journey-map.js';
import { deepActiveElement } from '../ui/element.js';
import { until } from '../testing/until.js';

describe('the reminder of a backup', () => {
  const library = 'reminder';
  let element: JourneyMapElement;

  const line = (): ShadowRoot | null | undefined => element.shadowRoot?.querySelector('jm-status-line')?.shadowRoot;
  const button = (action: string): HTMLElement | null | undefined =>
    line()?.querySelector<HTMLElement>(`[data-action="${action}"]`);
  const text = (): string => line()?.querySelector('.note')?.textContent ?? '';

  async function show(): Promise<void> {
    element = document.createElement('journey-map');
    Object.assign(element, { library, locale: 'en', noHints: true });
    element.style.cssText = 'display:block;height:500px;width:1000px';
    document.body.append(element);
    await until(() => element.value && element.saveState === 'saved' && line(), 'the editor');
    for (let edit = 0; edit < 20; edit++) await element.run('add-stage');
    await element.whenSaved();
  }

  beforeEach(() => localStorage.clear());
  afterEach(async () => {
    element.remove();
    localStorage.clear();
    await deleteDB(library);
  });

  it('comes after some edits, not while a text is typed, leaves the focus, and makes the backup', async () => {
    if (!('storage' in navigator)) return;
    await show();
    expect(text()).to.equal('');
    // A new stage begins with its name being typed.
    await until(() => deepActiveElement()?.matches('textarea, input, [contenteditable]'), 'the text');
    expect(button('reminded-backup')).to.equal(null);
    element.focus();
    await until(() => button('reminded-backup'), 'the reminder');
    expect(text()).to.equal('Your maps are in this browser only.');
    expect(line()?.activeElement ?? null).to.equal(null);
    const { createObjectURL } = URL;
    const { click } = HTMLAnchorElement.prototype;
    let file: Blob | undefined;
    URL.createObjectURL = (given: Blob) => {
      if (given.type.includes('json')) file = given;
      return createObjectURL.call(URL, given);
    };
    HTMLAnchorElement.prototype.click = () => undefined;
    try {
      button('reminded-backup')?.focus();
      button('reminded-backup')?.click();
      expect(await (await until(() => file, 'the file')).text()).to.contain(element.value?.id);
    } finally {
      URL.createObjectURL = createObjectURL;
      HTMLAnchorElement.prototype.click = click;
    }
    await until(() => line()?.querySelector('.told')?.textContent?.includes('backup is downloaded'), 'what was done');
    expect([text(), button('reminded-backup')]).to.deep.equal(['', null]);
    expect(deepActiveElement()).not.to.equal(document.body);
  });

  it('is not shown again once it was', async () => {
    localStorage.setItem(`journeymap:${library}:reminded-of-backup`, 'yes');
    await show();
    element.focus();
    let looked = false;
    setTimeout(() => (looked = true), 2500);
    await until(() => looked, 'longer than it takes');
    expect(text()).to.equal('');
  });
});
