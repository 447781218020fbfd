// What can be gripped on the map is at least 24 px large for the pointer, however far away the map is.
import { expect } from '@open-wc/testing';
import { card, gridMap, middleOf, settled, showCanvas, type CanvasPage } from '../testing/canvas-page.js';

describe('grips', () => {
  let page: CanvasPage;
  afterEach(() => page.remove());

  it('B7 of points are hit 11 px from their middle at every zoom at which they are drawn', async () => {
    page = await showCanvas(gridMap({ steps: 6, lanes: ['emotion', 'text'] }));
    const missed: string[] = [];
    for (const zoom of [2, 1, 0.79, 0.5, 0.36]) {
      page.canvas.zoomTo(zoom);
      await settled(page.canvas);
      const [x, y] = middleOf(page, card('card0_1_0'));
      for (const [dx, dy] of [
        [11, 0],
        [-11, 0],
        [0, 11],
        [0, -11],
      ] as const) {
        const hit = page.root
          .elementFromPoint(x + dx, y + dy)
          ?.closest('[data-card]')
          ?.getAttribute('data-card');
        if (hit !== 'card0_1_0') missed.push(`${zoom}: ${dx} ${dy} hits ${hit ?? 'nothing'}`);
      }
    }
    expect(missed).to.deep.equal([]);
    // A grip that shrank with the map would be missed there.
    const style = new CSSStyleSheet();
    style.replaceSync('.card.point::after { content: none !important }');
    page.root.adoptedStyleSheets.push(style);
    const [x, y] = middleOf(page, card('card0_1_0'));
    expect(page.root.elementFromPoint(x + 11, y)?.closest('[data-card]')).to.equal(null);
  });
});
