// What is true of every map that a document shows, whatever was merged into it; each fault in words.
import { lanesWithoutCards } from '../model/card-fields.js';
import { recordFields } from '../model/fields.js';
import { recordKinds, type JourneyMap } from '../model/journey-map.js';
import type { MapIndex } from '../model/map-index.js';
import { parseMap } from '../model/parse.js';
import { writeMap } from '../model/write.js';

export function mapFaults(index: MapIndex, map: JourneyMap): string[] {
  return [...danglingReferences(map), ...hiddenCards(index, map), ...unclearOrder(index, map), ...lossyFile(map)];
}

function danglingReferences(map: JourneyMap): string[] {
  const kinds = new Map(recordKinds.flatMap((kind) => map[kind].map(({ id }) => [id, kind] as const)));
  const faults: string[] = [];
  for (const kind of recordKinds) {
    for (const record of map[kind]) {
      for (const [name, field] of Object.entries(recordFields[kind])) {
        const target = field.kind === 'list' ? field.of : field;
        const value = (record as unknown as Record<string, unknown>)[name];
        if (target.kind !== 'ref' || value === undefined) continue;
        for (const id of Array.isArray(value) ? (value as unknown[]) : [value]) {
          const found = kinds.get(id as string);
          const fits = target.to === 'any' ? (found ?? id === map.id) : found && target.to.includes(found);
          if (!fits) faults.push(`${kind} ${record.id}: ${name} names ${String(id)}, which is ${found ?? 'nowhere'}`);
        }
      }
    }
  }
  const ids = recordKinds.flatMap((kind) => map[kind].map(({ id }) => id));
  if (new Set(ids).size !== ids.length) faults.push('an id stands twice');
  return faults;
}

/** Every card stands in a lane that shows cards, at a step or stage that is drawn, and is found there. */
function hiddenCards(index: MapIndex, map: JourneyMap): string[] {
  const lanes = new Map(map.lanes.map((lane) => [lane.id, lane]));
  const slots = new Set([...map.stages, ...map.steps].map(({ id }) => id));
  const faults: string[] = [];
  for (const card of map.cards) {
    const slot = card.step ?? card.stage ?? '';
    const lane = lanes.get(card.lane);
    if (!lane || lanesWithoutCards.has(lane.type) || !slots.has(slot)) faults.push(`card ${card.id} is not seen`);
    if (!index.cardsIn(card.lane, slot).some(({ id }) => id === card.id)) faults.push(`card ${card.id} is in no cell`);
  }
  if (index.count('cards') !== map.cards.length) faults.push('cards are left out of the reading order');
  return faults;
}

/** No two siblings share a place, so every copy reads them in one order. */
function unclearOrder(index: MapIndex, map: JourneyMap): string[] {
  const faults: string[] = [];
  const rises = (siblings: readonly { readonly id: string }[], where: string): void => {
    siblings.forEach(({ id }, at) => {
      const before = siblings[at - 1]?.id;
      if (before === undefined) return;
      const [first, second] = [index.orderOf(before), index.orderOf(id)];
      if (first > second || (first === second && before >= id))
        faults.push(`${where}: ${before} and ${id} have no order`);
    });
  };
  for (const kind of recordKinds) if (kind !== 'steps' && kind !== 'cards') rises(map[kind], kind);
  for (const stage of map.stages) rises(index.stepsOf(stage.id), stage.id);
  for (const lane of map.lanes)
    for (const slot of index.slotsOf(lane.id)) rises(index.cardsIn(lane.id, slot), `${lane.id} ${slot}`);
  return faults;
}

/** The file that is written of it is read back as the same map with nothing to repair. */
function lossyFile(map: JourneyMap): string[] {
  const text = writeMap(map);
  const { map: again, issues } = parseMap(text);
  const faults = issues.map(
    ({ code, path, params }) => `reading the file: ${code} at ${path ?? ''} ${JSON.stringify(params)}`,
  );
  if (again && writeMap(again) !== text) faults.push('the file reads back as another map');
  return faults;
}
