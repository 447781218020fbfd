/** Lanes that hold nothing of their own: they draw facts of a step from where they stand (channels, owners, moments, relations). */
import type { Id } from '../base/ids.js';
import { message, type Message } from '../i18n/translate.js';
import type { IconName, LaneDrawing, LaneKind, LaneRole, LaneSpace, Mark, Slot, Tone } from '../layout/lane-kind.js';
import type { Measure } from '../layout/measure.js';
import type { Card } from '../model/journey-map.js';
import { cellPadding, emptyCellHeight } from './card-box.js';
import { channelOf, channels, type Channel } from './channels.js';
import { choiceText } from './choices.js';
import { filled, shorten } from './describe.js';
import { setFacts, type Fact } from './facts.js';
import { linkKinds, moments } from './kind-choices.js';
import { textKind } from './text-kind.js';
import { numberText } from './values.js';

const words = {
  unowned: message('lane.owner.unowned', { one: '{n} pain without an owner', other: '{n} pains without an owner' }),
  relation: message('lane.relation.sentence', '{kind}: {card}'),
  view: message('lane.view', 'Shows what stands elsewhere in the map'),
};

/** Every text of this file that no field carries. */
export const viewMessages = Object.values(words);

interface ViewOptions {
  readonly id: string;
  readonly label: Message;
  readonly icon: IconName;
  readonly tone: Tone;
  readonly role: LaneRole;
  readonly question?: Message;
  readonly facts: (slot: Slot, space: LaneSpace) => readonly Fact[];
}

function viewKind({ facts, ...own }: ViewOptions): LaneKind {
  return {
    ...own,
    fields: [],
    holdsCards: false,
    describe: (_card, t) => t(words.view),
    layout: (slots, space, measure) => {
      const slot = slots[0];
      return slot
        ? drawFacts(facts(slot, space), space.width, measure)
        : { height: emptyCellHeight, boxes: [], marks: [] };
    },
  };
}

/** Each fact on a line of its own, without a box: there is nothing here to take in the hand. */
function drawFacts(facts: readonly Fact[], width: number, measure: Measure): LaneDrawing {
  const marks: Mark[] = [];
  let y = cellPadding + 2;
  for (const fact of facts) {
    const set = setFacts(
      [{ tone: 'ink-2', ...fact }],
      { x: cellPadding + 4, y, width: Math.max(1, width - 2 * cellPadding - 8) },
      measure,
    );
    for (const run of set.runs) marks.push({ type: 'text', run });
    for (const sign of set.signs) if ('icon' in sign) marks.push({ type: 'icon', size: 12, ...sign });
    y += set.height + 2;
  }
  const spoken = facts.map((fact) => fact.spoken ?? fact.text).join(', ');
  return { height: Math.max(emptyCellHeight, y + cellPadding), boxes: [], marks, ...(spoken && { spoken }) };
}

/** The cards of a step and of its stage, over all lanes. */
function cardsAt({ step, stage }: Slot, { map }: LaneSpace): { card: Card; type: string }[] {
  return map
    .all('lanes')
    .flatMap((lane) =>
      [...map.cardsIn(lane.id, step.id), ...map.cardsIn(lane.id, stage.id)].map((card) => ({ card, type: lane.type })),
    );
}

/** The channels of the touchpoints of each step, over a list of channels that a host may make longer. */
export function channelKind(known: readonly Channel[] = channels): LaneKind {
  return viewKind({
    id: 'channel',
    label: message('lane.channel', 'Channels'),
    icon: 'waypoints',
    tone: 'touch',
    role: 'customer',
    question: message('lane.channel.question', 'Through which channels?'),
    facts: (slot, space) => {
      const ids = cardsAt(slot, space).flatMap(({ card }) => (filled(card.channel) ? [card.channel ?? ''] : []));
      return [...new Set(ids)].map((id) => {
        const channel = channelOf(id, known);
        return { icon: channel.icon, text: space.t(channel.label) };
      });
    },
  });
}

export const ownerKind = viewKind({
  id: 'owner',
  label: message('lane.owner', 'Owners'),
  icon: 'user-check',
  tone: 'back',
  role: 'insight',
  question: message('lane.owner.question', 'Who answers for it?'),
  facts: (slot, space) => {
    const { t } = space;
    const owners = new Map<string, number>();
    let unowned = 0;
    for (const { card, type } of cardsAt(slot, space)) {
      const owner = filled(card.owner)?.trim();
      if (owner) owners.set(owner, (owners.get(owner) ?? 0) + 1);
      else if (type === 'pain') unowned++;
    }
    const facts: Fact[] = [...owners].map(([owner, count]) => ({
      icon: 'user',
      text: count > 1 ? `${owner} · ${numberText(count, t)}` : owner,
    }));
    if (unowned) facts.push({ icon: 'octagon-alert', tone: 'pain', text: t(words.unowned, { n: unowned }) });
    return facts;
  },
});

export const momentKind = viewKind({
  id: 'moment',
  label: message('lane.moment', 'Moments of truth'),
  icon: 'star',
  tone: 'idea',
  role: 'customer',
  question: message('lane.moment.question', 'Where is the whole impression decided?'),
  facts: ({ step }, { t }) => {
    const text = choiceText(moments, step.momentOfTruth, t);
    return text ? [{ icon: 'star', tone: 'idea', text }] : [];
  },
});

const longestName = 60;

export const relationKind = viewKind({
  id: 'relation',
  label: message('lane.relation', 'Relations'),
  icon: 'network',
  tone: 'ink-3',
  role: 'insight',
  question: message('lane.relation.question', 'What hangs together with what?'),
  facts: (slot, space) => {
    const { map, t } = space;
    const nameOf = (id: Id): string | undefined => filled(map.get('cards', id)?.text);
    return cardsAt(slot, space).flatMap(({ card }) =>
      map.linksOf(card.id).flatMap((link) => {
        const name = link.from === card.id ? nameOf(link.to) : undefined;
        if (!name) return [];
        const kind = filled(link.label) ?? choiceText(linkKinds, link.kind, t) ?? '';
        return [{ icon: 'link', text: t(words.relation, { kind, card: shorten(name, longestName) }) }];
      }),
    );
  },
});

/** Cards that lead to a map of their own. */
export const nestedKind = textKind({
  id: 'nested',
  label: message('lane.nested', 'Nested maps'),
  icon: 'map',
  tone: 'accent',
  role: 'insight',
  question: message('lane.nested.question', 'Which map shows this in detail?'),
  paragraphs: (card) => [{ text: filled(card.text) ?? card.journey ?? '' }],
});
