/** Which quadrants of a cell stand side by side: two, unless the longest word of one would be broken for it. */
import { clamp } from '../base/geometry.js';
import type { Measure } from '../layout/measure.js';
import type { Card, Quadrant } from '../model/journey-map.js';

/** Between the edge of a quadrant and its words. */
export const areaPadding = 6;

/** Quadrants on one line of a cell; `split` is where the first of two ends. */
export interface QuadrantLine {
  readonly shown: readonly Quadrant[];
  readonly split: number;
}

/** A word that stands on its own line may be broken after these and nowhere else. */
const breaks = /[\s\u00ad\u200b]+|(?<=[-–—])/;

/** Two to a line; two that have no room for their words beside each other stand one under the other. */
export function linesOf(
  drawn: readonly Quadrant[],
  homes: ReadonlyMap<Quadrant | undefined, readonly Card[]>,
  width: number,
  nameOf: (quadrant: Quadrant) => string,
  measure: Measure,
): readonly QuadrantLine[] {
  const needOf = (quadrant: Quadrant): number => {
    let most = measure.width(nameOf(quadrant), 'meta');
    for (const { text } of homes.get(quadrant) ?? []) {
      for (const word of text?.split(breaks) ?? []) most = Math.max(most, wordWidth(word, width, measure));
    }
    return Math.ceil(most) + 2 * areaPadding;
  };
  const lines: { shown: Quadrant[]; left: number; right: number }[] = [];
  for (let at = 0; at < drawn.length; at += 2) {
    const [first, second] = drawn.slice(at, at + 2);
    if (first === undefined) break;
    const left = needOf(first);
    const right = second === undefined ? 0 : needOf(second);
    if (second !== undefined && left + right <= width) lines.push({ shown: [first, second], left, right });
    else
      for (const one of second === undefined ? [first] : [first, second])
        lines.push({ shown: [one], left: 0, right: 0 });
  }
  // One rule through the whole cell where the words allow it.
  const left = Math.max(0, ...lines.map((line) => line.left));
  const right = Math.max(0, ...lines.map((line) => line.right));
  const common = left + right <= width ? clamp(width / 2, left, width - right) : undefined;
  return lines.map((line) => ({
    shown: line.shown,
    split: common ?? clamp(width / 2, line.left, width - line.right),
  }));
}

/** What would be broken on the whole width too (an address, a script without spaces) asks for no more than the half it has. */
function wordWidth(word: string, width: number, measure: Measure): number {
  const own = measure.width(word, 'meta');
  return own > width - 2 * areaPadding ? 0 : own;
}
