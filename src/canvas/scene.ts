/** What the drawing functions of the canvas look at: the map, its layout and what this window does with it. */
import type { Rect } from '../base/geometry.js';
import type { Id } from '../base/ids.js';
import type { Translate } from '../i18n/translate.js';
import type { LaneDrawing, Mark, Tone } from '../layout/lane-kind.js';
import type { LanePlace, MapLayout } from '../layout/places.js';
import type { Card } from '../model/journey-map.js';
import type { MapReader } from '../model/map-index.js';
import type { Place, SessionState } from '../session/session.js';

/** What a view says of a card beside its drawing: a look, a sign at its corner, and the same in words. */
export interface CardMark {
  readonly look: string;
  /** There when a colour tells something of it; without one it stands back. */
  readonly tone?: Tone;
  readonly sign?: string;
  readonly word?: string;
}

export type Marking = (card: Card) => CardMark | undefined;

export interface Scene {
  readonly reader: MapReader;
  readonly layout: MapLayout;
  readonly state: SessionState;
  readonly t: Translate;
  readonly readOnly: boolean;
  /** Drawn from right to left. */
  readonly mirrored: boolean;
  /** Nothing around it could show what is said about the map, so that is not counted. */
  readonly alone: boolean;
  /** The place with the grid's one Tab stop. */
  readonly active: Place | undefined;
  /** How a lane would look with what is being dragged. */
  readonly preview: Preview | undefined;
  /** There while a view marks cards. */
  readonly marking?: Marking | undefined;
}

export interface Preview {
  readonly lane: Id;
  readonly drawing: LaneDrawing;
}

export type PointMark = Extract<Mark, { type: 'point' }>;

/** What of the session is seen in the drawing. */
export const drawnParts = ['selection', 'focus', 'editing', 'header', 'view', 'findPicture'] as const;

/** The cards that are held, as one text. */
export function heldIds({ draft }: SessionState): string {
  return draft?.type === 'cards' ? draft.ids.join(' ') : '';
}

/** The step under which a card is told: its own, or the first of the stage it spans. */
export function homeStep(reader: MapReader, card: Card): Id | undefined {
  return card.step ?? (card.stage === undefined ? undefined : reader.stepsOf(card.stage)[0]?.id);
}

/** Whether a lane's cards are its own; the boxes of the others only show facts that stand elsewhere. */
export function holdsCards(lane: LanePlace): boolean {
  return lane.kind.holdsCards !== false;
}

/** A lane that is a line between the others and has no cells to stand in. */
export function isLine(lane: LanePlace): boolean {
  return lane.kind.role === 'line';
}

export function laneDrawing(scene: Scene, lane: Id): LaneDrawing {
  return scene.preview?.lane === lane ? scene.preview.drawing : scene.layout.laneDrawing(lane);
}

export function pointsOf(drawing: LaneDrawing): readonly PointMark[] {
  return drawing.marks.filter((mark): mark is PointMark => mark.type === 'point');
}

/** What of a lane's own drawing is told under each step: boxes across several cells, and points. */
export interface Told {
  readonly boxes: LaneDrawing['boxes'];
  readonly points: readonly PointMark[];
}

const told = new WeakMap<LaneDrawing, ReadonlyMap<Id, Told>>();

export function toldBySteps(reader: MapReader, drawing: LaneDrawing): ReadonlyMap<Id, Told> {
  let steps = told.get(drawing);
  if (!steps) told.set(drawing, (steps = groupBySteps(reader, drawing)));
  return steps;
}

function groupBySteps(reader: MapReader, drawing: LaneDrawing): ReadonlyMap<Id, Told> {
  const steps = new Map<Id, { boxes: LaneDrawing['boxes'][number][]; points: PointMark[] }>();
  const at = (id: Id): { boxes: LaneDrawing['boxes'][number][]; points: PointMark[] } | undefined => {
    const card = reader.get('cards', id);
    const step = card && homeStep(reader, card);
    if (step === undefined) return undefined;
    let group = steps.get(step);
    if (!group) steps.set(step, (group = { boxes: [], points: [] }));
    return group;
  };
  for (const box of drawing.boxes) at(box.card)?.boxes.push(box);
  for (const point of pointsOf(drawing)) at(point.card)?.points.push(point);
  return steps;
}

/** The cards drawn in one cell, from top to bottom; none in a lane that only shows facts. */
export function cardsAt(reader: MapReader, layout: MapLayout, lane: LanePlace, step: Id): readonly Id[] {
  if (!holdsCards(lane)) return [];
  const own = layout.cellDrawing(lane.lane.id, step).boxes.map((box) => box.card);
  const across = toldBySteps(reader, layout.laneDrawing(lane.lane.id)).get(step);
  if (!across) return own;
  const ids = [...across.boxes.map((box) => box.card), ...across.points.map((point) => point.card), ...own];
  const top = (id: Id): number => layout.rectOf(id)?.y ?? 0;
  return [...new Set(ids)].sort((a, b) => top(a) - top(b));
}

/** Where a card, lane, step or stage is in the body, in map px. */
export function rectOfId(layout: MapLayout, id: Id): Rect | undefined {
  layout.prepare(Infinity);
  const card = layout.rectOf(id);
  if (card) return card;
  const lane = layout.lanes.find((place) => place.lane.id === id);
  if (lane) return { x: layout.headerWidth, y: lane.y, width: 1, height: lane.height };
  const top = { y: layout.stageHeight + layout.stepHeight, height: 1 };
  const place = layout.steps.find(({ step }) => step.id === id) ?? layout.stages.find(({ stage }) => stage.id === id);
  return place && { ...top, x: place.x, width: place.width };
}

/** How high a lane is drawn, and how high it would be at least. */
export function heightOf(layout: MapLayout, id: Id): { readonly now: number; readonly least: number } | undefined {
  layout.prepare(Infinity);
  const place = layout.lanes.find(({ lane }) => lane.id === id);
  return place && { now: place.height, least: place.least };
}
