/** Proves the tooltips of buttons without words (WCAG 1.4.13): they can be pointed at, put away by Esc, and stay until then. */
import { expect } from '@open-wc/testing';
import { sendKeys, sendMouse } from '@web/test-runner-commands';
import { gridMap } from '../testing/canvas-page.js';
import { violations } from '../testing/axe.js';
import { canvasOf, focusAt, openEditor } from '../testing/open-editor.js';
import { until } from '../testing/until.js';
import { deepActiveElement } from '../ui/element.js';
import type { JmTip } from '../ui/tip.js';
import type { JourneyMapElement } from './journey-map.js';

const map = gridMap({ steps: 3, lanes: ['text', 'pain'], cards: 1 });

describe('a tooltip', () => {
  let element: JourneyMapElement;

  const bar = (): ShadowRoot => element.shadowRoot?.querySelector('jm-toolbar')?.shadowRoot as ShadowRoot;
  const button = (id: string): HTMLElement => bar().querySelector(`[data-action="${id}"]`) as HTMLElement;
  /** As it is seen, which is after it was placed. */
  const tip = (root: ShadowRoot = bar()): JmTip | undefined => {
    const found = root.querySelector('jm-tip');
    return found?.matches(':popover-open') && found.style.left ? found : undefined;
  };
  const said = (root?: ShadowRoot): string => tip(root)?.shadowRoot?.textContent.replace(/\s+/g, ' ').trim() ?? '';
  const middle = (at: Element): [number, number] => {
    const { x, y, width, height } = at.getBoundingClientRect();
    return [Math.round(x + width / 2), Math.round(y + height / 2)];
  };
  const pointAt = (at: Element): Promise<unknown> => sendMouse({ type: 'move', position: middle(at) });
  /** Pointed at anew, should the engine have missed the first time. */
  const tipOf = async (id: string): Promise<JmTip> => {
    await pointAt(button(id));
    return until(() => tip(), `the tip of ${id}`);
  };
  const longerThanGrace = (): Promise<void> => new Promise((done) => setTimeout(done, 400));

  async function open(direction: 'ltr' | 'rtl' = 'ltr'): Promise<void> {
    await sendMouse({ type: 'move', position: [400, 550] });
    document.documentElement.dir = direction;
    element = await openEditor(map);
  }
  afterEach(() => {
    element.remove();
    document.documentElement.dir = '';
  });

  it('comes when a button is pointed at, with its keys, and goes when the pointer has left', async () => {
    await open();
    expect(button('toggle-inspector').hasAttribute('title'), 'the browser shows no second one').to.equal(false);
    await tipOf('toggle-inspector');
    expect([tip()?.text, tip()?.keys]).to.deep.equal(['Details panel', 'Ctrl+I']);
    await pointAt(canvasOf(element) as Element);
    await until(() => !bar().querySelector('jm-tip'), 'the tip to go');
  });

  it('goes when the part that its button is in is scrolled: it would lie beside it', async () => {
    element = await openEditor(gridMap({ steps: 9, lanes: ['text', 'pain'], cards: 1 }));
    await element.run('view.outline');
    const outline = await until(() => element.shadowRoot?.querySelector('jm-outline')?.shadowRoot, 'the outline');
    const more = await until(() => outline.querySelector<HTMLElement>('[data-key^="more"]'), 'its first button');
    await sendKeys({ press: 'Tab' });
    more.focus();
    await until(() => tip(outline), 'its tip');
    outline.querySelector('.scroll')?.scrollBy(0, 20);
    await until(() => !outline.querySelector('jm-tip'), 'the tip to go');
  });

  it('can be pointed at itself, and stays as long as it is', async () => {
    await open();
    const [x, y] = middle(await tipOf('view.outline'));
    // In small steps, as a hand does it: nothing on the way makes it go.
    const from = middle(button('view.outline'));
    for (let step = 1; step <= 4; step++) {
      const part = step / 4;
      const position: [number, number] = [
        Math.round(from[0] + (x - from[0]) * part),
        Math.round(from[1] + (y - from[1]) * part),
      ];
      await sendMouse({ type: 'move', position });
    }
    await longerThanGrace();
    expect(said()).to.include('Outline');
  });

  it('goes by Esc, with the pointer where it is and the focus where it is', async () => {
    await open();
    await focusAt(element, { lane: 'lane0', step: 'step0' });
    const focused = deepActiveElement();
    await tipOf('view.outline');
    await sendKeys({ press: 'Escape' });
    await until(() => !bar().querySelector('jm-tip'), 'the tip to go');
    expect(deepActiveElement() === focused, 'the focus is where it was').to.equal(true);
    expect(button('view.outline').matches(':hover')).to.equal(true);
  });

  it('comes with the focus of the keyboard, stays with it, and its Esc does nothing else', async () => {
    await open();
    button('map-menu').focus();
    await sendKeys({ press: 'End' });
    await sendKeys({ press: 'ArrowLeft' });
    await until(() => said().startsWith('Details panel'), 'the tip of the focus');
    await longerThanGrace();
    expect(said()).to.include('Ctrl+I');
    await sendKeys({ press: 'Escape' });
    await until(() => !bar().querySelector('jm-tip'), 'the tip to go');
    expect(deepActiveElement() === button('toggle-inspector'), 'the button has it still').to.equal(true);
    expect(Boolean(element.shadowRoot?.querySelector('.panel'))).to.equal(true);
  });

  it('does not stand between a dialog that has opened and its Esc', async () => {
    await open();
    await tipOf('view.outline');
    await focusAt(element, { lane: 'lane0', step: 'step0' });
    await sendKeys({ down: 'Control' });
    await sendKeys({ press: '/' });
    await sendKeys({ up: 'Control' });
    const dialog = (): Element | null | undefined =>
      element.shadowRoot
        ?.querySelector('jm-shortcuts-dialog')
        ?.shadowRoot?.querySelector('jm-dialog')
        ?.shadowRoot?.querySelector('dialog[open]');
    await until(dialog, 'the dialog');
    await longerThanGrace();
    await sendKeys({ press: 'Escape' });
    await until(() => !dialog(), 'the dialog to close by one Esc');
  });

  it('lies within the window and is named by its button, in panels too, from right to left and for axe', async () => {
    await open('rtl');
    const inspector = await until(() => element.shadowRoot?.querySelector('jm-inspector')?.shadowRoot, 'the details');
    const close = await until(() => inspector.querySelector<HTMLElement>('[data-action="toggle-inspector"]'));
    await pointAt(close);
    await until(() => tip(inspector), 'the tip of the cross');
    expect(said(inspector)).to.equal(close.ariaLabel);
    const { left, right, top, bottom } = (tip(inspector) as JmTip).getBoundingClientRect();
    expect([left >= 0, right <= innerWidth, top >= 0, bottom <= innerHeight]).to.deep.equal([true, true, true, true]);
    expect(await violations(element)).to.deep.equal([]);
  });

  it('has an edge where the colours are the system’s', async () => {
    await open();
    const box = (await tipOf('views-menu')).shadowRoot?.querySelector('.box') as Element;
    expect(getComputedStyle(box).borderTopWidth).to.equal('1px');
    expect(getComputedStyle(box).forcedColorAdjust ?? 'auto').to.equal('auto');
  });
});
