/** The lane of pains: how bad, what it costs against what preventing it costs, and who answers for it. */
import { message } from '../i18n/translate.js';
import type { LaneField } from '../layout/lane-kind.js';
import type { Card } from '../model/journey-map.js';
import { choiceText } from './choices.js';
import { filled } from './describe.js';
import { currencyOf, type Fact, type FactContext } from './facts.js';
import { choiceField, field } from './fields.js';
import { severities } from './kind-choices.js';
import { rateText } from './rates.js';
import { textKind } from './text-kind.js';
import { billTotal, moneyText, percentText } from './values.js';

const words = {
  against: message('lane.pain.against', '{cost} against {prevention}'),
  cost: message('lane.pain.cost', 'costs {cost}'),
  prevention: message('lane.pain.prevention', '{prevention} would prevent it'),
  reach: message('lane.pain.reach', '{share} of customers'),
  severity: message('lane.pain.severity', 'severity {value} of 3: {word}'),
  nobody: message('lane.pain.no-owner', 'no owner'),
};

/** Every text of this file that no field carries. */
export const painMessages = Object.values(words);

const gesture: readonly LaneField[] = [
  field('what', 'What', 'text'),
  field('who', 'Who', 'text'),
  field('within', 'Within', 'duration'),
];
const gestures = [
  field('believe', 'Believe', 'group', { fields: gesture }),
  field('listen', 'Listen', 'group', { fields: gesture }),
  field('apologise', 'Apologise', 'group', { fields: gesture }),
  field('satisfy', 'Put right', 'group', { fields: gesture }),
  field('thank', 'Thank', 'group', { fields: gesture }),
];

export const painKind = textKind({
  id: 'pain',
  label: message('lane.pain', 'Pains'),
  icon: 'octagon-alert',
  tone: 'pain',
  role: 'customer',
  question: message('lane.pain.question', 'What gets in the way, and what does it cost?'),
  fields: [
    choiceField('severity', 'Severity', severities),
    field('costs', 'What one case costs', 'costs'),
    field('prevention', 'What preventing it costs', 'costs'),
    field('reach', 'Share of customers', 'share'),
    field('rate', 'How often', 'rate'),
    field('amountAtStake', 'Amount at stake', 'money'),
    field('upheld', 'Share of complaints upheld', 'share'),
    field('recovery', 'How we make up for it', 'group', { fields: gestures }),
  ],
  facts: painFacts,
});

function painFacts(card: Card, context: FactContext): Fact[] {
  const { t } = context;
  const facts: Fact[] = [];
  const severity = card.severity;
  if (severity !== undefined) {
    const spoken = t(words.severity, { value: severity, word: choiceText(severities, severity, t) ?? '' });
    facts.push({ dots: { filled: Math.max(0, Math.min(3, Math.round(severity))), of: 3 }, tone: 'pain', spoken });
  }
  const against = billAgainstBill(card, context);
  const parts = [
    against,
    card.reach === undefined ? undefined : t(words.reach, { share: percentText(card.reach, t) }),
    card.rate && rateText(card.rate, t),
    filled(card.owner) ? undefined : t(words.nobody),
  ];
  for (const text of parts) if (text) facts.push({ text });
  return facts;
}

function billAgainstBill(card: Card, context: FactContext): string | undefined {
  const { t } = context;
  const currency = currencyOf(context);
  const say = (total: number | undefined): string | undefined =>
    total === undefined ? undefined : moneyText(total, currency, t);
  const cost = say(billTotal(card.costs));
  const prevention = say(billTotal(card.prevention));
  if (cost && prevention) return t(words.against, { cost, prevention });
  if (cost) return t(words.cost, { cost });
  return prevention && t(words.prevention, { prevention });
}
