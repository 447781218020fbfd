/** Keeps the index of frozen records up to date with the shared document, reading again only the records that were touched. */
import type * as Y from 'yjs';
import type { Id } from '../base/ids.js';
import { inSteps, runThrough, type Steps } from '../base/steps.js';
import type { MapIndex } from '../model/map-index.js';
import { recordKinds, type MapFields, type RecordKind } from '../model/journey-map.js';
import { Liveness } from './liveness.js';
import type { Row } from './rows.js';
import { isOrderKey } from './order-keys.js';
import { sameValue } from './plain-value.js';
import { buildRecord } from './build-record.js';
import { readFields, readPlace, type Fields, type Spot } from './read-record.js';
import { allNamedBy, references } from './references.js';
import { mapRoot, rootOf, type YRecord } from './shape.js';
import type { Replaced } from './told.js';

/** What transactions touched since the last refresh. */
export interface Touched {
  readonly records: ReadonlyMap<RecordKind, ReadonlySet<Id>>;
  readonly map: boolean;
}

const namesNothing = { needs: [], names: [] };

export class LiveMap {
  readonly index: MapIndex;
  readonly #doc: Y.Doc;
  readonly liveness: Liveness;
  #lastOrders = new Map<RecordKind, string>();
  #laneTypes = new Map<Id, unknown>();
  /** What was read in this refresh, so that nothing is read twice. */
  #read = new Map<YRecord, Fields>();
  /** The index was filled from the same map as the document. */
  #adopting = true;

  /** `index` is empty, or holds what the document does: then its records stay, and only their order keys become those stored. */
  constructor(doc: Y.Doc, index: MapIndex) {
    this.#doc = doc;
    this.index = index;
    this.#refreshMapFields();
    this.liveness = new Liveness(() => this.index.fields.id);
  }

  /** Reads the whole document, once and before anything else is asked. */
  *fill(): Steps<void> {
    const doc = this.#doc;
    const all = recordKinds.map((kind): [RecordKind, Set<Id>] => [kind, new Set(rootOf(doc, kind).keys())]);
    yield* this.#takeIn({ records: new Map(all), map: false });
    this.#adopting = false;
    this.index.flush();
  }

  /** Takes in what was touched; the index tells of it at its next flush. Returns the records as they were. */
  refresh(touched: Touched): Replaced[] {
    return runThrough(this.#takeIn(touched));
  }

  *#takeIn(touched: Touched): Steps<Replaced[]> {
    if (touched.map) this.#refreshMapFields();
    for (const [kind, ids] of touched.records) yield* inSteps(ids, (id) => this.#readRow(kind, id));
    const changed = this.liveness.settle();
    yield;
    const replaced: Replaced[] = [];
    // First what goes, so that an id may pass from one kind to another.
    for (const row of changed) if (!row.live) this.#hide(row, replaced);
    yield* inSteps(changed, (row) => row.live && this.#show(row, replaced));
    this.#read.clear();
    return replaced;
  }

  /** The greatest order key that any record of this kind ever had: a place after all others. */
  lastOrder(kind: RecordKind): string | undefined {
    return this.#lastOrders.get(kind);
  }

  /** A record as it is stored, with what is not shown of it now. */
  stored(kind: RecordKind, id: Id): { readonly fields: object; readonly spot: Spot } | undefined {
    const record = rootOf(this.#doc, kind).get(id);
    if (!record) return undefined;
    return { fields: readFields(kind, record), spot: readPlace(kind, record).spot };
  }

  #readMapFields(): MapFields {
    const fields = readFields('map', mapRoot(this.#doc));
    return { id: '', title: '', ...fields, type: 'journeymap', version: 1 };
  }

  #refreshMapFields(): void {
    const fields = this.#readMapFields();
    if (!sameValue(fields, this.index.fields)) this.index.setFields(fields);
  }

  #readRow(kind: RecordKind, id: Id): void {
    const record = rootOf(this.#doc, kind).get(id);
    if (!record) {
      this.liveness.drop(kind, id);
      return;
    }
    const { own, spot, order } = readPlace(kind, record);
    if (kind === 'lanes') this.#readLaneType(id, record);
    const last = this.#lastOrders.get(kind);
    if (isOrderKey(order) && (last === undefined || order > last)) this.#lastOrders.set(kind, order);
    const names = references[kind].length ? allNamedBy(kind, this.#fieldsOf(kind, record)) : namesNothing;
    this.liveness.put(kind, id, { own, spot, order, ...names });
  }

  #fieldsOf(kind: RecordKind, record: YRecord): Fields {
    let fields = this.#read.get(record);
    if (!fields) this.#read.set(record, (fields = readFields(kind, record)));
    return fields;
  }

  /** Some fields of cards mean something only in lanes of one type. */
  #readLaneType(lane: Id, record: YRecord): void {
    const type = record.get('type');
    if (this.#laneTypes.has(lane) && this.#laneTypes.get(lane) !== type) this.liveness.touchNaming(lane);
    this.#laneTypes.set(lane, type);
  }

  #hide(row: Row, replaced: Replaced[]): void {
    const before = this.index.get(row.kind, row.id);
    if (!before) return;
    replaced.push({ kind: row.kind, id: row.id, before, order: this.index.orderOf(row.id) });
    this.index.delete(row.kind, row.id);
  }

  #show(row: Row, replaced: Replaced[]): void {
    const before = this.index.get(row.kind, row.id);
    const order = this.index.orderOf(row.id);
    const stored = rootOf(this.#doc, row.kind).get(row.id);
    const fields = stored ? this.#fieldsOf(row.kind, stored) : {};
    const record = buildRecord(row, fields, this.liveness, (lane) => this.#laneTypes.get(lane));
    if (before && sameValue(before, record)) {
      if (order === row.order) return;
      if (this.#adopting) return this.index.rekey(row.id, row.order);
    }
    replaced.push({ kind: row.kind, id: row.id, before, order });
    this.index.put(row.kind, record, row.order);
  }
}
