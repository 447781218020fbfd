// Tests of which link is usual between two kinds of lane, whichever of its ends a hand begins at.
import { describe, expect, it } from 'vitest';
import { laneKinds } from './index.js';
import { usualReading } from './link-kinds.js';

describe('the usual link', () => {
  it('is the same from either end', () => {
    for (const { id: from } of laneKinds) {
      for (const { id: to } of laneKinds) {
        if (from === to) continue;
        const there = usualReading(from, to);
        const back = usualReading(to, from);
        expect([from, to, back.kind]).toEqual([from, to, there.kind]);
        if (there.kind !== 'next') expect([from, to, back.back]).toEqual([from, to, !there.back]);
      }
    }
  });

  it('says that ideas address pains, causes cause them and metrics measure them', () => {
    expect(usualReading('pain', 'opportunity')).toEqual({ kind: 'addresses', back: true });
    expect(usualReading('cause', 'pain')).toEqual({ kind: 'causes', back: false });
    expect(usualReading('cause', 'cause')).toEqual({ kind: 'causes', back: false });
    expect(usualReading('pain', 'metric')).toEqual({ kind: 'measures', back: true });
    expect(usualReading('pain', 'pain')).toEqual({ kind: 'next', back: false });
    expect(usualReading('touchpoint', 'text')).toEqual({ kind: 'next', back: false });
  });
});
