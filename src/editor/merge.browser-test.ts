// R2 A copy of the open map that was changed elsewhere is merged into it: compared with the version both began from, asked, one step.
import { expect } from '@open-wc/testing';
import type { JourneyMap } from '../model/journey-map.js';
import { writeMap } from '../model/write.js';
import { openEditor } from '../testing/open-editor.js';
import { smallMap } from '../testing/small-map.js';
import { until } from '../testing/until.js';
import type { JourneyMapElement } from './journey-map.js';

const fileOf = (map: JourneyMap): File => new File([writeMap(map)], 'copy.journey.json');

/** A copy in which one card has another text, one is gone, and one is new. */
function copyOf(map: JourneyMap): JourneyMap {
  const cards = map.cards
    .filter(({ id }) => id !== 'card2')
    .map((card) => (card.id === 'card1' ? { ...card, text: 'A list' } : card));
  return { ...map, cards: [...cards, { id: 'there', lane: 'lane1', step: 'step2', text: 'Added there' }] };
}

async function offered(element: JourneyMapElement, map: JourneyMap): Promise<ShadowRoot> {
  await element.takeFile(fileOf(map));
  const root = await until(() => element.shadowRoot?.querySelector('jm-merge-dialog')?.shadowRoot, 'the dialog');
  await until(() => root.querySelector('jm-dialog')?.shadowRoot?.querySelector('dialog[open]'), 'its opening');
  return root;
}

const textsOf = (element: JourneyMapElement): Record<string, string | undefined> =>
  Object.fromEntries(element.value?.cards.map(({ id, text }) => [id, text]) ?? []);

describe('merging a file', () => {
  let element: JourneyMapElement;

  beforeEach(async () => {
    element = await openEditor(smallMap());
    await (await element.openHistory())?.exported();
    element.edit('Work', (change) => {
      change.update('card1', { text: 'A form' });
      change.update('card3', { text: 'Too slow here' });
    });
  });

  afterEach(() => element.remove());

  it('R2 asks about what both changed, takes the rest of both, and is one step that is undone', async () => {
    const before = element.value;
    const root = await offered(element, copyOf(smallMap()));
    expect(root.querySelectorAll('fieldset')).to.have.length(1);
    expect(root.querySelector('fieldset')?.textContent).to.contain('A form').and.contain('A list');
    expect(root.querySelector('legend')?.textContent).to.contain('Before, Search, Touchpoints');
    root.querySelector<HTMLInputElement>('[data-choice^="both"]')?.click();
    root.querySelector<HTMLElement>('[data-action="merge-file"]')?.click();
    await until(() => textsOf(element)['there'], 'the merged map');
    expect(textsOf(element)).to.deep.equal({
      card1: 'A form\nA list',
      card3: 'Too slow here',
      card4: 'All over',
      there: 'Added there',
    });
    element.undo();
    expect(element.value).to.deep.equal(before);
  });

  it('R2 opens it as a map of its own when that is wanted', async () => {
    const root = await offered(element, copyOf(smallMap()));
    root.querySelector<HTMLElement>('[data-action="open-apart"]')?.click();
    await until(() => element.value && element.value.id !== 'map', 'the other map');
    expect(textsOf(element)['card1']).to.equal('A list');
  });

  it('R2 does the same for a page, which is told how much both had changed', async () => {
    const { issues } = await element.importMap(copyOf(smallMap()), { into: 'merge' });
    expect(textsOf(element)).to.deep.include({ card1: 'A list', card3: 'Too slow here', there: 'Added there' });
    expect(textsOf(element)['card2']).to.equal(undefined);
    expect(issues.map(({ code }) => code)).to.deep.equal(['merge-conflicts']);
  });

  it('opens the file of another map without asking', async () => {
    const { mapId } = await element.takeFile(fileOf({ ...smallMap(), id: 'other' }));
    expect([mapId, element.value?.id]).to.deep.equal(['other', 'other']);
  });
});
