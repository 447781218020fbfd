/** How often something happens, in words: «3 в месяц». */
import { message, type Message, type Translate } from '../i18n/translate.js';
import type { Rate } from '../model/journey-map.js';
import { numberText } from './values.js';

const phrases: Readonly<Record<Rate['per'], Message>> = {
  case: message('lane.rate.case', '{count} per case'),
  day: message('lane.rate.day', '{count} a day'),
  week: message('lane.rate.week', '{count} a week'),
  month: message('lane.rate.month', '{count} a month'),
  year: message('lane.rate.year', '{count} a year'),
};

export const ratePhrases: readonly Message[] = Object.values(phrases);

export function rateText(rate: Rate, t: Translate): string {
  const phrase = Object.hasOwn(phrases, rate.per) ? phrases[rate.per] : phrases.case;
  return t(phrase, { count: numberText(rate.value, t) });
}
