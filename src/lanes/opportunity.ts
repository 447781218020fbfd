/** The lanes of opportunities and solutions: what could be better, how much it is worth and how much work it is. */
import { message, type Message } from '../i18n/translate.js';
import type { IconName, LaneField, LaneKind } from '../layout/lane-kind.js';
import type { Card } from '../model/journey-map.js';
import type { Fact, FactContext } from './facts.js';
import { choiceField, field, fieldOf } from './fields.js';
import { effectKinds } from './kind-choices.js';
import { textKind } from './text-kind.js';
import { numberText, percentText } from './values.js';

const words = {
  value: message('lane.opportunity.value', 'value {value}'),
  effort: message('lane.opportunity.effort', 'effort {value}'),
  rollout: message('lane.opportunity.rollout', 'rolled out {share}'),
};

/** Every text of this file that no field carries. */
export const opportunityMessages = Object.values(words);

const fields: readonly LaneField[] = [
  field('customerValue', 'Value for the customer, 0–100', 'number', { min: 0, max: 100, step: 1 }),
  field('businessValue', 'Value for the business, 0–100', 'number', { min: 0, max: 100, step: 1 }),
  field('effort', 'Effort, 0–5', 'number', { min: 0, max: 5, step: 0.5 }),
  field('importance', 'Importance, 0–10', 'number', { min: 0, max: 10, step: 0.1 }),
  field('satisfaction', 'Satisfaction today, 0–10', 'number', { min: 0, max: 10, step: 0.1 }),
  fieldOf('opportunity', 'cost', 'Cost of doing it', 'money'),
  field('effects', 'What it brings in a year', 'list', {
    fields: [choiceField('kind', 'Effect', effectKinds, 'select'), field('perYear', 'A year', 'money')],
  }),
  field('hypothesis', 'Hypothesis', 'long'),
  field('rollout', 'Rolled out, %', 'number', { min: 0, max: 100, step: 1 }),
  field('result', 'Result', 'long'),
  field('wow', 'Would it be a wow?', 'group', {
    fields: [
      field('unusual', 'Unusual', 'check'),
      field('proactive', 'Before being asked', 'check'),
      field('real', 'Really helps', 'check'),
      field('lasting', 'Lasts', 'check'),
    ],
  }),
];

export const opportunityKind = remedy({
  id: 'opportunity',
  label: message('lane.opportunity', 'Opportunities'),
  icon: 'lightbulb',
  question: message('lane.opportunity.question', 'How could this be better?'),
});

export const solutionKind = remedy({
  id: 'solution',
  label: message('lane.solution', 'Solutions'),
  icon: 'wrench',
  question: message('lane.solution.question', 'What shall we do about it?'),
});

/** What it is worth: the mean of the two values, or the one that is known. */
export function valueOf(card: Card): number | undefined {
  const known = [card.customerValue, card.businessValue].filter((value) => value !== undefined);
  return known.length ? known.reduce((sum, value) => sum + value, 0) / known.length : undefined;
}

function remedy(own: { id: string; label: Message; icon: IconName; question: Message }): LaneKind {
  return textKind({ ...own, tone: 'gain', role: 'insight', fields, facts });
}

function facts(card: Card, { t }: FactContext): Fact[] {
  const value = valueOf(card);
  const said: (string | undefined)[] = [
    value === undefined ? undefined : t(words.value, { value: numberText(value, t) }),
    card.effort === undefined ? undefined : t(words.effort, { value: numberText(card.effort, t) }),
    card.rollout === undefined ? undefined : t(words.rollout, { share: percentText(card.rollout / 100, t) }),
  ];
  return said.flatMap((text) => (text === undefined ? [] : [{ text }]));
}
