/** What of a map is laid out, and what of it is folded to a strip or to its header; what is not said follows the map itself. */
import type { Id } from '../base/ids.js';
import type { Lane } from '../model/journey-map.js';

export interface LayoutView {
  /** Only these lanes. */
  readonly lanes?: ReadonlySet<Id>;
  /** Only these stages. */
  readonly stages?: ReadonlySet<Id>;
  /** Only this stage, and never folded. */
  readonly stage?: Id;
  /** Of the lanes, only those that hold what is looked for. */
  readonly matching?: ReadonlySet<Id>;
  /** Stages and lanes that are folded in this window. */
  readonly folded?: ReadonlySet<Id>;
  /** Lanes that are open in this window, though the map folds or hides them. */
  readonly opened?: ReadonlySet<Id>;
  /** Headers grow with the zoom without a limit: the map is read from afar. */
  readonly large?: boolean;
}

export const wholeMap: LayoutView = Object.freeze({});

export function showsLane({ lanes, matching, opened }: LayoutView, lane: Lane): boolean {
  if (opened?.has(lane.id)) return true;
  return !lane.hidden && (lanes?.has(lane.id) ?? true) && (matching?.has(lane.id) ?? true);
}

export function foldsLane({ folded, opened }: LayoutView, lane: Lane): boolean {
  return folded?.has(lane.id) === true || (lane.collapsed === true && !opened?.has(lane.id));
}

export function showsStage({ stages, stage }: LayoutView, id: Id): boolean {
  return stage === undefined ? (stages?.has(id) ?? true) : stage === id;
}

export function foldsStage({ folded, stage }: LayoutView, id: Id): boolean {
  return stage !== id && folded?.has(id) === true;
}

/** Whether its cards are drawn. */
export function drawsLane(view: LayoutView, lane: Lane): boolean {
  return showsLane(view, lane) && !foldsLane(view, lane);
}
