/** Texts and their translation: an id with its English, turned into words by a translator that belongs to one editor. */
import { isolate } from '../base/bidi.js';

/** English plural forms by `Intl.PluralRules` category; `other` is always there. */
export type Plural = { readonly other: string } & Partial<Record<Intl.LDMLPluralRule, string>>;

export interface Message {
  readonly id: string;
  readonly text: string | Plural;
}

/** What a translation file holds: message id → text. What is missing shows in English. */
export type Texts = Readonly<Record<string, string | Plural>>;

export type Params = Readonly<Record<string, string | number>>;

export interface Locale {
  /** BCP 47, e.g. `ru`. */
  readonly code: string;
  /** In its own language, e.g. «Русский». */
  readonly name: string;
  readonly direction: 'ltr' | 'rtl';
  load(): Promise<Texts>;
}

/** Says a message in the editor's language. `{name}` in a text is filled from `params`, whose words keep their direction to themselves; a plural text is chosen by `params.n`. */
export interface Translate {
  (message: Message, params?: Params): string;
  /** BCP 47 of the texts and of numbers and dates. */
  readonly locale: string;
  readonly direction: 'ltr' | 'rtl';
  number(value: number, options?: Intl.NumberFormatOptions): string;
}

/** Names a text where it is used: `message('lane.emotion', 'Emotion')`. */
export function message(id: string, text: string | Plural): Message {
  return { id, text };
}

/** A text of the user or the host as a message: it is shown as it is in every language. */
export function verbatim(text: string): Message {
  return { id: '', text };
}

/** Makes a translator for one language. `locale` also decides how numbers and plurals are written. */
export function createTranslate(locale: string, texts: Texts = {}, direction: 'ltr' | 'rtl' = 'ltr'): Translate {
  const formats = new Map<string, Intl.NumberFormat>();
  const number = (value: number, options?: Intl.NumberFormatOptions): string => {
    const key = options ? JSON.stringify(options) : '';
    let format = formats.get(key);
    if (!format) formats.set(key, (format = new Intl.NumberFormat(locale, options)));
    return format.format(value);
  };
  const plurals = new Intl.PluralRules(locale);
  const englishPlurals = new Intl.PluralRules('en');
  const translate = (said: Message, params?: Params): string => {
    const own = said.id && Object.hasOwn(texts, said.id) ? texts[said.id] : undefined;
    const text = own || said.text;
    const rules = own ? plurals : englishPlurals;
    const form = typeof text === 'string' ? text : (text[rules.select(Number(params?.['n'] ?? 0))] ?? text.other);
    return params ? fill(form, params, number) : form;
  };
  return Object.assign(translate, { locale, direction, number });
}

function fill(text: string, params: Params, number: (value: number) => string): string {
  return text.replace(/\{(\w+)\}/g, (hole, name: string) => {
    if (!Object.hasOwn(params, name)) return hole;
    const value = params[name] ?? '';
    return typeof value === 'number' ? number(value) : isolate(value);
  });
}
