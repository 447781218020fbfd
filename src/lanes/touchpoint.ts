/** The lane of touchpoints: where the customer meets us, through which channel, and what is special about it. */
import { message } from '../i18n/translate.js';
import type { LaneKind } from '../layout/lane-kind.js';
import type { Card } from '../model/journey-map.js';
import { channelOf, channels, type Channel } from './channels.js';
import { choiceText } from './choices.js';
import { filled } from './describe.js';
import { currencyOf, type Fact, type FactContext } from './facts.js';
import { field, fieldOf } from './fields.js';
import { moments } from './kind-choices.js';
import { rateText, ratePhrases } from './rates.js';
import { textKind } from './text-kind.js';
import { moneyText } from './values.js';

const words = {
  needless: message('lane.touchpoint.needless', 'needed at all?'),
  warns: message('lane.touchpoint.warns', 'warns ahead'),
  choice: message('lane.touchpoint.choice', 'choice'),
  cost: message('lane.touchpoint.cost', '{amount} a contact'),
};

/** Every text of this file that no field carries. */
export const touchpointMessages = [...Object.values(words), ...ratePhrases];

/** The kind, over a list of channels that a host may make longer. */
export function touchpointKind(known: readonly Channel[] = channels): LaneKind {
  return textKind({
    id: 'touchpoint',
    label: message('lane.touchpoint', 'Touchpoints'),
    icon: 'contact',
    tone: 'touch',
    role: 'customer',
    question: message('lane.touchpoint.question', 'Where does the customer meet us?'),
    fields: [
      field('channel', 'Channel', 'select', {
        choices: known.map(({ id, label, icon }) => ({ value: id, label, icon })),
      }),
      field('device', 'Device', 'text'),
      field('purpose', 'What for', 'long'),
      field('needed', 'Needed by the customer', 'check'),
      field('warnsAhead', 'Warns ahead of a problem', 'check'),
      fieldOf('touchpoint', 'choice', 'A choice is made here', 'check'),
      field('initiator', 'Who starts it', 'persona'),
      field('receiver', 'Who is reached', 'persona'),
      field('records', 'What we learn, where it is kept', 'long'),
      field('rate', 'How often', 'rate'),
      fieldOf('touchpoint', 'cost', 'Cost of one contact', 'money'),
    ],
    facts: (card, context) => touchpointFacts(card, context, known),
  });
}

function touchpointFacts(card: Card, context: FactContext, known: readonly Channel[]): Fact[] {
  const { t, space } = context;
  const facts: Fact[] = [];
  if (filled(card.channel)) {
    const channel = channelOf(card.channel ?? '', known);
    facts.push({ icon: channel.icon, text: t(channel.label) });
  }
  if (filled(card.device)) facts.push({ text: card.device ?? '' });
  if (card.needed === false) facts.push({ text: t(words.needless) });
  if (card.warnsAhead) facts.push({ text: t(words.warns) });
  if (card.rate) facts.push({ text: rateText(card.rate, t) });
  if (card.cost !== undefined)
    facts.push({ text: t(words.cost, { amount: moneyText(card.cost, currencyOf(context), t) }) });
  if (card.choice) facts.push({ icon: 'split', tone: 'idea', text: t(words.choice) });
  const moment = card.step === undefined ? undefined : space?.map.get('steps', card.step)?.momentOfTruth;
  if (moment !== undefined) facts.push({ icon: 'star', tone: 'idea', spoken: choiceText(moments, moment, t) ?? '' });
  return facts;
}
