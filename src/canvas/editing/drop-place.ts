/** Where held cards would land: cell arithmetic over the layout, nothing is asked of the DOM. */
import type { Point, Rect } from '../../base/geometry.js';
import type { Id } from '../../base/ids.js';
import type { LanePlace, MapLayout, StepPlace } from '../../layout/places.js';
import type { Card } from '../../model/journey-map.js';
import type { MapReader } from '../../model/map-index.js';
import type { Drop } from '../../session/session.js';
import { laneAt, stepAt } from '../range.js';
import { cardsAt, holdsCards, isLine } from '../scene.js';

/** A drop, and the marks that show it, in map px. */
export interface DropPlace {
  readonly drop: Drop;
  /** What cards dropped here become. */
  readonly fields: Partial<Card>;
  /** The cell, or the part of it. */
  readonly area: Rect;
  /** Between which cards. */
  readonly line: Rect | undefined;
}

export interface DropGround {
  readonly reader: MapReader;
  readonly layout: MapLayout;
  readonly held: ReadonlySet<Id>;
}

/** Where cards dropped at this point of the map would land; nowhere on what holds no cards. */
export function dropAt(ground: DropGround, point: Point): DropPlace | undefined {
  const { reader, layout, held } = ground;
  if (point.x < layout.headerWidth || point.x > layout.size.width) return undefined;
  if (point.y < layout.stageHeight + layout.stepHeight || point.y > layout.size.height) return undefined;
  const step = stepAt(layout, point.x);
  const lane = laneAt(layout, point.y);
  if (!step || step.folded !== undefined || !lane || isLine(lane) || !holdsCards(lane)) return undefined;
  const cell = { x: step.x, y: lane.y, width: step.width, height: lane.height };
  const part = areaAt(layout, lane, step, point);
  const fields = part?.fields ?? {};
  const area = part ? { ...part.rect, x: cell.x + part.rect.x, y: cell.y + part.rect.y } : cell;
  const base = { lane: lane.lane.id, step: step.step.id };
  const quadrant = fields.quadrant === undefined ? {} : { quadrant: fields.quadrant };
  // Along a curve a card's height is its value: there is nothing to put it before.
  if (lane.kind.scope === 'lane') return { drop: base, fields, area, line: undefined };
  const others = cardsAt(reader, layout, lane, step.step.id).filter((id) => {
    const card = reader.get('cards', id);
    return (
      card?.step === step.step.id &&
      !held.has(id) &&
      (fields.quadrant === undefined || card.quadrant === fields.quadrant)
    );
  });
  const rectOf = (id: Id): Rect => layout.rectOf(id) ?? area;
  const before = others.find((id) => rectOf(id).y + rectOf(id).height / 2 > point.y);
  const drop = { ...base, ...quadrant, ...(before !== undefined && { before }) };
  return {
    drop,
    fields,
    area,
    line: lineOf(others.map(rectOf), before === undefined ? others.length : others.indexOf(before), area),
  };
}

/** The line between the cards, or at the top of an empty place. */
function lineOf(others: readonly Rect[], at: number, area: Rect): Rect {
  const above = others[at - 1];
  const below = others[at];
  const end = (rect: Rect): number => rect.y + rect.height;
  let y = area.y + 5;
  if (above && below) y = (end(above) + below.y) / 2;
  else if (above) y = end(above) + 3;
  else if (below) y = below.y - 3;
  const side = area.width > 120 ? 7 : 3;
  return { x: area.x + side, y: y - 1.5, width: area.width - 2 * side, height: 3 };
}

/** The part of a divided cell at this point; the last one where a short cell leaves room below. */
function areaAt(
  layout: MapLayout,
  lane: LanePlace,
  step: StepPlace,
  point: Point,
): NonNullable<ReturnType<MapLayout['cellDrawing']>['areas']>[number] | undefined {
  const areas = layout.cellDrawing(lane.lane.id, step.step.id).areas;
  if (!areas?.length) return undefined;
  const x = point.x - step.x;
  const y = point.y - lane.y;
  const away = ({ rect }: { rect: Rect }): number =>
    Math.max(rect.x - x, 0, x - rect.x - rect.width) + Math.max(rect.y - y, 0, y - rect.y - rect.height);
  return [...areas].sort((a, b) => away(a) - away(b))[0];
}
