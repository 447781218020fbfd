/** The records of a map that is being put together from others: gathered by kind, and brought into one order at the end. */
import type { Id } from '../base/ids.js';
import { recordKinds, type JourneyMap, type RecordKind } from '../model/journey-map.js';
import { byId, containerOf, containersOf, type AnyRecord } from './place.js';
import { mergeOrders } from './sequence.js';

export type Gathered = ReadonlyMap<RecordKind, Map<Id, AnyRecord>>;

export function gather(map?: JourneyMap): Gathered {
  return new Map(recordKinds.map((kind) => [kind, new Map(byId(map, kind))]));
}

/** What the records come from. */
export interface Sources {
  readonly base: JourneyMap | undefined;
  readonly mine: JourneyMap;
  readonly theirs: JourneyMap;
}

/** The arrays of the map, each container in the merged order of what it comes from. */
export function arranged(kept: Gathered, sources: Sources): Readonly<Record<RecordKind, readonly AnyRecord[]>> {
  return Object.fromEntries(
    recordKinds.map((kind) => [kind, inOrder(kind, kept.get(kind) ?? new Map<Id, AnyRecord>(), sources)]),
  ) as unknown as Record<RecordKind, readonly AnyRecord[]>;
}

function inOrder(kind: RecordKind, kept: ReadonlyMap<Id, AnyRecord>, { base, mine, theirs }: Sources): AnyRecord[] {
  const [old, ours, other] = [base, mine, theirs].map((map) => containersOf(map, kind));
  const containers = new Map<string, Set<Id>>();
  for (const [id, record] of kept) {
    const container = containerOf(kind, record);
    const ids = containers.get(container);
    if (ids) ids.add(id);
    else containers.set(container, new Set([id]));
  }
  return [...containers].flatMap(([container, ids]) => {
    const orders = [old, ours, other].map((order) => order?.get(container) ?? []) as [Id[], Id[], Id[]];
    return mergeOrders(...orders, ids).map((id) => kept.get(id) as AnyRecord);
  });
}
