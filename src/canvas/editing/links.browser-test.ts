/** Proves with a real mouse that links are drawn, carried to another card, chosen and named on the canvas, each as one undo step. */
import { expect } from '@open-wc/testing';
import { sendKeys, sendMouse } from '@web/test-runner-commands';
import {
  card,
  click,
  doubleClick,
  drag,
  gridMap,
  hold,
  middleOf,
  press,
  settled,
  showCanvas,
  type CanvasPage,
} from '../../testing/canvas-page.js';
import { until } from '../../testing/until.js';
import { toScreen } from '../camera.js';

describe('links by the hand', () => {
  let page: CanvasPage;
  const map = {
    ...gridMap({ steps: 4, lanes: ['pain', 'opportunity', 'text'] }),
    links: [{ id: 'known', from: 'card2_0_0', to: 'card2_1_0', kind: 'next' as const }],
  };
  const links = (): readonly object[] => page.document.reader.all('links');
  const link = (id: string): { from: string; to: string; label?: string } | undefined =>
    page.document.reader.get('links', id);
  const grip = (of: string): Element | null => page.root.querySelector(`[data-grip="${of}"]`);
  const gripOf = (of: string): Promise<Element> => until(() => grip(of));

  /** The grip of a card that the pointer is over. */
  async function gripAt(id: string): Promise<[number, number]> {
    await sendMouse({ type: 'move', position: middleOf(page, card(id)) });
    await gripOf('card');
    await settled(page.canvas);
    return middleOf(page, '[data-grip="card"]');
  }

  /** A point of a link on the page, between its start and its first corner. */
  function onLink(id: string): [number, number] {
    const place = page.canvas.layout.links().find((one) => one.link.id === id);
    const { x, y } = toScreen(place?.middle ?? { x: 0, y: 0 }, page.canvas.camera, page.canvas.layout);
    const box = page.canvas.getBoundingClientRect();
    return [Math.round(box.x + x), Math.round(box.y + y)];
  }

  beforeEach(async () => {
    page = await showCanvas(map, { width: 780 });
  });
  afterEach(() => page.remove());

  it('draws one from the grip of a card to another, as the lanes are usually linked, in one step', async () => {
    await drag(page, await gripAt('card0_0_0'), middleOf(page, card('card1_1_0')));
    expect(links()).to.have.length(2);
    expect(links()[1]).to.include({ from: 'card1_1_0', to: 'card0_0_0', kind: 'addresses' });
    page.document.undo();
    expect(links()).to.have.length(1);
    await drag(page, await gripAt('card2_1_0'), middleOf(page, card('card2_2_0')));
    expect(links()[1]).to.include({ from: 'card2_1_0', to: 'card2_2_0', kind: 'next' });
    expect([...page.session.state.selection], 'it is selected').to.have.length(1);
  });

  it('shows the arrow under way and marks the card it would end at, and nothing of it is left', async () => {
    await hold(await gripAt('card2_1_0'), middleOf(page, card('card0_2_0')));
    expect(page.root.querySelector('.link-way .way')?.getAttribute('d')).to.match(/^M.+L/);
    const mark = page.root.querySelector<HTMLElement>('.link-target');
    const target = page.root.querySelector(card('card0_2_0'))?.getBoundingClientRect();
    expect(Math.abs((mark?.getBoundingClientRect().x ?? 0) - (target?.x ?? 0))).to.be.below(5);
    expect(page.session.state.draft).to.deep.equal({ type: 'link', from: 'card2_1_0', to: 'card0_2_0' });
    expect(links(), 'the map learns of it when it is dropped').to.have.length(1);
    await sendMouse({ type: 'up' });
    await settled(page.canvas);
    expect(page.root.querySelector('.link-way, .link-target')).to.equal(null);
    expect(links()).to.have.length(2);
  });

  // Browsers number their mouse differently.
  const loseCapture = (): void => {
    const pointerId = [0, 1, 2, 3, 4, 5, 6].find((id) => page.canvas.pane.hasPointerCapture(id)) ?? 1;
    page.canvas.pane.dispatchEvent(new PointerEvent('pointercancel', { pointerId }));
  };
  for (const [how, interrupt] of [
    ['Esc', () => sendKeys({ press: 'Escape' })],
    ['a lost capture', loseCapture],
    ['a window that loses the focus', () => window.dispatchEvent(new Event('blur'))],
  ] as const) {
    it(`leaves everything as it was after ${how}, and on what is no card`, async () => {
      await hold(await gripAt('card2_1_0'), middleOf(page, card('card2_2_0')));
      await interrupt();
      expect(page.root.querySelector('.link-way')).to.equal(null);
      expect(page.session.state.draft).to.equal(undefined);
      await sendMouse({ type: 'up' });
      await settled(page.canvas);
      expect(links()).to.have.length(1);
      expect(page.document.undoLabel).to.equal(undefined);
    });
  }

  it('makes no link of a card to itself, nor the same link twice', async () => {
    await drag(page, await gripAt('card2_0_0'), middleOf(page, card('card2_1_0')));
    await drag(page, await gripAt('card2_1_0'), middleOf(page, card('card2_1_0')));
    expect(links()).to.have.length(1);
  });

  it('selects the link that is clicked and carries either end to another card', async () => {
    await gripAt('card2_0_0');
    await click(page, onLink('known'));
    expect([...page.session.state.selection]).to.deep.equal(['known']);
    await gripOf('to');
    await drag(page, middleOf(page, '[data-grip="to"]'), middleOf(page, card('card1_2_0')));
    expect(link('known')).to.include({ from: 'card2_0_0', to: 'card1_2_0' });
    await drag(page, middleOf(page, '[data-grip="from"]'), middleOf(page, card('card0_1_0')));
    expect(link('known')).to.include({ from: 'card0_1_0', to: 'card1_2_0' });
    page.document.undo();
    page.document.undo();
    expect(link('known')).to.include({ from: 'card2_0_0', to: 'card2_1_0' });
    expect(page.document.undoLabel).to.equal(undefined);
  });

  it('types its words where they stand, and gives the focus back', async () => {
    await click(page, card('card2_0_0'));
    await gripAt('card2_0_0');
    await doubleClick(page, onLink('known'));
    await sendKeys({ type: 'because' });
    await press(page, 'Enter');
    expect(link('known')?.label).to.equal('because');
    expect(page.root.querySelector('[data-link="known"] text')?.textContent).to.equal('because');
    expect(page.root.activeElement?.getAttribute('data-card')).to.equal('card2_0_0');
    page.document.undo();
    expect(link('known')?.label).to.equal(undefined);
  });

  it('is the card where a grip is only pressed', async () => {
    await click(page, await gripAt('card1_1_0'));
    expect([...page.session.state.selection]).to.deep.equal(['card1_1_0']);
    expect(links()).to.have.length(1);
  });

  it('leaves the points of a curve room to be dragged', async () => {
    page.remove();
    page = await showCanvas(gridMap({ steps: 3, lanes: ['emotion', 'text'] }));
    await drag(page, await gripAt('card0_0_0'), middleOf(page, card('card0_1_0')));
    expect(links()).to.have.length(1);
    page.session.select([]);
    await sendMouse({ type: 'move', position: middleOf(page, card('card0_1_0')) });
    await gripOf('card');
    const [x, y] = middleOf(page, card('card0_1_0'));
    await drag(page, [x + 10, y], [x + 10, y - 30]);
    expect(links()).to.have.length(1);
    expect(page.document.reader.get('cards', 'card0_1_0')?.score).to.be.above(-1);
  });

  it('has grips of 24 px at every zoom, and none in the overview', async () => {
    page.session.select(['card2_1_0']);
    for (const zoom of [0.4, 0.5, 1, 2]) {
      page.canvas.zoomTo(zoom);
      await settled(page.canvas);
      const box = (await gripOf('card')).getBoundingClientRect();
      expect([Math.round(box.width), Math.round(box.height)], `at ${zoom}`).to.deep.equal([24, 24]);
    }
    page.canvas.zoomTo(0.2);
    await settled(page.canvas);
    expect(grip('card')).to.equal(null);
  });
});
