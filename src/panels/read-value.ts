/** Reads what people type into fields of a fixed form: numbers, shares in per cent, currencies and lengths of time. */

/** A value that fits; absent altogether when the text has another form. An empty text is no value. */
export interface ReadValue {
  readonly value: unknown;
}

export interface Range {
  readonly min?: number;
  readonly max?: number;
}

/** A number as people write it: «1 250,5», “1,250.5”, −3. One that is out of range does not fit. */
export function readNumber(text: string, { min = -Infinity, max = Infinity }: Range = {}): ReadValue | undefined {
  const bare = text.replace(/[\s\u00a0\u202f'’]/g, '').replace('−', '-');
  if (!bare) return { value: undefined };
  const value = /^[+-]?[\d.,]+$/.test(bare) ? Number(plainDigits(bare)) : Number.NaN;
  return value >= min && value <= max ? { value } : undefined;
}

/** Groups of three taken out and a point for the fraction. A single comma is the fraction, unless zeros of thousands follow. */
function plainDigits(text: string): string {
  const last = Math.max(text.lastIndexOf(','), text.lastIndexOf('.'));
  if (last < 0) return text;
  const grouped = /^[+-]?\d{1,3}(?:,\d{3}){2,}$|^[+-]?\d{1,3}(?:\.\d{3}){2,}$|^[+-]?[1-9]\d{0,2},000$/.test(text);
  if (grouped) return text.replace(/[.,]/g, '');
  const whole = text.slice(0, last);
  const mark = text[last];
  // The same mark twice, or groups that are not of three, is no number.
  if (whole.includes(mark ?? '') || !/^[+-]?(?:\d*|\d{1,3}(?:[.,]\d{3})+)$/.test(whole)) return '?';
  return `${whole.replace(/[.,]/g, '')}.${text.slice(last + 1)}`;
}

/** A share typed in per cent, with or without the sign, as a part of one. */
export function readShare(text: string): ReadValue | undefined {
  const read = readNumber(text.replace(/%\s*$/, ''), { min: 0, max: 100 });
  if (typeof read?.value !== 'number') return read;
  return { value: Number((read.value / 100).toFixed(6)) };
}

const signs: Readonly<Record<string, string>> = {
  '₽': 'RUB',
  '€': 'EUR',
  $: 'USD',
  '£': 'GBP',
  '¥': 'JPY',
  '₸': 'KZT',
  '₴': 'UAH',
  '₺': 'TRY',
  '₹': 'INR',
};

/** The currencies offered; any other code of three letters may be typed. */
export const commonCurrencies = [
  'RUB',
  'USD',
  'EUR',
  'GBP',
  'CNY',
  'KZT',
  'BYN',
  'UZS',
  'AMD',
  'AED',
  'TRY',
  'INR',
  'JPY',
  'CHF',
  'PLN',
];

/** A currency by its code, in letters of any size, or by its sign. */
export function readCurrency(text: string): ReadValue | undefined {
  const bare = text.trim();
  if (!bare) return { value: undefined };
  const code = Object.hasOwn(signs, bare) ? signs[bare] : bare.toUpperCase();
  return code && /^[A-Z]{3}$/.test(code) ? { value: code } : undefined;
}

export type DurationUnit = (typeof durationUnits)[number];
export const durationUnits = ['second', 'minute', 'hour', 'day', 'week', 'month', 'year'] as const;

const letters: Readonly<Record<DurationUnit, readonly [prefix: string, letter: string]>> = {
  second: ['PT', 'S'],
  minute: ['PT', 'M'],
  hour: ['PT', 'H'],
  day: ['P', 'D'],
  week: ['P', 'W'],
  month: ['P', 'M'],
  year: ['P', 'Y'],
};

/** A length of one unit; absent for lengths of several (`PT1H30M`), which are edited as they are written. */
export function simpleDuration(duration: string): { readonly amount: number; readonly unit: DurationUnit } | undefined {
  for (const unit of durationUnits) {
    const [prefix, letter] = letters[unit];
    const match = new RegExp(`^${prefix}(\\d+(?:\\.\\d+)?)${letter}$`).exec(duration);
    if (match) return { amount: Number(match[1]), unit };
  }
  return undefined;
}

/** A number of units as ISO 8601; a whole ISO length may be typed instead. */
export function readDuration(text: string, unit: DurationUnit): ReadValue | undefined {
  const iso = text.trim().toUpperCase();
  if (iso.startsWith('P')) return iso.length > 2 ? { value: iso } : undefined;
  const read = readNumber(text, { min: 0, max: 999_999_999 });
  if (typeof read?.value !== 'number') return read;
  const [prefix, letter] = letters[unit];
  return { value: `${prefix}${Number(read.value.toFixed(6))}${letter}` };
}
