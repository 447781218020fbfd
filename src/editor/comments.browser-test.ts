/** Proves that comments are said, answered, settled and removed in their panel, by whom the page says, and counted on the map. */
import { expect } from '@open-wc/testing';
import { sendKeys } from '@web/test-runner-commands';
import { deleteDB } from 'idb';
import { gridMap } from '../testing/canvas-page.js';
import { canvasOf, focusAt, openEditor, settle } from '../testing/open-editor.js';
import { until } from '../testing/until.js';
import type { JmComments } from '../panels/comments.js';
import { deepActiveElement } from '../ui/element.js';
import type { JourneyMapElement } from './journey-map.js';

const ann = { id: 'ann', name: 'Ann', color: 'rebeccapurple' };
const place = { lane: 'lane0', step: 'step1', card: 'card0_1_0' };

describe('comments', () => {
  let element: JourneyMapElement;
  const panel = (): JmComments | null => element.shadowRoot?.querySelector('jm-comments') ?? null;
  const one = <T extends Element = HTMLElement>(selector: string): T | null =>
    panel()?.shadowRoot?.querySelector<T>(selector) ?? null;
  const drawn = (selector: string): Element | null => canvasOf(element)?.shadowRoot?.querySelector(selector) ?? null;
  const comments = (): readonly {
    text: string;
    author: string;
    parent?: string;
    resolved?: boolean;
    target: string;
  }[] => element.value?.comments ?? [];
  const press = async (selector: string): Promise<void> => {
    (await until(() => one<HTMLElement>(selector))).click();
    await settle(element);
  };
  const open = async (locale = 'en'): Promise<void> => {
    element = await openEditor(gridMap({ steps: 4, lanes: ['text', 'pain'] }), locale);
    await focusAt(element, place);
  };
  const write = async (text: string): Promise<void> => {
    await element.run('comment');
    await until(() => deepActiveElement()?.matches('.write.first textarea'));
    await sendKeys({ type: text });
    await sendKeys({ down: 'Control' });
    await sendKeys({ press: 'Enter' });
    await sendKeys({ up: 'Control' });
    await settle(element);
  };
  afterEach(() => element.remove());

  // First, for only the first panel of a page has to be loaded.
  it('take the focus from the map before their panel has come, so that letters do not start a card', async () => {
    await open();
    expect(customElements.get('jm-comments')).to.equal(undefined);
    const before = element.value?.cards;
    await element.run('comment');
    await element.updateComplete;
    expect(element.shadowRoot?.activeElement?.className, 'where the focus waits').to.equal('panel');
    await sendKeys({ type: 'abc' });
    await until(() => deepActiveElement()?.matches('.write.first textarea'));
    expect(element.value?.cards).to.deep.equal(before);
    expect(drawn('textarea'), 'a text on the map').to.equal(null);
  });

  it('are said of the selected card, answered, settled and opened again, each as one step', async () => {
    await open();
    element.user = ann;
    await settle(element);
    await write('Is it so?');
    expect(comments()[0]).to.include({ target: 'card0_1_0', author: 'Ann', text: 'Is it so?' });
    expect(comments()[0])
      .to.have.property('createdAt')
      .that.matches(/^\d{4}-/);
    expect(drawn('.lane text.talk')?.textContent, 'counted on the map').to.equal('1');
    expect(drawn('[data-card="card0_1_0"]')?.getAttribute('aria-description')).to.include('1 open comment');

    element.user = { id: 'bob', name: 'Bob' };
    await settle(element);
    expect(one('[data-remove]'), 'nobody removes what others said').to.equal(null);
    await press('[data-answer]');
    const field = await until(() => one<HTMLTextAreaElement>('.write.answer textarea'));
    await until(() => deepActiveElement() === field, 'the caret in the answer');
    await sendKeys({ type: 'It is' });
    await press('.write.answer [data-send]');
    await until(() => deepActiveElement()?.matches('[data-answer]'), 'the focus where the answer was begun');
    expect(comments()[1]).to.include({ parent: element.value?.comments[0]?.id, author: 'Bob', text: 'It is' });

    await press('[data-settle]');
    expect(comments()[0]?.resolved).to.equal(true);
    expect(drawn('text.talk')).to.equal(null);
    expect(one('[data-thread]'), 'what is settled is put away').to.equal(null);
    await press('.all input');
    await press('[data-settle]');
    expect(comments()[0]?.resolved).to.equal(undefined);
    for (let steps = 0; steps < 4; steps++) element.undo();
    expect(comments()).to.have.length(0);
  });

  it('are removed by who said them; a guest is called so in both languages', async () => {
    await open('ru');
    await write('Почему?');
    expect(comments()[0]?.author).to.equal('');
    expect(one('.by b')?.textContent).to.equal('Гость');
    await press('[data-remove]');
    expect(comments()).to.have.length(0);
    element.remove();
    await open();
    await write('Why?');
    expect(one('.by b')?.textContent).to.equal('Guest');
  });

  it('are said of stages, steps, lanes and the map, and jumped to from the list of all', async () => {
    await open();
    for (const id of ['stage0', 'step1', 'lane1']) await element.run('comment', { id, value: `On ${id}` });
    await element.run('comment', { id: element.value?.id ?? '', value: 'On all' });
    await element.run('comments');
    element.select(['card0_0_0']);
    await until(() => panel()?.shadowRoot?.querySelectorAll('.jump').length === 4);
    for (const at of ['[data-stage="stage0"]', '[data-step-header="step1"]', '[data-lane-header="lane1"]'])
      expect(drawn(`${at} .talk`)?.textContent, at).to.equal('1');
    await press('[data-jump="lane1"]');
    expect(element.selection).to.deep.equal(['lane1']);
    await until(() => one('[data-subject="lane1"] [data-thread]'));
  });

  it('keep what is written for a card while another is looked at, and lose it with nothing', async () => {
    await open();
    await element.run('comment');
    await until(() => deepActiveElement()?.matches('.write.first textarea'));
    await sendKeys({ type: 'half' });
    element.select(['card0_0_0']);
    await until(() => one<HTMLTextAreaElement>('.write.first textarea')?.value === '');
    element.select(['card0_1_0']);
    await until(() => one<HTMLTextAreaElement>('.write.first textarea')?.value === 'half');
  });

  it('R1 keep what is not sent yet through a reload, a comment and an answer, until it is sent; nothing where nothing is stored', async () => {
    const library = 'comment-drafts';
    const mapId = 'drafts';
    const show = async (): Promise<void> => {
      element = document.createElement('journey-map');
      Object.assign(element, { library, mapId, locale: 'en' });
      element.style.cssText = 'display:block;height:560px';
      document.body.append(element);
      await until(() => element.value && element.saveState === 'saved' && canvasOf(element), 'the editor');
    };
    const type = async (selector: string, text: string): Promise<void> => {
      const field = await until(() => one<HTMLTextAreaElement>(selector), selector);
      field.value = text;
      field.dispatchEvent(new Event('input'));
      await settle(element);
    };
    const again = async (): Promise<void> => {
      element.remove();
      await show();
      await element.run('comments');
      await until(() => one('.write.first textarea'), 'the panel');
    };
    try {
      await show();
      await element.run('comment', { id: mapId, value: 'Said' });
      await element.run('comments');
      await press('[data-answer]');
      await type('.write.answer textarea', 'Half an answer');
      await type('.write.first textarea', 'Half a comment');
      await element.whenSaved();
      await again();
      expect(one<HTMLTextAreaElement>('.write.first textarea')?.value).to.equal('Half a comment');
      expect(one<HTMLTextAreaElement>('.write.answer textarea')?.value).to.equal('Half an answer');
      await press('.write.answer [data-send]');
      await type('.write.first textarea', '');
      await element.whenSaved();
      await again();
      expect(comments().map(({ text }) => text)).to.deep.equal(['Said', 'Half an answer']);
      expect([one('.write.answer'), one<HTMLTextAreaElement>('.write.first textarea')?.value]).to.deep.equal([
        null,
        '',
      ]);
      expect(Object.keys(sessionStorage).filter((key) => key.startsWith('journeymap:'))).to.deep.equal([]);
    } finally {
      element.remove();
      await deleteDB(library);
    }
    await open();
    await element.run('comment');
    await type('.write.first textarea', 'In memory only');
    expect(Object.keys(sessionStorage).filter((key) => key.startsWith('journeymap:'))).to.deep.equal([]);
  });

  it('give the focus back to the map by Esc, and when the panel closes', async () => {
    await open();
    await element.run('comment');
    await until(() => deepActiveElement()?.matches('.write.first textarea'));
    await sendKeys({ press: 'Escape' });
    await until(() => deepActiveElement()?.getAttribute('data-card') === 'card0_1_0');
    await element.run('comment');
    await until(() => deepActiveElement()?.matches('.write.first textarea'));
    await element.run('comments');
    await until(() => deepActiveElement()?.getAttribute('data-card') === 'card0_1_0');
    await until(() => element.shadowRoot?.querySelector('jm-inspector'));
  });
});
