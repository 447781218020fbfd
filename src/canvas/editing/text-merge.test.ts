// Two who type into one text both keep what they typed.
import { describe, expect, it } from 'vitest';
import fc from 'fast-check';
import { rebase, shift } from './text-merge.js';

describe('typing while somebody else types', () => {
  it('keeps both when they stand apart', () => {
    expect(rebase('pay a fee', 'pay a big fee', 'we pay a fee')).toBe('we pay a big fee');
    expect(rebase('pay a fee', 'we pay a fee', 'pay a fee!')).toBe('we pay a fee!');
  });

  it('is our text when nobody else typed, and theirs when we did not', () => {
    const text = fc.string({ maxLength: 12 });
    fc.assert(
      fc.property(text, text, (base, other) => {
        expect(rebase(base, other, base)).toBe(other);
        expect(rebase(base, base, other)).toBe(other);
      }),
    );
  });

  it('never loses what was inserted at two places', () => {
    fc.assert(
      fc.property(fc.stringMatching(/^[a-z]{2,12}$/), fc.nat(12), fc.nat(12), (base, one, other) => {
        const [near, far] = [one, other].map((at) => at % base.length).sort((a, b) => a - b) as [number, number];
        const mine = `${base.slice(0, near)}1${base.slice(near)}`;
        const theirs = `${base.slice(0, far)}2${base.slice(far)}`;
        const both = rebase(base, mine, theirs);
        expect(both.replace(/[12]/g, '')).toBe(base);
        expect(both).toMatch(/1/);
        expect(both).toMatch(/2/);
      }),
    );
  });

  it('moves the caret with the text around it', () => {
    expect(shift(4, 'pay fee', 'we pay fee')).toBe(7);
    expect(shift(3, 'pay fee', 'pay fees')).toBe(3);
  });
});
