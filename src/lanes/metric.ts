/** Lanes of figures: metrics with their formula and target, plain numbers and ratings. */
import { message, type Translate } from '../i18n/translate.js';
import type { LaneField } from '../layout/lane-kind.js';
import type { Card } from '../model/journey-map.js';
import type { Paragraph } from './card-box.js';
import { choiceText } from './choices.js';
import { dateText, numberText, percentText, scoreText } from './values.js';
import { filled, textOf } from './describe.js';
import type { Fact, FactContext } from './facts.js';
import { field, fieldOf } from './fields.js';
import { formulas, measuredValue, measures, targetMet, type MeasuredValue } from './measure-value.js';
import { textKind } from './text-kind.js';

const words = {
  sample: message('lane.metric.sample', 'n {n}'),
  target: message('lane.metric.target', 'target {value}'),
  met: message('lane.metric.met', 'target {value} is met'),
  missed: message('lane.metric.missed', 'target {value} is missed'),
  limit: message('lane.metric.limit', 'limit {value}'),
  rating: message('lane.rating.of', '{value} of {max}'),
};

/** Every text of this file that no field carries. */
export const metricMessages = Object.values(words);

const periods = [field('period', 'Period', 'text'), field('value', 'Value', 'number')];

export const metricKind = textKind({
  id: 'metric',
  label: message('lane.metric', 'Metrics'),
  icon: 'gauge',
  tone: 'idea',
  role: 'insight',
  question: message('lane.metric.question', 'How do we know how it went?'),
  fields: [
    field('measure', 'Measure', 'select', { choices: measures }),
    field('value', 'Value', 'number'),
    field('unit', 'Unit', 'text'),
    field('answers', 'Answers per point of the scale', 'counts'),
    field('formula', 'Formula', 'select', { choices: formulas }),
    field('scale', 'Scale', 'group', { fields: [field('min', 'From', 'number'), field('max', 'To', 'number')] }),
    field('sample', 'How many answered', 'number', { min: 0, step: 1 }),
    field('date', 'Date', 'date'),
    field('target', 'Target', 'number'),
    field('limit', 'Limit', 'number'),
    fieldOf('metric', 'question', 'The question asked', 'long'),
    field('topMeaning', 'What the highest mark means', 'long'),
    field('decides', 'What is decided with it', 'long'),
    field('measuredBy', 'Who measures', 'text'),
    field('survey', 'Survey', 'group', {
      fields: [
        field('event', 'After which event', 'text'),
        field('method', 'How', 'text'),
        field('policy', 'How often at most', 'text'),
      ],
    }),
    field('forecast', 'Forecast', 'list', { fields: periods }),
    fieldOf('metric', 'actual', 'Actual', 'list', { fields: periods }),
  ],
  paragraphs: (card, { t }) => {
    const measured = measuredValue(card);
    const name = textOf(card) ?? choiceText(measures, card.measure, t) ?? '';
    return measured ? [{ text: name }, { text: figure(card, measured, t), style: 'strong' }] : [{ text: name }];
  },
  facts: metricFacts,
});

/** «NPS +22», «CSAT 70 %», «4,65». */
function figure(card: Card, measured: MeasuredValue, t: Translate): string {
  const short = ['nps', 'csat', 'dsat', 'csi', 'ces', 'fcr', 'aht'].includes(card.measure ?? '') && textOf(card);
  const name = short ? choiceText(measures, card.measure, t) : undefined;
  return [name, amount(card, measured.value, measured.percent, t)].filter(Boolean).join('\u00a0');
}

function amount(card: Card, value: number, percent: boolean, t: Translate): string {
  const unit = filled(card.unit);
  if (percent || unit === '%') return percentText(value / 100, t);
  if (card.measure === 'nps') return scoreText(Math.round(value), t);
  return [numberText(value, t), unit].filter(Boolean).join('\u00a0');
}

function metricFacts(card: Card, { t }: FactContext): Fact[] {
  const measured = measuredValue(card);
  const facts: Fact[] = [];
  const formula = filled(card.formula) && choiceText(formulas, card.formula, t);
  const said = formula || (measured?.formula && t(measured.formula));
  if (said) facts.push({ text: said });
  if (measured?.sample) facts.push({ text: t(words.sample, { n: measured.sample }) });
  if (filled(card.date)) facts.push({ text: dateText(card.date ?? '', t) });
  if (card.limit !== undefined)
    facts.push({ text: t(words.limit, { value: amount(card, card.limit, measured?.percent ?? false, t) }) });
  if (card.target !== undefined) {
    const value = amount(card, card.target, measured?.percent ?? false, t);
    const met = measured && targetMet(card, measured.value);
    const text = t(words.target, { value });
    if (met === undefined) facts.push({ text });
    else if (met) facts.push({ icon: 'circle-check', tone: 'gain', text, spoken: t(words.met, { value }) });
    else facts.push({ icon: 'triangle-alert', tone: 'pain', text, spoken: t(words.missed, { value }) });
  }
  return facts;
}

const scaled: readonly LaneField[] = [
  field('value', 'Value', 'number'),
  field('unit', 'Unit', 'text'),
  field('min', 'From', 'number'),
  field('max', 'To', 'number'),
];

export const numberKind = textKind({
  id: 'number',
  label: message('lane.number', 'Numbers'),
  icon: 'hash',
  tone: 'ink-3',
  role: 'insight',
  question: message('lane.number.question', 'How many, how much?'),
  fields: scaled,
  paragraphs: (card, { t }): Paragraph[] => [
    { text: card.value === undefined ? '' : amount(card, card.value, false, t), style: 'strong' },
    { text: card.text ?? '' },
  ],
});

const mostDots = 10;

export const ratingKind = textKind({
  id: 'rating',
  label: message('lane.rating', 'Ratings'),
  icon: 'star',
  tone: 'idea',
  role: 'insight',
  question: message('lane.rating.question', 'How would you rate it?'),
  fields: scaled,
  newCard: () => ({ max: 5 }),
  facts: (card, { t }) => {
    if (card.value === undefined) return [];
    const max = card.max ?? 5;
    const text = t(words.rating, { value: numberText(card.value, t), max: numberText(max, t) });
    if (!Number.isInteger(max) || max < 1 || max > mostDots) return [{ text }];
    return [{ dots: { filled: Math.min(max, Math.max(0, Math.round(card.value))), of: max }, tone: 'idea', text }];
  },
});
