/** Proves that undo and redo say what they are about, and bring it into sight without moving what is seen already. */
import { expect } from '@open-wc/testing';
import { menuItems } from '../panels/desk.js';
import type { JmToolbar } from '../panels/toolbar.js';
import { gridMap } from '../testing/canvas-page.js';
import { press, settled, showEditor, type EditorPage } from '../testing/editor-page.js';
import { until } from '../testing/until.js';
import { deepActiveElement } from '../ui/element.js';

const map = gridMap({ steps: 16, lanes: ['text', 'pain', 'text', 'need', 'text', 'text'], cards: 2 });
const far = { lane: 'lane5', step: 'step14', card: 'card5_14_1' };
const near = { lane: 'lane0', step: 'step0', card: 'card0_0_0' };

describe('undo and redo', () => {
  let page: EditorPage;
  const open = async (locale = 'en'): Promise<void> => {
    page = await showEditor({ value: map, locale, width: 800, height: 460 });
  };
  afterEach(() => page.remove());

  const toolbar = (): JmToolbar => page.root.querySelector('jm-toolbar') as JmToolbar;
  const button = (id: string): HTMLElement =>
    toolbar().shadowRoot?.querySelector(`[data-action="${id}"]`) as HTMLElement;
  const focused = (): string => deepActiveElement()?.getAttribute('data-card') ?? '';
  const isSeen = (id: string): boolean => {
    const card = page.cells.querySelector(`[data-card="${id}"]`)?.getBoundingClientRect();
    const pane = page.canvas.getBoundingClientRect();
    const header = page.cells.querySelector('.corner')?.getBoundingClientRect();
    if (!card || !header) return false;
    return (
      card.left >= header.right && card.top >= header.bottom && card.right <= pane.right && card.bottom <= pane.bottom
    );
  };
  const goTo = async (place: typeof far): Promise<void> => {
    page.canvas.focusPlace(place, { select: 'only' });
    await settled(page.element);
    await until(() => focused() === place.card && isSeen(place.card), place.card);
  };

  it('are called by the step they are about, on their buttons, in menus and in the list of all commands', async () => {
    await open();
    expect(button('undo').ariaLabel).to.equal('Undo');
    await goTo(near);
    await press(page, 'Alt+ArrowRight');
    await until(() => button('undo').ariaLabel === 'Undo: Move a card', 'the name of the button');
    expect(button('undo').dataset['tip']).to.equal('Undo: Move a card');
    expect(button('undo').dataset['keys']).to.match(/Z$/);
    expect(button('redo').ariaLabel).to.equal('Redo');
    expect(menuItems(toolbar().desk, ['undo'])[0]?.label).to.equal('Undo: Move a card');
    page.element.undo();
    await until(() => button('redo').ariaLabel === 'Redo: Move a card', 'the name of the other');
    await press(page, 'Control+k');
    const palette = await until(() => page.root.querySelector('jm-palette')?.shadowRoot, 'the list of all commands');
    await until(() => palette.activeElement?.localName === 'input', 'its field');
    await press(page, 'r', 'e', 'd', 'o');
    expect(palette.querySelector('#option-redo .word')?.textContent).to.equal('Redo: Move a card');
    await press(page, 'Escape');
  });

  it('are called so in Russian, and shorten what is long', async () => {
    await open('ru');
    await goTo(near);
    await press(page, 'Alt+ArrowRight');
    await until(() => button('undo').ariaLabel === 'Отменить: Перемещение карточки', 'its Russian name');
    page.element.edit('Long words '.repeat(20), (change) => change.update(near.card, { text: 'x' }));
    await until(() => button('undo').ariaLabel?.startsWith('Отменить: Long'), 'the long one');
    expect(button('undo').ariaLabel?.length).to.be.below(60);
  });

  it('R3 bring what changed into sight, and the focus to it when it was on the map', async () => {
    await open();
    await goTo(far);
    await press(page, 'Delete');
    await goTo(near);
    await press(page, 'Control+z');
    await until(() => focused() === far.card && isSeen(far.card), 'the card that is back');
    expect(page.element.selection).to.deep.equal([far.card]);
    await goTo(near);
    await press(page, 'Control+Shift+z');
    await until(() => page.element.value?.cards.every(({ id }) => id !== far.card), 'it is gone again');
    await until(() => deepActiveElement()?.closest('[data-lane="lane5"][data-step="step14"]'), 'the focus in its cell');
    await until(() => isSeen('card5_14_0'), 'its cell');
  });

  it('R3 show it too while the focus is on their button, which keeps it', async () => {
    await open();
    await goTo(far);
    await press(page, 'Alt+ArrowLeft');
    await goTo(near);
    button('undo').focus();
    await press(page, 'Enter');
    await until(() => isSeen(far.card), 'the card');
    expect(deepActiveElement()).to.equal(button('undo'));
    expect(page.element.selection).to.deep.equal([near.card]);
  });

  it('call nobody back who has gone on meanwhile', async () => {
    await open();
    page.element.edit('Far away', (change) => change.update(far.card, { text: 'Far' }));
    await goTo(near);
    const undone = page.element.run('undo');
    page.element.edit('Typed', (change) => change.update(near.card, { text: 'Typed' }));
    await undone;
    await settled(page.element);
    expect([focused(), ...page.element.selection]).to.deep.equal([near.card, near.card]);
    expect(isSeen(near.card)).to.equal(true);
  });

  it('leave the map where it is when the change is in sight', async () => {
    await open();
    await goTo(far);
    // Right at the edge, where a card that is walked to would get some room.
    const { x, y } = page.element.viewport;
    page.element.viewport = { x: x + 11, y: y + 11, zoom: 1 };
    await settled(page.element);
    const before = page.element.viewport;
    page.element.edit('Word', (change) => change.update(far.card, { text: 'Word' }));
    await settled(page.element);
    expect(isSeen(far.card)).to.equal(true);
    await press(page, 'Control+z');
    await until(() => page.cells.querySelector(`[data-card="${far.card}"]`)?.textContent?.includes('Card'), 'the text');
    await settled(page.element);
    expect(page.element.viewport).to.deep.equal(before);
    expect(focused()).to.equal(far.card);
  });

  it('bring a lane, a step and a stage into sight only along their own way', async () => {
    await open();
    await page.element.run('move-lane-up', { id: 'lane5' });
    await goTo({ lane: 'lane0', step: 'step14', card: 'card0_14_0' });
    const before = page.element.viewport;
    page.element.undo();
    await until(() => page.element.viewport.y !== before.y, 'the lane');
    expect(page.element.viewport.x).to.equal(before.x);
    expect(focused()).to.equal('card0_14_0');
  });
});
