/** The contract of a lane kind: plain data and pure functions that say what a lane holds and how it is drawn. */
import type { Id } from '../base/ids.js';
import type { Rect } from '../base/geometry.js';
import type { Message, Translate } from '../i18n/translate.js';
import type { Card, Lane, Stage, Step } from '../model/journey-map.js';
import type { MapReader } from '../model/map-index.js';
import type { Measure, TextStyle } from './measure.js';

/** Where a lane stands among the lines of a blueprint, from the customer down. */
export type LaneRole = 'customer' | 'frontstage' | 'backstage' | 'support' | 'insight' | 'line';

export const tones = [
  'ink',
  'ink-2',
  'ink-3',
  'rule',
  'rule-2',
  'accent',
  'touch',
  'think',
  'pain',
  'gain',
  'idea',
  'front',
  'back',
] as const;

/** A colour by meaning; the theme has `--jm-<tone>` and `--jm-<tone>-soft` for each. */
export type Tone = (typeof tones)[number];

/** Name of an icon in `theme/icons`; those in `theme/button-icons` are drawn by buttons and menus, not on the map. */
export type IconName = string;

/** One choice of a field. */
export interface Choice {
  readonly value: string | number | boolean;
  readonly label: Message;
  readonly icon?: IconName;
  readonly tone?: Tone;
}

/** One field of a card: how it is labelled, edited and checked. The name is its key in the file. */
export interface LaneField {
  readonly name: string;
  readonly label: Message;
  /**
   * `text` one line · `long` several lines · `number` · `score` −2…+2 by a slider · `choice` one of a few, shown side by side ·
   * `choices` some of a few, absent when all · `select` one of many · `check` · `tags` a set of words · `share` a part of one, typed in per cent · `currency` a code of ISO 4217 ·
   * `money` in the map's currency · `costs` lines of label × amount × times ·
   * `counts` one whole number per scale point · `date` · `url` · `duration` ISO 8601 · `image` · `rate` how often · `persona` and
   * `evidence` ids of the map's own records · `group` an object and `list` an array of objects, both with `fields` of their own.
   */
  readonly control:
    | 'text'
    | 'long'
    | 'number'
    | 'score'
    | 'choice'
    | 'choices'
    | 'select'
    | 'check'
    | 'tags'
    | 'share'
    | 'currency'
    | 'money'
    | 'costs'
    | 'counts'
    | 'date'
    | 'url'
    | 'duration'
    | 'image'
    | 'rate'
    | 'persona'
    | 'evidence'
    | 'group'
    | 'list';
  readonly choices?: readonly Choice[];
  readonly min?: number;
  readonly max?: number;
  readonly step?: number;
  readonly hint?: Message;
  /** Of a `group` or of each object in a `list`. */
  readonly fields?: readonly LaneField[];
}

/** One place along the map where cards stand: a step; `first` and `last` of its stage. */
export interface Slot {
  readonly id: Id;
  readonly step: Step;
  readonly stage: Stage;
  /** px from the first step; inner edges without padding. */
  readonly x: number;
  readonly width: number;
  readonly cards: readonly Card[];
}

/** What a layout may look at beside its cards. */
export interface LaneSpace {
  readonly lane: Lane;
  /** px; of the one cell, or of all steps together when the kind draws the whole lane. */
  readonly width: number;
  readonly map: MapReader;
  readonly t: Translate;
}

/** A run of text on one line; `lines` of it are drawn one under another from `y` (the top of the first line). */
export interface TextRun {
  readonly x: number;
  readonly y: number;
  readonly lines: readonly string[];
  readonly style: TextStyle;
  readonly tone?: Tone;
  readonly anchor?: 'start' | 'middle' | 'end';
}

/** A small sign in a card: an icon of 12 × 12 px, or filled and empty dots (severity 2 of 3), each 6 px, 8 px apart, in the middle of 12 px. */
export type Sign =
  | { readonly x: number; readonly y: number; readonly icon: IconName; readonly tone?: Tone }
  | { readonly x: number; readonly y: number; readonly dots: number; readonly of: number; readonly tone?: Tone };

/** A card that is drawn as a box. Runs and signs are placed relative to the box. */
export interface CardBox extends Rect {
  readonly card: Id;
  /** `card` is paper with an edge; `plain` has neither (a note within a quadrant). */
  readonly frame: 'card' | 'plain';
  /** Colour of the bar at the starting edge. */
  readonly tone?: Tone;
  /** Dashed edge: only assumed. */
  readonly dashed?: boolean;
  readonly runs: readonly TextRun[];
  readonly signs?: readonly Sign[];
  readonly image?: { readonly rect: Rect; readonly src: string; readonly alt: string };
}

/** How dragging a mark edits a field of its card: the field runs from `from` at the one end of the axis to `to` at the other. */
export interface MarkEdit {
  readonly field: string;
  readonly axis: 'x' | 'y';
  /** px and value at the one end, px and value at the other. */
  readonly from: { readonly at: number; readonly value: number };
  readonly to: { readonly at: number; readonly value: number };
  /** Values are rounded to a multiple of this. */
  readonly step: number;
}

/** What is drawn beside the boxes, in one SVG per lane. */
export type Mark =
  | {
      readonly type: 'path';
      readonly d: string;
      readonly stroke?: Tone;
      readonly fill?: Tone;
      readonly width?: number;
      readonly dash?: string;
      readonly opacity?: number;
    }
  | {
      readonly type: 'rect';
      readonly rect: Rect;
      readonly radius?: number;
      readonly fill?: Tone | 'paper' | 'sunk';
      readonly stroke?: Tone;
    }
  | { readonly type: 'text'; readonly run: TextRun }
  | {
      readonly type: 'icon';
      readonly x: number;
      readonly y: number;
      readonly icon: IconName;
      readonly tone?: Tone;
      readonly size?: number;
    }
  | {
      readonly type: 'point';
      readonly card: Id;
      readonly x: number;
      readonly y: number;
      readonly radius: number;
      readonly tone: Tone;
      readonly filled?: boolean;
      /** Placed like the point, not relative to it. */
      readonly label?: TextRun;
      readonly edit?: MarkEdit;
    };

/** A part of a cell that means something of its own: a card typed or dropped there takes these fields (a quadrant). */
export interface CellArea {
  readonly rect: Rect;
  readonly fields: Partial<Card>;
  readonly label: Message;
}

/** What a layout returns, in px: relative to the cell, or to the lane's first step when the kind draws the whole lane. */
export interface LaneDrawing {
  readonly height: number;
  readonly boxes: readonly CardBox[];
  readonly marks: readonly Mark[];
  /** Only for kinds that divide a cell; together they cover it, also when it is empty. */
  readonly areas?: readonly CellArea[];
  /** What a cell without cards of its own shows, in words: the accessible name of the cell begins with it. */
  readonly spoken?: string;
}

/** One kind of lane. A host page adds its own by passing one more object in `laneKinds`. */
export interface LaneKind {
  /** Stands in files as the lane's `type`: never rename. */
  readonly id: string;
  readonly label: Message;
  readonly icon: IconName;
  readonly tone: Tone;
  readonly role: LaneRole;
  /** Asked in an empty cell when the lane has no question of its own. */
  readonly question?: Message;
  /** What a card of this lane holds beside the common fields. */
  readonly fields: readonly LaneField[];
  /** `cell` (default): laid out cell by cell. `lane`: all steps at once (a curve). */
  readonly scope?: 'cell' | 'lane';
  /** `false` for views and lines, which hold no cards of their own. */
  readonly holdsCards?: boolean;
  /** Fields of a new card made in this lane at this place, e.g. the quadrant or a first score. */
  readonly newCard?: (lane: Lane) => Partial<Card>;
  /** Fields of a card that comes here from another lane, where the lane itself says what its cards are. */
  readonly adopt?: (lane: Lane) => Partial<Card>;
  /** The accessible name of a card, without its stage, step and lane; the map says its currency and whom it is about. */
  describe(card: Card, t: Translate, map?: MapReader): string;
  /** What the drawing of a whole lane shows, in a sentence, for those who do not see it. */
  describeLane?(lane: Lane, map: MapReader, t: Translate): string;
  layout(slots: readonly Slot[], space: LaneSpace, measure: Measure): LaneDrawing;
}

/** Finds a kind by its id; unknown ones are drawn as text. */
export interface LaneKinds {
  readonly list: readonly LaneKind[];
  get(type: string): LaneKind;
}
