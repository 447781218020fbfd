/** Every field of a card, in the order of the file: those of all cards, and those that belong to each type of lane. */
import type { Card } from './journey-map.js';
import {
  amount,
  choice,
  flag,
  form,
  label,
  labels,
  list,
  number,
  object,
  percent,
  place,
  ref,
  required,
  score,
  share,
  tags,
  text,
  whole,
  type Field,
  type FieldTable,
} from './field.js';
import { measures, quadrants, states } from './choices.js';

const rate = object({ value: required(amount), per: required(choice('case', 'day', 'week', 'month', 'year')) });
const costs = list(object({ label: required(label, ''), amount: required(amount), times: required(amount, 1) }));
const periods = list(object({ period: required(label), value: required(number) }));
const gesture = object({ what: label, who: label, within: form('duration') });
const importance = { kind: 'number', min: 0, max: 10 } as const;

/** What any card may hold, whatever its lane. */
export const commonCardFields = {
  id: required(form('id')),
  lane: required(place(ref('lanes')), ''),
  step: place(ref('steps')),
  stage: place(ref('stages')),
  toStep: place(ref('steps')),
  persona: ref('personas'),
  state: states,
  text,
  note: text,
  color: form('color'),
  icon: form('icon'),
  tags,
  url: form('url'),
  journey: form('id'),
  owner: label,
  roles: object({ driver: label, approver: label, contributors: labels, informed: labels }),
  due: form('date'),
  status: label,
  certainty: choice('assumption', 'anecdote', 'measured'),
  evidence: { kind: 'list', of: ref('evidence'), set: true },
  votes: { kind: 'list', of: object({ by: required(label), weight: amount }), set: 'by' },
} as const satisfies { [K in keyof Card]?: Field };

const empathy = { quadrant: quadrants } as const;
const touchpoint = {
  channel: label,
  initiator: ref('personas'),
  receiver: ref('personas'),
  device: label,
  purpose: text,
  needed: flag,
  warnsAhead: flag,
  choice: flag,
  records: text,
  rate,
  cost: amount,
} as const;
const emotion = {
  score,
  word: label,
  scores: list(object({ by: required(label), score: required(score) })),
} as const;
const tension = { level: { kind: 'number', min: 1, max: 5, step: 1 } } as const;
const goal = { when: text, want: text, so: text, importance } as const;
const expectation = {
  best: text,
  worst: text,
  happened: text,
  met: score,
  origin: choice('stimulus', 'zmot', 'own-past', 'competitor', 'others', 'promise'),
  class: choice('basic', 'important', 'delight'),
} as const;
const value = { kind: choice('conscious', 'habit', 'person', 'replaced'), replacedBy: label } as const;
const decision = { factor: choice('technical', 'service', 'emotional', 'financial') } as const;
const pain = {
  severity: { kind: 'number', min: 1, max: 3, step: 1 },
  reach: share,
  rate,
  costs,
  prevention: costs,
  amountAtStake: amount,
  upheld: share,
  recovery: object({ believe: gesture, listen: gesture, apologise: gesture, satisfy: gesture, thank: gesture }),
} as const;
const opportunity = {
  importance,
  satisfaction: importance,
  customerValue: percent,
  businessValue: percent,
  effort: { kind: 'number', min: 0, max: 5 },
  effects: list(
    object({
      kind: required(choice('purchase', 'price', 'referral', 'retention', 'products', 'sales', 'service-cost')),
      perYear: required(number),
    }),
  ),
  cost: amount,
  hypothesis: text,
  rollout: percent,
  result: text,
  wow: object({ unusual: flag, proactive: flag, real: flag, lasting: flag }),
} as const;
const metric = {
  measure: measures,
  formula: label,
  scale: object({ min: required(number), max: required(number) }),
  answers: list(whole),
  value: number,
  unit: label,
  sample: whole,
  date: form('date'),
  target: number,
  limit: number,
  question: text,
  topMeaning: text,
  decides: text,
  measuredBy: label,
  survey: object({ event: label, method: label, policy: label }),
  forecast: periods,
  actual: periods,
} as const;
const people = { systems: labels, duration: form('duration') } as const;
const image = { attachment: form('hash'), url: form('image'), alt: text } as const;
const policy = { basis: choice('law', 'rule', 'habit'), whose: label, riskCost: amount, wayRound: text } as const;
const time = {
  expected: form('duration'),
  actual: form('duration'),
  waiting: form('duration'),
  active: form('duration'),
} as const;
const failpoint = { kind: choice('fail', 'wait'), noticedBy: label, noticedAfter: form('duration'), rate } as const;
const risk = { category: label, value: number, unit: label } as const;
const culture = { said: text, meant: text, heard: text } as const;
const rating = { value: number, unit: label, min: number, max: number } as const;
const nothing = {} as const;

/** The fields that belong to each type of lane, in the order of the file. */
export const laneCardFields = {
  empathy,
  touchpoint,
  emotion,
  'employee-emotion': emotion,
  tension,
  goal,
  need: nothing,
  gain: nothing,
  barrier: nothing,
  quote: nothing,
  device: nothing,
  text: nothing,
  expectation,
  value,
  decision,
  pain,
  cause: nothing,
  opportunity,
  solution: opportunity,
  metric,
  'frontstage-people': people,
  'frontstage-systems': people,
  'backstage-people': people,
  'backstage-systems': people,
  support: people,
  'physical-evidence': image,
  storyboard: image,
  image,
  policy,
  time,
  failpoint,
  risk,
  sustainability: risk,
  culture,
  number: rating,
  rating,
  divider: nothing,
  channel: nothing,
  owner: nothing,
  moment: nothing,
  relation: nothing,
  nested: nothing,
} as const satisfies Readonly<Record<string, { [K in keyof Card]?: Field }>>;

/** A type of lane that this version knows; a file may hold others. */
export type LaneType = keyof typeof laneCardFields;

export const laneTypes = Object.keys(laneCardFields) as readonly LaneType[];

/** Lanes that only draw what stands elsewhere, or a line: a card in one would never be seen. */
export const lanesWithoutCards: ReadonlySet<string> = new Set<LaneType>([
  'divider',
  'channel',
  'owner',
  'moment',
  'relation',
]);

/** All the fields a card may have under one name; more than one where lane types differ (`actual`, `kind`, `url`). */
export const cardFieldVariants: ReadonlyMap<string, readonly Field[]> = variants();

/** Every field of a card in the order of the file; where lane types differ, the first. */
export const cardFields: FieldTable = Object.fromEntries(
  [...cardFieldVariants].map(([name, fields]) => [name, fields[0] as Field]),
);

const tables = new Map<string, FieldTable>(
  Object.entries<FieldTable>(laneCardFields).map(([type, own]) => [type, { ...commonCardFields, ...own }]),
);

/** What a card of a lane of this type may hold; of an unknown type, only what any card may. */
export function cardFieldsOf(laneType: string): FieldTable {
  return tables.get(laneType) ?? commonCardFields;
}

function variants(): Map<string, readonly Field[]> {
  const found = new Map<string, readonly Field[]>();
  for (const table of [commonCardFields, ...Object.values(laneCardFields)] as FieldTable[]) {
    for (const [name, field] of Object.entries(table)) {
      const known = found.get(name) ?? [];
      if (!known.some((other) => JSON.stringify(other) === JSON.stringify(field))) found.set(name, [...known, field]);
    }
  }
  return found;
}

type Named = keyof typeof commonCardFields | { [T in LaneType]: keyof (typeof laneCardFields)[T] }[LaneType];

/** Does not compile when a field of `Card` is in no table. */
export type EveryCardField = AssertNever<Exclude<keyof Card, Named>>;
type AssertNever<T extends never> = T;
