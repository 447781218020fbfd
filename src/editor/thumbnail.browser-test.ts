/** Proves that the list of maps shows what they look like, and that no edit waits for it. */
import { expect } from '@open-wc/testing';
import '../define.js';
import { MapLibrary } from '../storage/map-library.js';
import { MemoryStorage } from '../storage/memory-storage.js';
import { smallMap } from '../testing/small-map.js';
import { until } from '../testing/until.js';
import type { JourneyMapElement } from './journey-map.js';

describe('the pictures of the library', () => {
  const elements: JourneyMapElement[] = [];
  let storage: MemoryStorage;
  let written = 0;

  async function show(): Promise<JourneyMapElement> {
    const element = document.createElement('journey-map');
    Object.assign(element, { storage, locale: 'en', theme: 'dark' });
    element.style.cssText = 'display:block;height:500px;width:1000px';
    document.body.append(element);
    elements.push(element);
    await until(() => element.value, 'the editor');
    return element;
  }

  /** A map that was edited and left. */
  async function leftMap(): Promise<string> {
    const element = await show();
    const { mapId = '' } = await element.importMap(smallMap());
    await until(
      () => element.shadowRoot?.querySelector('jm-canvas')?.shadowRoot?.querySelector('[data-card]'),
      'the map',
    );
    for (let edit = 0; edit < 20; edit++)
      element.edit('Work', (change) => change.update('card1', { text: `Text ${edit}` }));
    await element.whenSaved();
    expect(written).to.equal(0);
    element.remove();
    await until(() => written === 1, 'the picture');
    return mapId;
  }

  beforeEach(() => {
    storage = new MemoryStorage();
    written = 0;
    const put = storage.putThumbnail.bind(storage);
    storage.putThumbnail = async (id, picture) => {
      await put(id, picture);
      written++;
    };
  });

  afterEach(() => {
    for (const element of elements.splice(0)) element.remove();
  });

  it('R1 are painted when the map is left, not with an edit, small and in light colours', async () => {
    const picture = await storage.getThumbnail(await leftMap());
    expect(picture?.type).to.equal('image/png');
    expect(picture?.size).to.be.within(200, 30_000);
    const bitmap = await createImageBitmap(picture as Blob);
    expect(Math.max(bitmap.width / 240, bitmap.height / 150)).to.be.closeTo(1, 0.02);
    const canvas = document.createElement('canvas');
    Object.assign(canvas, { width: bitmap.width, height: bitmap.height });
    const context = canvas.getContext('2d') as CanvasRenderingContext2D;
    context.drawImage(bitmap, 0, 0);
    const { data } = context.getImageData(0, 0, bitmap.width, bitmap.height);
    const levels = new Set(data.filter((_, at) => at % 4 === 0));
    expect(levels.size, 'something is drawn').to.be.above(1);
    expect(data[0], 'on a light ground').to.be.above(200);
  });

  it('stand beside the titles, also of a map that was never open; one without steps has a quiet sign', async () => {
    const id = await leftMap();
    const library = new MapLibrary('journeymap', storage);
    await library.add({ ...smallMap(), id: 'restored' });
    await library.add({ ...smallMap(), id: 'bare', steps: [], cards: [], links: [] });
    library.close();
    const element = await show();
    await element.run('open-map');
    const list = await until(
      () =>
        element.shadowRoot?.querySelector('jm-library-dialog')?.shadowRoot?.querySelector('jm-library-maps')
          ?.shadowRoot,
      'the list',
    );
    const pictureOf = (map: string): ShadowRoot | null | undefined =>
      list.querySelector(`[data-map="${map}"]`)?.parentElement?.querySelector('jm-map-picture')?.shadowRoot;
    const image = await until(() => pictureOf(id)?.querySelector('img'), 'the picture');
    await until(() => image.naturalWidth > 0, 'its pixels');
    expect(image.alt).to.equal('');
    // Painted on a light ground, it would be the brightest thing in a dark theme.
    expect(getComputedStyle(image).filter).to.contain('invert');
    const painted = await until(() => pictureOf('restored')?.querySelector('img'), 'the one that is painted now');
    await until(() => painted.naturalWidth > 0, 'its pixels');
    expect(await storage.getThumbnail('restored'), 'and kept').not.to.equal(undefined);
    await until(() => pictureOf('bare')?.querySelector('svg'), 'the sign');
    expect(await storage.getThumbnail('bare')).to.equal(undefined);
  });
});
