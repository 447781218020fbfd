/** Proves that axe finds nothing in the states a user meets: every WCAG 2.0–2.2 A and AA rule, best practice, target size. */
import { expect } from '@open-wc/testing';
import '../viewer.js';
import { smallTargets, violations } from '../testing/axe.js';
import { settled, showEditor, type EditorOptions, type EditorPage } from '../testing/editor-page.js';
import { until } from '../testing/until.js';
import { samples } from '../templates/index.js';
import type { JourneyMap } from '../model/journey-map.js';
import type { DialogName } from './map-host.js';

/** A state: how the editor is put on the page, and what is done to get there. */
interface State extends EditorOptions {
  readonly sample?: string;
  readonly reach?: (page: EditorPage) => unknown;
}

const emptyMap: JourneyMap = {
  ...{ type: 'journeymap', version: 1, id: 'empty', title: 'Empty' },
  stages: [{ id: 'g', name: 'Stage' }],
  steps: [{ id: 's', stage: 'g', name: 'Step' }],
  lanes: [
    { id: 'touch', type: 'touchpoint', name: 'Touchpoints' },
    { id: 'feel', type: 'emotion', name: 'Emotions' },
  ],
  ...{ personas: [], cards: [], links: [], evidence: [], cases: [], comments: [], views: [] },
};

const firstCard = (page: EditorPage): string =>
  page.cells.querySelector('[data-card]')?.getAttribute('data-card') ?? '';

const selectOf =
  (type: string) =>
  (page: EditorPage): void => {
    const { value } = page.element;
    const lanes = new Set(value?.lanes.filter((lane) => lane.type === type).map(({ id }) => id));
    page.element.select(
      value?.cards
        .filter((card) => lanes.has(card.lane))
        .map(({ id }) => id)
        .slice(0, 1) ?? [],
    );
  };

const openMenu = async (page: EditorPage, id: string): Promise<void> => {
  const bar = page.root.querySelector('jm-toolbar')?.shadowRoot;
  bar?.querySelector<HTMLElement>(`[data-action="${id}"]`)?.click();
  await until(() => bar?.querySelector('jm-menu')?.shadowRoot?.querySelector(':popover-open'), 'the menu');
};

const openDialog = (name: DialogName) => async (page: EditorPage) => {
  page.element.openDialog(name);
  await until(
    () =>
      page.root
        .querySelector('[data-dialog]')
        ?.shadowRoot?.querySelector('jm-dialog')
        ?.shadowRoot?.querySelector('dialog[open]'),
    name,
  );
};

/** The map as it was before a card was removed and another changed. */
const openVersion = async (page: EditorPage): Promise<void> => {
  const { element, root } = page;
  await (await element.openHistory())?.name('Workshop');
  changeSome(page);
  await openDialog('history')(page);
  const dialog = root.querySelector('jm-history-dialog')?.shadowRoot;
  (await until(() => dialog?.querySelector<HTMLElement>('[data-version]'), 'a version')).click();
  await until(
    () => dialog?.querySelector('jm-version-view')?.shadowRoot?.querySelector('jm-canvas'),
    'the map as it was',
  );
};

const offerCopy = async (page: EditorPage): Promise<void> => {
  const { element, root } = page;
  const { data } = await element.exportMap();
  await (await element.openHistory())?.exported();
  changeSome(page);
  await element.takeFile(new Blob([(data as string).replaceAll('"text": "', '"text": "Or ')]));
  await until(
    () => root.querySelector('jm-merge-dialog')?.shadowRoot?.querySelector('fieldset'),
    'what is to be chosen',
  );
};

const changeSome = ({ element }: EditorPage): void => {
  const [first, second] = element.value?.cards ?? [];
  element.edit('Work', (change) => {
    change.remove(first?.id ?? '');
    change.update(second?.id ?? '', { text: 'Another text' });
  });
};

const discuss = async ({ element, root, canvas }: EditorPage): Promise<void> => {
  const ids = [element.value?.stages[0]?.id, element.value?.cards[0]?.id, element.value?.cards[0]?.id];
  for (const id of ids) await element.run('comment', { id: id ?? '', value: 'Is it so?' });
  await element.run('minimap');
  await element.run('comment', { id: ids[1] ?? '' });
  await until(() => root.querySelector('jm-comments')?.shadowRoot?.querySelector('[data-answer]'), 'the comments');
  await until(() => canvas.shadowRoot?.querySelector('text.talk'), 'their number');
  await until(() => root.querySelector('jm-minimap')?.shadowRoot?.querySelector('.frame'), 'the minimap');
};

const states: Readonly<Record<string, State>> = {
  'the first visit': {},
  'the first visit, narrow': { width: 320 },
  'a map without cards': { value: emptyMap },
  'the sample map': { sample: 'coffee-en' },
  'the large sample, read only': { sample: 'broadband', readOnly: true },
  'a selected touchpoint': { sample: 'coffee-en', reach: selectOf('touchpoint') },
  'a selected emotion': { sample: 'coffee-en', reach: selectOf('emotion') },
  'a selected pain with its bill': { sample: 'bank-limit-en', reach: selectOf('pain') },
  'a selected step': {
    sample: 'coffee-en',
    reach: ({ element }) => element.select([element.value?.steps[0]?.id ?? '']),
  },
  'a selected lane': {
    sample: 'coffee-en',
    reach: ({ element }) => element.select([element.value?.lanes[0]?.id ?? '']),
  },
  'a text being typed': {
    sample: 'coffee-en',
    reach: (page) => page.element.run('edit-text', { id: firstCard(page) }),
  },
  'the map menu': { sample: 'coffee-en', reach: (page) => openMenu(page, 'map-menu') },
  'the view menu, dark': { sample: 'coffee-en', theme: 'dark', reach: (page) => openMenu(page, 'view-menu') },
  'the library': { sample: 'coffee-en', reach: openDialog('library') },
  'the import': { sample: 'coffee-en', reach: openDialog('transfer') },
  'the kinds of lane': { sample: 'coffee-en', reach: openDialog('lanes') },
  'a version of the history': { sample: 'coffee-en', reach: openVersion },
  'a version of the history, dark, Russian': {
    sample: 'bank-limit-ru',
    locale: 'ru',
    theme: 'dark',
    reach: openVersion,
  },
  'a file to be merged': { sample: 'coffee-en', reach: offerCopy },
  'the shortcuts': { sample: 'coffee-en', reach: openDialog('shortcuts') },
  'dark, with a card selected': { sample: 'bank-limit-en', theme: 'dark', reach: selectOf('pain') },
  Russian: { sample: 'bank-limit-ru', locale: 'ru', reach: selectOf('pain') },
  'the whole map from far': { sample: 'broadband', reach: (page) => page.element.zoomTo(0.2) },
  'collapsed parts, colours and the legend': {
    sample: 'coffee-en',
    reach: async ({ element }) => {
      await element.run('collapse-stage', { id: element.value?.stages[1]?.id ?? '' });
      await element.run('collapse-lane', { id: element.value?.lanes[1]?.id ?? '' });
      await element.run('color-channel');
    },
  },
  'only pains, dark': { sample: 'coffee-en', theme: 'dark', reach: (page) => page.element.run('only-pains') },
  'the views': { sample: 'coffee-en', reach: openDialog('views') },
  'the wall': { sample: 'coffee-en', reach: (page) => page.element.run('wall') },
  'the outline beside the map': { sample: 'coffee-en', reach: (page) => page.element.run('view.outline') },
  'the outline, dark, Russian': {
    sample: 'bank-limit-ru',
    locale: 'ru',
    theme: 'dark',
    reach: (page) => page.element.run('view.outline'),
  },
  'a card to be moved': { sample: 'coffee-en', reach: (page) => page.element.run('move-to', { id: firstCard(page) }) },
  'a card to be linked': { sample: 'coffee-en', reach: (page) => page.element.run('link-to', { id: firstCard(page) }) },
  'a selected link': {
    sample: 'coffee-en',
    reach: async (page) => {
      page.element.select([page.element.value?.links[0]?.id ?? '']);
      await until(
        () => page.root.querySelector('jm-inspector')?.shadowRoot?.querySelector('.link-details'),
        'the link',
      );
    },
  },
  'comments and the minimap': { sample: 'coffee-en', reach: discuss },
  'comments and the minimap, dark, Russian': { sample: 'bank-limit-ru', locale: 'ru', theme: 'dark', reach: discuss },
  'the map on a phone': {
    sample: 'coffee-en',
    width: 320,
    height: 560,
    reach: async (page) => {
      await until(() => page.root.querySelector('jm-outline')?.shadowRoot, 'the outline');
      await page.element.run('view.outline');
    },
  },
  'from the right': { sample: 'coffee-en', dir: 'rtl', reach: selectOf('pain') },
  'something found': {
    sample: 'coffee-en',
    reach: async (page) => {
      await page.element.run('find', { value: 'box' });
      await until(() => page.root.querySelector('jm-find-bar')?.shadowRoot?.querySelector('input'), 'the bar');
    },
  },
  'a card that is carried': {
    sample: 'coffee-en',
    reach: async (page) => {
      const card = await until(() => page.cells.querySelector<HTMLElement>('[data-card]'), 'a card');
      const { x, y, width, height } = card.getBoundingClientRect();
      const at = { bubbles: true, composed: true, isPrimary: true, pointerId: 1, button: 0, buttons: 1 };
      const [clientX, clientY] = [x + width / 2, y + height / 2];
      card.dispatchEvent(new PointerEvent('pointerdown', { ...at, clientX, clientY }));
      for (const way of [8, 60, 120])
        card.dispatchEvent(new PointerEvent('pointermove', { ...at, clientX: clientX + way, clientY }));
      await until(() => page.cells.querySelector('.carried, .drag, .ghost'), 'what is carried');
    },
  },
  'narrow as a phone': { sample: 'coffee-en', width: 320, height: 560 },
};

describe('axe finds nothing in', () => {
  for (const [name, { sample, reach, ...options }] of Object.entries(states)) {
    it(name, async () => {
      const value = sample ? await samples.find(({ id }) => id === sample)?.load() : options.value;
      const page = await showEditor({ ...options, ...(value && { value }) });
      try {
        await reach?.(page);
        await settled(page.element);
        expect(await violations()).to.deep.equal([]);
        expect(smallTargets(page.root)).to.deep.equal([]);
      } finally {
        page.remove();
      }
    });
  }

  it('the viewer', async () => {
    const main = document.createElement('main');
    const heading = document.createElement('h1');
    heading.textContent = 'A page';
    const viewer = document.createElement('journey-map-viewer');
    viewer.value = await samples.find(({ id }) => id === 'coffee-en')?.load();
    viewer.locale = 'en';
    main.append(heading, viewer);
    document.body.append(main);
    await until(
      () => viewer.shadowRoot?.querySelector('jm-canvas')?.shadowRoot?.querySelector('[data-card]'),
      'a card',
    );
    expect(await violations()).to.deep.equal([]);
    main.remove();
  });
});

describe('the axe gate', () => {
  it('finds what is planted: a button without a name, small targets, faint text', async () => {
    const page = await showEditor({ value: emptyMap });
    const planted = document.createElement('div');
    const nameless = document.createElement('button');
    const faint = document.createElement('p');
    faint.textContent = 'faint';
    faint.style.color = '#ccc';
    faint.style.background = '#fff';
    const small = [1, 2].map(() => {
      const button = document.createElement('button');
      button.textContent = 'x';
      Object.assign(button.style, { width: '10px', height: '10px', padding: '0', border: '0' });
      return button;
    });
    planted.append(nameless, faint, ...small);
    page.root.querySelector('jm-status-line')?.shadowRoot?.append(planted);
    const rules = (await violations()).map((line) => line.split(' ')[0]);
    expect(rules).to.include.members(['button-name', 'color-contrast', 'target-size']);
    expect(smallTargets(page.root)).to.have.length(3);
    page.remove();
  });
});
