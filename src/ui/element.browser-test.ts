/** Proves that a tag whose file comes later is defined once, and that a file that does not come is told of and asked for again. */
import { expect } from '@open-wc/testing';
import { until } from '../testing/until.js';
import { defineLater } from './element.js';
import { isTab } from './key-press.js';

describe('the key Tab', () => {
  it('is known with Shift where the browser has no name for the two', () => {
    const key = (init: KeyboardEventInit): boolean => isTab(new KeyboardEvent('keydown', init));
    expect(key({ key: 'Tab', code: 'Tab' })).to.equal(true);
    expect(key({ key: 'Unidentified', code: 'Tab', shiftKey: true })).to.equal(true);
    expect(key({ key: 'Unidentified', code: 'Lang1' })).to.equal(false);
  });
});

describe('a tag that is defined later', () => {
  it('is loaded once, however often it is shown meanwhile', async () => {
    let loads = 0;
    const show = (): void =>
      defineLater('test-later', () => Promise.resolve(((loads += 1), class extends HTMLElement {})));
    show();
    show();
    await customElements.whenDefined('test-later');
    show();
    expect(loads).to.equal(1);
  });

  it('is asked for again after its file did not come, which is told', async () => {
    let told = 0;
    const missing = (): Promise<never> => Promise.reject(new TypeError('not there'));
    defineLater('test-missing', missing, () => (told += 1));
    await until(() => told === 1);
    await until(() => {
      defineLater('test-missing', () => Promise.resolve(class extends HTMLElement {}));
      return customElements.get('test-missing');
    });
    expect(told).to.equal(1);
  });
});
