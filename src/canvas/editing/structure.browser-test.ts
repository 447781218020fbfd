// What a real mouse does with headers and empty ground: stages, steps and lanes carried, sizes dragged, boxes drawn.
import { expect } from '@open-wc/testing';
import { sendKeys, sendMouse } from '@web/test-runner-commands';
import {
  card,
  cell,
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
import { atRest, leave, show } from '../../testing/pointed-page.js';
import { until } from '../../testing/until.js';

type Spot = [number, number];

const stage = (at: number): string => `[data-stage="stage${at}"]`;
const step = (at: number): string => `[data-step-header="step${at}"]`;
const lane = (at: number): string => `[data-lane-header="lane${at}"]`;

function boxOf(page: CanvasPage, selector: string): DOMRect {
  return page.root.querySelector(selector)?.getBoundingClientRect() as DOMRect;
}

/** A place of a drawn thing by shares of its width and height, and px from there. */
function spot(page: CanvasPage, selector: string, [x, y]: Spot, [right, down]: Spot = [0, 0]): Spot {
  const box = boxOf(page, selector);
  return [Math.round(box.x + box.width * x + right), Math.round(box.y + box.height * y + down)];
}

const steps = (page: CanvasPage): string[] =>
  page.document.reader.all('steps').map(({ id, stage }) => `${stage}/${id}`);
const ids = (page: CanvasPage, kind: 'stages' | 'lanes'): string[] =>
  page.document.reader.all(kind).map((one) => one.id);

function events(page: CanvasPage): string[] {
  const heard: string[] = [];
  page.document.onChange(({ origin }) => heard.push(origin));
  return heard;
}

describe('headers', () => {
  let page: CanvasPage;
  afterEach(() => leave(page));

  it('R1 a stage is carried with its steps: a line shows where, the drop is one edit, undo puts back', async () => {
    page = await show(gridMap({ steps: 6, lanes: ['text'] }));
    const heard = events(page);
    await hold(spot(page, stage(0), [0.3, 0.5]), spot(page, stage(1), [0.8, 0.5]));
    expect(page.session.state.draft?.type).to.equal('header');
    const line = [...page.root.querySelectorAll<HTMLElement>('.line-mark')].map((one) => one.getBoundingClientRect());
    expect(line).to.have.length(2);
    for (const { x, width } of line) expect(x + width / 2).to.be.closeTo(boxOf(page, stage(1)).right, 1.5);
    expect(page.root.querySelector('.header-ghost .words')?.textContent).to.equal('Stage 0');
    expect(heard).to.deep.equal([]);
    await sendMouse({ type: 'up' });
    await settled(page.canvas);
    expect(ids(page, 'stages')).to.deep.equal(['stage1', 'stage0', 'stage2']);
    expect(heard).to.deep.equal(['user']);
    expect([...page.session.state.selection]).to.deep.equal(['stage0']);
    atRest(page);
    page.document.undo();
    expect(ids(page, 'stages')).to.deep.equal(['stage0', 'stage1', 'stage2']);
  });

  it('a step goes to another place, and into another stage, which is shown', async () => {
    page = await show(gridMap({ steps: 4, lanes: ['text'] }));
    await drag(page, spot(page, step(1), [0.4, 0.5]), spot(page, step(0), [0.3, 0.5]));
    expect(steps(page)).to.deep.equal(['stage0/step1', 'stage0/step0', 'stage1/step2', 'stage1/step3']);
    await hold(spot(page, step(1), [0.4, 0.5]), spot(page, step(2), [0.3, 0.5]));
    expect(page.root.querySelector<HTMLElement>('.over.top .cell-mark')?.hidden).to.equal(false);
    await sendMouse({ type: 'up' });
    await settled(page.canvas);
    expect(steps(page)).to.deep.equal(['stage0/step0', 'stage1/step1', 'stage1/step2', 'stage1/step3']);
    // Its cards came along.
    expect(page.document.reader.cardsIn('lane0', 'step1').map(({ id }) => id)).to.deep.equal(['card0_1_0']);
    await drag(page, spot(page, step(0), [0.4, 0.5]), spot(page, step(3), [0.8, 0.5]));
    expect(steps(page).at(-1)).to.equal('stage1/step0');
    // A stage that lost all its steps takes one back.
    await drag(page, spot(page, step(3), [0.4, 0.5]), spot(page, stage(0), [0.5, 0.5]));
    expect(steps(page)[0]).to.equal('stage0/step3');
  });

  it('a lane goes up and down', async () => {
    page = await show(gridMap({ steps: 2, lanes: ['text', 'pain', 'need'] }));
    const heard = events(page);
    await hold(spot(page, lane(2), [0.3, 0.3]), spot(page, lane(0), [0.3, 0.2]));
    const line = [...page.root.querySelectorAll<HTMLElement>('.line-mark')].map((one) => one.getBoundingClientRect());
    for (const { y, height } of line) expect(y + height / 2).to.be.closeTo(boxOf(page, lane(0)).top, 1.5);
    await sendMouse({ type: 'up' });
    await settled(page.canvas);
    expect(ids(page, 'lanes')).to.deep.equal(['lane2', 'lane0', 'lane1']);
    expect(heard).to.deep.equal(['user']);
    await drag(page, spot(page, lane(2), [0.3, 0.3]), spot(page, lane(2), [0.3, 0.6]));
    expect(heard, 'put down where it was is no edit').to.deep.equal(['user']);
  });

  for (const [how, interrupt] of [
    ['Esc', () => sendKeys({ press: 'Escape' })],
    ['another window', () => window.dispatchEvent(new Event('blur'))],
    ['another tab', () => document.dispatchEvent(new Event('visibilitychange'))],
    [
      'a lost capture',
      (page: CanvasPage) => {
        for (let id = 0; id < 8; id++) {
          if (!page.canvas.pane.hasPointerCapture(id)) continue;
          page.canvas.pane.dispatchEvent(new PointerEvent('lostpointercapture', { pointerId: id }));
        }
      },
    ],
  ] as const) {
    it(`${how} puts everything back`, async () => {
      page = await show(gridMap({ steps: 4, lanes: ['text', 'pain'] }));
      const heard = events(page);
      for (const [from, to] of [
        [spot(page, step(1), [0.4, 0.5]), spot(page, step(3), [0.9, 0.5])],
        [spot(page, lane(0), [0.3, 1], [0, -5]), spot(page, lane(0), [0.3, 1], [0, 80])],
      ] as const) {
        await hold(from, to);
        expect(page.session.state.draft).to.not.equal(undefined);
        await interrupt(page);
        await sendMouse({ type: 'up' });
        await settled(page.canvas);
        atRest(page);
      }
      expect(heard).to.deep.equal([]);
      expect(steps(page)).to.deep.equal(['stage0/step0', 'stage0/step1', 'stage1/step2', 'stage1/step3']);
    });
  }

  it('are not moved while the structure is locked, nor in a map that is read only: the map moves instead', async () => {
    page = await show(gridMap({ steps: 12, lanes: ['text', 'pain'] }));
    const heard = events(page);
    page.session.set({ structureLocked: true });
    await drag(page, spot(page, step(3), [0.3, 0.5]), spot(page, step(1), [0.4, 0.5]));
    await drag(page, spot(page, lane(0), [0.3, 1], [0, -5]), spot(page, lane(0), [0.3, 1], [0, 60]));
    expect(page.session.state.viewport.x).to.be.lessThan(-100);
    page.remove();
    page = await showCanvas(gridMap({ steps: 12, lanes: ['text'] }), { readOnly: true });
    const other = events(page);
    await drag(page, spot(page, step(2), [0.5, 0.5]), spot(page, step(0), [0.4, 0.5]));
    expect([...heard, ...other]).to.deep.equal([]);
  });

  it('the map moves along while a step is held at its edge, and not down', async () => {
    page = await show(gridMap({ steps: 20, lanes: Array.from({ length: 12 }, () => 'text') }));
    await hold(middleOf(page, step(0)), [784, boxOf(page, step(0)).y + 20]);
    await until(() => page.session.state.viewport.x < -60, 'the map moves');
    expect(page.session.state.viewport.y).to.equal(0);
    await press(page, 'Escape');
    await sendMouse({ type: 'up' });
  });
});

describe('the edges of headers', () => {
  let page: CanvasPage;
  afterEach(() => leave(page));

  it('R1 a lane is made higher by its lower edge: a line shows it, the drop is one edit; a double-click gives back', async () => {
    page = await show(gridMap({ steps: 2, lanes: ['text', 'pain'] }), 1);
    const heard = events(page);
    const height = (): number | undefined => page.document.reader.get('lanes', 'lane0')?.height;
    const before = boxOf(page, lane(0)).height;
    await sendMouse({ type: 'move', position: spot(page, lane(0), [0.5, 1], [0, -6]) });
    expect(page.canvas.pane.classList.contains('sizing-y')).to.equal(true);
    expect(page.root.querySelector('.grip')).to.not.equal(null);
    const from = spot(page, lane(0), [0.5, 1], [0, -6]);
    await hold(from, [from[0], from[1] + 70]);
    const line = page.root.querySelector('.over.side .guide')?.getBoundingClientRect() as DOMRect;
    expect(line.y + line.height / 2).to.be.closeTo(boxOf(page, lane(0)).top + before + 70, 1.5);
    expect(page.root.querySelector('.value')?.textContent).to.equal(`${Math.round(((before + 70) / before) * 100)}%`);
    expect(heard).to.deep.equal([]);
    await sendMouse({ type: 'up' });
    await settled(page.canvas);
    expect(height()).to.equal(before + 70);
    expect(boxOf(page, lane(0)).height).to.equal(before + 70);
    expect(heard).to.deep.equal(['user']);
    atRest(page);
    // Never lower than what stands in it; as low as that is automatic.
    const again = spot(page, lane(0), [0.5, 1], [0, -6]);
    await drag(page, again, [again[0], 5]);
    expect(height()).to.equal(undefined);
    page.document.undo();
    await settled(page.canvas);
    expect(height()).to.equal(before + 70);
    await doubleClick(page, spot(page, lane(0), [0.5, 1], [0, -6]));
    expect(height()).to.equal(undefined);
    expect(page.root.querySelector('textarea')).to.equal(null);
    await doubleClick(page, spot(page, lane(0), [0.5, 1], [0, -6]));
    expect(page.root.querySelector('textarea'), 'where it is automatic already, the name is typed').to.not.equal(null);
    await press(page, 'Escape');
  });

  it('steps and lane headers are made wider in this window, and the map is as it was', async () => {
    page = await show(gridMap({ steps: 4, lanes: ['text', 'pain'] }), 1);
    const heard = events(page);
    const edge = spot(page, step(1), [1, 0.5], [-4, 0]);
    await drag(page, edge, [edge[0] + 50, edge[1]]);
    expect(page.session.state.sizes).to.deep.equal({ stepWidth: 236 });
    const side = spot(page, lane(0), [1, 0.3], [-5, 0]);
    await sendMouse({ type: 'move', position: edge });
    await sendMouse({ type: 'move', position: side });
    expect(page.root.querySelector('.over.top .grip'), 'the line is at the edge that is meant').to.equal(null);
    expect(page.root.querySelector('.over.side .grip')).to.not.equal(null);
    await drag(page, side, [side[0] - 30, side[1]]);
    expect(page.session.state.sizes).to.deep.equal({ stepWidth: 236, headerWidth: 146 });
    expect(heard).to.deep.equal([]);
    await doubleClick(page, spot(page, step(1), [1, 0.5], [-4, 0]));
    await doubleClick(page, spot(page, lane(0), [1, 0.3], [-5, 0]));
    expect(page.session.state.sizes).to.deep.equal({});
    atRest(page);
  });

  it('a target of 24 px stays at every zoom: a header too small for a grip has none', async () => {
    page = await show(gridMap({ steps: 8, lanes: ['text', 'divider', 'pain'] }));
    /** px at which the pointer would size something, of all px along a header. */
    const zone = (selector: string, along: 'x' | 'y'): { grip: number; own: number } => {
      const box = boxOf(page, selector);
      let grip = 0;
      const length = Math.round(along === 'x' ? box.width : box.height);
      for (let at = 0; at < length; at++) {
        const clientX = along === 'x' ? box.x + at + 0.5 : box.x + 30;
        const clientY = along === 'y' ? box.y + at + 0.5 : box.y + box.height / 2;
        const target = page.root.elementFromPoint(clientX, clientY);
        target?.dispatchEvent(new PointerEvent('pointermove', { clientX, clientY, bubbles: true, composed: true }));
        if (page.canvas.pane.classList.contains(`sizing-${along}`)) grip++;
      }
      return { grip, own: length - grip };
    };
    for (const zoom of [0.4, 0.5, 1]) {
      page.canvas.zoomTo(zoom);
      page.session.set({ viewport: { x: 0, y: 0, zoom } });
      await settled(page.canvas);
      for (const [selector, along] of [
        [step(1), 'x'],
        [lane(0), 'y'],
        [lane(2), 'y'],
      ] as const) {
        const { grip, own } = zone(selector, along);
        expect(own, `${selector} at ${zoom}`).to.be.at.least(24);
        // A zone lies on both sides of its edge, so both ends of a header have a part of one.
        if (grip) expect(grip, `${selector} at ${zoom}`).to.be.at.least(23);
      }
    }
    expect(zone(lane(1), 'y').grip, 'a line has no height').to.equal(0);
  });
});

describe('a box drawn on empty ground', () => {
  let page: CanvasPage;
  afterEach(() => leave(page));

  const chosen = (): string[] => [...page.session.state.selection].sort();
  async function boxed(key: string, from: Spot, to: Spot): Promise<void> {
    await sendKeys({ down: key });
    await hold(from, to);
    await sendMouse({ type: 'up' });
    await sendKeys({ up: key });
    await settled(page.canvas);
  }

  it('with Shift adds the cards it touches to the selection, with Ctrl selects them alone', async () => {
    page = await show(gridMap({ steps: 4, lanes: ['text', 'emotion'] }));
    const heard = events(page);
    let told = 0;
    page.session.onChange((changed) => changed.has('selection') && told++);
    const below = spot(page, cell('lane0', 'step0'), [0, 1], [3, -3]);
    const over = spot(page, cell('lane0', 'step1'), [0.5, 0], [0, 12]);
    await boxed('Shift', below, over);
    expect(chosen()).to.deep.equal(['card0_0_0', 'card0_1_0']);
    expect(told).to.equal(1);
    await boxed(
      'Shift',
      spot(page, cell('lane0', 'step3'), [1, 1], [-3, -3]),
      spot(page, card('card0_3_0'), [0.9, 0.5]),
    );
    expect(chosen()).to.deep.equal(['card0_0_0', 'card0_1_0', 'card0_3_0']);
    await boxed(
      'Control',
      spot(page, cell('lane1', 'step0'), [0, 1], [4, -4]),
      spot(page, cell('lane1', 'step1'), [1, 0], [-4, 4]),
    );
    expect(chosen()).to.deep.equal(['card1_0_0', 'card1_1_0']);
    expect(page.session.state.viewport.x).to.equal(0);
    expect(heard).to.deep.equal([]);
    atRest(page);
  });

  it('selects nothing when Esc is pressed, and without a key the map is moved', async () => {
    page = await show(gridMap({ steps: 14, lanes: ['text', 'pain'] }));
    page.session.select(['card0_2_0']);
    const from = spot(page, cell('lane0', 'step0'), [0, 1], [3, -3]);
    await sendKeys({ down: 'Shift' });
    await hold(from, middleOf(page, card('card0_1_0')));
    expect(page.root.querySelector('.boxed path')?.getAttribute('d')?.match(/M/g)).to.have.length(2);
    await press(page, 'Escape');
    await sendMouse({ type: 'up' });
    await sendKeys({ up: 'Shift' });
    expect(chosen()).to.deep.equal(['card0_2_0']);
    atRest(page);
    const ground = spot(page, cell('lane0', 'step3'), [0, 1], [3, -3]);
    await drag(page, ground, [ground[0] - 150, ground[1]]);
    expect(page.session.state.viewport.x).to.be.closeTo(-150, 5);
  });
});
