/** Finds, among earlier states of a map, the one that a copy of it began from. */
import { sameValue } from '../document/plain-value.js';
import { recordKinds, type JourneyMap } from '../model/journey-map.js';
import { diffMaps, type RecordChange } from './diff.js';
import { byId } from './place.js';

/**
 * Whether a copy began after the map went from one state to the next: it has what was done then, but for little that it may
 * have changed itself. A copy from before has none of it. Too old an answer does no harm, it only leaves more to choose.
 */
export function beganAfter(copy: JourneyMap, before: JourneyMap | undefined, after: JourneyMap): boolean {
  const records = new Map(recordKinds.map((kind) => [kind, byId(copy, kind)]));
  const has = ({ kind, id }: RecordChange): boolean => records.get(kind)?.has(id) === true;
  const { added, removed, moved, changed, fields } = diffMaps(before ?? nothing(after), after);
  let done = 0;
  let undone = 0;
  const count = (isDone: boolean): void => void (isDone ? done++ : undone++);
  for (const change of added) count(has(change));
  for (const change of removed) count(!has(change));
  const compare = (now: object | undefined, changes: RecordChange['fields']): void => {
    const values = new Map<string, unknown>(Object.entries(now ?? {}));
    for (const { field, before: was, after: is } of changes) {
      if (sameValue(values.get(field), is)) done++;
      else if (sameValue(values.get(field), was)) undone++;
    }
  };
  for (const { kind, id, fields: own } of [...moved, ...changed]) compare(records.get(kind)?.get(id), own);
  if (before) compare(copy, fields);
  return undone * 4 <= done;
}

function nothing(map: JourneyMap): JourneyMap {
  return {
    ...map,
    ...(Object.fromEntries(recordKinds.map((kind) => [kind, []])) as unknown as Pick<JourneyMap, 'cards'>),
  };
}
