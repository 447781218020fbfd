/** Proves that stages and lanes fold and open by pointer and keys, and that whatever leads to a card opens what hides it. */
import { expect } from '@open-wc/testing';
import {
  card,
  cell,
  click,
  focused,
  gridMap,
  press,
  settled,
  showCanvas,
  type CanvasPage,
} from '../testing/canvas-page.js';

const map = gridMap({ steps: 6, lanes: ['text', 'pain'], cards: 2 });

describe('folding', () => {
  let page: CanvasPage;

  beforeEach(async () => {
    page = await showCanvas(map);
  });
  afterEach(() => page.remove());

  const fold = async (id: string): Promise<void> => {
    page.session.set({ view: { folded: new Set([id]) } });
    await settled(page.canvas);
  };

  it('makes of a stage a strip with its name and how many cards it holds, at a click on its sign', async () => {
    await click(page, '[data-stage="stage0"] .fold');
    const strip = page.root.querySelector('[data-stage="stage0"]') as HTMLElement;
    expect(strip.getBoundingClientRect().width).to.equal(44);
    expect(strip.getAttribute('aria-label')).to.equal('Collapsed, 8 cards. Stage 0');
    expect(strip.textContent).to.contain('8').and.to.contain('Stage 0');
    expect(page.root.querySelector(card('card0_0_0'))).to.equal(null);
    await click(page, '[data-stage="stage0"]');
    expect(page.root.querySelector(card('card0_0_0'))).not.to.equal(null);
  });

  it('leaves of a lane its header with a number, and no card in it that could take the focus', async () => {
    await click(page, '[data-lane-header="lane1"] .fold');
    expect(page.root.querySelector('[data-lane-header="lane1"]')?.textContent).to.contain('12');
    expect(page.root.querySelectorAll(`${cell('lane1', 'step0')} [tabindex]`)).to.have.length(0);
    expect(page.root.querySelector(cell('lane1', 'step0'))?.getAttribute('aria-label')).to.equal(
      'Collapsed, 2 cards. Stage 0, Step 0, Lane 1',
    );
  });

  it('R3 is walked onto by the arrows, opens by Enter, and takes no letter', async () => {
    await fold('stage1');
    page.canvas.focusPlace({ lane: 'lane0', step: 'step1', card: 'card0_1_0' });
    await settled(page.canvas);
    await press(page, 'ArrowRight');
    expect(focused(page)?.getAttribute('aria-label')).to.equal('Collapsed, 4 cards. Stage 1, Lane 0');
    await press(page, 'x');
    expect(page.document.reader.count('cards')).to.equal(24);
    expect(page.root.querySelector('textarea')).to.equal(null);
    await press(page, 'Enter');
    expect(page.session.state.view.folded?.size).to.equal(0);
    expect(focused(page)?.closest('.cell')?.getAttribute('data-step')).to.equal('step2');
  });

  it('ends when a card inside is wanted', async () => {
    await fold('stage1');
    page.canvas.reveal('card0_2_0');
    await settled(page.canvas);
    expect(page.root.querySelector(card('card0_2_0'))).not.to.equal(null);
    await fold('stage2');
    page.session.set({ focus: { lane: 'lane0', step: 'step4', card: 'card0_4_0' } });
    await settled(page.canvas);
    expect(page.session.state.focus?.card).to.equal('card0_4_0');
    await fold('lane1');
    page.canvas.focusPlace({ lane: 'lane1', step: 'step0', card: 'card1_0_0' });
    await settled(page.canvas);
    expect((focused(page) as HTMLElement | null)?.dataset['card']).to.equal('card1_0_0');
  });

  it('hands the focus on when it stands in what is folded', async () => {
    page.canvas.focusPlace({ lane: 'lane1', step: 'step0', card: 'card1_0_0' });
    await settled(page.canvas);
    await fold('lane1');
    expect(focused(page)?.matches(cell('lane1', 'step0'))).to.equal(true);
  });
});
