/** Proves that pictures of cards are drawn from where they are kept, leave with a file and come back with it, in a real store. */
import { expect } from '@open-wc/testing';
import { deleteDB } from 'idb';
import '../define.js';
import type { JourneyMap } from '../model/journey-map.js';
import { MapLibrary } from '../storage/map-library.js';
import { gridMap } from '../testing/canvas-page.js';
import { canvasOf, focusAt, openEditor } from '../testing/open-editor.js';
import { paintPicture } from '../testing/picture.js';
import { until } from '../testing/until.js';
import type { JourneyMapElement } from './journey-map.js';
import '../viewer.js';

const nowhere = 'a'.repeat(64);

/** A map with a picture on its first card. */
function pictured(attachment: string, id = 'pictured'): JourneyMap {
  const map = gridMap({ steps: 2, lanes: ['image', 'text'], cards: 1 });
  const cards = map.cards.map((card, at) => (at ? card : { ...card, attachment, alt: 'A counter' }));
  return { ...map, id, cards };
}

type Host = HTMLElement & { readonly shadowRoot: ShadowRoot | null };

const imageOf = (element: Host): HTMLImageElement | null | undefined =>
  element.shadowRoot?.querySelector('jm-canvas')?.shadowRoot?.querySelector('[data-card] img');

/** Once it is decoded. */
const shown = (element: Host): Promise<HTMLImageElement> =>
  until(() => {
    const image = imageOf(element);
    return image?.src && image.complete && image.naturalWidth > 0 ? image : undefined;
  }, 'the picture');

/** What stands there when there is no picture. */
const sign = (element: Host): Promise<HTMLImageElement> =>
  until(() => {
    const image = imageOf(element);
    return image && !image.hasAttribute('src') && !image.classList.contains('coming') ? image : undefined;
  }, 'the sign');

describe('the pictures of cards', () => {
  const name = 'pictures';
  const elements: Element[] = [];
  let library: MapLibrary;

  beforeEach(() => (library = new MapLibrary(name)));

  afterEach(async () => {
    for (const element of elements.splice(0)) element.remove();
    library.close();
    await new Promise((done) => setTimeout(done, 30));
    localStorage.clear();
    await deleteDB(name);
  });

  async function openStored(map: JourneyMap): Promise<JourneyMapElement> {
    await library.add(map);
    const element = document.createElement('journey-map');
    Object.assign(element, { library: name, locale: 'en', mapId: map.id });
    element.style.cssText = 'display:block;height:500px;width:900px';
    elements.push(element);
    document.body.append(element);
    await until(() => element.value, 'the map');
    return element;
  }

  async function openApart(map: JourneyMap): Promise<JourneyMapElement> {
    const element = await openEditor(map);
    elements.push(element);
    return element;
  }

  it('are drawn from the store, under one address for all cards, which ends with the map', async () => {
    const hash = await library.putAttachment(await paintPicture(8, 6));
    const map = pictured(hash);
    const element = await openStored({ ...map, cards: map.cards.map((card) => ({ ...card, attachment: hash })) });
    const image = await shown(element);
    expect([image.naturalWidth, image.naturalHeight]).to.deep.equal([8, 6]);
    expect(image.src).to.match(/^blob:/);
    const images = [...(canvasOf(element)?.shadowRoot?.querySelectorAll<HTMLImageElement>('.card img') ?? [])];
    expect(images.length).to.equal(2);
    expect(new Set(images.map(({ src }) => src)).size).to.equal(1);
    // Said once: by the card.
    expect(image.getAttribute('aria-hidden')).to.equal('true');
    expect(image.closest('[data-card]')?.getAttribute('aria-label')).to.contain('A counter');
    const { src } = image;
    // A browser may still hold the picture itself, so what ends the address is watched.
    const ended: string[] = [];
    const revoke = URL.revokeObjectURL.bind(URL);
    URL.revokeObjectURL = (address) => {
      ended.push(address);
      revoke(address);
    };
    element.remove();
    await until(() => ended.includes(src), 'the address to end');
    URL.revokeObjectURL = revoke;
    // Put back, the element shows it again.
    document.body.append(element);
    await shown(element);
  });

  it('are replaced by their words when they are missing, damaged, or no raster picture', async () => {
    const svg = new Blob(['<svg xmlns="http://www.w3.org/2000/svg" onload="top.pwned=1"/>'], { type: 'image/svg+xml' });
    const damaged = new Blob([(await paintPicture()).slice(0, 16), 'no picture at all'], { type: 'image/png' });
    const hashes = [nowhere, await library.putAttachment(svg), await library.putAttachment(damaged)];
    for (const [at, hash] of hashes.entries()) {
      const element = await openStored(pictured(hash, `m${at}`));
      const image = await sign(element);
      expect(image.alt).to.equal('A counter');
      expect(image.offsetHeight, 'its place stays').to.be.greaterThan(40);
      element.remove();
    }
  });

  it('leave with the file as data, and come back into a store under their hash', async () => {
    const file = await paintPicture(10, 10, 'tomato');
    const hash = await library.putAttachment(file);
    const map = pictured(hash);
    const element = await openStored({
      ...map,
      evidence: [{ id: 'e', kind: 'image', attachment: hash, alt: 'Proof' }],
      personas: [{ id: 'p', name: 'Ann', image: `attachment:${hash}` }],
    });
    expect(element.value?.cards[0]?.attachment).to.equal(hash);
    const { data, issues } = await element.exportMap('json');
    expect(issues).to.be.empty;
    const sent = JSON.parse(data as string) as JourneyMap;
    for (const address of [sent.cards[0]?.url, sent.evidence[0]?.data, sent.personas[0]?.image])
      expect(address).to.match(/^data:image\/png;base64,/);
    expect(data).not.to.contain(hash);
    expect((await element.exportMap('json')).data, 'the same bytes').to.equal(data);
    element.remove();
    await library.purge('pictured');
    const other = new MapLibrary('pictures-2');
    const receiver = document.createElement('journey-map');
    Object.assign(receiver, { library: 'pictures-2', locale: 'en' });
    receiver.style.cssText = 'display:block;height:500px;width:900px';
    elements.push(receiver);
    document.body.append(receiver);
    const result = await receiver.importMap(data);
    expect(result.issues).to.be.empty;
    await receiver.whenSaved();
    expect(receiver.value?.cards[0]).to.include({ attachment: hash, alt: 'A counter' });
    expect(receiver.value?.cards[0]).not.to.have.property('url');
    expect(receiver.value?.evidence[0]).to.include({ attachment: hash });
    expect(receiver.value?.personas[0]).to.include({ image: `attachment:${hash}` });
    expect((await other.getAttachment(hash))?.size).to.equal(file.size);
    await shown(receiver);
    receiver.remove();
    other.close();
    await new Promise((done) => setTimeout(done, 30));
    await deleteDB('pictures-2');
  });

  it('R9 say so when the file cannot hold one', async () => {
    const element = await openStored(pictured(nowhere));
    const { data, issues } = await element.exportMap('json');
    expect(issues.map(({ code }) => code)).to.deep.equal(['pictures-missing']);
    expect(data).to.contain(nowhere);
  });

  it('are kept in memory where nothing is stored', async () => {
    const element = await openApart(gridMap({ steps: 2, lanes: ['image'], cards: 1 }));
    const source = await openStored(pictured(await library.putAttachment(await paintPicture())));
    const { data } = await source.exportMap('json');
    await element.importMap(data);
    await shown(element);
    expect(element.value?.cards[0]?.attachment).to.match(/^[0-9a-f]{64}$/);
    expect((await element.exportMap('json')).data).to.equal(data);
  });

  it('go with their map when it is copied', async () => {
    const hash = await library.putAttachment(await paintPicture());
    const element = await openStored(pictured(hash));
    element.openDialog('library');
    const dialog = await until(() => element.shadowRoot?.querySelector('jm-library-dialog')?.host, 'the library');
    await dialog.duplicate('pictured', 'Copy');
    const copy = (await library.list()).find(({ title }) => title === 'Copy');
    await element.open(copy?.id ?? '');
    expect(element.value?.title).to.equal('Copy');
    await shown(element);
  });

  it('go with a card that is copied into another map', async () => {
    const hash = await library.putAttachment(await paintPicture());
    const source = await openStored(pictured(hash));
    await focusAt(source, { lane: 'lane0', step: 'step0', card: 'card0_0_0' });
    const clipboardData = new DataTransfer();
    const send = (element: JourneyMapElement, type: 'copy' | 'paste'): void => {
      const event = new ClipboardEvent(type, { bubbles: true, composed: true, cancelable: true });
      // Firefox takes no data from who constructs one.
      Object.defineProperty(event, 'clipboardData', { value: clipboardData });
      canvasOf(element)?.grid.dispatchEvent(event);
    };
    // How cards are copied is loaded when the focus comes.
    await until(() => {
      send(source, 'copy');
      return clipboardData.types.length;
    }, 'what is copied');
    const target = await openStored({ ...gridMap({ steps: 1, lanes: ['image'], cards: 0 }), id: 'target' });
    await focusAt(target, { lane: 'lane0', step: 'step0' });
    send(target, 'paste');
    await shown(target);
    expect(target.value?.cards[0]).to.include({ attachment: hash, alt: 'A counter' });
  });

  it('are shown by the viewer when the map holds them, and by their words when it does not', async () => {
    const viewer = document.createElement('journey-map-viewer');
    viewer.style.cssText = 'display:block;height:400px';
    elements.push(viewer);
    document.body.append(viewer);
    const source = await openStored(pictured(await library.putAttachment(await paintPicture())));
    viewer.value = (await source.exportMap('json')).data as string;
    await shown(viewer);
    viewer.value = pictured(nowhere);
    expect((await sign(viewer)).alt).to.equal('A counter');
  });
});
