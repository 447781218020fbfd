// What a held key does again and again is one step and one event, while each bit of it is kept at once (R1).
import { describe, expect, it } from 'vitest';
import { verbatim } from '../i18n/translate.js';
import { smallMap } from '../testing/small-map.js';
import { MapDocument } from './map-document.js';
import type { ChangeEvent } from './told.js';

function listened(): { document: MapDocument; events: ChangeEvent[]; updates: () => number } {
  const document = MapDocument.fromMap(smallMap());
  const events: ChangeEvent[] = [];
  let updates = 0;
  document.onChange((event) => events.push(event));
  document.onUpdate(() => updates++);
  return { document, events, updates: () => updates };
}

function press(document: MapDocument, text: string, label = 'Type'): void {
  document.heldKey.hold(() =>
    document.edit(verbatim(label), (change) => change.update('card1', { text }), { origin: 'user' }),
  );
}

describe('a held key', () => {
  it('R1 makes one step and one event of all it does, and each is written at once', () => {
    const { document, events, updates } = listened();
    const start = document.toMap();
    for (const text of ['a', 'ab', 'abc']) press(document, text);
    expect([updates(), events.length, document.reader.get('cards', 'card1')?.text]).toEqual([3, 0, 'abc']);
    expect(document.undoLabel?.text).toBe('Type');
    document.heldKey.release();
    expect(events.map(({ origin, label }) => [origin, label?.text])).toEqual([['user', 'Type']]);
    document.undo();
    expect(document.toMap()).toEqual(start);
    expect(document.undoLabel).toBe(undefined);
    document.redo();
    expect(document.reader.get('cards', 'card1')?.text).toBe('abc');
  });

  it('makes a step of its own when it is pressed anew, or does something else', () => {
    const { document, events } = listened();
    press(document, 'a');
    document.heldKey.release();
    press(document, 'b');
    press(document, 'c', 'Other');
    document.heldKey.release();
    document.heldKey.release();
    expect(events.map(({ label }) => label?.text)).toEqual(['Type', 'Type', 'Other']);
    document.undo();
    expect(document.reader.get('cards', 'card1')?.text).toBe('b');
  });

  it('leaves to others what they do meanwhile', () => {
    const { document, events } = listened();
    press(document, 'a');
    document.edit(verbatim('Type'), (change) => change.update('card2', { text: 'x' }), { origin: 'api' });
    expect(events.map(({ origin }) => origin)).toEqual(['user', 'api']);
    press(document, 'b');
    document.undo();
    expect(document.reader.get('cards', 'card1')?.text).toBe('a');
    document.undo();
    document.undo();
    expect(document.undoLabel).toBe(undefined);
  });

  it('that comes back to where it began leaves no step', () => {
    const { document, events } = listened();
    const { text = '' } = document.reader.get('cards', 'card1') ?? {};
    press(document, 'a');
    press(document, text);
    document.heldKey.release();
    expect([events, document.undoLabel]).toEqual([[], undefined]);
  });
});
