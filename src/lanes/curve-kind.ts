/** Makes the kinds of lane that draw one value per step as a curve over the whole map. */
import type { LaneDrawing, LaneKind, LaneSpace, Mark, Slot } from '../layout/lane-kind.js';
import type { Measure } from '../layout/measure.js';
import type { Card } from '../model/journey-map.js';
import { commonFacts } from './every-card.js';
import { BelowCurve } from './curve-below.js';
import { Occupied } from './curve-labels.js';
import { curveThrough } from './curve-path.js';
import { legendHeight, plotOf, rulesOf, type CurveKindOptions, type Plot } from './curve-plot.js';
import { drawPoints, drawSpread, placePoints } from './curve-points.js';
import { curveWords } from './curve-words.js';
import { dodged, seriesOf, spansOf, type Series } from './curve-series.js';
import { describeParts, filled, textOf } from './describe.js';

const dashes = [undefined, '6 4', '2 3', '10 3 2 3'];

export function curveKind(options: CurveKindOptions): LaneKind {
  const { id, label, icon, tone, role, question, fields, field, scale } = options;
  const kind: LaneKind = {
    id,
    label,
    icon,
    tone,
    role,
    question,
    fields,
    scope: 'lane',
    newCard: () => ({ [field]: scale.first }),
    describe: (card, t) => {
      const value = options.valueOf(card);
      return describeParts(
        [
          value === undefined ? undefined : options.valueText(value, t),
          ...(options.speak?.(card, t) ?? []),
          filled(card.word),
          textOf(card),
          ...commonFacts(card, { t }).map((fact) => fact.spoken ?? fact.text),
        ],
        t,
      );
    },
    describeLane: (lane, map, t) => curveWords(kind, lane, map, t),
    layout: (slots, space, measure) => drawCurves(options, slots, space, measure),
  };
  return kind;
}

function drawCurves(
  options: CurveKindOptions,
  slots: readonly Slot[],
  space: LaneSpace,
  measure: Measure,
): LaneDrawing {
  const { steps, stages } = spansOf(slots, space);
  const scored = (card: Card): boolean => options.valueOf(card) !== undefined;
  const found = seriesOf([...steps, ...stages], scored, space);
  const plot = plotOf(options, found.length > 1, space);
  const series = dodged(found, (card) => plot.yOf(options.valueOf(card) ?? 0));
  const occupied = new Occupied(rulesOf(options).map(plot.yOf));
  const lines = series.map((one, rank) => drawLine(options, one, rank, plot, occupied));
  const leftover = new Map<Card, string>();
  const canvas = { plot, occupied, leftover, t: space.t, measure };
  // All points take their places before any label looks for one.
  const placed = series.map((one, rank) => placePoints(options, one, rank === 0, canvas));
  const points = placed.map((one) => drawPoints(options, one, canvas));
  const drawing = new BelowCurve(plot.top + plot.height, space, measure);
  drawing.addRow(steps, leftover, scored);
  drawing.addRow(stages, leftover, scored);
  return {
    height: drawing.bottom,
    boxes: drawing.boxes,
    marks: [
      ...drawRules(options, plot),
      ...(series.length > 1 ? drawLegend(series, plot, measure) : []),
      // The first line is drawn last, over the others.
      ...lines.reverse().flat(),
      ...placed.flat().flatMap((point) => drawSpread(options, point, plot)),
      ...points.reverse().flat(),
      ...drawing.marks,
    ],
  };
}

/** A rule at each whole value, the middle one stronger. */
function drawRules(options: CurveKindOptions, plot: Plot): Mark[] {
  return rulesOf(options).map((value) => ({
    type: 'path',
    d: `M0,${plot.yOf(value)}H${plot.width}`,
    stroke: value === options.scale.middle ? 'rule-2' : 'rule',
    width: 1,
  }));
}

function drawLine(options: CurveKindOptions, series: Series, rank: number, plot: Plot, occupied: Occupied): Mark[] {
  const valueOf = (card: Card): number => options.valueOf(card) ?? 0;
  const { paths, samples } = curveThrough(
    series.points.map(({ card, x, at }) => ({ x, y: plot.yOf(valueOf(card)), at })),
  );
  occupied.addLine(samples);
  const dash = dashes[Math.min(rank, dashes.length - 1)];
  return paths.map(({ d, gap }) => {
    if (gap) return { type: 'path', d, stroke: 'ink-3', width: 1.5, dash: '1 5' };
    return { type: 'path', d, stroke: rank ? 'ink-2' : 'ink', width: rank ? 1.5 : 2, ...(dash && { dash }) };
  });
}

/** Which line is whose, along the top. */
function drawLegend(series: readonly Series[], plot: Plot, measure: Measure): Mark[] {
  const marks: Mark[] = [];
  let x = 8;
  series.forEach(({ name }, rank) => {
    const width = measure.width(name, 'meta');
    if (rank > 0 && x + 24 + width > plot.width) return;
    const dash = dashes[Math.min(rank, dashes.length - 1)];
    const y = (legendHeight + 4) / 2;
    marks.push({
      type: 'path',
      d: `M${x},${y}h18`,
      stroke: rank ? 'ink-2' : 'ink',
      width: rank ? 1.5 : 2,
      ...(dash && { dash }),
    });
    marks.push({
      type: 'text',
      run: { x: x + 24, y: y - measure.lineHeight('meta') / 2, lines: [name], style: 'meta', tone: 'ink-2' },
    });
    x += 24 + width + 20;
  });
  return marks;
}
