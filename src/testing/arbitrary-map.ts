// Random good maps for properties, made from the table of fields: every field may come up, and every reference points at something.
import fc from 'fast-check';
import { cardFieldsOf, commonCardFields, laneTypes, lanesWithoutCards } from '../model/card-fields.js';
import { setOwn } from '../model/copy-data.js';
import type { Field, FieldTable, Form } from '../model/field.js';
import { mapFields, recordFields } from '../model/fields.js';
import { recordKinds, type JourneyMap, type RecordKind } from '../model/journey-map.js';

type Json = Record<string, unknown>;
type Counts = Readonly<Record<RecordKind, number>>;

/** Texts as people write them, and as they do not. */
export const arbitraryText: fc.Arbitrary<string> = fc.oneof(
  fc.string({ minLength: 1, maxLength: 12, unit: 'grapheme' }),
  fc.constantFrom(
    'Ждёт ответа',
    'مرحبا',
    '👩‍👩‍👧 family',
    '<script>alert(1)</script>',
    '__proto__',
    'constructor',
    'a\n\tb',
    '\u202eabc',
  ),
);

const forms: Readonly<Record<Form, fc.Arbitrary<string>>> = {
  id: fc.constantFrom('other-map', 'A_1', '__proto__'),
  url: fc.constantFrom('https://example.org/?q=ä', 'page.html#x', 'mailto:a@example.org', '//example.org'),
  image: fc.constantFrom('images/a.png', `attachment:${'0a'.repeat(32)}`, 'data:image/png;base64,AAAA'),
  date: fc.constantFrom('2024', '2024-02', '2024-02-29', '2025-01-31T23:59:60Z'),
  time: fc.constantFrom('2025-01-31T23:59:59.5Z', '2025-01-31T00:00:00+05:45'),
  duration: fc.constantFrom('P2D', 'PT1.5H', 'P1Y2M3W4DT5H6M7S'),
  color: fc.constantFrom('#abc', '#a1B2c3', '#a1b2c3d4', 'accent'),
  icon: fc.constantFrom('heart', 'circle-2'),
  hash: fc.constant('0a'.repeat(32)),
  currency: fc.constantFrom('EUR', 'RUB'),
  locale: fc.constantFrom('en', 'ru', 'zh-Hans-CN'),
  'media-type': fc.constantFrom('image/png', 'image/svg+xml'),
};

/** Unknown fields: of later versions, of extensions, and names that objects inherit. */
const unknownFields = fc.array(
  fc.tuple(fc.constantFrom('x-crm', 'later', 'ünï', '0', 'toString', '__proto__'), fc.jsonValue({ maxDepth: 2 })),
  { maxLength: 2 },
);

const counts: fc.Arbitrary<Counts> = fc.record({
  personas: fc.nat(2),
  stages: fc.integer({ min: 1, max: 3 }),
  steps: fc.integer({ min: 1, max: 4 }),
  lanes: fc.integer({ min: 1, max: 4 }),
  cards: fc.nat(6),
  links: fc.nat(3),
  evidence: fc.nat(2),
  cases: fc.nat(1),
  comments: fc.nat(2),
  views: fc.nat(1),
});

/** A good map: reading it gives no issue. */
export function arbitraryMap(): fc.Arbitrary<JourneyMap> {
  return counts.chain(mapOf);
}

function mapOf(count: Counts): fc.Arbitrary<JourneyMap> {
  const types = fc.array(fc.constantFrom<string>(...laneTypes, 'traffic-light'), {
    minLength: count.lanes,
    maxLength: count.lanes,
  });
  return types.chain((drawn) => {
    // At least one lane can hold cards.
    const own = drawn.every((type) => lanesWithoutCards.has(type)) ? ['text', ...drawn.slice(1)] : drawn;
    const arrays = Object.fromEntries(recordKinds.map((kind) => [kind, recordsOf(kind, count, own)]));
    return fc.tuple(objectOf(mapFields, count), fc.record(arrays), unknownFields).map(([fields, records, unknown]) => {
      const map = { ...fields, type: 'journeymap', version: 1, id: 'map', ...records };
      return withUnknown(map, unknown) as unknown as JourneyMap;
    });
  });
}

const idOf = (kind: RecordKind, at: number): string => `${kind}-${at}`;

function recordsOf(kind: RecordKind, count: Counts, types: readonly string[]): fc.Arbitrary<Json[]> {
  const all = Array.from({ length: count[kind] }, (_, at) =>
    kind === 'cards'
      ? cardOf(at, count, types)
      : fc.tuple(objectOf(recordFields[kind], count, at), unknownFields).map(([fields, unknown]) => {
          const record = { ...fields, id: idOf(kind, at), ...(kind === 'lanes' && { type: types[at] }) };
          return withUnknown(record, unknown);
        }),
  );
  return fc.tuple(...all);
}

function cardOf(at: number, count: Counts, types: readonly string[]): fc.Arbitrary<Json> {
  const lanes = types.flatMap((type, lane) => (lanesWithoutCards.has(type) ? [] : [{ type, id: idOf('lanes', lane) }]));
  return fc.constantFrom(...lanes).chain(({ type, id: lane }) => {
    const fields = objectOf(type === 'traffic-light' ? commonCardFields : cardFieldsOf(type), count);
    const place = fc.oneof(
      fc.nat(count.steps - 1).map((step) => ({ step: idOf('steps', step) })),
      fc.nat(count.stages - 1).map((stage) => ({ stage: idOf('stages', stage) })),
    );
    const foreign =
      type === 'traffic-light'
        ? fc.record({ level: fc.constantFrom('red', 99, ['a'], { on: true }) })
        : fc.constant({});
    return fc.tuple(fields, place, foreign, unknownFields).map(([own, slot, more, unknown]) => {
      const { step: _step, stage: _stage, toStep: _toStep, ...rest } = own;
      return withUnknown({ ...rest, ...more, id: idOf('cards', at), lane, ...slot }, unknown);
    });
  });
}

function withUnknown(record: Json, unknown: readonly (readonly [string, unknown])[]): Json {
  for (const [name, value] of unknown) setOwn(record, name, value);
  return record;
}

/** Required fields always and a few of the others; an `at` for records that may point at earlier ones of their kind. */
function objectOf(table: FieldTable, count: Counts, at = 0): fc.Arbitrary<Json> {
  const required = Object.keys(table).filter((name) => table[name]?.required);
  const optional = Object.keys(table).filter((name) => !table[name]?.required);
  return fc.subarray(optional, { maxLength: Math.min(optional.length, 6) }).chain((names) => {
    const arbitraries: Record<string, fc.Arbitrary<unknown>> = {};
    for (const name of [...required, ...names]) {
      const value = valueOf(table[name] as Field, count, at);
      if (value) arbitraries[name] = value;
    }
    return fc.record(arbitraries);
  });
}

/** Undefined where there is nothing to point at. */
function valueOf(field: Field, count: Counts, at: number): fc.Arbitrary<unknown> | undefined {
  switch (field.kind) {
    case 'text':
    case 'label':
      return arbitraryText;
    case 'form':
      return forms[field.form];
    case 'choice':
      return fc.constantFrom(...field.of);
    case 'flag':
      return fc.boolean();
    case 'number':
      return numberOf(field.min ?? -1000, field.max ?? 1000, field.step);
    case 'ref':
      return refOf(field.to, count, at);
    case 'list': {
      const entry = valueOf(field.of, count, at);
      const { set } = field;
      const selector = (value: unknown): unknown => (typeof set === 'string' ? (value as Json)[set] : value);
      return (
        entry &&
        (set
          ? fc.uniqueArray(entry, { minLength: 1, maxLength: 3, selector })
          : fc.array(entry, { minLength: 1, maxLength: 3 }))
      );
    }
    case 'object':
      return objectOf(field.fields, count).filter((object) => Object.keys(object).length > 0);
    case 'record': {
      const entry = valueOf(field.of, count, at);
      return entry && fc.dictionary(fc.constantFrom('ru', 'cards-0', 'text', 'map'), entry, { minKeys: 1, maxKeys: 2 });
    }
    case 'data':
      return fc.dictionary(fc.constantFrom('a', 'b'), fc.jsonValue({ maxDepth: 2 }), { minKeys: 1, maxKeys: 2 });
  }
}

function numberOf(min: number, max: number, step: number | undefined): fc.Arbitrary<number> {
  if (step === undefined)
    return fc.double({ min, max, noNaN: true, noDefaultInfinity: true }).map((value) => value || 0);
  const parts = Math.round(1 / step);
  return fc.integer({ min: min * parts, max: max * parts }).map((value) => value / parts || 0);
}

function refOf(to: readonly RecordKind[] | 'any', count: Counts, at: number): fc.Arbitrary<string> | undefined {
  const kinds = to === 'any' ? (['cards', 'steps', 'personas'] as const) : to;
  const targets = kinds.flatMap((kind) => {
    // Replies answer earlier comments only, so that they never go in a circle.
    const length = kind === 'comments' ? at : count[kind];
    return Array.from({ length }, (_, number) => idOf(kind, number));
  });
  return targets.length ? fc.constantFrom(...targets) : undefined;
}
