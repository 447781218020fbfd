/** Cuts what is too long for its place, with the sign that more follows. */
import type { Measure, TextStyle } from './measure.js';

/** More lines of a name would leave no room for the map below: the rest is read in the details. */
export const mostNameLines = 16;

/** The beginning of a text as one line. */
export function cutLine(line: string, width: number, style: TextStyle, measure: Measure): string {
  const letters = [...line.trimEnd()];
  while (letters.length > 1 && measure.width(`${letters.join('')}…`, style) > width) letters.pop();
  return `${letters.join('').trimEnd()}…`;
}

/** The lines of a name, of an endless one only the first. */
export function nameLines(name: string, style: TextStyle, width: number, measure: Measure): readonly string[] {
  const lines = measure.wrap(name, style, width);
  if (lines.length <= mostNameLines) return lines;
  const last = cutLine(lines[mostNameLines - 1] ?? '', width, style, measure);
  return [...lines.slice(0, mostNameLines - 1), last];
}
