// The text of a file: one form for one map, whatever the order things came in.
import { describe, expect, it } from 'vitest';
import type { JourneyMap } from './journey-map.js';
import { parseMap } from './parse.js';
import { writeMap } from './write.js';

const map: JourneyMap = {
  type: 'journeymap',
  version: 1,
  id: 'm',
  title: 'Map',
  personas: [],
  stages: [
    { id: 'g1', name: 'A' },
    { id: 'g2', name: 'B' },
  ],
  steps: [
    { id: 's3', stage: 'g2', name: '3' },
    { id: 's1', stage: 'g1', name: '1' },
    { id: 's2', stage: 'g1', name: '2' },
  ],
  lanes: [
    { id: 'l1', type: 'text', name: 'X' },
    { id: 'l2', type: 'text', name: 'Y' },
  ],
  cards: [
    { id: 'c7', lane: 'l1', step: 's3' },
    { id: 'c5', lane: 'l2', step: 's1' },
    { id: 'c4', lane: 'l1', step: 's1' },
    { id: 'c3', lane: 'l1', step: 's1' },
    { id: 'c6', lane: 'l1', stage: 'g2' },
    { id: 'c1', lane: 'l2', stage: 'g1' },
  ],
  links: [],
  evidence: [],
  cases: [],
  comments: [],
  views: [],
};

const withCard = (fields: object): JourneyMap => ({ ...map, cards: [{ id: 'c', lane: 'l1', step: 's1', ...fields }] });
const cardText = (fields: object): string =>
  JSON.stringify((JSON.parse(writeMap(withCard(fields))) as JourneyMap).cards[0]);

describe('the text of a map', () => {
  it('is what JSON.stringify makes with two spaces, and ends with a line end', () => {
    const text = writeMap(map);
    expect(text).toBe(`${JSON.stringify(JSON.parse(text), null, 2)}\n`);
  });

  it('has all ten arrays, also empty ones, so that other tools need not ask', () => {
    expect(Object.keys(JSON.parse(writeMap(map)) as object)).toEqual([
      ...['type', 'version', 'id', 'title', 'personas', 'stages', 'steps', 'lanes', 'cards'],
      ...['links', 'evidence', 'cases', 'comments', 'views'],
    ]);
  });

  it('has steps by stage, and cards by stage or step, lane and order', () => {
    const { steps, cards } = JSON.parse(writeMap(map)) as JourneyMap;
    expect(steps.map(({ id }) => id)).toEqual(['s1', 's2', 's3']);
    expect(cards.map(({ id }) => id)).toEqual(['c1', 'c4', 'c3', 'c5', 'c6', 'c7']);
  });

  it('has known fields in the order of the table and unknown ones by code point', () => {
    const fields = { '\u{1f600}': 1, '\uff5e': 2, b: 3, a: 4, 10: 5, 9: 6, score: 1, text: 'T', state: 'as-is' };
    const text = writeMap(withCard(fields));
    const order = [...text.slice(text.indexOf('"cards"')).matchAll(/^ {6}"(.+?)":/gm)].map(([, name]) => name);
    expect(order).toEqual(['id', 'lane', 'step', 'state', 'text', 'score', '10', '9', 'a', 'b', '\uff5e', '\u{1f600}']);
  });

  it('leaves out what is empty, but neither false, nor zero, nor the data of others', () => {
    const empty = { text: '', tags: [], roles: {}, votes: undefined, note: null, recovery: { thank: {} } };
    expect(cardText({ ...empty, needed: false, score: 0, 'x-a': '', 'x-b': [], 'x-c': null, 'x-d': {} })).toBe(
      '{"id":"c","lane":"l1","step":"s1","needed":false,"score":0,"x-a":"","x-b":[],"x-c":null,"x-d":{}}',
    );
  });

  it('keeps a required name that is empty', () => {
    const text = writeMap({ ...map, title: '', stages: [{ id: 'g1', name: '' }] });
    expect(JSON.parse(text)).toMatchObject({ title: '', stages: [{ id: 'g1', name: '' }] });
  });

  it('has sets by code point and lists as they are', () => {
    const votes = [{ weight: 2, by: 'B' }, { by: 'A' }];
    expect(cardText({ tags: ['b', 'a'], votes, systems: ['b', 'a'] })).toBe(
      '{"id":"c","lane":"l1","step":"s1","tags":["a","b"],"votes":[{"by":"A"},{"by":"B","weight":2}],"systems":["b","a"]}',
    );
  });

  it('never holds what is no number', () => {
    expect(cardText({ score: NaN, value: -0 })).toBe('{"id":"c","lane":"l1","step":"s1","value":0}');
  });

  it('keeps __proto__ as a name, at every level', () => {
    const text = `{"type":"journeymap","version":1,"id":"m","title":"","stages":[],"steps":[],"lanes":[],"cards":[],
      "translations":{"__proto__":{"__proto__":{"__proto__":"A"}}},"meta":{"__proto__":{"x":1}},"__proto__":{"polluted":true}}`;
    const read = parseMap(text);
    expect(read.issues).toEqual([]);
    expect(JSON.parse(writeMap(read.map!))).toEqual({
      ...(JSON.parse(text) as object),
      ...{ personas: [], links: [], evidence: [], cases: [], comments: [], views: [] },
    });
    expect(writeMap(read.map!)).toContain('  "__proto__": {\n    "polluted": true\n  }');
    expect(({} as Record<string, unknown>)['polluted']).toBeUndefined();
    expect(Object.getPrototypeOf(read.map)).toBe(Object.prototype);
  });
});
