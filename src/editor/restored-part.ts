/** Which part of a map is to be in sight when an earlier version of it came back: the first thing that is another again. */
import type { Id } from '../base/ids.js';
import { diffMaps } from '../compare/diff.js';
import type { JourneyMap, RecordKind } from '../model/journey-map.js';

/** What has a place on the map, cards before what they stand in. */
const drawn: readonly RecordKind[] = ['cards', 'steps', 'lanes', 'stages'];

/** Where only something went away it is what that stood in; nothing when the two maps look the same. */
export function restoredIn(now: JourneyMap, restored: JourneyMap): Id | undefined {
  const { added, changed, moved, removed } = diffMaps(now, restored);
  const back = [...added, ...changed, ...moved];
  const first = drawn.flatMap((kind) => back.filter((record) => record.kind === kind))[0];
  if (first) return first.id;
  const there = new Set([...restored.steps, ...restored.lanes, ...restored.stages].map(({ id }) => id));
  const places = removed.flatMap(({ step, lane, stage }) => [step, lane, stage]);
  return places.find((id) => id !== undefined && there.has(id)) ?? (removed.length ? restored.steps[0]?.id : undefined);
}
