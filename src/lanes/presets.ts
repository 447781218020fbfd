/** What a list of lanes to add offers: every kind, the empathy map by its parts, and the three lines of a blueprint. */
import { message, type Message, type Translate } from '../i18n/translate.js';
import type { IconName, LaneKind, Tone } from '../layout/lane-kind.js';
import type { BlueprintLine, Lane, Quadrant } from '../model/journey-map.js';
import { lines, quadrants } from './kind-choices.js';

/** A lane ready to be added; its name and question are said in the language of the one who adds it. */
export interface LanePreset {
  /** Stable, for actions: the kind, and which part of it. */
  readonly id: string;
  readonly label: Message;
  readonly icon: IconName;
  readonly tone: Tone;
  readonly question?: Message;
  readonly fields: Pick<Lane, 'type' | 'line' | 'quadrants'>;
}

const parts: Readonly<Record<Quadrant, { readonly label: Message; readonly question: Message }>> = {
  does: {
    label: message('lane.actions', 'Actions'),
    question: message('lane.actions.question', 'What does the customer do here?'),
  },
  thinks: {
    label: message('lane.thoughts', 'Thoughts'),
    question: message('lane.thoughts.question', 'What does the customer think here?'),
  },
  feels: {
    label: message('lane.feelings', 'Feelings'),
    question: message('lane.feelings.question', 'What does the customer feel here?'),
  },
  says: {
    label: message('lane.said', 'What they say'),
    question: message('lane.said.question', 'What does the customer say here?'),
  },
};

/** The presets of a list of kinds, in its order; the parts of the empathy map stand first, as maps most often begin with them. */
export function lanePresets(kinds: readonly LaneKind[]): LanePreset[] {
  const presets = kinds.flatMap((kind): LanePreset[] => (kind.role === 'line' ? linePresets(kind) : [presetOf(kind)]));
  const empathy = kinds.find((kind) => kind.id === 'empathy');
  return empathy ? [...empathyPresets(empathy), ...presets] : presets;
}

/** The fields of the new lane, in words of this language. */
export function laneFields(preset: LanePreset, t: Translate): Omit<Lane, 'id'> {
  return { ...preset.fields, name: t(preset.label), ...(preset.question && { question: t(preset.question) }) };
}

function presetOf({ id, label, icon, tone, question }: LaneKind): LanePreset {
  return { id, label, icon, tone, ...(question && { question }), fields: { type: id } };
}

function linePresets({ id, icon, tone }: LaneKind): LanePreset[] {
  return lines.map(({ value, label }) => {
    const line = value as BlueprintLine;
    return { id: `${id}-${line}`, label, icon, tone, fields: { type: id, line } };
  });
}

function empathyPresets({ id, tone }: LaneKind): LanePreset[] {
  return (['does', 'thinks', 'feels', 'says'] as const).map((quadrant) => ({
    id: `${id}-${quadrant}`,
    ...parts[quadrant],
    icon: quadrants.find((choice) => choice.value === quadrant)?.icon ?? 'brain',
    tone,
    fields: { type: id, quadrants: [quadrant] },
  }));
}
