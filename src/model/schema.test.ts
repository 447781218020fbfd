// The published schema: both take good maps; the strict one catches one mutant per field and rule, made from the table.
import { readdirSync, readFileSync } from 'node:fs';
import { Ajv2020, type ValidateFunction } from 'ajv/dist/2020.js';
import { describe, expect, it, vi } from 'vitest';
import { cardFields, commonCardFields, laneCardFields, laneTypes } from './card-fields.js';
import type { Field, FieldTable } from './field.js';
import { mapFields, recordFields } from './fields.js';
import { recordKinds, type RecordKind } from './journey-map.js';
import { parseMap } from './parse.js';
import { jsonSchema } from './schema.js';

vi.setConfig({ testTimeout: 180_000 });

const compile = (options?: Parameters<typeof jsonSchema>[0]): ValidateFunction =>
  new Ajv2020({ strictRequired: false, allowUnionTypes: true, strict: true }).compile(jsonSchema(options));
const strict = compile({ strict: true });
const permissive = compile();

const golden = readFileSync(new URL('golden/version-1.journey.json', import.meta.url), 'utf8');
type Json = Record<string, unknown>;
const goldenMap = (): Json => JSON.parse(golden) as Json;

type Path = readonly (string | number)[];

interface Mutant {
  readonly name: string;
  readonly map: Json;
  /** A reader may take it without a warning: it says nothing wrong, only in a form that is not the canonical one. */
  readonly isHarmless: boolean;
}

/** The golden map with one value replaced, or removed when it is `undefined`. */
function replaced(path: Path, value: unknown): Json {
  const map = goldenMap();
  const last = path.at(-1) as string;
  const owner = path.slice(0, -1).reduce<unknown>((at, key) => (at as Json)[key], map) as Json;
  if (value === undefined) delete owner[last];
  else owner[last] = value;
  return map;
}

const harmless: ReadonlySet<string> = new Set(['null', 'empty', 'twice']);

function mutant(path: Path, how: string, value: unknown): Mutant {
  return { name: `${path.join('/')}: ${how}`, map: replaced(path, value), isHarmless: harmless.has(how) };
}

/** Every mutant of one field, at a place in the golden map where it has a value. */
function* mutantsOf(path: Path, field: Field, value: unknown): Generator<Mutant> {
  yield mutant(path, 'null', null);
  if (field.kind !== 'data') yield mutant(path, 'wrong type', field.kind === 'list' ? { a: 1 } : [[1]]);
  if (field.required) yield mutant(path, 'missing', undefined);
  switch (field.kind) {
    case 'text':
    case 'label':
      if (!field.required) yield mutant(path, 'empty', '');
      break;
    case 'form':
      yield mutant(path, 'another form', 'javascript:alert(1) "%"');
      break;
    case 'choice':
      yield mutant(path, 'no such choice', 'none-of-these');
      break;
    case 'flag':
      if (field.orLabel) yield mutant(path, 'empty', '');
      break;
    case 'number':
      yield mutant(path, 'too small', (field.min ?? -1e12) - 1);
      yield mutant(path, 'too large', (field.max ?? 1e12) * 2 + 1);
      if (field.step)
        yield mutant(path, 'too fine', (value as number) + (field.min === value ? 1 : -1) * field.step * 0.3);
      break;
    case 'ref':
      yield mutant(path, 'no id', 'no id');
      break;
    case 'list':
      yield mutant(path, 'empty', []);
      yield* mutantsOf([...path, 0], { ...field.of, required: undefined }, (value as unknown[])[0]);
      if (field.set) yield mutant(path, 'twice', [...(value as unknown[]), (value as unknown[])[0]]);
      break;
    case 'object':
      yield mutant(path, 'empty', {});
      yield mutant(path, 'unknown field', { ...(value as Json), unknown: 1 });
      yield* mutantsOfTable(path, field.fields, value as Json);
      break;
    case 'record':
      yield mutant(path, 'empty', {});
      for (const [key, inner] of Object.entries(value as Json)) yield* mutantsOf([...path, key], field.of, inner);
      break;
    case 'data':
      yield mutant(path, 'no object', 'x');
  }
}

function* mutantsOfTable(path: Path, table: FieldTable, object: Json): Generator<Mutant> {
  for (const [name, field] of Object.entries(table)) {
    if (object[name] !== undefined) yield* mutantsOf([...path, name], field, object[name]);
  }
}

/** Mutants of every field of an array's records, each at the first record that has it. */
function* mutantsOfArray(kind: RecordKind): Generator<Mutant> {
  if (kind === 'cards') {
    yield* mutantsOfRecords(kind, commonCardFields, () => true);
    for (const type of laneTypes)
      yield* mutantsOfRecords(kind, laneCardFields[type], ({ lane }) => lane === `lane-${type}`);
  } else yield* mutantsOfRecords(kind, recordFields[kind], () => true);
  yield mutant([kind, 0, 'unknown'], 'unknown field', 1);
  yield mutant([kind, 0], 'no object', 'x');
  yield mutant([kind], 'no list', { a: {} });
}

function* mutantsOfRecords(kind: RecordKind, table: FieldTable, isOne: (record: Json) => boolean): Generator<Mutant> {
  const records = goldenMap()[kind] as Json[];
  for (const [name, field] of Object.entries(table)) {
    const at = records.findIndex((record) => record[name] !== undefined && isOne(record));
    yield* mutantsOf([kind, at, name], field, records[at]?.[name]);
  }
}

const cardWith = (name: string): number =>
  (goldenMap()['cards'] as Json[]).findIndex((card) => card[name] !== undefined);

function* mutantsOfRules(): Generator<Mutant> {
  const atStep = ['cards', cardWith('step')];
  yield mutant(['unknown'], 'unknown field', 1);
  yield mutant(['version'], 'a newer version', 2);
  yield mutant([...atStep, 'stage'], 'a step and a stage', 'finding');
  yield mutant([...atStep, 'step'], 'neither step nor stage', undefined);
  yield mutant(['cards', cardWith('stage'), 'toStep'], 'a span without a step', 'treat');
  yield mutant(['cards', cardWith('attachment'), 'alt'], 'an image without words', undefined);
  yield mutant(['cards', cardWith('quadrant'), 'severity'], 'fields of two lane types', 2);
  yield mutant(['lanes', 0, 'type'], 'no such lane type', 'empathie');
}

const mutants = [
  ...mutantsOfTable([], mapFields, goldenMap()),
  ...recordKinds.flatMap((kind) => [...mutantsOfArray(kind)]),
  ...mutantsOfRules(),
];

describe('the strict schema', () => {
  it('takes the golden map, and its own extensions', () => {
    expect([strict(goldenMap()), strict.errors]).toEqual([true, null]);
    for (const path of [['x-own'], ['cards', 0, 'x-own'], ['cards', 0, 'meta'], ['generator', 'x-own']]) {
      expect([strict(replaced(path, { any: 'thing' })), strict.errors]).toEqual([true, null]);
    }
  });

  it('catches one mutant per field and rule', () => {
    const missed = mutants.filter(({ map }) => strict(map)).map(({ name }) => name);
    process.stdout.write(
      `${mutants.length} mutants, of ${Object.keys(cardFields).length} card fields and all others\n`,
    );
    expect(mutants.length).toBeGreaterThan(600);
    expect(new Set(mutants.map(({ name }) => name)).size).toBe(mutants.length);
    expect(missed).toEqual([]);
  });

  it('takes the lane types of a host when they are named', () => {
    const map = replaced(['lanes', 0, 'type'], 'traffic-light');
    expect(strict(map)).toBe(false);
    expect(compile({ strict: true, laneTypes: ['traffic-light'] })(map)).toBe(true);
  });
});

describe('reader and strict schema', () => {
  it('agree: whatever the schema catches, the reader tells, unless it only tidies it', () => {
    const beyondReader = /image without words|fields of two lane types|no such lane type/;
    const silent = mutants.filter(({ map, isHarmless, name }) => {
      const { issues } = parseMap(map, { mode: 'strict' });
      const isTold = issues.some((issue) => issue.level === 'error');
      return !isTold && !isHarmless && !beyondReader.test(name);
    });
    expect(silent.map(({ name }) => name)).toEqual([]);
  });
});

describe('the permissive schema', () => {
  it('takes what a reader takes as it is: unknown fields and lane types, newer versions, lists that are not there', () => {
    const map = goldenMap();
    (map['lanes'] as Json[])[0]!['type'] = 'traffic-light';
    (map['cards'] as Json[])[0]!['level'] = 'red';
    (map['cards'] as Json[])[0]!['lamp'] = { lit: true };
    delete map['views'];
    expect([permissive({ ...map, version: 3, more: 1 }), permissive.errors]).toEqual([true, null]);
  });

  it('refuses what is no map, and what a reader would have to repair', () => {
    const bad = [
      {},
      [],
      { type: 'x' },
      replaced(['cards', 0, 'lane'], 7),
      replaced(['id'], 'no id'),
      replaced(['tags'], 'x'),
    ];
    expect(bad.map((value) => permissive(value))).toEqual(bad.map(() => false));
  });

  it('says of each card field to which lanes it belongs', () => {
    const cards = (jsonSchema()['$defs'] as Record<string, { properties: Record<string, { description: string }> }>)[
      'cards'
    ];
    expect(cards?.properties['score']?.description).toContain('In lanes of the type emotion, employee-emotion.');
    expect(Object.values(cards?.properties ?? {}).every(({ description }) => description)).toBe(true);
    expect(laneTypes).toContain('employee-emotion');
  });
});

describe('every sample', () => {
  const folder = new URL('../templates/samples/', import.meta.url);
  const files = readdirSync(folder).filter((name) => name.endsWith('.journey.json'));

  it.each(files)('%s is strictly valid and opens without an issue', (name) => {
    const text = readFileSync(new URL(name, folder), 'utf8');
    expect([strict(JSON.parse(text)), strict.errors]).toEqual([true, null]);
    expect(parseMap(text).issues).toEqual([]);
  });
});
