/** Proves find and replace with real keys: counted, walked, marked on the map, narrowed, and replaced as one step. */
import { expect } from '@open-wc/testing';
import { sendKeys } from '@web/test-runner-commands';
import type { JourneyMapElement } from '../editor/journey-map.js';
import type { JourneyMap } from '../model/journey-map.js';
import { parseMap } from '../model/parse.js';
import { gridMap } from '../testing/canvas-page.js';
import { canvasOf, focusAt, openEditor, pressKeys, settle } from '../testing/open-editor.js';
import { until } from '../testing/until.js';
import { deepActiveElement } from '../ui/element.js';

const map = parseMap({
  ...gridMap({ steps: 12, lanes: ['touchpoint', 'pain', 'text'], cards: 0 }),
  cards: [
    { id: 'c1', lane: 'lane0', step: 'step0', text: 'Открыл счёт', channel: 'office', tags: ['банк'] },
    { id: 'c2', lane: 'lane1', step: 'step1', text: 'Долго', note: 'СЧЕТ открывали час', owner: 'Иванов' },
    { id: 'c3', lane: 'lane0', step: 'step11', text: 'Закрыл счет', channel: 'phone' },
    { id: 'c4', lane: 'lane2', step: 'step2', text: 'Ничего' },
  ],
}).map as JourneyMap;

let element: JourneyMapElement;
const bar = (): ShadowRoot | null | undefined => element.shadowRoot?.querySelector('jm-find-bar')?.shadowRoot;
const part = <T extends HTMLElement>(name: string): T | null | undefined =>
  bar()?.querySelector<T>(`[data-find="${name}"]`);
const count = (): string => bar()?.querySelector('[role="status"]')?.textContent ?? '';
const marks = (): readonly Element[] => [...(canvasOf(element)?.shadowRoot?.querySelectorAll('.found') ?? [])];

async function search(text: string, keys = 'Control+f'): Promise<void> {
  await pressKeys(element, keys);
  await until(() => bar()?.activeElement && part('wanted'));
  await setText('wanted', text);
}

/** Sets a field as an input method does; the runner cannot type Cyrillic letters. */
async function setText(name: string, text: string): Promise<void> {
  const field = part<HTMLInputElement>(name) as HTMLInputElement;
  field.value = text;
  field.dispatchEvent(new InputEvent('input', { bubbles: true, composed: true }));
  await settle(element);
}

async function click(name: string): Promise<void> {
  (await until(() => part<HTMLButtonElement>(name), name)).click();
  await settle(element);
}

describe('find', () => {
  beforeEach(async () => {
    element = await openEditor(map);
    await focusAt(element, { lane: 'lane2', step: 'step2', card: 'c4' });
  });
  afterEach(() => element.remove());

  it('has a drawing on every button that has no words', async () => {
    await search('счёт');
    const bare = [...(bar()?.querySelectorAll('.icon-only') ?? [])].filter((button) => !button.querySelector('path'));
    expect(bare.map((button) => button.getAttribute('data-find'))).to.deep.equal([]);
  });

  it('counts, walks round with Enter and Shift+Enter, marks what is in sight, and leaves the focus where it led', async () => {
    await search('счёт');
    expect(count()).to.contain('1 of 3').and.to.contain('Step 0, Lane 0');
    expect(element.selection).to.deep.equal(['c1']);
    expect(marks()).to.have.length(2);
    expect(canvasOf(element)?.shadowRoot?.querySelectorAll('.found.now')).to.have.length(1);
    await pressKeys(element, 'Enter');
    expect(count()).to.contain('2 of 3').and.to.contain('Note');
    await pressKeys(element, 'Enter');
    expect(element.selection).to.deep.equal(['c3']);
    expect(element.viewport.x).to.be.lessThan(-100);
    const now = canvasOf(element)?.shadowRoot?.querySelector('.found.now')?.getBoundingClientRect() as DOMRect;
    const card = canvasOf(element)?.shadowRoot?.querySelector('[data-card="c3"]')?.getBoundingClientRect() as DOMRect;
    expect(Math.abs(now.x + now.width / 2 - card.x - card.width / 2)).to.be.lessThan(1);
    expect(Math.abs(now.y + now.height / 2 - card.y - card.height / 2)).to.be.lessThan(1);
    await pressKeys(element, 'Enter');
    expect(count()).to.contain('1 of 3');
    await pressKeys(element, 'Shift+Enter', 'Escape');
    expect(bar()).to.equal(undefined);
    expect(marks()).to.have.length(0);
    expect(canvasOf(element)?.shadowRoot?.activeElement?.getAttribute('data-card')).to.equal('c3');
  });

  it('finds headers too, follows what changes in the map, and says when there is nothing', async () => {
    await search('step 1');
    expect(count()).to.contain('1 of 3');
    expect(element.selection).to.deep.equal(['step1']);
    element.edit('Other', (change) => change.update('step5', { name: 'Step 1 again' }));
    await settle(element);
    expect(count()).to.contain('1 of 4');
    await setText('wanted', 'nowhere');
    expect(count()).to.equal('Nothing found');
    expect(marks()).to.have.length(0);
    await pressKeys(element, 'Enter');
    expect(deepActiveElement()).to.equal(part('wanted'));
  });

  it('is narrowed to what the cards are about', async () => {
    await search('');
    await click('filters');
    const choose = async (name: string, value: string): Promise<void> => {
      const select = part<HTMLSelectElement>(name) as HTMLSelectElement;
      select.value = value;
      select.dispatchEvent(new Event('change', { bubbles: true }));
      await settle(element);
    };
    await choose('channel', 'phone');
    expect(count()).to.contain('1 of 1');
    expect(element.selection).to.deep.equal(['c3']);
    await choose('channel', '');
    await choose('owner', 'Иванов');
    expect(element.selection).to.deep.equal(['c2']);
    expect(part<HTMLSelectElement>('persona')?.disabled).to.equal(true);
  });

  it('replaces one, then all that is ticked, each as one undo step', async () => {
    await search('счёт', 'Control+Shift+f');
    await setText('by', 'карту');
    part('by')?.focus();
    await pressKeys(element, 'Enter');
    expect(element.value?.cards.find(({ id }) => id === 'c1')?.text).to.equal('Открыл карту');
    expect(count()).to.contain('1 of 2');
    await click('preview');
    const lines = [...(bar()?.querySelectorAll('.preview li') ?? [])];
    expect(lines.map((line) => line.querySelector('ins')?.textContent)).to.deep.equal([
      'карту открывали час',
      'Закрыл карту',
    ]);
    lines[0]?.querySelector('input')?.click();
    await settle(element);
    await click('replace-all');
    const texts = (): (string | undefined)[] =>
      (element.value?.cards ?? []).map(({ id, text, note }) => `${id} ${note ?? text}`);
    expect(texts()).to.deep.equal(['c1 Открыл карту', 'c2 СЧЕТ открывали час', 'c4 Ничего', 'c3 Закрыл карту']);
    expect(deepActiveElement()).to.equal(part('wanted'));
    element.undo();
    element.undo();
    expect(element.value?.cards).to.deep.equal(map.cards);
  });

  it('R3 is typed with the keyboard alone, and a second Ctrl+F selects what is searched', async () => {
    await pressKeys(element, 'Control+f');
    await until(() => bar()?.activeElement);
    await sendKeys({ type: 'lane' });
    await settle(element);
    expect(count()).to.contain('1 of 3');
    await pressKeys(element, 'Tab', 'Enter');
    expect(count()).to.contain('3 of 3');
    await pressKeys(element, 'Control+f');
    expect(deepActiveElement()).to.equal(part('wanted'));
    await sendKeys({ type: 'step' });
    await settle(element);
    expect(part<HTMLInputElement>('wanted')?.value).to.equal('step');
  });

  it('offers no replacing in a map that is read only', async () => {
    element.readOnly = true;
    await element.updateComplete;
    await element.run('find');
    await until(() => part('wanted'));
    expect(part('replace-toggle')).to.equal(null);
    expect(await element.run('replace')).to.equal(false);
  });
});
