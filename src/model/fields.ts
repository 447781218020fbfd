/** Every field of a map file but those of cards, in the order of the file: reading, writing, schema and document follow this table. */
import type {
  Case,
  Comment,
  Evidence,
  Lane,
  Link,
  MapFields,
  Persona,
  RecordKind,
  Stage,
  Step,
  View,
} from './journey-map.js';
import { cardFields } from './card-fields.js';
import {
  amount,
  choice,
  flag,
  form,
  keepOf,
  label,
  labels,
  list,
  object,
  place,
  ref,
  required,
  share,
  tags,
  text,
  whole,
  type FieldsOf,
  type FieldTable,
  type Keep,
} from './field.js';
import { quadrants, states } from './choices.js';

/** The map's own fields; in a file its arrays stand between `generator` and `meta`. */
export const mapFields = {
  $schema: label,
  type: required(choice('journeymap'), 'journeymap'),
  version: required(choice(1), 1),
  id: required(form('id')),
  title: required(text, ''),
  description: text,
  locale: form('locale'),
  tags,
  status: label,
  owner: label,
  sponsor: label,
  scenario: text,
  goal: text,
  trigger: text,
  currency: form('currency'),
  state: states,
  translations: { kind: 'record', of: { kind: 'record', of: { kind: 'record', of: label } } },
  scales: { kind: 'data', object: true },
  createdAt: form('time'),
  updatedAt: form('time'),
  generator: object({ name: required(label), version: label }),
  meta: { kind: 'data', object: true },
} as const satisfies FieldsOf<MapFields>;

const personaFields = {
  id: required(form('id')),
  name: required(text, ''),
  kind: choice('persona', 'actor', 'staff', 'system', 'organisation', 'bystander'),
  role: label,
  description: text,
  quote: text,
  goals: labels,
  frustrations: labels,
  image: form('image'),
  color: form('color'),
} as const satisfies FieldsOf<Persona>;

const stageFields = {
  id: required(form('id')),
  name: required(text, ''),
  description: text,
  question: text,
  color: form('color'),
  duration: form('duration'),
} as const satisfies FieldsOf<Stage>;

const stepFields = {
  id: required(form('id')),
  stage: required(place(ref('stages')), ''),
  name: required(text, ''),
  description: text,
  personas: list(ref('personas')),
  optional: flag,
  duration: form('duration'),
  momentOfTruth: choice(true, 'ZMOT', 'FMOT', 'SMOT', 'TMOT', 'complaint'),
  answered: object({ price: flag, reviews: flag, content: flag, convenience: flag }),
  exit: object({ share: required(share), kind: required(choice('silent', 'pause', 'forever')) }),
} as const satisfies FieldsOf<Step>;

const laneFields = {
  id: required(form('id')),
  type: required(label, 'text'),
  name: required(text, ''),
  question: text,
  persona: ref('personas'),
  state: states,
  color: form('color'),
  height: amount,
  hidden: flag,
  collapsed: flag,
  line: choice('interaction', 'visibility', 'internal'),
  quadrants: list(quadrants),
} as const satisfies FieldsOf<Lane>;

const linkFields = {
  id: required(form('id')),
  from: required({ kind: 'ref', to: 'any' }),
  to: required({ kind: 'ref', to: 'any' }),
  kind: required(choice('next', 'causes', 'addresses', 'contradicts', 'measures', 'guards', 'depends'), 'next'),
  label: text,
  direction: label,
} as const satisfies FieldsOf<Link>;

const evidenceFields = {
  id: required(form('id')),
  kind: required(choice('quote', 'image', 'file', 'link', 'interview', 'survey', 'analytics', 'call'), 'file'),
  title: text,
  text,
  url: form('url'),
  data: form('image'),
  attachment: form('hash'),
  mediaType: form('media-type'),
  alt: text,
  source: label,
  date: form('date'),
  sample: whole,
  consent: { kind: 'flag', orLabel: true },
} as const satisfies FieldsOf<Evidence>;

const caseFields = {
  id: required(form('id')),
  text: required(text, ''),
  date: form('date'),
  channel: label,
  segment: label,
  amount,
  repeats: whole,
  step: ref('steps'),
  cause: ref('cards'),
  status: choice('open', 'answered', 'fixed', 'told'),
  escalation: choice('none', 'executive', 'media', 'regulator'),
} as const satisfies FieldsOf<Case>;

const commentFields = {
  id: required(form('id')),
  target: required({ kind: 'ref', to: 'any' }, ''),
  author: required(label, ''),
  text: required(text, ''),
  createdAt: required(form('time'), '1970-01-01T00:00:00Z'),
  resolved: flag,
  parent: ref('comments'),
} as const satisfies FieldsOf<Comment>;

const viewFields = {
  id: required(form('id')),
  name: required(text, ''),
  lanes: list(ref('lanes')),
  stages: list(ref('stages')),
  filter: { kind: 'data', object: true },
  text,
} as const satisfies FieldsOf<View>;

/** The fields of the records of each array. A card's are those of all lane types; `card-fields.ts` has them by lane type. */
export const recordFields: Readonly<Record<RecordKind, FieldTable>> = {
  personas: personaFields,
  stages: stageFields,
  steps: stepFields,
  lanes: laneFields,
  cards: cardFields,
  links: linkFields,
  evidence: evidenceFields,
  cases: caseFields,
  comments: commentFields,
  views: viewFields,
};

/** How the shared document keeps a field of a record, or of the map itself. Unknown fields are plain values. */
export function keepOfField(kind: RecordKind | 'map', name: string): Keep {
  const table: FieldTable = kind === 'map' ? mapFields : recordFields[kind];
  return keepOf(Object.hasOwn(table, name) ? table[name] : undefined);
}
