// Undo takes back one's own steps, one at a time, and nothing of others (R2); a gesture is one step (R1).
import { describe, expect, it } from 'vitest';
import { message, verbatim, type Message } from '../i18n/translate.js';
import { smallMap } from '../testing/small-map.js';
import type { Change } from './change.js';
import { MapDocument } from './map-document.js';
import type { ChangeEvent } from './told.js';
import { undoLimit } from './undo-stack.js';

/** Two copies that hear each other at once. */
function together(): { mine: MapDocument; theirs: MapDocument; mineEdits: Edits; theirsEdits: Edits } {
  const mine = MapDocument.fromMap(smallMap());
  const theirs = MapDocument.fromUpdates([mine.encode()]);
  mine.onUpdate((update, origin) => origin === 'local' && theirs.applyUpdate(update));
  theirs.onUpdate((update, origin) => origin === 'local' && mine.applyUpdate(update));
  return { mine, theirs, mineEdits: edits(mine), theirsEdits: edits(theirs) };
}

type Edits = (recipe: (change: Change) => unknown, label?: Message) => void;

function edits(document: MapDocument): Edits {
  return (recipe, label = verbatim('edit')) => document.edit(label, (change) => void recipe(change));
}

function textOf(document: MapDocument, id: string): string | undefined {
  return document.reader.get('cards', id)?.text;
}

describe('undo', () => {
  it('tells the labels of the next step back and forth, when they change', () => {
    const document = MapDocument.fromMap(smallMap());
    const [first, second] = [message('a', 'First'), message('b', 'Second')];
    const states: (string | undefined)[][] = [];
    document.onUndoState(({ undo, redo }) => states.push([undo?.id, redo?.id]));
    edits(document)((change) => change.update('card1', { text: 'one' }), first);
    edits(document)((change) => change.update('card1', { text: 'two' }), second);
    document.undo();
    document.undo();
    document.redo();
    edits(document)((change) => change.update('card1', { text: 'three' }), first);
    expect(states).toEqual([
      ['a', undefined],
      ['b', undefined],
      ['a', 'b'],
      [undefined, 'a'],
      ['a', 'b'],
      ['a', undefined],
    ]);
    expect(document.redo()).toBe(false);
  });

  it('makes a step of each of two edits in the same moment', () => {
    const document = MapDocument.fromMap(smallMap());
    edits(document)((change) => change.update('card1', { text: 'one' }));
    edits(document)((change) => change.update('card1', { text: 'two' }));
    document.undo();
    expect(textOf(document, 'card1')).toBe('one');
  });

  it('says with each event who began it', () => {
    const { mine, theirs, mineEdits } = together();
    const events: ChangeEvent[] = [];
    for (const document of [mine, theirs]) document.onChange((event) => events.push(event));
    mineEdits((change) => change.update('card1', { text: 'one' }));
    mine.edit(verbatim('api'), (change) => change.update('card1', { text: 'two' }), { origin: 'api' });
    mine.undo();
    mine.redo();
    expect(events.map(({ origin }) => origin).join(' ')).toBe('remote user remote api remote undo remote undo');
  });

  it('leaves alone what another wrote since, and his value that undo itself brought back', () => {
    const { mine, mineEdits, theirsEdits } = together();
    const owner = (): string | undefined => mine.reader.get('cards', 'card1')?.owner;
    mineEdits((change) => change.update('card1', { owner: 'mine' }));
    theirsEdits((change) => change.update('card1', { owner: 'theirs' }));
    mineEdits((change) => change.update('card1', { owner: 'mine again' }));
    mine.undo();
    expect(owner()).toBe('theirs');
    mine.undo();
    expect(owner()).toBe('theirs');
    mine.redo();
    mine.redo();
    expect(owner()).toBe('mine again');
  });

  it('leaves the value before the edit, not nothing, in a field that two wrote at once', () => {
    for (let trial = 0; trial < 8; trial++) {
      const one = MapDocument.fromMap(smallMap());
      const two = MapDocument.fromUpdates([one.encode()]);
      edits(one)((change) => change.move('card1', { step: 'step2' }));
      edits(two)((change) => change.move('card1', { step: 'step3' }));
      one.applyUpdate(two.encode());
      two.applyUpdate(one.encode());
      one.undo();
      two.applyUpdate(one.encode());
      two.undo();
      one.applyUpdate(two.encode());
      expect(one.reader.get('cards', 'card1')?.step).toMatch(/^step\d$/);
      expect(two.toMap()).toEqual(one.toMap());
    }
  });

  it("takes back an addition, but not from under another's words, links and cards", () => {
    const { mine, theirs, mineEdits, theirsEdits } = together();
    mineEdits((change) => {
      const lane = change.addLane({ id: 'lane', name: 'Mine' });
      for (const id of ['plain', 'worded', 'linked', 'remarked']) change.addCard({ id, lane, step: 'step1', text: id });
      change.addPersona({ id: 'persona', name: 'P' });
    });
    theirsEdits((change) => {
      change.update('worded', { text: 'worded by them' });
      change.addLink({ from: 'card1', to: 'linked' });
      change.addComment({ target: 'remarked', author: 'they', text: 'good' });
      change.update('card2', { persona: 'persona' });
    });
    mine.undo();
    const left = mine.reader.cardsIn('lane', 'step1').map(({ id, text }) => `${id}: ${text}`);
    expect(left).toEqual(['worded: worded by them', 'linked: linked', 'remarked: remarked']);
    expect(mine.reader.get('lanes', 'lane')?.name).toBe('Mine');
    expect(mine.reader.get('cards', 'card2')?.persona).toBe('persona');
    expect([mine.reader.count('links'), mine.reader.count('comments')]).toEqual([2, 1]);
    mine.redo();
    expect(mine.reader.cardsIn('lane', 'step1')).toHaveLength(4);
    expect(theirs.toMap()).toEqual(mine.toMap());
  });

  it('keeps an addition that was taken back and done again, when another has named it since', () => {
    const { mine, mineEdits, theirsEdits } = together();
    let persona = '';
    mineEdits((change) => (persona = change.addPersona({ name: 'Ann' })));
    mine.undo();
    mine.redo();
    theirsEdits((change) => change.update('card1', { persona }));
    mine.undo();
    expect(mine.reader.get('cards', 'card1')?.persona).toBe(persona);
    expect(mine.reader.get('personas', persona)?.name).toBe('Ann');
  });

  it('keeps what another writes into a card while its addition is taken back', () => {
    const mine = MapDocument.fromMap(smallMap());
    const theirs = MapDocument.fromUpdates([mine.encode()]);
    edits(mine)((change) => change.addCard({ id: 'new', lane: 'lane1', step: 'step1', text: 'mine' }));
    theirs.applyUpdate(mine.encode());
    edits(theirs)((change) => change.update('new', { text: 'mine and theirs', owner: 'they' }));
    mine.undo();
    mine.applyUpdate(theirs.encode());
    theirs.applyUpdate(mine.encode());
    expect([textOf(mine, 'new'), textOf(theirs, 'new')]).toEqual([undefined, undefined]);
    mine.redo();
    expect(mine.reader.get('cards', 'new')).toMatchObject({ text: 'mine and theirs', owner: 'they' });
  });

  it('passes over steps of which nothing is left', () => {
    const { mine, mineEdits, theirsEdits } = together();
    mineEdits((change) => change.update('card1', { owner: 'first' }));
    mineEdits((change) => change.update('card2', { owner: 'second' }));
    theirsEdits((change) => change.update('card2', { owner: 'theirs' }));
    expect(mine.undo()).toBe(true);
    expect(mine.reader.get('cards', 'card1')?.owner).toBe(undefined);
    expect(mine.undo()).toBe(false);
  });

  it('takes what a page sets for the work of another', () => {
    const document = MapDocument.fromMap(smallMap());
    edits(document)((change) => change.update('card1', { owner: 'user' }));
    const map = document.toMap();
    document.setMap({ ...map, cards: map.cards.map((card) => ({ ...card, owner: 'page' })) });
    document.undo();
    expect(document.reader.all('cards').map(({ owner }) => owner)).toEqual(['page', 'page', 'page', 'page']);
  });

  it('forgets the oldest steps beyond its limit', () => {
    const document = MapDocument.fromMap(smallMap());
    for (let n = 0; n < undoLimit + 30; n++) edits(document)((change) => change.update('card1', { owner: `n${n}` }));
    let steps = 0;
    while (document.undo()) steps++;
    expect(steps).toBe(undoLimit);
    expect(document.reader.get('cards', 'card1')?.owner).toBe('n29');
    while (document.redo()) steps--;
    expect([steps, document.reader.get('cards', 'card1')?.owner]).toEqual([0, `n${undoLimit + 29}`]);
  });
});

describe('a gesture', () => {
  const typing = verbatim('typing');

  it('is written bit by bit, and is one step and one event at its end', () => {
    const { mine, theirs } = together();
    const start = mine.toMap();
    const events: ChangeEvent[] = [];
    mine.onChange((event) => events.push(event));
    const gesture = mine.begin(typing);
    for (const text of ['A', 'A n', 'A new', 'A new page']) {
      gesture.apply((change) => change.update('card1', { text }));
      expect(textOf(theirs, 'card1')).toBe(text);
    }
    expect([events, mine.undoLabel]).toEqual([[], typing]);
    gesture.commit();
    expect(events).toEqual([{ origin: 'user', label: typing, changed: { cards: new Set(['card1']) } }]);
    mine.undo();
    expect(mine.toMap()).toEqual(start);
    expect(mine.undoLabel).toBe(undefined);
    mine.redo();
    expect(textOf(theirs, 'card1')).toBe('A new page');
  });

  it('cancelled, leaves no step, no event, no redo of its own, and what could be redone before still can', () => {
    const { mine, mineEdits, theirsEdits } = together();
    let events = 0;
    mineEdits((change) => change.update('card2', { text: 'first' }));
    mineEdits((change) => change.update('card2', { text: 'second' }));
    mine.undo();
    mine.onChange(() => events++);
    const before = mine.toMap();
    const gesture = mine.begin(typing);
    gesture.apply((change) => change.update('card1', { text: 'A p' }));
    gesture.apply((change) => change.update('card1', { text: 'A plan' }));
    gesture.cancel();
    expect(mine.toMap()).toEqual(before);
    expect(events).toBe(0);
    expect(mine.redo()).toBe(true);
    expect(textOf(mine, 'card2')).toBe('second');
    const other = mine.begin(typing);
    other.apply((change) => change.update('card1', { text: 'A page I' }));
    theirsEdits((change) => change.update('card1', { text: `They: ${textOf(mine, 'card1')}`, owner: 'they' }));
    other.cancel();
    expect(mine.reader.get('cards', 'card1')).toMatchObject({ text: 'They: A page', owner: 'they' });
  });

  it('that comes to nothing is no step and no event', () => {
    const document = MapDocument.fromMap(smallMap());
    let events = 0;
    document.onChange(() => events++);
    edits(document)((change) => change.update('card2', { text: 'first' }));
    document.undo();
    const gesture = document.begin(typing);
    gesture.apply((change) => change.update('card1', { text: 'A page' }));
    expect(document.redoLabel).not.toBe(undefined);
    gesture.apply((change) => change.update('card1', { text: 'A pag' }));
    gesture.apply((change) => change.update('card1', { text: 'A page' }));
    gesture.commit();
    expect([events, document.undoLabel]).toEqual([2, undefined]);
    expect(document.redo()).toBe(true);
  });

  it('makes a card and types into it as one step', () => {
    const document = MapDocument.fromMap(smallMap());
    const start = document.toMap();
    const gesture = document.begin(typing);
    const id = gesture.apply((change) => change.addCard({ lane: 'lane1', step: 'step2' }));
    for (const text of ['N', 'Ne', 'New']) gesture.apply((change) => change.update(id, { text }));
    gesture.commit();
    document.undo();
    expect(document.toMap()).toEqual(start);
    document.redo();
    expect(textOf(document, id)).toBe('New');
  });

  it('ends its step when another edit, undo or gesture comes between, and goes on as a new one', () => {
    const document = MapDocument.fromMap(smallMap());
    const labels: (Message | undefined)[] = [];
    document.onChange(({ label }) => labels.push(label));
    const api = verbatim('api');
    const gesture = document.begin(typing);
    gesture.apply((change) => change.update('card1', { text: 'one' }));
    edits(document)((change) => change.update('card2', { text: 'api' }), api);
    gesture.apply((change) => change.update('card1', { text: 'one two' }));
    gesture.commit();
    expect(labels).toEqual([typing, api, typing]);
    document.undo();
    expect([textOf(document, 'card1'), textOf(document, 'card2')]).toEqual(['one', 'api']);
    const second = document.begin(typing);
    second.apply((change) => change.update('card1', { text: 'three' }));
    document.undo();
    expect(textOf(document, 'card1')).toBe('one');
    second.cancel();
    expect(textOf(document, 'card1')).toBe('one');
    expect(document.redo()).toBe(true);
    expect(textOf(document, 'card1')).toBe('three');
  });

  it('cannot be used after its end, and a wrong call in it does nothing', () => {
    const document = MapDocument.fromMap(smallMap());
    const gesture = document.begin(typing);
    expect(() => gesture.apply((change) => change.update('nobody', {}))).toThrow();
    gesture.apply((change) => change.update('card1', { text: 'typed' }));
    expect(() => gesture.apply((change) => change.update('card1', { score: 9 }))).toThrow();
    expect([gesture.open, textOf(document, 'card1')]).toEqual([true, 'typed']);
    gesture.commit();
    gesture.commit();
    gesture.cancel();
    expect(gesture.open).toBe(false);
    expect(() => gesture.apply(() => undefined)).toThrow(expect.objectContaining({ code: 'closed' }) as Error);
    expect(textOf(document, 'card1')).toBe('typed');
  });
});
