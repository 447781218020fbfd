/** What a recipe of `edit()` can call: each call is checked at once, against the map with the calls before it, and only noted down. */
import type { Id } from '../base/ids.js';
import type {
  Card,
  Case,
  Comment,
  Evidence,
  Lane,
  Link,
  Persona,
  RecordKind,
  Stage,
  Step,
  View,
} from '../model/journey-map.js';
import type { MapReader } from '../model/map-index.js';

/** Where a new or moved record goes among its siblings; at the end when nothing is said. */
export interface Place {
  readonly before?: Id | undefined;
  readonly after?: Id | undefined;
}

/** Where to move a record. What is not said stays, or follows from the neighbour. */
export interface Destination extends Place {
  readonly stage?: Id | undefined;
  readonly step?: Id | undefined;
  readonly lane?: Id | undefined;
  /** `undefined` said aloud: the card spans one step only. */
  readonly toStep?: Id | undefined;
}

/** Fields of a new record; it gets an id of its own if none is given. */
export type NewFields<T> = { readonly [K in keyof T]?: T[K] | undefined };

export interface Change {
  /** The map as it was before the edit. */
  readonly map: MapReader;
  addPersona(fields: NewFields<Persona>, place?: Place): Id;
  addStage(fields: NewFields<Stage>, place?: Place): Id;
  addStep(fields: NewFields<Step>, place?: Place): Id;
  addLane(fields: NewFields<Lane>, place?: Place): Id;
  addCard(fields: NewFields<Card>, place?: Place): Id;
  addLink(fields: NewFields<Link>, place?: Place): Id;
  addEvidence(fields: NewFields<Evidence>, place?: Place): Id;
  addCase(fields: NewFields<Case>, place?: Place): Id;
  addComment(fields: NewFields<Comment>, place?: Place): Id;
  addView(fields: NewFields<View>, place?: Place): Id;
  /** Changes some fields of a record, or of the map itself by the map's id; `undefined` removes a field. */
  update(id: Id, fields: Readonly<Record<string, unknown>>): void;
  move(id: Id, to: Destination): void;
  /** Removes records and what stands in them. */
  remove(...ids: Id[]): void;
}

export type AddRecord = (kind: RecordKind, fields: Readonly<Record<string, unknown>>, place?: Place) => Id;
