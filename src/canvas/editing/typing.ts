/** One text being typed on the canvas. */
import type { Gesture } from '../../document/gesture.js';
import type { Surface } from '../surface.js';
import type { PartChoice } from './offered-parts.js';
import type { TextTarget } from './text-target.js';

export interface Typing {
  readonly target: TextTarget;
  readonly field: HTMLTextAreaElement;
  gesture?: Gesture;
  /** Where the cell has parts. */
  choice?: PartChoice;
  /** The text on which the field and the map last agreed. */
  base: string;
  composing: boolean;
  writing: boolean;
}

/** Tells whoever shows the canvas that what was typed in is not there any more. */
export function tellGone({ pane }: Surface): void {
  (pane.getRootNode() as ShadowRoot).host.dispatchEvent(new CustomEvent('jm-text-gone'));
}
