/** The lanes of feelings as a curve: emotions of the customer and of our people, and how tense it is. */
import { message, type Translate } from '../i18n/translate.js';
import type { LaneKind } from '../layout/lane-kind.js';
import type { Card } from '../model/journey-map.js';
import { curveKind } from './curve-kind.js';
import type { CurveKindOptions } from './curve-plot.js';
import { filled } from './describe.js';
import { field } from './fields.js';
import { scoreOf } from './score.js';
import { numberText, scoreText } from './values.js';

const scoreWords = [
  message('lane.score.very-bad', 'very bad'),
  message('lane.score.bad', 'bad'),
  message('lane.score.neutral', 'neutral'),
  message('lane.score.good', 'good'),
  message('lane.score.very-good', 'very good'),
];
const people = message('lane.score.people', 'n {n}');
const spread = message('lane.score.spread', {
  one: '{n} person, from {least} to {most}',
  other: '{n} people, from {least} to {most}',
});
const tensionWord = message('lane.tension.of', '{value} of 5');

/** Every text of this file that no field carries. */
export const emotionMessages = [...scoreWords, people, spread, tensionWord];

/** A score in words, for those who hear the map. */
export function scoreInWords(score: number, t: Translate): string {
  const at = Math.min(4, Math.max(0, Math.round(score) + 2));
  return t(scoreWords[at] ?? scoreWords[2] ?? message('', ''));
}

/** The least and the greatest of what several people gave. */
export function spreadOf(card: Card): { from: number; to: number } | undefined {
  if (!card.scores || card.scores.length < 2) return undefined;
  const scores = card.scores.map(({ score }) => score);
  return { from: scores.reduce((a, b) => Math.min(a, b)), to: scores.reduce((a, b) => Math.max(a, b)) };
}

const emotion: Omit<CurveKindOptions, 'id' | 'label' | 'question' | 'icon' | 'role'> = {
  tone: 'think',
  field: 'score',
  scale: { min: -2, max: 2, step: 0.1, middle: 0, first: 0 },
  fields: [
    field('score', 'Score', 'score', { min: -2, max: 2, step: 0.1 }),
    field('word', 'In a word', 'text'),
    field('scores', 'Scores of each', 'list', {
      fields: [field('by', 'Who', 'text'), field('score', 'Score', 'score', { min: -2, max: 2, step: 0.1 })],
    }),
  ],
  valueOf: scoreOf,
  valueText: scoreText,
  toneOf: (score) => (score > 0.05 ? 'gain' : score < -0.05 ? 'pain' : 'ink-3'),
  wordOf: (card, t) => {
    const count = card.scores?.length ?? 0;
    return filled([filled(card.word), count > 1 ? t(people, { n: count }) : undefined].filter(Boolean).join(' · '));
  },
  spreadOf,
  speak: (card, t) => {
    const score = scoreOf(card);
    const range = spreadOf(card);
    return [
      score === undefined ? undefined : scoreInWords(score, t),
      range &&
        t(spread, { n: card.scores?.length ?? 0, least: scoreText(range.from, t), most: scoreText(range.to, t) }),
    ];
  },
};

export const emotionKind: LaneKind = curveKind({
  ...emotion,
  id: 'emotion',
  label: message('lane.emotion', 'Emotions'),
  icon: 'smile',
  role: 'customer',
  question: message('lane.emotion.question', 'How does it feel here, from −2 to +2?'),
});

export const employeeEmotionKind: LaneKind = curveKind({
  ...emotion,
  id: 'employee-emotion',
  label: message('lane.employee-emotion', 'Emotions of our people'),
  icon: 'headset',
  role: 'frontstage',
  question: message('lane.employee-emotion.question', 'How do our people feel here?'),
});

export const tensionKind: LaneKind = curveKind({
  id: 'tension',
  label: message('lane.tension', 'Tension'),
  icon: 'activity',
  tone: 'idea',
  role: 'customer',
  question: message('lane.tension.question', 'How gripping is it here, from 1 to 5?'),
  field: 'level',
  scale: { min: 1, max: 5, step: 1, first: 3 },
  fields: [field('level', 'Level, 1–5', 'number', { min: 1, max: 5, step: 1 })],
  valueOf: (card) => card.level,
  valueText: numberText,
  toneOf: () => 'idea',
  speak: (card, t) => [card.level === undefined ? undefined : t(tensionWord, { value: numberText(card.level, t) })],
});
