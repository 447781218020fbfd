/** Proves R3 of the focus: few Tab stops, never lost and never hidden, whatever is done. */
import { expect } from '@open-wc/testing';
import { sendKeys } from '@web/test-runner-commands';
import { gridMap } from '../testing/canvas-page.js';
import { press, settled, showEditor, type EditorOptions, type EditorPage } from '../testing/editor-page.js';
import { until } from '../testing/until.js';
import { Random } from '../testing/random.js';
import { deepActiveElement } from '../ui/element.js';
import type { DialogName } from './map-host.js';

const map = gridMap({ steps: 12, lanes: ['touchpoint', 'emotion', 'pain', 'text', 'need', 'text'], cards: 2 });

/** What lies on top at a point, looked for in open shadow roots. */
function topmost(x: number, y: number): Element | null {
  let element = document.elementFromPoint(x, y);
  while (element?.shadowRoot) {
    const inner = element.shadowRoot.elementFromPoint(x, y);
    if (!inner || inner === element) break;
    element = inner;
  }
  return element;
}

/** Whether any of five points of an element can be seen. */
function isSeen(element: Element): boolean {
  const { left, top, right, bottom } = element.getBoundingClientRect();
  const inset = 3;
  const points = [
    [(left + right) / 2, (top + bottom) / 2],
    [left + inset, top + inset],
    [right - inset, top + inset],
    [left + inset, bottom - inset],
    [right - inset, bottom - inset],
  ] as const;
  return points.some(([x, y]) => {
    const hit = topmost(x, y);
    if (!hit || element.contains(hit)) return hit !== null;
    // The hint of an empty cell lies over it and is part of it; far away the pane takes the pointer for what is in it.
    return element.closest('.pane')?.contains(hit) === true && !hit.closest('.top, .side, .corner, .card');
  });
}

describe('focus', () => {
  let page: EditorPage;
  const open = async (options: EditorOptions = {}): Promise<void> => {
    page = await showEditor({ value: map, width: 780, height: 470, ...options });
  };
  afterEach(() => page.remove());

  const start = async (card = 'card0_2_1', lane = 'lane0', step = 'step2'): Promise<void> => {
    page.canvas.focusPlace({ lane, step, card });
    await settled(page.element);
  };
  const inEditor = (what: string): void => {
    const focus = deepActiveElement();
    expect(focus, what).not.to.equal(document.body);
    // By hand: Chromium does not tell `:focus-within` of what is in the top layer.
    let host: Element | null = focus;
    for (let root = focus?.getRootNode(); root instanceof ShadowRoot; root = host.getRootNode()) host = root.host;
    expect(host, what).to.equal(page.element);
  };

  /** How often Tab is pressed from before the editor until it is left; the inspector's fields are counted apart. */
  const countStops = async (): Promise<{ fields: number; others: string[] }> => {
    const [before, after] = ['before', 'after'].map((text) => {
      const button = document.createElement('button');
      button.textContent = text;
      return button;
    });
    page.element.before(before as Node);
    page.element.after(after as Node);
    before?.focus();
    let fields = 0;
    const others: string[] = [];
    for (let presses = 0; presses < 60; presses++) {
      await sendKeys({ press: 'Tab' });
      if (!page.element.matches(':focus-within')) break;
      const focus = deepActiveElement();
      if (page.root.querySelector('jm-inspector:focus-within')) fields++;
      else
        others.push(focus?.getAttribute('data-action') ?? focus?.getAttribute('aria-label') ?? focus?.localName ?? '');
    }
    expect(document.activeElement).to.equal(after);
    before?.remove();
    after?.remove();
    return { fields, others };
  };

  it('R3 stops at most 8 times on its way through the editor', async () => {
    await open();
    await page.element.run('toggle-inspector');
    await page.element.run('hints');
    await until(() => page.root.querySelector('jm-hints')?.shadowRoot?.querySelector('button'), 'the first steps');
    const { fields, others } = await countStops();
    expect(fields).to.equal(0);
    expect(others.length, others.join(', ')).to.be.within(3, 8);
  });

  it('R3 stops at nothing more when a panel of fields is open, but at its fields', async () => {
    await open();
    page.element.select(['card0_2_1']);
    await settled(page.element);
    const { fields, others } = await countStops();
    expect(fields).to.be.above(2);
    expect(others.length, others.join(', ')).to.be.within(3, 8);
  });

  it('R3 walks the toolbar by the arrow keys, and a button that can do nothing keeps the focus', async () => {
    await open();
    const bar = page.root.querySelector('jm-toolbar')?.shadowRoot as ShadowRoot;
    bar.querySelector<HTMLElement>('[data-action="map-menu"]')?.focus();
    await press(page, 'ArrowRight');
    expect(bar.activeElement?.getAttribute('data-action')).to.equal('undo');
    await press(page, 'End');
    expect(bar.activeElement?.getAttribute('data-action')).to.equal('export-json');
    await press(page, 'ArrowRight');
    expect(bar.activeElement?.getAttribute('data-action')).to.equal('map-menu');
    await page.element.run('delete', { id: 'card0_0_0' });
    bar.querySelector<HTMLElement>('[data-action="undo"]')?.focus();
    await press(page, 'Enter');
    expect(bar.activeElement?.getAttribute('data-action')).to.equal('undo');
    expect(bar.activeElement?.getAttribute('aria-disabled')).to.equal('true');
  });

  it('R3 is kept when things are deleted, undone and done again', async () => {
    await open();
    await start();
    for (const keys of [
      'Delete',
      'Delete',
      'Control+z',
      'Control+z',
      'Control+Shift+z',
      'Alt+ArrowRight',
      'Control+d',
    ]) {
      await press(page, keys);
      inEditor(keys);
    }
    for (const id of ['step2', 'lane0', 'stage1']) {
      await page.element.run('delete', { id });
      await settled(page.element);
      inEditor(`without ${id}`);
    }
  });

  it('R3 comes back from every dialog and menu', async () => {
    await open();
    await start();
    const before = deepActiveElement();
    for (const name of ['library', 'transfer', 'lanes', 'shortcuts', 'move'] as const satisfies readonly DialogName[]) {
      page.element.openDialog(name);
      const shown = (): Element | null | undefined =>
        page.root
          .querySelector('[data-dialog]')
          ?.shadowRoot?.querySelector('jm-dialog')
          ?.shadowRoot?.querySelector('dialog[open]');
      await until(shown, name);
      await settled(page.element);
      inEditor(`in ${name}`);
      await press(page, 'Escape');
      expect(deepActiveElement(), name).to.equal(before);
    }
    const bar = page.root.querySelector('jm-toolbar')?.shadowRoot as ShadowRoot;
    bar.querySelector<HTMLElement>('[data-action="view-menu"]')?.focus();
    await press(page, 'Enter', 'ArrowDown', 'Escape');
    expect(bar.activeElement?.getAttribute('data-action')).to.equal('view-menu');
  });

  it('R3 is kept when a map is imported, another is opened and the language changes', async () => {
    await open();
    await start();
    await page.element.importMap({ ...map, id: 'other', title: 'Other' });
    await settled(page.element);
    inEditor('after an import');
    page.element.value = { ...map, id: 'third', cards: [] };
    await settled(page.element);
    inEditor('after another map');
    page.element.locale = 'ru';
    await until(() => page.element.t.locale === 'ru', 'Russian');
    await settled(page.element);
    inEditor('after the language');
  });

  it('R3 is kept when its card is scrolled out of sight and back, and in the overview', async () => {
    await open();
    await start();
    const before = deepActiveElement();
    for (const viewport of [
      { x: -1500, y: -600, zoom: 1 },
      { x: 0, y: 0, zoom: 0.2 },
      { x: 0, y: 0, zoom: 1 },
    ]) {
      page.element.viewport = viewport;
      await settled(page.element);
      expect(deepActiveElement()).to.equal(before);
    }
    page.element.viewport = { x: -1500, y: -600, zoom: 1 };
    await settled(page.element);
    await press(page, 'ArrowRight');
    expect(isSeen(deepActiveElement() as Element)).to.equal(true);
  });

  it('R3 is kept when panels open and close', async () => {
    await open();
    await start();
    await press(page, 'Alt+Enter');
    await until(() => page.root.querySelector('jm-inspector:focus-within'), 'the focus in the fields');
    await page.element.run('toggle-inspector');
    await settled(page.element);
    expect(page.root.activeElement).to.equal(page.canvas);
    await press(page, 'Control+Shift+l');
    await until(() => page.root.querySelector('jm-outline:focus-within'), 'the focus in the outline');
    await press(page, 'Control+Shift+l');
    await settled(page.element);
    expect(page.root.activeElement).to.equal(page.canvas);
  });

  for (const [name, options, zoom] of [
    ['near, beside the fields', { width: 790 }, 1],
    ['near, above the fields', { width: 600 }, 1],
    ['large', {}, 2],
    ['small', {}, 0.5],
    ['far', {}, 0.25],
  ] as const) {
    it(`R3 is never hidden by headers, toolbar or panels while one walks: ${name}`, async () => {
      await open(options);
      page.element.zoomTo(zoom);
      await start();
      const random = new Random(7);
      const keys = [
        'ArrowLeft',
        'ArrowRight',
        'ArrowUp',
        'ArrowDown',
        'Home',
        'End',
        'PageDown',
        'PageUp',
        'Control+End',
        'Control+Home',
      ];
      for (let turn = 0; turn < 25; turn++) {
        const key = random.pick(keys) ?? 'ArrowRight';
        await press(page, key);
        const focus = deepActiveElement() as Element;
        expect(isSeen(focus), `${turn} ${key}: ${focus.outerHTML.slice(0, 160)}`).to.equal(true);
      }
    });
  }

  it('R3 is never hidden in the outline, with its fields below, on a phone', async () => {
    await open({ width: 320, height: 450 });
    const outline = await until(() => page.root.querySelector('jm-outline'), 'the outline');
    await until(() => outline.shadowRoot?.querySelector('textarea'), 'its cards');
    await page.element.run('toggle-inspector');
    outline.focus();
    await settled(page.element);
    for (let turn = 0; turn < 40; turn++) {
      await press(page, turn % 5 === 4 ? 'Shift+Tab' : 'Tab');
      const focus = deepActiveElement() as Element;
      expect(isSeen(focus), focus.outerHTML.slice(0, 160)).to.equal(true);
    }
  });

  it('is found hidden when it is', async () => {
    await open();
    await start();
    const cover = document.createElement('div');
    Object.assign(cover.style, { position: 'fixed', inset: '0', zIndex: '10', background: 'white' });
    page.element.after(cover);
    expect(isSeen(deepActiveElement() as Element)).to.equal(false);
    cover.remove();
    expect(isSeen(deepActiveElement() as Element)).to.equal(true);
  });
});
