/** The points of one line of a curve: where they stand, how they are dragged, and their labels. */
import type { Rect } from '../base/geometry.js';
import type { Translate } from '../i18n/translate.js';
import type { Mark, TextRun } from '../layout/lane-kind.js';
import type { Measure } from '../layout/measure.js';
import type { Card } from '../model/journey-map.js';
import { placeLabel, type Occupied } from './curve-labels.js';
import type { CurveKindOptions, Plot } from './curve-plot.js';
import type { Series } from './curve-series.js';
import { textOf } from './describe.js';

/** What the lines of one lane share while they are drawn. */
export interface CurveCanvas {
  readonly plot: Plot;
  readonly occupied: Occupied;
  /** Words that found no place beside their point. */
  readonly leftover: Map<Card, string>;
  readonly t: Translate;
  readonly measure: Measure;
}

/** A point of one line, where it stands. */
export interface PlacedPoint {
  readonly card: Card;
  readonly x: number;
  readonly y: number;
  readonly value: number;
  readonly radius: number;
  readonly peak: boolean;
  /** Of the first line, which alone tells its figures. */
  readonly main: boolean;
  /** Width that is its own. */
  readonly room: number;
}

/** Places the points of one line, in the way of every label. */
export function placePoints(
  options: CurveKindOptions,
  series: Series,
  main: boolean,
  { plot, occupied }: CurveCanvas,
): PlacedPoint[] {
  const peak = main ? peakOf(options, series) : undefined;
  return series.points.map(({ card, x, room }) => {
    const value = options.valueOf(card) ?? 0;
    const y = plot.yOf(value);
    const radius = card === peak ? 8 : main ? 6 : 5;
    occupied.add({ x: x - radius - 1, y: y - radius - 1, width: 2 * radius + 2, height: 2 * radius + 2 });
    return { card, x, y, value, radius, peak: card === peak, main, room };
  });
}

/** From the least to the greatest of several people's values, behind the point. */
export function drawSpread(options: CurveKindOptions, { card, x, value }: PlacedPoint, plot: Plot): Mark[] {
  const spread = options.spreadOf?.(card);
  if (!spread) return [];
  const d = `M${x - 4},${plot.yOf(spread.to)}h8m-4,0V${plot.yOf(spread.from)}m-4,0h8`;
  return [{ type: 'path', d, stroke: options.toneOf(value), width: 1.5, opacity: 0.6 }];
}

/** The points with their labels. */
export function drawPoints(options: CurveKindOptions, points: readonly PlacedPoint[], canvas: CurveCanvas): Mark[] {
  const { scale, field } = options;
  const { plot } = canvas;
  return points.map((point): Mark => {
    const { card, x, y, value, radius, peak } = point;
    const label = drawLabel(options, point, canvas);
    return {
      type: 'point',
      card: card.id,
      x,
      y,
      radius,
      tone: options.toneOf(value),
      ...(peak && { filled: true }),
      ...(label && { label }),
      edit: {
        field,
        axis: 'y',
        from: { at: plot.yOf(scale.max), value: scale.max },
        to: { at: plot.yOf(scale.min), value: scale.min },
        step: scale.step,
      },
    };
  });
}

/** The strongest point, which people remember: filled, unless everything is near the middle. */
function peakOf({ valueOf, scale }: CurveKindOptions, series: Series): Card | undefined {
  if (scale.middle === undefined) return undefined;
  const middle = scale.middle;
  let peak: Card | undefined;
  let most = 1;
  for (const { card } of series.points) {
    const strength = Math.abs((valueOf(card) ?? middle) - middle);
    if (strength > most) {
      most = strength;
      peak = card;
    }
  }
  return peak;
}

/** Value and word at a free place near the point; words that do not fit go below the curve. */
function drawLabel(
  options: CurveKindOptions,
  point: PlacedPoint,
  { plot, occupied, leftover, t, measure }: CurveCanvas,
): TextRun | undefined {
  const { card, value } = point;
  const number = options.valueText(value, t);
  const word = options.wordOf?.(card, t);
  const text = textOf(card);
  // Several lines would crowd each other with figures, and a figure is read off the rules.
  if (!point.main && !word && !text) return undefined;
  const wordy = [number, word ?? text].filter(Boolean).join(' · ');
  const widest = Math.max(32, point.room - 8);
  const fits = !wordy.includes('\n') && measure.width(wordy, 'meta') <= widest;
  const lineHeight = measure.lineHeight('meta');
  const bounds: Rect = { x: 2, y: plot.top, width: Math.max(0, plot.width - 4), height: plot.height };
  for (const said of fits && wordy !== number ? [wordy, number] : [number]) {
    const size = { width: measure.width(said, 'meta'), height: lineHeight };
    const rect = placeLabel(point, point.radius, size, bounds, occupied);
    const unsaid = said === wordy ? (word ? text : undefined) : [word, text].filter(Boolean).join(' · ');
    if (!rect && said !== number) continue;
    if (unsaid) leftover.set(card, unsaid);
    if (!rect) return undefined;
    occupied.add(rect);
    return { x: rect.x + rect.width / 2, y: rect.y, lines: [said], style: 'meta', tone: 'ink-2', anchor: 'middle' };
  }
  return undefined;
}
