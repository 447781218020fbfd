// The live map keeps what it is given, edits it as a whole or not at all, and takes back what was done.
import { readFileSync, readdirSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { message } from '../i18n/translate.js';
import type { JourneyMap } from '../model/journey-map.js';
import { parseMap } from '../model/parse.js';
import { writeMap } from '../model/write.js';
import { EditError } from './edit-error.js';
import { MapDocument, type ChangeEvent } from './map-document.js';

const label = message('test.edit', 'Edit');

function smallMap(): JourneyMap {
  const { map } = parseMap({
    type: 'journeymap',
    version: 1,
    id: 'map',
    title: 'Small',
    stages: [
      { id: 'stage1', name: 'Before' },
      { id: 'stage2', name: 'After' },
    ],
    steps: [
      { id: 'step1', stage: 'stage1', name: 'Search' },
      { id: 'step2', stage: 'stage1', name: 'Compare' },
      { id: 'step3', stage: 'stage2', name: 'Use' },
    ],
    lanes: [
      { id: 'lane1', type: 'touchpoint', name: 'Touchpoints' },
      { id: 'lane2', type: 'pain', name: 'Pains' },
    ],
    cards: [
      { id: 'card1', lane: 'lane1', step: 'step1', text: 'A page', tags: ['web'] },
      { id: 'card2', lane: 'lane1', step: 'step1', text: 'A call' },
      { id: 'card3', lane: 'lane2', step: 'step3', text: 'Too slow', severity: 2 },
      { id: 'card4', lane: 'lane2', stage: 'stage1', text: 'All over' },
    ],
    links: [{ id: 'link1', from: 'card1', to: 'card3', kind: 'causes' }],
  });
  if (!map) throw new Error('the small map is broken');
  return map;
}

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

  it('makes one step and one event of a gesture', () => {
    const document = MapDocument.fromMap(smallMap());
    const start = document.toMap();
    const events: ChangeEvent[] = [];
    const updates: Uint8Array[] = [];
    document.onChange((event) => events.push(event));
    document.onUpdate((update) => updates.push(update));
    const gesture = document.begin(label);
    for (const text of ['A', 'A n', 'A new', 'A new page']) {
      gesture.apply((change) => change.update('card1', { text }));
    }
    expect([updates.length, events.length]).toEqual([4, 0]);
    gesture.commit();
    expect(events).toEqual([{ origin: 'user', label, changed: { cards: new Set(['card1']) } }]);
    document.undo();
    expect(document.toMap()).toEqual(start);
    document.redo();
    const other = document.begin(label);
    other.apply((change) => change.update('card1', { text: 'gone' }));
    other.cancel();
    expect(document.reader.get('cards', 'card1')?.text).toBe('A new page');
    expect([document.undoLabel, document.redoLabel]).toEqual([label, undefined]);
    expect(events.length).toBe(3);
  });
});
