/** Makes the kinds of lane whose cards are boxes of text with a line of facts: most of them. */
import type { IconName, LaneField, LaneKind, LaneRole, Tone } from '../layout/lane-kind.js';
import type { Message, Translate } from '../i18n/translate.js';
import type { Card, Lane } from '../model/journey-map.js';
import { cardsOf, stackCards, type CardContent, type Paragraph } from './card-box.js';
import { commonFacts } from './every-card.js';
import { describeParts, filled } from './describe.js';
import type { Fact, FactContext } from './facts.js';

export interface TextKindOptions {
  readonly id: string;
  readonly label: Message;
  readonly icon: IconName;
  readonly tone: Tone;
  readonly role: LaneRole;
  readonly question?: Message;
  readonly fields?: readonly LaneField[];
  readonly newCard?: (lane: Lane) => Partial<Card>;
  /** What stands in the card; default its text. */
  paragraphs?(card: Card, context: FactContext): readonly Paragraph[];
  /** What the fields of this kind say, under the text and before the common facts. */
  facts?(card: Card, context: FactContext): readonly Fact[];
  /** A colour that depends on the card. */
  toneOf?(card: Card): Tone;
  picture?(card: Card): CardContent['picture'];
}

/** A kind drawn as boxes of text. Hosts make their own lanes with it: an id, a label and fields are enough. */
export function textKind(options: TextKindOptions): LaneKind {
  const { id, label, icon, tone, role, fields = [] } = options;
  const contentOf = (card: Card, context: FactContext): CardContent => {
    const picture = options.picture?.(card);
    return {
      paragraphs: (options.paragraphs ?? ownText)(card, context).filter((paragraph) => filled(paragraph.text)),
      facts: [
        ...(options.facts?.(card, context) ?? []),
        // The address of a picture is no link to follow.
        ...commonFacts(picture ? { ...card, url: undefined } : card, context),
      ],
      tone: options.toneOf?.(card) ?? tone,
      ...(picture && { picture }),
    };
  };
  return {
    id,
    label,
    icon,
    tone,
    role,
    fields,
    ...(options.question && { question: options.question }),
    ...(options.newCard && { newCard: options.newCard }),
    describe: (card, t, map) => describeContent(card, contentOf(card, { t, map }), t),
    layout: (slots, space, measure) =>
      stackCards(cardsOf(slots), space.width, measure, (card) => contentOf(card, { t: space.t, space })),
  };
}

/** The card's own text as its one paragraph. */
export function ownText(card: Card): readonly Paragraph[] {
  return [{ text: card.text ?? '' }];
}

/** A box in words: its paragraphs and its facts. */
export function describeContent(card: Card, content: CardContent, t: Translate): string {
  return describeParts(
    [
      content.picture?.alt,
      ...content.paragraphs.map((paragraph) => paragraph.text),
      ...content.facts.map((fact) => fact.spoken ?? fact.text),
    ],
    t,
  );
}
