/** What of the map a pointer that draws links is over: a card, or a link, found by the layout and not by the DOM. */
import { overlaps, type Point, type Rect } from '../../base/geometry.js';
import type { Id } from '../../base/ids.js';
import type { LinkPlace } from '../../layout/places.js';
import { laneAt, stepAt } from '../range.js';
import { holdsCards, pointsOf } from '../scene.js';
import type { Surface } from '../surface.js';

/** px of the screen around a point of a curve, and on each side of a link, that still are it. */
const aroundPoint = 14;
const aroundLink = 7;

/** The card at this point of the map. */
export function cardAt({ layout, camera }: Surface, point: Point): Id | undefined {
  const lane = laneAt(layout, point.y);
  const step = stepAt(layout, point.x);
  if (!lane || !step || !holdsCards(lane) || point.y < lane.y || point.y > lane.y + lane.height) return undefined;
  const whole = layout.laneDrawing(lane.lane.id);
  const at = pointsOf(whole).find((mark) => {
    const middle = { x: mark.x + layout.headerWidth, y: mark.y + lane.y };
    return distance(middle, point) < Math.max(mark.radius, aroundPoint / camera.zoom);
  });
  if (at) return at.card;
  const boxes = [...layout.cellDrawing(lane.lane.id, step.step.id).boxes, ...whole.boxes];
  return boxes.find(({ card }) => isIn(layout.rectOf(card), point))?.card;
}

/** The link that passes nearest, within a few px of the screen. */
export function linkAt({ layout, camera }: Surface, point: Point): LinkPlace | undefined {
  let least = aroundLink / camera.zoom;
  const around = { x: point.x - least, y: point.y - least, width: 2 * least, height: 2 * least };
  let nearest: LinkPlace | undefined;
  for (const place of layout.links()) {
    if (!overlaps(place.bounds, around)) continue;
    const away = awayFrom(place, point);
    if (away >= least) continue;
    least = away;
    nearest = place;
  }
  return nearest;
}

/** Where a link begins. */
export function startOf({ d }: LinkPlace): Point {
  return corners(d)[0] ?? { x: 0, y: 0 };
}

/** px from a link or its words. */
function awayFrom({ d, middle, label }: LinkPlace, point: Point): number {
  const half = (label?.length ?? 0) * 3;
  if (label && Math.abs(point.x - middle.x) < half && Math.abs(point.y - middle.y) < 9) return 0;
  const points = corners(d);
  let least = Infinity;
  for (let at = 1; at < points.length; at++) {
    const [a, b] = [points[at - 1], points[at]];
    if (a && b) least = Math.min(least, toSegment(point, a, b));
  }
  return least;
}

/** The points of a way; its rounded corners count as if they were not rounded. */
function corners(d: string): readonly Point[] {
  const numbers = (d.match(/-?[\d.]+/g) ?? []).map(Number);
  return Array.from({ length: numbers.length >> 1 }, (_, at) => ({
    x: numbers[2 * at] ?? 0,
    y: numbers[2 * at + 1] ?? 0,
  }));
}

function toSegment(point: Point, a: Point, b: Point): number {
  const length = (b.x - a.x) ** 2 + (b.y - a.y) ** 2;
  const along = length ? ((point.x - a.x) * (b.x - a.x) + (point.y - a.y) * (b.y - a.y)) / length : 0;
  const share = Math.min(1, Math.max(0, along));
  return distance(point, { x: a.x + share * (b.x - a.x), y: a.y + share * (b.y - a.y) });
}

function distance(a: Point, b: Point): number {
  return Math.hypot(a.x - b.x, a.y - b.y);
}

function isIn(rect: Rect | undefined, { x, y }: Point): boolean {
  return !!rect && x >= rect.x && x <= rect.x + rect.width && y >= rect.y && y <= rect.y + rect.height;
}
