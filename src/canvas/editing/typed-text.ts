/** A text that is typed on the map: where it stands, how it is written, and what comes after it. */
import type { Rect } from '../../base/geometry.js';
import type { Id } from '../../base/ids.js';
import type { Change } from '../../document/change.js';
import type { Message } from '../../i18n/translate.js';
import type { TextStyle } from '../../layout/measure.js';
import type { Place } from '../../session/session.js';
import type { Layer } from '../surface.js';

/** Where the text is typed: a box of a layer, px of that layer, and how its text is set. */
export interface TextBox {
  readonly layer: Layer;
  /** In map px; layers of headers multiply one side by their own ratio. */
  readonly rect: Rect;
  readonly look: 'card' | 'note' | 'word' | 'stage' | 'step' | 'lane';
  readonly style: TextStyle;
}

/** The parts of the cell a new card can go to. */
export interface CellParts {
  readonly all: readonly { readonly value: string; readonly label: Message }[];
  /** Where it is, or would be. */
  now(): string | undefined;
  /** Sends it there; the change is needed only once the card is there. */
  choose(part: string, apply: (recipe: (change: Change) => void) => void): void;
}

export interface TextTarget {
  readonly label: Message;
  /** A card, there or to be; else the name of a stage, step or lane. */
  readonly ofCard: boolean;
  /** A line break can be typed. */
  readonly lines: boolean;
  /** All of it is selected when typing begins. */
  readonly selectAll: boolean;
  text(): string | undefined;
  /** Writes the text; makes the card when there is none yet. Returns the id of what holds it. */
  write(change: Change, text: string): Id | undefined;
  /** A text that says a value is the value, once it is all there; what was there before it stays. */
  settle?(change: Change): void;
  /** Tells that the card it wrote now exists. */
  written(id: Id | undefined): void;
  box(): TextBox | undefined;
  /** Made by this typing: vanishes when it stays blank. */
  readonly fresh: boolean;
  /** What is made is linked as a cause of another card. */
  readonly isCause?: boolean;
  readonly parts?: CellParts | undefined;
  /** Where focus goes afterwards. */
  place(): Place | undefined;
}
