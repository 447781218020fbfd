/** Proves that keys do what the list says: on other keyboards, remapped or switched off, and never where they are not ours. */
import { expect } from '@open-wc/testing';
import { sendKeys } from '@web/test-runner-commands';
import type { JourneyMap } from '../model/journey-map.js';
import { gridMap } from '../testing/canvas-page.js';
import { canvasOf, focusAt, openEditor, pressKeys, settle } from '../testing/open-editor.js';
import { until } from '../testing/until.js';
import { deepActiveElement } from '../ui/element.js';
import type { JourneyMapElement } from './journey-map.js';

const place = { lane: 'lane0', step: 'step0', card: 'card0_0_0' };
const count = (element: JourneyMapElement): number => element.value?.cards.length ?? 0;

/** A press as a keyboard of another layout makes it; false when somebody took it. */
function pressed(key: string, code: string, init: KeyboardEventInit = {}): boolean {
  const event = new KeyboardEvent('keydown', {
    key,
    code,
    ctrlKey: true,
    bubbles: true,
    composed: true,
    cancelable: true,
    ...init,
  });
  return (deepActiveElement() ?? document.body).dispatchEvent(event);
}

const inDialog = (element: JourneyMapElement, tag: string): ShadowRoot | undefined => {
  const dialog = element.shadowRoot?.querySelector(tag);
  const open = dialog?.shadowRoot?.querySelector('jm-dialog')?.shadowRoot?.querySelector('dialog')?.open;
  return open ? (dialog?.shadowRoot ?? undefined) : undefined;
};

describe('shortcuts', () => {
  const elements: JourneyMapElement[] = [];
  const open = async (map?: JourneyMap, locale?: string): Promise<JourneyMapElement> => {
    const element = await openEditor(map ?? gridMap({ steps: 3, lanes: ['text', 'pain'] }), locale);
    elements.push(element);
    return element;
  };
  afterEach(() => {
    for (const element of elements.splice(0)) element.remove();
  });

  it('R3 work on Russian, German and French keyboards', async () => {
    const element = await open();
    await focusAt(element, place);
    expect(pressed('в', 'KeyD')).to.equal(false);
    expect(count(element)).to.equal(7);
    expect(pressed('я', 'KeyZ')).to.equal(false);
    expect(count(element)).to.equal(6);
    expect(pressed('d', 'KeyD')).to.equal(false);
    // On a German keyboard the key at the place of Z says Y.
    expect(pressed('z', 'KeyY')).to.equal(false);
    expect(count(element)).to.equal(6);
    expect(pressed('à', 'Digit0')).to.equal(false);
  });

  it('R4 are not taken from the page, nor from a text, nor by an editor without the focus', async () => {
    const element = await open();
    const other = await open({ ...gridMap({ steps: 2, lanes: ['text'] }), id: 'other' });
    await focusAt(element, place);
    const input = document.createElement('input');
    document.body.append(input);
    input.focus();
    for (const [key, code] of [
      ['d', 'KeyD'],
      ['k', 'KeyK'],
      ['f', 'KeyF'],
      ['z', 'KeyZ'],
      ['/', 'Slash'],
    ] as const)
      expect(pressed(key, code), key).to.equal(true);
    expect(count(element)).to.equal(6);
    input.remove();
    await focusAt(other, { lane: 'lane0', step: 'step0', card: 'card0_0_0' });
    await pressKeys(other, 'Control+d');
    expect(count(other)).to.equal(3);
    expect(count(element)).to.equal(6);
    await focusAt(element, place);
    await pressKeys(element, 'F2');
    expect(deepActiveElement()?.localName).to.equal('textarea');
    for (const [key, code] of [
      ['d', 'KeyD'],
      ['z', 'KeyZ'],
      ['a', 'KeyA'],
    ] as const)
      expect(pressed(key, code), key).to.equal(true);
    expect(pressed('Delete', 'Delete', { ctrlKey: false })).to.equal(true);
    expect(count(element)).to.equal(6);
    await pressKeys(element, 'Escape');
  });

  it('are changed by the page, shown so, and give way to each other', async () => {
    const element = await open();
    element.shortcuts = { duplicate: 'Mod+J', delete: null, shortcuts: ['Mod+Shift+H', 'K'] };
    await focusAt(element, place);
    await pressKeys(element, 'Control+d', 'Delete');
    expect(count(element)).to.equal(6);
    await pressKeys(element, 'Control+j');
    expect(count(element)).to.equal(7);
    await pressKeys(element, 'Control+Shift+h');
    const sheet = await until(() => inDialog(element, 'jm-shortcuts-dialog'));
    const lines = [...sheet.querySelectorAll('dt')].map(
      (dt) => `${dt.textContent} ${dt.nextElementSibling?.textContent}`,
    );
    const mac = /Mac/.test(navigator.platform);
    expect(lines.some((line) => line.includes(mac ? '⌘J' : 'Ctrl+J') && line.includes('Duplicate'))).to.equal(true);
    expect(lines.filter((line) => line.startsWith('Delete'))).to.deep.equal([]);
    await pressKeys(element, 'Escape');
    element.shortcuts = true;
    await focusAt(element, place);
    await pressKeys(element, 'Delete');
    expect(count(element)).to.equal(6);
  });

  it('are switched off by the page, while the arrows walk and letters type', async () => {
    const element = await open();
    element.shortcuts = false;
    await element.updateComplete;
    await focusAt(element, place);
    await pressKeys(element, 'Control+d', 'Delete', 'Control+k', 'Alt+ArrowRight');
    expect(count(element)).to.equal(6);
    expect(element.shadowRoot?.querySelector('jm-palette')).to.equal(null);
    const undo = element.shadowRoot?.querySelector('jm-toolbar')?.shadowRoot?.querySelector('[data-action="undo"]');
    expect(undo?.getAttribute('data-tip')).to.equal('Undo');
    expect(undo?.hasAttribute('data-keys')).to.equal(false);
    await pressKeys(element, 'ArrowRight');
    expect(canvasOf(element)?.shadowRoot?.activeElement?.getAttribute('data-card')).to.equal('card0_1_0');
    await sendKeys({ type: 'typed' });
    await pressKeys(element, 'Escape');
  });

  it('R3 select a step, its stage and a lane from a cell, which then are renamed, moved and deleted by keys', async () => {
    const element = await open(gridMap({ steps: 4, lanes: ['text', 'pain'] }));
    await focusAt(element, { lane: 'lane0', step: 'step1', card: 'card0_1_0' });
    await pressKeys(element, 'Control+Shift+Space');
    expect(element.selection).to.deep.equal(['step1']);
    await pressKeys(element, 'F2');
    await sendKeys({ type: 'Renamed' });
    await pressKeys(element, 'Enter', 'Control+Shift+ArrowLeft');
    expect(element.value?.steps[0]?.name).to.equal('Renamed');
    await pressKeys(element, 'Control+Shift+Space');
    expect(element.selection).to.deep.equal(['stage0']);
    await pressKeys(element, 'Delete');
    expect(element.value?.stages).to.have.length(1);
    expect(deepActiveElement()).to.not.equal(document.body);
    await pressKeys(element, 'Shift+Space');
    expect(element.selection).to.deep.equal(['lane0']);
    await pressKeys(element, 'Control+Shift+ArrowDown');
    expect(element.value?.lanes.map(({ id }) => id)).to.deep.equal(['lane1', 'lane0']);
  });
});

describe('the list of all commands', () => {
  let element: JourneyMapElement;
  afterEach(() => element.remove());

  const show = async (): Promise<ShadowRoot> => {
    await pressKeys(element, 'Control+k');
    return until(() => inDialog(element, 'jm-palette'));
  };
  const options = (root: ShadowRoot): string[] => [...root.querySelectorAll('[role="option"]')].map(({ id }) => id);

  it('R3 runs what is typed and chosen, and gives the focus back', async () => {
    element = await openEditor(gridMap({ steps: 2, lanes: ['text'] }));
    await focusAt(element, { lane: 'lane0', step: 'step0', card: 'card0_0_0' });
    let root = await show();
    const input = root.querySelector('input') as HTMLInputElement;
    expect(root.activeElement).to.equal(input);
    expect(options(root).length).to.be.greaterThan(30);
    await sendKeys({ type: 'dupl' });
    await settle(element);
    expect(options(root)).to.deep.equal(['option-duplicate']);
    expect(input.getAttribute('aria-activedescendant')).to.equal('option-duplicate');
    expect(root.querySelector('kbd')?.textContent).to.match(/D$/);
    await pressKeys(element, 'Enter');
    await until(() => count(element) === 3);
    expect(canvasOf(element)?.shadowRoot?.activeElement?.hasAttribute('data-card')).to.equal(true);
    root = await show();
    await pressKeys(element, 'ArrowDown', 'ArrowDown', 'ArrowUp');
    expect(root.querySelector('[aria-selected="true"]')?.id).to.equal(options(root)[1]);
    await pressKeys(element, 'Escape');
    expect(canvasOf(element)?.shadowRoot?.activeElement?.hasAttribute('data-card')).to.equal(true);
    expect(count(element)).to.equal(3);
  });

  it('says why a command is off, and keeps it off', async () => {
    element = await openEditor(gridMap({ steps: 2, lanes: ['text'], cards: 0 }));
    await focusAt(element, { lane: 'lane0', step: 'step0' });
    const root = await show();
    await sendKeys({ type: 'duplicate' });
    await settle(element);
    const option = root.querySelector('[role="option"]');
    expect(option?.getAttribute('aria-disabled')).to.equal('true');
    expect(option?.textContent).to.contain('Select a card first');
    expect(root.querySelector('[role="status"]')?.textContent).to.contain('Select a card first');
    await pressKeys(element, 'Enter');
    expect(inDialog(element, 'jm-palette')).to.not.equal(undefined);
    await pressKeys(element, 'Escape');
  });

  it('opens while a card is typed, which is finished first', async () => {
    element = await openEditor(gridMap({ steps: 2, lanes: ['text'], cards: 0 }), 'ru');
    await until(() => element.t.locale === 'ru');
    await focusAt(element, { lane: 'lane0', step: 'step0' });
    await sendKeys({ type: 'Typed' });
    const root = await show();
    expect(element.value?.cards[0]?.text).to.equal('Typed');
    await sendKeys({ type: 'undo' });
    await settle(element);
    expect(root.querySelector('[role="option"]')?.textContent).to.contain('Отменить');
    await pressKeys(element, 'Enter');
    await until(() => count(element) === 0);
    expect(deepActiveElement()).to.not.equal(document.body);
  });
});
