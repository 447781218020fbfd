/** Which records stand: a deleted one that holds a live one stands too, and what needs a record that is gone does not. */
import type { Id } from '../base/ids.js';
import { recordKinds, type RecordKind } from '../model/journey-map.js';
import { Rows, type Row, type RowData } from './rows.js';

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
  readonly rows = new Rows();
  #waiting: Set<Row>[] = [new Set(), new Set(), new Set(), new Set()];
  #changed = new Set<Row>();
  /** Cards that reach to a later step: whether it is later depends on other records. */
  #spanning = new Set<Row>();
  #stepsMoved = false;
  #mapId: () => Id;

  constructor(mapId: () => Id) {
    this.#mapId = mapId;
  }

  /** Takes in a record as it is stored now. */
  put(kind: RecordKind, id: Id, data: RowData): void {
    const before = this.rows.get(kind, id);
    const row: Row = { kind, id, ...data, live: before?.live ?? false, held: before?.held ?? 0 };
    const wasGrounded = before && this.#isGrounded(before);
    if (before) this.#forget(before);
    this.rows.add(row);
    this.#changed.add(row);
    this.#wake(row);
    if (row.live) this.#hold(row, 1);
    if (row.spot.toStep !== undefined) this.#spanning.add(row);
    if (!before || before.own !== row.own) this.#wakeNamesakes(row);
    if (!before || wasGrounded !== this.#isGrounded(row)) this.#wakeNaming(id);
    if (kind === 'comments') this.#touchReplies(row, new Set());
    const moved = before?.order !== row.order || before.spot.slot !== row.spot.slot;
    if (moved && (kind === 'steps' || kind === 'stages')) this.#stepsMoved = true;
  }

  /** Takes in that a record is not stored any more. */
  drop(kind: RecordKind, id: Id): void {
    const row = this.rows.get(kind, id);
    if (!row) return;
    this.#forget(row);
    row.live = false;
    this.#changed.add(row);
    for (const other of this.rows.all(id)) this.#wake(other);
    this.#wakeNaming(id);
  }

  /** The records that name this id or stand in it must be built anew. */
  touchNaming(id: Id): void {
    for (const row of this.rows.naming(id)) this.#changed.add(row);
  }

  /** Decides anew where something was touched; returns every row whose record may have changed. */
  settle(): Set<Row> {
    while (this.#waiting.some((waiting) => waiting.size)) for (const waiting of this.#waiting) this.#decideAll(waiting);
    if (this.#stepsMoved) for (const card of this.#spanning) this.#changed.add(card);
    this.#stepsMoved = false;
    const changed = this.#changed;
    this.#changed = new Set();
    return changed;
  }

  isLive(id: Id, kinds: readonly RecordKind[] | 'any'): boolean {
    if (kinds === 'any' && id === this.#mapId()) return true;
    return (kinds === 'any' ? recordKinds : kinds).some((kind) => this.rows.get(kind, id)?.live);
  }

  /** Whether a comment answers itself, through others. */
  isInCircle(comment: Row): boolean {
    const seen = new Set<Row>();
    let at = this.#parentOf(comment);
    while (at && at !== comment && !seen.has(at)) {
      seen.add(at);
      at = this.#parentOf(at);
    }
    return at === comment;
  }

  #parentOf(comment: Row): Row | undefined {
    const parent = this.rows.get('comments', comment.names[0]);
    return parent?.live ? parent : undefined;
  }

  /** Rows that are woken meanwhile join the set, or another one. */
  #decideAll(waiting: Set<Row>): void {
    for (const row of waiting) {
      waiting.delete(row);
      const live = this.#decide(row);
      if (live === row.live) continue;
      row.live = live;
      this.#changed.add(row);
      this.#hold(row, live ? 1 : -1);
      this.#wakeNaming(row.id);
    }
  }

  #decide(row: Row): boolean {
    if (this.#isShadowed(row) || !this.#isGrounded(row)) return false;
    if (row.kind === 'links' || row.kind === 'comments') return this.#hasNeeds(row, new Set());
    return row.own || row.held > 0;
  }

  /** What it stands in is there; an update may have come before that of its container. */
  #isGrounded({ kind, spot }: Row): boolean {
    if (kind === 'steps') return this.rows.has('stages', spot.slot);
    if (kind !== 'cards') return true;
    const step = this.rows.get('steps', spot.slot);
    return this.rows.has('lanes', spot.lane) && this.rows.has('stages', step ? step.spot.slot : spot.slot);
  }

  /** What needs itself, through others, stands as long as all of them do. */
  #hasNeeds(row: Row, seen: Set<Row>): boolean {
    if (seen.has(row)) return true;
    seen.add(row);
    const stands = (need: Row): boolean =>
      need.kind === 'links' || need.kind === 'comments' ? this.#hasNeeds(need, seen) : need.live;
    return row.own && row.needs.every((id) => id === this.#mapId() || this.rows.all(id).some(stands));
  }

  /** Ids are unique; should two kinds share one after a merge, the first kind has it. */
  #isShadowed(row: Row): boolean {
    if (!this.rows.hasNamesakes(row.id)) return false;
    for (const kind of recordKinds) {
      if (kind === row.kind) return false;
      if (this.rows.get(kind, row.id)?.own) return true;
    }
    return false;
  }

  #hold(row: Row, count: 1 | -1): void {
    for (const holder of this.rows.holdersOf(row)) {
      holder.held += count;
      this.#wake(holder);
      // What an empty lane may be, a lane with cards may not.
      if (holder.kind === 'lanes') this.#changed.add(holder);
    }
  }

  #forget(row: Row): void {
    if (row.live) this.#hold(row, -1);
    this.rows.delete(row);
    this.#waiting[ranks[row.kind]]?.delete(row);
    this.#changed.delete(row);
    this.#spanning.delete(row);
  }

  #wake(row: Row): void {
    this.#waiting[ranks[row.kind]]?.add(row);
  }

  #wakeNaming(id: Id): void {
    for (const row of this.rows.naming(id)) {
      this.#changed.add(row);
      this.#wake(row);
      // A card stands on the stage of its step, which it does not name.
      if (row.kind === 'steps' && row.spot.slot === id) for (const card of this.rows.naming(row.id)) this.#wake(card);
    }
  }

  #wakeNamesakes(row: Row): void {
    if (!this.rows.hasNamesakes(row.id)) return;
    for (const other of this.rows.all(row.id)) if (other !== row) this.#wake(other);
  }

  /** Answers may have come into a circle, or out of one. */
  #touchReplies(comment: Row, seen: Set<Row>): void {
    for (const row of this.rows.naming(comment.id)) {
      if (row.kind !== 'comments' || seen.has(row)) continue;
      seen.add(row);
      this.#changed.add(row);
      this.#touchReplies(row, seen);
    }
  }
}
