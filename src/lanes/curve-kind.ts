/** Makes the kinds of lane that draw one value per step as a curve over the whole map. */
import type { Rect } from '../base/geometry.js';
import type { Message, Translate } from '../i18n/translate.js';
import type {
  CardBox,
  IconName,
  LaneDrawing,
  LaneField,
  LaneKind,
  LaneRole,
  LaneSpace,
  Mark,
  Slot,
  Tone,
} from '../layout/lane-kind.js';
import type { Measure } from '../layout/measure.js';
import type { Card } from '../model/journey-map.js';
import { cardBox, cardGap, cellPadding } from './card-box.js';
import { commonFacts } from './common-fields.js';
import { Occupied, placeLabel } from './curve-labels.js';
import { curveThrough } from './curve-path.js';
import { seriesOf, spansOf, type Series, type Span } from './curve-series.js';
import { describeParts, filled, textOf } from './describe.js';

export interface CurveKindOptions {
  readonly id: string;
  readonly label: Message;
  readonly icon: IconName;
  readonly tone: Tone;
  readonly role: LaneRole;
  readonly question: Message;
  readonly fields: readonly LaneField[];
  /** The field that a drag of a point edits, and its scale. */
  readonly field: 'score' | 'level';
  readonly scale: {
    readonly min: number;
    readonly max: number;
    readonly step: number;
    readonly middle?: number;
    readonly first: number;
  };
  valueOf(card: Card): number | undefined;
  /** «−1,7». */
  valueText(value: number, t: Translate): string;
  toneOf(value: number): Tone;
  /** A word that stands beside the value. */
  wordOf?(card: Card, t: Translate): string | undefined;
  /** From the least to the greatest of several people's values. */
  spreadOf?(card: Card): { readonly from: number; readonly to: number } | undefined;
  /** What is said beside the value and the word. */
  speak?(card: Card, t: Translate): readonly (string | undefined)[];
}

const usualHeight = 128;
const leastHeight = 96;
const edge = 26;
const legendHeight = 20;
const dashes = [undefined, '6 4', '2 3', '10 3 2 3'];

export function curveKind(options: CurveKindOptions): LaneKind {
  const { id, label, icon, tone, role, question, fields, field, scale } = options;
  return {
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
    layout: (slots, space, measure) => drawCurves(options, slots, space, measure),
  };
}

/** Where the curve stands in the lane. */
interface Plot {
  readonly top: number;
  readonly height: number;
  readonly width: number;
  yOf(value: number): number;
}

function drawCurves(
  options: CurveKindOptions,
  slots: readonly Slot[],
  space: LaneSpace,
  measure: Measure,
): LaneDrawing {
  const { steps, stages } = spansOf(slots, space);
  const scored = (card: Card): boolean => options.valueOf(card) !== undefined;
  const series = seriesOf([...steps, ...stages], scored, space);
  const plot = plotOf(options, series.length > 1, space);
  const occupied = new Occupied();
  const lines = series.map((one, rank) => drawLine(options, one, rank, plot, occupied));
  const leftover = new Map<Card, string>();
  const points = series.flatMap((one, rank) =>
    drawPoints(options, one, rank === 0, plot, occupied, leftover, space, measure),
  );
  const drawing = new Below(plot.top + plot.height, space, measure);
  drawing.addRow(steps, leftover, scored);
  drawing.addRow(stages, leftover, scored);
  return {
    height: drawing.bottom,
    boxes: drawing.boxes,
    marks: [
      ...drawRules(options, plot),
      ...(series.length > 1 ? drawLegend(series, plot, measure) : []),
      ...lines.flat(),
      ...points,
      ...drawing.marks,
    ],
  };
}

function plotOf({ scale }: CurveKindOptions, legend: boolean, { lane, width }: LaneSpace): Plot {
  const top = legend ? legendHeight : 0;
  const height = Math.max(leastHeight, lane.height ?? usualHeight);
  const unit = (height - 2 * edge) / (scale.max - scale.min);
  return { top, height, width, yOf: (value) => top + edge + (scale.max - value) * unit };
}

/** A rule at each whole value, the middle one stronger. */
function drawRules({ scale }: CurveKindOptions, plot: Plot): Mark[] {
  const marks: Mark[] = [];
  for (let value = scale.min; value <= scale.max; value++) {
    marks.push({
      type: 'path',
      d: `M0,${plot.yOf(value)}H${plot.width}`,
      stroke: value === scale.middle ? 'rule-2' : 'rule',
      width: 1,
    });
  }
  return marks;
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

function drawPoints(
  options: CurveKindOptions,
  series: Series,
  main: boolean,
  plot: Plot,
  occupied: Occupied,
  leftover: Map<Card, string>,
  space: LaneSpace,
  measure: Measure,
): Mark[] {
  const { scale, field } = options;
  const peak = main ? peakOf(options, series) : undefined;
  const spreads: Mark[] = [];
  const drawn = series.points.map(({ card, x, span }) => {
    const value = options.valueOf(card) ?? 0;
    const y = plot.yOf(value);
    const radius = card === peak ? 8 : main ? 6 : 5;
    const spread = options.spreadOf?.(card);
    if (spread) {
      const d = `M${x - 4},${plot.yOf(spread.to)}h8m-4,0V${plot.yOf(spread.from)}m-4,0h8`;
      spreads.push({ type: 'path', d, stroke: options.toneOf(value), width: 1.5, opacity: 0.6 });
    }
    occupied.add({ x: x - radius - 1, y: y - radius - 1, width: 2 * radius + 2, height: 2 * radius + 2 });
    return { card, span, x, y, value, radius };
  });
  const marks = drawn.map(({ card, span, x, y, value, radius }): Mark => {
    const room = span.width / Math.max(1, span.cards.length);
    const label = drawLabel(options, card, value, { x, y, radius, room }, plot, occupied, leftover, space, measure);
    return {
      type: 'point',
      card: card.id,
      x,
      y,
      radius,
      tone: options.toneOf(value),
      ...(card === peak && { filled: true }),
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
  return [...spreads, ...marks];
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
  card: Card,
  value: number,
  point: { readonly x: number; readonly y: number; readonly radius: number; readonly room: number },
  plot: Plot,
  occupied: Occupied,
  leftover: Map<Card, string>,
  space: LaneSpace,
  measure: Measure,
): Extract<Mark, { type: 'point' }>['label'] {
  const number = options.valueText(value, space.t);
  const word = options.wordOf?.(card, space.t);
  const text = textOf(card);
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

/** What stands under the curve: words too long for a label, and cards nobody scored. */
class Below {
  readonly boxes: CardBox[] = [];
  readonly marks: Mark[] = [];
  bottom: number;
  #space: LaneSpace;
  #measure: Measure;

  constructor(top: number, space: LaneSpace, measure: Measure) {
    this.bottom = top;
    this.#space = space;
    this.#measure = measure;
  }

  addRow(spans: readonly Span[], leftover: ReadonlyMap<Card, string>, scored: (card: Card) => boolean): void {
    const top = this.bottom;
    for (const span of spans) {
      let y = top;
      for (const card of span.cards) y = this.#addCard(card, leftover.get(card), scored(card), span, y);
      this.bottom = Math.max(this.bottom, y);
    }
    if (this.bottom > top) this.bottom += cellPadding - cardGap;
  }

  #addCard(card: Card, words: string | undefined, scored: boolean, span: Span, y: number): number {
    const width = Math.max(1, span.width - 2 * cellPadding);
    const x = span.x + cellPadding;
    if (!scored) {
      const facts = commonFacts(card, { t: this.#space.t, space: this.#space });
      const content = { paragraphs: [{ text: card.text ?? '' }], facts, tone: 'ink-3' } as const;
      const box = cardBox(card, content, { x, y, width }, this.#measure);
      this.boxes.push(box);
      return y + box.height + cardGap;
    }
    const lines = words === undefined ? [] : this.#measure.wrap(words, 'meta', width);
    if (!lines.length) return y;
    this.marks.push({
      type: 'text',
      run: { x: x + width / 2, y, lines, style: 'meta', tone: 'ink-2', anchor: 'middle' },
    });
    return y + lines.length * this.#measure.lineHeight('meta') + cardGap;
  }
}
