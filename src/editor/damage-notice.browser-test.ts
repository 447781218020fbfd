/** Proves what a user meets when a stored map is damaged: what can be read, in words what cannot, and the bytes as a file. */
import { expect } from '@open-wc/testing';
import '../define.js';
import { MapDocument } from '../document/map-document.js';
import { MemoryStorage } from '../storage/memory-storage.js';
import { summaryOf } from '../storage/open-map.js';
import { smallMap } from '../testing/small-map.js';
import { until } from '../testing/until.js';
import type { JourneyMapElement } from './journey-map.js';

describe('an editor with a damaged map', () => {
  let element: JourneyMapElement;
  const { createObjectURL } = URL;
  const { click } = HTMLAnchorElement.prototype;

  async function show(rows: readonly Uint8Array[], locale = 'en'): Promise<ShadowRoot> {
    const storage = new MemoryStorage();
    const summary = summaryOf(MapDocument.fromMap(smallMap()));
    const [first = new Uint8Array(), ...others] = rows;
    await storage.create('map', { format: 1, epoch: 1, update: first }, summary);
    for (const update of others) await storage.append('map', { format: 1, epoch: 1, update }, summary);
    element = document.createElement('journey-map');
    Object.assign(element, { storage, mapId: 'map', locale });
    element.style.cssText = 'display:block;height:500px;width:1000px';
    document.body.append(element);
    return until(() => notice()?.shadowRoot?.querySelector('[role="alert"]') && notice()?.shadowRoot, 'the notice');
  }

  const notice = (): Element | null | undefined => element.shadowRoot?.querySelector('jm-damage-notice');
  const button = (root: ShadowRoot, action: string): HTMLElement | null =>
    root.querySelector(`[data-action="${action}"]`);
  const whole = (): Uint8Array => MapDocument.fromMap(smallMap()).encode();

  afterEach(() => {
    URL.createObjectURL = createObjectURL;
    HTMLAnchorElement.prototype.click = click;
    element.remove();
  });

  it('R1 shows what can be read, goes on being edited, and hands out what is stored', async () => {
    const root = await show([whole(), Uint8Array.of(1, 2, 3)]);
    expect(root.textContent).to.contain('damaged and were left out');
    expect(element.value?.cards).to.have.length(4);
    element.edit('Title', (change) => change.update('map', { title: 'Edited' }));
    await element.whenSaved();
    let file: Blob | undefined;
    // A real download would open a panel of the browser, which takes the focus from the tests that follow.
    HTMLAnchorElement.prototype.click = () => undefined;
    URL.createObjectURL = (blob) => {
      file = blob as Blob;
      return '#';
    };
    button(root, 'download-stored')?.click();
    const text = await (await until(() => file, 'the file')).text();
    const { rows } = JSON.parse(text) as { rows: { update: string }[] };
    expect(rows[1]?.update).to.equal(btoa('\x01\x02\x03'));
    expect(rows).to.have.length(3);
  });

  it('R7 goes when it is closed', async () => {
    const root = await show([whole(), Uint8Array.of(1, 2, 3)]);
    button(root, 'close-notice')?.click();
    await until(() => !notice(), 'closing');
  });

  it('R1 R8 says in Russian that nothing can be read, and writes nothing', async () => {
    const root = await show([Uint8Array.of(1, 2, 3)], 'ru');
    await until(() => root.textContent?.includes('не читается'), 'the words');
    expect(element.saveState).to.equal('failed');
    expect(() => element.edit('Title', (change) => change.update('map', { title: 'x' }))).to.throw();
    expect(button(root, 'go-on-in-copy')).to.equal(null);
  });
});
