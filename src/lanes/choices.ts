/** The choices of fields that take one of a few values, with the words and signs for each. */
import { message, type Translate } from '../i18n/translate.js';
import type { Choice, Tone } from '../layout/lane-kind.js';

export const quadrants: readonly Choice[] = [
  { value: 'says', label: message('lane.quadrant.says', 'Says'), icon: 'speech', tone: 'think' },
  { value: 'thinks', label: message('lane.quadrant.thinks', 'Thinks'), icon: 'brain', tone: 'think' },
  { value: 'does', label: message('lane.quadrant.does', 'Does'), icon: 'footprints', tone: 'think' },
  { value: 'feels', label: message('lane.quadrant.feels', 'Feels'), icon: 'heart', tone: 'think' },
];

export const states: readonly Choice[] = [
  { value: 'as-is', label: message('lane.state.as-is', 'As is') },
  { value: 'to-be', label: message('lane.state.to-be', 'To be') },
  { value: 'observed', label: message('lane.state.observed', 'Observed') },
];

export const certainties: readonly Choice[] = [
  { value: 'assumption', label: message('lane.certainty.assumption', 'assumption') },
  { value: 'anecdote', label: message('lane.certainty.anecdote', 'anecdote'), tone: 'idea' },
  { value: 'measured', label: message('lane.certainty.measured', 'measured'), tone: 'gain' },
];

export const severities: readonly Choice[] = [
  { value: 1, label: message('lane.severity.1', 'trifle'), tone: 'pain' },
  { value: 2, label: message('lane.severity.2', 'works around'), tone: 'pain' },
  { value: 3, label: message('lane.severity.3', 'leaves'), tone: 'pain' },
];

export const factors: readonly Choice[] = [
  { value: 'technical', label: message('lane.factor.technical', 'technical'), icon: 'cog' },
  { value: 'service', label: message('lane.factor.service', 'service'), icon: 'handshake' },
  { value: 'emotional', label: message('lane.factor.emotional', 'emotional'), icon: 'heart' },
  { value: 'financial', label: message('lane.factor.financial', 'financial'), icon: 'circle-dollar-sign' },
];

export const policyBases: readonly Choice[] = [
  { value: 'law', label: message('lane.basis.law', 'law'), icon: 'landmark' },
  { value: 'rule', label: message('lane.basis.rule', 'our rule'), icon: 'scroll-text' },
  { value: 'habit', label: message('lane.basis.habit', 'habit'), icon: 'repeat' },
];

export const failKinds: readonly Choice[] = [
  { value: 'fail', label: message('lane.fail.fail', 'failure'), icon: 'triangle-alert', tone: 'pain' },
  { value: 'wait', label: message('lane.fail.wait', 'waiting'), icon: 'hourglass', tone: 'idea' },
];

export const valueKinds: readonly Choice[] = [
  { value: 'conscious', label: message('lane.value-kind.conscious', 'conscious') },
  { value: 'habit', label: message('lane.value-kind.habit', 'habit') },
  { value: 'person', label: message('lane.value-kind.person', 'a person') },
  { value: 'replaced', label: message('lane.value-kind.replaced', 'replaced') },
];

export const origins: readonly Choice[] = [
  { value: 'stimulus', label: message('lane.origin.stimulus', 'advertising') },
  { value: 'zmot', label: message('lane.origin.zmot', 'own search') },
  { value: 'own-past', label: message('lane.origin.own-past', 'own experience') },
  { value: 'competitor', label: message('lane.origin.competitor', 'competitors') },
  { value: 'others', label: message('lane.origin.others', 'what others say') },
  { value: 'promise', label: message('lane.origin.promise', 'our promise') },
];

export const classes: readonly Choice[] = [
  { value: 'basic', label: message('lane.class.basic', 'basic') },
  { value: 'important', label: message('lane.class.important', 'important') },
  { value: 'delight', label: message('lane.class.delight', 'delights') },
];

export const effectKinds: readonly Choice[] = [
  { value: 'purchase', label: message('lane.effect.purchase', 'buys more often') },
  { value: 'price', label: message('lane.effect.price', 'pays more') },
  { value: 'referral', label: message('lane.effect.referral', 'recommends') },
  { value: 'retention', label: message('lane.effect.retention', 'stays longer') },
  { value: 'products', label: message('lane.effect.products', 'takes more products') },
  { value: 'sales', label: message('lane.effect.sales', 'cheaper to sell to') },
  { value: 'service-cost', label: message('lane.effect.service-cost', 'cheaper to serve') },
];

export const moments: readonly Choice[] = [
  { value: true, label: message('lane.moment.plain', 'moment of truth') },
  { value: 'ZMOT', label: message('lane.moment.zmot', 'ZMOT') },
  { value: 'FMOT', label: message('lane.moment.fmot', 'FMOT') },
  { value: 'SMOT', label: message('lane.moment.smot', 'SMOT') },
  { value: 'TMOT', label: message('lane.moment.tmot', 'TMOT') },
  { value: 'complaint', label: message('lane.moment.complaint', 'answer to a complaint') },
];

export const lines: readonly Choice[] = [
  { value: 'interaction', label: message('lane.line.interaction', 'Line of interaction') },
  { value: 'visibility', label: message('lane.line.visibility', 'Line of visibility') },
  { value: 'internal', label: message('lane.line.internal', 'Line of internal interaction') },
];

export const linkKinds: readonly Choice[] = [
  { value: 'next', label: message('lane.link.next', 'then') },
  { value: 'causes', label: message('lane.link.causes', 'causes') },
  { value: 'addresses', label: message('lane.link.addresses', 'addresses') },
  { value: 'contradicts', label: message('lane.link.contradicts', 'contradicts') },
  { value: 'measures', label: message('lane.link.measures', 'measures') },
  { value: 'guards', label: message('lane.link.guards', 'guards') },
  { value: 'depends', label: message('lane.link.depends', 'depends on') },
];

const toneNames: Readonly<Partial<Record<Tone, string>>> = {
  'ink-3': 'Grey',
  touch: 'Blue',
  think: 'Violet',
  pain: 'Red',
  gain: 'Green',
  idea: 'Amber',
  front: 'Teal',
};

export const cardTones: readonly Choice[] = Object.entries(toneNames).map(([tone, name]) => ({
  value: tone,
  label: message(`lane.tone.${tone}`, name),
  tone: tone as Tone,
}));

/** The choice a value stands for. */
export function choiceOf(choices: readonly Choice[], value: unknown): Choice | undefined {
  return choices.find((choice) => choice.value === value);
}

/** The words for a value; a value that is not in the list is shown as it stands. */
export function choiceText(
  choices: readonly Choice[],
  value: Choice['value'] | undefined,
  t: Translate,
): string | undefined {
  if (value === undefined) return undefined;
  const choice = choiceOf(choices, value);
  return choice ? t(choice.label) : String(value);
}
