/** Lanes of what the customer wants and expects: goals, needs, expectations, what decides, what has value. */
import { message, type Message, type Translate } from '../i18n/translate.js';
import type { Card } from '../model/journey-map.js';
import type { Paragraph } from './card-box.js';
import { choiceOf, choiceText } from './choices.js';
import { filled, textOf } from './describe.js';
import type { Fact, FactContext } from './facts.js';
import { choiceField, field, fieldOf } from './fields.js';
import { classes, factors, origins, valueKinds } from './kind-choices.js';
import { textKind } from './text-kind.js';
import { numberText, scoreText } from './values.js';

const words = {
  when: message('lane.goal.when', 'When {words}'),
  want: message('lane.goal.want', 'I want {words}'),
  so: message('lane.goal.so', 'so that {words}'),
  importance: message('lane.goal.importance', 'importance {value}'),
  best: message('lane.expectation.best', 'at best: {words}'),
  worst: message('lane.expectation.worst', 'at worst: {words}'),
  happened: message('lane.expectation.happened', 'what happened: {words}'),
  met: message('lane.expectation.met', 'met {score}'),
  replaced: message('lane.value.replaced-by', 'instead: {words}'),
};

/** Every text of this file that no field carries. */
export const goalMessages = Object.values(words);

/** The phrases whose words were given, each as a paragraph under the card's own text. */
export function phrases(
  card: Card,
  given: readonly (readonly [Message, string | undefined])[],
  t: Translate,
): Paragraph[] {
  const said = given.flatMap(([phrase, own]) => (filled(own) ? [t(phrase, { words: own ?? '' })] : []));
  return [{ text: card.text ?? '' }, ...said.map((text) => ({ text, style: 'meta', tone: 'ink-2' }) as const)];
}

export const goalKind = textKind({
  id: 'goal',
  label: message('lane.goal', 'Goals'),
  icon: 'target',
  tone: 'think',
  role: 'customer',
  question: message('lane.goal.question', 'What do they want to get done here?'),
  fields: [
    field('when', 'When…', 'long'),
    field('want', 'I want…', 'long'),
    field('so', 'So that…', 'long'),
    field('importance', 'Importance, 0–10', 'number', { min: 0, max: 10, step: 0.1 }),
  ],
  paragraphs: (card, { t }) => {
    const parts = [
      [words.when, card.when],
      [words.want, card.want],
      [words.so, card.so],
    ] as const;
    const sentence = parts
      .flatMap(([phrase, own]) => (filled(own) ? [t(phrase, { words: own ?? '' })] : []))
      .join(', ');
    const text = textOf(card);
    return text ? [{ text }, { text: sentence, style: 'meta', tone: 'ink-2' }] : [{ text: sentence }];
  },
  facts: (card, { t }) =>
    card.importance === undefined ? [] : [{ text: t(words.importance, { value: numberText(card.importance, t) }) }],
});

export const needKind = textKind({
  id: 'need',
  label: message('lane.need', 'Needs'),
  icon: 'heart',
  tone: 'think',
  role: 'customer',
  question: message('lane.need.question', 'What do they need here, whatever the solution?'),
});

export const expectationKind = textKind({
  id: 'expectation',
  label: message('lane.expectation', 'Expectations'),
  icon: 'scale',
  tone: 'think',
  role: 'customer',
  question: message('lane.expectation.question', 'What do they expect, and where from?'),
  fields: [
    field('best', 'At best', 'long'),
    field('worst', 'At worst', 'long'),
    field('happened', 'What happened', 'long'),
    field('met', 'How far it was met', 'score', { min: -2, max: 2, step: 0.1 }),
    choiceField('origin', 'Where it comes from', origins, 'select'),
    choiceField('class', 'How it weighs', classes),
  ],
  paragraphs: (card, { t }) =>
    phrases(
      card,
      [
        [words.best, card.best],
        [words.worst, card.worst],
        [words.happened, card.happened],
      ],
      t,
    ),
  facts: expectationFacts,
});

function expectationFacts(card: Card, { t }: FactContext): Fact[] {
  const facts: Fact[] = [];
  if (card.met !== undefined) {
    const tone = card.met > 0.05 ? 'gain' : card.met < -0.05 ? 'pain' : 'ink-3';
    facts.push({ icon: 'scale', tone, text: t(words.met, { score: scoreText(card.met, t) }) });
  }
  for (const text of [choiceText(origins, card.origin, t), choiceText(classes, card.class, t)])
    if (text) facts.push({ text });
  return facts;
}

export const valueKind = textKind({
  id: 'value',
  label: message('lane.value', 'Values'),
  icon: 'gem',
  tone: 'gain',
  role: 'customer',
  question: message('lane.value.question', 'What is of value to them here?'),
  fields: [
    fieldOf('value', 'kind', 'Kind of value', 'choice', { choices: valueKinds }),
    field('replacedBy', 'Replaced by', 'text'),
  ],
  facts: (card, { t }) => {
    const replaced = filled(card.replacedBy) ? t(words.replaced, { words: card.replacedBy ?? '' }) : undefined;
    return [choiceText(valueKinds, card.kind, t), replaced].flatMap((text) => (text ? [{ text }] : []));
  },
});

export const decisionKind = textKind({
  id: 'decision',
  label: message('lane.decision', 'Decision factors'),
  icon: 'split',
  tone: 'think',
  role: 'customer',
  question: message('lane.decision.question', 'What decides the choice here?'),
  fields: [choiceField('factor', 'Factor', factors)],
  facts: (card, { t }) => {
    const text = choiceText(factors, card.factor, t);
    const icon = choiceOf(factors, card.factor)?.icon;
    return text ? [{ text, ...(icon && { icon }) }] : [];
  },
});
