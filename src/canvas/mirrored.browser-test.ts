// A map read from right to left: everything stands, moves and is walked the other way, and nothing else differs.
import { expect } from '@open-wc/testing';
import {
  card,
  cell,
  click,
  drag,
  focused,
  gridMap,
  middleOf,
  press,
  settled,
  showCanvas,
  wheel,
} from '../testing/canvas-page.js';
import type { CanvasPage } from '../testing/canvas-page.js';

const map = gridMap({ steps: 6, lanes: ['text', 'emotion', 'pain'] });
const boxOf = (page: CanvasPage, selector: string): DOMRect => {
  const element = page.root.querySelector(selector);
  if (!element) throw new Error(`${selector} is not drawn`);
  return element.getBoundingClientRect();
};
const middle = ({ left, right }: DOMRect): number => (left + right) / 2;

describe('a map from right to left', () => {
  let page: CanvasPage;
  let other: CanvasPage;
  afterEach(() => {
    page.remove();
    other?.remove();
  });

  it('is the picture of the other in a mirror, and its words and signs are not turned', async () => {
    other = await showCanvas(map);
    const places = (from: CanvasPage, turn: boolean): string[] => {
      const { left, width } = from.canvas.getBoundingClientRect();
      const all = [...from.root.querySelectorAll('[data-card], .cell, .stage, .step, .lane-header, .corner, circle')];
      return all.map((element) => {
        const box = element.getBoundingClientRect();
        const start = turn ? left + width - box.right : box.left - left;
        const name = element.getAttribute('data-card') ?? element.className;
        return `${String(name)} ${Math.round(start)} ${Math.round(box.width)}`;
      });
    };
    const expected = places(other, false);
    other.remove();
    page = await showCanvas(map, { mirrored: true });
    expect(places(page, true)).to.deep.equal(expected);
    // Not by getScreenCTM: WebKit leaves the turns by styles out of it.
    const turned = (selector: string): boolean => {
      let sign = 1;
      for (let at = page.root.querySelector(selector); at; at = at.parentElement)
        sign *= new DOMMatrix(getComputedStyle(at).transform).a;
      return sign < 0;
    };
    expect(turned('.marks path')).to.equal(true);
    expect(turned('.marks text')).to.equal(false);
  });

  it('B21 arrows go where they point', async () => {
    page = await showCanvas(map, { mirrored: true });
    await click(page, card('card0_1_0'));
    await press(page, 'ArrowLeft');
    expect(focused(page)?.getAttribute('data-card')).to.equal('card0_2_0');
    await press(page, 'ArrowRight', 'ArrowRight');
    expect(focused(page)?.getAttribute('data-card')).to.equal('card0_0_0');
    await press(page, 'Control+ArrowLeft');
    expect(focused(page)?.getAttribute('data-card')).to.equal('card0_2_0');
  });

  it('B21 a card follows the pointer and lands where it is let go, in the same map as the other way round', async () => {
    const results: unknown[] = [];
    for (const mirrored of [false, true]) {
      page = await showCanvas(map, { mirrored });
      await drag(page, middleOf(page, card('card0_1_0')), middleOf(page, cell('lane2', 'step2')));
      const { lane, step } = page.document.reader.get('cards', 'card0_1_0') ?? {};
      results.push({ lane, step });
      page.remove();
    }
    page = await showCanvas(map, { mirrored: true });
    expect(results).to.deep.equal([
      { lane: 'lane2', step: 'step2' },
      { lane: 'lane2', step: 'step2' },
    ]);
  });

  it('pans and zooms under the pointer, and the far picture shows each card where it is', async () => {
    page = await showCanvas(map, { mirrored: true });
    const before = boxOf(page, card('card0_1_0'));
    await wheel(page, { x: -100 });
    expect(boxOf(page, card('card0_1_0')).left - before.left).to.be.closeTo(100, 1);
    // At the right edge there is no further: the wheel belongs to the page.
    await wheel(page, { x: 300 });
    await new Promise((done) => setTimeout(done, 250));
    expect(await wheel(page, { x: 100 })).to.equal(true);
    const at = middleOf(page, card('card0_1_0'));
    await wheel(page, { y: -100, ctrlKey: true }, at);
    const now = boxOf(page, card('card0_1_0'));
    expect(middle(now)).to.be.closeTo(at[0], 12);

    page.canvas.zoomTo(0.2);
    await settled(page.canvas);
    const canvas = page.root.querySelector('canvas') as HTMLCanvasElement;
    expect(canvas.style.transform).to.contain('scaleX(-1)');
    const step = boxOf(page, '[data-step-header="step3"]');
    await click(page, [Math.round(middle(step)), Math.round(step.bottom + 20)]);
    expect(middle(boxOf(page, '[data-step-header="step3"]'))).to.be.closeTo(middle(step), 60);
    expect(page.canvas.inOverview).to.equal(false);
  });
});
