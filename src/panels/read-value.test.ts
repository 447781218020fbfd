/** Proves that what people type is read as they mean it, and that anything else is refused instead of changed. */
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { readForm } from '../model/forms.js';
import { durationUnits, readCurrency, readDuration, readNumber, readShare, simpleDuration } from './read-value.js';

describe('values as people type them', () => {
  it.each([
    ['12', 12],
    ['12,5', 12.5],
    ['12.5', 12.5],
    ['−3', -3],
    ['1 250,5', 1250.5],
    ['1,250.50', 1250.5],
    ['1.250,50', 1250.5],
    ['12,000', 12_000],
    ['1,250,000', 1_250_000],
    ['0,125', 0.125],
  ])('reads the number %s', (text, value) => expect(readNumber(text)).toEqual({ value }));

  it.each(['x', '1,2,3', '12 apples', '1..2', '--1', '35%', ','])('refuses %s as a number', (text) =>
    expect(readNumber(text)).toBeUndefined(),
  );

  it('refuses what is out of range instead of bending it', () => {
    expect(readNumber('11', { min: 0, max: 10 })).toBeUndefined();
    expect(readNumber('-1', { min: 0 })).toBeUndefined();
  });

  it('takes an empty text as no value', () => {
    for (const read of [readNumber, readShare, readCurrency]) expect(read('  ')).toEqual({ value: undefined });
    expect(readDuration('', 'day')).toEqual({ value: undefined });
  });

  it('reads a share in per cent', () => {
    expect(readShare('35')).toEqual({ value: 0.35 });
    expect(readShare('35 %')).toEqual({ value: 0.35 });
    expect(readShare('7,5%')).toEqual({ value: 0.075 });
    expect(readShare('135')).toBeUndefined();
    expect(readShare('many')).toBeUndefined();
  });

  it('reads a currency by code or sign', () => {
    expect(readCurrency('eur')).toEqual({ value: 'EUR' });
    expect(readCurrency('₽')).toEqual({ value: 'RUB' });
    expect(readCurrency('eu')).toBeUndefined();
    expect(readCurrency('euro')).toBeUndefined();
  });

  it('reads a length of time in its unit, or as it is written in files', () => {
    expect(readDuration('10', 'minute')).toEqual({ value: 'PT10M' });
    expect(readDuration('1,5', 'month')).toEqual({ value: 'P1.5M' });
    expect(readDuration('pt1h30m', 'day')).toEqual({ value: 'PT1H30M' });
    expect(readDuration('soon', 'day')).toBeUndefined();
    expect(simpleDuration('P30D')).toEqual({ amount: 30, unit: 'day' });
    expect(simpleDuration('PT1H30M')).toBeUndefined();
  });

  it('makes only lengths that a map takes, and shows them as they were typed', () => {
    fc.assert(
      fc.property(fc.double({ min: 0, max: 1e6, noNaN: true }), fc.constantFrom(...durationUnits), (amount, unit) => {
        const typed = amount.toFixed(3);
        const value = readDuration(typed, unit)?.value as string;
        expect(readForm('duration', value)).toBe(value);
        expect(simpleDuration(value)).toEqual({ amount: Number(typed), unit });
      }),
    );
  });
});
