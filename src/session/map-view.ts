/** What this window shows of the map and how: which parts, which are folded, what is looked for, what colours tell. */
import type { Id } from '../base/ids.js';
import { drawsLane, foldsLane, foldsStage, showsLane, showsStage, type LayoutView } from '../layout/layout-view.js';
import type { MapReader } from '../model/map-index.js';

/** What the edges of cards can tell. */
export const colorings = ['persona', 'channel', 'owner', 'certainty'] as const;
export type Coloring = (typeof colorings)[number];

export interface MapView extends LayoutView {
  /** Only pains and what is linked to them stand out; lanes without any are not shown. */
  readonly only?: 'pains';
  readonly colorBy?: Coloring;
  /** The view of the map from which it began. */
  readonly saved?: Id;
}

function withOut(ids: ReadonlySet<Id> | undefined, id: Id): ReadonlySet<Id> {
  return new Set([...(ids ?? [])].filter((one) => one !== id));
}

function withIn(ids: ReadonlySet<Id> | undefined, id: Id): ReadonlySet<Id> {
  return new Set([...(ids ?? []), id]);
}

/** Folds a stage or lane in this window, or unfolds it. */
export function toggleFold(view: MapView, reader: MapReader, id: Id): MapView {
  const lane = reader.get('lanes', id);
  const folds = lane ? foldsLane(view, lane) : foldsStage(view, id);
  if (!folds) return { ...view, folded: withIn(view.folded, id), opened: withOut(view.opened, id) };
  return {
    ...view,
    folded: withOut(view.folded, id),
    ...(lane?.collapsed && { opened: withIn(view.opened, id) }),
  };
}

/** The view in which a card, step, stage or lane is not hidden; the same one when it is not. */
export function uncover(view: MapView, reader: MapReader, id: Id): MapView {
  const card = reader.get('cards', id);
  const lane = reader.get('lanes', card?.lane ?? id);
  const step = reader.get('steps', card?.step ?? id);
  const stage = step?.stage ?? card?.stage ?? reader.get('stages', id)?.id;
  let next = view;
  if (lane && !(card ? drawsLane : showsLane)(view, lane))
    next = { ...next, folded: withOut(next.folded, lane.id), opened: withIn(next.opened, lane.id) };
  if (stage === undefined) return next;
  if (!showsStage(next, stage))
    next = { ...next, ...(next.stage === undefined ? { stages: withIn(next.stages, stage) } : { stage }) };
  return foldsStage(next, stage) ? { ...next, folded: withOut(next.folded, stage) } : next;
}
