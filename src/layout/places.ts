/** Where the parts of a map stand: stages and steps across the top, lanes down the side, all in px at zoom 1. */
import type { Id } from '../base/ids.js';
import type { Point, Rect, Size } from '../base/geometry.js';
import type { Card, Lane, Link, LinkKind, Stage, Step } from '../model/journey-map.js';
import type { Issue } from '../model/issue.js';
import type { Changed } from '../model/map-index.js';
import type { LaneDrawing, LaneKind } from './lane-kind.js';
import type { TextStyle } from './measure.js';
import type { LayoutView } from './layout-view.js';
import type { Sizes } from './sizes.js';

/** A step's place; `x` counts from the left edge of the map, lane headers included. */
export interface StepPlace {
  readonly step: Step;
  readonly stage: Stage;
  readonly x: number;
  readonly width: number;
  /** Wrapped name. */
  readonly lines: readonly string[];
  readonly lastOfStage: boolean;
  /** There when it stands for all steps of a folded stage, whose id it has: how many cards they hold. */
  readonly folded?: number;
}

export interface StagePlace {
  readonly stage: Stage;
  readonly x: number;
  readonly width: number;
  readonly lines: readonly string[];
  /** There when it is folded: how many cards it holds. */
  readonly folded?: number;
}

/** A visible lane's place; `y` counts from the top edge of the map, stage and step headers included. */
export interface LanePlace {
  readonly lane: Lane;
  readonly kind: LaneKind;
  readonly y: number;
  readonly height: number;
  /** As low as it can be: as high as its header and what stands in it. */
  readonly least: number;
  /** Wrapped name and question of the lane header. */
  readonly nameLines: readonly string[];
  readonly questionLines: readonly string[];
  /** There when only its header is shown: how many cards it holds. */
  readonly folded?: number;
}

export interface LinkPlace {
  readonly link: Link;
  readonly kind: LinkKind;
  /** SVG path in map px, ending where the arrow head points. */
  readonly d: string;
  /** Tip and direction (radians) of the arrow head. */
  readonly head: { readonly x: number; readonly y: number; readonly angle: number };
  readonly bounds: Rect;
  /** Where the middle of its words stands. */
  readonly middle: Point;
  /** Its words, short enough for one line. */
  readonly label?: string;
  /** There when its words go up along the way, in the gap between two steps. */
  readonly upward?: boolean;
}

export interface LayoutOptions extends Sizes {
  /** Draws each lane when it is first asked for, or by {@link MapLayout.prepare}; else all lanes at once. */
  readonly lazy?: boolean;
}

/** The layout of one map, kept up to date in O(changed). All rectangles are in map px: (0, 0) is the corner above the lane headers. */
export interface MapLayout {
  /** Rises whenever anything moved or was drawn anew. */
  readonly version: number;
  /** Of the lane headers at the side. */
  readonly headerWidth: number;
  /** Headers grow with the zoom without a limit. */
  readonly large: boolean;
  /** Of the stage headers and, below them, the step headers. */
  readonly stageHeight: number;
  readonly stepHeight: number;
  readonly size: Size;
  /** Of a style, as it is painted. */
  readonly lineHeight: (style: TextStyle) => number;
  readonly stages: readonly StagePlace[];
  readonly steps: readonly StepPlace[];
  readonly lanes: readonly LanePlace[];
  /** The drawing of one cell, relative to the cell; for kinds that draw the whole lane its boxes and marks are in {@link laneDrawing}. */
  cellDrawing(lane: Id, step: Id): LaneDrawing;
  /** What spans several cells: the drawing of a whole-lane kind, and cards across a stage or up to a later step. Relative to where the first step begins. */
  laneDrawing(lane: Id): LaneDrawing;
  /** Differs whenever a drawing of this lane, of a cell or across cells, is another one. */
  laneVersion(lane: Id): number;
  /** Where a drawn card is, box or point. */
  rectOf(card: Id): Rect | undefined;
  /** How a lane that is drawn as a whole would look if these cards were so, or were there; keeps nothing. */
  preview?(lane: Id, cards: readonly Card[]): LaneDrawing | undefined;
  /** Links whose two ends are drawn. */
  links(): readonly LinkPlace[];
  /** Lane kinds that could not draw: their cards are shown as text. */
  readonly issues: readonly Issue[];
  /** Draws the lanes that begin above this y; how high those below it are is a guess until they are drawn. */
  prepare(bottom: number): void;
  /** Whether all lanes are drawn and all places are final. */
  readonly settled: boolean;
  /** Lays out another part of the map, or folds other parts of it. */
  show(view: LayoutView): void;
  /** Takes in a change of the map. */
  update(changed: Changed): void;
  /** Lays out everything again, after fonts, text size, language or kinds changed. */
  reset(): void;
}
