/** Proves the outline: the whole map as tables, everything the canvas can do, on a phone and without a mouse. */
import { expect } from '@open-wc/testing';
import { sendKeys } from '@web/test-runner-commands';
import type { JourneyMap } from '../model/journey-map.js';
import { samples } from '../templates/samples.js';
import { press, settled, showEditor, type EditorOptions, type EditorPage } from '../testing/editor-page.js';
import { until } from '../testing/until.js';
import { gridMap } from '../testing/canvas-page.js';
import { deepActiveElement } from '../ui/element.js';
import type { JmOutline } from './outline.js';

const map = (): JourneyMap => ({
  ...gridMap({ steps: 4, lanes: ['text', 'emotion', 'pain'], cards: 0 }),
  cards: [
    { id: 'a', lane: 'lane0', step: 'step0', text: 'First' },
    { id: 'b', lane: 'lane0', step: 'step0', text: 'Second' },
    { id: 'joy', lane: 'lane1', step: 'step1', score: 1.5, word: 'glad' },
    { id: 'hurt', lane: 'lane2', step: 'step3', text: 'Queue', severity: 2, owner: 'Ann' },
    { id: 'wide', lane: 'lane0', stage: 'stage1', text: 'All along' },
  ],
});

interface OutlinePage extends EditorPage {
  readonly outline: JmOutline;
  readonly tables: ShadowRoot;
}

describe('the outline', () => {
  let page: OutlinePage;
  const open = async (options: EditorOptions = {}): Promise<OutlinePage> => {
    const editor = await showEditor({ value: map(), ...options });
    if ((options.width ?? 1000) >= 480) await editor.element.run('view.outline');
    const outline = await until(() => editor.root.querySelector('jm-outline'), 'the outline');
    await until(() => outline.shadowRoot?.querySelector('.scroll'), 'its content');
    await settled(editor.element);
    return (page = { ...editor, outline, tables: outline.shadowRoot as ShadowRoot });
  };
  afterEach(() => page.remove());

  const one = <T extends HTMLElement>(key: string): T => {
    const found = page.tables.querySelector<T>(`[data-key="${key}"]`);
    if (!found) throw new Error(`There is no ${key}: ${keys().join(', ')}`);
    return found;
  };
  const keys = (): string[] =>
    [...page.tables.querySelectorAll<HTMLElement>('[data-key]')].map((element) => element.dataset['key'] ?? '');
  const focusedKey = (): string | undefined => (page.tables.activeElement as HTMLElement | null)?.dataset['key'];
  const focus = async (key: string): Promise<void> => {
    one(key).focus();
    await settled(page.element);
  };
  const type = async (text: string): Promise<void> => {
    await sendKeys({ type: text });
    await settled(page.element);
  };
  const cards = (): string[] =>
    (page.element.value?.cards ?? []).map(
      ({ id, lane, step, stage }) => `${id.length > 4 ? 'new' : id} ${lane} ${step ?? stage ?? ''}`,
    );
  const textOf = (id: string): string | undefined => page.element.value?.cards.find((card) => card.id === id)?.text;
  /** Chooses an item of the menu behind a button, by keys as a user does. */
  const choose = async (button: string, action: string): Promise<void> => {
    await focus(button);
    await press(page, 'Enter');
    const menu = page.tables.querySelector('jm-menu')?.shadowRoot;
    const item = menu?.querySelector<HTMLElement>(`[data-action="${action}"]`);
    if (!item || item.getAttribute('aria-disabled') === 'true') throw new Error(`${action} cannot be chosen`);
    item.focus();
    await press(page, 'Enter');
    await settled(page.element);
  };

  it('R3 is a table for each stage: every card under its step and beside its lane, with its facts in words', async () => {
    await open();
    expect([...page.tables.querySelectorAll('h3')].map((heading) => heading.textContent?.trim())).to.deep.equal([
      'Stage 0',
      'Stage 1',
      'Lanes',
    ]);
    for (const { id, text, word } of map().cards) {
      expect(one<HTMLTextAreaElement>(`card ${id}`).value).to.equal(text ?? word);
    }
    expect(one('card b').getAttribute('aria-label')).to.equal('Lane 0, Step 0, card 2 of 2');
    const row = one('card hurt').closest('tr');
    expect(row?.querySelector('th[scope="row"]')?.textContent).to.equal('Lane 2');
    expect(row?.closest('tbody')?.querySelector('th[scope="rowgroup"] h4')?.textContent?.trim()).to.equal('Step 3');
    const facts = page.tables.getElementById(one('card hurt').getAttribute('aria-describedby') ?? '');
    expect(facts?.textContent).to.contain('Ann');
    expect(facts?.textContent).not.to.contain('Queue');
  });

  it('R3 stands instead of the map on a phone, within 320 px, and gives way to it', async () => {
    for (const [sample, locale] of [
      ['coffee-en', 'en'],
      ['bank-limit-ru', 'ru'],
    ] as const) {
      const value = await samples.find(({ id }) => id === sample)?.load();
      await open({ width: 320, height: 256, locale, ...(value && { value }) });
      expect(getComputedStyle(page.canvas).visibility).to.equal('hidden');
      expect(page.root.querySelector('jm-inspector')).to.equal(null);
      const scroll = page.tables.querySelector('.scroll') as HTMLElement;
      expect(scroll.scrollWidth, sample).to.be.at.most(scroll.clientWidth);
      const edge = page.element.getBoundingClientRect().right;
      for (const element of page.tables.querySelectorAll('textarea, button, select, th')) {
        const { right, width } = element.getBoundingClientRect();
        if (width > 1) expect(right, element.outerHTML.slice(0, 80)).to.be.at.most(edge + 0.5);
      }
      await focus('close');
      await press(page, 'Enter');
      expect(page.root.querySelector('jm-outline')).to.equal(null);
      expect(getComputedStyle(page.canvas).visibility).to.equal('visible');
      expect(page.root.activeElement).to.equal(page.canvas);
      await press(page, 'Control+Shift+l');
      await until(() => page.root.querySelector('jm-outline:focus-within'), 'the focus in the outline');
      if (sample === 'coffee-en') page.remove();
    }
  });

  it('R1 writes a text live as one undo step; Esc takes it back', async () => {
    await open();
    await focus('card a');
    await press(page, 'End');
    await sendKeys({ type: '!!' });
    expect(textOf('a')).to.equal('First!!');
    await focus('card b');
    page.element.undo();
    await settled(page.element);
    expect(one<HTMLTextAreaElement>('card a').value).to.equal('First');
    await until(() => focusedKey() === 'card a', 'the focus on what was taken back');
    await focus('card b');
    await type('x');
    await press(page, 'Escape');
    expect(textOf('b')).to.equal('Second');
    page.element.redo();
    expect(textOf('a')).to.equal('First!!');
  });

  it('R3 adds cards one after another by Enter, and a blank one never was', async () => {
    await open();
    await focus('card a');
    await press(page, 'Enter');
    expect(focusedKey()).to.equal('draft');
    await type('Between');
    await press(page, 'Enter');
    await type('Next');
    await press(page, 'Enter', 'Enter');
    const texts = page.element.value?.cards.filter((card) => card.lane === 'lane0' && card.step === 'step0');
    expect(texts?.map((card) => card.text)).to.deep.equal(['First', 'Between', 'Next', 'Second']);
    expect(focusedKey()).to.match(/^card /);
    await focus('add lane2 step0');
    await press(page, 'Enter', 'Escape');
    expect(focusedKey()).to.equal('add lane2 step0');
    expect(page.element.value?.cards).to.have.length(7);
  });

  it('R3 sets a score by words, and makes a point where there is none', async () => {
    await open();
    const select = one<HTMLSelectElement>('value joy');
    expect(select.selectedOptions[0]?.textContent).to.equal('+1.5 · very good');
    await focus('value joy');
    await press(page, 'ArrowDown');
    const after = page.element.value?.cards.find(({ id }) => id === 'joy')?.score;
    expect(after).to.equal(1);
    await focus('add lane1 step0');
    await press(page, 'Enter');
    expect(focusedKey()).to.match(/^value /);
    expect(page.element.value?.cards.filter(({ lane }) => lane === 'lane1')).to.have.length(2);
  });

  it('R3 moves a card to every side, within its cell and anywhere, and the focus goes along', async () => {
    await open();
    await choose('more b', 'move-card-before');
    expect(page.element.value?.cards.filter(({ step }) => step === 'step0').map(({ id }) => id)).to.deep.equal([
      'b',
      'a',
    ]);
    expect(focusedKey()).to.equal('card b');
    await press(page, 'Alt+ArrowRight');
    await press(page, 'Alt+ArrowDown', 'Alt+ArrowDown');
    expect(cards()).to.include('b lane2 step1');
    expect(focusedKey()).to.equal('card b');
    await press(page, 'Control+Shift+m');
    const dialog = await until(() => page.root.querySelector('jm-move-dialog')?.shadowRoot, 'the dialog');
    await until(() => dialog.querySelector('jm-dialog')?.shadowRoot?.querySelector('dialog[open]'), 'it open');
    const step = dialog.querySelector<HTMLSelectElement>('#step');
    const lane = dialog.querySelector<HTMLSelectElement>('#lane');
    for (const [select, value] of [
      [step, 'step0'],
      [lane, 'lane0'],
    ] as const) {
      if (select) select.value = value;
      select?.dispatchEvent(new Event('change'));
      await settled(page.element);
    }
    const position = dialog.querySelector<HTMLSelectElement>('#position');
    if (position) position.value = 'first';
    dialog.querySelector<HTMLElement>('[data-action="move-to"]')?.focus();
    await press(page, 'Enter');
    await settled(page.element);
    expect(page.element.value?.cards.filter(({ step }) => step === 'step0').map(({ id }) => id)).to.deep.equal([
      'b',
      'a',
    ]);
    expect(focusedKey()).to.equal('card b');
  });

  it('R3 renames, adds, moves and removes stages, steps and lanes, and never loses the focus', async () => {
    await open();
    await choose('more stage0', 'edit-text');
    await type('Buy');
    await press(page, 'Enter');
    expect(page.element.value?.stages[0]?.name).to.equal('Buy');
    expect(focusedKey()).to.equal('more stage0');
    await choose('more step0', 'add-step');
    await type('Asks');
    await press(page, 'Enter');
    expect(page.element.value?.steps.map(({ name }) => name).slice(0, 2)).to.deep.equal(['Step 0', 'Asks']);
    await choose('more step0', 'move-later');
    expect(page.element.value?.steps[1]?.id).to.equal('step0');
    expect(focusedKey()).to.equal('more step0');
    await choose('more lane2', 'move-lane-up');
    expect(page.element.value?.lanes.map(({ id }) => id)).to.deep.equal(['lane0', 'lane2', 'lane1']);
    await choose('more lane2', 'delete');
    expect(page.element.value?.lanes).to.have.length(2);
    expect(focusedKey(), 'after a lane').to.be.a('string');
    await choose('more step0', 'delete');
    expect(focusedKey(), 'after a step').to.be.a('string');
    await choose('more stage1', 'delete');
    expect(page.element.value?.stages).to.have.length(1);
    expect(focusedKey(), 'after a stage').to.be.a('string');
    page.element.undo();
    await settled(page.element);
    expect(focusedKey(), 'after an undo').to.be.a('string');
    await choose('more stage0', 'add-stage');
    await type('Leave');
    await press(page, 'Enter');
    expect(page.element.value?.stages.map(({ name }) => name)).to.deep.equal(['Buy', 'Leave', 'Stage 1']);
  });

  it('R3 deletes a card, and the focus goes to its neighbour, then to the empty cell', async () => {
    await open();
    await choose('more a', 'delete');
    expect(focusedKey()).to.equal('card b');
    await choose('more b', 'delete');
    expect(focusedKey()).to.equal('add lane0 step0');
  });

  it('shares the selection with the map, and opens all fields of a card', async () => {
    await open();
    await focus('card hurt');
    expect(page.element.selection).to.deep.equal(['hurt']);
    page.element.select(['a']);
    await settled(page.element);
    expect(page.tables.querySelector('[data-outline-card="a"]')?.className).to.contain('selected');
    await choose('more hurt', 'details');
    const inspector = await until(
      () => page.root.querySelector('jm-inspector:focus-within'),
      'the focus in the fields',
    );
    expect(inspector.shadowRoot?.activeElement?.id).to.equal('hurt-text');
    await page.element.run('toggle-inspector');
    await settled(page.element);
    expect(deepActiveElement()).not.to.equal(document.body);
  });

  it('lets nothing be changed when the map is read only', async () => {
    await open({ readOnly: true });
    expect(one<HTMLTextAreaElement>('card a').readOnly).to.equal(true);
    expect(one<HTMLSelectElement>('value joy').disabled).to.equal(true);
    expect(keys().filter((key) => key.startsWith('add'))).to.deep.equal([]);
  });

  it('draws anew only the cell that changed, in a map of 1,000 cards', async () => {
    await open({ value: gridMap({ steps: 40, lanes: Array.from({ length: 5 }, () => 'text'), cards: 5 }) });
    expect(keys().filter((key) => key.startsWith('card '))).to.have.length(1000);
    let touched = 0;
    const watch = new MutationObserver((records) => (touched += records.length));
    watch.observe(page.tables, { subtree: true, childList: true, attributes: true, characterData: true });
    page.element.edit('Change', (change) => change.update('card2_20_3', { text: 'Changed' }));
    await settled(page.element);
    watch.disconnect();
    expect(one<HTMLTextAreaElement>('card card2_20_3').value).to.equal('Changed');
    expect(touched).to.be.below(20);
  });
});
