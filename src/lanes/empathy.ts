/** The empathy map: what the customer says, thinks, does and feels, as four areas of a cell or as one lane for each. */
import { message, type Translate } from '../i18n/translate.js';
import type { CardBox, CellArea, LaneDrawing, LaneKind, Mark } from '../layout/lane-kind.js';
import type { Measure } from '../layout/measure.js';
import type { Card, Lane, Quadrant } from '../model/journey-map.js';
import { cardsOf, cellPadding, emptyCellHeight, stackCards, toneOf } from './card-box.js';
import { certainties, choiceOf, choiceText } from './choices.js';
import { commonFacts } from './every-card.js';
import { describeParts, textOf } from './describe.js';
import { setFacts, type Fact, type FactContext } from './facts.js';
import { choiceField } from './fields.js';
import { areaPadding, linesOf } from './empathy-lines.js';
import { quadrants as choices } from './kind-choices.js';

const quadrants: readonly Quadrant[] = ['says', 'thinks', 'does', 'feels'];
const noteGap = 2;

export const empathyKind: LaneKind = {
  id: 'empathy',
  label: message('lane.empathy', 'Empathy map'),
  icon: 'brain',
  tone: 'think',
  role: 'customer',
  question: message('lane.empathy.question', 'What do they say, think, do and feel here?'),
  fields: [choiceField('quadrant', 'Quadrant', choices)],
  newCard: (lane) => ({ quadrant: shownIn(lane)[0] ?? 'says' }),
  adopt: (lane) => {
    const [only, ...others] = shownIn(lane);
    return only && !others.length ? { quadrant: only } : {};
  },
  describe: (card, t) =>
    describeParts(
      [
        choiceText(choices, card.quadrant, t),
        textOf(card),
        ...commonFacts(card, { t }).map((fact) => fact.spoken ?? fact.text),
      ],
      t,
    ),
  layout: (slots, space, measure) => {
    const cards = cardsOf(slots);
    const shown = shownIn(space.lane);
    const context = { t: space.t, space };
    if (shown.length === 1) return plainCards(cards, shown[0] ?? 'says', space.width, context, measure);
    return areas(cards, shown, space.width, context, measure);
  },
};

/** The quadrants a lane shows, in their usual order. */
export function shownIn(lane: Lane): readonly Quadrant[] {
  const shown = lane.quadrants ? quadrants.filter((quadrant) => lane.quadrants?.includes(quadrant)) : quadrants;
  return shown.length ? shown : quadrants;
}

/** A lane of one quadrant: plain cards. A note of another quadrant is never hidden, it tells which one it is. */
function plainCards(
  cards: readonly Card[],
  own: Quadrant,
  width: number,
  context: FactContext,
  measure: Measure,
): LaneDrawing {
  return stackCards(cards, width, measure, (card) => {
    const stranger = card.quadrant && card.quadrant !== own ? choiceText(choices, card.quadrant, context.t) : undefined;
    return {
      paragraphs: [{ text: card.text ?? '' }],
      facts: [...(stranger ? [{ text: stranger, tone: 'think' } as const] : []), ...commonFacts(card, context)],
      tone: 'think',
    };
  });
}

/** Several quadrants, two to a line where their words have room; else each takes the whole width, as the last of an odd number does. */
function areas(
  cards: readonly Card[],
  shown: readonly Quadrant[],
  width: number,
  context: FactContext,
  measure: Measure,
): LaneDrawing {
  const homes = new Map<Quadrant | undefined, Card[]>();
  for (const card of cards) {
    const home = card.quadrant && quadrants.includes(card.quadrant) ? card.quadrant : undefined;
    homes.set(home, [...(homes.get(home) ?? []), card]);
  }
  // Notes of quadrants this lane does not show get an area all the same, and notes without one stand below.
  const drawn = quadrants.filter((quadrant) => shown.includes(quadrant) || homes.has(quadrant));
  const frame = { x: cellPadding, width: Math.max(2, width - 2 * cellPadding) };
  const boxes: CardBox[] = [];
  const marks: Mark[] = [];
  const cellAreas: CellArea[] = [];
  const rules: string[] = [];
  let y = cellPadding;
  for (const { shown: pair, split } of linesOf(drawn, homes, frame.width, (one) => context.t(labelOf(one)), measure)) {
    const columns = pair.map((quadrant, at) => {
      const place = {
        x: frame.x + (at ? split : 0),
        y,
        width: pair.length < 2 ? frame.width : at ? frame.width - split : split,
      };
      return { quadrant, place, ...notes(homes.get(quadrant) ?? [], quadrant, place, context, measure) };
    });
    const height = Math.max(...columns.map((column) => column.height), emptyAreaHeight(drawn.length));
    for (const { quadrant, place, ...drawing } of columns) {
      boxes.push(...drawing.boxes);
      marks.push(drawing.heading);
      cellAreas.push({ rect: { ...place, height }, fields: { quadrant }, label: labelOf(quadrant) });
    }
    if (pair.length === 2) rules.push(`M${frame.x + split} ${y}V${y + height}`);
    if (y > cellPadding) rules.push(`M${frame.x} ${y}H${frame.x + frame.width}`);
    y += height;
  }
  const framed: Mark[] = [
    {
      type: 'rect',
      rect: { ...frame, y: cellPadding, height: y - cellPadding },
      radius: 5,
      fill: 'paper',
      stroke: 'rule',
    },
    { type: 'path', d: rules.join(''), stroke: 'rule', width: 1 },
    ...marks,
  ];
  const homeless = homes.get(undefined) ?? [];
  const below = stackCards(homeless, width, measure, (card) => plainContent(card, context), y + cellPadding);
  const empty = !boxes.length;
  return {
    height: Math.max(emptyCellHeight, homeless.length ? below.height : y + cellPadding),
    boxes: [...boxes, ...below.boxes],
    marks: empty ? [] : framed,
    areas: cellAreas,
  };
}

function plainContent(
  card: Card,
  context: FactContext,
): { paragraphs: { text: string }[]; facts: Fact[]; tone: 'think' } {
  return { paragraphs: [{ text: card.text ?? '' }], facts: commonFacts(card, context), tone: 'think' };
}

/** Keeps an empty cell as low as any other, divided fairly. */
function emptyAreaHeight(count: number): number {
  return (emptyCellHeight - 2 * cellPadding) / Math.ceil(count / 2);
}

function labelOf(quadrant: Quadrant): ReturnType<typeof message> {
  return choiceOf(choices, quadrant)?.label ?? message('', quadrant);
}

/** The heading and the notes of one quadrant. */
function notes(
  cards: readonly Card[],
  quadrant: Quadrant,
  place: { readonly x: number; readonly y: number; readonly width: number },
  context: FactContext,
  measure: Measure,
): { boxes: CardBox[]; heading: Mark; height: number } {
  const { t } = context;
  const inner = Math.max(1, place.width - 2 * areaPadding);
  const title = heading(quadrant, inner, t, measure);
  let y = place.y + 4 + title.length * measure.lineHeight('meta');
  const boxes = cards.map((card) => {
    const box = note(card, { x: place.x + areaPadding / 2, y, width: place.width - areaPadding }, context, measure);
    y += box.height + noteGap;
    return box;
  });
  const run = { x: place.x + areaPadding, y: place.y + 4, lines: title, style: 'meta', tone: 'think' } as const;
  return { boxes, heading: { type: 'text', run }, height: y + 4 - place.y };
}

function heading(quadrant: Quadrant, width: number, t: Translate, measure: Measure): readonly string[] {
  return measure.wrap(t(labelOf(quadrant)), 'meta', width);
}

function note(
  card: Card,
  place: { x: number; y: number; width: number },
  context: FactContext,
  measure: Measure,
): CardBox {
  const start = areaPadding / 2;
  const inner = Math.max(1, place.width - areaPadding);
  const lines = measure.wrap(card.text ?? '', 'meta', inner);
  const textHeight = Math.max(lines.length, 1) * measure.lineHeight('meta');
  // A note has no edge that could be dashed.
  const assumed = card.certainty === 'assumption' ? [{ icon: choiceOf(certainties, card.certainty)?.icon ?? '' }] : [];
  const facts = setFacts(
    [...commonFacts(card, context), ...assumed],
    { x: start, y: textHeight, width: inner },
    measure,
  );
  return {
    card: card.id,
    frame: 'plain',
    ...place,
    height: textHeight + facts.height,
    ...(card.color && { tone: toneOf(card, 'think') }),
    ...(card.certainty === 'assumption' && { dashed: true }),
    runs: [...(lines.length ? [{ x: start, y: 0, lines, style: 'meta', tone: 'ink' } as const] : []), ...facts.runs],
    ...(facts.signs.length && { signs: facts.signs }),
  };
}
