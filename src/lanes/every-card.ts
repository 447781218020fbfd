/** The fields every card has, and the facts they give it. */
import { message } from '../i18n/translate.js';
import type { LaneField } from '../layout/lane-kind.js';
import type { Card } from '../model/journey-map.js';
import { cardTones, certainties, choiceOf, choiceText, states } from './choices.js';
import { filled } from './describe.js';
import { mapOf, type Fact, type FactContext } from './facts.js';
import { choiceField, field } from './fields.js';
import { dateText, numberText } from './values.js';

/** In the order the inspector shows them; the fields of the lane's kind stand between the text and the rest. */
export const commonFields: readonly LaneField[] = [
  field('text', 'Text', 'long'),
  field('note', 'Note', 'long'),
  choiceField('certainty', 'Certainty', certainties),
  field('owner', 'Owner', 'text'),
  field('due', 'Due', 'date'),
  field('status', 'Status', 'text'),
  field('tags', 'Tags', 'tags'),
  field('url', 'Link', 'url'),
  field('persona', 'Persona', 'persona'),
  choiceField('state', 'State', states),
  field('journey', 'Nested map', 'text'),
  field('evidence', 'Evidence', 'evidence'),
  field('roles', 'Roles', 'group', {
    fields: [
      field('driver', 'Drives it', 'text'),
      field('approver', 'Approves', 'text'),
      field('contributors', 'Contribute', 'tags'),
      field('informed', 'Are informed', 'tags'),
    ],
  }),
  field('votes', 'Votes', 'list', { fields: [field('by', 'Who', 'text'), field('weight', 'Weight', 'number')] }),
  choiceField('color', 'Colour', cardTones),
  field('icon', 'Icon', 'text'),
];

const words = {
  owner: message('lane.fact.owner', 'owner {name}'),
  due: message('lane.fact.due', 'due {date}'),
  votes: message('lane.fact.votes', { one: '{n} vote', other: '{n} votes' }),
  evidence: message('lane.fact.evidence', { one: '{n} piece of evidence', other: '{n} pieces of evidence' }),
  link: message('lane.fact.link', 'has a link'),
  nested: message('lane.fact.nested', 'leads to another map'),
  note: message('lane.fact.note', 'has a note'),
};

/** Every text of this file that no field carries. */
export const commonFactMessages = Object.values(words);

/** What the common fields say in a card, after the facts of its kind. */
export function commonFacts(card: Card, context: FactContext): Fact[] {
  const { t, space } = context;
  const map = mapOf(context);
  const lane = space?.lane ?? map?.get('lanes', card.lane);
  const facts: Fact[] = [];
  const persona =
    card.persona !== undefined && card.persona !== lane?.persona ? map?.get('personas', card.persona) : undefined;
  if (persona && filled(persona.name)) facts.push({ text: persona.name, spoken: persona.name });
  if (card.state !== undefined && card.state !== lane?.state)
    facts.push({ text: choiceText(states, card.state, t) ?? '' });
  if (filled(card.status)) facts.push({ text: card.status ?? '' });
  if (filled(card.owner))
    facts.push({ icon: 'user', text: card.owner ?? '', spoken: t(words.owner, { name: card.owner ?? '' }) });
  if (filled(card.due)) {
    const date = dateText(card.due ?? '', t);
    facts.push({ icon: 'calendar', text: date, spoken: t(words.due, { date }) });
  }
  const votes = card.votes?.reduce((sum, vote) => sum + (vote.weight ?? 1), 0) ?? 0;
  if (votes) facts.push({ icon: 'thumbs-up', text: numberText(votes, t), spoken: t(words.votes, { n: votes }) });
  const evidence = card.evidence?.length ?? 0;
  if (evidence)
    facts.push({ icon: 'paperclip', text: numberText(evidence, t), spoken: t(words.evidence, { n: evidence }) });
  if (filled(card.journey)) facts.push({ icon: 'map', spoken: t(words.nested) });
  if (filled(card.url)) facts.push({ icon: 'link', spoken: t(words.link) });
  if (filled(card.note)) facts.push({ icon: 'sticky-note', spoken: t(words.note) });
  const certain = choiceOf(certainties, card.certainty);
  // What is only assumed has a dashed edge.
  const icon = certain?.value === 'assumption' ? undefined : certain?.icon;
  if (card.certainty) facts.push({ ...(icon && { icon }), spoken: choiceText(certainties, card.certainty, t) ?? '' });
  return facts;
}
