/** A map as the view reads it: frozen plain records behind an index that a change updates in O(changed). */
import type { Id } from '../base/ids.js';
import { Emitter, type Unsubscribe } from '../base/emitter.js';
import { inSteps, runThrough, type Steps } from '../base/steps.js';
import {
  recordKinds,
  type Card,
  type JourneyMap,
  type Link,
  type MapFields,
  type RecordKind,
  type Records,
  type Step,
} from './journey-map.js';
import { RecordGroups } from './record-groups.js';

/** Which records were added, changed or removed, by array; `map` tells of the map's own fields. */
export type Changed = { readonly [K in RecordKind]?: ReadonlySet<Id> } & { readonly map?: boolean };

/** Reads a map; what it returns is frozen and never changes, a later version has new records for what changed. */
export interface MapReader {
  /** Rises with every change. */
  readonly version: number;
  readonly fields: MapFields;
  /** All records of one kind in reading order: steps by stage, cards by step, lane and order. */
  all<K extends RecordKind>(kind: K): readonly Records[K][];
  get<K extends RecordKind>(kind: K, id: Id): Records[K] | undefined;
  /** Which array holds this id. */
  kindOf(id: Id): RecordKind | undefined;
  stepsOf(stage: Id): readonly Step[];
  /** Cards of one cell in order; the slot is a step, or a stage for cards that span it. */
  cardsIn(lane: Id, slot: Id): readonly Card[];
  /** The slots of a lane that hold cards. */
  slotsOf(lane: Id): readonly Id[];
  /** Links that start or end at this id. */
  linksOf(id: Id): readonly Link[];
  count(kind: RecordKind): number;
  onChange(listener: (changed: Changed) => void): Unsubscribe;
}

const none: readonly never[] = Object.freeze([]);

/** The index itself; only the document and {@link indexMap} write to it. */
export class MapIndex implements MapReader {
  #version = 0;
  #fields: MapFields;
  #records = new Map<RecordKind, Map<Id, Records[RecordKind]>>(recordKinds.map((kind) => [kind, new Map()]));
  #kinds = new Map<Id, RecordKind>();
  #orders = new Map<Id, string>();
  #sorted = new Map<RecordKind, readonly Records[RecordKind][]>();
  #touched = new Map<RecordKind, Set<Id>>();
  #fieldsTouched = false;
  #changes = new Emitter<Changed>();

  #byOrder = (a: { id: Id }, b: { id: Id }): number => {
    const first = this.orderOf(a.id);
    const second = this.orderOf(b.id);
    if (first === second) return a.id < b.id ? -1 : 1;
    return first < second ? -1 : 1;
  };
  #steps = new RecordGroups<Step>(this.#byOrder);
  #cells = new Map<Id, RecordGroups<Card>>();
  #links = new RecordGroups<Link>(this.#byOrder);

  constructor(fields: MapFields) {
    this.#fields = Object.freeze(fields);
  }

  get version(): number {
    return this.#version;
  }

  get fields(): MapFields {
    return this.#fields;
  }

  all<K extends RecordKind>(kind: K): readonly Records[K][] {
    let sorted = this.#sorted.get(kind) as readonly Records[K][] | undefined;
    if (!sorted) this.#sorted.set(kind, (sorted = Object.freeze(this.#sort(kind))));
    return sorted;
  }

  get<K extends RecordKind>(kind: K, id: Id): Records[K] | undefined {
    return this.#of(kind).get(id);
  }

  kindOf(id: Id): RecordKind | undefined {
    return this.#kinds.get(id);
  }

  /** The key that places a record among its siblings. */
  orderOf(id: Id): string {
    return this.#orders.get(id) ?? '';
  }

  stepsOf(stage: Id): readonly Step[] {
    return this.#steps.get(stage) ?? none;
  }

  cardsIn(lane: Id, slot: Id): readonly Card[] {
    return this.#cells.get(lane)?.get(slot) ?? none;
  }

  slotsOf(lane: Id): readonly Id[] {
    return this.#cells.get(lane)?.keys() ?? none;
  }

  linksOf(id: Id): readonly Link[] {
    return this.#links.get(id) ?? none;
  }

  count(kind: RecordKind): number {
    return this.#of(kind).size;
  }

  onChange(listener: (changed: Changed) => void): Unsubscribe {
    return this.#changes.on(listener);
  }

  /** Adds or replaces one record. Listeners hear of it at the next {@link flush}. */
  put<K extends RecordKind>(kind: K, record: Records[K], order: string): void {
    const before = this.#of(kind).get(record.id);
    const moved = !before || this.#orders.get(record.id) !== order || hasOtherStage(kind, before, record);
    if (before) this.#unplace(kind, before);
    Object.freeze(record);
    this.#of(kind).set(record.id, record);
    this.#kinds.set(record.id, kind);
    this.#orders.set(record.id, order);
    this.#place(kind, record);
    this.#touch(kind, record.id, moved);
  }

  /** Gives a record another key for the place that it has already. */
  rekey(id: Id, order: string): void {
    this.#orders.set(id, order);
  }

  delete(kind: RecordKind, id: Id): void {
    const before = this.#of(kind).get(id);
    if (!before) return;
    this.#unplace(kind, before);
    this.#of(kind).delete(id);
    this.#kinds.delete(id);
    this.#orders.delete(id);
    this.#touch(kind, id, true);
  }

  setFields(fields: MapFields): void {
    this.#fields = Object.freeze(fields);
    this.#fieldsTouched = true;
  }

  /** Ends a batch: raises the version and tells listeners once what changed since the last one. */
  flush(): Changed {
    if (!this.#touched.size && !this.#fieldsTouched) return {};
    const changed: Changed = { ...Object.fromEntries(this.#touched), ...(this.#fieldsTouched && { map: true }) };
    this.#touched = new Map();
    this.#fieldsTouched = false;
    this.#version++;
    this.#changes.emit(changed);
    return changed;
  }

  #of<K extends RecordKind>(kind: K): Map<Id, Records[K]> {
    return this.#records.get(kind) as Map<Id, Records[K]>;
  }

  #sort<K extends RecordKind>(kind: K): Records[K][] {
    if (kind === 'steps') return this.all('stages').flatMap((stage) => this.stepsOf(stage.id)) as Records[K][];
    if (kind === 'cards') return this.#cardsInReadingOrder() as Records[K][];
    return [...this.#of(kind).values()].sort(this.#byOrder);
  }

  #cardsInReadingOrder(): Card[] {
    const slots = this.all('stages').flatMap((stage) => [stage.id, ...this.stepsOf(stage.id).map((step) => step.id)]);
    const lanes = this.all('lanes');
    return slots.flatMap((slot) => lanes.flatMap((lane) => this.cardsIn(lane.id, slot)));
  }

  #touch(kind: RecordKind, id: Id, moved: boolean): void {
    let ids = this.#touched.get(kind);
    if (!ids) this.#touched.set(kind, (ids = new Set()));
    ids.add(id);
    this.#sorted.delete(kind);
    if (kind === 'stages' || kind === 'steps') this.#sorted.delete('steps');
    if (moved && (kind === 'stages' || kind === 'steps' || kind === 'lanes')) this.#sorted.delete('cards');
  }

  #place(kind: RecordKind, record: Records[RecordKind]): void {
    if (kind === 'cards') this.#cellsOf(record as Card).put(slotOf(record as Card), record as Card);
    if (kind === 'steps') this.#steps.put((record as Step).stage, record as Step);
    if (kind === 'links') for (const end of ends(record as Link)) this.#links.put(end, record as Link);
  }

  #unplace(kind: RecordKind, record: Records[RecordKind]): void {
    if (kind === 'cards') this.#cellsOf(record as Card).delete(slotOf(record as Card), record.id);
    if (kind === 'steps') this.#steps.delete((record as Step).stage, record.id);
    if (kind === 'links') for (const end of ends(record as Link)) this.#links.delete(end, record.id);
  }

  #cellsOf({ lane }: Card): RecordGroups<Card> {
    let cells = this.#cells.get(lane);
    if (!cells) this.#cells.set(lane, (cells = new RecordGroups<Card>(this.#byOrder)));
    return cells;
  }
}

function slotOf(card: Card): Id {
  return card.step ?? card.stage ?? '';
}

function ends(link: Link): Id[] {
  return link.from === link.to ? [link.from] : [link.from, link.to];
}

/** A step that goes to another stage takes its cards along in the order of reading, even when its own order stays. */
function hasOtherStage(kind: RecordKind, before: Records[RecordKind], after: Records[RecordKind]): boolean {
  return kind === 'steps' && (before as Step).stage !== (after as Step).stage;
}

/** An index over a plain map, in the order of its arrays. */
export function indexMap(map: JourneyMap): MapIndex {
  return runThrough(indexSteps(map));
}

export function* indexSteps(map: JourneyMap): Steps<MapIndex> {
  const { personas, stages, steps, lanes, cards, links, evidence, cases, comments, views, ...fields } = map;
  const index = new MapIndex({ ...fields });
  const arrays = { personas, stages, steps, lanes, cards, links, evidence, cases, comments, views };
  for (const kind of recordKinds) {
    yield* inSteps<Records[RecordKind]>(arrays[kind], (record, at) => {
      index.put(kind, Object.isFrozen(record) ? record : { ...record }, String(at).padStart(8, '0'));
    });
  }
  index.flush();
  return index;
}

/** The whole map as one plain object, in reading order. */
export function toMap(reader: MapReader): JourneyMap {
  const arrays = Object.fromEntries(recordKinds.map((kind) => [kind, reader.all(kind)])) as unknown as Pick<
    JourneyMap,
    RecordKind
  >;
  return { ...reader.fields, ...arrays };
}
