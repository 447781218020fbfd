/** What is known of every stored record, live or not, and which records name which ids. */
import type { Id } from '../base/ids.js';
import type { RecordKind } from '../model/journey-map.js';
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
  #rows = new Map<Id, Row>();
  /** Ids that records of several kinds share, which only odd merges bring about. */
  #namesakes = new Map<Id, Row[]>();
  #naming = new Map<Id, Set<Row>>();

  get(kind: RecordKind, id: Id | undefined): Row | undefined {
    if (id === undefined) return undefined;
    const row = this.#rows.get(id);
    return !row || row.kind === kind ? row : this.#namesakes.get(id)?.find((other) => other.kind === kind);
  }

  has(kind: RecordKind, id: Id | undefined): boolean {
    return this.get(kind, id) !== undefined;
  }

  /** Rows with this id: one, but after odd merges. */
  all(id: Id): readonly Row[] {
    const row = this.#rows.get(id);
    return this.#namesakes.get(id) ?? (row ? [row] : []);
  }

  /** Whether another kind has a record with this id. */
  hasNamesakes(id: Id): boolean {
    return this.#namesakes.has(id);
  }

  /** Rows that name this id or stand in it. */
  naming(id: Id): ReadonlySet<Row> {
    return this.#naming.get(id) ?? none;
  }

  add(row: Row): void {
    this.#keep(row.id, [...this.all(row.id).filter((other) => other.kind !== row.kind), row]);
    eachNamed(row, (id) => {
      let rows = this.#naming.get(id);
      if (!rows) this.#naming.set(id, (rows = new Set()));
      rows.add(row);
    });
  }

  delete(row: Row): void {
    this.#keep(
      row.id,
      this.all(row.id).filter((other) => other !== row),
    );
    eachNamed(row, (id) => this.#naming.get(id)?.delete(row));
  }

  #keep(id: Id, rows: Row[]): void {
    const [first] = rows;
    if (first) this.#rows.set(id, first);
    else this.#rows.delete(id);
    if (rows.length > 1) this.#namesakes.set(id, rows);
    else this.#namesakes.delete(id);
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

function eachNamed({ spot, needs, names }: Row, visit: (id: Id) => void): void {
  if (spot.slot !== undefined) visit(spot.slot);
  if (spot.lane !== undefined) visit(spot.lane);
  if (spot.toStep !== undefined) visit(spot.toStep);
  for (const id of needs) visit(id);
  for (const id of names) visit(id);
}
