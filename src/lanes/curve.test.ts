// The curve of emotions: where points stand, what their labels say and that none covers another.
import { describe, expect, it } from 'vitest';
import { overlaps, type Rect } from '../base/geometry.js';
import { ruLanes } from '../i18n/locales/ru-lanes.js';
import { createTranslate } from '../i18n/translate.js';
import type { LaneDrawing, Mark, Slot } from '../layout/lane-kind.js';
import { approximateMetrics } from '../layout/measure.js';
import { createMeasure } from '../layout/text-wrap.js';
import type { Card, JourneyMap } from '../model/journey-map.js';
import { indexMap } from '../model/map-index.js';
import { curveThrough } from './curve-path.js';
import { emotionKind, tensionKind } from './emotion.js';

const measure = createMeasure(approximateMetrics);
const ru = createTranslate('ru', ruLanes);
const en = createTranslate('en');
const width = 186;

type Point = Extract<Mark, { type: 'point' }>;

function draw(cards: readonly Partial<Card>[], steps = 6, kind = emotionKind, t = ru): LaneDrawing {
  const stage = { id: 's', name: 'Стимул' };
  const all = Array.from({ length: steps }, (_, at) => ({ id: `step${at}`, stage: 's', name: `Шаг ${at}` }));
  const lane = { id: 'lane', type: kind.id, name: 'Эмоции' };
  const placed = cards.map((card, at): Card => ({ id: `c${at}`, lane: 'lane', step: `step${at}`, ...card }));
  const map: JourneyMap = {
    type: 'journeymap',
    version: 1,
    id: 'm',
    title: '',
    personas: [{ id: 'anna', name: 'Анна' }],
    stages: [stage],
    steps: all,
    lanes: [lane],
    cards: placed,
    links: [],
    evidence: [],
    cases: [],
    comments: [],
    views: [],
  };
  const reader = indexMap(map);
  const slots = all.map((step, at): Slot => {
    return { id: step.id, step, stage, x: at * width, width, cards: reader.cardsIn('lane', step.id) };
  });
  return kind.layout(slots, { lane, width: width * steps, map: reader, t }, measure);
}

const pointsOf = (drawing: LaneDrawing): Point[] => drawing.marks.filter((mark) => mark.type === 'point');
const pathsOf = (drawing: LaneDrawing): Extract<Mark, { type: 'path' }>[] =>
  drawing.marks.filter((mark) => mark.type === 'path' && /[CL]/.test(mark.d)) as Extract<Mark, { type: 'path' }>[];

describe('the emotion curve', () => {
  const bank = draw([
    { score: 0, word: 'не заметила' },
    { score: -1.7, word: 'обида' },
    { score: -1, word: 'надежда' },
    { score: -2, word: 'бессилие' },
    { score: -1.5, word: 'злость' },
    { score: 1.5, word: 'удивление' },
  ]);

  it('labels each point with its score and word', () => {
    expect(pointsOf(bank).map((point) => point.label?.lines[0])).toEqual([
      '0 · не заметила',
      '−1,7 · обида',
      '−1 · надежда',
      '−2 · бессилие',
      '−1,5 · злость',
      '+1,5 · удивление',
    ]);
  });

  it('stands each point in the middle of its step, at the height of its score', () => {
    const points = pointsOf(bank);
    expect(points.map((point) => point.x)).toEqual([93, 279, 465, 651, 837, 1023]);
    expect(bank.height).toBe(144);
    expect(points[0]?.y).toBe(72);
    expect(points[3]?.y).toBe(118);
  });

  it('keeps the rules out of the letters of its labels, whatever the score', () => {
    const struck = (score: number): boolean => {
      const drawing = draw([{ score, word: 'обида' }]);
      const label = pointsOf(drawing)[0]?.label;
      const rules = drawing.marks.flatMap((mark) =>
        mark.type === 'path' && /^M0,[^CL]*H/.test(mark.d) ? [mark.d] : [],
      );
      expect(rules).toHaveLength(5);
      const heights = rules.map((d) => Number(/^M0,([\d.]+)H/.exec(d)?.[1]));
      expect(label?.lines).toHaveLength(1);
      return heights.some((y) => y > (label?.y ?? 0) + 3 && y < (label?.y ?? 0) + 13);
    };
    const scores = Array.from({ length: 41 }, (_, at) => (at - 20) / 10);
    expect(scores.filter(struck)).toEqual([]);
  });

  it('colours a point by its sign and fills the one people remember', () => {
    const points = pointsOf(bank);
    expect(points.map((point) => point.tone)).toEqual(['ink-3', 'pain', 'pain', 'pain', 'pain', 'gain']);
    expect(points.map((point) => point.filled ?? false)).toEqual([false, false, false, true, false, false]);
  });

  it('lets a drag up and down edit the score in tenths', () => {
    expect(pointsOf(bank)[0]?.edit).toEqual({
      field: 'score',
      axis: 'y',
      from: { at: 26, value: 2 },
      to: { at: 118, value: -2 },
      step: 0.1,
    });
  });

  it('draws a rule at each whole score, the zero one stronger', () => {
    const rules = bank.marks.filter((mark) => mark.type === 'path' && mark.d.startsWith('M0,'));
    expect(rules.map((mark) => mark.type === 'path' && mark.stroke)).toEqual([
      'rule',
      'rule',
      'rule-2',
      'rule',
      'rule',
    ]);
  });

  it('dots the line across a step that nobody scored', () => {
    const gap = draw(
      [{ score: 1 }, {}, { score: -1 }, { score: 0 }].map((card, at) => ({ ...card, text: `т${at}` })),
      4,
    );
    expect(pathsOf(gap).map((path) => path.dash)).toEqual(['1 5', undefined]);
    expect(gap.boxes.map((box) => box.card)).toEqual(['c1']);
    expect(gap.boxes[0]?.y).toBeGreaterThanOrEqual(128);
  });

  it('draws a second line for another persona or state, dashed and named', () => {
    const two = draw(
      [
        { score: 1, word: 'мы' },
        { score: 1 },
        { score: 1, step: 'step0', state: 'to-be' },
        { score: 0, step: 'step1', state: 'to-be' },
      ],
      2,
    );
    expect(pathsOf(two).map((path) => path.dash)).toEqual(['6 4', undefined]);
    const names = two.marks.flatMap((mark) => (mark.type === 'text' ? mark.run.lines : []));
    expect(names).toContain('Целевая');
    const [first, second] = [
      pointsOf(two).find((point) => point.card === 'c0'),
      pointsOf(two).find((point) => point.card === 'c2'),
    ];
    expect(Math.abs((first?.x ?? 0) - (second?.x ?? 0))).toBeGreaterThanOrEqual(10);
  });

  it('spreads several scores of one step, person and state', () => {
    const points = pointsOf(draw([{ score: 1 }, { score: -1, step: 'step0' }], 1));
    expect(points.map((point) => point.x)).toEqual([62, 124]);
  });

  it('keeps words that are too long for a label, below the curve', () => {
    const text = 'Она ждала ответа до конца января, а его всё не было и не было';
    const drawing = draw([{ score: -1, text }], 1);
    expect(pointsOf(drawing)[0]?.label?.lines).toEqual(['−1']);
    const below = drawing.marks.find((mark) => mark.type === 'text');
    expect(below?.type === 'text' && below.run.lines.join(' ')).toBe(text);
    expect(drawing.height).toBeGreaterThan(128);
  });

  it('shows the mean of several people, how many they are and how far they differ', () => {
    const drawing = draw(
      [
        {
          scores: [
            { by: 'A', score: -2 },
            { by: 'B', score: -1 },
            { by: 'C', score: 0.6 },
          ],
          word: 'обида',
        },
      ],
      1,
    );
    expect(pointsOf(drawing)[0]?.label?.lines).toEqual(['−0,8 · обида · n 3']);
    const card: Card = {
      id: 'c',
      lane: 'l',
      scores: [
        { by: 'A', score: -2 },
        { by: 'B', score: -1 },
      ],
    };
    expect(emotionKind.describe(card, ru)).toBe('−1,5, плохо, 2 человека, от −2 до −1');
  });

  it('places labels off each other, off the points and within the lane, however the scores jump', () => {
    const jumps = Array.from({ length: 24 }, (_, at) => ({
      score: [-2, 2, 0, 1.7, -0.3][at % 5] ?? 0,
      word: 'неуверенность',
    }));
    const drawing = draw(jumps, 24);
    const points = pointsOf(drawing);
    expect(points.every((point) => point.label)).toBe(true);
    const labels = points.map(({ label }): Rect => {
      const said = label?.lines[0] ?? '';
      const wide = measure.width(said, 'meta');
      return { x: (label?.x ?? 0) - wide / 2, y: label?.y ?? 0, width: wide, height: 16 };
    });
    const discs = points.map(({ x, y, radius }): Rect => ({
      x: x - radius,
      y: y - radius,
      width: 2 * radius,
      height: 2 * radius,
    }));
    const clashes = labels.flatMap((label, i) => [
      ...labels.slice(i + 1).filter((other) => overlaps(label, other)),
      ...discs.filter((disc) => overlaps(label, disc)),
    ]);
    expect(clashes).toEqual([]);
    expect(labels.every((label) => label.y >= 0 && label.y + 16 <= drawing.height)).toBe(true);
  });

  it('never swings beyond its points', () => {
    const { samples } = curveThrough([
      { x: 0, y: 100, at: 0 },
      { x: 100, y: 20, at: 1 },
      { x: 200, y: 20, at: 2 },
      { x: 300, y: 90, at: 3 },
    ]);
    expect(Math.min(...samples.map((sample) => sample.y))).toBeCloseTo(20);
    expect(Math.max(...samples.map((sample) => sample.y))).toBeCloseTo(100);
  });

  it('says a score in words to those who hear the map', () => {
    const card = { id: 'c', lane: 'l', score: -1.7, word: 'обида' };
    expect(emotionKind.describe(card, ru)).toBe('−1,7, очень плохо, обида');
    expect(emotionKind.describe(card, en)).toBe('−1.7, very bad, обида');
  });
});

describe('the tension curve', () => {
  it('runs from 1 to 5 and is dragged by whole levels', () => {
    const drawing = draw([{ level: 1 }, { level: 5 }], 2, tensionKind);
    expect(pointsOf(drawing).map((point) => point.y)).toEqual([118, 26]);
    expect(pointsOf(drawing)[0]?.edit).toMatchObject({ field: 'level', step: 1, from: { value: 5 }, to: { value: 1 } });
  });
});
