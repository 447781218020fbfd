/** Lanes of the blueprint: what our people and systems do in sight and out of sight, and what holds them up. */
import { message, type Message } from '../i18n/translate.js';
import type { IconName, LaneField, LaneKind, LaneRole, Tone } from '../layout/lane-kind.js';
import type { Card } from '../model/journey-map.js';
import { filled } from './describe.js';
import type { Fact, FactContext } from './facts.js';
import { field } from './fields.js';
import { textKind } from './text-kind.js';
import { durationText } from './values.js';

const fields: readonly LaneField[] = [
  field('systems', 'Systems used', 'tags'),
  field('duration', 'How long it takes', 'duration'),
];

function facts(card: Card, { t }: FactContext): Fact[] {
  const systems = (card.systems ?? []).filter(filled).map((text) => ({ text }));
  return filled(card.duration) ? [...systems, { icon: 'timer', text: durationText(card.duration ?? '', t) }] : systems;
}

function processKind(
  id: string,
  label: Message,
  icon: IconName,
  tone: Tone,
  role: LaneRole,
  question: Message,
): LaneKind {
  return textKind({ id, label, icon, tone, role, question, fields, facts });
}

export const frontstagePeopleKind = processKind(
  'frontstage-people',
  message('lane.frontstage-people', 'Frontstage: people'),
  'headset',
  'front',
  'frontstage',
  message('lane.frontstage-people.question', 'What do our people do in the customer’s sight?'),
);

export const frontstageSystemsKind = processKind(
  'frontstage-systems',
  message('lane.frontstage-systems', 'Frontstage: systems'),
  'monitor',
  'front',
  'frontstage',
  message('lane.frontstage-systems.question', 'Which screens and messages does the customer see?'),
);

export const backstagePeopleKind = processKind(
  'backstage-people',
  message('lane.backstage-people', 'Backstage: people'),
  'user-cog',
  'back',
  'backstage',
  message('lane.backstage-people.question', 'Who works on it out of sight?'),
);

export const backstageSystemsKind = processKind(
  'backstage-systems',
  message('lane.backstage-systems', 'Backstage: systems'),
  'server',
  'back',
  'backstage',
  message('lane.backstage-systems.question', 'What happens behind the scenes?'),
);

export const supportKind = processKind(
  'support',
  message('lane.support', 'Support processes'),
  'cog',
  'back',
  'support',
  message('lane.support.question', 'Who and what helps from within or from outside?'),
);
