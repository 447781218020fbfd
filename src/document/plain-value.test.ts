// Values are clean copies: what is no JSON is refused, and every JSON survives the binary encoding.
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import * as Y from 'yjs';
import { decodeValue, encodeValue, PlainValueError, sameValue, toPlain } from './plain-value.js';

function sent(value: unknown): unknown {
  const here = new Y.Doc();
  here.getMap('map').set('value', encodeValue(value));
  const there = new Y.Doc();
  Y.applyUpdate(there, Y.encodeStateAsUpdate(here));
  return decodeValue(there.getMap('map').get('value'));
}

const json = fc.jsonValue({ maxDepth: 3 }).map((value) => toPlain(value));

describe('plain values', () => {
  it('come out of another copy as they went in', () => {
    fc.assert(
      fc.property(json, (value) => {
        expect(sameValue(sent(value), value)).toBe(true);
        expect(JSON.stringify(sent(value))).toBe(JSON.stringify(value));
      }),
      { numRuns: 150 },
    );
  });

  it('keep a key __proto__ as a key like any other', () => {
    const value = toPlain(JSON.parse('{"a": [{"__proto__": {"b": 1}}], ".json": "no"}'));
    const copy = sent(value) as { a: object[] };
    expect(JSON.stringify(copy)).toBe('{"a":[{"__proto__":{"b":1}}],".json":"no"}');
    expect(Object.getPrototypeOf(copy.a[0])).toBe(Object.prototype);
    expect(({} as { b?: number }).b).toBe(undefined);
  });

  it('are frozen to the bottom', () => {
    const value = sent({ a: [{ b: 1 }] }) as { a: { b: number }[] };
    expect([value, value.a, value.a[0]].every(Object.isFrozen)).toBe(true);
  });

  it('mend broken texts and leave out what is undefined', () => {
    expect(toPlain({ a: '\ud83d', b: undefined, c: -0 })).toEqual({ a: '\ufffd', c: 0 });
  });

  const circle: { self?: unknown } = {};
  circle.self = circle;
  it.each([[NaN], [Infinity], [() => 1], [Symbol('x')], [1n], [new Date()], [new Map()], [circle], [[undefined]]])(
    'refuse what is no JSON: %s',
    (value) => {
      expect(() => toPlain(value)).toThrow(PlainValueError);
    },
  );

  it('are the same whatever the order of their keys', () => {
    expect(sameValue({ a: 1, b: [2] }, { b: [2], a: 1 })).toBe(true);
    expect(sameValue({ a: 1, b: undefined }, { a: 1 })).toBe(true);
    expect(sameValue({ a: 1 }, { b: 1 })).toBe(false);
    expect(sameValue([1, 2], [2, 1])).toBe(false);
    expect(sameValue([], {})).toBe(false);
  });
});
