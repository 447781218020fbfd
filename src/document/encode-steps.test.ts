// A map made in steps is the map made at once, and a large one never takes long between two steps.
import { describe, expect, it } from 'vitest';
import * as Y from 'yjs';
import { runThrough } from '../base/steps.js';
import { verbatim } from '../i18n/translate.js';
import { smallMap } from '../testing/small-map.js';
import { documentSteps } from './document-steps.js';
import { docSteps } from './whole-map.js';
import { encodeSteps } from './encode-steps.js';
import { MapDocument } from './map-document.js';

/** The small map with this many cards. */
function mapOf(count: number): ReturnType<typeof smallMap> {
  const map = smallMap();
  const cards = Array.from({ length: count }, (_, at) => ({ ...map.cards[0], id: `made-${at}`, text: `Text ${at}` }));
  return { ...map, cards: [...map.cards, ...(cards as unknown as typeof map.cards)] };
}

describe('a document made in steps', () => {
  it('is encoded to the bytes that Yjs gives', () => {
    const doc = runThrough(docSteps(smallMap()));
    expect(runThrough(encodeSteps(doc))).toEqual(Y.encodeStateAsUpdate(doc));
  });

  it('is encoded by Yjs when something was deleted or others wrote in it', () => {
    const doc = runThrough(docSteps(smallMap()));
    Y.applyUpdate(doc, Y.encodeStateAsUpdate(runThrough(docSteps(smallMap()))));
    expect(runThrough(encodeSteps(doc))).toEqual(Y.encodeStateAsUpdate(doc));
    const single = runThrough(docSteps(smallMap()));
    single.getMap('gone').set('a', 1);
    single.getMap('gone').delete('a');
    expect(runThrough(encodeSteps(single))).toEqual(Y.encodeStateAsUpdate(single));
  });

  it('holds what one made at once holds, and is written whole also after an edit', () => {
    const map = mapOf(300);
    const document = runThrough(documentSteps(map));
    expect(document.toMap()).toEqual(MapDocument.fromMap(mapOf(300)).toMap());
    document.edit(verbatim('Rename'), (change) => change.update(map.id, { title: 'Changed' }));
    const copy = MapDocument.fromUpdates([document.encode()]);
    expect(copy.toMap()).toEqual({ ...document.toMap(), title: 'Changed' });
    document.undo();
    expect(document.reader.fields.title).toBe(map.title);
  });

  it('takes more steps the more there is in it', () => {
    const count = (cards: number): number => {
      const steps = documentSteps(mapOf(cards));
      let taken = 0;
      while (!steps.next().done) taken++;
      return taken;
    };
    expect(count(2000)).toBeGreaterThan(4 * count(200));
  });
});
