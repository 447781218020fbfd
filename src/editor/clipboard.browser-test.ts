/** Proves what comes and goes by the clipboard: lists, tables of sheets, cards of another map; real keys where a browser lets them. */
import { expect } from '@open-wc/testing';
import { readHtmlTable } from '../formats/html-table.js';
import type { JourneyMap } from '../model/journey-map.js';
import { parseMap } from '../model/parse.js';
import { gridMap } from '../testing/canvas-page.js';
import { canvasOf, focusAt, isOpen, openEditor, pressKeys, settle, textsAt } from '../testing/open-editor.js';
import { until } from '../testing/until.js';
import type { JourneyMapElement } from './journey-map.js';

/** What a sheet puts on the clipboard, with a line break in a field. */
const fromExcel = `<html><head><style>td {mso-x: "<>"}</style></head><body><!--StartFragment-->
<table border=0><tr height=20><td class=xl65>Видит рекламу</td><td>Читает<br> отзывы</td></tr>
<tr><td></td><td style="color:red" onclick="bad()">Боится &amp; ждёт</td></tr></table><!--EndFragment--></body></html>`;
const excelText = 'Видит рекламу\t"Читает\nотзывы"\r\n\tБоится & ждёт\r\n';

/** An event as a clipboard makes it; Firefox takes no data from who constructs one. */
function clipboardEvent(type: string, clipboardData: DataTransfer): ClipboardEvent {
  const event = new ClipboardEvent(type, { bubbles: true, composed: true, cancelable: true });
  Object.defineProperty(event, 'clipboardData', { value: clipboardData });
  return event;
}

/** Fires what Ctrl+V fires, where the focus is, and waits until it is done: once its part is there, all of it is done at once. */
async function paste(element: JourneyMapElement, types: Readonly<Record<string, string>>): Promise<boolean> {
  await import('./paste.js');
  const target = canvasOf(element)?.shadowRoot?.activeElement ?? canvasOf(element);
  const data = new DataTransfer();
  for (const [type, text] of Object.entries(types)) data.setData(type, text);
  const left = target?.dispatchEvent(clipboardEvent('paste', data)) ?? true;
  await settle(element);
  return left;
}

/** What Ctrl+C writes. */
function copied(element: JourneyMapElement, type: 'copy' | 'cut' = 'copy'): Readonly<Record<string, string>> {
  const clipboardData = new DataTransfer();
  canvasOf(element)?.grid.dispatchEvent(clipboardEvent(type, clipboardData));
  return Object.fromEntries([...clipboardData.types].map((name) => [name, clipboardData.getData(name)]));
}

const saidBy = (element: JourneyMapElement): string =>
  element.shadowRoot?.querySelector('jm-status-line')?.shadowRoot?.querySelector('[role="status"]')?.textContent ?? '';

const dialogOf = (element: JourneyMapElement): ShadowRoot | null | undefined =>
  element.shadowRoot?.querySelector('jm-paste-dialog')?.shadowRoot;

describe('the clipboard', () => {
  const elements: JourneyMapElement[] = [];
  const open = async (map: JourneyMap): Promise<JourneyMapElement> => {
    const element = await openEditor(map);
    elements.push(element);
    return element;
  };
  afterEach(() => {
    for (const element of elements.splice(0)) element.remove();
  });

  it('makes a card of each line, after the card that has the focus, as one undo step', async () => {
    const element = await open(gridMap({ steps: 2, lanes: ['text'], cards: 2 }));
    let changes = 0;
    element.addEventListener('jm-change', () => changes++);
    await focusAt(element, { lane: 'lane0', step: 'step0', card: 'card0_0_0' });
    expect(await paste(element, { 'text/plain': 'one\r\n\r\n•\ttwo\nthree\n' })).to.equal(false);
    expect(textsAt(element, 'lane0', 'step0')).to.deep.equal(['Card 0 0', 'one', 'two', 'three', 'Card 0 1']);
    expect(element.selection).to.have.length(3);
    await until(() => saidBy(element).includes('3 cards pasted'), 'what was done');
    expect(changes).to.equal(1);
    element.undo();
    expect(textsAt(element, 'lane0', 'step0')).to.deep.equal(['Card 0 0', 'Card 0 1']);
  });

  it('fills steps and lanes from the focused cell with a table from Excel, its line breaks kept', async () => {
    for (const html of ['', fromExcel]) {
      const element = await open(gridMap({ steps: 3, lanes: ['text', 'divider', 'pain'], cards: 0 }));
      await focusAt(element, { lane: 'lane0', step: 'step1' });
      await paste(element, { 'text/plain': excelText, 'text/html': html });
      expect(textsAt(element, 'lane0', 'step1')).to.deep.equal(['Видит рекламу']);
      expect(textsAt(element, 'lane0', 'step2')).to.deep.equal(['Читает\nотзывы']);
      // A line of the blueprint holds no cards: the next row goes below it.
      expect(textsAt(element, 'lane2', 'step2')).to.deep.equal(['Боится & ждёт']);
      expect(element.value?.cards).to.have.length(3);
      element.undo();
      expect(element.value?.cards).to.have.length(0);
      element.remove();
    }
  });

  it('adds the steps a table needs, never lanes, and says what was left out', async () => {
    const element = await open(gridMap({ steps: 2, lanes: ['text'], cards: 0 }));
    await focusAt(element, { lane: 'lane0', step: 'step1' });
    await paste(element, { 'text/plain': 'a\tb\tc\nd\te\tf' });
    expect(element.value?.steps.map(({ name }) => name)).to.deep.equal(['Step 0', 'Step 1', 'Step 3', 'Step 4']);
    expect(element.value?.lanes).to.have.length(1);
    expect(element.value?.cards.map(({ text }) => text)).to.deep.equal(['a', 'b', 'c']);
    await until(() => saidBy(element).includes('2 steps added'), 'what was done');
    expect(saidBy(element)).to.contain('3 cards left out');
    element.undo();
    expect(element.value?.steps).to.have.length(2);
    await element.run('lock-structure');
    await paste(element, { 'text/plain': 'a\tb\tc' });
    await until(() => element.value?.cards.length, 'the card that has room');
    expect(element.value?.steps).to.have.length(2);
    expect(element.value?.cards.map(({ text }) => text)).to.deep.equal(['a']);
  });

  it('asks before a table goes where cards stand: add, replace, or nothing', async () => {
    const element = await open(gridMap({ steps: 2, lanes: ['text', 'pain'], cards: 1 }));
    const table = { 'text/plain': 'x\ty\n\tz' };
    const ask = async (): Promise<ShadowRoot> => {
      await focusAt(element, { lane: 'lane0', step: 'step0', card: element.value?.cards[0]?.id ?? '' });
      await paste(element, table);
      return until(() => dialogOf(element));
    };
    const answer = async (root: ShadowRoot, action: string): Promise<void> => {
      (await until(() => root.querySelector<HTMLButtonElement>(`[data-action="${action}"]`))).click();
      await until(() => !isOpen(root), 'the dialog closed');
      await settle(element);
    };
    const before = element.value;
    let root = await ask();
    expect(root.textContent).to.contain('3 cells hold cards already').and.to.contain('Card 0 0');
    await pressKeys(element, 'Escape');
    expect(element.value).to.equal(before);
    root = await ask();
    await answer(root, 'paste-append');
    expect(textsAt(element, 'lane0', 'step0')).to.deep.equal(['Card 0 0', 'x']);
    expect(textsAt(element, 'lane1', 'step0')).to.deep.equal(['Card 0 0']);
    element.undo();
    root = await ask();
    await answer(root, 'paste-replace');
    expect(textsAt(element, 'lane0', 'step0')).to.deep.equal(['x']);
    expect(textsAt(element, 'lane1', 'step1')).to.deep.equal(['z']);
    expect(textsAt(element, 'lane1', 'step0')).to.deep.equal(['Card 0 0']);
    expect(canvasOf(element)?.shadowRoot?.activeElement?.hasAttribute('data-card')).to.equal(true);
    element.undo();
    expect(element.value?.cards).to.deep.equal(before?.cards);
    element.addEventListener('jm-before-delete', (event) => event.preventDefault());
    root = await ask();
    await answer(root, 'paste-replace');
    expect(element.value?.cards).to.deep.equal(before?.cards);
  });

  it('spreads a list of numbers along a curve, where a step has one point', async () => {
    const element = await open(gridMap({ steps: 3, lanes: ['emotion'], cards: 0 }));
    await focusAt(element, { lane: 'lane0', step: 'step0' });
    await paste(element, { 'text/plain': '1,5\n−2\nfine' });
    const points = element.value?.cards.map(({ score, word }) => [score, word]);
    expect(points).to.deep.equal([
      [1.5, undefined],
      [-2, undefined],
      [0, 'fine'],
    ]);
    await focusAt(element, { lane: 'lane0', step: 'step0' });
    // A point that is there is no blank place: its value is not changed unasked.
    for (const [action, scores] of [
      ['paste-append', [1.5, -2, 0]],
      ['paste-replace', [-1, -2, 0]],
    ] as const) {
      await paste(element, { 'text/plain': '-1' });
      const root = await until(() => dialogOf(element));
      (await until(() => root.querySelector<HTMLButtonElement>(`[data-action="${action}"]`))).click();
      await until(() => !isOpen(root), 'the dialog closed');
      await settle(element);
      expect(element.value?.cards.map(({ score }) => score)).to.deep.equal(scores);
    }
  });

  it('copies as text, table and our own JSON, and brings cards with their links into another map', async () => {
    const source = parseMap({
      ...gridMap({ steps: 3, lanes: ['pain', 'opportunity', 'emotion'], cards: 0 }),
      cards: [
        { id: 'p', lane: 'lane0', step: 'step1', text: 'Очередь\nв "офисе"', severity: 3, tags: ['офис'] },
        { id: 'q', lane: 'lane0', step: 'step1', text: 'Второй' },
        { id: 'o', lane: 'lane1', step: 'step2', text: '<b>Запись</b>' },
        { id: 'e', lane: 'lane2', step: 'step1', score: -1.5, word: 'злость' },
      ],
      links: [{ id: 'l', from: 'o', to: 'p', kind: 'addresses' }],
    }).map as JourneyMap;
    const element = await open(source);
    await focusAt(element, { lane: 'lane0', step: 'step1', card: 'p' });
    element.select(['p', 'q', 'o', 'e']);
    // How cards are copied is loaded when the focus comes.
    await until(() => copied(element)['text/plain']);
    const clip = copied(element);
    expect(clip['text/plain']).to.equal('"Очередь\nв ""офисе""\nВторой"\t\n\t<b>Запись</b>\nзлость\t');
    expect(readHtmlTable(clip['text/html'] ?? '')).to.deep.equal([
      ['Очередь\nв "офисе"\nВторой', ''],
      ['', '<b>Запись</b>'],
      ['злость', ''],
    ]);
    const other = await open({
      ...gridMap({ steps: 1, lanes: ['emotion', 'pain', 'text', 'opportunity'], cards: 0 }),
      id: 'other',
    });
    // A browser that drops our own type still carries the cards in the table.
    for (const types of [clip, { 'text/html': clip['text/html'] ?? '', 'text/plain': clip['text/plain'] ?? '' }]) {
      await focusAt(other, { lane: 'lane0', step: 'step0' });
      await paste(other, types);
      const { cards, links, steps } = other.value as JourneyMap;
      expect(steps).to.have.length(2);
      expect(cards.map(({ lane, text, word }) => [lane, text ?? word])).to.deep.equal([
        ['lane0', 'злость'],
        ['lane1', 'Очередь\nв "офисе"'],
        ['lane1', 'Второй'],
        ['lane3', '<b>Запись</b>'],
      ]);
      expect(cards[1]).to.include({ severity: 3 });
      expect(cards[0]?.score).to.equal(-1.5);
      expect(links.map(({ kind, to }) => [kind, to])).to.deep.equal([['addresses', cards[1]?.id]]);
      other.undo();
      expect(other.value?.cards).to.have.length(0);
    }
  });

  it('R6 takes nothing from broken or foreign JSON, and then reads the table', async () => {
    const element = await open(gridMap({ steps: 2, lanes: ['text'], cards: 0 }));
    await focusAt(element, { lane: 'lane0', step: 'step0' });
    for (const bad of ['%', '%7B', '[]', encodeURIComponent('{"type":"other"}')]) {
      await paste(element, {
        'text/html': `<table data-journeymap="${bad}"><tr><td>kept</td><td>too</td></tr></table>`,
      });
      expect(element.value?.cards.map(({ text }) => text)).to.deep.equal(['kept', 'too']);
      element.undo();
    }
    expect(await paste(element, {})).to.equal(true);
  });

  it('R4 leaves the clipboard of the page alone when the focus is elsewhere', async () => {
    const element = await open(gridMap({ steps: 2, lanes: ['text'], cards: 1 }));
    const button = document.createElement('button');
    document.body.append(button);
    await focusAt(element, { lane: 'lane0', step: 'step0', card: 'card0_0_0' });
    const stray = (): ClipboardEvent => clipboardEvent('copy', new DataTransfer());
    // How cards are copied is loaded when the focus comes.
    await until(() => {
      const inside = stray();
      document.body.dispatchEvent(inside);
      return inside.defaultPrevented;
    }, 'copied');
    button.focus();
    const outside = stray();
    document.body.dispatchEvent(outside);
    expect(outside.defaultPrevented).to.equal(false);
    button.remove();
  });

  it('R3 cards go from one editor into the other with Ctrl+C and Ctrl+V', async () => {
    const first = await open(gridMap({ steps: 2, lanes: ['text'], cards: 1 }));
    const second = await open({ ...gridMap({ steps: 2, lanes: ['text'], cards: 0 }), id: 'second' });
    await focusAt(first, { lane: 'lane0', step: 'step0', card: 'card0_0_0' });
    await pressKeys(first, 'Control+c');
    await focusAt(second, { lane: 'lane0', step: 'step1' });
    await pressKeys(second, 'Control+v');
    await until(() => second.value?.cards.length);
    expect(textsAt(second, 'lane0', 'step1')).to.deep.equal(['Card 0 0']);
  });
});
