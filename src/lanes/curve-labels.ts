/** Finds a free place for the label of each point of a curve: clear of other labels and points, and of the line and the rules where it can be. */
import { overlaps, type Point, type Rect, type Size } from '../base/geometry.js';

/** What is already drawn, found quickly by x. */
export class Occupied {
  #samples = new Map<number, Point[]>();
  #rects = new Map<number, Rect[]>();
  #rules: readonly number[];

  /** `rules` are the heights of the hairlines behind it all. */
  constructor(rules: readonly number[] = []) {
    this.#rules = rules;
  }

  addLine(samples: readonly Point[]): void {
    for (const sample of samples) push(this.#samples, bucketOf(sample.x), sample);
  }

  add(rect: Rect): void {
    for (const bucket of bucketsOf(rect)) push(this.#rects, bucket, rect);
  }

  /** Whether a label or a point is in the way. */
  blocks(rect: Rect): boolean {
    return bucketsOf(rect).some((bucket) => this.#rects.get(bucket)?.some((other) => overlaps(rect, other)));
  }

  /** How much of a line runs through the place. */
  crossing(rect: Rect): number {
    let count = 0;
    for (const bucket of bucketsOf(rect)) {
      for (const { x, y } of this.#samples.get(bucket) ?? []) {
        if (x >= rect.x - 2 && x <= rect.x + rect.width + 2 && y >= rect.y - 1 && y <= rect.y + rect.height + 1)
          count++;
      }
    }
    return count;
  }

  /** Whether a rule runs through the letters; above and below them a line of text has some air. */
  struck({ y, height }: Rect): boolean {
    return this.#rules.some((rule) => rule > y + height * air && rule < y + height * (1 - air));
  }
}

/** Of a line of text. */
const air = 0.16;
/** A place a step further away is better than a rule through the words. */
const struckCost = 6.5;

const bucketWidth = 64;
const clearance = 3;

/** The best free place near a point and within the bounds; nothing when every place is taken. */
export function placeLabel(
  point: Point,
  radius: number,
  size: Size,
  bounds: Rect,
  occupied: Occupied,
): Rect | undefined {
  let best: Rect | undefined;
  let least = Infinity;
  for (const { dx, dy, cost } of candidates(radius, size)) {
    if (cost >= least) continue;
    const x = Math.min(Math.max(point.x + dx - size.width / 2, bounds.x), bounds.x + bounds.width - size.width);
    const rect = { x, y: point.y + dy, ...size };
    if (rect.y < bounds.y || rect.y + size.height > bounds.y + bounds.height || x < bounds.x) continue;
    if (occupied.blocks(rect)) continue;
    const total = cost + occupied.crossing(rect) * 6 + (occupied.struck(rect) ? struckCost : 0);
    if (total < least) {
      least = total;
      best = rect;
    }
  }
  return best;
}

/** Above before below, straight before aside, near before far. */
function candidates(radius: number, size: Size): { dx: number; dy: number; cost: number }[] {
  const found = [];
  for (const far of [0, 5, 10, 15, 20]) {
    for (const aside of [0, 0.3, -0.3, 0.55, -0.55]) {
      const cost = far * 0.6 + Math.abs(aside) * 10;
      const dx = aside * size.width;
      found.push({ dx, dy: -radius - clearance - far - size.height, cost });
      found.push({ dx, dy: radius + clearance + far, cost: cost + 2 });
    }
  }
  return found;
}

function bucketOf(x: number): number {
  return Math.floor(x / bucketWidth);
}

function bucketsOf(rect: Rect): number[] {
  const buckets = [];
  for (let bucket = bucketOf(rect.x - 2); bucket <= bucketOf(rect.x + rect.width + 2); bucket++) buckets.push(bucket);
  return buckets;
}

function push<T>(map: Map<number, T[]>, key: number, value: T): void {
  const list = map.get(key);
  if (list) list.push(value);
  else map.set(key, [value]);
}
