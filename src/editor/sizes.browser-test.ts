/** Proves that steps, lane headers and lanes are sized by menu and keyboard, and that a window remembers its widths for each map. */
import { expect } from '@open-wc/testing';
import type { JourneyMap } from '../model/journey-map.js';
import { gridMap } from '../testing/canvas-page.js';
import { canvasOf, focusAt, pressKeys, settle } from '../testing/open-editor.js';
import { until } from '../testing/until.js';
import type { JourneyMapElement } from './journey-map.js';

const place = { lane: 'lane0', step: 'step1', card: 'card0_1_0' };

describe('sizes', () => {
  const elements: JourneyMapElement[] = [];
  const libraries: string[] = [];
  afterEach(() => {
    for (const element of elements.splice(0)) element.remove();
    for (const library of libraries.splice(0)) localStorage.removeItem(`journeymap:${library}:sizes`);
  });

  async function open(library: string, map: JourneyMap): Promise<JourneyMapElement> {
    const element = document.createElement('journey-map');
    element.library = library;
    element.locale = 'en';
    element.value = map;
    element.style.height = '560px';
    document.body.append(element);
    elements.push(element);
    libraries.push(library);
    await until(() => canvasOf(element)?.shadowRoot?.querySelector('.cell'));
    return element;
  }

  const widthOf = (element: JourneyMapElement, selector: string): number =>
    Math.round(canvasOf(element)?.shadowRoot?.querySelector(selector)?.getBoundingClientRect().width ?? 0);
  const stepWidth = (element: JourneyMapElement): number => widthOf(element, '[data-step-header="step0"]');
  const headerWidth = (element: JourneyMapElement): number => widthOf(element, '[data-lane-header="lane0"]');

  it('are remembered for the map and for no other, and are no part of it', async () => {
    const library = `sizes-${crypto.randomUUID()}`;
    const map = gridMap({ steps: 4, lanes: ['text', 'pain'] });
    const first = await open(library, map);
    let changes = 0;
    first.addEventListener('jm-change', () => changes++);
    const usual = [stepWidth(first), headerWidth(first)];
    const [step = 0, header = 0] = usual;
    await focusAt(first, place);
    for (const id of ['steps-wider', 'steps-wider', 'headers-narrower']) expect(await first.run(id)).to.equal(true);
    await settle(first);
    expect([stepWidth(first), headerWidth(first)]).to.deep.equal([step + 46, header - 22]);
    expect(changes).to.equal(0);
    first.remove();
    const again = await open(library, map);
    expect([stepWidth(again), headerWidth(again)]).to.deep.equal([step + 46, header - 22]);
    const other = await open(library, { ...map, id: 'other' });
    expect([stepWidth(other), headerWidth(other)]).to.deep.equal(usual);
    await again.run('steps-usual-width');
    await again.run('headers-usual-width');
    await settle(again);
    expect([stepWidth(again), headerWidth(again)]).to.deep.equal(usual);
    expect(localStorage.getItem(`journeymap:${library}:sizes`)).to.equal(null);
  });

  it('broken words of the browser are passed over, and none are left without storage', async () => {
    const library = `sizes-${crypto.randomUUID()}`;
    const map = gridMap({ steps: 2, lanes: ['text'] });
    localStorage.setItem(`journeymap:${library}:sizes`, '[["grid",["wide",99999]],7]');
    const element = await open(library, map);
    expect([stepWidth(element), headerWidth(element)]).to.deep.equal([186, 400]);
    element.remove();
    const guest = await open(`${library}-guest`, map);
    guest.noStorage = true;
    await guest.run('steps-wider');
    expect(localStorage.getItem(`journeymap:${library}-guest:sizes`)).to.equal(null);
  });

  it('R3 the menu key opens the menu of the lane that is selected, and makes it taller; undo puts back', async () => {
    const element = await open(`sizes-${crypto.randomUUID()}`, gridMap({ steps: 4, lanes: ['text', 'pain'] }));
    await focusAt(element, place);
    await pressKeys(element, 'Shift+Space');
    expect(element.selection).to.deep.equal(['lane0']);
    const target = canvasOf(element)?.shadowRoot?.activeElement;
    // The runner's keys open no menu; this is the event that the menu key makes.
    target?.dispatchEvent(new MouseEvent('contextmenu', { bubbles: true, composed: true, cancelable: true }));
    const item = await until(() =>
      element.shadowRoot
        ?.querySelector('jm-menu[data-context]')
        ?.shadowRoot?.querySelector<HTMLElement>('[data-action="lane-taller"]'),
    );
    item.click();
    await settle(element);
    const height = (): number | undefined => element.value?.lanes[0]?.height;
    const taller = height();
    expect(taller).to.be.greaterThan(60);
    await element.run('lane-taller', { id: 'lane0' });
    expect(height()).to.equal((taller ?? 0) + 24);
    await element.run('lane-lower', { id: 'lane0' });
    await element.run('lane-lower', { id: 'lane0' });
    expect(height(), 'as low as its cards is automatic').to.equal(undefined);
    expect(await element.run('lane-lower', { id: 'lane0' })).to.equal(false);
    element.undo();
    expect(height()).to.equal(taller);
    await element.run('lane-auto-height', { id: 'lane0' });
    expect(height()).to.equal(undefined);
  });
});
