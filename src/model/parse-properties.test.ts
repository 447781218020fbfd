// Properties of the reader: it never throws, never loses what is good, and what it gives always holds together (A14–A18, R6, R7).
import { Ajv2020 } from 'ajv/dist/2020.js';
import fc from 'fast-check';
import { afterAll, describe, expect, it, vi } from 'vitest';
import { arbitraryMap } from '../testing/arbitrary-map.js';
import { runs } from '../testing/property-runs.js';
import { isId } from '../base/ids.js';
import { lanesWithoutCards } from './card-fields.js';
import { setOwn } from './copy-data.js';
import { issueKinds } from './issue-texts.js';
import { recordKinds, type Card, type JourneyMap, type RecordKind } from './journey-map.js';
import { findJsonFault } from './json-fault.js';
import { parseMap, type ParseResult } from './parse.js';
import { jsonSchema } from './schema.js';
import { writeMap } from './write.js';

vi.setConfig({ testTimeout: 180_000 });

const isValid = new Ajv2020({ strictRequired: false, allowUnionTypes: true }).compile(jsonSchema());
const ran: Record<string, number> = {};
const longest: Record<string, number> = {};

/** Reads and checks what holds of every reading; counts, so that the run can say that it did something. */
function read(input: unknown, name: string): ParseResult {
  const before = performance.now();
  const result = parseMap(input);
  longest[name] = Math.max(longest[name] ?? 0, Math.round(performance.now() - before));
  ran[name] = (ran[name] ?? 0) + 1;
  for (const { code, level, path } of result.issues) {
    const isRight = Object.hasOwn(issueKinds, code) && (level === 'error') === !result.map;
    expect([code, isRight && /^(\/|line \d+$)/.test(path ?? '/')]).toEqual([code, true]);
  }
  if (result.map) expectWhole(result.map);
  else expect(result.issues).toHaveLength(1);
  expect(({} as Json)['polluted']).toBeUndefined();
  return result;
}

/** A map that holds together: good ids, each once; all that is pointed at is there; every card can be seen; it can be written. */
function expectWhole(map: JourneyMap): void {
  const ids = [map.id, ...recordKinds.flatMap((kind) => map[kind].map(({ id }) => id))];
  const all = new Set(ids);
  const stages = new Set(map.stages.map(({ id }) => id));
  const steps = new Set(map.steps.map(({ id }) => id));
  const types = new Map(map.lanes.map(({ id, type }) => [id, type]));
  const stands = ({ lane, step, stage }: Card): boolean =>
    !lanesWithoutCards.has(types.get(lane) ?? 'divider') &&
    (step === undefined ? stages.has(stage ?? '') : stage === undefined && steps.has(step));
  const faults: unknown[] = [
    ...ids.filter((id) => !isId(id)),
    ...map.steps.filter(({ stage }) => !stages.has(stage)),
    ...map.cards.filter((card) => !stands(card) || !(card.evidence ?? []).every((id) => all.has(id))),
    ...map.links.filter(({ from, to }) => !all.has(from) || !all.has(to)),
    ...map.comments.filter(({ target }) => !all.has(target)),
  ];
  expect([faults, all.size]).toEqual([[], ids.length]);
  const written = writeMap(map);
  expect([isValid(JSON.parse(written)), isValid.errors]).toEqual([true, null]);
  const again = parseMap(written);
  expect(again.issues).toEqual([]);
  expect(writeMap(again.map!)).toBe(written);
}

type Json = Record<string, unknown>;

/** What other programs and people do to files. */
const nastyValue = fc.oneof(
  fc.constantFrom<unknown>(
    null,
    undefined,
    '',
    'gone',
    true,
    0,
    -0,
    NaN,
    Infinity,
    -Infinity,
    1e308,
    1e-320,
    [],
    {},
    [[]],
    'a\ud800',
    '\udc00',
  ),
  fc.constantFrom<unknown>(
    '__proto__',
    'constructor',
    'hasOwnProperty',
    'javascript:alert(1)',
    'x'.repeat(120_000),
    'journeymap',
    2 ** 53,
  ),
  fc
    .constantFrom('map', 'cards-0', 'cards-1', 'lanes-0', 'steps-0', 'stages-0', 'comments-0', 'comments-1')
    .map((id): unknown => id),
  fc
    .constant(0)
    .map(() => JSON.parse('{"__proto__":{"polluted":1},"constructor":{"prototype":{"polluted":1}}}') as unknown),
  fc.constant(0).map(() => Array.from({ length: 200 }).reduce<unknown>((inner) => [inner], 1)),
  fc.anything({
    withNullPrototype: true,
    withDate: true,
    withMap: true,
    withBigInt: true,
    withSparseArray: true,
    maxDepth: 2,
  }),
);

interface Change {
  readonly way: readonly number[];
  readonly key: string | undefined;
  readonly value: unknown;
}

const nastyChange: fc.Arbitrary<Change> = fc.record({
  way: fc.array(fc.nat(), { minLength: 1, maxLength: 5 }),
  key: fc.option(fc.constantFrom('id', 'lane', 'step', 'stage', 'text', '__proto__', 'constructor', 'toString'), {
    nil: undefined,
    freq: 4,
  }),
  value: nastyValue,
});

/** Walks into a map along numbers and replaces what is there. */
function changed(map: JourneyMap, changes: readonly Change[]): unknown {
  const copy = JSON.parse(JSON.stringify(map)) as Json;
  for (const { way, key, value } of changes) {
    let owner: Json = copy;
    for (const [at, number] of way.entries()) {
      const names = Object.keys(owner);
      const name = key !== undefined && at === way.length - 1 ? key : names[number % names.length];
      const inner = name === undefined ? undefined : owner[name];
      if (name !== undefined && (at === way.length - 1 || typeof inner !== 'object' || inner === null)) {
        if (typeof owner === 'object' && !Object.isFrozen(owner)) setOwn(owner, name, value);
        break;
      }
      owner = inner as Json;
      if (typeof owner !== 'object') break;
    }
  }
  return copy;
}

describe('the check that a map holds together', () => {
  it('finds a step, a card, a link, a comment and an id that do not', () => {
    const good = parseMap({
      type: 'journeymap',
      version: 1,
      id: 'm',
      title: 'A',
      cards: [{ id: 'c' }],
      lanes: [],
    }).map!;
    expectWhole(good);
    const [card, step] = [good.cards[0]!, good.steps[0]!];
    const planted: Partial<JourneyMap>[] = [
      { steps: [{ ...step, stage: 'gone' }] },
      { cards: [{ ...card, lane: 'gone' }] },
      { cards: [{ ...card, stage: step.stage }] },
      { cards: [{ ...card, evidence: ['gone'] }] },
      { cards: [card, card] },
      { lanes: good.lanes.map((lane) => ({ ...lane, type: 'divider' })) },
      { links: [{ id: 'k', from: 'c', to: 'gone', kind: 'next' }] },
      { comments: [{ id: 'k', target: 'gone', author: '', text: '', createdAt: '2025-01-01T00:00:00Z' }] },
      { title: 'a\ud800' },
    ];
    for (const fault of planted) expect(() => expectWhole({ ...good, ...fault })).toThrow();
  });
});

describe('a good map', () => {
  it('is read without an issue, and its text read and written again is the same text', () => {
    fc.assert(
      fc.property(arbitraryMap(), (map) => {
        const written = writeMap(map);
        const result = read(written, 'good maps');
        expect(result.issues).toEqual([]);
        expect(writeMap(result.map!)).toBe(written);
        expect(writeMap(read(map, 'good maps').map!)).toBe(written);
      }),
      { numRuns: runs(300) },
    );
  });

  it('keeps every field, known and unknown, and every lane type', () => {
    fc.assert(
      fc.property(arbitraryMap(), (map) => {
        const result = read(JSON.stringify(map), 'good maps');
        for (const kind of recordKinds) {
          const before = new Map(map[kind].map((record) => [record.id, sorted(JSON.parse(JSON.stringify(record)))]));
          for (const record of result.map![kind]) expect(sorted(record)).toEqual(before.get(record.id));
          expect(result.map![kind]).toHaveLength(map[kind].length);
        }
      }),
      { numRuns: runs(200) },
    );
  });
});

/** Sets have no order. */
function sorted(record: unknown): unknown {
  const copy = { ...(record as Json) };
  for (const name of ['tags', 'evidence'])
    if (Array.isArray(copy[name])) copy[name] = [...(copy[name] as string[])].sort();
  if (Array.isArray(copy['votes']))
    copy['votes'] = [...(copy['votes'] as { by: string }[])].sort((a, b) => (a.by < b.by ? -1 : 1));
  return copy;
}

describe('a damaged map', () => {
  it('is read as a map that holds together, whatever was done to it', () => {
    fc.assert(
      fc.property(arbitraryMap(), fc.array(nastyChange, { minLength: 1, maxLength: 6 }), (map, changes) => {
        read(changed(map, changes), 'damaged maps');
      }),
      { numRuns: runs(700) },
    );
  });

  it('is repaired the same way each time', () => {
    fc.assert(
      fc.property(arbitraryMap(), fc.array(nastyChange, { minLength: 1, maxLength: 4 }), (map, changes) => {
        const damaged = changed({ ...map, id: 'map' }, changes);
        const [first, second] = [read(damaged, 'damaged maps').map, read(damaged, 'damaged maps').map];
        // Only the id of the map itself is drawn anew when it has none.
        expect(first && { ...first, id: '', comments: [] }).toEqual(second && { ...second, id: '', comments: [] });
      }),
      { numRuns: runs(200) },
    );
  });

  it('keeps every other record exactly when one is malformed', () => {
    let compared = 0;
    const malformed = fc.tuple(
      fc.constantFrom(...recordKinds),
      fc.nat(),
      fc.constantFrom<unknown>(null, 3, 'x', [], {}, { id: {} }, { id: 'broken', text: [] }),
    );
    fc.assert(
      fc.property(arbitraryMap(), malformed, (map, [kind, number, junk]) => {
        fc.pre(map[kind].length > 0);
        const at = number % map[kind].length;
        const gone = map[kind][at]!.id;
        const whole = read(map, 'malformed records').map!;
        const result = read(
          { ...map, [kind]: map[kind].map((record, place) => (place === at ? junk : record)) },
          'malformed records',
        );
        expect(result.issues.length).toBeGreaterThan(0);
        for (const other of recordKinds) {
          const after = new Map(result.map![other].map((record) => [record.id, record]));
          for (const record of whole[other]) {
            // What pointed at the broken one, or at what hung on it, may have to change.
            if (dependsOn(record, gone, kind, whole)) continue;
            expect(after.get(record.id)).toEqual(record);
            compared++;
          }
        }
      }),
      { numRuns: runs(600) },
    );
    expect(compared).toBeGreaterThan(1000);
  });
});

function dependsOn(record: object, gone: string, kind: RecordKind, map: JourneyMap): boolean {
  const texts = Object.values(record).flat();
  if (texts.includes(gone)) return true;
  // Without its link a comment on it is about the map; without a lane's type its cards are read as text.
  const lost = map.links.filter(({ from, to }) => from === gone || to === gone).map(({ id }) => id);
  if (lost.some((id) => texts.includes(id))) return true;
  return 'toStep' in record && (kind === 'stages' || kind === 'steps');
}

describe('anything at all', () => {
  it('is read or refused with one error, as an object', () => {
    const foreign = fc.anything({
      withNullPrototype: true,
      withDate: true,
      withMap: true,
      withSet: true,
      withBigInt: true,
      withSparseArray: true,
      withTypedArray: true,
    });
    fc.assert(
      fc.property(
        foreign,
        fc.boolean(),
        fc.array(fc.tuple(fc.constantFrom('version', 'id', 'title', ...recordKinds), foreign)),
        (value, asMap, parts) => {
          read(asMap ? { type: 'journeymap', ...Object.fromEntries(parts) } : value, 'foreign objects');
        },
      ),
      { numRuns: runs(700) },
    );
  });

  it('is read or refused with one error, as a text', () => {
    const texts = fc.oneof(
      fc.string({ unit: 'binary' }),
      fc.json(),
      fc.string({ unit: fc.constantFrom(...'{}[]",:0-.eE\\u tfn\n') }),
    );
    fc.assert(
      fc.property(texts, (text) => void read(text, 'foreign texts')),
      { numRuns: runs(3000) },
    );
  });

  it('is refused where JSON.parse refuses it, with the place of the first fault', () => {
    const good = writeMap({
      type: 'journeymap',
      version: 1,
      id: 'm',
      title: 'Ä "\\\n\t😀',
      scales: { a: [1, -0.5e-7, true, null, [], {}] },
      ...Object.fromEntries(recordKinds.map((kind) => [kind, []])),
    } as unknown as JourneyMap);
    const damage = fc.record({
      at: fc.nat(good.length),
      cut: fc.nat(3),
      put: fc.string({ maxLength: 2, unit: fc.constantFrom(...'{}[]",:0-.eE\\ut\n a\u0001') }),
    });
    let faults = 0;
    fc.assert(
      fc.property(damage, ({ at, cut, put }) => {
        const text = good.slice(0, at) + put + good.slice(at + cut);
        const fault = findJsonFault(text);
        expect(fault === undefined).toBe(parses(text));
        if (!fault) return;
        faults++;
        const lines = text.split('\n');
        const place = lines.slice(0, fault.line - 1).join('\n').length + (fault.line > 1 ? 1 : 0) + fault.column - 1;
        // Nothing before the change is at fault, but the token it stands in may be.
        expect(place).toBeGreaterThanOrEqual(Math.max(0, good.lastIndexOf('\n', at - 1)));
        expect(fault.found === undefined).toBe(place >= text.length);
      }),
      { numRuns: runs(3000) },
    );
    expect(faults).toBeGreaterThan(500);
  });
});

function parses(text: string): boolean {
  try {
    JSON.parse(text);
    return true;
  } catch {
    return false;
  }
}

afterAll(() => {
  process.stdout.write(`readings ${JSON.stringify(ran)}; longest, ms ${JSON.stringify(longest)}\n`);
});
