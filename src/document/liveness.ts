/** Which records stand: a deleted one that holds a live one stands too, and what needs a record that is gone does not. */
import type { Id } from '../base/ids.js';
import { recordKinds, type RecordKind } from '../model/journey-map.js';
import type { Spot } from './read-record.js';

/** What is known of one stored record, live or not. */
export interface RowData {
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

/** The order in which liveness is decided: what is held before what holds it, what needs others last. */
const ranks: Readonly<Record<RecordKind, number>> = {
  cards: 0,
  steps: 1,
  stages: 2,
  lanes: 2,
  personas: 2,
  evidence: 2,
  cases: 2,
  views: 2,
  links: 3,
  comments: 3,
};

export class Liveness {
  #rows = new Map<RecordKind, Map<Id, Row>>(recordKinds.map((kind) => [kind, new Map()]));
  #mentions = new Map<Id, Set<Row>>();
  #waiting: Set<Row>[] = [new Set(), new Set(), new Set(), new Set()];
  #changed = new Set<Row>();
  #mapId: () => Id;

  constructor(mapId: () => Id) {
    this.#mapId = mapId;
  }

  /** Takes in a record as it is stored now. */
  put(kind: RecordKind, id: Id, data: RowData): void {
    const rows = this.#of(kind);
    const before = rows.get(id);
    const row: Row = { kind, id, ...data, live: before?.live ?? false, held: before?.held ?? 0 };
    if (before) this.#forget(before);
    rows.set(id, row);
    for (const name of mentionedBy(row)) this.#mentionsOf(name).add(row);
    this.#changed.add(row);
    this.#wake(row);
    if (row.live) this.#hold(row, 1);
    if (!before || before.own !== row.own) this.#wakeNamesakes(row);
    if (!before) this.#wakeMentions(id);
    else if (kind === 'steps' && this.#has('stages', before.spot.slot) !== this.#has('stages', row.spot.slot)) {
      this.#wakeMentions(id);
    }
  }

  /** Takes in that a record is not stored any more. */
  drop(kind: RecordKind, id: Id): void {
    const row = this.#of(kind).get(id);
    if (!row) return;
    this.#forget(row);
    this.#of(kind).delete(id);
    row.live = false;
    this.#changed.add(row);
    this.#wakeNamesakes(row);
    this.#wakeMentions(id);
  }

  /** Decides anew where something was touched; returns every row whose record may have changed. */
  settle(): Set<Row> {
    for (let row = this.#nextWaiting(); row; row = this.#nextWaiting()) {
      const live = this.#decide(row);
      if (live === row.live) continue;
      row.live = live;
      this.#changed.add(row);
      this.#hold(row, live ? 1 : -1);
      this.#wakeMentions(row.id);
    }
    const changed = this.#changed;
    this.#changed = new Set();
    return changed;
  }

  isLive(id: Id, kinds: readonly RecordKind[] | 'any'): boolean {
    if (kinds === 'any' && id === this.#mapId()) return true;
    return (kinds === 'any' ? recordKinds : kinds).some((kind) => this.#of(kind).get(id)?.live);
  }

  /** Whether a card's slot is a step or a stage. */
  slotKind(slot: Id | undefined): 'steps' | 'stages' | undefined {
    if (slot === undefined) return undefined;
    return this.#of('steps').has(slot) ? 'steps' : this.#of('stages').has(slot) ? 'stages' : undefined;
  }

  #decide(row: Row): boolean {
    if (this.#isShadowed(row)) return false;
    if (row.kind === 'cards') return row.own && this.#isGrounded(row.spot.slot) && this.#has('lanes', row.spot.lane);
    if (row.kind === 'steps') return (row.own || row.held > 0) && this.#has('stages', row.spot.slot);
    if (row.needs.length || row.kind === 'links' || row.kind === 'comments') return this.#hasNeeds(row, new Set());
    return row.own || row.held > 0;
  }

  /** A card's slot is there, and so is the stage of its step: it may have come before them. */
  #isGrounded(slot: Id | undefined): boolean {
    const step = slot === undefined ? undefined : this.#of('steps').get(slot);
    return step ? this.#has('stages', step.spot.slot) : this.#has('stages', slot);
  }

  #has(kind: RecordKind, id: Id | undefined): boolean {
    return id !== undefined && this.#of(kind).has(id);
  }

  /** What needs itself, through others, has no ground to stand on. */
  #hasNeeds(row: Row, seen: Set<Row>): boolean {
    if (!row.own || seen.has(row)) return false;
    seen.add(row);
    const holds = row.needs.every(
      (id) => id === this.#mapId() || this.#rowsOf(id).some((need) => this.#stands(need, seen)),
    );
    seen.delete(row);
    return holds;
  }

  #stands(row: Row, seen: Set<Row>): boolean {
    return row.kind === 'links' || row.kind === 'comments' ? this.#hasNeeds(row, seen) : row.live;
  }

  /** Ids are unique; should two kinds share one after a merge, the first kind has it. */
  #isShadowed(row: Row): boolean {
    for (const kind of recordKinds) {
      if (kind === row.kind) return false;
      if (this.#of(kind).get(row.id)?.own) return true;
    }
    return false;
  }

  #hold(row: Row, count: 1 | -1): void {
    const change = (holder: Row | undefined): void => {
      if (!holder) return;
      holder.held += count;
      this.#wake(holder);
    };
    if (row.kind === 'cards') {
      const slotKind = this.slotKind(row.spot.slot);
      if (slotKind) change(this.#of(slotKind).get(row.spot.slot as Id));
      change(this.#of('lanes').get(row.spot.lane ?? ''));
    }
    if (row.kind === 'steps') change(this.#of('stages').get(row.spot.slot ?? ''));
  }

  #forget(row: Row): void {
    if (row.live) this.#hold(row, -1);
    for (const name of mentionedBy(row)) this.#mentions.get(name)?.delete(row);
    this.#waiting[ranks[row.kind]]?.delete(row);
    this.#changed.delete(row);
  }

  #wake(row: Row): void {
    this.#waiting[ranks[row.kind]]?.add(row);
  }

  #nextWaiting(): Row | undefined {
    for (const waiting of this.#waiting) {
      for (const row of waiting) {
        waiting.delete(row);
        return row;
      }
    }
    return undefined;
  }

  #wakeMentions(id: Id): void {
    for (const row of this.#mentions.get(id) ?? []) {
      this.#changed.add(row);
      this.#wake(row);
      // A card stands on the stage of its step, which it does not name.
      if (row.kind === 'steps' && row.spot.slot === id)
        for (const card of this.#mentions.get(row.id) ?? []) this.#wake(card);
    }
  }

  #wakeNamesakes(row: Row): void {
    for (const other of this.#rowsOf(row.id)) if (other !== row) this.#wake(other);
  }

  #rowsOf(id: Id): Row[] {
    return recordKinds.flatMap((kind) => this.#of(kind).get(id) ?? []);
  }

  #of(kind: RecordKind): Map<Id, Row> {
    return this.#rows.get(kind) as Map<Id, Row>;
  }

  #mentionsOf(id: Id): Set<Row> {
    let rows = this.#mentions.get(id);
    if (!rows) this.#mentions.set(id, (rows = new Set()));
    return rows;
  }
}

function mentionedBy({ spot, needs, names }: Row): Id[] {
  return [spot.slot, spot.lane, spot.toStep, ...needs, ...names].filter((id) => id !== undefined);
}
