/** A curve in words, for those who do not see it: where it is highest and lowest, how it ends, which way it goes. */
import { message, type Translate } from '../i18n/translate.js';
import type { LaneField, LaneKind } from '../layout/lane-kind.js';
import type { Card, Lane } from '../model/journey-map.js';
import type { MapReader } from '../model/map-index.js';
import { scoreOf } from './score.js';

const curve = message(
  'lane.curve.words',
  'Highest {high} at “{highStep}”, lowest {low} at “{lowStep}”, {end} at the end, {direction}',
);
const directions = {
  rising: message('lane.curve.rising', 'rising on the whole'),
  falling: message('lane.curve.falling', 'falling on the whole'),
  level: message('lane.curve.level', 'level on the whole'),
};

/** Every text of this file. */
export const curveWordMessages = [curve, ...Object.values(directions)];

/** The field that a curve is drawn by, with its scale; nothing for other kinds. */
export function valueField(kind: LaneKind): LaneField | undefined {
  if (kind.scope !== 'lane') return undefined;
  return kind.fields.find(
    ({ control, min, max }) => (control === 'score' || control === 'number') && min !== undefined && max !== undefined,
  );
}

/** The value of a card of a curve. */
export function valueOf(field: LaneField, card: Card): number | undefined {
  if (field.name === 'score') return scoreOf(card);
  const value = (card as unknown as Record<string, unknown>)[field.name];
  return typeof value === 'number' ? value : undefined;
}

/** A value as its kind says it: «−1,7, bad». */
export function valueWords(kind: LaneKind, field: LaneField, value: number, t: Translate): string {
  try {
    return kind.describe({ id: '', lane: '', [field.name]: value }, t);
  } catch {
    return t.number(value);
  }
}

/** The curve of a lane in one sentence; nothing when it has fewer than two points. */
export function curveWords(kind: LaneKind, lane: Lane, reader: MapReader, t: Translate): string {
  const field = valueField(kind);
  if (!field) return '';
  // The first card of each step: the team's own picture, not that of another persona or state.
  const points = reader.all('steps').flatMap((step) => {
    const values = reader.cardsIn(lane.id, step.id).map((card) => valueOf(field, card));
    const value = values.find((one) => one !== undefined);
    return value === undefined ? [] : [{ step: step.name, value }];
  });
  const [first, last] = [points[0], points.at(-1)];
  if (!first || !last || points.length < 2) return '';
  const high = points.reduce((a, b) => (b.value > a.value ? b : a));
  const low = points.reduce((a, b) => (b.value < a.value ? b : a));
  const rise = (last.value - first.value) / ((field.max ?? 1) - (field.min ?? 0));
  const direction = t(directions[rise > 0.1 ? 'rising' : rise < -0.1 ? 'falling' : 'level']);
  const say = (value: number): string => valueWords(kind, field, value, t);
  return t(curve, {
    high: say(high.value),
    highStep: high.step,
    low: say(low.value),
    lowStep: low.step,
    end: say(last.value),
    direction,
  });
}
