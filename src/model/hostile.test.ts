// Bad input: for each kind of broken or hostile file, what is said and what is left of it (R6, R7).
import { describe, expect, it, vi } from 'vitest';
import { parseMap, type ParseResult } from './parse.js';
import { writeMap } from './write.js';

vi.setConfig({ testTimeout: 120_000 });

/** A small good map with parts replaced. */
function mapWith(parts: Record<string, unknown> = {}): Record<string, unknown> {
  return {
    type: 'journeymap',
    version: 1,
    id: 'm',
    title: 'Map',
    stages: [{ id: 'g1', name: 'Stage' }],
    steps: [
      { id: 's1', stage: 'g1', name: 'One' },
      { id: 's2', stage: 'g1', name: 'Two' },
    ],
    lanes: [
      { id: 'l1', type: 'text', name: 'Actions' },
      { id: 'l2', type: 'emotion', name: 'Emotions' },
    ],
    cards: [
      { id: 'c1', lane: 'l1', step: 's1', text: 'First' },
      { id: 'c2', lane: 'l2', step: 's2', score: 1 },
    ],
    ...parts,
  };
}

const card = (fields: Record<string, unknown>): Record<string, unknown> =>
  mapWith({ cards: [{ id: 'c1', lane: 'l1', step: 's1', ...fields }] });
const text = (value: unknown): string => JSON.stringify(value);
const codes = ({ issues }: ParseResult): string[] => issues.map((issue) => issue.code);
const firstCard = (result: ParseResult): unknown => result.map?.cards[0];

/** Every file here is refused, with these codes and this place. */
const refused: [name: string, input: unknown, code: string, path?: string][] = [
  ['nothing', '', 'empty-file'],
  ['blanks', ' \n\t ', 'empty-file'],
  ['a cut-off file', text(mapWith()).slice(0, -20), 'cut-off', 'line 1'],
  ['a comma too many', '{\n  "type": "journeymap",\n}', 'broken-json', 'line 3'],
  ['single quotes', "{'type': 'journeymap'}", 'broken-json', 'line 1'],
  ['a comment', '// map\n{}', 'broken-json', 'line 1'],
  ['two documents', '{}\n{}', 'broken-json', 'line 2'],
  ['a web page', '<!doctype html>\n<script>alert(1)</script>', 'broken-json', 'line 1'],
  ['NaN in a text', '{"type":"journeymap","cards":[{"score":NaN}]}', 'broken-json', 'line 1'],
  ['undefined', undefined, 'not-a-map'],
  ['null', null, 'not-a-map'],
  ['a number', 7, 'not-a-map'],
  ['a JSON text', '"journeymap"', 'not-a-map'],
  ['a list', [mapWith()], 'not-a-map'],
  ['a function', () => mapWith(), 'not-a-map'],
  ['an empty object', '{}', 'not-a-map'],
  ['another format', { type: 'excalidraw', elements: [] }, 'other-type', '/type'],
  ['a type that is an object', { type: { journeymap: 1 } }, 'other-type', '/type'],
  ['a type inherited from a prototype', Object.create({ type: 'journeymap' }), 'not-a-map'],
  ['an object that throws', new Proxy({}, { get: throwing, getOwnPropertyDescriptor: throwing }), 'unreadable'],
  ['a million nested lists', '['.repeat(1e6) + ']'.repeat(1e6), 'not-a-map'],
  ['a million brackets never closed', '['.repeat(1e6), 'cut-off', 'line 1'],
];

function throwing(): never {
  throw new Error('hostile');
}

describe('a file that is refused', () => {
  it.each(refused)('says why for %s', (_, input, code, path) => {
    const result = parseMap(input);
    expect(codes(result)).toEqual([code]);
    expect(result.map).toBeUndefined();
    expect(result.issues[0]).toMatchObject({ level: 'error', ...(path && { path }) });
  });

  it('is refused above 100 MB before it is parsed', () => {
    const huge = `{"type":"journeymap","x-data":"${' '.repeat(200_000_000)}`;
    const before = performance.now();
    expect(codes(parseMap(huge))).toEqual(['too-large']);
    // Parsing it takes several hundred milliseconds, more where much else is done; refusing it must not look at it.
    expect(performance.now() - before).toBeLessThan(150);
  });

  it('is refused above the limit of the host, counted in bytes', () => {
    const map = text(mapWith({ title: 'Карта' }));
    const bytes = new TextEncoder().encode(map).length;
    expect(codes(parseMap(map, { limits: { bytes } }))).toEqual([]);
    expect(codes(parseMap(map, { limits: { bytes: bytes - 1 } }))).toEqual(['too-large']);
  });
});

/** Every file here is read; these codes are said, and the first card is this. */
const repaired: [name: string, input: unknown, codes: string[], card?: unknown][] = [
  ['a byte-order mark', `\ufeff${text(mapWith())}`, [], { id: 'c1', lane: 'l1', step: 's1', text: 'First' }],
  ['no type, but lanes and cards', mapWith({ type: undefined }), ['missing-type']],
  ['no version', mapWith({ version: undefined }), ['bad-version']],
  ['a version that is a text', mapWith({ version: '1' }), []],
  ['an impossible version', mapWith({ version: -3 }), ['bad-version']],
  ['a newer version', mapWith({ version: 7 }), ['newer-version']],
  ['no arrays at all', { type: 'journeymap', version: 1, id: 'm', title: '' }, Array(4).fill('missing-list')],
  [
    'arrays that are not',
    mapWith({ links: { a: 1 }, personas: 'me', views: 3 }),
    ['not-a-list', 'not-a-list', 'not-a-list'],
  ],
  ['a map id that cannot be one', mapWith({ id: '../../etc' }), ['bad-id']],
  ['no map id', mapWith({ id: undefined }), ['missing-id']],
  [
    'records that are not',
    mapWith({ stages: [{ id: 'g1', name: 'Stage' }, null, 3, 'x', []] }),
    Array(4).fill('not-an-object'),
  ],
  [
    'a card without an id',
    mapWith({ cards: [{ lane: 'l1', step: 's1' }] }),
    ['missing-id'],
    { id: 'card', lane: 'l1', step: 's1' },
  ],
  ['an id with a blank', card({ id: 'my card' }), ['bad-id'], { id: 'my-card', lane: 'l1', step: 's1' }],
  ['an id in other letters', card({ id: 'карта' }), ['bad-id'], { id: 'card', lane: 'l1', step: 's1' }],
  ['an id that is a number', card({ id: 12 }), [], { id: '12', lane: 'l1', step: 's1' }],
  ['an id that is too long', card({ id: 'x'.repeat(65) }), ['bad-id'], { id: 'x'.repeat(50), lane: 'l1', step: 's1' }],
  ['__proto__ as an id', card({ id: '__proto__' }), [], { id: '__proto__', lane: 'l1', step: 's1' }],
  [
    'constructor as a lane type',
    mapWith({
      lanes: [
        { id: 'l1', type: 'constructor', name: 'A' },
        { id: 'l2', type: '__proto__', name: 'B' },
      ],
    }),
    [],
  ],
  ['__proto__ as a text', card({ text: '__proto__' }), [], { id: 'c1', lane: 'l1', step: 's1', text: '__proto__' }],
  ['no lane', card({ lane: undefined }), ['recovered-lane'], { id: 'c1', lane: 'recovered', step: 's1' }],
  ['an unknown lane', card({ lane: 'gone' }), ['recovered-lane'], { id: 'c1', lane: 'recovered', step: 's1' }],
  ['an unknown step', card({ step: 'gone' }), ['recovered-step'], { id: 'c1', lane: 'l1', step: 's1' }],
  [
    'an unknown stage of a card',
    card({ step: undefined, stage: 'gone' }),
    ['recovered-step'],
    { id: 'c1', lane: 'l1', step: 's1' },
  ],
  ['no step', card({ step: undefined }), ['recovered-step'], { id: 'c1', lane: 'l1', step: 's1' }],
  ['a step and a stage', card({ stage: 'g1' }), ['two-places'], { id: 'c1', lane: 'l1', step: 's1' }],
  ['an unknown step and a stage', card({ step: 'gone', stage: 'g1' }), [], { id: 'c1', lane: 'l1', stage: 'g1' }],
  ['a span to an unknown step', card({ toStep: 'gone' }), ['bad-span'], { id: 'c1', lane: 'l1', step: 's1' }],
  ['a span backwards', card({ step: 's2', toStep: 's1' }), ['bad-span'], { id: 'c1', lane: 'l1', step: 's2' }],
  [
    'a card in a lane of lines',
    mapWith({ lanes: [{ id: 'l1', type: 'divider', name: 'Line' }], cards: [{ id: 'c1', lane: 'l1', step: 's1' }] }),
    ['hidden-card'],
    { id: 'c1', lane: 'recovered', step: 's1' },
  ],
  ['an unknown persona', card({ persona: 'gone' }), ['dangling-reference'], { id: 'c1', lane: 'l1', step: 's1' }],
  [
    'unknown evidence',
    card({ evidence: ['gone', 'gone too'] }),
    ['dangling-reference', 'dangling-reference'],
    { id: 'c1', lane: 'l1', step: 's1' },
  ],
  ['a link to nothing', mapWith({ links: [{ id: 'k', from: 'c1', to: 'gone', kind: 'next' }] }), ['dangling-link']],
  ['a link without an end', mapWith({ links: [{ id: 'k', from: 'c1', kind: 'next' }] }), ['missing-field']],
  [
    'a comment on nothing',
    mapWith({ comments: [{ id: 'k', target: 'gone', author: 'A', text: 'B', createdAt: '2025-01-01T00:00:00Z' }] }),
    ['recovered-target'],
  ],
  [
    'a score far out',
    card({ lane: 'l2', score: 99 }),
    ['out-of-range'],
    { id: 'c1', lane: 'l2', step: 's1', score: 2 },
  ],
  [
    'a score too fine',
    card({ lane: 'l2', score: 0.123 }),
    ['rounded'],
    { id: 'c1', lane: 'l2', step: 's1', score: 0.1 },
  ],
  [
    'a score that is a text',
    card({ lane: 'l2', score: '-1.5' }),
    ['converted'],
    { id: 'c1', lane: 'l2', step: 's1', score: -1.5 },
  ],
  ['a score that is no number', card({ lane: 'l2', score: NaN }), ['wrong-type'], { id: 'c1', lane: 'l2', step: 's1' }],
  [
    'a score without end',
    card({ lane: 'l2', score: -Infinity }),
    ['out-of-range'],
    { id: 'c1', lane: 'l2', step: 's1', score: -2 },
  ],
  ['a negative nothing', card({ lane: 'l2', score: -0 }), [], { id: 'c1', lane: 'l2', step: 's1', score: 0 }],
  ['a number too large to add up', mapWith({ cases: [{ id: 'k', text: 'A', amount: 1e308 }] }), ['out-of-range']],
  [
    'lone surrogates',
    card({ text: 'a\ud800b' }),
    ['broken-text'],
    { id: 'c1', lane: 'l1', step: 's1', text: 'a\ufffdb' },
  ],
  [
    'a script as text',
    card({ text: '<script>alert(1)</script>' }),
    [],
    { id: 'c1', lane: 'l1', step: 's1', text: '<script>alert(1)</script>' },
  ],
  ['a script as an address', card({ url: 'javascript:alert(1)' }), ['bad-url'], { id: 'c1', lane: 'l1', step: 's1' }],
  [
    'a hidden script as an address',
    card({ url: '\u0001 java\nscript:alert(1)' }),
    ['bad-url'],
    { id: 'c1', lane: 'l1', step: 's1' },
  ],
  [
    'a page as an address',
    card({ url: 'data:text/html,<script>1</script>' }),
    ['bad-url'],
    { id: 'c1', lane: 'l1', step: 's1' },
  ],
  [
    'a drawing with scripts as an image',
    mapWith({ evidence: [{ id: 'e', kind: 'image', data: 'data:image/svg+xml;base64,AAAA' }] }),
    ['bad-url'],
  ],
  [
    'a colour that loads something',
    card({ color: 'url(//x.example)' }),
    ['bad-value'],
    { id: 'c1', lane: 'l1', step: 's1' },
  ],
  ['a date that is none', card({ due: '2025-02-30' }), ['bad-date'], { id: 'c1', lane: 'l1', step: 's1' }],
  ['a duration that is none', mapWith({ stages: [{ id: 'g1', name: 'A', duration: 'two days' }] }), ['bad-duration']],
  ['nulls', card({ text: null, tags: null }), ['null-value', 'null-value'], { id: 'c1', lane: 'l1', step: 's1' }],
  ['a text that is a number', card({ text: 5 }), ['converted'], { id: 'c1', lane: 'l1', step: 's1', text: '5' }],
  ['a text that is an object', card({ text: { toString: 1 } }), ['wrong-type'], { id: 'c1', lane: 'l1', step: 's1' }],
  ['a list that is a text', card({ tags: 'one' }), ['converted'], { id: 'c1', lane: 'l1', step: 's1', tags: ['one'] }],
  [
    'a set with doubles',
    card({ tags: ['b', 'a', 'b'] }),
    ['duplicate-value'],
    { id: 'c1', lane: 'l1', step: 's1', tags: ['a', 'b'] },
  ],
  ['an unknown choice', card({ state: 'maybe' }), ['bad-value'], { id: 'c1', lane: 'l1', step: 's1' }],
  [
    'a choice in capitals',
    card({ state: 'As-Is' }),
    ['converted'],
    { id: 'c1', lane: 'l1', step: 's1', state: 'as-is' },
  ],
  ['a list of nothing', card({ tags: [], text: '', votes: [] }), [], { id: 'c1', lane: 'l1', step: 's1' }],
  ['a function as unknown data', card({ 'x-f': throwing }), ['not-json'], { id: 'c1', lane: 'l1', step: 's1' }],
  [
    'NaN in unknown data',
    card({ 'x-n': [1, NaN] }),
    ['not-json'],
    { id: 'c1', lane: 'l1', step: 's1', 'x-n': [1, null] },
  ],
  [
    'a million nested lists as unknown data',
    `{"type":"journeymap","version":1,"id":"m","title":"","stages":[],"steps":[],"lanes":[],"cards":[],"x":${'['.repeat(1e6)}${']'.repeat(1e6)}}`,
    ['data-too-deep'],
  ],
  [
    'a million nested lists as a card',
    `{"type":"journeymap","version":1,"id":"m","title":"","stages":[],"steps":[],"lanes":[],"cards":[${'['.repeat(1e6)}${']'.repeat(1e6)}]}`,
    ['not-an-object'],
  ],
  [
    'a card that throws',
    mapWith({ cards: [Object.defineProperty({}, 'id', { enumerable: true, get: throwing })] }),
    ['broken-record'],
  ],
];

describe('a file that is repaired', () => {
  it.each(repaired)('keeps what it can of %s', (_, input, expected, kept) => {
    const result = parseMap(input);
    expect(codes(result)).toEqual(expected);
    expect(result.issues.filter((issue) => issue.level === 'error')).toEqual([]);
    if (kept) expect(firstCard(result)).toEqual(kept);
    const written = writeMap(result.map!);
    expect(parseMap(written).issues).toEqual([]);
    expect(writeMap(parseMap(written).map!)).toBe(written);
  });

  it('tells the place of each repair as a JSON Pointer', () => {
    const { issues } = parseMap(
      mapWith({ cards: [{ id: 'c1', lane: 'l1', step: 's1', tags: [1, {}], 'x~/y': [NaN] }] }),
    );
    expect(issues.map(({ code, path }) => [code, path])).toEqual([
      ['converted', '/cards/0/tags/0'],
      ['wrong-type', '/cards/0/tags/1'],
      ['not-json', '/cards/0/x~0~1y'],
    ]);
  });
});

describe('what points at something', () => {
  it('means the first of two records with the same id, and both are kept', () => {
    const { map, issues } = parseMap(
      mapWith({
        cards: [
          { id: 'c', lane: 'l1', step: 's1', text: 'A' },
          { id: 'c', lane: 'l1', step: 's1', text: 'B' },
          { id: 'c-2', lane: 'l1', step: 's1' },
        ],
        links: [{ id: 'k', from: 'c', to: 'c-2', kind: 'next' }],
      }),
    );
    expect(map?.cards.map(({ id, text: said }) => [id, said])).toEqual([
      ['c', 'A'],
      ['c-3', 'B'],
      ['c-2', undefined],
    ]);
    expect(map?.links).toEqual([{ id: 'k', from: 'c', to: 'c-2', kind: 'next' }]);
    expect(issues.map(({ code, path }) => [code, path])).toEqual([['duplicate-id', '/cards/1/id']]);
  });

  it('finds its own kind when a step and a lane share an id', () => {
    const { map } = parseMap(
      mapWith({
        steps: [{ id: 'a', stage: 'g1', name: 'Step' }],
        lanes: [{ id: 'a', type: 'text', name: 'Lane' }],
        cards: [{ id: 'c', lane: 'a', step: 'a' }],
      }),
    );
    expect(map?.cards[0]).toEqual({ id: 'c', lane: map?.lanes[0]?.id, step: 'a' });
    expect(map?.lanes[0]?.id).not.toBe('a');
  });

  it('follows an id that had to be changed', () => {
    const { map } = parseMap(
      mapWith({
        lanes: [{ id: 'my lane', type: 'text', name: 'A' }],
        cards: [{ id: 'c', lane: 'my lane', step: 's1' }],
      }),
    );
    expect(map?.cards[0]?.lane).toBe('my-lane');
  });

  it('gives an id that the map itself has to the map', () => {
    expect(parseMap(mapWith({ id: 'c1' })).map?.cards[0]?.id).toBe('c1-2');
  });

  it('cuts replies that answer each other in a circle once', () => {
    const comment = (id: string, parent?: string) => ({
      id,
      parent,
      target: 'm',
      author: 'A',
      text: 'B',
      createdAt: '2025-01-01T00:00:00Z',
    });
    const { map, issues } = parseMap(
      mapWith({
        comments: [comment('a', 'b'), comment('b', 'c'), comment('c', 'b'), comment('d', 'd'), comment('e', 'a')],
      }),
    );
    expect(issues.map(({ code, path }) => [code, path])).toEqual([
      ['reference-cycle', '/comments/2/parent'],
      ['reference-cycle', '/comments/3/parent'],
    ]);
    expect(map?.comments.map(({ parent }) => parent)).toEqual(['b', 'c', undefined, undefined, 'a']);
  });

  it('makes a stage, a step and a lane where there are none, in the language of the map', () => {
    const { map } = parseMap({
      type: 'journeymap',
      version: 1,
      id: 'm',
      title: '',
      locale: 'ru',
      stages: [],
      steps: [],
      lanes: [],
      cards: [{ text: 'A' }],
    });
    expect(map?.cards[0]).toMatchObject({ lane: map?.lanes[0]?.id, step: map?.steps[0]?.id });
    expect([map?.stages[0]?.name, map?.steps[0]?.name, map?.lanes[0]?.name]).toEqual(Array(3).fill('Восстановлено'));
    expect(map?.steps[0]?.stage).toBe(map?.stages[0]?.id);
  });

  it('puts a lost step into the stage of the step before it', () => {
    const { map } = parseMap(
      mapWith({
        stages: [
          { id: 'g1', name: 'A' },
          { id: 'g2', name: 'B' },
        ],
        steps: [
          { id: 's1', stage: 'g2', name: '1' },
          { id: 's2', stage: 'gone', name: '2' },
        ],
      }),
    );
    expect(map?.steps.map(({ stage }) => stage)).toEqual(['g2', 'g2']);
  });
});

describe('limits', () => {
  it('cut a text between characters', () => {
    const result = parseMap(card({ text: 'ab😀' }), { limits: { text: 3 } });
    expect(firstCard(result)).toMatchObject({ text: 'ab' });
    expect(codes(result)).toContain('too-long');
  });

  it('hold records, entries and unknown keys, and say how many were left out', () => {
    const cards = Array.from({ length: 5 }, (_, at) => ({
      id: `c${at}`,
      lane: 'l1',
      step: 's1',
      tags: ['a', 'b', 'c'],
      'x-1': 1,
      'x-2': 2,
      'x-3': 3,
    }));
    const { map, issues } = parseMap(mapWith({ cards }), { limits: { records: 2, entries: 2, unknownKeys: 2 } });
    expect(map?.cards).toHaveLength(2);
    expect(Object.keys(map?.cards[0] ?? {})).toEqual(['id', 'lane', 'step', 'tags', 'x-1', 'x-2']);
    expect(issues.filter(({ path }) => path === '/cards')).toMatchObject([
      { code: 'too-many', params: { n: 3, limit: 2 } },
    ]);
    expect(issues.filter(({ path }) => path === '/cards/0')).toMatchObject([
      { code: 'too-many', params: { n: 1, limit: 2 } },
    ]);
  });

  it('hold unknown keys at every level, before they are copied', () => {
    const many = Object.fromEntries(Array.from({ length: 100_000 }, (_, at) => [`k${at}`, at]));
    const { map, issues } = parseMap(mapWith({ 'x-one': { two: [many] } }));
    const kept = (map as unknown as { 'x-one': { two: [object] } })['x-one'].two[0];
    expect(Object.keys(kept)).toHaveLength(1000);
    expect(issues).toMatchObject([{ code: 'too-many', path: '/x-one', params: { n: 99_000, limit: 1000 } }]);
  });

  it('stop an object that contains itself, and one that doubles at each level', () => {
    const circle: Record<string, unknown> = {};
    circle['again'] = circle;
    expect(codes(parseMap(mapWith({ 'x-circle': circle })))).toEqual(['data-too-deep']);
    let doubled: unknown = 1;
    for (let level = 0; level < 60; level++) doubled = [doubled, doubled];
    expect(codes(parseMap(mapWith({ 'x-doubled': doubled }), { limits: { values: 1000 } }))).toEqual(['too-much-data']);
  });

  it('list at most so many issues of one code, and never hide another', () => {
    const cards = Array.from({ length: 50 }, (_, at) => ({ id: `c${at}`, lane: 'l1', step: 's1', text: null }));
    const result = parseMap(mapWith({ cards: [...cards, { id: 'd', lane: 'gone', step: 's1' }] }), {
      limits: { issues: 10 },
    });
    expect(codes(result)).toEqual([...Array<string>(10).fill('null-value'), 'recovered-lane', 'more-issues']);
    expect(result.issues.at(-1)?.params).toEqual({ code: 'null-value', n: 40 });
  });

  it('do not slow down: a million unknown keys, and 50,000 cards of one id', () => {
    const keys = Object.fromEntries(Array.from({ length: 1e6 }, (_, at) => [`k${at}`, at]));
    expect(codes(parseMap(card(keys)))).toEqual(['too-many']);
    const cards = Array.from({ length: 5e4 }, () => ({ id: 'same', lane: 'l1', step: 's1' }));
    const { map } = parseMap(mapWith({ cards }));
    expect(new Set(map?.cards.map(({ id }) => id)).size).toBe(5e4);
  });
});

describe('strict mode', () => {
  it('gives a good map', () => {
    expect(parseMap(mapWith(), { mode: 'strict' })).toMatchObject({ issues: [], map: { id: 'm' } });
  });

  it('gives no map when something would have to be repaired', () => {
    const result = parseMap(card({ lane: 'gone' }), { mode: 'strict' });
    expect(result.map).toBeUndefined();
    expect(result.issues).toMatchObject([{ level: 'error', code: 'recovered-lane' }]);
  });

  it('names fields that do not exist, but not extensions', () => {
    const result = parseMap(card({ txet: 'A', 'x-own': 1, meta: {} }), { mode: 'strict' });
    expect(result.issues).toMatchObject([{ level: 'error', code: 'unknown-field', path: '/cards/0/txet' }]);
  });
});

describe('a newer version', () => {
  it('is read as far as it is understood, to be looked at only', () => {
    const result = parseMap(
      mapWith({ version: 2, cards: [{ id: 'c1', lane: 'l1', step: 's1', text: 'First', shape: 'round' }] }),
    );
    expect(result.readOnly).toBe(true);
    expect(firstCard(result)).toMatchObject({ text: 'First', shape: 'round' });
  });
});
