// The table of fields, as the document and the lanes use it.
import { describe, expect, it } from 'vitest';
import {
  cardFields,
  cardFieldsOf,
  cardFieldVariants,
  laneCardFields,
  lanesWithoutCards,
  laneTypes,
} from './card-fields.js';
import { byCodePoint } from './code-points.js';
import { keepOf, label, type FieldsOf } from './field.js';
import { keepOfField, mapFields, recordFields } from './fields.js';
import { recordKinds } from './journey-map.js';

const named = (kind: (typeof recordKinds)[number] | 'map', keep: string): string[] =>
  Object.keys(kind === 'map' ? mapFields : recordFields[kind]).filter((name) => keepOfField(kind, name) === keep);

describe('how the document keeps a field', () => {
  it('is letter by letter for names and texts', () => {
    expect(named('stages', 'text')).toEqual(['name', 'description', 'question']);
    expect(named('map', 'text')).toEqual(['title', 'description', 'scenario', 'goal', 'trigger']);
    expect(named('comments', 'text')).toEqual(['text']);
  });

  it('is as a set for tags, votes and references to evidence, and for nothing else (R2)', () => {
    const sets = ['map' as const, ...recordKinds].flatMap((kind) =>
      named(kind, 'set').map((name) => `${kind}/${name}`),
    );
    expect(sets).toEqual(['map/tags', 'cards/tags', 'cards/evidence', 'cards/votes']);
  });

  it('is as one value for the place of a step and a card', () => {
    const placed = recordKinds.flatMap((kind) => named(kind, 'place').map((name) => `${kind}/${name}`));
    expect(placed).toEqual(['steps/stage', 'cards/lane', 'cards/step', 'cards/stage', 'cards/toStep']);
  });

  it('is as a plain value for the rest and for what is unknown', () => {
    expect(keepOfField('cards', 'score')).toBe('value');
    expect(keepOfField('cards', 'x-own')).toBe('value');
    expect([keepOfField('cards', '__proto__'), keepOfField('map', 'constructor')]).toEqual(['value', 'value']);
  });

  it('is the same whatever lane a card stands in', () => {
    for (const variants of cardFieldVariants.values()) {
      expect(new Set(variants.map((field) => keepOf(field))).size).toBe(1);
    }
  });
});

describe('the fields of a card', () => {
  it('are those of every card and those of its lane', () => {
    expect(Object.keys(cardFieldsOf('tension')).slice(-3)).toEqual(['evidence', 'votes', 'level']);
    expect(Object.hasOwn(cardFieldsOf('text'), 'level')).toBe(false);
  });

  it('are only those of every card in a lane nobody knows, whatever its type is called', () => {
    for (const type of ['traffic-light', '__proto__', 'constructor', 'toString', '']) {
      expect(cardFieldsOf(type)).toBe(cardFieldsOf('another'));
    }
  });

  it('differ between lane types in these names only', () => {
    const differing = [...cardFieldVariants].filter(([, fields]) => fields.length > 1).map(([name]) => name);
    expect(differing.sort()).toEqual(['actual', 'kind', 'url']);
    expect(Object.keys(cardFields)).toHaveLength(cardFieldVariants.size);
  });

  it('belong to no lane that holds no cards', () => {
    for (const type of laneTypes.filter((name) => lanesWithoutCards.has(name))) {
      expect(laneCardFields[type]).toEqual({});
    }
  });
});

describe('the order by code point', () => {
  it('is not that of UTF-16 units, nor of any language', () => {
    const names = ['\u{1f600}', '\uff5e', 'ä', 'z', 'Z', 'a', '', 'ab', '10', '9'];
    const expected = [...names].sort((a, b) => {
      const [first, second] = [[...a], [...b]].map((text) =>
        text.map((letter) => String(letter.codePointAt(0)).padStart(8, '0')).join(),
      );
      return first! < second! ? -1 : 1;
    });
    expect([...names].sort(byCodePoint)).toEqual(expected);
    expect(expected).toEqual(['', '10', '9', 'Z', 'a', 'ab', 'z', 'ä', '\uff5e', '\u{1f600}']);
  });
});

describe('the type of a table', () => {
  it('refuses a forgotten field, an unknown one, and one that is wrongly required', () => {
    const id = { kind: 'label', required: true } as const;
    // @ts-expect-error `note` is forgotten
    ({ id }) satisfies FieldsOf<{ id: string; note?: string }>;
    // @ts-expect-error `note` is in no interface
    ({ id, note: label }) satisfies FieldsOf<{ id: string }>;
    // @ts-expect-error `note` is optional
    ({ id, note: id }) satisfies FieldsOf<{ id: string; note?: string }>;
    // @ts-expect-error `id` is required
    ({ id: label }) satisfies FieldsOf<{ id: string }>;
    expect({ id, note: label } satisfies FieldsOf<{ id: string; note?: string }>).toBeDefined();
  });
});
