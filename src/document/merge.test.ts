// Two copies edited apart come together as their authors would wish (R2).
import { describe, expect, it } from 'vitest';
import { verbatim } from '../i18n/translate.js';
import { writeMap } from '../model/write.js';
import { smallMap } from '../testing/small-map.js';
import type { Change } from './change.js';
import { MapDocument } from './map-document.js';

const label = verbatim('edit');

/** Two copies that hear each other only in `meet`. */
function apart(): { one: MapDocument; two: MapDocument; meet: () => void } {
  const one = MapDocument.fromMap(smallMap());
  const two = MapDocument.fromUpdates([one.encode()]);
  const meet = (): void => {
    const [first, second] = [one.encode(two.stateVector()), two.encode(one.stateVector())];
    one.applyUpdate(second);
    two.applyUpdate(first);
    expect(writeMap(one.toMap())).toBe(writeMap(two.toMap()));
  };
  return { one, two, meet };
}

function edit(document: MapDocument, recipe: (change: Change) => unknown): void {
  document.edit(label, (change) => void recipe(change));
}

describe('edits of two at once', () => {
  it('mix letters in one text, and keep both fields of one card', () => {
    const { one, two, meet } = apart();
    edit(one, (change) => change.update('card1', { text: 'A web page', owner: 'Ann' }));
    edit(two, (change) => change.update('card1', { text: 'A page!', tags: ['own', 'web'] }));
    meet();
    expect(one.reader.get('cards', 'card1')).toMatchObject({ text: 'A web page!', owner: 'Ann', tags: ['own', 'web'] });
  });

  it('start one note together, and never tear a letter', () => {
    const { one, two, meet } = apart();
    edit(one, (change) => change.update('card1', { note: 'left' }));
    edit(two, (change) => change.update('card1', { note: 'right' }));
    meet();
    expect(['leftright', 'rightleft']).toContain(one.reader.get('cards', 'card1')?.note);
    edit(one, (change) => change.update('card2', { text: '👩‍👧' }));
    meet();
    edit(one, (change) => change.update('card2', { text: '👩‍👦' }));
    edit(two, (change) => change.update('card2', { text: '👨‍👧' }));
    meet();
    const text = one.reader.get('cards', 'card2')?.text ?? '';
    expect(['👩‍👦👨‍👧', '👨‍👧👩‍👦']).toContain(text);
  });

  it('move a card to a cell that one of them chose', () => {
    const { one, two, meet } = apart();
    edit(one, (change) => change.move('card1', { lane: 'lane2' }));
    edit(two, (change) => change.move('card1', { step: 'step2' }));
    meet();
    const { lane, step } = one.reader.get('cards', 'card1') ?? {};
    expect(['lane2 step1', 'lane1 step2']).toContain(`${lane} ${step}`);
  });

  it('put in and take out of a set', () => {
    const { one, two, meet } = apart();
    edit(one, (change) => change.update('card1', { tags: ['a', 'web'], votes: [{ by: 'ann' }] }));
    edit(two, (change) => change.update('card1', { tags: ['b'], votes: [{ by: 'bob', weight: 2 }] }));
    meet();
    const votes = [{ by: 'ann' }, { by: 'bob', weight: 2 }];
    expect(one.reader.get('cards', 'card1')).toMatchObject({ tags: ['a', 'b'], votes });
  });

  it('delete a card that the other changes: the change is there when it comes back', () => {
    const { one, two, meet } = apart();
    edit(one, (change) => change.remove('card1'));
    edit(two, (change) => change.update('card1', { text: 'A better page', severity: 1 }));
    meet();
    expect([two.reader.get('cards', 'card1'), two.reader.count('links')]).toEqual([undefined, 0]);
    one.undo();
    meet();
    expect(two.reader.get('cards', 'card1')).toMatchObject({ text: 'A better page', severity: 1 });
    expect(two.reader.count('links')).toBe(1);
  });

  it('delete a lane, a step and a stage to which the other adds a card: they stand with that card alone', () => {
    const { one, two, meet } = apart();
    edit(one, (change) => change.remove('lane1', 'stage1'));
    edit(two, (change) => change.addCard({ id: 'late', lane: 'lane1', step: 'step2' }));
    meet();
    expect(one.toMap()).toMatchObject({
      stages: [{ id: 'stage1' }, { id: 'stage2' }],
      steps: [{ id: 'step2' }, { id: 'step3' }],
      cards: [{ id: 'late', lane: 'lane1', step: 'step2' }, { id: 'card3' }],
    });
    edit(two, (change) => change.remove('late'));
    meet();
    expect(one.toMap()).toMatchObject({ stages: [{ id: 'stage2' }], steps: [{ id: 'step3' }], lanes: [{}, {}, {}] });
  });

  it('delete a stage to which the other adds an empty step: both stand', () => {
    const { one, two, meet } = apart();
    edit(one, (change) => change.remove('stage2'));
    edit(two, (change) => change.addStep({ id: 'late', stage: 'stage2', name: 'Leave' }));
    meet();
    expect(one.reader.stepsOf('stage2').map(({ id }) => id)).toEqual(['late']);
  });

  it('make a lane one of channels while the other puts a card in it: the card is seen', () => {
    const { one, two, meet } = apart();
    edit(one, (change) => {
      change.remove('card1', 'card2');
      change.update('lane1', { type: 'channel' });
    });
    edit(two, (change) => change.addCard({ id: 'late', lane: 'lane1', step: 'step1' }));
    meet();
    expect(one.reader.get('lanes', 'lane1')?.type).toBe('text');
    edit(one, (change) => change.remove('late'));
    meet();
    expect(two.reader.get('lanes', 'lane1')?.type).toBe('channel');
  });

  it('score one step twice: both are kept', () => {
    const { one, two, meet } = apart();
    edit(one, (change) => change.addCard({ lane: 'lane1', step: 'step2', score: 1 }));
    edit(two, (change) => change.addCard({ lane: 'lane1', step: 'step2', score: -1 }));
    meet();
    const scores = one.reader.cardsIn('lane1', 'step2').map(({ score }) => score ?? 0);
    expect(scores.sort((a, b) => a - b)).toEqual([-1, 1]);
  });

  it('insert at one place: the order is the same everywhere, and there is room between the two', () => {
    const { one, two, meet } = apart();
    edit(one, (change) => change.addLane({ id: 'x', name: 'x' }, { before: 'lane2' }));
    edit(two, (change) => change.addLane({ id: 'y', name: 'y' }, { before: 'lane2' }));
    meet();
    edit(one, (change) => change.addLane({ id: 'm', name: 'm' }, { after: 'x' }));
    meet();
    expect(two.reader.all('lanes').map(({ id }) => id)).toEqual(['lane1', 'x', 'm', 'y', 'lane2', 'lane3', 'lane4']);
  });

  it('answer each other in a circle: no answer is lost', () => {
    const { one, two, meet } = apart();
    const comment = { target: 'card1', author: 'me', text: 'well' };
    edit(one, (change) => [change.addComment({ ...comment, id: 'a' }), change.addComment({ ...comment, id: 'b' })]);
    meet();
    edit(one, (change) => change.update('a', { parent: 'b' }));
    edit(two, (change) => change.update('b', { parent: 'a' }));
    meet();
    expect(one.reader.all('comments').map(({ id, parent }) => [id, parent])).toEqual([
      ['a', undefined],
      ['b', undefined],
    ]);
    edit(two, (change) => change.update('b', { parent: undefined }));
    meet();
    expect(one.reader.get('comments', 'a')?.parent).toBe('b');
  });

  it('show a card only with its lane, when updates come out of order', () => {
    const one = MapDocument.fromMap(smallMap());
    const two = MapDocument.fromUpdates([one.encode()]);
    const three = MapDocument.fromUpdates([one.encode()]);
    const fromOne: Uint8Array[] = [];
    const fromTwo: Uint8Array[] = [];
    one.onUpdate((update, origin) => origin === 'local' && fromOne.push(update) && two.applyUpdate(update));
    two.onUpdate((update, origin) => origin === 'local' && fromTwo.push(update));
    edit(one, (change) => {
      const stage = change.addStage({ id: 'later' });
      change.addStep({ id: 'last', stage });
      change.addLane({ id: 'new' });
    });
    edit(two, (change) => change.addCard({ id: 'card', lane: 'new', step: 'last' }));
    for (const update of fromTwo) three.applyUpdate(update);
    expect([three.reader.get('cards', 'card'), three.incomplete]).toEqual([undefined, false]);
    for (const update of fromOne) three.applyUpdate(update);
    expect(writeMap(three.toMap())).toBe(writeMap(two.toMap()));
    expect(three.reader.cardsIn('new', 'last')).toHaveLength(1);
  });
});
