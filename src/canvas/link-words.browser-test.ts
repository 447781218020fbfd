// The words of an arrow stand in the gaps of the map and cover no card, whichever way it is read; its way can be told from the hairlines.
import { expect } from '@open-wc/testing';
import { grown, overlaps, type Rect } from '../base/geometry.js';
import type { JourneyMap } from '../model/journey-map.js';
import { gridMap, settled, showCanvas, type CanvasPage } from '../testing/canvas-page.js';

/** Arrows from one lane to another under it: within a step, to the next one, and to one far away. */
const map: JourneyMap = {
  ...gridMap({ steps: 4, lanes: ['text', 'text', 'text'], cards: 2 }),
  links: ['card2_0_0', 'card2_1_0', 'card2_3_1'].map((to, at) => {
    return { id: `link${at}`, from: 'card0_0_0', to, kind: 'causes', label: 'low score' };
  }),
};

/** Where letters are: browsers differ in whether the halo around them belongs to the rectangle. */
function lettersOf(text: SVGTextElement): Rect {
  const { x, y, width, height } = text.getBoundingClientRect();
  const box = text.getBBox();
  const size = text.matches('.upward') ? { width: box.height, height: box.width } : box;
  return { x: x + (width - size.width) / 2, y: y + (height - size.height) / 2, width: size.width, height: size.height };
}

/** Words that lie over a card by more than a px, whose letters would be hard to tell. */
function covering({ root }: CanvasPage): string[] {
  const cards = [...root.querySelectorAll('[data-card]')].map((card) => card.getBoundingClientRect());
  const words = [...root.querySelectorAll<SVGTextElement>('.links text')].map(lettersOf);
  expect(words).to.have.length(3);
  return words.flatMap((letters, at) => {
    const over = cards.find((card) => overlaps(grown(letters, -1.5), card));
    return over ? [`link${at}: ${JSON.stringify(letters)} over ${JSON.stringify(over)}`] : [];
  });
}

describe('the words of an arrow', () => {
  let page: CanvasPage;
  afterEach(() => page.remove());

  for (const mirrored of [false, true]) {
    it(`cover no card${mirrored ? ', from right to left' : ''}`, async () => {
      page = await showCanvas(map, { width: 1000, height: 600, mirrored });
      await settled(page.canvas);
      expect(covering(page)).to.deep.equal([]);
    });
  }

  it('would cover some if they were never turned', async () => {
    page = await showCanvas(map, { width: 1000, height: 600 });
    await settled(page.canvas);
    for (const text of page.root.querySelectorAll('.links .upward')) text.classList.remove('upward');
    expect(covering(page)).to.not.deep.equal([]);
  });
});

describe('the way of an arrow', () => {
  let page: CanvasPage;
  afterEach(() => page.remove());

  it('is drawn in another ink than the hairlines', async () => {
    page = await showCanvas(map, { width: 1000, height: 600 });
    await settled(page.canvas);
    const inkOf = (selector: string): string => {
      const found = page.root.querySelector(selector);
      expect(found, selector).to.not.equal(null);
      return found ? getComputedStyle(found).stroke : '';
    };
    expect([inkOf('.hairs .s-rule'), inkOf('.hairs .s-rule-2')]).to.not.include(inkOf('.links .way'));
  });
});
