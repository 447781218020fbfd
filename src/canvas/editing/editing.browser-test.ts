// Editing on the canvas with a real mouse and keyboard: typing, dragging cards, dragging points.
import { expect } from '@open-wc/testing';
import { sendKeys, sendMouse } from '@web/test-runner-commands';
import { verbatim } from '../../i18n/translate.js';
import {
  card,
  cell,
  click,
  doubleClick,
  drag,
  focused,
  gridMap,
  hold,
  middleOf,
  press,
  settled,
  showCanvas,
  type,
  type CanvasPage,
} from '../../testing/canvas-page.js';
import { until } from '../../testing/until.js';

const field = (page: CanvasPage): HTMLTextAreaElement | null => page.root.querySelector('textarea');
const textOf = (page: CanvasPage, id: string): string | undefined => page.document.reader.get('cards', id)?.text;
const cellCards = (page: CanvasPage, lane: string, step: string): string[] =>
  page.document.reader.cardsIn(lane, step).map((one) => one.text ?? '');

/** What the document tells its listeners. */
function events(page: CanvasPage): string[] {
  const heard: string[] = [];
  page.document.onChange(({ origin }) => heard.push(origin));
  return heard;
}

describe('typing', () => {
  let page: CanvasPage;
  afterEach(() => page.remove());

  it('R1 a double-click in an empty cell makes a card, written as it is typed, one undo step', async () => {
    page = await showCanvas(gridMap({ steps: 3, lanes: ['text', 'pain'], cards: 0 }));
    const heard = events(page);
    await doubleClick(page, cell('lane1', 'step1'));
    expect(field(page)).to.not.equal(null);
    expect(page.document.reader.count('cards')).to.equal(0);
    await type(page, 'Ждёт');
    expect(cellCards(page, 'lane1', 'step1')).to.deep.equal(['Ждёт']);
    expect(heard).to.deep.equal([]);
    await type(page, ' ответа');
    await press(page, 'Enter');
    expect(heard).to.deep.equal(['user']);
    await press(page, 'Escape');
    expect(field(page)).to.equal(null);
    expect(heard).to.deep.equal(['user']);
    expect(cellCards(page, 'lane1', 'step1')).to.deep.equal(['Ждёт ответа']);
    expect(focused(page)?.hasAttribute('data-card')).to.equal(true);
    page.document.undo();
    expect(page.document.reader.count('cards')).to.equal(0);
    page.document.redo();
    expect(cellCards(page, 'lane1', 'step1')).to.deep.equal(['Ждёт ответа']);
  });

  it('R3 a letter starts typing in the empty cell that has the focus, and is not lost', async () => {
    page = await showCanvas(gridMap({ steps: 3, lanes: ['text'], cards: 0 }));
    await click(page, cell('lane0', 'step0'));
    await type(page, 'Hello, 5 €');
    await press(page, 'Enter');
    expect(cellCards(page, 'lane0', 'step0')).to.deep.equal(['Hello, 5 €']);
  });

  it('a letter on a card starts the next card and leaves the first as it is', async () => {
    page = await showCanvas(gridMap({ steps: 3, lanes: ['text'] }));
    await click(page, card('card0_0_0'));
    await type(page, 'next');
    await press(page, 'Enter', 'Escape');
    expect(cellCards(page, 'lane0', 'step0')).to.deep.equal(['Card 0 0', 'next']);
    await type(page, 'third');
    await press(page, 'Enter', 'Escape');
    expect(cellCards(page, 'lane0', 'step0')).to.deep.equal(['Card 0 0', 'next', 'third']);
  });

  it('Enter edits a card at its end, Shift+Enter breaks the line', async () => {
    page = await showCanvas(gridMap({ steps: 2, lanes: ['text'] }));
    await click(page, card('card0_0_0'));
    await press(page, 'Enter');
    await type(page, '!');
    await press(page, 'Shift+Enter');
    await type(page, 'more');
    await press(page, 'Enter', 'Escape');
    expect(textOf(page, 'card0_0_0')).to.equal('Card 0 0!\nmore');
  });

  it('R1 Esc takes back everything typed, and its redo', async () => {
    page = await showCanvas(gridMap({ steps: 2, lanes: ['text'] }));
    const heard = events(page);
    await doubleClick(page, card('card0_0_0'));
    await type(page, ' and more');
    expect(textOf(page, 'card0_0_0')).to.equal('Card 0 0 and more');
    await press(page, 'Escape');
    expect(textOf(page, 'card0_0_0')).to.equal('Card 0 0');
    expect(page.document.redo()).to.equal(false);
    expect(heard).to.deep.equal([]);
    expect(focused(page)?.getAttribute('data-card')).to.equal('card0_0_0');
  });

  it('a blank card vanishes, a click outside keeps what was typed', async () => {
    page = await showCanvas(gridMap({ steps: 3, lanes: ['text'], cards: 0 }));
    const heard = events(page);
    await doubleClick(page, cell('lane0', 'step0'));
    await type(page, '   ');
    await press(page, 'Enter');
    expect(page.document.reader.count('cards')).to.equal(0);
    await doubleClick(page, cell('lane0', 'step0'));
    await type(page, 'x');
    await press(page, 'Backspace', 'Enter');
    expect(page.document.reader.count('cards')).to.equal(0);
    expect(heard).to.deep.equal([]);
    await doubleClick(page, cell('lane0', 'step0'));
    await type(page, 'kept');
    await click(page, cell('lane0', 'step2'));
    expect(field(page)).to.equal(null);
    expect(cellCards(page, 'lane0', 'step0')).to.deep.equal(['kept']);
    expect(focused(page)?.getAttribute('data-step')).to.equal('step2');
  });

  it('R3 Tab goes to the next step while a text is typed, and leaves the grid otherwise', async () => {
    page = await showCanvas(gridMap({ steps: 3, lanes: ['text'], cards: 0 }));
    await doubleClick(page, cell('lane0', 'step0'));
    await type(page, 'one');
    await press(page, 'Tab');
    await type(page, 'two');
    await press(page, 'Tab');
    await type(page, 'three');
    await press(page, 'Enter', 'Escape');
    expect(['step0', 'step1', 'step2'].map((step) => cellCards(page, 'lane0', step)[0])).to.deep.equal([
      'one',
      'two',
      'three',
    ]);
    // Something to go to: else the focus would leave the page, and with it every later test.
    const before = document.createElement('button');
    page.box.before(before);
    await press(page, 'Shift+Tab');
    expect(focused(page)).to.equal(null);
    expect(document.activeElement).to.equal(before);
    before.remove();
  });

  it('R3 thirty cards are entered without a mouse: Enter for the next card, Tab for the next step, nothing blank is left', async () => {
    page = await showCanvas(gridMap({ steps: 5, lanes: ['text', 'pain'], cards: 0 }), { width: 1400, height: 800 });
    const heard = events(page);
    page.canvas.focus();
    const texts = (step: number): string[] => [0, 1, 2, 3, 4, 5].map((at) => `${step}.${at} typed`);
    for (const step of [0, 1, 2, 3, 4]) {
      for (const text of texts(step)) {
        await type(page, text);
        await press(page, 'Enter');
      }
      if (step < 4) await press(page, 'Tab');
    }
    await press(page, 'Escape');
    expect(field(page)).to.equal(null);
    for (const step of [0, 1, 2, 3, 4]) expect(cellCards(page, 'lane0', `step${step}`)).to.deep.equal(texts(step));
    expect(heard).to.deep.equal(Array.from({ length: 30 }, () => 'user'));
    expect(focused(page)?.textContent?.trim()).to.equal('4.5 typed');
    for (let at = 0; at < 30; at++) expect(page.document.undo()).to.equal(true);
    expect(page.document.undo()).to.equal(false);
    expect(page.document.reader.count('cards')).to.equal(0);
  });

  it('R3 Shift+Tab goes back a step, and Enter on a blank card ends the typing where it was', async () => {
    page = await showCanvas(gridMap({ steps: 3, lanes: ['text'] }));
    await click(page, card('card0_1_0'));
    await press(page, 'F2', 'Shift+Tab');
    await type(page, '!');
    await press(page, 'Enter');
    expect(field(page)?.value).to.equal('');
    await press(page, 'Enter');
    expect(field(page)).to.equal(null);
    expect(focused(page)?.getAttribute('data-card')).to.equal('card0_0_0');
    expect(cellCards(page, 'lane0', 'step0')).to.deep.equal(['Card 0 0!']);
  });

  it('R3 Tab goes along the words of a curve, where a step has one point and Enter ends', async () => {
    const map = gridMap({ steps: 3, lanes: ['emotion'] });
    page = await showCanvas({ ...map, cards: map.cards.filter(({ step }) => step !== 'step1') });
    await click(page, card('card0_0_0'));
    await press(page, 'Enter');
    await type(page, 'hope');
    await press(page, 'Tab');
    await type(page, 'doubt');
    await press(page, 'Tab');
    await type(page, 'relief');
    await press(page, 'Enter');
    expect(field(page)).to.equal(null);
    const words = ['step0', 'step1', 'step2'].map((step) => page.document.reader.cardsIn('lane0', step)[0]?.word);
    expect(words).to.deep.equal(['hope', 'doubt', 'relief']);
  });

  it('a composition is written when it ends, and its Enter ends nothing else', async () => {
    page = await showCanvas(gridMap({ steps: 2, lanes: ['text'], cards: 0 }));
    await doubleClick(page, cell('lane0', 'step0'));
    const area = field(page) as HTMLTextAreaElement;
    area.dispatchEvent(new CompositionEvent('compositionstart'));
    area.value = 'に';
    area.dispatchEvent(new InputEvent('input', { isComposing: true, bubbles: true }));
    expect(page.document.reader.count('cards')).to.equal(0);
    area.dispatchEvent(new KeyboardEvent('keydown', { key: 'Enter', isComposing: true, bubbles: true }));
    area.dispatchEvent(new KeyboardEvent('keydown', { key: 'Enter', keyCode: 229, bubbles: true }));
    expect(field(page)).to.equal(area);
    area.value = '日本';
    area.dispatchEvent(new CompositionEvent('compositionend', { data: '日本' }));
    expect(cellCards(page, 'lane0', 'step0')).to.deep.equal(['日本']);
    await press(page, 'Enter');
    expect(cellCards(page, 'lane0', 'step0')).to.deep.equal(['日本']);
  });

  it('the row grows while a text is typed, and the field with it', async () => {
    page = await showCanvas(gridMap({ steps: 2, lanes: ['text', 'text'] }));
    const top = (): number => page.root.querySelector(cell('lane1', 'step0'))?.getBoundingClientRect().top ?? 0;
    const before = top();
    await doubleClick(page, card('card0_0_0'));
    await type(page, ' with many more words that need some lines of their own');
    expect(top()).to.be.greaterThan(before + 20);
    const area = field(page) as HTMLTextAreaElement;
    expect(area.scrollHeight).to.be.at.most(area.clientHeight + 1);
    await press(page, 'Escape');
  });

  it('what another window writes into the same text is kept', async () => {
    page = await showCanvas(gridMap({ steps: 2, lanes: ['text'] }));
    await doubleClick(page, card('card0_0_0'));
    await type(page, '!');
    const { MapDocument } = await import('../../document/map-document.js');
    const other = MapDocument.fromUpdates([page.document.encode()]);
    other.edit({ id: 'x', text: 'x' }, (change) => change.update('card0_0_0', { text: 'Our Card 0 0!' }));
    page.document.applyUpdate(other.encode());
    expect(field(page)?.value).to.equal('Our Card 0 0!');
    await type(page, '?');
    await press(page, 'Enter');
    expect(textOf(page, 'card0_0_0')).to.equal('Our Card 0 0!?');
  });

  it('ends when its card is deleted elsewhere', async () => {
    page = await showCanvas(gridMap({ steps: 2, lanes: ['text'] }));
    await doubleClick(page, card('card0_0_0'));
    const { MapDocument } = await import('../../document/map-document.js');
    const other = MapDocument.fromUpdates([page.document.encode()]);
    other.edit({ id: 'x', text: 'x' }, (change) => change.remove('card0_0_0'));
    page.document.applyUpdate(other.encode());
    await settled(page.canvas);
    expect(field(page)).to.equal(null);
    expect(page.session.state.editing).to.equal(undefined);
    expect(focused(page)).to.not.equal(null);
  });

  it('R1 keeps what was typed into a card that another window deletes and brings back, and tells of it', async () => {
    page = await showCanvas(gridMap({ steps: 2, lanes: ['text'] }));
    const { MapDocument } = await import('../../document/map-document.js');
    let told = 0;
    page.canvas.addEventListener('jm-text-gone', () => told++);
    for (const begin of [() => doubleClick(page, card('card0_0_0')), () => doubleClick(page, cell('lane0', 'step1'))]) {
      await begin();
      await type(page, 'Kept words');
      const typed = page.document.reader.all('cards').find(({ text }) => text?.includes('Kept words'))?.id as string;
      const other = MapDocument.fromUpdates([page.document.encode()]);
      other.edit({ id: 'x', text: 'x' }, (change) => change.remove(typed));
      page.document.applyUpdate(other.encode());
      expect(page.document.reader.get('cards', typed)).to.equal(undefined);
      other.undo();
      page.document.applyUpdate(other.encode());
      expect(textOf(page, typed)).to.include('Kept words');
      page.document.edit({ id: 'x', text: 'x' }, (change) => change.remove(typed));
    }
    expect(told).to.equal(2);
  });

  it('renames a stage, a step and a lane by double-click, unless the structure is locked', async () => {
    page = await showCanvas(gridMap({ steps: 2, lanes: ['text'] }));
    for (const [selector, kind, id] of [
      ['[data-stage="stage0"]', 'stages', 'stage0'],
      ['[data-step-header="step1"]', 'steps', 'step1'],
      ['[data-lane-header="lane0"]', 'lanes', 'lane0'],
    ] as const) {
      await doubleClick(page, selector);
      await type(page, `New ${id}`);
      await press(page, 'Enter');
      expect(page.document.reader.get(kind, id)?.name).to.equal(`New ${id}`);
    }
    page.session.set({ structureLocked: true });
    await doubleClick(page, '[data-stage="stage0"]');
    expect(field(page)).to.equal(null);
  });

  it('R3 a map that has no lane yet keeps the focus when its stage is named', async () => {
    page = await showCanvas(gridMap({ steps: 2, lanes: [] }));
    page.session.set({ editing: { target: 'stage', id: 'stage0' } });
    await settled(page.canvas);
    await press(page, 'x', 'Enter');
    expect(page.document.reader.get('stages', 'stage0')?.name).to.contain('x');
    expect(focused(page)?.getAttribute('role')).to.equal('grid');
    page.document.edit(verbatim('Add'), (change) => void change.addLane({ type: 'pain', name: 'Pains' }));
    await settled(page.canvas);
    expect(focused(page)?.getAttribute('role')).to.equal('gridcell');
  });

  it('nothing is typed into a map that is read only', async () => {
    page = await showCanvas(gridMap({ steps: 2, lanes: ['text'] }), { readOnly: true });
    await doubleClick(page, card('card0_0_0'));
    await type(page, 'x');
    await press(page, 'Enter', 'F2');
    expect(field(page)).to.equal(null);
  });

  it('says what to do in the empty cell where the hand is, and only there', async () => {
    page = await showCanvas(gridMap({ steps: 2, lanes: ['pain'], cards: 0 }));
    const hint = (): Element | null => page.root.querySelector('.hint');
    await sendMouse({ type: 'move', position: [700, 450] });
    expect(hint()).to.equal(null);
    await sendMouse({ type: 'move', position: middleOf(page, cell('lane0', 'step1')) });
    expect(hint()).to.not.equal(null);
    expect(hint()?.textContent).to.match(/^\+ ./);
    await sendMouse({ type: 'move', position: [700, 450] });
    expect(hint()).to.equal(null);
    await click(page, cell('lane0', 'step1'));
    await sendMouse({ type: 'move', position: [700, 450] });
    await press(page, 'ArrowLeft');
    expect(hint()).to.not.equal(null);
  });

  it('the hint goes when a redo fills the cell it stands in', async () => {
    page = await showCanvas(gridMap({ steps: 2, lanes: ['text'], cards: 0 }));
    await click(page, cell('lane0', 'step0'));
    await type(page, 'Back again');
    await press(page, 'Enter', 'Escape');
    page.document.undo();
    await settled(page.canvas);
    await press(page, 'ArrowRight');
    await press(page, 'ArrowLeft');
    expect(page.root.querySelector('.hint')).to.not.equal(null);
    page.document.redo();
    await settled(page.canvas);
    expect(page.root.querySelector('.hint')).to.equal(null);
  });
});

describe('dragging', () => {
  let page: CanvasPage;
  afterEach(() => page.remove());

  it('R1 a card is carried to another cell: a draft until it is dropped, then one edit', async () => {
    page = await showCanvas(gridMap({ steps: 3, lanes: ['text', 'pain'], cards: 2 }), { width: 900 });
    const heard = events(page);
    const from = middleOf(page, card('card0_0_0'));
    const first = page.root.querySelector(card('card1_2_1'))?.getBoundingClientRect() as DOMRect;
    await hold(from, [Math.round(first.x + 40), Math.round(first.y + 4)]);
    expect(page.session.state.draft?.type).to.equal('cards');
    expect(page.root.querySelector<HTMLElement>('.line-mark')?.hidden).to.equal(false);
    expect(page.root.querySelector('.ghost .card')).to.not.equal(null);
    expect(page.document.reader.cardsIn('lane1', 'step2').length).to.equal(2);
    expect(heard).to.deep.equal([]);
    await sendMouse({ type: 'up' });
    await settled(page.canvas);
    expect(page.document.reader.cardsIn('lane1', 'step2').map(({ id }) => id)).to.deep.equal([
      'card1_2_0',
      'card0_0_0',
      'card1_2_1',
    ]);
    expect(heard).to.deep.equal(['user']);
    expect(page.session.state.draft).to.equal(undefined);
    expect(page.root.querySelector('.ghost, .drop')).to.equal(null);
    expect(focused(page)?.getAttribute('data-card')).to.equal('card0_0_0');
    page.document.undo();
    expect(page.document.reader.cardsIn('lane0', 'step0').map(({ id }) => id)).to.deep.equal([
      'card0_0_0',
      'card0_0_1',
    ]);
  });

  it('a held card keeps its signs, which are drawn for the whole lane', async () => {
    const map = gridMap({ steps: 3, lanes: ['pain'] });
    page = await showCanvas({ ...map, cards: map.cards.map((one) => ({ ...one, severity: 3 })) });
    await hold(middleOf(page, card('card0_0_0')), middleOf(page, card('card0_2_0')));
    const signs = page.root.querySelector('.ghost .signs path');
    await sendMouse({ type: 'up' });
    expect(signs).to.not.equal(null);
  });

  it('Esc puts the card back, and the release that follows selects nothing', async () => {
    page = await showCanvas(gridMap({ steps: 3, lanes: ['text'] }));
    const heard = events(page);
    await hold(middleOf(page, card('card0_0_0')), middleOf(page, card('card0_2_0')));
    await press(page, 'Escape');
    expect(page.session.state.draft).to.equal(undefined);
    await sendMouse({ type: 'up' });
    await settled(page.canvas);
    expect(heard).to.deep.equal([]);
    expect([...page.session.state.selection]).to.deep.equal(['card0_0_0']);
    expect(page.root.querySelector('.ghost, .drop')).to.equal(null);
  });

  it('a drag that is interrupted puts back', async () => {
    page = await showCanvas(gridMap({ steps: 3, lanes: ['text'] }));
    const heard = events(page);
    await hold(middleOf(page, card('card0_0_0')), middleOf(page, card('card0_2_0')));
    // Browsers number their mouse differently.
    const pointerId = [0, 1, 2, 3, 4, 5, 6].find((id) => page.canvas.pane.hasPointerCapture(id)) ?? 1;
    page.canvas.pane.dispatchEvent(new PointerEvent('pointercancel', { pointerId }));
    expect(page.session.state.draft).to.equal(undefined);
    await sendMouse({ type: 'up' });
    expect(heard).to.deep.equal([]);
  });

  it('a card put down where it was is no edit', async () => {
    page = await showCanvas(gridMap({ steps: 3, lanes: ['text'] }));
    const heard = events(page);
    const [x, y] = middleOf(page, card('card0_0_0'));
    await drag(page, [x, y], [x + 20, y + 3]);
    expect(heard).to.deep.equal([]);
  });

  it('what is selected together is carried together, in its order, as one step', async () => {
    page = await showCanvas(gridMap({ steps: 3, lanes: ['text'], cards: 2 }), { width: 900 });
    const heard = events(page);
    page.session.select(['card0_0_1', 'card0_1_0', 'card0_0_0']);
    await drag(
      page,
      middleOf(page, card('card0_0_1')),
      middleOf(page, cell('lane0', 'step2')).map((px, at) => (at ? px + 30 : px)) as [number, number],
    );
    const there = page.document.reader.cardsIn('lane0', 'step2').map(({ id }) => id);
    expect(there.filter((id) => id.startsWith('card0_0') || id === 'card0_1_0')).to.deep.equal([
      'card0_0_0',
      'card0_0_1',
      'card0_1_0',
    ]);
    expect(heard).to.deep.equal(['user']);
  });

  it('what is carried together keeps its steps, and its lanes while the held card keeps its own', async () => {
    page = await showCanvas(gridMap({ steps: 4, lanes: ['text', 'pain'] }));
    const heard = events(page);
    const where = (id: string): string => {
      const one = page.document.reader.get('cards', id);
      return `${one?.lane} ${one?.step}`;
    };
    page.session.select(['card0_0_0', 'card0_1_0', 'card1_0_0']);
    await drag(page, middleOf(page, card('card0_0_0')), middleOf(page, cell('lane0', 'step1')));
    expect(['card0_0_0', 'card0_1_0', 'card1_0_0'].map(where)).to.deep.equal([
      'lane0 step1',
      'lane0 step2',
      'lane1 step1',
    ]);
    expect(heard).to.deep.equal(['user']);
    page.document.undo();
    await settled(page.canvas);
    await drag(page, middleOf(page, card('card0_0_0')), middleOf(page, cell('lane1', 'step1')));
    expect(['card0_0_0', 'card0_1_0', 'card1_0_0'].map(where)).to.deep.equal([
      'lane1 step1',
      'lane1 step2',
      'lane1 step1',
    ]);
  });

  it('a note is carried into another quadrant', async () => {
    page = await showCanvas(gridMap({ steps: 2, lanes: ['empathy'] }));
    const box = page.root.querySelector(cell('lane0', 'step0'))?.getBoundingClientRect() as DOMRect;
    await drag(page, middleOf(page, card('card0_0_0')), [
      Math.round(box.x + box.width * 0.75),
      Math.round(box.bottom - 14),
    ]);
    expect(page.document.reader.get('cards', 'card0_0_0')?.quadrant).to.equal('feels');
  });

  it('a note carried into a lane of one quadrant becomes of that quadrant, and keeps it elsewhere', async () => {
    const map = gridMap({ steps: 2, lanes: ['empathy', 'empathy', 'text'] });
    const lanes = map.lanes.map((lane, at) => ({
      ...lane,
      ...(at < 2 && { quadrants: [at ? ('thinks' as const) : ('says' as const)] }),
    }));
    page = await showCanvas({ ...map, lanes });
    await drag(page, middleOf(page, card('card0_0_0')), middleOf(page, cell('lane1', 'step1')));
    const carried = () => page.document.reader.get('cards', 'card0_0_0');
    expect([carried()?.lane, carried()?.quadrant]).to.deep.equal(['lane1', 'thinks']);
    await drag(page, middleOf(page, card('card0_0_0')), middleOf(page, cell('lane2', 'step1')));
    expect([carried()?.lane, carried()?.quadrant]).to.deep.equal(['lane2', 'thinks']);
  });

  it('the map moves while a card is held at its edge', async () => {
    page = await showCanvas(gridMap({ steps: 20, lanes: Array.from({ length: 4 }, () => 'text') }));
    await hold(middleOf(page, card('card0_0_0')), [752, 200]);
    await until(() => page.session.state.viewport.x < -60, 'its right part');
    await press(page, 'Escape');
    await sendMouse({ type: 'up' });
  });

  it('R1 a point of the curve is dragged to another value with its label, and Esc gives it back', async () => {
    page = await showCanvas(gridMap({ steps: 3, lanes: ['emotion'] }));
    const heard = events(page);
    const score = (): number | undefined => page.document.reader.get('cards', 'card0_0_0')?.score;
    expect(score()).to.equal(-2);
    const [x, y] = middleOf(page, card('card0_0_0'));
    await hold([x, y], [x + 30, y - 40]);
    const label = await until(() => page.root.querySelector('.value'), 'its value');
    expect(label.textContent).to.match(/^[-−+]?\d(\.\d)?$/);
    expect(score()).to.equal(-2);
    await press(page, 'Escape');
    await sendMouse({ type: 'up' });
    expect(score()).to.equal(-2);
    expect(heard).to.deep.equal([]);
    await drag(page, [x, y], [x, y - 40]);
    expect(score()).to.be.within(-1.9, 0.5);
    expect(heard).to.deep.equal(['user']);
    expect(page.root.querySelector('.value')).to.equal(null);
  });

  it('a number typed into a lane of emotions is the value of its point, whose word stays', async () => {
    const map = gridMap({ steps: 3, lanes: ['emotion'] });
    page = await showCanvas({ ...map, cards: map.cards.filter(({ step }) => step !== 'step2') });
    const point = () => page.document.reader.cardsIn('lane0', 'step2')[0];
    page.canvas.focusPlace({ lane: 'lane0', step: 'step2' });
    await sendKeys({ type: '-1,5' });
    await press(page, 'Enter');
    expect([point()?.score, point()?.word]).to.deep.equal([-1.5, undefined]);
    page.document.undo();
    expect(point()).to.equal(undefined);
    page.document.redo();
    page.document.edit({ id: '', text: 'word' }, (change) => change.update(point()?.id ?? '', { word: 'calm' }));
    for (const [typed, after] of [
      ['2', [2, 'calm']],
      ['7', [2, '7']],
    ] as const) {
      page.canvas.focusPlace({ lane: 'lane0', step: 'step2', card: point()?.id ?? '' });
      await press(page, 'F2');
      const field = await until(() => page.root.querySelector('textarea'), 'the field');
      field.select();
      await sendKeys({ type: typed });
      await press(page, 'Enter');
      expect([point()?.score, point()?.word]).to.deep.equal(after);
    }
  });

  it('a double-click in a lane of emotions makes a point at that height, and its word is typed', async () => {
    const map = gridMap({ steps: 3, lanes: ['emotion'] });
    page = await showCanvas({ ...map, cards: map.cards.filter(({ step }) => step !== 'step2') });
    const box = page.root.querySelector(cell('lane0', 'step2'))?.getBoundingClientRect() as DOMRect;
    await doubleClick(page, [Math.round(box.x + box.width / 2), Math.round(box.y + 30)]);
    const [made] = page.document.reader.cardsIn('lane0', 'step2');
    expect(made?.score).to.be.greaterThan(0.8);
    await sendKeys({ type: 'wow' });
    await press(page, 'Enter');
    expect(page.document.reader.cardsIn('lane0', 'step2')[0]?.word).to.equal('wow');
  });
});
