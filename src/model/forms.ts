/** Texts with a fixed form (dates, colours, addresses…): one pattern each for reader and schema, and what a reader may tidy. */
import type { Form } from './field.js';
import { safeUrl, urlPattern } from './safe-url.js';

const day = '\\d{4}-(?:0[1-9]|1[0-2])-(?:0[1-9]|[12]\\d|3[01])';
const clock = '[Tt](?:[01]\\d|2[0-3]):[0-5]\\d:(?:[0-5]\\d|60)(?:\\.\\d+)?(?:[Zz]|[+-](?:[01]\\d|2[0-3]):[0-5]\\d)';
const n = '\\d{1,9}(?:\\.\\d{1,9})?';
const token = '[A-Za-z0-9][A-Za-z0-9!#$&^_.+\\-]{0,126}';
const raster = 'data:image/(?:png|jpeg|gif|webp|avif);base64,[A-Za-z0-9+/=]*';

/** ECMAScript patterns, as JSON Schema wants them. */
export const formPatterns: Readonly<Record<Form, string>> = {
  id: '^[A-Za-z0-9_\\-]{1,64}$',
  url: urlPattern,
  image: `^(?:${raster}$|attachment:[0-9a-f]{64}$|(?![Mm][Aa][Ii][Ll][Tt][Oo]:|[Tt][Ee][Ll]:)${urlPattern.slice(1)})`,
  date: `^(?:\\d{4}(?:-(?:0[1-9]|1[0-2]))?|${day}(?:${clock})?)$`,
  time: `^${day}${clock}$`,
  duration: `^P(?=[\\dT])(?:${n}Y)?(?:${n}M)?(?:${n}W)?(?:${n}D)?(?:T(?=\\d)(?:${n}H)?(?:${n}M)?(?:${n}S)?)?$`,
  color: '^(?:#(?:[0-9A-Fa-f]{3}|[0-9A-Fa-f]{6}|[0-9A-Fa-f]{8})|[a-z][a-z0-9\\-]{0,31})$',
  icon: '^[a-z0-9][a-z0-9\\-]{0,63}$',
  hash: '^[0-9a-f]{64}$',
  currency: '^[A-Z]{3}$',
  locale: '^[A-Za-z]{2,8}(?:-[A-Za-z0-9]{1,8}){0,8}$',
  'media-type': `^${token}/${token}$`,
};

const patterns = Object.fromEntries(
  Object.entries(formPatterns).map(([name, pattern]) => [name, new RegExp(pattern)]),
) as Record<Form, RegExp>;

/** The text in its form, tidied where that is safe; `undefined` when it has another form. */
export function readForm(form: Form, text: string): string | undefined {
  const tidied = tidy(form, text);
  if (tidied === undefined || !patterns[form].test(tidied)) return undefined;
  if (form === 'date' || form === 'time') return isDay(tidied) ? tidied : undefined;
  if (form === 'locale') return isLocale(tidied) ? tidied : undefined;
  return tidied;
}

function tidy(form: Form, text: string): string | undefined {
  // Images may be megabytes of data: they are tested as they are.
  if (form === 'image') return /^(?:data|attachment):/.test(text) ? text : safeUrl(text);
  if (form === 'url') return safeUrl(text);
  if (form === 'currency') return text.trim().toUpperCase();
  if (form === 'hash') return text.trim().toLowerCase();
  return form === 'id' ? text : text.trim();
}

function isDay(text: string): boolean {
  const [year = 0, month = 1, date = 1] = text.slice(0, 10).split('-').map(Number);
  return date <= new Date(Date.UTC(2000 + (year % 400), month, 0)).getUTCDate();
}

function isLocale(text: string): boolean {
  try {
    return Intl.getCanonicalLocales(text).length === 1;
  } catch {
    return false;
  }
}
