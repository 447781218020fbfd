/** Short ways to write down the fields of a lane kind. */
import { message, type Message } from '../i18n/translate.js';
import type { Choice, LaneField } from '../layout/lane-kind.js';

type Extras = Partial<Omit<LaneField, 'name' | 'label' | 'control'>>;

/** A field whose label has the id `lane.field.<name>`. */
export function field(name: string, label: string, control: LaneField['control'], extras?: Extras): LaneField {
  return labelled(name, message(`lane.field.${name}`, label), control, extras);
}

/** A field whose name means something else in this kind, so its label has an id of its own. */
export function fieldOf(
  kind: string,
  name: string,
  label: string,
  control: LaneField['control'],
  extras?: Extras,
): LaneField {
  return labelled(name, message(`lane.field.${kind}.${name}`, label), control, extras);
}

/** A field that takes one of a few values. */
export function choiceField(
  name: string,
  label: string,
  choices: readonly Choice[],
  control: 'choice' | 'select' = 'choice',
): LaneField {
  return field(name, label, control, { choices });
}

function labelled(name: string, label: Message, control: LaneField['control'], extras?: Extras): LaneField {
  return { name, label, control, ...extras };
}
