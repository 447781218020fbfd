/** Whole maps to look at and learn from, one line each; the file of a sample is loaded when it is opened. */
import type { Message } from '../i18n/translate.js';
import { message } from '../i18n/translate.js';
import type { JourneyMap } from '../model/journey-map.js';

export interface Sample {
  readonly id: string;
  readonly label: Message;
  readonly description: Message;
  /** BCP 47 language of its texts; samples in the editor's language are offered first. */
  readonly locale?: string;
  load(): Promise<JourneyMap>;
}

const bankLimitDescription = message(
  'sample.bank-limit.description',
  'A bank complaint: an unseen SMS, a month of silence, what it cost and what would have prevented it',
);

const bankLimitRu: Sample = {
  id: 'bank-limit-ru',
  label: message('sample.bank-limit-ru', 'The credit limit that left without saying goodbye (in Russian)'),
  description: bankLimitDescription,
  locale: 'ru',
  load: async () => asMap((await import('./samples/bank-limit.ru.journey.json')).default),
};

const bankLimitEn: Sample = {
  id: 'bank-limit-en',
  label: message('sample.bank-limit-en', 'The credit limit that left without saying goodbye'),
  description: bankLimitDescription,
  locale: 'en',
  load: async () => asMap((await import('./samples/bank-limit.en.journey.json')).default),
};

const coffee: Sample = {
  id: 'coffee-en',
  label: message('sample.coffee', 'The first box of a coffee subscription'),
  description: message('sample.coffee.description', 'A small journey from a colleague’s cup to the second order'),
  locale: 'en',
  load: async () => asMap((await import('./samples/coffee.en.journey.json')).default),
};

const broadband: Sample = {
  id: 'broadband',
  label: message('sample.broadband', 'Switching home broadband'),
  description: message(
    'sample.broadband.description',
    'A large journey with its blueprint: two personas, as-is and to-be, metrics, causes and opportunities',
  ),
  locale: 'en',
  load: async () => asMap((await import('./samples/broadband.journey.json')).default),
};

/** The samples, in the order they are offered. */
export const samples: readonly Sample[] = [bankLimitRu, coffee, bankLimitEn, broadband];

/** What a first visit offers: the bank's story in Russian, the small one in every other language. */
export function firstSample(locale: string): Sample {
  return locale.toLowerCase().split('-')[0] === 'ru' ? bankLimitRu : coffee;
}

/** What the compiler reads from a JSON file has no literal types; the tests read every file strictly. */
function asMap(file: unknown): JourneyMap {
  return file as JourneyMap;
}
