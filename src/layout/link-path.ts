/** The way of an arrow: straight lines with rounded corners through the gaps between cells and lanes, so that it crosses few cards. */
import type { Point, Rect } from '../base/geometry.js';

/** One end of a link: its card, and the lane it stands in. */
export interface LinkEnd extends Rect {
  readonly laneTop: number;
  readonly laneBottom: number;
}

/** Where the gaps between steps are. */
export interface StepGrid {
  /** Left edge of the first step, and the right edge of the last. */
  readonly left: number;
  readonly right: number;
  readonly stepWidth: number;
  /** Where each step begins, when not all are equally wide. */
  readonly edges?: readonly number[] | undefined;
}

export interface LinkPath {
  readonly d: string;
  readonly head: { readonly x: number; readonly y: number; readonly angle: number };
  readonly bounds: Rect;
  /** The middle of its longest way along the map, where words cross no card; of its longest way when all of it goes up or down. */
  readonly middle: Point;
  /** Words there go up along the way: in the gap between two steps there is no room for them across. */
  readonly upward: boolean;
}

const radius = 6;
/** Of the arrow head and of what a selection adds to the line. */
const margin = 8;

/** `shift` moves a line a little within its gap, so that two in one gap can be told apart. */
export function linkPath(from: LinkEnd, to: LinkEnd, grid: StepGrid, shift: number): LinkPath {
  const points = withoutDoubles(corners(from, to, grid, shift));
  const tip = points.at(-1) ?? { x: to.x, y: to.y };
  const before = points.at(-2) ?? tip;
  const angle = Math.atan2(tip.y - before.y, tip.x - before.x);
  const head = { x: round(tip.x), y: round(tip.y), angle };
  return { d: rounded(points), head, bounds: boundsOf(points), ...middleOfWay(points, shift) };
}

/** Less than this along the map holds no word. */
const shortestForWords = 40;

/** Words stand in the middle of the gap, wherever in it the line goes: there is just room for them. */
function middleOfWay(points: readonly Point[], shift: number): Pick<LinkPath, 'middle' | 'upward'> {
  let best = { length: -1, level: true, x: points[0]?.x ?? 0, y: points[0]?.y ?? 0 };
  for (let at = 1; at < points.length; at++) {
    const [a, b] = [points[at - 1], points[at]];
    if (!a || !b) continue;
    const level = Math.abs(a.y - b.y) < 0.5;
    const length = distance(a, b);
    const weight = level && length >= shortestForWords ? length + 1e6 : length;
    if (weight > best.length) best = { length: weight, level, x: round((a.x + b.x) / 2), y: round((a.y + b.y) / 2) };
  }
  const { level, x, y } = best;
  return { middle: { x: round(level ? x : x - shift), y: round(level ? y - shift : y) }, upward: !level };
}

/** px beside the hairline in the middle of a gap: never on it, and clear of the cards 7 px away. */
const ways = [-4.5, -3, 3, 4.5] as const;

/** One of the ways by an id: the same link always goes the same way. */
export function shiftOf(id: string): number {
  let hash = 0;
  for (let at = 0; at < id.length; at++) hash = (Math.imul(hash, 31) + id.charCodeAt(at)) >>> 0;
  return ways[hash % ways.length] ?? 3;
}

function corners(from: LinkEnd, to: LinkEnd, grid: StepGrid, shift: number): Point[] {
  const start = middle(from);
  const end = middle(to);
  const edge = (x: number): number => (grid.edges ? (grid.edges[x] ?? grid.right) : grid.left + x * grid.stepWidth);
  const gap = (x: number): number => (edge(x) < grid.right ? edge(x) + shift : grid.right - Math.abs(shift));
  const a = steps(from, grid);
  const b = steps(to, grid);
  if (a.last >= b.first && b.last >= a.first) {
    // One below the other: round the side of both.
    const x = Math.max(gap(Math.max(a.last, b.last) + 1), from.x + from.width + 4, to.x + to.width + 4);
    return [
      { x: from.x + from.width, y: start.y },
      { x, y: start.y },
      { x, y: end.y },
      { x: to.x + to.width, y: end.y },
    ];
  }
  const right = b.first > a.last;
  const x1 = right ? gap(a.last + 1) : gap(a.first);
  const x2 = right ? gap(b.first) : gap(b.last + 1);
  const first = { x: right ? from.x + from.width : from.x, y: start.y };
  const last = { x: right ? to.x : to.x + to.width, y: end.y };
  if (Math.abs(x1 - x2) < 1) return [first, { x: x1, y: first.y }, { x: x1, y: last.y }, last];
  // Along the edge of the lane it comes to, between two lanes; within a lane it stays inside, for nothing may be above it.
  const same = to.laneTop === from.laneTop;
  const y = (to.laneTop < from.laneTop ? to.laneBottom : to.laneTop) + (same ? Math.abs(shift) : shift);
  return [first, { x: x1, y: first.y }, { x: x1, y }, { x: x2, y }, { x: x2, y: last.y }, last];
}

function middle({ x, y, width, height }: Rect): Point {
  return { x: x + width / 2, y: y + height / 2 };
}

/** The first and the last step that a card covers. */
function steps({ x, width }: Rect, { left, stepWidth, edges }: StepGrid): { first: number; last: number } {
  if (edges) {
    const first = edges.findLastIndex((edge) => edge <= x);
    return {
      first,
      last: Math.max(
        first,
        edges.findLastIndex((edge) => edge < x + width),
      ),
    };
  }
  const first = Math.floor((x - left) / stepWidth);
  return { first, last: Math.max(first, Math.ceil((x + width - left) / stepWidth) - 1) };
}

/** Without points that lie on each other or between their neighbours. */
function withoutDoubles(points: readonly Point[]): Point[] {
  const kept: Point[] = [];
  for (const point of points) {
    const last = kept.at(-1);
    const before = kept.at(-2);
    if (last && near(last.x, point.x) && near(last.y, point.y)) continue;
    const straight =
      last &&
      before &&
      ((near(before.x, last.x) && near(last.x, point.x)) || (near(before.y, last.y) && near(last.y, point.y)));
    const onward = straight && (last.x - before.x) * (point.x - last.x) + (last.y - before.y) * (point.y - last.y) >= 0;
    if (onward) kept.pop();
    kept.push(point);
  }
  return kept;
}

function near(a: number, b: number): boolean {
  return Math.abs(a - b) < 0.5;
}

function rounded(points: readonly Point[]): string {
  const [start] = points;
  if (!start) return '';
  let d = `M${round(start.x)} ${round(start.y)}`;
  for (let at = 1; at < points.length; at++) {
    const [before, point, after] = [points[at - 1], points[at], points[at + 1]];
    if (!before || !point) continue;
    if (!after) {
      d += `L${round(point.x)} ${round(point.y)}`;
      continue;
    }
    const turn = Math.min(radius, distance(before, point) / 2, distance(point, after) / 2);
    const entry = towards(point, before, turn);
    const exit = towards(point, after, turn);
    d += `L${round(entry.x)} ${round(entry.y)}Q${round(point.x)} ${round(point.y)} ${round(exit.x)} ${round(exit.y)}`;
  }
  return d;
}

function distance(a: Point, b: Point): number {
  return Math.hypot(a.x - b.x, a.y - b.y);
}

function towards(from: Point, to: Point, length: number): Point {
  const whole = distance(from, to) || 1;
  return { x: from.x + ((to.x - from.x) / whole) * length, y: from.y + ((to.y - from.y) / whole) * length };
}

function round(value: number): number {
  return Math.round(value * 10) / 10;
}

function boundsOf(points: readonly Point[]): Rect {
  const xs = points.map((point) => point.x);
  const ys = points.map((point) => point.y);
  const x = Math.min(...xs) - margin;
  const y = Math.min(...ys) - margin;
  return { x, y, width: Math.max(...xs) + margin - x, height: Math.max(...ys) + margin - y };
}
