/** Proves the views of the editor: what they show and mark, that they are kept in the map and by the browser, and the wall. */
import { expect } from '@open-wc/testing';
import { sendKeys } from '@web/test-runner-commands';
import type { JourneyMap } from '../model/journey-map.js';
import { gridMap } from '../testing/canvas-page.js';
import { canvasOf, focusAt, openEditor, pressKeys, settle } from '../testing/open-editor.js';
import { until } from '../testing/until.js';
import { deepActiveElement } from '../ui/element.js';
import type { JourneyMapElement } from './journey-map.js';

const map: JourneyMap = (() => {
  const grid = gridMap({ steps: 6, lanes: ['touchpoint', 'pain', 'text'], cards: 1 });
  const cards = grid.cards.map((card) => (card.id === 'card0_0_0' ? { ...card, channel: 'email' } : card));
  return { ...grid, cards, links: [{ id: 'link', from: 'card0_0_0', to: 'card1_2_0', kind: 'causes' }] };
})();

describe('views', () => {
  let element: JourneyMapElement;
  const root = (): ShadowRoot => element.shadowRoot as ShadowRoot;
  const cells = (): ShadowRoot => canvasOf(element)?.shadowRoot as ShadowRoot;
  const drawn = (id: string): HTMLElement | null => cells().querySelector<HTMLElement>(`[data-card="${id}"]`);
  const lanes = (): string[] =>
    [...cells().querySelectorAll<HTMLElement>('[data-lane-header]')].map((one) => one.dataset['laneHeader'] ?? '');
  const run = async (id: string, args = {}): Promise<void> => {
    await element.run(id, args);
    await settle(element);
  };

  beforeEach(async () => {
    element = await openEditor(map);
  });
  afterEach(() => element.remove());

  it('of only the pains show their lane and those of what is linked to them; other cards stand back', async () => {
    await run('only-pains');
    await until(() => drawn('card0_0_0') && lanes().join() === 'lane0,lane1');
    expect(drawn('card0_0_0')?.classList.contains('quiet')).to.equal(false);
    expect(drawn('card0_1_0')?.classList.contains('quiet')).to.equal(true);
    // Quiet is not faint: its words can still be read.
    expect(getComputedStyle(drawn('card0_1_0') as HTMLElement).opacity).to.equal('1');
    // A new link brings its card forward at once.
    element.edit('link', (change) => change.addLink({ from: 'card0_1_0', to: 'card1_2_0', kind: 'causes' }));
    await until(() => !drawn('card0_1_0')?.classList.contains('quiet'));
    await run('show-everything');
    expect(lanes()).to.deep.equal(['lane0', 'lane1', 'lane2']);
  });

  it('tell by colour what a sign, the legend and the name of the card tell too', async () => {
    await run('color-channel');
    const marked = await until(() => cells().querySelector('[data-mark]'));
    expect(marked.getAttribute('data-mark')).to.equal('E');
    expect(marked.getAttribute('aria-label')).to.match(/^Card 0 0.*Channel: Email$/);
    const legend = await until(() => root().querySelector('jm-legend')?.shadowRoot?.querySelector('section'));
    expect(legend.textContent).to.contain('Email').and.to.contain('Touchpoints').and.to.contain('link between cards');
  });

  it('are told on paper by the same legend, once on each size of sheet, and by none where nothing is to be told', async () => {
    const sheet = (): ShadowRoot | null | undefined => root().querySelector('.printed')?.shadowRoot;
    const print = (): Promise<ShadowRoot> =>
      until(() => {
        dispatchEvent(new Event('beforeprint'));
        return sheet();
      }, 'the sheet');
    expect((await print()).querySelector('.legend')).to.equal(null);
    dispatchEvent(new Event('afterprint'));
    await run('color-channel');
    await until(() => cells().querySelector('[data-mark]'));
    // Also when it was closed on the screen: signs without their words tell nothing.
    element.shadowRoot?.querySelector('jm-legend')?.shadowRoot?.querySelector('button')?.click();
    const printed = [...(await print()).querySelectorAll('.paper .pane')];
    expect(printed.length).to.be.above(0);
    for (const pane of printed) {
      expect(pane.querySelectorAll('.legend').length).to.equal(1);
      expect(pane.lastElementChild?.className).to.equal('legend');
      expect(pane.querySelector('.legend')?.textContent).to.contain('Email').and.to.contain('link between cards');
    }
    dispatchEvent(new Event('afterprint'));
  });

  it('tell by colour from afar too', async () => {
    const picture = cells().querySelector('canvas.overview') as HTMLCanvasElement;
    const painted = (): number => {
      const { data } = picture.getContext('2d')?.getImageData(0, 0, picture.width, picture.height) ?? { data: [] };
      // The first colour that tells something is the blue of touchpoints; here they are far fewer than the cards.
      let blue = 0;
      for (let at = 0; at < data.length; at += 4)
        if (data[at] === 0x2b && data[at + 1] === 0x5f && data[at + 2] === 0xd9) blue++;
      return blue;
    };
    element.theme = 'light';
    element.edit('far', (change) => change.update('card0_1_0', { owner: 'Shop' }));
    element.zoomTo(0.2);
    await until(() => cells().querySelector('.pane.far') && painted() > 0);
    const before = painted();
    await run('color-owner');
    await until(() => painted() > before);
    await run('color-owner');
    await until(() => painted() === before);
  });

  it('of one stage are turned by keys, with the place told', async () => {
    await focusAt(element, { lane: 'lane0', step: 'step2', card: 'card0_2_0' });
    await run('focus-stage');
    expect(canvasOf(element)?.layout.steps.map(({ step }) => step.id)).to.deep.equal(['step2', 'step3']);
    await pressKeys(element, 'Alt+PageDown');
    expect(canvasOf(element)?.layout.steps.map(({ step }) => step.id)).to.deep.equal(['step4', 'step5']);
    const bar = await until(() => root().querySelector('jm-view-bar')?.shadowRoot?.querySelector('.bar'));
    expect(bar.textContent).to.contain('Stage 3 of 3: Stage 2');
    expect(deepActiveElement()?.closest('.cell')?.getAttribute('data-step')).to.equal('step4');
  });

  it('are kept in the map under a name, as one step, and shown again', async () => {
    const dialog = async (): Promise<ShadowRoot> => {
      await run('views');
      const found = await until(() => root().querySelector('jm-views-dialog')?.shadowRoot);
      await until(() => found.querySelector('jm-dialog')?.shadowRoot?.querySelector('dialog[open]'));
      return found;
    };
    const views = await dialog();
    expect([...views.querySelectorAll('[data-offered]')].map((one) => one.textContent?.trim())).to.deep.equal([
      'For leaders',
      'For the team',
      'For print',
    ]);
    // No list is cut within the dialog, however long it is.
    element.edit('Lanes', (change) => {
      for (let at = 0; at < 20; at++) change.addLane({ type: 'text', name: `More ${at}` });
    });
    const list = await until(() => {
      const lists = [...views.querySelectorAll('fieldset')];
      return lists.find((one) => one.textContent.includes('More 19'));
    }, 'the list of lanes');
    expect(list.scrollHeight).to.be.at.most(list.clientHeight);
    element.undo();
    await until(() => !views.querySelector('fieldset')?.textContent.includes('More'));
    views.querySelector<HTMLElement>('[data-check="lane2"]')?.click();
    views.querySelector<HTMLElement>('[data-check="stage0"]')?.click();
    await until(() => lanes().length === 2);
    views.querySelector<HTMLElement>('[data-offered]')?.click();
    const [kept] = element.value?.views ?? [];
    expect(kept).to.deep.include({ name: 'For leaders', lanes: ['lane0', 'lane1'], stages: ['stage1', 'stage2'] });
    (await until(() => views.querySelector<HTMLElement>('[data-rename]'))).click();
    const text = await until(() => views.querySelector<HTMLInputElement>('[data-view-text]'), 'what it is for');
    text.focus();
    await sendKeys({ type: 'Ten minutes' });
    await pressKeys(element, 'Enter');
    await until(() => views.activeElement?.hasAttribute('data-rename'), 'the focus on the pencil');
    expect(element.value?.views[0]).to.deep.include({ name: 'For leaders', text: 'Ten minutes' });
    await pressKeys(element, 'Escape');
    await run('show-everything');
    expect(lanes()).to.have.length(3);
    await run('views', { view: 'For leaders' });
    await until(() => lanes().length === 2);
    await until(() => root().querySelector('jm-view-bar')?.shadowRoot?.textContent.includes('Ten minutes'));
    element.undo();
    expect(element.value?.views[0], 'one step of its own').not.to.have.property('text');
    element.undo();
    expect(element.value?.views).to.deep.equal([]);
  });

  it('on the wall show one stage in large type and nothing around it, and end with Esc', async () => {
    await focusAt(element, { lane: 'lane0', step: 'step0', card: 'card0_0_0' });
    const { viewport } = element;
    await run('wall');
    await until(() => element.viewport.zoom >= 2);
    expect(root().querySelector('jm-toolbar, .panel')).to.equal(null);
    // In a test the full screen may be refused; the type is as large.
    const smallest = [...cells().querySelectorAll('.run, .words, .question')].map(
      (text) => parseFloat(getComputedStyle(text).fontSize) * element.viewport.zoom,
    );
    expect(Math.min(...smallest)).to.be.at.least(24);
    await pressKeys(element, 'PageDown');
    expect(canvasOf(element)?.layout.steps.map(({ step }) => step.id)).to.deep.equal(['step2', 'step3']);
    await pressKeys(element, 'Escape');
    await until(() => root().querySelector('jm-toolbar'));
    expect(canvasOf(element)?.layout.steps).to.have.length(6);
    expect(element.viewport).to.deep.equal(viewport);
    expect(deepActiveElement()?.closest('.cell')).not.to.equal(null);
  });

  it('fold a lane in the map, which can be undone, and a stage in this window, which is no edit', async () => {
    await run('collapse-lane', { id: 'lane0' });
    expect(element.value?.lanes[0]?.collapsed).to.equal(true);
    element.undo();
    expect(element.value?.lanes[0]?.collapsed).to.equal(undefined);
    const before = JSON.stringify(element.value);
    await focusAt(element, { lane: 'lane0', step: 'step0', card: 'card0_0_0' });
    await pressKeys(element, 'Alt+Shift+ArrowLeft');
    expect(canvasOf(element)?.layout.steps[0]?.folded).to.equal(6);
    expect(JSON.stringify(element.value)).to.equal(before);
    await pressKeys(element, 'Alt+Shift+ArrowLeft');
    expect(canvasOf(element)?.layout.steps).to.have.length(6);
  });
});

describe('what a window showed', () => {
  it('is remembered of each map by the browser', async () => {
    const library = 'views-test';
    const open = async (): Promise<JourneyMapElement> => {
      const element = document.createElement('journey-map');
      Object.assign(element, { library, locale: 'en', value: map });
      element.style.height = '560px';
      document.body.append(element);
      await until(() => canvasOf(element)?.shadowRoot?.querySelector('.stage'));
      return element;
    };
    localStorage.removeItem(`journeymap:${library}:views`);
    const first = await open();
    await first.run('collapse-stage', { id: 'stage1' });
    await until(() => localStorage.getItem(`journeymap:${library}:views`)?.includes('stage1'));
    first.remove();
    const second = await open();
    await until(() => canvasOf(second)?.layout.steps.some(({ folded }) => folded !== undefined));
    second.remove();
    localStorage.removeItem(`journeymap:${library}:views`);
  });
});
