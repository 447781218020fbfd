/** Lanes of what holds a step in its bounds: policies, time, fail points, risks, causes. */
import { message, type Message } from '../i18n/translate.js';
import type { IconName, LaneField, LaneKind } from '../layout/lane-kind.js';
import type { Card } from '../model/journey-map.js';
import { choiceOf, choiceText } from './choices.js';
import { filled } from './describe.js';
import { currencyOf, type Fact, type FactContext } from './facts.js';
import { field, fieldOf } from './fields.js';
import { failKinds, policyBases } from './kind-choices.js';
import { rateText } from './rates.js';
import { textKind } from './text-kind.js';
import { durationSeconds, durationText, moneyText, numberText } from './values.js';

const words = {
  riskCost: message('lane.policy.risk-cost', 'at risk {amount}'),
  wayRound: message('lane.policy.way-round', 'way round: {words}'),
  expected: message('lane.time.expected', 'expected {time}'),
  actual: message('lane.time.actual', 'took {time}'),
  waiting: message('lane.time.waiting', 'waiting {time}'),
  active: message('lane.time.active', 'busy {time}'),
  noticedBy: message('lane.failpoint.noticed-by', 'noticed by: {words}'),
  noticedAfter: message('lane.failpoint.noticed-after', 'after {time}'),
};

/** Every text of this file that no field carries. */
export const conditionMessages = Object.values(words);

export const policyKind = textKind({
  id: 'policy',
  label: message('lane.policy', 'Policies and rules'),
  icon: 'scroll-text',
  tone: 'back',
  role: 'support',
  question: message('lane.policy.question', 'Which rule holds here, and whose is it?'),
  fields: [
    fieldOf('policy', 'basis', 'What it rests on', 'choice', { choices: policyBases }),
    field('whose', 'Whose', 'text'),
    field('riskCost', 'What breaking it would cost', 'money'),
    field('wayRound', 'Way round', 'long'),
  ],
  facts: (card, context) => {
    const { t } = context;
    const icon = choiceOf(policyBases, card.basis)?.icon;
    const facts: Fact[] = [];
    if (card.basis !== undefined)
      facts.push({ text: choiceText(policyBases, card.basis, t) ?? '', ...(icon && { icon }) });
    if (filled(card.whose)) facts.push({ text: card.whose ?? '' });
    if (card.riskCost !== undefined)
      facts.push({ text: t(words.riskCost, { amount: moneyText(card.riskCost, currencyOf(context), t) }) });
    if (filled(card.wayRound)) facts.push({ text: t(words.wayRound, { words: card.wayRound ?? '' }) });
    return facts;
  },
});

export const timeKind = textKind({
  id: 'time',
  label: message('lane.time', 'Time'),
  icon: 'timer',
  tone: 'idea',
  role: 'customer',
  question: message('lane.time.question', 'How long does it take, how long should it?'),
  fields: [
    field('expected', 'Expected', 'duration'),
    fieldOf('time', 'actual', 'Took', 'duration'),
    field('waiting', 'Of it waiting', 'duration'),
    field('active', 'Of it busy', 'duration'),
  ],
  facts: timeFacts,
});

function timeFacts(card: Card, { t }: FactContext): Fact[] {
  const actual = typeof card.actual === 'string' ? card.actual : undefined;
  const late = (durationSeconds(actual) ?? 0) > (durationSeconds(card.expected) ?? Infinity);
  const said = (phrase: Message, duration: string | undefined): Fact[] =>
    filled(duration) ? [{ text: t(phrase, { time: durationText(duration ?? '', t) }) }] : [];
  return [
    ...said(words.expected, card.expected),
    ...said(words.actual, actual).map((fact): Fact =>
      late ? { ...fact, icon: 'triangle-alert', tone: 'pain' } : fact,
    ),
    ...said(words.waiting, card.waiting),
    ...said(words.active, card.active),
  ];
}

export const failpointKind = textKind({
  id: 'failpoint',
  label: message('lane.failpoint', 'Fail and wait points'),
  icon: 'triangle-alert',
  tone: 'pain',
  role: 'insight',
  question: message('lane.failpoint.question', 'Where does it break, where do they wait?'),
  fields: [
    fieldOf('failpoint', 'kind', 'What it is', 'choice', { choices: failKinds }),
    field('noticedBy', 'Who notices', 'text'),
    field('noticedAfter', 'How soon', 'duration'),
    field('rate', 'How often', 'rate'),
  ],
  toneOf: (card) => choiceOf(failKinds, card.kind)?.tone ?? 'pain',
  facts: (card, { t }) => {
    const kind = choiceOf(failKinds, card.kind);
    const facts: Fact[] = [];
    if (kind?.icon) facts.push({ icon: kind.icon, text: t(kind.label), tone: kind.tone ?? 'pain' });
    if (card.rate) facts.push({ text: rateText(card.rate, t) });
    if (filled(card.noticedBy)) facts.push({ text: t(words.noticedBy, { words: card.noticedBy ?? '' }) });
    if (filled(card.noticedAfter))
      facts.push({ text: t(words.noticedAfter, { time: durationText(card.noticedAfter ?? '', t) }) });
    return facts;
  },
});

export const causeKind = textKind({
  id: 'cause',
  label: message('lane.cause', 'Why?'),
  icon: 'git-branch',
  tone: 'pain',
  role: 'insight',
  question: message('lane.cause.question', 'Why does this happen?'),
});

const sized: readonly LaneField[] = [
  field('category', 'Category', 'text'),
  field('value', 'Value', 'number'),
  field('unit', 'Unit', 'text'),
];

function sizedKind(own: {
  id: string;
  label: Message;
  icon: IconName;
  tone: 'pain' | 'gain';
  question: Message;
}): LaneKind {
  return textKind({
    ...own,
    role: 'insight',
    fields: sized,
    facts: (card, { t }) => {
      const amount =
        card.value === undefined
          ? undefined
          : [numberText(card.value, t), filled(card.unit)].filter(Boolean).join('\u00a0');
      return [filled(card.category), amount].flatMap((text) => (text ? [{ text }] : []));
    },
  });
}

export const riskKind = sizedKind({
  id: 'risk',
  label: message('lane.risk', 'Risks'),
  icon: 'shield-alert',
  tone: 'pain',
  question: message('lane.risk.question', 'What could go wrong here?'),
});

export const sustainabilityKind = sizedKind({
  id: 'sustainability',
  label: message('lane.sustainability', 'Sustainability'),
  icon: 'leaf',
  tone: 'gain',
  question: message('lane.sustainability.question', 'What does this step use up or give back?'),
});
