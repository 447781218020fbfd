/** Three-way merge of maps: what one side changed is taken, what both changed is put together or listed, nothing is dropped. */
import type { Id } from '../base/ids.js';
import { sameValue } from '../document/plain-value.js';
import type { Issue } from '../model/issue.js';
import { mapFields } from '../model/fields.js';
import { recordKinds, type JourneyMap, type RecordKind } from '../model/journey-map.js';
import { parseMap } from '../model/parse.js';
import { arranged, gather, type Sources } from './gathered.js';
import { byId, recordsOf, type AnyRecord } from './place.js';
import { mergeRecord } from './record.js';
import { bringBack } from './revival.js';
import { mergeKeys, type Decide, type Three } from './values.js';

export type Side = 'mine' | 'theirs';

export interface MergeConflict extends Three {
  /** The array the record is in; `map` for the map's own fields. */
  readonly kind: RecordKind | 'map';
  readonly id: Id;
  /**
   * Path of the field that both changed, `place` for where a record stands. Missing when one side removed the record that
   * the other changed: then the states are the record itself, and it is kept.
   */
  readonly field?: string;
  /** Whether it is a text, of which `both` may be kept. */
  readonly isText: boolean;
}

export interface MergeOptions {
  /** Decides a conflict. Without an answer mine is kept, or theirs where mine has nothing. */
  readonly choose?: (conflict: MergeConflict) => Side | 'both' | undefined;
}

export interface MergeResult {
  readonly map: JourneyMap;
  readonly conflicts: readonly MergeConflict[];
  /** Records that one side removed and that are back, because something of the other side stands in them or names them. */
  readonly restored: readonly { readonly kind: RecordKind; readonly id: Id }[];
  /** What had to be repaired in the merged map, such as a span whose end came before its start. */
  readonly issues: readonly Issue[];
}

/** Merges two maps that began as `base`; without it what they share is where they agree. The result has the id of `mine`. */
export function mergeMaps(
  base: JourneyMap | undefined,
  mine: JourneyMap,
  theirs: JourneyMap,
  options: MergeOptions = {},
): MergeResult {
  const maps = { base: base && as(mine.id, base), mine, theirs: as(mine.id, theirs) };
  const merge = new Merge(maps, options);
  const { map, issues } = parseMap(merge.whole());
  // Only something that is not a map at all cannot be read.
  if (!map) throw new TypeError('these are not maps');
  return { map, conflicts: merge.conflicts, restored: merge.restored, issues };
}

class Merge {
  readonly conflicts: MergeConflict[] = [];
  readonly restored: { kind: RecordKind; id: Id }[] = [];
  #maps: Sources;
  #options: MergeOptions;
  #kept = gather();

  constructor(maps: Sources, options: MergeOptions) {
    this.#maps = maps;
    this.#options = options;
  }

  whole(): object {
    const fields = this.#mergeFields();
    for (const kind of recordKinds) this.#mergeRecords(kind);
    const { mine, theirs, base } = this.#maps;
    this.restored.push(...bringBack(this.#kept, [mine, theirs, ...(base ? [base] : [])], mine.id));
    return { ...fields, ...arranged(this.#kept, this.#maps) };
  }

  #mergeFields(): object {
    const { base, mine, theirs } = this.#maps;
    const own = (map: JourneyMap | undefined): Readonly<Record<string, unknown>> =>
      Object.fromEntries(
        Object.entries(map ?? {}).filter(([name]) => !(recordKinds as readonly string[]).includes(name)),
      );
    const decide = this.#decider('map', mine.id);
    return mergeKeys(
      (name) => (Object.hasOwn(mapFields, name) ? mapFields[name as keyof typeof mapFields] : undefined),
      { base: own(base), mine: own(mine), theirs: own(theirs) },
      '',
      (path, three, isText) => written(path, three) ?? decide(path, three, isText),
    );
  }

  #mergeRecords(kind: RecordKind): void {
    const { base, mine, theirs } = this.#maps;
    const [old, ours, other] = [byId(base, kind), byId(mine, kind), byId(theirs, kind)];
    const kept = this.#kept.get(kind);
    for (const id of new Set([...ours.keys(), ...other.keys()])) {
      const record = this.#mergeOne(kind, id, old.get(id), ours.get(id), other.get(id));
      if (record) kept?.set(id, record);
    }
  }

  #mergeOne(
    kind: RecordKind,
    id: Id,
    base: AnyRecord | undefined,
    mine: AnyRecord | undefined,
    theirs: AnyRecord | undefined,
  ): AnyRecord | undefined {
    const one = mine ?? theirs;
    if (mine && theirs) return mergeRecord(kind, { base, mine, theirs }, this.#laneType, this.#decider(kind, id));
    if (!base) return one;
    // Removed by one side, and by the other left as it was.
    if (sameValue(base, one)) return undefined;
    const conflict: MergeConflict = { kind, id, base, mine, theirs, isText: false };
    const chosen = this.#ask(conflict);
    return chosen === 'mine' ? mine : chosen === 'theirs' ? theirs : one;
  }

  #decider(kind: RecordKind | 'map', id: Id): Decide {
    return (field, { base, mine, theirs }, isText) => {
      const chosen = this.#ask({ kind, id, field, base, mine, theirs, isText });
      if (chosen === 'both' && typeof mine === 'string' && typeof theirs === 'string')
        return `${mine}${field === 'name' || field === 'title' ? ' / ' : '\n'}${theirs}`;
      if (chosen === 'mine' || chosen === 'theirs') return chosen === 'mine' ? mine : theirs;
      return mine ?? theirs;
    };
  }

  #ask(conflict: MergeConflict): Side | 'both' | undefined {
    this.conflicts.push(conflict);
    return this.#options.choose?.(conflict);
  }

  /** What kind of lane a merged card stands in; lanes are merged before cards. */
  #laneType = (lane: unknown): string => {
    const found = this.#kept.get('lanes')?.get(String(lane)) ?? this.#removedLane(lane);
    return typeof found?.['type'] === 'string' ? found['type'] : 'text';
  };

  #removedLane(lane: unknown): AnyRecord | undefined {
    const { mine, theirs } = this.#maps;
    return [mine, theirs].map((map) => recordsOf(map, 'lanes').find(({ id }) => id === lane)).find((found) => found);
  }
}

/** Fields about the file rather than the map: nobody is asked. */
function written(name: string, { mine, theirs }: Three): unknown {
  // Times of one zone are in order as texts.
  if (name === 'updatedAt')
    return typeof theirs === 'string' && !(typeof mine === 'string' && mine > theirs) ? theirs : mine;
  return ['generator', '$schema', 'createdAt'].includes(name) ? (mine ?? theirs) : undefined;
}

/** A copy of a map under another id: comments on the map are comments on that one. */
function as(id: Id, map: JourneyMap): JourneyMap {
  if (map.id === id) return map;
  const onMap = (target: Id): Id => (target === map.id ? id : target);
  return {
    ...map,
    id,
    comments: map.comments.map((comment) => ({ ...comment, target: onMap(comment.target) })),
    links: map.links.map((link) => ({ ...link, from: onMap(link.from), to: onMap(link.to) })),
  };
}
