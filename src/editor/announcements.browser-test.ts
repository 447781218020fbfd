/** Proves that whatever changes the map is told in one short sentence that says what and where, never a flood (WCAG 4.1.3). */
import { expect } from '@open-wc/testing';
import { resetMouse, sendKeys, sendMouse } from '@web/test-runner-commands';
import type { Action, ActionArgs } from '../actions/action.js';
import { actions } from '../actions/index.js';
import { verbatim } from '../i18n/translate.js';
import type { JourneyMap } from '../model/journey-map.js';
import { gridMap } from '../testing/canvas-page.js';
import { pause, press, showEditor, type EditorPage } from '../testing/editor-page.js';
import { until } from '../testing/until.js';

const map: JourneyMap = (() => {
  const { lanes, ...rest } = gridMap({ steps: 6, lanes: ['touchpoint', 'pain', 'text', 'need'], cards: 3 });
  const told = { lane1: { height: 600 }, lane3: { hidden: true } };
  return { ...rest, lanes: lanes.map((lane) => ({ ...lane, ...(told as Record<string, object>)[lane.id] })) };
})();

/** What an action is about here, when it is not the selected card. */
const about: Readonly<Record<string, ActionArgs>> = {
  'move-to': { place: { lane: 'lane2', step: 'step5' } },
  'new-card': { place: { lane: 'lane1', step: 'step2' } },
  paste: { place: { lane: 'lane1', step: 'step2' } },
  'choose-picture': { value: [new Blob(['no picture'])] },
  'hide-lane': { id: 'lane1' },
  'add-stage': { name: 'Added' },
  'add-step': { name: 'Added' },
  'add-lane': { type: 'opportunity' },
  'move-earlier': { id: 'step1' },
  'move-later': { id: 'stage0' },
  'move-lane-up': { id: 'lane1' },
  'move-lane-down': { id: 'lane1' },
  'moment-of-truth': { id: 'step2' },
  'link-to': { value: { to: 'card0_2_0' } },
  comment: { value: 'Is it so?' },
  'select-cards': { id: 'lane1' },
};

/** What must be done before, for an action to have anything to do. */
const first: Readonly<Record<string, string>> = {
  'show-everything': 'focus-stage',
  'next-stage': 'focus-stage',
  'previous-stage': 'focus-stage',
  'expand-all': 'collapse-stage',
};

/** Edits that only begin one: typing, choosing a name or a file, what the browser's clipboard holds. */
const beginnings = new Set([
  ...['new-card', 'edit-text', 'rename-map', 'cut', 'paste', 'lock-structure', 'replace', 'choose-picture'],
]);

describe('what the editor says', () => {
  let page: EditorPage;
  let said: string[] = [];
  let watch: MutationObserver;

  const open = async (extra: readonly Action[] = [], locale = 'en'): Promise<void> => {
    page = await showEditor({ value: map, locale });
    if (extra.length) page.element.actions = [...actions, ...extra];
    await pause(300);
    const region = page.root.querySelector('jm-status-line')?.shadowRoot?.querySelector('[role="status"]');
    said = [];
    watch = new MutationObserver(() => {
      const text = region?.textContent?.trim();
      if (text) said.push(text);
    });
    watch.observe(region as Node, { subtree: true, childList: true, characterData: true });
  };
  // A real download would open a panel of the browser, which takes the focus from this page and the next ones.
  const refuse = (event: Event): void => event.preventDefault();
  before(() => document.addEventListener('jm-before-export', refuse));
  after(() => document.removeEventListener('jm-before-export', refuse));
  afterEach(async () => {
    await resetMouse();
    watch.disconnect();
    page.remove();
  });

  /** Runs one and gives what it said, and whether it changed the map. */
  const run = async (id: string, args: ActionArgs = about[id] ?? {}): Promise<{ changed: boolean; told: string[] }> => {
    page.canvas.focusPlace({ lane: 'lane1', step: 'step2', card: 'card1_2_1' });
    page.element.select(args.id ? [args.id] : ['card1_2_1']);
    if (first[id]) await page.element.run(first[id]).then(() => pause(260));
    const before = page.element.value;
    said = [];
    const done = await page.element.run(id, args);
    await pause(260);
    const changed = JSON.stringify(page.element.value) !== JSON.stringify(before);
    expect(done, `${id} could be done`).to.equal(true);
    return { changed, told: said };
  };

  const check = (id: string, { changed, told }: { changed: boolean; told: string[] }): void => {
    if (!changed) return;
    expect(told, `${id} says one sentence`).to.have.length(1);
    expect(told[0]?.length, told[0]).to.be.at.most(120);
    // No raw ids, keys of messages or pixels.
    expect(told[0], id).not.to.match(/\w+\.\w+|\{|px|lane\d|step\d|card\d/);
  };

  for (const { id, edits } of actions.filter((action) => !['undo', 'redo'].includes(action.id))) {
    it(`tells of ${id}`, async () => {
      await open();
      const result = await run(id);
      if (edits && !beginnings.has(id)) expect(result.changed, 'it changes the map').to.equal(true);
      check(id, result);
      const [told = ''] = result.told;
      if (/^(move-card|move-to|duplicate|delete)/.test(id)) expect(told).to.match(/Stage \d.*Step \d.*Lane \d/);
    });
  }

  it('tells how many cards an edit of several changed, and of quoted words says the quotes once', async () => {
    await open();
    page.element.select(['card0_0_0', 'card1_2_1', 'card1_2_2']);
    said = [];
    await page.element.run('duplicate');
    await until(() => said.length, 'the sentence');
    expect(said).to.deep.equal(['Duplicate: 3 cards']);
    page.element.edit('Quote', (change) => change.update('card1_2_1', { text: '“So slow”' }));
    const { told } = await run('duplicate');
    expect(told[0]).to.match(/^Duplicate: “So slow”, /);
  });

  it('tells of a point moved off its curve that it is none there, and that its value is kept', async () => {
    await open();
    page.element.edit('Points', (change) => {
      change.update('lane1', { type: 'emotion' });
      for (const id of ['card1_2_1', 'card1_2_0']) change.update(id, { score: -1.5 });
    });
    const kept = 'Moved to Lane 2: no point there. The value −1.5 is kept for a lane of “Emotions”';
    await run('move-card-down');
    await until(() => said.at(-1) === kept, 'what became of it');
    expect(page.element.value?.cards.find(({ id }) => id === 'card1_2_1')).to.include({ lane: 'lane2', score: -1.5 });
    await run('undo');
    await run('move-to', { ids: ['card1_2_0', 'card1_2_1'], place: { lane: 'lane0', step: 'step2' } });
    expect(said.at(-1)).to.match(/^Moved: 2 are no points there\. /);
    await run('undo');
    expect((await run('move-card-right')).told[0], 'along the curve').to.match(/^Move a card: /);
  });

  it('tells what is undone and done again, and where, of what went too', async () => {
    await open();
    await run('delete');
    const card = '“Card 2 1”, Stage 1, Step 2, Lane 1';
    expect((await run('undo')).told).to.deep.equal([`Undone: Delete — ${card}`]);
    expect((await run('redo')).told).to.deep.equal([`Done again: Delete — ${card}`]);
    page.element.undo();
    await run('duplicate');
    expect((await run('undo')).told).to.deep.equal([`Undone: Duplicate — ${card}`]);
    await run('add-stage');
    expect((await run('undo')).told).to.deep.equal(['Undone: Add stage — Added']);
    await run('delete', { id: 'lane0' });
    expect((await run('undo')).told).to.deep.equal(['Undone: Delete — Lane 0']);
    await run('delete', { ids: ['card0_0_0', 'card0_0_1'] });
    expect((await run('undo')).told).to.deep.equal(['Undone: Delete — 2 cards']);
    page.element.edit('By the page', (change) => change.update(page.element.value?.id ?? '', { title: 'New' }));
    expect((await run('undo')).told).to.deep.equal(['Undone: By the page']);
  });

  it('tells of long names that are undone in a short sentence', async () => {
    await open([], 'ru');
    page.element.edit('Всё, что страница могла бы назвать словами, которых больше, чем нужно', (change) => {
      for (const id of ['stage1', 'step2', 'lane1']) change.update(id, { name: `Очень длинное имя, ${id}` });
      change.update('card1_2_1', { text: 'Карточка, на которой написано больше, чем слушают' });
    });
    page.element.edit('Всё, что страница могла бы назвать словами, которых больше, чем нужно', (change) =>
      change.update('card1_2_1', { text: 'x' }),
    );
    const { told } = await run('undo');
    expect(told).to.have.length(1);
    expect(told[0]?.length, told[0]).to.be.within(60, 120);
    expect(told[0]).to.match(/^Отменено: Всё.*… — «.*…», Очень.*, Очень.*, Очень/);
  });

  it('finds an action that changes the map and says nothing', async () => {
    const silent: Action = {
      id: 'silent',
      label: verbatim('Silent'),
      edits: true,
      run: ({ document }) => document.setMap({ ...document.toMap(), title: 'Changed' }),
    };
    await open([silent]);
    const result = await run('silent');
    expect(result.changed).to.equal(true);
    expect(() => check('silent', result)).to.throw('silent says one sentence');
  });

  it('tells how many cards a box drawn around them took', async () => {
    await open();
    const card = page.cells.querySelector('[data-card="card0_0_0"]')?.getBoundingClientRect() as DOMRect;
    const at = (x: number, y: number): [number, number] => [Math.round(x), Math.round(y)];
    await sendMouse({ type: 'move', position: at(card.x - 6, card.y) });
    await sendMouse({ type: 'move', position: at(card.x - 4, card.y + 4) });
    await until(() => page.canvas.pane.classList.contains('movable'), 'the tools of the pointer');
    await sendKeys({ down: 'Shift' });
    await sendMouse({ type: 'down' });
    await sendMouse({ type: 'move', position: at(card.x + 20, card.y + 4) });
    await sendMouse({ type: 'move', position: at(card.x + 40, card.bottom + 20) });
    await sendMouse({ type: 'up' });
    await sendKeys({ up: 'Shift' });
    await until(() => said.length, 'what it says');
    expect(said).to.deep.equal(['2 cards selected']);
    expect(page.element.selection).to.have.members(['card0_0_0', 'card0_0_1']);
  });

  it('speaks Russian to those who read it', async () => {
    await open([], 'ru');
    expect((await run('delete')).told).to.deep.equal(['Удалено: «Card 2 1», Stage 1, Step 2, Lane 1']);
    expect((await run('duplicate', { id: 'card0_0_0' })).told[0]).to.match(/^Дублирование: «/);
  });

  it('merges a burst: twenty presses of a key are told in three sentences at most', async () => {
    await open();
    page.canvas.focusPlace({ lane: 'lane1', step: 'step0', card: 'card1_0_1' });
    await pause(100);
    said = [];
    for (let at = 0; at < 10; at++) {
      void page.element.run('move-card-right');
      await pause(20);
      void page.element.run('move-card-left');
      await pause(20);
    }
    await pause(300);
    expect(said.length).to.be.within(1, 3);
  });

  it('tells of what is typed and dragged by the same way, and of what the page does nothing', async () => {
    await open();
    page.canvas.focusPlace({ lane: 'lane0', step: 'step0' });
    await press(page, 'n', 'o', 'w', 'Enter', 'Escape');
    await pause(250);
    expect(said).to.deep.equal(['Add a card: “now”, Stage 0, Step 0, Lane 0']);
    page.element.edit('By the page', (change) => change.update('card1_2_1', { text: 'x' }));
    await pause(250);
    expect(said).to.have.length(1);
  });
});
