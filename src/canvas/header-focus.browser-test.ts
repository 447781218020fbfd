/** Proves that the headers of the grid are reached, walked, renamed and left by keyboard, with one Tab stop at any time (R3). */
import { expect } from '@open-wc/testing';
import {
  cell,
  click,
  focused,
  gridMap,
  press,
  settled,
  showCanvas,
  type,
  type CanvasPage,
} from '../testing/canvas-page.js';
import { until } from '../testing/until.js';

describe('headers by keyboard', () => {
  let page: CanvasPage;
  afterEach(() => page.remove());

  const chosen = (): string[] => [...page.session.state.selection];
  const at = (name: string): string | null | undefined => focused(page)?.getAttribute(name);
  const stops = (): number => page.root.querySelectorAll('[role="grid"] [tabindex="0"]').length;

  it('R3 up from the first lane leads to the step and its stage, left from the first step to the lane, and back', async () => {
    page = await showCanvas(gridMap({ steps: 4, lanes: ['text', 'divider', 'pain'] }));
    await click(page, cell('lane0', 'step1'));
    await press(page, 'ArrowUp');
    if (at('data-step-header') !== 'step1') await press(page, 'ArrowUp');
    expect([at('data-step-header'), at('role'), stops()]).to.deep.equal(['step1', 'columnheader', 1]);
    expect(chosen()).to.deep.equal(['step1']);
    await press(page, 'ArrowRight');
    await until(() => at('data-step-header') === 'step2');
    await press(page, 'ArrowUp');
    expect(at('data-stage')).to.equal('stage1');
    await press(page, 'ArrowLeft');
    expect([at('data-stage'), chosen()]).to.deep.equal(['stage0', ['stage0']]);
    await press(page, 'ArrowDown', 'ArrowDown');
    expect([focused(page)?.getAttribute('data-card'), chosen(), stops()]).to.deep.equal([
      'card0_1_0',
      ['card0_1_0'],
      1,
    ]);
    await press(page, 'ArrowLeft', 'ArrowLeft');
    expect([at('data-row-header'), at('role'), chosen(), stops()]).to.deep.equal(['lane0', 'rowheader', ['lane0'], 1]);
    expect(page.root.querySelectorAll('.lane-header.current')).to.have.length(1);
    await press(page, 'ArrowDown');
    expect(at('data-row-header'), 'a line between lanes has a header, and no cell').to.equal('lane1');
    await press(page, 'ArrowRight', 'ArrowDown', 'ArrowRight');
    expect(focused(page)?.getAttribute('data-card')).to.equal('card2_0_0');
    expect(page.root.querySelector('.lane-header.current')).to.equal(null);
  });

  it('R3 Enter renames and gives the focus back, a letter types nothing, Esc leads back into the grid', async () => {
    page = await showCanvas(gridMap({ steps: 4, lanes: ['text', 'pain'] }));
    await click(page, cell('lane0', 'step1'));
    page.canvas.focusHeader('step1');
    await settled(page.canvas);
    await press(page, 'x');
    expect(page.root.querySelector('textarea')).to.equal(null);
    await press(page, 'Enter');
    await type(page, 'Renamed');
    await press(page, 'Enter');
    expect(page.document.reader.get('steps', 'step1')?.name).to.equal('Renamed');
    expect(at('data-step-header')).to.equal('step1');
    await press(page, 'Escape');
    expect([focused(page)?.className.includes('cell') || at('data-card') !== null, chosen()]).to.deep.equal([true, []]);
    page.canvas.focusHeader('lane1');
    await settled(page.canvas);
    await press(page, 'Enter');
    await type(page, 'Pains');
    await press(page, 'Enter');
    expect([page.document.reader.get('lanes', 'lane1')?.name, at('data-row-header')]).to.deep.equal(['Pains', 'lane1']);
  });

  it('R3 the focus stays when the header moves, and goes to the grid when it is deleted', async () => {
    page = await showCanvas(gridMap({ steps: 4, lanes: ['text', 'pain'] }));
    page.canvas.focusHeader('step0');
    await settled(page.canvas);
    const label = { id: 'x', text: 'x' };
    page.document.edit(label, (change) => change.move('step0', { stage: 'stage1' }));
    await settled(page.canvas);
    expect(at('data-step-header')).to.equal('step0');
    page.document.edit(label, (change) => change.remove('step0'));
    await settled(page.canvas);
    expect(focused(page)?.closest('.cell')).to.not.equal(null);
    expect([page.session.state.header, stops()]).to.deep.equal([undefined, 1]);
  });
});
