/** After a merge everything that a record stands in or names is there: what one side removed and the other still uses comes back. */
import type { Id } from '../base/ids.js';
import { namedBy, references } from '../document/references.js';
import { lanesWithoutCards } from '../model/card-fields.js';
import { recordFields } from '../model/fields.js';
import { recordKinds, type JourneyMap, type RecordKind } from '../model/journey-map.js';
import type { Gathered } from './gathered.js';
import { byId, placeFields, type AnyRecord } from './place.js';

interface Target {
  readonly id: Id;
  readonly to: readonly RecordKind[];
}

/** Adds what is missing, from the first of the maps that has it, and says what that was. */
export function bringBack(
  kept: Gathered,
  sources: readonly JourneyMap[],
  mapId: Id,
): { readonly kind: RecordKind; readonly id: Id }[] {
  const known = sources.map((map) => new Map(recordKinds.map((kind) => [kind, byId(map, kind)])));
  const back: { kind: RecordKind; id: Id }[] = [];
  const open = recordKinds.flatMap((kind) => [...(kept.get(kind)?.values() ?? [])].map((record) => ({ kind, record })));
  for (let next = open.pop(); next; next = open.pop()) {
    for (const { id, to } of targetsOf(next.kind, next.record)) {
      if (id === mapId || to.some((kind) => kept.get(kind)?.has(id))) continue;
      const found = find(known, id, to);
      if (!found) continue;
      kept.get(found.kind)?.set(id, found.record);
      back.push({ kind: found.kind, id });
      open.push(found);
    }
  }
  openLanes(kept, known);
  return back;
}

function targetsOf(kind: RecordKind, record: AnyRecord): Target[] {
  const places = placeFields(kind).flatMap((name): Target[] => {
    const field = recordFields[kind][name];
    const id = record[name];
    return field?.kind === 'ref' && field.to !== 'any' && typeof id === 'string' ? [{ id, to: field.to }] : [];
  });
  const named = references[kind].flatMap((reference) =>
    namedBy(reference, record).map((id): Target => ({ id, to: reference.to === 'any' ? recordKinds : reference.to })),
  );
  return [...places, ...named];
}

type Known = ReadonlyMap<RecordKind, ReadonlyMap<Id, AnyRecord>>;

function find(
  known: readonly Known[],
  id: Id,
  kinds: readonly RecordKind[],
): { readonly kind: RecordKind; readonly record: AnyRecord } | undefined {
  for (const records of known) {
    for (const kind of kinds) {
      const record = records.get(kind)?.get(id);
      if (record) return { kind, record };
    }
  }
  return undefined;
}

/** A lane that one side made into one without cards, while the other put a card there, is as that other has it. */
function openLanes(kept: Gathered, known: readonly Known[]): void {
  const used = new Set([...(kept.get('cards')?.values() ?? [])].map((card) => String(card['lane'])));
  for (const [id, lane] of kept.get('lanes') ?? []) {
    if (!used.has(id) || !lanesWithoutCards.has(String(lane['type']))) continue;
    const type = known
      .map((records) => records.get('lanes')?.get(id)?.['type'])
      .find((one) => typeof one === 'string' && !lanesWithoutCards.has(one));
    if (type !== undefined) kept.get('lanes')?.set(id, { ...lane, type });
  }
}
