// The words of an arrow stand in the gaps of the map and cover no card, whichever way it is read.
import { expect } from '@open-wc/testing';
import { overlaps } from '../base/geometry.js';
import type { JourneyMap } from '../model/journey-map.js';
import { gridMap, settled, showCanvas, type CanvasPage } from '../testing/canvas-page.js';

/** Arrows from one lane to another under it: within a step, to the next one, and to one far away. */
const map: JourneyMap = {
  ...gridMap({ steps: 4, lanes: ['text', 'text', 'text'], cards: 2 }),
  links: ['card2_0_0', 'card2_1_0', 'card2_3_1'].map((to, at) => {
    return { id: `link${at}`, from: 'card0_0_0', to, kind: 'causes', label: 'low score' };
  }),
};

/** Words that lie over a card by more than a px, whose letters would be hard to tell. */
function covering({ root }: CanvasPage): string[] {
  const cards = [...root.querySelectorAll('[data-card]')].map((card) => card.getBoundingClientRect());
  const words = [...root.querySelectorAll('.links text')].map((text) => text.getBoundingClientRect());
  expect(words).to.have.length(3);
  return words.flatMap(({ x, y, width, height }, at) => {
    const inner = { x: x + 1.5, y: y + 1.5, width: width - 3, height: height - 3 };
    const over = cards.find((card) => overlaps(inner, card));
    return over
      ? [`link${at}: ${x} ${y} ${width} ${height} over ${over.x} ${over.y} ${over.width} ${over.height}`]
      : [];
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
