/** The fields of the map itself, of stages, steps, lanes and personas, as the inspector edits them. */
import { message, type Message } from '../i18n/translate.js';
import { quadrants } from '../lanes/kind-choices.js';
import { lanePresets } from '../lanes/presets.js';
import type { LaneField, LaneKinds } from '../layout/lane-kind.js';
import type { Lane } from '../model/journey-map.js';

const name: LaneField = { name: 'name', label: message('field.name', 'Name'), control: 'long' };
const description: LaneField = {
  name: 'description',
  label: message('field.description', 'Description'),
  control: 'long',
};
const question: LaneField = {
  name: 'question',
  label: message('field.question', 'Question to the team'),
  control: 'long',
};
const duration: LaneField = {
  name: 'duration',
  label: message('field.duration', 'Duration'),
  control: 'duration',
};
const persona: LaneField = { name: 'persona', label: message('field.persona', 'Persona'), control: 'persona' };
export const state: LaneField = {
  name: 'state',
  label: message('field.state', 'State'),
  control: 'select',
  choices: [
    { value: 'as-is', label: message('state.as-is', 'As is') },
    { value: 'to-be', label: message('state.to-be', 'To be') },
    { value: 'observed', label: message('state.observed', 'Observed') },
  ],
};

export const mapFields: readonly LaneField[] = [
  { name: 'title', label: message('field.title', 'Title'), control: 'long' },
  description,
  { name: 'scenario', label: message('field.scenario', 'Scenario'), control: 'long' },
  { name: 'goal', label: message('field.goal', 'Goal'), control: 'long' },
  { name: 'trigger', label: message('field.trigger', 'Trigger'), control: 'long' },
  state,
  { name: 'owner', label: message('field.owner', 'Owner'), control: 'text' },
  { name: 'sponsor', label: message('field.sponsor', 'Sponsor'), control: 'text' },
  {
    name: 'currency',
    label: message('field.currency', 'Currency'),
    control: 'currency',
  },
  { name: 'tags', label: message('field.tags', 'Tags'), control: 'tags' },
];

export const stageFields: readonly LaneField[] = [name, question, description, duration];

export const stepFields: readonly LaneField[] = [
  name,
  description,
  {
    name: 'momentOfTruth',
    label: message('field.moment', 'Moment of truth'),
    control: 'select',
    choices: [
      { value: true, label: message('moment.yes', 'Yes') },
      { value: 'ZMOT', label: message('moment.zmot', 'ZMOT: looks for advice') },
      { value: 'FMOT', label: message('moment.fmot', 'FMOT: chooses') },
      { value: 'SMOT', label: message('moment.smot', 'SMOT: uses') },
      { value: 'TMOT', label: message('moment.tmot', 'TMOT: tells others') },
      { value: 'complaint', label: message('moment.complaint', 'Answer to a complaint') },
    ],
  },
  duration,
  { name: 'optional', label: message('field.optional', 'Not everybody takes this step'), control: 'check' },
];

const laneFields: readonly LaneField[] = [name, question, persona, state];

/** Which parts of the empathy map a lane shows. */
const shownQuadrants: LaneField = {
  name: 'quadrants',
  label: message('field.quadrants', 'Shows'),
  control: 'choices',
  choices: quadrants,
};

export function laneFieldsOf({ type }: Lane): readonly LaneField[] {
  return type === 'empathy' ? [name, shownQuadrants, question, persona, state] : laneFields;
}

/** What a lane is called in the list of lanes to add: an empathy lane by its one part, a line by which one it is. */
export function laneLabel(lane: Lane, kinds: LaneKinds): Message {
  const same = lanePresets(kinds.list).find(({ fields }) => {
    const parts = (fields.quadrants ?? []).join() === (lane.quadrants ?? []).join();
    return parts && fields.type === lane.type && fields.line === lane.line;
  });
  return same?.label ?? kinds.get(lane.type).label;
}

export const personaFields: readonly LaneField[] = [
  { ...name, control: 'text' },
  { name: 'role', label: message('field.role', 'Role'), control: 'text' },
  description,
  { name: 'quote', label: message('field.quote', 'Quote'), control: 'long' },
];
