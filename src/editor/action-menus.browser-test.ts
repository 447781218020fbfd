/** Proves that every entry of a menu that opens by keyboard does what its action does by name (R3, R10). */
import { expect } from '@open-wc/testing';
import { keyboardMenus, menus, type MenuName } from '../actions/menus.js';
import type { JourneyMap } from '../model/journey-map.js';
import { gridMap } from '../testing/canvas-page.js';
import { canvasOf, focusAt, openEditor, pressKeys, settle } from '../testing/open-editor.js';
import { until } from '../testing/until.js';
import { differences, outcome, settled } from '../testing/outcome.js';
import { deepActiveElement } from '../ui/element.js';
import type { JmMenu } from '../ui/menu.js';
import type { JourneyMapElement } from './journey-map.js';

const map: JourneyMap = (() => {
  const grid = gridMap({ steps: 6, lanes: ['text', 'image', 'pain', 'text'], cards: 3 });
  return { ...grid, lanes: grid.lanes.map((lane, at) => (at === 3 ? { ...lane, hidden: true } : lane)) };
})();

/** What they do is the browser's own work, and tested with the clipboard; a file is chosen in a window of the system. */
const byBrowser = new Set(['cut', 'copy', 'paste', 'choose-picture']);

/** What must be done before, for an action to have anything to do. */
const first: Readonly<Record<string, readonly [id: string, about?: string]>> = {
  'show-everything': ['focus-stage'],
  'next-stage': ['focus-stage'],
  'previous-stage': ['focus-stage'],
  'expand-all': ['collapse-stage'],
  'lane-lower': ['lane-taller', 'lane1'],
  'lane-auto-height': ['lane-taller', 'lane1'],
  'steps-usual-width': ['steps-wider'],
  'headers-usual-width': ['headers-wider'],
  'zoom-100': ['zoom-in'],
  'zoom-fit': ['zoom-in'],
};

const subjects: Partial<Record<MenuName, string>> = { stage: 'stage1', step: 'step2', lane: 'lane1' };

async function prepared(menu: MenuName, id: string): Promise<JourneyMapElement> {
  const element = await openEditor(map);
  const place = { lane: 'lane1', step: 'step2', ...(menu !== 'cell' && { card: 'card1_2_1' }) };
  await focusAt(element, place);
  const [before, about] = first[id] ?? [];
  if (before) await element.run(before, about ? { id: about } : {});
  // A folded stage has one place, on which the focus is.
  if (before && before !== 'collapse-stage') await focusAt(element, place);
  const subject = subjects[menu];
  if (subject) element.select([subject]);
  else if (menu === 'cell') element.select([]);
  if (inToolbar(menu)) buttonOf(element, menu)?.focus();
  return element;
}

const inToolbar = (menu: MenuName): boolean => ['map', 'views', 'view'].includes(menu);

const buttonOf = (element: JourneyMapElement, menu: MenuName): HTMLElement | null | undefined =>
  element.shadowRoot
    ?.querySelector('jm-toolbar')
    ?.shadowRoot?.querySelector<HTMLElement>(`[data-action="${menu}-menu"]`);

const menuOf = (element: JourneyMapElement, menu: MenuName): JmMenu | null | undefined =>
  inToolbar(menu)
    ? element.shadowRoot?.querySelector('jm-toolbar')?.shadowRoot?.querySelector('jm-menu')
    : element.shadowRoot?.querySelector<JmMenu>('jm-menu[data-context]');

/** Opens it as a person without a pointer does. */
async function openMenu(element: JourneyMapElement, menu: MenuName): Promise<ShadowRoot> {
  if (inToolbar(menu)) await pressKeys(element, 'Enter');
  else {
    // The menu key makes this event in every browser; not every driver has the key.
    const asked = new MouseEvent('contextmenu', { bubbles: true, composed: true, cancelable: true, detail: 0 });
    deepActiveElement()?.dispatchEvent(asked);
  }
  const root = menuOf(element, menu)?.shadowRoot;
  await until(() => root?.querySelector(':popover-open') && root.activeElement, `the menu of ${menu}`);
  return root as ShadowRoot;
}

/** Walks to an entry with the arrows and chooses it; false when it is off or not there. */
async function choose(element: JourneyMapElement, menu: MenuName, id: string): Promise<boolean> {
  const root = await openMenu(element, menu);
  const wanted = root.querySelector<HTMLElement>(`[data-action="${id}"]`);
  if (!wanted || wanted.ariaDisabled === 'true') return false;
  for (let turn = 0; turn < root.querySelectorAll('button').length && root.activeElement !== wanted; turn++)
    root.activeElement?.dispatchEvent(
      new KeyboardEvent('keydown', { key: 'ArrowDown', bubbles: true, composed: true }),
    );
  if (root.activeElement !== wanted) return false;
  await pressKeys(element, 'Enter');
  return true;
}

/** The first menu that each action stands in: what several hold is made by one and the same function. */
const paths = new Map<string, MenuName>();
for (const menu of [...keyboardMenus].reverse())
  for (const id of menus[menu]) if (id !== '|' && !byBrowser.has(id)) paths.set(id, menu);

describe('R3 R10 the way by menu to every action', () => {
  const stop = (event: Event): void => event.preventDefault();
  before(() => document.addEventListener('jm-before-export', stop));
  after(() => document.removeEventListener('jm-before-export', stop));

  /** What comes of it, where it may be that nothing does: a page is asked, or a place in the map stays as it is. */
  const comesOf = async (
    menu: MenuName,
    id: string,
    act: (element: JourneyMapElement) => Promise<unknown>,
    isRight: (now: string, before: string) => boolean,
  ): Promise<{ did: unknown; came: boolean; after: string }> => {
    const element = await prepared(menu, id);
    try {
      const before = await settled(element);
      const did = await act(element);
      const came = await until(() => isRight(outcome(element), before)).catch(() => false);
      return { did, came, after: await settled(element) };
    } finally {
      element.remove();
    }
  };

  for (const [id, menu] of paths) {
    it(`${menu}: ${id}`, async () => {
      let asked = 0;
      const count = (): void => void asked++;
      document.addEventListener('jm-before-export', count);
      const isDownload = id === 'export-json';
      const about = subjects[menu];
      const byName = () =>
        comesOf(
          menu,
          id,
          (element) => element.run(id, about ? { id: about } : {}),
          (now, before) => (isDownload ? asked > 0 : now !== before),
        );
      const named = await byName();
      expect(named.did, 'it can be done by name').to.equal(true);
      expect(named.came, 'something came of it').to.equal(true);
      const chosen = await comesOf(
        menu,
        id,
        (element) => choose(element, menu, id),
        (now) => now === named.after && (!isDownload || asked === 2),
      );
      document.removeEventListener('jm-before-export', count);
      expect(chosen.did, 'it is chosen in the menu').to.equal(true);
      // What is loaded with its first use may have come too late then; now it is there.
      const { after } = chosen.after === named.after ? named : await byName();
      expect(differences(chosen.after, after), 'the same comes of it').to.deep.equal([]);
    });
  }

  it('is found wanting when there is none', async () => {
    const element = await prepared('card', 'none');
    expect(await choose(element, 'card', 'wall')).to.equal(false);
    await pressKeys(element, 'Escape');
    expect(canvasOf(element)?.shadowRoot?.activeElement).to.not.equal(null);
    await settle(element);
    element.remove();
  });
});
