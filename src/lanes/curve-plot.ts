/** What tells one kind of curve from another, and where its values stand in the lane. */
import type { Message, Translate } from '../i18n/translate.js';
import type { IconName, LaneField, LaneRole, LaneSpace, Tone } from '../layout/lane-kind.js';
import type { Card } from '../model/journey-map.js';

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
  readonly valueOf: (card: Card) => number | undefined;
  /** «−1,7». */
  readonly valueText: (value: number, t: Translate) => string;
  readonly toneOf: (value: number) => Tone;
  /** A word that stands beside the value. */
  readonly wordOf?: (card: Card, t: Translate) => string | undefined;
  /** From the least to the greatest of several people's values. */
  readonly spreadOf?: (card: Card) => { readonly from: number; readonly to: number } | undefined;
  /** What is said beside the value and the word. */
  readonly speak?: (card: Card, t: Translate) => readonly (string | undefined)[];
}

/** Where the curve stands in the lane. */
export interface Plot {
  readonly top: number;
  readonly height: number;
  readonly width: number;
  readonly yOf: (value: number) => number;
}

/** So high that a line of words fits between two rules of a scale of five. */
const usualHeight = 144;
const leastHeight = 96;
const edge = 26;
/** Of the names of the lines, when there are several. */
export const legendHeight = 20;

/** The values with a rule of their own: the whole ones. */
export function rulesOf({ scale }: CurveKindOptions): readonly number[] {
  const values: number[] = [];
  for (let value = scale.min; value <= scale.max; value++) values.push(value);
  return values;
}

export function plotOf({ scale }: CurveKindOptions, legend: boolean, { lane, width }: LaneSpace): Plot {
  const top = legend ? legendHeight : 0;
  const height = Math.max(leastHeight, lane.height ?? usualHeight);
  const unit = (height - 2 * edge) / (scale.max - scale.min);
  return { top, height, width, yOf: (value) => top + edge + (scale.max - value) * unit };
}
