/** Collects the calls of one recipe into a draft; the first wrong call fails the whole edit, even if the recipe catches it. */
import { isId, newId, type Id } from '../base/ids.js';
import { recordKinds, type RecordKind } from '../model/journey-map.js';
import type { MapIndex } from '../model/map-index.js';
import { lanesWithoutCards } from '../model/card-fields.js';
import { insideOf } from './cascade.js';
import type { Change, Destination, NewFields, Place } from './change.js';
import { checkField, checkReferences, completeFields, isPlaceField } from './check-fields.js';
import { Draft } from './draft.js';
import { EditError } from './edit-error.js';
import { targetOf } from './place-check.js';

type AnyFields = Readonly<Record<string, unknown>>;

/** Runs a recipe and gives back what it wants done; throws its error, or the one of a wrong call. */
export function collect<T>(index: MapIndex, recipe: (change: Change) => T): { draft: Draft; result: T } {
  const draft = new Draft(index);
  const calls = new RecipeCalls(draft);
  let result: T;
  try {
    result = recipe(calls);
  } finally {
    calls.close();
  }
  if (calls.error) throw calls.error;
  if (result instanceof Promise)
    throw new EditError('closed', 'a recipe cannot wait: make its calls before it returns');
  return { draft, result };
}

class RecipeCalls implements Change {
  readonly map: MapIndex;
  error: EditError | undefined;
  #draft: Draft;
  #open = true;

  constructor(draft: Draft) {
    this.#draft = draft;
    this.map = draft.index;
  }

  close(): void {
    this.#open = false;
  }

  addPersona = (fields: AnyFields, place?: Place): Id => this.#add('personas', fields, place);
  addStage = (fields: AnyFields, place?: Place): Id => this.#add('stages', fields, place);
  addStep = (fields: AnyFields, place?: Place): Id => this.#add('steps', fields, place);
  addLane = (fields: AnyFields, place?: Place): Id => this.#add('lanes', fields, place);
  addCard = (fields: AnyFields, place?: Place): Id => this.#add('cards', fields, place);
  addLink = (fields: AnyFields, place?: Place): Id => this.#add('links', fields, place);
  addEvidence = (fields: AnyFields, place?: Place): Id => this.#add('evidence', fields, place);
  addCase = (fields: AnyFields, place?: Place): Id => this.#add('cases', fields, place);
  addView = (fields: AnyFields, place?: Place): Id => this.#add('views', fields, place);
  addComment = (fields: NewFields<AnyFields>, place?: Place): Id =>
    this.#add('comments', { createdAt: new Date().toISOString(), ...fields }, place);

  update(id: Id, fields: AnyFields): void {
    this.#check(() => {
      if (id === this.map.fields.id) this.#updateMap(id, fields);
      else this.#updateRecord(this.#kindOf(id), id, fields);
    });
  }

  move(id: Id, to: Destination): void {
    this.#check(() => this.#move(this.#kindOf(id), id, to));
  }

  remove(...ids: Id[]): void {
    this.#check(() => {
      for (const id of ids) this.#kindOf(id);
      // What went with its container, or was named twice, is gone already.
      for (const id of ids) {
        if (!this.#draft.kindOf(id)) continue;
        for (const inside of insideOf(this.#draft, id)) this.#draft.remove(inside);
        this.#draft.remove(id);
      }
    });
  }

  #add(kind: RecordKind, fields: AnyFields, place: Place = {}): Id {
    return this.#check(() => {
      const id = fields['id'] ?? newId();
      this.#checkNewId(id);
      const to = Object.fromEntries(Object.entries(fields).filter(([name]) => isPlaceField(kind, name)));
      const { spot, neighbour } = targetOf(this.#draft, kind, id, { ...to, ...place }, undefined);
      const values = new Map<string, unknown>();
      const laneType = this.#laneType(spot.lane);
      for (const [name, value] of Object.entries(fields)) {
        if (name === 'id' || isPlaceField(kind, name) || value === undefined) continue;
        values.set(name, checkField(kind, name, value, { id, laneType }));
      }
      completeFields(kind, id, values);
      checkReferences(kind, id, values, this.#draft);
      this.#draft.add(kind, id, values, spot, neighbour);
      return id;
    });
  }

  #updateMap(id: Id, fields: AnyFields): void {
    for (const [name, value] of Object.entries(fields)) {
      const fixed = name === 'id' || name === 'type' || name === 'version';
      if (fixed || (recordKinds as readonly string[]).includes(name)) {
        throw new EditError('bad-value', `${name} is not changed by update`, { id, field: name });
      }
      this.#draft.mapFields.set(name, checkField('map', name, value, { id }));
    }
  }

  #updateRecord(kind: RecordKind, id: Id, fields: AnyFields): void {
    const place = Object.entries(fields).filter(([name]) => isPlaceField(kind, name));
    if (place.length) this.#move(kind, id, Object.fromEntries(place));
    const laneType = this.#laneType(this.#draft.spotOf(id).lane);
    const values = new Map<string, unknown>();
    for (const [name, value] of Object.entries(fields)) {
      if (name === 'id') throw new EditError('bad-value', 'an id never changes', { id, field: name });
      if (!isPlaceField(kind, name)) values.set(name, checkField(kind, name, value, { id, laneType }));
    }
    checkReferences(kind, id, values, this.#draft);
    if (kind === 'lanes' && lanesWithoutCards.has(String(values.get('type'))) && insideOf(this.#draft, id).length) {
      throw new EditError('wrong-kind', 'cards stand in this lane, and would not be seen', { id, field: 'type' });
    }
    for (const [name, value] of values) this.#draft.update(id, name, value);
  }

  #move(kind: RecordKind, id: Id, to: Destination): void {
    const { spot, neighbour } = targetOf(this.#draft, kind, id, to, this.#draft.spotOf(id));
    this.#draft.move(id, spot, neighbour);
  }

  #kindOf(id: Id): RecordKind {
    const kind = this.#draft.kindOf(id);
    if (!kind) throw new EditError('unknown-id', `${String(id)} is not there`, { id });
    return kind;
  }

  #checkNewId(id: unknown): asserts id is Id {
    if (!isId(id)) throw new EditError('bad-id', 'an id is 1–64 letters, digits, _ or -');
    if (id === this.map.fields.id || this.map.kindOf(id) || this.#draft.entries.has(id)) {
      throw new EditError('duplicate-id', `${id} is taken`, { id });
    }
  }

  #laneType(lane: Id | undefined): string | undefined {
    const type = lane === undefined ? undefined : this.#draft.fieldOf(lane, 'type');
    return typeof type === 'string' ? type : undefined;
  }

  #check<T>(call: () => T): T {
    if (!this.#open) throw new EditError('closed', 'the edit has ended');
    try {
      return call();
    } catch (error) {
      if (error instanceof EditError) this.error ??= error;
      throw error;
    }
  }
}
