/** The choices of fields that any card may have, with the words and signs for each; and how a choice is found and said. */
import { message, type Translate } from '../i18n/translate.js';
import type { Choice, Tone } from '../layout/lane-kind.js';

export const states: readonly Choice[] = [
  { value: 'as-is', label: message('lane.state.as-is', 'As is') },
  { value: 'to-be', label: message('lane.state.to-be', 'To be') },
  { value: 'observed', label: message('lane.state.observed', 'Observed') },
];

export const certainties: readonly Choice[] = [
  {
    value: 'assumption',
    label: message('lane.certainty.assumption', 'assumption'),
    icon: 'circle-question-mark',
  },
  {
    value: 'anecdote',
    label: message('lane.certainty.anecdote', 'anecdote'),
    icon: 'circle-ellipsis',
    tone: 'idea',
  },
  { value: 'measured', label: message('lane.certainty.measured', 'measured'), icon: 'circle-check', tone: 'gain' },
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
