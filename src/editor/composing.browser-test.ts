/** Proves that keys of a composition are left to the text in every text field: nothing is kept, given up, chosen or closed by them (IME). */
import { expect } from '@open-wc/testing';
import type { JourneyMap } from '../model/journey-map.js';
import { gridMap } from '../testing/canvas-page.js';
import { canvasOf, focusAt, openEditor, pressKeys, settle } from '../testing/open-editor.js';
import { until } from '../testing/until.js';
import { deepActiveElement, takesText } from '../ui/element.js';
import type { JourneyMapElement } from './journey-map.js';

type Field = HTMLInputElement | HTMLTextAreaElement;

const map: JourneyMap = {
  ...gridMap({ steps: 4, lanes: ['text', 'pain', 'metric', 'opportunity', 'touchpoint'], cards: 1 }),
  views: [{ id: 'view1', name: 'Leaders' }],
};
const card = (lane: number) => ({ lane: `lane${lane}`, step: 'step1', card: `card${lane}_1_0` });

const part = (element: JourneyMapElement, tag: string): Promise<ShadowRoot> =>
  until(() => element.shadowRoot?.querySelector(tag)?.shadowRoot, tag);

async function click(root: ShadowRoot, selector: string): Promise<void> {
  (await until(() => root.querySelector<HTMLElement>(selector), selector)).click();
}

async function detailsOf(element: JourneyMapElement, at: number): Promise<ShadowRoot> {
  await focusAt(element, card(at));
  return part(element, 'jm-inspector');
}

/** Opens one place where texts are typed, and gives the root they are in. */
const places: Readonly<Record<string, (element: JourneyMapElement) => Promise<ShadowRoot | null | undefined>>> = {
  'a card': async (element) => {
    await focusAt(element, card(0));
    await pressKeys(element, 'F2');
    return canvasOf(element)?.shadowRoot;
  },
  'a new card': async (element) => {
    await focusAt(element, card(0));
    await pressKeys(element, 'a');
    return canvasOf(element)?.shadowRoot;
  },
  'the name of a lane': async (element) => {
    await focusAt(element, card(0));
    await pressKeys(element, 'Shift+Space', 'F2');
    return canvasOf(element)?.shadowRoot;
  },
  'the title of the map': async (element) => {
    await element.run('rename-map');
    return part(element, 'jm-toolbar');
  },
  'the details of a pain': (element) => detailsOf(element, 1),
  'the details of a metric': (element) => detailsOf(element, 2),
  'the details of an opportunity': (element) => detailsOf(element, 3),
  'the details of the map': async (element) => {
    element.select([]);
    return part(element, 'jm-inspector');
  },
  'find and replace': async (element) => {
    await element.run('replace');
    return part(element, 'jm-find-bar');
  },
  'the list of all commands': async (element) => {
    await element.run('palette');
    return part(element, 'jm-palette');
  },
  'another card of a link': async (element) => {
    await focusAt(element, card(0));
    await element.run('link-to');
    return part(element, 'jm-link-dialog');
  },
  'a new view': async (element) => {
    await element.run('views');
    return part(element, 'jm-views-dialog');
  },
  'the name of a view': async (element) => {
    await element.run('views');
    const root = await part(element, 'jm-views-dialog');
    await click(root, '[data-rename]');
    return root;
  },
  'a comment': async (element) => {
    await focusAt(element, card(0));
    await element.run('comment');
    return part(element, 'jm-comments');
  },
  'the name of a version': async (element) => {
    await element.run('name-version');
    const dialog = await part(element, 'jm-history-dialog');
    (await until(() => dialog.querySelector('input'), 'its field')).value = 'Workshop';
    await pressKeys(element, 'Enter');
    await until(() => !isShown(dialog.querySelector('input')), 'its end');
    await element.run('history');
    const list = await part(element, 'jm-history-dialog');
    await click(list, '[data-action="rename-version"]');
    return list;
  },
  'the outline': async (element) => {
    await element.run('view.outline');
    return part(element, 'jm-outline');
  },
};

const isShown = (one: Element | null | undefined): boolean => Boolean(one?.getClientRects().length);

/** The text fields in a root and in those within it. */
function fieldsIn(root: ParentNode): Field[] {
  return [...root.querySelectorAll('*')].flatMap((one) => [
    ...(takesText(one) && isShown(one) && !(one as Field).disabled ? [one as Field] : []),
    ...(one.shadowRoot ? fieldsIn(one.shadowRoot) : []),
  ]);
}

const keys = ['Enter', 'Escape', 'ArrowDown', 'ArrowUp', 'ArrowLeft', 'ArrowRight', 'Tab', 'PageDown', ' '];

/** What an engine tells while a text is composed, and what Safari tells of the key that ends it. */
function compose(field: Field, key: string, how: 'composing' | 'by its code', init: KeyboardEventInit = {}): void {
  const isComposing = how === 'composing';
  const event = new KeyboardEvent('keydown', {
    key,
    bubbles: true,
    composed: true,
    cancelable: true,
    isComposing,
    ...init,
  });
  if (!isComposing) Object.defineProperty(event, 'keyCode', { value: 229 });
  field.dispatchEvent(event);
}

describe('B13 the keys of a composition', () => {
  let element: JourneyMapElement;
  let changes = 0;
  beforeEach(async () => {
    element = await openEditor(map);
    element.user = { id: 'a', name: 'Ann' };
    element.addEventListener('jm-change', () => changes++);
  });
  afterEach(() => element.remove());

  /** All that such a key could change. */
  const outcome = (field: Field): unknown[] => {
    const open = [...(element.shadowRoot?.querySelectorAll('*') ?? [])].map(({ localName }) => localName);
    return [
      element.value,
      element.selection,
      changes,
      open,
      field.value,
      field.isConnected && isShown(field),
      deepActiveElement() === field,
      field.getAttribute('aria-activedescendant'),
    ];
  };

  for (const [name, open] of Object.entries(places)) {
    it(`are left to the text in ${name}`, async () => {
      const root = (await open(element)) as ShadowRoot;
      await until(() => fieldsIn(root).length, 'a text field');
      await settle(element);
      const count = Math.min(8, fieldsIn(root).length);
      for (let at = 0; at < count; at++) {
        const field = fieldsIn(root)[at];
        if (!field) continue;
        field.focus();
        if (field.type !== 'date') field.value += '1';
        field.dispatchEvent(new InputEvent('input', { bubbles: true, composed: true }));
        await settle(element);
        const before = outcome(field);
        for (const how of ['composing', 'by its code'] as const) {
          for (const key of keys) compose(field, key, how);
          for (const key of ['Enter', 'ArrowUp']) compose(field, key, how, { ctrlKey: true });
          compose(field, 'ArrowDown', how, { altKey: true });
        }
        await settle(element);
        expect(outcome(field), `${field.id || field.ariaLabel || field.className} of ${name}`).to.deep.equal(before);
      }
    });
  }

  it('are found taken when they are', async () => {
    await places['the title of the map']?.(element);
    const field = (await until(
      () => element.shadowRoot?.querySelector('jm-toolbar')?.shadowRoot?.querySelector('input'),
      'it',
    )) as Field;
    field.focus();
    const before = outcome(field);
    field.dispatchEvent(new KeyboardEvent('keydown', { key: 'Escape', bubbles: true, composed: true }));
    await settle(element);
    expect(outcome(field)).not.to.deep.equal(before);
  });
});
