/** Proves what a screen reader is told: names with places and kinds, curves as sliders in words, true counts while parts are drawn. */
import { expect } from '@open-wc/testing';
import type { JourneyMap } from '../model/journey-map.js';
import { samples } from '../templates/samples.js';
import { card, focused, gridMap, press, settled, showCanvas, type CanvasPage } from '../testing/canvas-page.js';

const sample = async (id: string): Promise<JourneyMap> => {
  const found = await samples.find((one) => one.id === id)?.load();
  if (!found) throw new Error(id);
  return found;
};

describe('a screen reader', () => {
  let page: CanvasPage;
  afterEach(() => page.remove());

  const attribute = (selector: string, name: string): string | null | undefined =>
    page.root.querySelector(selector)?.getAttribute(name);

  it('R3 hears every drawn card with its text, stage, step, lane and kind, in at most 200 characters', async () => {
    for (const id of ['coffee-en', 'broadband']) {
      const map = await sample(id);
      page = await showCanvas(map, { width: 1400, height: 900 });
      const drawn = [...page.root.querySelectorAll('[data-card]')];
      expect(drawn.length).to.be.above(20);
      for (const element of drawn) {
        const record = map.cards.find((one) => one.id === element.getAttribute('data-card'));
        const lane = map.lanes.find((one) => one.id === record?.lane);
        const step =
          map.steps.find((one) => one.id === record?.step) ?? map.steps.find((one) => one.stage === record?.stage);
        const stage = map.stages.find((one) => one.id === step?.stage);
        const name = element.getAttribute('aria-label') ?? '';
        expect(name).to.contain(lane?.name).and.contain(step?.name).and.contain(stage?.name);
        expect(name).to.contain((record?.text ?? record?.word ?? '').replace(/\s+/g, ' ').slice(0, 12));
        expect(name.length, name).to.be.at.most(200);
        expect(['group', 'slider']).to.include(element.getAttribute('role'));
      }
      if (id === 'coffee-en') page.remove();
    }
  });

  it('R3 hears which kind a lane is when its name does not say so', async () => {
    page = await showCanvas(gridMap({ steps: 2, lanes: ['pain'] }));
    expect(attribute(card('card0_0_0'), 'aria-label')).to.equal('Card 0 0, no owner. Stage 0, Step 0, Lane 0 (Pains)');
  });

  it('R3 hears each point as a slider with its value in words, and the curve in a sentence', async () => {
    page = await showCanvas(gridMap({ steps: 5, lanes: ['emotion'] }), { width: 1400 });
    const point = card('card0_3_0');
    expect(attribute(point, 'role')).to.equal('slider');
    expect(attribute(point, 'aria-valuenow')).to.equal('1');
    expect(attribute(point, 'aria-valuemin')).to.equal('-2');
    expect(attribute(point, 'aria-valuemax')).to.equal('2');
    expect(attribute(point, 'aria-valuetext')).to.equal('+1, good');
    expect(attribute('[role="rowheader"]', 'aria-description')).to.equal(
      'Highest +2, very good at “Step 4”, lowest −2, very bad at “Step 0”, +2, very good at the end, rising on the whole',
    );
  });

  it('R3 a point takes the arrows after Enter only; Enter keeps the value in one step, Esc takes it back', async () => {
    page = await showCanvas(gridMap({ steps: 5, lanes: ['emotion', 'text'] }), { width: 1400 });
    const score = (): number | undefined => page.document.reader.get('cards', 'card0_3_0')?.score;
    page.canvas.focusPlace({ lane: 'lane0', step: 'step3', card: 'card0_3_0' });
    await settled(page.canvas);
    await press(page, 'Enter', 'ArrowUp', 'ArrowUp', 'PageUp');
    expect(score()).to.equal(1.7);
    expect(attribute(card('card0_3_0'), 'aria-valuetext')).to.equal('+1.7, very good');
    await press(page, 'Enter');
    expect(focused(page)?.getAttribute('data-card')).to.equal('card0_3_0');
    page.document.undo();
    expect(score()).to.equal(1);
    await press(page, 'Enter', 'Home');
    expect(score()).to.equal(-2);
    await press(page, 'Escape');
    expect(score()).to.equal(1);
    await press(page, 'ArrowRight');
    expect(focused(page)?.getAttribute('data-card')).to.equal('card0_4_0');
    expect(score()).to.equal(1);
  });

  it('R3 cannot set a point of a map that is read only', async () => {
    page = await showCanvas(gridMap({ steps: 2, lanes: ['emotion'] }), { readOnly: true });
    expect(attribute(card('card0_0_0'), 'aria-readonly')).to.equal('true');
    page.canvas.focusPlace({ lane: 'lane0', step: 'step0', card: 'card0_0_0' });
    await settled(page.canvas);
    await press(page, 'Enter', 'ArrowUp');
    expect(page.document.reader.get('cards', 'card0_0_0')?.score).to.equal(-2);
  });

  it('R3 is told true counts and places wherever the map stands, near and far', async () => {
    const steps = 60;
    const lanes = Array.from({ length: 30 }, () => 'text');
    page = await showCanvas(gridMap({ steps, lanes }));
    for (const [zoom, x, y] of [
      [1, 0, 0],
      [1, -6000, -900],
      [1, -2500, -300],
      [0.2, -100, -50],
    ] as const) {
      page.session.set({ viewport: { x, y, zoom } });
      await settled(page.canvas);
      const grid = page.root.querySelector('[role="grid"]');
      expect(grid?.getAttribute('aria-rowcount')).to.equal(String(lanes.length + 2));
      expect(grid?.getAttribute('aria-colcount')).to.equal(String(steps + 1));
      const rows = [...page.root.querySelectorAll('.lane[role="row"]')];
      expect(rows.length).to.be.above(2);
      for (const row of rows) {
        const at = Number(row.getAttribute('aria-rowindex')) - 3;
        expect(row.querySelector('[role="rowheader"]')?.textContent).to.equal(`Lane ${at}`);
        for (const cell of row.querySelectorAll('[role="gridcell"]')) {
          expect(cell.getAttribute('data-lane')).to.equal(`lane${at}`);
          expect(cell.getAttribute('data-step')).to.equal(`step${Number(cell.getAttribute('aria-colindex')) - 2}`);
        }
      }
      const headers = [...page.root.querySelectorAll('[data-step-header]')];
      expect(headers.length).to.be.above(2);
      for (const header of headers) {
        expect(header.getAttribute('data-step-header')).to.equal(
          `step${Number(header.getAttribute('aria-colindex')) - 2}`,
        );
      }
    }
  });
});
