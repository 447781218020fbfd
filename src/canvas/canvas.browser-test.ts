// The canvas in a real browser: what is in the DOM, what stays in view, and how the map is moved, walked and selected in.
import { expect } from '@open-wc/testing';
import { sendKeys, sendMouse } from '@web/test-runner-commands';
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
  type CanvasPage,
} from '../testing/canvas-page.js';

const cards = (page: CanvasPage): string[] =>
  [...page.root.querySelectorAll('[data-card]')].map((element) => element.getAttribute('data-card') ?? '');

/** Fails when nothing was really drawn: a picture without size or words proves nothing. */
function assertDrawn(page: CanvasPage, least: number): void {
  const boxes = [...page.root.querySelectorAll<HTMLElement>('[data-card]')].filter((element) => {
    const { width, height } = element.getBoundingClientRect();
    return width > 4 && height > 4 && (element.classList.contains('point') || element.textContent?.trim());
  });
  if (boxes.length < least) throw new Error(`only ${boxes.length} cards are really drawn`);
}

describe('the canvas', () => {
  let page: CanvasPage;
  afterEach(() => page.remove());

  it('draws every card of a small map, once', async () => {
    const map = gridMap({ steps: 3, lanes: ['text', 'emotion', 'empathy', 'pain'] });
    page = await showCanvas(map, { width: 1000, height: 800 });
    expect(cards(page).sort()).to.deep.equal(map.cards.map(({ id }) => id).sort());
    assertDrawn(page, map.cards.length);
  });

  it('would be caught drawing nothing', async () => {
    page = await showCanvas(gridMap({ steps: 3, lanes: ['text'] }));
    for (const element of page.root.querySelectorAll<HTMLElement>('[data-card]')) element.replaceChildren();
    expect(() => assertDrawn(page, 1)).to.throw(/only 0 cards/);
  });

  it('draws nothing in an element without a size, and all of it once it has one', async () => {
    page = await showCanvas(gridMap({ steps: 3, lanes: ['text'] }), { width: 0, height: 0 });
    page.box.style.width = '700px';
    page.box.style.height = '400px';
    await settled(page.canvas);
    await settled(page.canvas);
    assertDrawn(page, 3);
    expect(page.session.state.viewport).to.deep.equal({ x: 0, y: 0, zoom: 1 });
  });

  it('keeps only the cells in sight in the DOM, however large the map', async () => {
    const lanes = Array.from({ length: 40 }, () => 'text');
    page = await showCanvas(gridMap({ steps: 60, lanes }));
    const cells = (): number => page.root.querySelectorAll('.cell').length;
    expect(cells()).to.be.within(8, 120);
    expect(page.root.querySelector(cell('lane39', 'step59'))).to.equal(null);
    page.canvas.reveal('card39_59_0');
    await settled(page.canvas);
    expect(page.root.querySelector(card('card39_59_0'))).to.not.equal(null);
    expect(cells()).to.be.within(8, 120);
  });

  it('renders nothing during a short pan, and moves every layer', async () => {
    page = await showCanvas(gridMap({ steps: 20, lanes: Array.from({ length: 20 }, () => 'text') }));
    const body = page.root.querySelector('.body') as HTMLElement;
    let mutations = 0;
    const observer = new MutationObserver((records) => (mutations += records.length));
    observer.observe(body, { childList: true, subtree: true });
    const before = body.style.transform;
    await wheel(page, { y: 40 });
    expect(body.style.transform).to.not.equal(before);
    expect(mutations).to.equal(0);
    observer.disconnect();
  });

  it('keeps the headers in view while the map pans, each beside its own', async () => {
    page = await showCanvas(gridMap({ steps: 20, lanes: Array.from({ length: 20 }, () => 'text') }));
    await wheel(page, { x: 500, y: 300 });
    const box = page.canvas.getBoundingClientRect();
    const step = page.root.querySelector('[data-step-header="step4"]')?.getBoundingClientRect();
    const lane = page.root.querySelector('[data-lane-header="lane7"]')?.getBoundingClientRect();
    const inside = page.root.querySelector(cell('lane7', 'step4'))?.getBoundingClientRect();
    expect(page.session.state.viewport).to.include({ x: -500, y: -300 });
    expect(step?.bottom).to.be.closeTo(box.top + page.canvas.camera.top, 1);
    expect(step?.left).to.be.closeTo(inside?.left ?? 0, 1);
    expect(lane?.left).to.be.closeTo(box.left, 1);
    expect(lane?.top).to.be.closeTo(inside?.top ?? 0, 1);
  });

  it('keeps each header beside its own while it is zoomed, and sets it exactly when the map rests', async () => {
    page = await showCanvas(gridMap({ steps: 20, lanes: Array.from({ length: 20 }, () => 'text') }));
    const apart = (): number => {
      const header = page.root.querySelector('[data-step-header="step3"]')?.getBoundingClientRect();
      const lane = page.root.querySelector('[data-lane-header="lane3"]')?.getBoundingClientRect();
      const inside = page.root.querySelector(cell('lane3', 'step3'))?.getBoundingClientRect();
      if (!header || !lane || !inside) throw new Error('the headers are not drawn');
      return Math.max(
        Math.abs(header.left - inside.left),
        Math.abs(header.width - inside.width),
        Math.abs(lane.top - inside.top),
      );
    };
    const ratio = (): string => page.root.querySelector<HTMLElement>('.top')?.style.getPropertyValue('--_r') ?? '';
    const ratios = new Set<string>();
    for (let turn = 0; turn < 14; turn++) {
      await wheel(page, { y: 20, ctrlKey: true });
      ratios.add(ratio());
      expect(apart(), `zoom ${page.canvas.camera.zoom}`).to.be.lessThan(1.5);
    }
    expect(page.canvas.camera.zoom).to.be.lessThan(0.75);
    expect(ratios.size, 'the headers were laid out at every turn').to.be.lessThan(8);
    await new Promise((done) => setTimeout(done, 300));
    await settled(page.canvas);
    expect(Number(ratio())).to.be.closeTo(page.canvas.camera.zoom / page.canvas.camera.scale, 1e-6);
    expect(page.root.querySelector('.pane')?.classList.contains('moving')).to.equal(false);
    expect(apart()).to.be.lessThan(1);
  });

  it('lays out what is in sight first and the rest when the page rests; a far place is exact when it is asked for', async () => {
    const map = gridMap({ steps: 10, lanes: Array.from({ length: 60 }, () => 'text') });
    page = await showCanvas(map, { lazy: true });
    assertDrawn(page, 10);
    expect(page.canvas.layout.settled).to.equal(false);
    page.canvas.reveal('card50_3_0');
    await settled(page.canvas);
    expect(cards(page)).to.include('card50_3_0');
    page.remove();
    page = await showCanvas(map, { lazy: true });
    for (let tries = 0; tries < 100 && !page.canvas.layout.settled; tries++)
      await new Promise((done) => setTimeout(done, 20));
    expect(page.canvas.layout.settled).to.equal(true);
    await wheel(page, { y: 100_000 });
    expect(cards(page)).to.include('card59_0_0');
  });

  it('never loses the map: it cannot be pushed out of sight', async () => {
    page = await showCanvas(gridMap({ steps: 6, lanes: ['text', 'text'] }));
    await wheel(page, { x: 100_000, y: 100_000 });
    const box = page.canvas.getBoundingClientRect();
    const last = page.root.querySelector(cell('lane1', 'step5'))?.getBoundingClientRect();
    expect(last?.left).to.be.lessThan(box.right);
    expect(last?.right).to.be.greaterThan(box.left + page.canvas.camera.left);
    page.session.set({ viewport: { x: 5000, y: NaN, zoom: 99 } });
    await settled(page.canvas);
    expect(page.session.state.viewport.x).to.equal(0);
    expect(page.session.state.viewport.zoom).to.equal(4);
  });

  it('R4 leaves the page its wheel where the map can go no further', async () => {
    page = await showCanvas(gridMap({ steps: 2, lanes: ['text'] }), { width: 700, height: 400 });
    expect(await wheel(page, { y: 50 })).to.equal(true);
    expect(page.session.state.viewport.y).to.equal(0);
  });

  it('zooms at the pointer with Ctrl and the wheel', async () => {
    page = await showCanvas(gridMap({ steps: 20, lanes: Array.from({ length: 20 }, () => 'text') }));
    await wheel(page, { x: 300, y: 200 });
    const at: [number, number] = [500, 300];
    const before = page.canvas.mapPoint({ x: at[0], y: at[1] });
    expect(await wheel(page, { y: -200, ctrlKey: true }, at)).to.equal(false);
    const after = page.canvas.mapPoint({ x: at[0], y: at[1] });
    expect(page.canvas.camera.zoom).to.be.greaterThan(1.1);
    expect(after.x).to.be.closeTo(before.x, 0.5);
    expect(after.y).to.be.closeTo(before.y, 0.5);
  });

  it('pans by dragging an empty place', async () => {
    page = await showCanvas(gridMap({ steps: 20, lanes: Array.from({ length: 20 }, () => 'text'), cards: 0 }));
    await drag(page, [600, 400], [450, 320]);
    expect(page.session.state.viewport).to.include({ x: -150, y: -80, zoom: 1 });
  });

  it('pans by dragging a card when nothing can be edited', async () => {
    page = await showCanvas(gridMap({ steps: 20, lanes: Array.from({ length: 20 }, () => 'text') }), {
      readOnly: true,
    });
    const [x, y] = middleOf(page, card('card2_1_0'));
    await drag(page, [x, y], [x - 100, y - 50]);
    expect(page.session.state.viewport).to.include({ x: -100, y: -50 });
  });

  it('paints one picture when far away, keeps its headers readable, and comes nearer at a click', async () => {
    page = await showCanvas(gridMap({ steps: 40, lanes: Array.from({ length: 30 }, () => 'pain') }));
    let paints = 0;
    const { clearRect } = CanvasRenderingContext2D.prototype;
    CanvasRenderingContext2D.prototype.clearRect = function (...args) {
      paints++;
      clearRect.apply(this, args);
    };
    page.canvas.zoomTo(0.2);
    await settled(page.canvas);
    expect(page.canvas.inOverview).to.equal(true);
    expect(cards(page).length).to.be.at.most(1);
    const picture = page.root.querySelector('canvas') as HTMLCanvasElement;
    const pixels = picture.getContext('2d')?.getImageData(0, 0, picture.width, picture.height).data ?? [];
    expect(new Set(pixels).size).to.be.greaterThan(20);
    const header = page.root.querySelector('[data-step-header="step0"] .words') as HTMLElement;
    expect(header.getBoundingClientRect().height).to.be.greaterThan(10);
    const before = paints;
    await wheel(page, { y: 20 });
    await wheel(page, { y: 20 });
    expect(paints).to.equal(before);
    CanvasRenderingContext2D.prototype.clearRect = clearRect;
    await sendMouse({ type: 'click', position: [500, 300] });
    await settled(page.canvas);
    expect(page.canvas.inOverview).to.equal(false);
    assertDrawn(page, 4);
  });

  it('fits the map, and goes back to 100 %', async () => {
    page = await showCanvas(gridMap({ steps: 12, lanes: ['text', 'text'] }));
    page.canvas.zoomTo('fit');
    await settled(page.canvas);
    const last = page.root.querySelector('[data-step-header="step11"]')?.getBoundingClientRect();
    expect(last?.right).to.be.at.most(page.canvas.getBoundingClientRect().right + 1);
    page.canvas.zoomTo(1);
    await settled(page.canvas);
    expect(page.canvas.camera.zoom).to.equal(1);
  });

  it('keeps the focused card in the DOM when it is far out of sight', async () => {
    page = await showCanvas(gridMap({ steps: 60, lanes: Array.from({ length: 40 }, () => 'text') }));
    await click(page, card('card0_0_0'));
    const element = focused(page);
    page.canvas.reveal('card39_59_0');
    await settled(page.canvas);
    expect(focused(page)).to.equal(element);
    expect(element?.getAttribute('data-card')).to.equal('card0_0_0');
    expect(document.activeElement).to.not.equal(document.body);
  });

  it('is moved within the page and works on', async () => {
    page = await showCanvas(gridMap({ steps: 20, lanes: Array.from({ length: 20 }, () => 'text') }));
    const { box } = page;
    box.remove();
    document.body.append(box);
    await settled(page.canvas);
    const before = page.session.state.viewport.y;
    await wheel(page, { y: 40 });
    expect(page.session.state.viewport.y).to.equal(before - 40);
  });
});

describe('the grid', () => {
  let page: CanvasPage;
  afterEach(() => page.remove());

  it('R3 is an APG grid with one Tab stop, and every card has its name and place', async () => {
    page = await showCanvas(gridMap({ steps: 4, lanes: ['text', 'emotion'] }), { width: 1100 });
    const { root } = page;
    expect(root.querySelectorAll('[role="grid"] [tabindex="0"]').length).to.equal(1);
    const grid = root.querySelector('[role="grid"]');
    expect(grid?.getAttribute('aria-rowcount')).to.equal('4');
    expect(grid?.getAttribute('aria-colcount')).to.equal('5');
    const rows = [...root.querySelectorAll('.lane[role="row"]')];
    expect(rows.map((row) => row.getAttribute('aria-rowindex'))).to.deep.equal(['3', '4']);
    rows.forEach((row, at) => {
      const [header, ...cells] = row.querySelectorAll(':scope > [role]');
      expect(header?.getAttribute('role')).to.equal('rowheader');
      expect(header?.textContent).to.equal(`Lane ${at}`);
      expect(cells.map((one) => one.getAttribute('role'))).to.deep.equal(Array(4).fill('gridcell'));
    });
    expect(root.querySelector(cell('lane1', 'step3'))?.getAttribute('aria-colindex')).to.equal('5');
    expect(root.querySelector(card('card0_3_0'))?.getAttribute('aria-label')).to.equal(
      'Card 3 0. Stage 1, Step 3, Lane 0 (Text)',
    );
    expect(root.querySelector(card('card1_3_0'))?.getAttribute('aria-label')).to.contain('Stage 1, Step 3, Lane 1');
  });

  it('R3 walks by the arrow keys, and the focus is always in sight below the headers', async () => {
    page = await showCanvas(gridMap({ steps: 30, lanes: Array.from({ length: 12 }, () => 'text'), cards: 2 }));
    await click(page, card('card0_0_0'));
    const at = (): string | null => focused(page)?.getAttribute('data-card') ?? null;
    await press(page, 'ArrowRight');
    expect(at()).to.equal('card0_1_0');
    await press(page, 'ArrowDown');
    expect(at()).to.equal('card0_1_1');
    await press(page, 'ArrowDown', 'ArrowDown', 'ArrowDown');
    expect(at()).to.equal('card2_1_0');
    await press(page, 'End');
    expect(at()).to.equal('card2_29_0');
    await press(page, 'Control+End');
    expect(at()).to.equal('card11_29_1');
    const box = page.canvas.getBoundingClientRect();
    const inSight = (): void => {
      const seen = focused(page)?.getBoundingClientRect() as DOMRect;
      expect(seen.top).to.be.at.least(box.top + page.canvas.camera.top);
      expect(seen.left).to.be.at.least(box.left + page.canvas.camera.left);
      expect(seen.bottom).to.be.at.most(box.bottom);
      expect(seen.right).to.be.at.most(box.right);
    };
    inSight();
    for (let turn = 0; turn < 6; turn++) {
      await press(page, 'ArrowLeft', 'ArrowUp', 'ArrowUp', 'ArrowUp');
      inSight();
    }
    await press(page, 'Control+Home');
    expect(at()).to.equal('card0_0_0');
    inSight();
  });

  it('R3 an empty cell is a place of its own, and lines are stepped over', async () => {
    const map = gridMap({ steps: 2, lanes: ['text', 'divider', 'text'], cards: 0 });
    page = await showCanvas(map);
    await click(page, cell('lane0', 'step0'));
    expect(focused(page)?.getAttribute('aria-label')).to.equal('Empty. Stage 0, Step 0, Lane 0');
    await press(page, 'ArrowDown');
    expect(focused(page)?.getAttribute('data-lane')).to.equal('lane2');
  });

  it('R3 focus goes to the neighbour when its card is deleted, and never to the page', async () => {
    page = await showCanvas(gridMap({ steps: 2, lanes: ['text'], cards: 2 }));
    await click(page, card('card0_0_0'));
    for (const left of ['card0_0_1', undefined]) {
      const id = focused(page)?.getAttribute('data-card') ?? '';
      page.document.edit({ id: 'x', text: 'x' }, (change) => change.remove(id));
      await settled(page.canvas);
      expect(page.session.state.focus?.card).to.equal(left);
      expect(focused(page)).to.not.equal(null);
    }
    expect(focused(page)?.classList.contains('cell')).to.equal(true);
    page.document.edit({ id: 'x', text: 'x' }, (change) => change.remove('lane0'));
    await settled(page.canvas);
    expect(document.activeElement?.localName).to.equal('test-canvas-box');
  });

  it('selects by click, adds with Shift, and Esc gives it up', async () => {
    page = await showCanvas(gridMap({ steps: 3, lanes: ['text'] }));
    await click(page, card('card0_0_0'));
    expect([...page.session.state.selection]).to.deep.equal(['card0_0_0']);
    await sendKeys({ down: 'Shift' });
    await click(page, card('card0_1_0'));
    await sendKeys({ up: 'Shift' });
    expect([...page.session.state.selection]).to.deep.equal(['card0_0_0', 'card0_1_0']);
    expect(page.root.querySelectorAll('.card.selected').length).to.equal(2);
    await press(page, 'Escape');
    expect(page.session.state.selection.size).to.equal(0);
    await click(page, '[data-step-header="step1"]');
    expect([...page.session.state.selection]).to.deep.equal(['step1']);
  });

  it('forgets in the selection what is no longer there', async () => {
    page = await showCanvas(gridMap({ steps: 3, lanes: ['text'] }));
    page.session.select(['card0_0_0', 'card0_1_0']);
    page.document.edit({ id: 'x', text: 'x' }, (change) => change.remove('card0_0_0'));
    expect([...page.session.state.selection]).to.deep.equal(['card0_1_0']);
  });
});
