// The live map keeps what it is given, edits it as a whole or not at all, and takes back what was done.
import { readFileSync, readdirSync } from 'node:fs';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { message } from '../i18n/translate.js';
import type { JourneyMap } from '../model/journey-map.js';
import type { MapIndex } from '../model/map-index.js';
import { parseMap } from '../model/parse.js';
import { writeMap } from '../model/write.js';
import { arbitraryMap } from '../testing/arbitrary-map.js';
import { smallMap } from '../testing/small-map.js';
import { DocumentError, EditError } from './edit-error.js';
import { MapDocument } from './map-document.js';
import type { ChangeEvent } from './told.js';

const label = message('test.edit', 'Edit');

function samples(): [string, string][] {
  const folder = new URL('../templates/samples/', import.meta.url);
  return readdirSync(folder)
    .filter((name) => name.endsWith('.json'))
    .map((name) => [name, readFileSync(new URL(name, folder), 'utf8')]);
}

describe('a document', () => {
  it.each(samples())('gives back the sample %s as it got it, here and in a copy', (_, file) => {
    const { map } = parseMap(file);
    const document = MapDocument.fromMap(map as JourneyMap);
    expect(writeMap(document.toMap())).toBe(writeMap(map as JourneyMap));
    const copy = MapDocument.fromUpdates([document.encode()]);
    expect(copy.id).toBe(document.id);
    expect(writeMap(copy.toMap())).toBe(writeMap(map as JourneyMap));
    expect(copy.incomplete).toBe(false);
  });

  it('reads the same before and after what edits need is made, keeps its records, and tells nobody', () => {
    fc.assert(
      fc.property(arbitraryMap(), (made) => {
        const document = MapDocument.fromMap(parseMap(made).map as JourneyMap);
        const heard: unknown[] = [];
        document.reader.onChange((changed) => heard.push(changed));
        const before = document.toMap();
        const cards = document.reader.all('cards');
        document.prepareEdits();
        expect(document.toMap()).toEqual(before);
        expect(document.reader.all('cards').every((card, at) => card === cards[at])).toBe(true);
        expect(heard).toEqual([]);
        const copy = MapDocument.fromUpdates([document.encode()]);
        expect(copy.toMap()).toEqual(before);
        const orders = (one: MapDocument): string[] =>
          before.cards.map(({ id }) => (one.reader as MapIndex).orderOf(id));
        expect(orders(document)).toEqual(orders(copy));
      }),
      { numRuns: 60 },
    );
  });

  it('becomes another map in one step that can be undone', () => {
    const document = MapDocument.fromMap(smallMap());
    const start = document.toMap();
    const events: ChangeEvent[] = [];
    document.onChange((event) => events.push(event));
    document.replace(label, { ...start, id: 'other', title: 'Other', cards: [], links: [], comments: [] });
    expect(document.id).toBe(start.id);
    expect(document.reader.count('cards')).toBe(0);
    expect(events.map(({ origin }) => origin)).toEqual(['user']);
    document.replace(label, document.toMap());
    expect(events).toHaveLength(1);
    expect(document.undo()).toBe(true);
    expect(document.toMap()).toEqual(start);
  });

  it('edits, tells once, and takes it back', () => {
    const document = MapDocument.fromMap(smallMap());
    const start = document.toMap();
    const events: ChangeEvent[] = [];
    document.onChange((event) => events.push(event));
    const id = document.edit(label, (change) => {
      const step = change.addStep({ stage: 'stage2', name: 'Pay' }, { before: 'step3' });
      change.update('card1', { text: 'A web page', tags: ['web', 'own'], channel: 'website' });
      return change.addCard({ lane: 'lane1', step, text: 'A form' });
    });
    expect(document.reader.get('cards', id)?.text).toBe('A form');
    expect(document.reader.stepsOf('stage2').map((step) => step.name)).toEqual(['Pay', 'Use']);
    expect(document.reader.get('cards', 'card1')).toMatchObject({ text: 'A web page', tags: ['own', 'web'] });
    const end = document.toMap();
    expect(events).toEqual([
      { origin: 'user', label, changed: { cards: new Set(['card1', id]), steps: expect.any(Set) as unknown } },
    ]);
    expect(document.undoLabel).toBe(label);
    expect(document.undo()).toBe(true);
    expect(document.toMap()).toEqual(start);
    expect(document.undo()).toBe(false);
    expect(document.redo()).toBe(true);
    expect(document.toMap()).toEqual(end);
    expect(events.map(({ origin }) => origin)).toEqual(['user', 'undo', 'undo']);
  });

  it('applies nothing when a call is wrong, even if the recipe catches it', () => {
    const document = MapDocument.fromMap(smallMap());
    const start = document.encode();
    expect(() =>
      document.edit(label, (change) => {
        change.update('card1', { text: 'lost' });
        try {
          change.update('nowhere', { text: 'x' });
        } catch {
          // Swallowed on purpose.
        }
      }),
    ).toThrow(EditError);
    expect(document.encode()).toEqual(start);
    expect(document.undoLabel).toBe(undefined);
  });

  it('deletes with a container what stands in it, and brings all of it back', () => {
    const document = MapDocument.fromMap(smallMap());
    const start = document.toMap();
    document.edit(label, (change) => change.remove('stage1'));
    expect(document.toMap()).toMatchObject({ stages: [{ id: 'stage2' }], cards: [{ id: 'card3' }], links: [] });
    document.undo();
    expect(document.toMap()).toEqual(start);
  });

  it('tells nothing and records nothing when nothing changed', () => {
    const document = MapDocument.fromMap(smallMap());
    let heard = 0;
    document.onChange(() => heard++);
    document.onUpdate(() => heard++);
    document.reader.onChange(() => heard++);
    document.edit(label, (change) => {
      change.update('card1', { text: 'A page', tags: ['web'], owner: undefined });
      change.move('card1', { step: 'step1', lane: 'lane1' });
      change.move('card2', { after: 'card1' });
      change.remove(change.addCard({ lane: 'lane1', step: 'step2' }));
    });
    document.edit(label, () => undefined);
    expect([heard, document.undoLabel]).toEqual([0, undefined]);
  });

  it('lets listeners edit, and keeps the order of what goes out', () => {
    const document = MapDocument.fromMap(smallMap());
    const copy = MapDocument.fromUpdates([document.encode()]);
    document.onUpdate((update) => copy.applyUpdate(update));
    const incomplete: boolean[] = [];
    copy.onChange(() => incomplete.push(copy.incomplete));
    const stop = document.reader.onChange(() => {
      stop();
      document.edit(label, (change) => change.update('card2', { text: 'Answered' }));
    });
    document.edit(label, (change) => change.update('card1', { text: 'Asked' }));
    expect(copy.toMap()).toEqual(document.toMap());
    expect(incomplete).toEqual([false, false]);
    document.undo();
    expect(document.reader.get('cards', 'card2')?.text).toBe('A call');
    expect(document.reader.get('cards', 'card1')?.text).toBe('Asked');
  });

  it('gives frozen records, and new ones only for what changed', () => {
    const document = MapDocument.fromMap(smallMap());
    const [first, second] = [document.reader.get('cards', 'card1'), document.reader.get('cards', 'card2')];
    expect([first, first?.tags, document.reader.fields, document.reader.all('cards')].every(Object.isFrozen)).toBe(
      true,
    );
    document.edit(label, (change) => change.update('card1', { text: 'Other' }));
    expect(document.reader.get('cards', 'card1')).not.toBe(first);
    expect(document.reader.get('cards', 'card2')).toBe(second);
  });

  it('sets a whole map without a word, as a difference, and does nothing for the same one', () => {
    const document = MapDocument.fromMap(smallMap());
    const events: ChangeEvent[] = [];
    const updates: number[] = [];
    document.onChange((event) => events.push(event));
    document.onUpdate((update) => updates.push(update.length));
    document.setMap(smallMap());
    expect(updates).toEqual([]);
    const map = smallMap();
    document.setMap({
      ...map,
      title: 'Set',
      cards: map.cards.filter(({ id }) => id !== 'card1'),
      lanes: [...map.lanes].reverse(),
      links: [],
    });
    expect(document.toMap()).toMatchObject({ title: 'Set', lanes: [{ id: 'lane4' }, {}, {}, {}], links: [] });
    expect(document.reader.get('cards', 'card1')).toBe(undefined);
    expect([events, document.undoLabel, updates.length]).toEqual([[], undefined, 1]);
    expect(updates[0]).toBeLessThan(400);
    document.setMap(map);
    expect(document.toMap()).toEqual(MapDocument.fromMap(map).toMap());
    expect(() => document.setMap({ ...map, id: 'another' })).toThrow(EditError);
  });

  it('refuses bytes that are no update, and stays as it was', () => {
    const document = MapDocument.fromMap(smallMap());
    const before = document.encode();
    for (const bytes of [[1, 2, 3], [255, 255, 255], [], [...before.slice(0, before.length / 2)]]) {
      expect(() => document.applyUpdate(Uint8Array.from(bytes))).toThrow(DocumentError);
    }
    expect(document.encode()).toEqual(before);
    expect(() => MapDocument.fromUpdates([before, Uint8Array.from([9])])).toThrow(
      expect.objectContaining({ code: 'corrupt-update', index: 1 }) as Error,
    );
    expect(() => MapDocument.fromUpdates([])).toThrow(expect.objectContaining({ code: 'no-map' }) as Error);
  });

  it('says that it is incomplete while an update is missing that others build on', () => {
    const document = MapDocument.fromMap(smallMap());
    const updates: Uint8Array[] = [document.encode()];
    document.onUpdate((update) => updates.push(update));
    document.edit(label, (change) => change.update('card1', { text: 'one' }));
    document.edit(label, (change) => change.update('card1', { text: 'two' }));
    const [start, first, second] = updates as [Uint8Array, Uint8Array, Uint8Array];
    const copy = MapDocument.fromUpdates([start, second]);
    expect(copy.incomplete).toBe(true);
    copy.applyUpdate(first);
    expect(copy.incomplete).toBe(false);
    expect(copy.toMap()).toEqual(document.toMap());
    expect(MapDocument.fromUpdates([second]).incomplete).toBe(true);
  });

  it('takes any valid id and key, __proto__ too', () => {
    const document = MapDocument.fromMap(smallMap());
    document.edit(label, (change) => {
      change.addStage({ id: '__proto__', name: '__proto__' });
      change.addStep({ id: 'constructor', stage: '__proto__' });
      change.addCard({ id: 'toString', lane: 'lane1', step: 'constructor', tags: ['__proto__', 'a.b', ''] });
      change.update('toString', { '.live': 1, '.pos': 'x', 'x-a': JSON.parse('{"__proto__": 1}') as unknown });
      change.update('toString', JSON.parse('{"__proto__": "own"}') as Record<string, unknown>);
    });
    const copy = MapDocument.fromUpdates([document.encode()]);
    expect(writeMap(copy.toMap())).toBe(writeMap(document.toMap()));
    const card = copy.reader.get('cards', 'toString');
    expect(JSON.stringify(card)).toContain('"__proto__":"own"');
    expect(card).toMatchObject({ '.live': 1, '.pos': 'x', tags: ['__proto__', 'a.b'] });
    expect(parseMap(writeMap(copy.toMap())).issues).toEqual([]);
  });
});
