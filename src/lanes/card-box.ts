/** One card drawn as a box: its paragraphs, and the facts under them; and boxes set one under another in a cell. */
import { tones, type CardBox, type LaneDrawing, type Slot, type Tone } from '../layout/lane-kind.js';
import type { Measure, TextStyle } from '../layout/measure.js';
import type { Card } from '../model/journey-map.js';
import { setFacts, type Fact } from './facts.js';

/** Between the edge of a cell and its boxes, and between boxes. */
export const cellPadding = 7;
export const cardGap = 6;

/** Height of a cell that holds nothing: room to type one line. */
export const emptyCellHeight = 48;

const padding = { top: 6, end: 8, bottom: 6, start: 10 };

export interface Paragraph {
  readonly text: string;
  readonly style?: TextStyle;
  readonly tone?: Tone;
}

/** What a box shows. */
export interface CardContent {
  readonly paragraphs: readonly Paragraph[];
  readonly facts: readonly Fact[];
  readonly tone: Tone;
  /** Drawn above the text, across the box. */
  readonly picture?: { readonly src: string; readonly alt: string };
}

/** The box of one card at a place; it is as high as its content. */
export function cardBox(
  card: Card,
  content: CardContent,
  place: { readonly x: number; readonly y: number; readonly width: number },
  measure: Measure,
): CardBox {
  const inner = Math.max(1, place.width - padding.start - padding.end);
  const runs = [];
  let y = padding.top;
  let image: CardBox['image'];
  if (content.picture) {
    const height = Math.round((inner * 9) / 16);
    image = { rect: { x: padding.start, y, width: inner, height }, ...content.picture };
    y += height + 4;
  }
  for (const { text, style = 'text', tone = 'ink' } of content.paragraphs) {
    const lines = measure.wrap(text, style, inner);
    if (!lines.length) continue;
    runs.push({ x: padding.start, y, lines, style, tone });
    y += lines.length * measure.lineHeight(style);
  }
  const facts = setFacts(content.facts, { x: padding.start, y: y + (runs.length ? 2 : 0), width: inner }, measure);
  if (facts.height) y += facts.height + (runs.length ? 2 : 0);
  if (y === padding.top) y += measure.lineHeight('text');
  return {
    card: card.id,
    frame: 'card',
    ...place,
    height: y + padding.bottom,
    tone: toneOf(card, content.tone),
    ...(card.certainty === 'assumption' && { dashed: true }),
    runs: [...runs, ...facts.runs],
    ...(facts.signs.length && { signs: facts.signs }),
    ...(image && { image }),
  };
}

/** Boxes of the cards of one cell, one under another. */
export function stackCards(
  cards: readonly Card[],
  width: number,
  measure: Measure,
  contentOf: (card: Card) => CardContent,
  top = cellPadding,
): LaneDrawing {
  const boxes: CardBox[] = [];
  let y = top;
  for (const card of cards) {
    const place = { x: cellPadding, y, width: Math.max(1, width - 2 * cellPadding) };
    const box = cardBox(card, contentOf(card), place, measure);
    boxes.push(box);
    y += box.height + cardGap;
  }
  const height = boxes.length ? y - cardGap + cellPadding : top - cellPadding;
  return { height: Math.max(emptyCellHeight, height), boxes, marks: [] };
}

/** All cards of a cell-wise layout. */
export function cardsOf(slots: readonly Slot[]): Card[] {
  return slots.flatMap((slot) => slot.cards);
}

/** A card may be given another colour by the name of a tone. */
export function toneOf(card: Card, usual: Tone): Tone {
  return (tones as readonly string[]).includes(card.color ?? '') ? (card.color as Tone) : usual;
}
