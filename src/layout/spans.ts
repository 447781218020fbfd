/** Cards that stand across several cells, packed at the top of their lane so that none covers another. */
import type { Id } from '../base/ids.js';
import type { Card, Lane, Stage, Step } from '../model/journey-map.js';
import type { LaneDrawing, LaneKind, LaneSpace, Mark, CardBox } from './lane-kind.js';
import { emptyDrawing, moveDrawing } from './moved-drawing.js';
import { stepOfEmptyStage, type HeaderPlaces } from './header-places.js';
import type { SafeDrawing } from './safe-drawing.js';

/** From one step to another, by their numbers; a stage without steps has its own place and covers no cell. */
export interface Extent {
  readonly x: number;
  readonly width: number;
  readonly from: number;
  /** The first step after it. */
  readonly to: number;
  readonly step: Step;
  readonly stage: Stage;
}

/** Where a card reaches when it stands across cells; undefined for one that stands in its cell. */
export function extentOf(card: Card, places: HeaderPlaces): Extent | undefined {
  if (card.step === undefined) return stageExtent(card.stage, places);
  if (card.toStep === undefined) return undefined;
  const from = places.order.get(card.step);
  const to = places.order.get(card.toStep);
  return from === undefined || to === undefined || to <= from ? undefined : stepsExtent(from, to + 1, places);
}

function stepsExtent(from: number, to: number, { steps }: HeaderPlaces): Extent | undefined {
  const first = steps[from];
  const last = steps[to - 1];
  if (!first || !last) return undefined;
  const { x, step, stage } = first;
  return { x, width: last.x + last.width - x, from, to, step, stage };
}

function stageExtent(id: Id | undefined, places: HeaderPlaces): Extent | undefined {
  const place = id === undefined ? undefined : places.stageOf.get(id);
  // Of a folded stage nothing is drawn but how much it holds.
  if (!place || place.folded !== undefined) return undefined;
  const { x, width, stage } = place;
  const from = places.firstOf.get(stage.id);
  if (from === undefined) return { x, width, from: 0, to: 0, step: stepOfEmptyStage(stage), stage };
  return stepsExtent(from.at, from.at + from.count, places);
}

export interface Spans {
  /** Relative to the lane's first step. */
  readonly drawing: LaneDrawing;
  /** How far down the cells begin that lie under a card, by the number of their step. */
  readonly drops: ReadonlyMap<number, number>;
}

export const noSpans: Spans = { drawing: emptyDrawing, drops: new Map() };

export interface SpanGround {
  readonly kind: LaneKind;
  readonly space: LaneSpace;
  readonly places: HeaderPlaces;
  readonly draw: SafeDrawing;
}

/** Lays each card out by its kind with one slot as wide as it reaches, and puts it under those it would cover. */
export function packSpans(cards: readonly Card[], ground: SpanGround): Spans {
  const placed = cards.flatMap((card) => {
    const extent = extentOf(card, ground.places);
    return extent ? [{ card, extent }] : [];
  });
  if (!placed.length) return noSpans;
  const length = (extent: Extent): number => extent.to - extent.from;
  // Stable: cards of the same reach keep their order.
  placed.sort((a, b) => a.extent.x - b.extent.x || length(b.extent) - length(a.extent));
  const drops = new Map<number, number>();
  const emptyStages = new EmptyStages(ground.places);
  const boxes: CardBox[] = [];
  const marks: Mark[] = [];
  let height = 0;
  for (const { card, extent } of placed) {
    const { from, to } = extent;
    let top = emptyStages.bottomUnder(extent);
    for (let at = from; at < to; at++) top = Math.max(top, drops.get(at) ?? 0);
    const left = extent.x - ground.places.left;
    const drawing = moveDrawing(drawSpan(card, extent, ground), left, top);
    boxes.push(...drawing.boxes);
    marks.push(...drawing.marks);
    height = Math.max(height, drawing.height);
    const bottom = bottomOf(drawing);
    for (let at = from; at < to; at++) drops.set(at, bottom);
    emptyStages.setBottom(extent, bottom);
  }
  return { drawing: { height, boxes, marks }, drops };
}

/** How far down stages without steps are taken: a card may stand on one, and a card from step to step may lie across it. */
class EmptyStages {
  #bottoms: { readonly x: number; bottom: number }[];

  constructor({ stages, firstOf }: HeaderPlaces) {
    this.#bottoms = stages.filter(({ stage }) => !firstOf.has(stage.id)).map(({ x }) => ({ x, bottom: 0 }));
  }

  bottomUnder(extent: Extent): number {
    return this.#under(extent).reduce((most, { bottom }) => Math.max(most, bottom), 0);
  }

  setBottom(extent: Extent, bottom: number): void {
    for (const stage of this.#under(extent)) stage.bottom = bottom;
  }

  #under({ x, width }: Extent): { readonly x: number; bottom: number }[] {
    return this.#bottoms.filter((stage) => stage.x >= x && stage.x < x + width);
  }
}

function drawSpan(card: Card, { step, stage, width }: Extent, { kind, space, draw }: SpanGround): LaneDrawing {
  const slots = [{ id: step.id, step, stage, x: 0, width, cards: [card] }];
  return draw.draw(kind, slots, { ...space, lane: laneOfOne(space.lane, card), width });
}

/** A card across cells stands alone: its lane shows no other quadrant than the card's own. */
function laneOfOne(lane: Lane, card: Card): Lane {
  return lane.type === 'empathy' ? { ...lane, quadrants: [card.quadrant ?? 'says'] } : lane;
}

/** What follows begins right under the boxes; only marks may need the whole height. */
function bottomOf({ boxes, marks, height }: LaneDrawing): number {
  if (marks.length || !boxes.length) return height;
  return boxes.reduce((most, box) => Math.max(most, box.y + box.height), 0);
}
