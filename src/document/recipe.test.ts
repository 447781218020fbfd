// Every call of an edit is checked against the map and the calls before it; a wrong one says what is wrong with it.
import { describe, expect, it } from 'vitest';
import { verbatim } from '../i18n/translate.js';
import { writeMap } from '../model/write.js';
import { smallMap } from '../testing/small-map.js';
import type { Change } from './change.js';
import { EditError, type EditErrorCode } from './edit-error.js';
import { MapDocument } from './map-document.js';

const label = verbatim('edit');

function open(): MapDocument {
  return MapDocument.fromMap(smallMap());
}

function names(list: readonly { readonly name: string }[]): string {
  return list.map(({ name }) => name).join(' ');
}

describe('an edit', () => {
  const wrong: readonly [string, EditErrorCode, (change: Change) => unknown][] = [
    ['an unknown id', 'unknown-id', (change) => change.update('nobody', {})],
    ['an id that is none', 'unknown-id', (change) => change.remove('a b')],
    ['a removed id', 'unknown-id', (change) => [change.remove('card1'), change.update('card1', {})]],
    ['a card of a removed stage', 'unknown-id', (change) => [change.remove('stage1'), change.move('card1', {})]],
    [
      'a new id that is taken',
      'duplicate-id',
      (change) => change.addCard({ id: 'lane1', lane: 'lane1', step: 'step1' }),
    ],
    ['the id of the map', 'duplicate-id', (change) => change.addStage({ id: 'map' })],
    ['an id added twice', 'duplicate-id', (change) => [change.addStage({ id: 'x' }), change.addStage({ id: 'x' })]],
    ['a new id of a wrong form', 'bad-id', (change) => change.addStage({ id: 'a b' })],
    ['a number for a text', 'bad-value', (change) => change.update('card1', { text: 5 })],
    ['null', 'bad-value', (change) => change.update('card1', { text: null })],
    ['a score out of range', 'bad-value', (change) => change.update('card1', { score: 3 })],
    ['a choice that is none', 'bad-value', (change) => change.update('card1', { certainty: 'sure' })],
    ['a colour that is none', 'bad-value', (change) => change.update('card1', { color: 'url(x)' })],
    ['a link to run', 'bad-value', (change) => change.update('card1', { url: 'javascript:alert(1)' })],
    ['NaN', 'bad-value', (change) => change.update('card3', { severity: NaN })],
    ['a function', 'bad-value', (change) => change.update('card1', { 'x-a': () => 1 })],
    ['a text without end', 'bad-value', (change) => change.update('card1', { text: 'x'.repeat(100_001) })],
    ['a change of an id', 'bad-value', (change) => change.update('card1', { id: 'other' })],
    ['a change of the version', 'bad-value', (change) => change.update('map', { version: 2 })],
    ['an array of the map', 'bad-value', (change) => change.update('map', { cards: [] })],
    ['a card at two places', 'bad-value', (change) => change.move('card1', { step: 'step1', stage: 'stage1' })],
    ['an end before the start', 'bad-value', (change) => change.move('card3', { toStep: 'step1' })],
    ['a link without an end', 'missing-field', (change) => change.addLink({ from: 'card1' })],
    ['no kind for a link', 'missing-field', (change) => change.update('link1', { kind: undefined })],
    ['a card without a place', 'missing-field', (change) => change.addCard({ lane: 'lane1' })],
    ['a card without a lane', 'missing-field', (change) => change.addCard({ step: 'step1' })],
    ['a lane for a step', 'wrong-kind', (change) => change.addCard({ lane: 'step1', step: 'step1' })],
    ['a step for a persona', 'wrong-kind', (change) => change.update('card1', { persona: 'step1' })],
    ['a persona who is not there', 'unknown-id', (change) => change.update('card1', { persona: 'nobody' })],
    ['a card in a lane of channels', 'wrong-kind', (change) => change.move('card1', { lane: 'lane4' })],
    ['a lane with cards made one of channels', 'wrong-kind', (change) => change.update('lane1', { type: 'channel' })],
    ['a neighbour elsewhere', 'wrong-container', (change) => change.move('card1', { step: 'step2', before: 'card2' })],
    ['a stage in a lane', 'wrong-container', (change) => change.move('stage1', { lane: 'lane1' })],
    ['a promise', 'closed', async (change) => Promise.resolve(change.update('card1', { text: 'later' }))],
  ];

  it.each(wrong)('refuses %s, and does nothing', (_, code, recipe) => {
    const document = open();
    const before = document.encode();
    let heard = 0;
    document.onUpdate(() => heard++);
    const edit = (): unknown =>
      document.edit(label, (change) => {
        change.update('card2', { text: 'right, but in vain' });
        return recipe(change);
      });
    expect(edit).toThrow(EditError);
    expect(edit).toThrow(expect.objectContaining({ code }) as Error);
    expect(document.encode()).toEqual(before);
    expect([heard, document.undoLabel]).toEqual([0, undefined]);
  });

  it('hands on what the recipe throws, and does nothing', () => {
    const document = open();
    const before = document.encode();
    expect(() =>
      document.edit(label, (change) => {
        change.remove('stage1');
        throw new TypeError('mine');
      }),
    ).toThrow(TypeError);
    expect(document.encode()).toEqual(before);
  });

  it('is over when the recipe returns, and does not begin inside another', () => {
    const document = open();
    let kept: Change | undefined;
    document.edit(label, (change) => (kept = change));
    expect(() => kept?.update('card1', {})).toThrow(expect.objectContaining({ code: 'closed' }) as Error);
    expect(() => document.edit(label, () => document.edit(label, () => undefined))).toThrow(EditError);
    document.edit(label, (change) => change.update('card1', { text: 'still works' }));
    expect(document.reader.get('cards', 'card1')?.text).toBe('still works');
  });

  it('shows the map as it was before, and lets calls build on earlier ones', () => {
    const document = open();
    document.edit(label, (change) => {
      const stage = change.addStage({ name: 'New' }, { before: 'stage2' });
      const last = change.addStep({ stage, name: 'last' });
      change.addStep({ stage, name: 'first' }, { before: last });
      change.addStep({ name: 'middle' }, { before: last });
      change.move('step3', { stage });
      change.remove('stage2');
      expect(change.map.count('stages')).toBe(2);
    });
    expect(names(document.reader.all('stages'))).toBe('Before New');
    expect(names(document.reader.all('steps'))).toBe('Search Compare first middle last Use');
    expect(document.reader.get('cards', 'card3')?.step).toBe('step3');
  });

  it('moves cards within and between cells, stages and lanes anywhere', () => {
    const document = open();
    const cell = (): string =>
      document.reader
        .cardsIn('lane1', 'step1')
        .map(({ id }) => id)
        .join(' ');
    document.edit(label, (change) => change.move('card2', { before: 'card1' }));
    expect(cell()).toBe('card2 card1');
    document.edit(label, (change) => change.move('card3', { after: 'card2' }));
    expect(cell()).toBe('card2 card3 card1');
    document.edit(label, (change) => change.move('card2', { stage: 'stage2' }));
    expect(document.reader.get('cards', 'card2')).toMatchObject({ lane: 'lane1', stage: 'stage2' });
    document.edit(label, (change) => change.update('card1', { step: 'step2', toStep: 'step3' }));
    expect(document.reader.get('cards', 'card1')).toMatchObject({ step: 'step2', toStep: 'step3' });
    document.edit(label, (change) => change.move('card1', { lane: 'lane2' }));
    expect(document.reader.get('cards', 'card1')).toMatchObject({ lane: 'lane2', step: 'step2', toStep: 'step3' });
    document.edit(label, (change) => {
      change.move('stage2', { before: 'stage1' });
      change.move('lane3', { before: 'lane1' });
      change.move('step1', { after: 'step2' });
    });
    expect(names(document.reader.all('steps'))).toBe('Use Compare Search');
    expect(names(document.reader.all('lanes'))).toBe('Figures Touchpoints Pains Channels');
    // Its end stands before its start now: it is shown at its step alone, until it is right again.
    expect(document.reader.get('cards', 'card1')).not.toHaveProperty('toStep');
    document.undo();
    expect(document.reader.get('cards', 'card1')).toHaveProperty('toStep', 'step3');
  });

  it('fills in what a new record may not lack, and takes an empty value for none', () => {
    const document = open();
    const [lane, link, comment] = document.edit(label, (change) => [
      change.addLane({}),
      change.addLink({ from: 'card1', to: 'card2' }),
      change.addComment({ target: 'map', author: 'me', text: 'well' }),
    ]);
    expect(document.reader.get('lanes', lane ?? '')).toEqual({ id: lane, type: 'text', name: '' });
    expect(document.reader.get('links', link ?? '')?.kind).toBe('next');
    expect(document.reader.get('comments', comment ?? '')?.createdAt).toMatch(/^\d{4}-\d\d-\d\dT/);
    document.edit(label, (change) => change.update('card1', { text: '', tags: [], owner: '' }));
    expect(document.reader.get('cards', 'card1')).toEqual({ id: 'card1', lane: 'lane1', step: 'step1' });
    document.edit(label, (change) => change.update('stage1', { name: undefined }));
    expect(document.reader.get('stages', 'stage1')).toEqual({ id: 'stage1', name: '' });
  });

  it('tidies what can be tidied: rounds scores, mends texts, drops doubles', () => {
    const document = open();
    document.edit(label, (change) =>
      change.update('card1', { score: 0.1 + 0.2, text: 'a\ud83d', tags: ['b', 'a', 'b'], url: ' https://a.example/ ' }),
    );
    expect(document.reader.get('cards', 'card1')).toMatchObject({
      score: 0.3,
      text: 'a\ufffd',
      tags: ['a', 'b'],
      url: 'https://a.example/',
    });
    expect(writeMap(MapDocument.fromUpdates([document.encode()]).toMap())).toBe(writeMap(document.toMap()));
  });

  it('keeps fields it does not know, and hides those that mean something else in the lane of the card', () => {
    const document = open();
    const actual = [{ period: '2024', value: 3 }];
    const card = document.edit(label, (change) => change.addCard({ lane: 'lane3', step: 'step1', actual }));
    const lane = document.edit(label, (change) => change.addLane({ type: 'time', name: 'Time' }));
    document.edit(label, (change) => {
      change.move(card, { lane });
      change.update(card, { 'x-mine': { deep: [1, null] } });
    });
    expect(document.reader.get('cards', card)).toEqual({
      id: card,
      lane,
      step: 'step1',
      'x-mine': { deep: [1, null] },
    });
    document.edit(label, (change) => change.move(card, { lane: 'lane3' }));
    expect(document.reader.get('cards', card)?.actual).toEqual(actual);
  });
});
