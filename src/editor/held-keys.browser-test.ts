/** Proves that a key that is held is one undo step and one `jm-change`, whatever it does again and again. */
import { expect } from '@open-wc/testing';
import { gridMap } from '../testing/canvas-page.js';
import { focusAt, openEditor, settle } from '../testing/open-editor.js';
import { until } from '../testing/until.js';
import { deepActiveElement } from '../ui/element.js';
import type { JourneyMapElement } from './journey-map.js';

function send(type: 'keydown' | 'keyup', key: string, init: KeyboardEventInit = {}): void {
  const event = new KeyboardEvent(type, { key, code: key, bubbles: true, composed: true, cancelable: true, ...init });
  (deepActiveElement() ?? document.body).dispatchEvent(event);
}

describe('B2 a held key', () => {
  let element: JourneyMapElement;
  let changes: string[] = [];
  beforeEach(async () => {
    element = await openEditor(gridMap({ steps: 12, lanes: ['emotion', 'text', 'text'], cards: 2 }));
    changes = [];
    element.addEventListener('jm-change', ({ detail }) => changes.push(detail.label));
  });
  afterEach(() => element.remove());

  const hold = async (key: string, times: number, init: KeyboardEventInit): Promise<void> => {
    for (let at = 0; at < times; at++) {
      send('keydown', key, { ...init, repeat: at > 0 });
      if (at % 3 === 0) await settle(element);
    }
  };

  for (const [what, key, times, init] of [
    ['moves of a card', 'ArrowRight', 9, { altKey: true }],
    ['moves of a step', 'ArrowRight', 5, { ctrlKey: true, shiftKey: true }],
    ['copies of a card', 'd', 4, { ctrlKey: true }],
    ['deletions', 'Delete', 3, {}],
  ] as const) {
    it(`makes one step and one event of ${what}, each saved at once`, async () => {
      await focusAt(element, { lane: 'lane1', step: 'step1', card: 'card1_1_0' });
      if (what === 'moves of a step') element.select(['step1']);
      const before = element.value;
      await hold(key, 2, init);
      const afterTwo = element.value;
      expect(afterTwo).not.to.deep.equal(before);
      expect(changes).to.deep.equal([]);
      for (let at = 2; at < times; at++) send('keydown', key, { ...init, repeat: true });
      expect(changes).to.deep.equal([]);
      send('keyup', key);
      expect(changes).to.have.length(1);
      const after = element.value;
      element.undo();
      expect(element.value).to.deep.equal(before);
      expect(changes).to.have.length(2);
      element.redo();
      expect(element.value).to.deep.equal(after);
    });
  }

  it('that is pressed anew begins a new step, also when its release was not heard', async () => {
    await focusAt(element, { lane: 'lane1', step: 'step1', card: 'card1_1_0' });
    await hold('ArrowRight', 3, { altKey: true });
    await hold('ArrowRight', 2, { altKey: true });
    send('keyup', 'ArrowRight');
    expect(changes).to.have.length(2);
    element.undo();
    expect(element.value?.cards.find(({ id }) => id === 'card1_1_0')?.step).to.equal('step4');
  });

  it('in the fields of the details slides as one step', async () => {
    await focusAt(element, { lane: 'lane0', step: 'step1', card: 'card0_1_0' });
    const inspector = await until(() => element.shadowRoot?.querySelector('jm-inspector')?.shadowRoot, 'the fields');
    const slider = await until(() => inspector.querySelector<HTMLInputElement>('[type="range"]'), 'the slider');
    slider.focus();
    const before = element.value;
    const values = slider.value === '2' ? ['-2', '-1', '0'] : ['0', '1', '2'];
    for (const value of values) {
      send('keydown', 'ArrowRight', { repeat: value !== values[0] });
      slider.value = value;
      for (const type of ['input', 'change']) slider.dispatchEvent(new Event(type, { bubbles: true, composed: true }));
      await settle(element);
    }
    expect(changes).to.deep.equal([]);
    send('keyup', 'ArrowRight');
    expect(changes).to.have.length(1);
    element.undo();
    expect(element.value).to.deep.equal(before);
  });
});
