/** What is known of every stored record, live or not, and which records name which ids. */
import type { Id } from '../base/ids.js';
import { recordKinds, type RecordKind } from '../model/journey-map.js';
import type { Spot } from './read-record.js';

export interface RowData {
  /** Its own word on whether it stands. */
  readonly own: boolean;
  readonly spot: Spot;
  readonly order: string;
  /** Ids without which it means nothing: the ends of a link, the target of a comment. */
  readonly needs: readonly Id[];
  /** Other ids that its fields name. */
  readonly names: readonly Id[];
}

export interface Row extends RowData {
  readonly kind: RecordKind;
  readonly id: Id;
  live: boolean;
  /** How many live records stand in it. */
  held: number;
}

const none: ReadonlySet<Row> = new Set();

export class Rows {
  #rows = new Map<RecordKind, Map<Id, Row>>(recordKinds.map((kind) => [kind, new Map()]));
  #naming = new Map<Id, Set<Row>>();

  get(kind: RecordKind, id: Id | undefined): Row | undefined {
    return id === undefined ? undefined : this.#rows.get(kind)?.get(id);
  }

  has(kind: RecordKind, id: Id | undefined): boolean {
    return this.get(kind, id) !== undefined;
  }

  /** Rows with this id: one, but after odd merges. */
  all(id: Id): Row[] {
    return recordKinds.flatMap((kind) => this.get(kind, id) ?? []);
  }

  /** Rows that name this id or stand in it. */
  naming(id: Id): ReadonlySet<Row> {
    return this.#naming.get(id) ?? none;
  }

  add(row: Row): void {
    this.#rows.get(row.kind)?.set(row.id, row);
    for (const id of namedBy(row)) {
      let rows = this.#naming.get(id);
      if (!rows) this.#naming.set(id, (rows = new Set()));
      rows.add(row);
    }
  }

  delete(row: Row): void {
    this.#rows.get(row.kind)?.delete(row.id);
    for (const id of namedBy(row)) this.#naming.get(id)?.delete(row);
  }

  /** Whether a card's slot is a step or a stage. */
  slotKind(slot: Id | undefined): 'steps' | 'stages' | undefined {
    return this.has('steps', slot) ? 'steps' : this.has('stages', slot) ? 'stages' : undefined;
  }

  /** What a row stands in. */
  holdersOf({ kind, spot }: Row): Row[] {
    if (kind === 'steps') return [this.get('stages', spot.slot) ?? []].flat();
    if (kind !== 'cards') return [];
    const slotKind = this.slotKind(spot.slot);
    return [(slotKind && this.get(slotKind, spot.slot)) ?? [], this.get('lanes', spot.lane) ?? []].flat();
  }
}

function namedBy({ spot, needs, names }: Row): Id[] {
  return [spot.slot, spot.lane, spot.toStep, ...needs, ...names].filter((id) => id !== undefined);
}
