/** What an edit is going to do, laid over the map as it is: later calls see earlier ones, and nothing is written yet. */
import type { Id } from '../base/ids.js';
import type { Card, RecordKind, Records, Step } from '../model/journey-map.js';
import type { MapIndex } from '../model/map-index.js';
import type { Spot } from './read-record.js';
import { Siblings } from './siblings.js';

/** What happens to one record. */
export interface DraftEntry {
  readonly kind: RecordKind;
  readonly id: Id;
  /** Was not there before the edit. */
  readonly added: boolean;
  live: boolean;
  /** Where it goes, if it is added or moved. */
  spot: Spot | undefined;
  /** Fields to write; `undefined` removes one. */
  readonly fields: Map<string, unknown>;
}

export interface Neighbour {
  readonly id: Id;
  readonly side: 'before' | 'after';
}

export class Draft {
  readonly index: MapIndex;
  readonly entries = new Map<Id, DraftEntry>();
  /** The map's own fields to write. */
  readonly mapFields = new Map<string, unknown>();
  #containers = new Map<string, { kind: RecordKind; spot: Spot; siblings: Siblings }>();

  constructor(index: MapIndex) {
    this.index = index;
  }

  /** Which kind of record this id is now; `undefined` when there is none. */
  kindOf(id: Id): RecordKind | undefined {
    const entry = this.entries.get(id);
    if (entry) return entry.live ? entry.kind : undefined;
    return this.index.kindOf(id);
  }

  spotOf(id: Id): Spot {
    const spot = this.entries.get(id)?.spot;
    const kind = this.index.kindOf(id);
    if (spot || !kind) return spot ?? {};
    return spotOfRecord(kind, this.index.get(kind, id));
  }

  /** A field as the edit has it so far. */
  fieldOf(id: Id, name: string): unknown {
    const entry = this.entries.get(id);
    if (entry?.fields.has(name)) return entry.fields.get(name);
    const kind = this.index.kindOf(id);
    const record = kind && (this.index.get(kind, id) as Readonly<Record<string, unknown>> | undefined);
    return record && Object.hasOwn(record, name) ? record[name] : undefined;
  }

  add(kind: RecordKind, id: Id, fields: ReadonlyMap<string, unknown>, spot: Spot, neighbour?: Neighbour): void {
    const added = !this.index.kindOf(id);
    this.entries.set(id, { kind, id, added, live: true, spot, fields: new Map(fields) });
    this.#place(kind, id, spot, neighbour);
  }

  /** Means the record to stand, whatever else happens to it. */
  touch(id: Id): void {
    this.#entry(id);
  }

  update(id: Id, name: string, value: unknown): void {
    this.#entry(id).fields.set(name, value);
  }

  move(id: Id, spot: Spot, neighbour?: Neighbour): void {
    const entry = this.#entry(id);
    const before = this.spotOf(id);
    entry.spot = spot;
    if (!neighbour && isSameContainer(before, spot)) return;
    this.#siblings(entry.kind, before).remove(id);
    this.#place(entry.kind, id, spot, neighbour);
  }

  /** Takes one record away; what stands in it is the caller's to take away first. */
  remove(id: Id): void {
    const entry = this.#entry(id);
    this.#siblings(entry.kind, this.spotOf(id)).remove(id);
    entry.live = false;
  }

  /** Puts the records of a container in this order. */
  arrange(kind: RecordKind, spot: Spot, ids: readonly Id[]): void {
    this.#siblings(kind, spot).arrange(ids);
  }

  /** The order keys that the edit changes. */
  orderKeys(lastOf: (kind: RecordKind) => string | undefined): Map<Id, string> {
    const keys = new Map<Id, string>();
    for (const { kind, spot, siblings } of this.#containers.values()) {
      const keyOf = (id: Id): string | undefined =>
        this.#stoodIn(kind, id, spot) ? this.index.orderOf(id) : undefined;
      const last = (): string | undefined => {
        if (kind !== 'cards' && kind !== 'steps') return lastOf(kind);
        const end = this.#standing(kind, spot).at(-1);
        return end && this.index.orderOf(end);
      };
      for (const [id, key] of siblings.keys(keyOf, last)) keys.set(id, key);
    }
    return keys;
  }

  /** Records added by or moved in this edit that now stand here. */
  arrivals(kind: RecordKind, test: (spot: Spot) => boolean): Id[] {
    const found: Id[] = [];
    for (const entry of this.entries.values()) {
      if (entry.kind === kind && entry.live && entry.spot && test(entry.spot)) found.push(entry.id);
    }
    return found;
  }

  #entry(id: Id): DraftEntry {
    let entry = this.entries.get(id);
    if (!entry) {
      const kind = this.index.kindOf(id) as RecordKind;
      this.entries.set(id, (entry = { kind, id, added: false, live: true, spot: undefined, fields: new Map() }));
    }
    return entry;
  }

  #place(kind: RecordKind, id: Id, spot: Spot, neighbour: Neighbour | undefined): void {
    const siblings = this.#siblings(kind, spot);
    if (neighbour) siblings.insert(id, neighbour.id, neighbour.side);
    else siblings.append(id);
  }

  #siblings(kind: RecordKind, spot: Spot): Siblings {
    const key = `${kind} ${spot.lane ?? ''} ${spot.slot ?? ''}`;
    let container = this.#containers.get(key);
    if (!container) {
      const load = (): readonly Id[] => this.#standing(kind, spot).filter((id) => this.#stillStands(kind, id, spot));
      this.#containers.set(key, (container = { kind, spot, siblings: new Siblings(load) }));
    }
    return container.siblings;
  }

  /** Who stands in a container before the edit. */
  #standing(kind: RecordKind, spot: Spot): readonly Id[] {
    if (kind === 'cards') return this.index.cardsIn(spot.lane ?? '', spot.slot ?? '').map(({ id }) => id);
    if (kind === 'steps') return this.index.stepsOf(spot.slot ?? '').map(({ id }) => id);
    return this.index.all(kind).map(({ id }) => id);
  }

  #stillStands(kind: RecordKind, id: Id, spot: Spot): boolean {
    return this.kindOf(id) === kind && isSameContainer(this.spotOf(id), spot);
  }

  #stoodIn(kind: RecordKind, id: Id, spot: Spot): boolean {
    const record = this.index.get(kind, id);
    return record !== undefined && isSameContainer(spotOfRecord(kind, record), spot);
  }
}

export function isSameContainer(a: Spot, b: Spot): boolean {
  return a.slot === b.slot && a.lane === b.lane;
}

/** Where a record stands, by its fields. */
export function spotOfRecord(kind: RecordKind, record: Records[RecordKind] | undefined): Spot {
  if (kind === 'steps') return { slot: (record as Step).stage };
  if (kind !== 'cards') return {};
  const { step, stage, lane, toStep } = record as Card;
  return { slot: step ?? stage, lane, toStep };
}
