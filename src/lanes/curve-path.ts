/** The smooth line through the points of a curve: solid between neighbouring steps, dotted across steps nobody scored. */
import { curveMonotoneX, line } from 'd3';
import type { Point } from '../base/geometry.js';

/** A point and the number of its step; a jump of more than one is a gap. */
export interface CurvePoint extends Point {
  readonly at: number;
}

export interface CurvePath {
  readonly d: string;
  /** Bridges steps without a score: nobody knows what was there. */
  readonly gap: boolean;
}

const smooth = line<Point>(
  (point) => point.x,
  (point) => point.y,
).curve(curveMonotoneX);

const samplesPerPiece = 12;

/** The paths through all points in order of x, and places along them that labels keep clear of. */
export function curveThrough(points: readonly CurvePoint[]): { paths: CurvePath[]; samples: Point[] } {
  const pieces = piecesOf(smooth(points) ?? '');
  const paths: CurvePath[] = [];
  const samples: Point[] = [];
  pieces.forEach((piece, i) => {
    const from = points[i];
    const to = points[i + 1];
    if (!from || !to) return;
    const gap = to.at - from.at > 1;
    const last = paths.at(-1);
    const command = `${piece.length === 2 ? 'L' : 'C'}${piece.map(rounded).join(',')}`;
    if (last && last.gap === gap) paths[paths.length - 1] = { d: last.d + command, gap };
    else paths.push({ d: `M${rounded(from.x)},${rounded(from.y)}${command}`, gap });
    for (let k = 0; k <= samplesPerPiece; k++) samples.push(pointOn(from, piece, k / samplesPerPiece));
  });
  return { paths, samples };
}

/** The numbers of each `L` or `C` command; d3 writes one for each pair of points. */
function piecesOf(d: string): number[][] {
  return (d.match(/[LC][^LCMZ]*/g) ?? []).map((command) =>
    command
      .slice(1)
      .split(/[,\s]+/)
      .map(Number),
  );
}

function pointOn(from: Point, piece: readonly number[], t: number): Point {
  const [a, b, c, d, e, f] = piece as [number, number, number, number, number, number];
  if (piece.length === 2) return { x: from.x + (a - from.x) * t, y: from.y + (b - from.y) * t };
  const s = 1 - t;
  const mix = (p0: number, p1: number, p2: number, p3: number): number =>
    s * s * s * p0 + 3 * s * s * t * p1 + 3 * s * t * t * p2 + t * t * t * p3;
  return { x: mix(from.x, a, c, e), y: mix(from.y, b, d, f) };
}

function rounded(value: number): number {
  return Math.round(value * 100) / 100;
}
