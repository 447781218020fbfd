/** Proves every way a picture comes into a card: chosen, pasted, dropped; made smaller or refused in words; one step that can be undone. */
import { expect } from '@open-wc/testing';
import { violations } from '../testing/axe.js';
import { gridMap } from '../testing/canvas-page.js';
import { canvasOf, focusAt, openEditor, settle } from '../testing/open-editor.js';
import { paintPicture } from '../testing/picture.js';
import { until } from '../testing/until.js';
import type { JourneyMapElement } from './journey-map.js';
import { mostBytes, mostSide, readyPicture } from './picture-file.js';

const saidBy = (element: JourneyMapElement): string =>
  element.shadowRoot?.querySelector('jm-status-line')?.shadowRoot?.querySelector('[role="status"]')?.textContent ?? '';

const svg = new File(['<svg xmlns="http://www.w3.org/2000/svg"><script>top.pwned = 1</script></svg>'], 'a.png', {
  type: 'image/png',
});

/** Pixels that no format makes small. */
async function noise(side: number): Promise<File> {
  const canvas = document.createElement('canvas');
  Object.assign(canvas, { width: side, height: side });
  const context = canvas.getContext('2d') as CanvasRenderingContext2D;
  const pixels = context.createImageData(side, side);
  let seed = 1;
  for (let at = 0; at < pixels.data.length; at++)
    pixels.data[at] = at % 4 === 3 ? 255 : (seed = (seed * 16807) % 2147483647) & 255;
  context.putImageData(pixels, 0, 0);
  const blob = await new Promise<Blob | null>((done) => canvas.toBlob(done));
  return new File([blob as Blob], 'noise.png', { type: 'image/png' });
}

describe('a picture put into a card', () => {
  let element: JourneyMapElement;
  let changes = 0;

  beforeEach(async () => {
    element = await openEditor(gridMap({ steps: 2, lanes: ['image', 'text'], cards: 1 }));
    changes = 0;
    element.addEventListener('jm-change', () => changes++);
  });

  afterEach(() => element.remove());

  const card = (id = 'card0_0_0'): Readonly<Record<string, unknown>> | undefined =>
    element.value?.cards.find((one) => one.id === id) as Readonly<Record<string, unknown>> | undefined;
  const inspector = (): ShadowRoot | null | undefined => element.shadowRoot?.querySelector('jm-inspector')?.shadowRoot;
  const field = (name: string): HTMLElement | null => inspector()?.querySelector(`[data-field="${name}"]`) ?? null;
  const button = (action: string): Promise<HTMLButtonElement> =>
    until(() => inspector()?.querySelector<HTMLButtonElement>(`[data-action="${action}"]`), action);

  /** Does what opens the browser's dialog, and chooses this file in it. */
  function choosing(file: File, act: () => void): Promise<void> {
    const click = HTMLInputElement.prototype.click;
    return new Promise((done) => {
      HTMLInputElement.prototype.click = function choose(this: HTMLInputElement) {
        HTMLInputElement.prototype.click = click;
        expect(this.accept).to.contain('image/png').and.not.to.contain('svg');
        const data = new DataTransfer();
        data.items.add(file);
        this.files = data.files;
        this.dispatchEvent(new Event('change'));
        done();
      };
      act();
    });
  }

  function send(type: 'paste' | 'drop', target: Element, files: readonly File[], text = ''): Event {
    const data = new DataTransfer();
    for (const file of files) data.items.add(file);
    if (text) data.setData('text/plain', text);
    const event = new (type === 'paste' ? ClipboardEvent : DragEvent)(type, {
      ...{ bubbles: true, composed: true, cancelable: true },
    });
    // Firefox takes no data from who constructs an event.
    Object.defineProperty(event, type === 'paste' ? 'clipboardData' : 'dataTransfer', { value: data });
    target.dispatchEvent(event);
    return event;
  }

  const cell = (lane: string, step: string): HTMLElement =>
    canvasOf(element)?.shadowRoot?.querySelector(`[data-lane="${lane}"][data-step="${step}"]`) as HTMLElement;
  const drawn = (id: string): HTMLElement =>
    canvasOf(element)?.shadowRoot?.querySelector(`[data-card="${id}"]`) as HTMLElement;

  it('is chosen, replaced and removed in the details, with a word on what is missing', async () => {
    await focusAt(element, { lane: 'lane0', step: 'step0', card: 'card0_0_0' });
    const choose = await button('choose-picture');
    expect(choose.textContent.trim()).to.equal('Choose a picture…');
    expect(field('url'), 'the other way to a picture').not.to.equal(null);
    const file = await paintPicture();
    await choosing(file, () => choose.click());
    await until(() => card()?.['attachment'], 'the picture');
    expect(changes).to.equal(1);
    await until(() => saidBy(element).includes('Picture put in: “Card 0 0”'), 'what was done');
    expect(saidBy(element)).to.contain('Describe it');
    const first = card()?.['attachment'];
    await until(
      () => inspector()?.querySelector<HTMLImageElement>('.picture img')?.naturalWidth,
      'the picture in the details',
    );
    await until(() => drawn('card0_0_0').querySelector('img')?.naturalWidth, 'the picture on the map');
    const alt = await until(() => field('alt')?.querySelector('textarea'), 'the description');
    expect(alt.getAttribute('aria-required')).to.equal('true');
    const hint = inspector()?.getElementById(alt.getAttribute('aria-describedby') ?? '');
    expect(hint?.textContent).to.contain('what there is to see');
    expect(await violations(element)).to.deep.equal([]);
    element.edit('Alt', (change) => change.update('card0_0_0', { alt: 'A counter' }));
    await until(() => !alt.hasAttribute('aria-required'), 'nothing is missing');
    await choosing(await paintPicture(20, 20, 'red'), () => void button('choose-picture').then((one) => one.click()));
    await until(() => card()?.['attachment'] !== first, 'the other picture');
    const remove = await button('remove-picture');
    remove.focus();
    remove.click();
    expect(card()?.['attachment']).to.equal(undefined);
    expect(inspector()?.activeElement?.getAttribute('data-action'), 'the focus is not lost').to.equal('choose-picture');
    element.undo();
    element.undo();
    expect(card()?.['attachment']).to.equal(first);
  });

  it('stands in the menu of cards and cells that take one, and of no others', async () => {
    const items = async (id: string): Promise<(string | null)[]> => {
      const box = drawn(id).getBoundingClientRect();
      const at = { clientX: box.x + 5, clientY: box.y + 5 };
      drawn(id).dispatchEvent(
        new MouseEvent('contextmenu', { ...at, bubbles: true, composed: true, cancelable: true }),
      );
      const menu = await until(
        () => element.shadowRoot?.querySelector('jm-menu[data-context]')?.shadowRoot,
        'the menu',
      );
      await until(() => menu.querySelector('[data-action="details"]'), 'its items');
      return [...menu.querySelectorAll('[data-action]')].map((item) => item.getAttribute('data-action'));
    };
    await focusAt(element, { lane: 'lane0', step: 'step0', card: 'card0_0_0' });
    expect(await items('card0_0_0')).to.include('choose-picture');
    await focusAt(element, { lane: 'lane1', step: 'step0', card: 'card1_0_0' });
    expect(await items('card1_0_0')).not.to.include('choose-picture');
  });

  it('is pasted into the card that has the focus, or becomes a card, and leaves tables alone', async () => {
    await focusAt(element, { lane: 'lane0', step: 'step0', card: 'card0_0_0' });
    expect(send('paste', drawn('card0_0_0'), [await paintPicture()]).defaultPrevented).to.equal(true);
    await until(() => card()?.['attachment'], 'the picture');
    element.edit('Clear', (change) => change.remove('card0_1_0'));
    await focusAt(element, { lane: 'lane0', step: 'step1' });
    send('paste', cell('lane0', 'step1'), [await paintPicture(9, 9)]);
    await until(() => element.value?.cards.some(({ step, attachment }) => step === 'step1' && attachment), 'the card');
    expect(element.selection).to.have.length(1);
    await focusAt(element, { lane: 'lane1', step: 'step1', card: 'card1_1_0' });
    const before = element.value;
    send('paste', drawn('card1_1_0'), [await paintPicture()]);
    await until(() => saidBy(element).includes('Pictures go into lanes of images'), 'why not');
    expect(element.value).to.equal(before);
    send('paste', drawn('card1_1_0'), [await paintPicture()], 'A line\nand another');
    await until(() => element.value?.cards.some(({ text }) => text === 'and another'), 'the text');
  });

  it('is dropped on a card or a cell, several become cards in one step', async () => {
    send('drop', drawn('card0_0_0'), [await paintPicture()]);
    await until(() => card()?.['attachment'], 'the picture');
    element.edit('Clear', (change) => change.remove('card0_1_0'));
    await settle(element);
    changes = 0;
    send('drop', cell('lane0', 'step1'), [await paintPicture(5, 5), svg, await paintPicture(6, 6)]);
    await until(
      () => element.value?.cards.filter(({ step, attachment }) => step === 'step1' && attachment).length === 2,
      'two',
    );
    expect(changes).to.equal(1);
    await until(() => saidBy(element).includes('2 pictures put in'), 'what was done');
    expect(saidBy(element)).to.contain('SVG');
    element.undo();
    expect(element.value?.cards.filter(({ step, lane }) => step === 'step1' && lane === 'lane0')).to.be.empty;
    await until(() => saidBy(element).includes('Undone'), 'that it was undone');
    const before = element.value;
    send('drop', cell('lane1', 'step1'), [await paintPicture()]);
    await until(() => saidBy(element).includes('Pictures go into lanes'), 'why not');
    expect(element.value).to.equal(before);
    element.readOnly = true;
    await settle(element);
    send('drop', drawn('card0_0_0'), [await paintPicture(30, 30)]);
    expect(element.value).to.equal(before);
  });

  it('R6 is told by its bytes, made smaller when it is large, and refused in words', async () => {
    const said = async (file: Blob): Promise<string> => {
      const ready = await readyPicture(file);
      return 'refused' in ready ? element.t(ready.refused, ready.params) : ready.file.type;
    };
    expect(await said(svg)).to.contain('SVG');
    expect(await said(new Blob(['%PDF-1.7'], { type: 'image/png' }))).to.contain('Only PNG');
    expect(await said(new Blob(['\x89PNG'], { type: 'image/png' }))).to.contain('Only PNG');
    const damaged = new Blob([(await paintPicture()).slice(0, 20), 'no more'], { type: 'image/png' });
    expect(await said(damaged)).to.contain('damaged');
    const small = await paintPicture(64, 64, 'teal', 'image/jpeg');
    expect(await said(new Blob([small], { type: 'text/html' }))).to.equal('image/jpeg');
    const heavy = await noise(900);
    expect(heavy.size).to.be.greaterThan(mostBytes);
    for (const file of [heavy, await paintPicture(mostSide + 4, 10)]) {
      const ready = await readyPicture(file);
      if ('refused' in ready) throw new Error('refused');
      expect(ready.smaller).to.equal(true);
      expect(ready.file.size).to.be.at.most(mostBytes);
      const bitmap = await createImageBitmap(ready.file);
      expect(Math.max(bitmap.width, bitmap.height)).to.be.at.most(1600);
      bitmap.close();
    }
    expect((window as { pwned?: number }).pwned).to.equal(undefined);
  });

  it('says nothing of where and when a photograph was taken, and is the same way up', async () => {
    const codes = (text: string): number[] => [...text].map((letter) => letter.charCodeAt(0));
    const tiff = [...codes('MM'), 0, 42, 0, 0, 0, 8, 0, 1, 1, 0x12, 0, 3, 0, 0, 0, 1, 0, 6, 0, 0, 0, 0, 0, 0];
    const exif = [...codes('Exif'), 0, 0, ...tiff, ...codes('GPS 59.9386 N')];
    const plain = new Uint8Array(await (await paintPicture(64, 32, 'teal', 'image/jpeg')).arrayBuffer());
    const camera = Uint8Array.from([0xff, 0xe1, 0, exif.length + 2, ...exif]);
    const taken = new Blob([plain.slice(0, 2), camera, plain.slice(2)], { type: 'image/jpeg' });
    const ready = await readyPicture(taken);
    if ('refused' in ready) throw new Error('refused');
    expect([ready.smaller, ready.file.type]).to.deep.equal([false, 'image/jpeg']);
    expect(await ready.file.text()).not.to.contain('GPS');
    const image = new Image();
    image.src = URL.createObjectURL(ready.file);
    await image.decode();
    expect([image.naturalWidth, image.naturalHeight]).to.deep.equal([32, 64]);
    URL.revokeObjectURL(image.src);
  });

  it('R1 is not put in when the store does not take it, which is said', async () => {
    await focusAt(element, { lane: 'lane0', step: 'step0', card: 'card0_0_0' });
    const before = element.value;
    for (const [name, words] of [
      ['QuotaExceededError', 'storage is full'],
      ['UnknownError', 'could not be kept'],
    ] as const) {
      (await element.pictures.keeper()).keep = () => Promise.reject(new DOMException('no', name));
      await element.run('choose-picture', { value: await paintPicture() });
      await until(() => saidBy(element).includes(words), words);
      expect(element.value).to.equal(before);
    }
  });
});
