/** Proves that the minimap moves the map, is painted once per change and not while the map moves, makes way for the focus, and is remembered. */
import { expect } from '@open-wc/testing';
import { sendMouse } from '@web/test-runner-commands';
import type { JmMinimap } from '../panels/minimap.js';
import { gridMap } from '../testing/canvas-page.js';
import { canvasOf, focusAt, openEditor, settle } from '../testing/open-editor.js';
import { until } from '../testing/until.js';
import type { JourneyMapElement } from './journey-map.js';
import { readPreferences } from './preferences.js';

const map = gridMap({ steps: 20, lanes: ['text', 'pain', 'text', 'need', 'text', 'gain', 'text', 'quote'], cards: 2 });

describe('the minimap', () => {
  let element: JourneyMapElement;
  const minimap = (): JmMinimap | null => element.shadowRoot?.querySelector('jm-minimap') ?? null;
  const part = (selector: string): HTMLElement => minimap()?.shadowRoot?.querySelector(selector) as HTMLElement;
  const box = (): DOMRect => part('.box').getBoundingClientRect();
  const frame = (): DOMRect => part('.frame').getBoundingClientRect();

  async function open(): Promise<void> {
    element = await openEditor(map);
    await element.run('minimap');
    await until(() => minimap()?.shadowRoot?.querySelector('canvas')?.width);
    await until(() => frame().width > 8);
    await settle(element);
  }
  afterEach(() => element.remove());

  it('shows the part in sight as a frame, and brings what is pressed or dragged to into the middle', async () => {
    await open();
    const begun = frame();
    expect(begun.width / box().width).to.be.within(0.04, 0.6);
    const to = [Math.round(box().x + box().width * 0.7), Math.round(box().y + box().height * 0.6)] as [number, number];
    await sendMouse({ type: 'move', position: to });
    await sendMouse({ type: 'down' });
    await settle(element);
    expect(Math.abs(frame().x + frame().width / 2 - to[0])).to.be.below(4);
    await sendMouse({ type: 'move', position: [to[0] - 40, to[1]] });
    await settle(element);
    expect(Math.abs(frame().x + frame().width / 2 - to[0] + 40)).to.be.below(4);
    await sendMouse({ type: 'up' });
    const before = element.viewport.x;
    await sendMouse({ type: 'move', position: to });
    expect(element.viewport.x, 'only while it is pressed').to.equal(before);
  });

  it('is mirrored from right to left: it begins at the right and goes where it is pressed', async () => {
    await open();
    const begin = frame().x - box().x;
    element.remove();
    document.documentElement.dir = 'rtl';
    try {
      await open();
      expect(box().right - frame().right).to.be.closeTo(begin, 2);
      const painted = part('canvas').getBoundingClientRect();
      expect(painted.left <= box().left && painted.right >= box().right, 'the picture is in the box').to.equal(true);
      const to = [Math.round(box().x + box().width * 0.3), Math.round(box().y + box().height * 0.6)] as const;
      await sendMouse({ type: 'move', position: [...to] });
      await sendMouse({ type: 'down' });
      await sendMouse({ type: 'up' });
      await settle(element);
      expect(Math.abs(frame().x + frame().width / 2 - to[0])).to.be.below(4);
    } finally {
      document.documentElement.dir = '';
    }
  });

  it('is painted when the map changes, and never while it moves', async () => {
    await open();
    const canvas = part('canvas') as HTMLCanvasElement;
    const pixels = (): string => canvas.toDataURL();
    await until(() => canvasOf(element)?.layout.settled);
    await new Promise((done) => setTimeout(done, 400));
    let paints = 0;
    const context = canvas.getContext('2d') as CanvasRenderingContext2D;
    const clear = context.clearRect.bind(context);
    context.clearRect = (...area) => (paints++, clear(...area));
    for (let at = 0; at < 5; at++) {
      canvasOf(element)?.panBy({ x: -40, y: -10 });
      await settle(element);
    }
    expect(paints).to.equal(0);
    const before = pixels();
    element.edit('More', (change) => change.addCard({ lane: 'lane0', step: 'step9', text: 'A\nB\nC\nD\nE\nF' }));
    await until(() => paints === 1);
    expect(pixels()).not.to.equal(before);
  });

  it('has a name, is no Tab stop, and goes to the other corner rather than hide the focus', async () => {
    await open();
    expect(part('.box').getAttribute('role')).to.equal('img');
    expect(part('.box').getAttribute('aria-label')).to.include('Minimap');
    expect(minimap()?.shadowRoot?.querySelectorAll('button, a, input, [tabindex]').length).to.equal(0);
    for (const card of ['card0_19_0', 'card7_19_1', 'card7_0_0', 'card7_10_1']) {
      const [lane, step] = card.slice(4).split('_');
      await focusAt(element, { lane: `lane${lane}`, step: `step${step}`, card });
      await settle(element);
      const focused = canvasOf(element)?.shadowRoot?.querySelector(`[data-card="${card}"]`)?.getBoundingClientRect();
      const free =
        !focused ||
        focused.right <= box().x ||
        focused.x >= box().right ||
        focused.bottom <= box().y ||
        focused.y >= box().bottom;
      expect(free, `${card} is seen`).to.equal(true);
    }
  });

  it('is remembered where the editor is wide enough', async () => {
    const library = 'minimap-remembered';
    element = document.createElement('journey-map');
    Object.assign(element, { library, locale: 'en' });
    element.value = map;
    Object.assign(element.style, { width: '790px', height: '500px' });
    document.body.append(element);
    await until(() => canvasOf(element)?.shadowRoot?.querySelector('.cell'));
    expect(minimap()).to.equal(null);
    await element.run('minimap');
    expect(readPreferences(library).minimap).to.equal(true);
    for (const [width, there] of [
      ['600px', false],
      ['790px', true],
    ] as const) {
      element.remove();
      element = document.createElement('journey-map');
      Object.assign(element, { library, locale: 'en' });
      element.value = map;
      Object.assign(element.style, { width, height: '500px' });
      document.body.append(element);
      await until(() => canvasOf(element)?.shadowRoot?.querySelector('.cell'));
      await settle(element);
      expect(minimap() !== null, width).to.equal(there);
    }
    expect(readPreferences(library).minimap).to.equal(true);
    localStorage.removeItem(`journeymap:${library}:preferences`);
  });
});
