/** How numbers, money, dates and durations of cards are written in the reader's language. */
import type { Translate } from '../i18n/translate.js';
import type { Cost } from '../model/journey-map.js';

/** A signed score with a real minus: «−1,7», «0», «+2». */
export function scoreText(score: number, t: Translate): string {
  return minus(t.number(score, { signDisplay: 'exceptZero', maximumFractionDigits: 1 }));
}

export function numberText(value: number, t: Translate): string {
  return minus(t.number(value, { maximumFractionDigits: 2 }));
}

/** Money in the map's currency, or a bare number when it has none: «700 ₽», «0,40 ₽». */
export function moneyText(amount: number, currency: string | undefined, t: Translate): string {
  const digits = Number.isInteger(amount) ? 0 : 2;
  const most = Math.abs(amount) < 0.01 ? 4 : 2;
  const fraction = { minimumFractionDigits: digits, maximumFractionDigits: Math.max(digits, most) };
  const known = currency !== undefined && /^[A-Za-z]{3}$/.test(currency);
  if (!known) return minus(t.number(amount, fraction));
  return minus(t.number(amount, { style: 'currency', currency, currencyDisplay: 'narrowSymbol', ...fraction }));
}

export function percentText(share: number, t: Translate): string {
  return minus(t.number(share, { style: 'percent', maximumFractionDigits: 1 }));
}

/** What a bill comes to; nothing when no line says anything. */
export function billTotal(costs: readonly Cost[] | undefined): number | undefined {
  // A line that was just added says nothing yet.
  const told = costs?.filter(({ label, amount }) => label || amount) ?? [];
  if (!told.length) return undefined;
  return told.reduce((sum, cost) => sum + cost.amount * (cost.times ?? 1), 0);
}

const units = ['year', 'month', 'week', 'day', 'hour', 'minute', 'second'] as const;
const durationPattern =
  /^P(?:([\d.]+)Y)?(?:([\d.]+)M)?(?:([\d.]+)W)?(?:([\d.]+)D)?(?:T(?:([\d.]+)H)?(?:([\d.]+)M)?(?:([\d.]+)S)?)?$/;
const secondsOf = [31_557_600, 2_629_800, 604_800, 86_400, 3_600, 60, 1] as const;

/** «30 дней» for `P30D`; what is no ISO 8601 duration is shown as it stands. */
export function durationText(duration: string, t: Translate): string {
  const parts = durationParts(duration);
  if (!parts?.some((part) => part !== undefined)) return duration;
  const said = units.flatMap((unit, at) => {
    const value = parts[at];
    return value === undefined ? [] : [t.number(value, { style: 'unit', unit, unitDisplay: 'long' })];
  });
  return said.join(' ');
}

/** Length in seconds, for comparing; nothing when it cannot be read. */
export function durationSeconds(duration: string | undefined): number | undefined {
  const parts = duration === undefined ? undefined : durationParts(duration);
  if (!parts?.some((part) => part !== undefined)) return undefined;
  return parts.reduce<number>((sum, part, at) => sum + (part ?? 0) * (secondsOf[at] ?? 0), 0);
}

function durationParts(duration: string): (number | undefined)[] | undefined {
  const match = durationPattern.exec(duration);
  const parts = match?.slice(1).map((part) => (part === undefined ? undefined : Number(part)));
  return parts?.some(Number.isNaN) ? undefined : parts;
}

const dateFormats = new Map<string, Intl.DateTimeFormat>();

/** «31 янв. 2026 г.» for `2026-01-31`; what is no date is shown as it stands. */
export function dateText(date: string, t: Translate): string {
  const time = /^\d{4}-\d{2}-\d{2}/.test(date) ? Date.parse(date.slice(0, 10)) : Number.NaN;
  if (Number.isNaN(time)) return date;
  let format = dateFormats.get(t.locale);
  if (!format) {
    format = new Intl.DateTimeFormat(t.locale, { day: 'numeric', month: 'short', year: 'numeric', timeZone: 'UTC' });
    dateFormats.set(t.locale, format);
  }
  return format.format(time);
}

function minus(text: string): string {
  return text.replace('-', '−');
}
