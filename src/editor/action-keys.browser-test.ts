/** Proves that every shortcut does what the action does by name: pressed in one editor, run in another, the same comes out (R10). */
import { expect } from '@open-wc/testing';
import { actions } from '../actions/index.js';
import { gridMap } from '../testing/canvas-page.js';
import { focusAt, openEditor, pressKeys, settle } from '../testing/open-editor.js';
import { outcome, settled } from '../testing/outcome.js';
import { until } from '../testing/until.js';
import type { JourneyMapElement } from './journey-map.js';

/** The browser makes clipboard events of these keys itself; what they do is tested with the clipboard. */
const byBrowser = ['cut', 'copy', 'paste'];

/** What is selected before, where a card is not what the action is about. */
const subjects: Readonly<Record<string, string>> = {
  'move-earlier': 'step1',
  'move-later': 'step1',
  'move-lane-up': 'lane1',
  'move-lane-down': 'lane1',
};

async function prepared(id: string): Promise<JourneyMapElement> {
  const element = await openEditor(gridMap({ steps: 6, lanes: ['text', 'pain', 'text'], cards: 3 }));
  await focusAt(element, { lane: 'lane1', step: 'step2', card: 'card1_2_1' });
  if (id === 'undo' || id === 'redo') await element.run('duplicate');
  if (id === 'redo') element.undo();
  await focusAt(element, { lane: 'lane1', step: 'step2', card: 'card1_2_1' });
  if (id === 'next-stage' || id === 'previous-stage') await element.run('focus-stage');
  const subject = subjects[id];
  if (subject) element.select([subject]);
  if (id === 'zoom-100' || id === 'zoom-fit') await element.run('zoom-in');
  await settle(element);
  return element;
}

/** Does something in a prepared editor, waits until what comes of it is as it should be, and tells whether it came. */
async function comesOf(
  id: string,
  act: (element: JourneyMapElement) => Promise<unknown>,
  isRight: (now: string, before: string) => boolean,
): Promise<{ came: boolean; after: string }> {
  const element = await prepared(id);
  try {
    const before = await settled(element);
    await act(element);
    const came = await until(() => isRight(outcome(element), before)).catch(() => false);
    return { came, after: await settled(element) };
  } finally {
    element.remove();
  }
}

const press = (keys: string) => (element: JourneyMapElement) =>
  pressKeys(
    element,
    keys.replace('Mod', 'Control').replace(/\+([A-Z])$/, (_all, key: string) => `+${key.toLowerCase()}`),
  );

describe('R3 R10 the keys of every action', () => {
  const stop = (event: Event): void => event.preventDefault();
  before(() => document.addEventListener('jm-before-export', stop));
  after(() => document.removeEventListener('jm-before-export', stop));

  for (const { id, shortcuts = [] } of actions.filter((action) => !byBrowser.includes(action.id))) {
    for (const keys of shortcuts) {
      it(`${keys}: ${id}`, async () => {
        let asked = 0;
        const count = (): void => void asked++;
        document.addEventListener('jm-before-export', count);
        // A download leaves everything as it is, but the page is asked each time.
        const isDownload = id === 'export-json';
        const named = await comesOf(
          id,
          (element) => element.run(id),
          (now, before) => (isDownload ? asked === 1 : now !== before),
        );
        expect(named.came, 'something came of it').to.equal(true);
        const keyed = await comesOf(id, press(keys), (now) => now === named.after && (!isDownload || asked === 2));
        expect(keyed.came, 'the same comes of the keys as of the name').to.equal(true);
        expect(keyed.after === named.after, 'and it stays so').to.equal(true);
        document.removeEventListener('jm-before-export', count);
      });
    }
  }

  it('are found wanting when nothing comes of them', async () => {
    const { came } = await comesOf('planted', press('Mod+J'), (now, before) => now !== before);
    expect(came).to.equal(false);
  });
});
