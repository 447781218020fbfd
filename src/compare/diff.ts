/** What became of a map: records added, removed, moved and changed, field by field, each with the stage, step and lane it is at. */
import type { Id } from '../base/ids.js';
import { sameValue } from '../document/plain-value.js';
import { recordKinds, type Card, type JourneyMap, type RecordKind, type Step } from '../model/journey-map.js';
import { byId, containersOf, placeFields, recordsOf, type AnyRecord } from './place.js';
import { inOldOrder } from './sequence.js';

export interface FieldChange {
  readonly field: string;
  /** Undefined: the field was not there. */
  readonly before: unknown;
  /** Undefined: the field is not there any more. */
  readonly after: unknown;
}

export interface RecordChange {
  readonly kind: RecordKind;
  readonly id: Id;
  /** What people call it: its name, title, label or text as it is now, or was last. */
  readonly name: string;
  /** Where it stands now, or stood last. A stage is at itself, and so are a step and a lane. */
  readonly stage?: Id;
  readonly step?: Id;
  readonly lane?: Id;
  /** Of a changed record the fields that differ; of a moved one where it stands, empty when only its order is another. */
  readonly fields: readonly FieldChange[];
}

/** A record that was moved and changed is in both lists. */
export interface MapDiff {
  /** The map's own fields. */
  readonly fields: readonly FieldChange[];
  readonly added: readonly RecordChange[];
  readonly removed: readonly RecordChange[];
  readonly moved: readonly RecordChange[];
  readonly changed: readonly RecordChange[];
}

export function diffMaps(before: JourneyMap, after: JourneyMap): MapDiff {
  const added: RecordChange[] = [];
  const removed: RecordChange[] = [];
  const moved: RecordChange[] = [];
  const changed: RecordChange[] = [];
  for (const kind of recordKinds) {
    const old = byId(before, kind);
    const now = byId(after, kind);
    const reordered = reorderedIn(before, after, kind);
    for (const record of recordsOf(after, kind)) {
      const was = old.get(record.id);
      const change = describer(after, kind, record);
      if (!was) {
        added.push(change([]));
        continue;
      }
      const fields = changedFields(was, record);
      const places = fields.filter(({ field }) => placeFields(kind).includes(field));
      const others = fields.filter(({ field }) => !placeFields(kind).includes(field));
      if (places.length || reordered.has(record.id)) moved.push(change(places));
      if (others.length) changed.push(change(others));
    }
    for (const record of recordsOf(before, kind)) {
      if (!now.has(record.id)) removed.push(describer(before, kind, record)([]));
    }
  }
  return { fields: changedFields(ownFields(before), ownFields(after)), added, removed, moved, changed };
}

/** Whether nothing differs but when it was written and by which program. */
export function isSameMap(diff: MapDiff): boolean {
  const told = diff.fields.filter(({ field }) => field !== 'updatedAt' && field !== 'generator');
  return !told.length && !diff.added.length && !diff.removed.length && !diff.moved.length && !diff.changed.length;
}

/** Of those that stayed in their container, the fewest that must have been moved. */
function reorderedIn(before: JourneyMap, after: JourneyMap, kind: RecordKind): ReadonlySet<Id> {
  const reordered = new Set<Id>();
  const old = containersOf(before, kind);
  for (const [container, ids] of containersOf(after, kind)) {
    const was = old.get(container);
    if (!was) continue;
    const stood = new Set(was);
    const kept = inOldOrder(was, ids);
    for (const id of ids) if (stood.has(id) && !kept.has(id)) reordered.add(id);
  }
  return reordered;
}

function changedFields(before: object, after: object): FieldChange[] {
  const old = new Map<string, unknown>(Object.entries(before));
  const now = new Map<string, unknown>(Object.entries(after));
  return [...new Set([...old.keys(), ...now.keys()])]
    .map((field) => ({ field, before: old.get(field), after: now.get(field) }))
    .filter((change) => !sameValue(change.before, change.after));
}

const arrays: ReadonlySet<string> = new Set<RecordKind>(recordKinds);

function ownFields(map: JourneyMap): object {
  return Object.fromEntries(Object.entries(map).filter(([name]) => !arrays.has(name)));
}

function describer(
  map: JourneyMap,
  kind: RecordKind,
  record: AnyRecord,
): (fields: readonly FieldChange[]) => RecordChange {
  return (fields) => ({ kind, id: record.id, name: nameOf(record), ...whereIs(map, kind, record), fields });
}

function nameOf(record: AnyRecord): string {
  const name = ['name', 'title', 'text', 'label', 'word'].map((field) => record[field]).find((value) => value);
  return typeof name === 'string' ? name : '';
}

const stages = new WeakMap<readonly Step[], ReadonlyMap<Id, Id>>();

function whereIs(map: JourneyMap, kind: RecordKind, record: AnyRecord): { stage?: Id; step?: Id; lane?: Id } {
  if (kind === 'stages') return { stage: record.id };
  if (kind === 'lanes') return { lane: record.id };
  if (kind === 'steps') return { stage: (record as unknown as Step).stage, step: record.id };
  if (kind !== 'cards') return {};
  const { lane, step, stage } = record as unknown as Card;
  let stageOf = stages.get(map.steps);
  if (!stageOf) stages.set(map.steps, (stageOf = new Map(map.steps.map((one) => [one.id, one.stage]))));
  const at = stage ?? stageOf.get(step ?? '');
  return { lane, ...(step !== undefined && { step }), ...(at !== undefined && { stage: at }) };
}
