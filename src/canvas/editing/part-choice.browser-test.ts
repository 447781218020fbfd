/** Proves that a card typed in a cell of an empathy lane goes to the part that is chosen while it is typed, by a button or by keys. */
import { expect } from '@open-wc/testing';
import type { JourneyMapElement } from '../../editor/journey-map.js';
import { gridMap } from '../../testing/canvas-page.js';
import { canvasOf, focusAt, openEditor, pressKeys } from '../../testing/open-editor.js';
import { until } from '../../testing/until.js';

describe('the part of a cell a new card goes to', () => {
  let element: JourneyMapElement;
  beforeEach(async () => {
    element = await openEditor(gridMap({ steps: 2, lanes: ['empathy', 'text'], cards: 0 }));
  });
  afterEach(() => element.remove());

  const root = (): ShadowRoot | null | undefined => canvasOf(element)?.shadowRoot;
  const part = (name: string): HTMLElement | null | undefined => root()?.querySelector(`.parts [data-part="${name}"]`);
  const made = (): (string | undefined)[][] =>
    (element.value?.cards ?? []).map(({ text, quadrant }) => [text, quadrant as string]);

  it('is chosen by Alt+↓ before the first letter and after it, in one undo step', async () => {
    await focusAt(element, { lane: 'lane0', step: 'step0' });
    await pressKeys(element, 'Enter');
    await until(() => part('says')?.getAttribute('aria-pressed') === 'true', 'the choice');
    await pressKeys(element, 'Alt+ArrowDown', 'a');
    expect(made()).to.deep.equal([['a', 'thinks']]);
    await pressKeys(element, 'Alt+ArrowDown', 'b');
    expect(root()?.querySelector('.part-said')?.textContent).to.equal('Does');
    await pressKeys(element, 'Enter', 'Escape');
    expect(made()).to.deep.equal([['ab', 'does']]);
    expect(root()?.querySelector('.parts'), 'gone with the field').to.equal(null);
    element.undo();
    expect(made()).to.deep.equal([]);
  });

  it('is chosen by a button, which leaves the focus in the field; cells without parts have none', async () => {
    await focusAt(element, { lane: 'lane0', step: 'step0' });
    await pressKeys(element, 'n');
    (await until(() => part('feels'), 'the choice')).click();
    expect(root()?.activeElement?.localName).to.equal('textarea');
    await pressKeys(element, 'o', 'Enter', 'Escape');
    expect(made()).to.deep.equal([['no', 'feels']]);
    await focusAt(element, { lane: 'lane1', step: 'step0' });
    await pressKeys(element, 'x');
    expect(root()?.querySelector('.parts')).to.equal(null);
    await pressKeys(element, 'Escape');
  });
});
