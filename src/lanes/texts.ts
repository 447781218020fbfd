/** Every text the lanes may show, in one list: translations are checked against it. */
import type { Message } from '../i18n/translate.js';
import type { Choice, LaneField, LaneKind } from '../layout/lane-kind.js';
import { channels } from './channels.js';
import * as choices from './choices.js';
import { commonFactMessages, commonFields } from './every-card.js';
import { conditionMessages } from './conditions.js';
import { seriesMessages } from './curve-series.js';
import { emptyCard } from './describe.js';
import { emotionMessages } from './emotion.js';
import { experienceMessages } from './experiences.js';
import { goalMessages } from './goals.js';
import { imageMessages } from './image.js';
import * as kindChoices from './kind-choices.js';
import { formulas, measures } from './measure-value.js';
import { metricMessages } from './metric.js';
import { opportunityMessages } from './opportunity.js';
import { painMessages } from './pain.js';
import { lanePresets } from './presets.js';
import { touchpointMessages } from './touchpoint.js';
import { viewMessages } from './views.js';

/** The texts of these kinds and of what they share. */
export function laneMessages(kinds: readonly LaneKind[]): Message[] {
  return [
    emptyCard,
    ...commonFactMessages,
    ...conditionMessages,
    ...seriesMessages,
    ...emotionMessages,
    ...experienceMessages,
    ...goalMessages,
    ...imageMessages,
    ...metricMessages,
    ...opportunityMessages,
    ...painMessages,
    ...touchpointMessages,
    ...viewMessages,
    ...channels.map((channel) => channel.label),
    ...choiceLists()
      .flat()
      .map((choice) => choice.label),
    ...fieldMessages(commonFields),
    ...lanePresets(kinds).flatMap((preset) => [preset.label, ...(preset.question ? [preset.question] : [])]),
    ...kinds.flatMap((kind) => [kind.label, ...(kind.question ? [kind.question] : []), ...fieldMessages(kind.fields)]),
  ];
}

function choiceLists(): (readonly Choice[])[] {
  const named: readonly unknown[] = [...Object.values(choices), ...Object.values(kindChoices)];
  const lists = named.filter((value): value is readonly Choice[] => Array.isArray(value));
  return [...lists, measures, formulas];
}

function fieldMessages(fields: readonly LaneField[]): Message[] {
  return fields.flatMap((field) => [
    field.label,
    ...(field.hint ? [field.hint] : []),
    ...(field.choices ?? []).map((choice) => choice.label),
    ...fieldMessages(field.fields ?? []),
  ]);
}
