/** Makes cards of any lane type for tests: every field of the type, with values the format allows and texts that are hard to draw. */
import fc from 'fast-check';
import { cardFieldsOf } from '../model/card-fields.js';
import type { Field, FieldTable } from '../model/field.js';
import type { Card } from '../model/journey-map.js';

const texts = [
  'Ждёт и пишет снова',
  'Предупредили один раз, в декабре, между рекламой и новостями банка',
  'Rechtsschutzversicherungsgesellschaftsmitarbeiterinnen',
  'частнопредпринимательскимиобязательствами',
  '«Это мои деньги!»',
  '顧客が待っている間に何が起こるか',
  'مرحبا بالعالم',
  '👩‍👩‍👧‍👦 👍🏽 😡😡😡😡😡😡😡😡😡😡😡😡😡',
  'one\ntwo\n\nfour',
  '<b>& "quotes" </b>',
  'a',
  '  spaced  ',
  '__proto__',
];

const forms: Readonly<Record<string, readonly string[]>> = {
  id: ['other-map'],
  url: ['https://example.org/page'],
  image: ['https://example.org/picture.png'],
  date: ['2026-01-31', '2026-12'],
  time: ['2026-01-31T10:00:00Z'],
  duration: ['P30D', 'PT2H30M', 'P1Y2M', 'P1W', 'soon'],
  color: ['pain', '#ff0000'],
  icon: ['star'],
  hash: ['a'.repeat(64)],
  currency: ['RUB'],
  locale: ['ru'],
  'media-type': ['image/png'],
};

/** Cards of a lane type, each with some of its fields; they stand nowhere yet. */
export function laneCards(type: string, id: string): fc.Arbitrary<Card> {
  const fields = Object.entries(cardFieldsOf(type)).filter(([name, field]) => name !== 'id' && !field.place);
  return record(Object.fromEntries(fields)).map((values) => ({ ...values, id, lane: 'lane' }));
}

function record(fields: FieldTable): fc.Arbitrary<Record<string, unknown>> {
  const values = Object.fromEntries(Object.entries(fields).map(([name, field]) => [name, valueOf(field)]));
  const needed = Object.keys(fields).filter((name) => fields[name]?.required);
  return fc.record(values, { requiredKeys: needed, noNullPrototype: true });
}

function valueOf(field: Field): fc.Arbitrary<unknown> {
  switch (field.kind) {
    case 'text':
    case 'label':
      return fc.constantFrom(...texts);
    case 'form':
      return fc.constantFrom(...(forms[field.form] ?? ['x']));
    case 'choice':
      return fc.constantFrom(...field.of);
    case 'flag':
      return fc.boolean();
    case 'number':
      return numbers(field.min ?? -1_000_000, field.max ?? 1_000_000, field.step ?? 0.01);
    case 'ref':
      return fc.constantFrom('anna', 'nobody');
    case 'list':
      return fc.array(valueOf(field.of), { minLength: 1, maxLength: 4 });
    case 'object':
      return record(field.fields);
    default:
      return fc.constant({});
  }
}

function numbers(min: number, max: number, step: number): fc.Arbitrary<number> {
  const scale = 1 / step;
  return fc
    .integer({ min: Math.ceil(min * scale), max: Math.floor(max * scale) })
    .map((whole) => Math.round((whole / scale) * 1000) / 1000);
}
