/** Brings chosen records of an earlier state back into a map, with what they stand in and what they name. */
import type { Id } from '../base/ids.js';
import type { JourneyMap } from '../model/journey-map.js';
import { recordKinds } from '../model/journey-map.js';
import { parseMap } from '../model/parse.js';
import { arranged, gather } from './gathered.js';
import { recordsOf } from './place.js';
import { bringBack } from './revival.js';

/** The map as it is now, but the records of these ids as they were, where they were. */
export function restoreRecords(now: JourneyMap, earlier: JourneyMap, ids: ReadonlySet<Id>): JourneyMap {
  const kept = gather(now);
  for (const kind of recordKinds) {
    for (const record of recordsOf(earlier, kind)) if (ids.has(record.id)) kept.get(kind)?.set(record.id, record);
  }
  bringBack(kept, [now, earlier], now.id);
  const { map } = parseMap({ ...now, ...arranged(kept, { base: undefined, mine: now, theirs: earlier }) });
  return map ?? now;
}
