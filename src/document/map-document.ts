/** The live map: edited, undone, merged with other copies of itself, and read as frozen records that follow every change. */
import * as Y from 'yjs';
import { Emitter, type Unsubscribe } from '../base/emitter.js';
import type { Id } from '../base/ids.js';
import type { Message } from '../i18n/translate.js';
import type { JourneyMap, RecordKind } from '../model/journey-map.js';
import { indexMap, MapIndex, toMap, type MapReader } from '../model/map-index.js';
import { applyDraft } from './apply-draft.js';
import type { Change } from './change.js';
import type { Draft } from './draft.js';
import { DocumentError, EditError } from './edit-error.js';
import { createGesture, type Gesture } from './gesture.js';
import { freezeDeep } from './plain-value.js';
import { LiveParts } from './live-parts.js';
import type { OpenStep } from './open-step.js';
import { OpenSteps } from './open-steps.js';
import { collect } from './recipe.js';
import type { ChangeEvent, EditOptions, HeldKey, UndoState, UpdateListener } from './told.js';
import { loadUpdates, type Outcome } from './transactor.js';
import { Edit } from './undo-stack.js';
import { createDoc, draftOfMap } from './whole-map.js';

export class MapDocument {
  readonly #index: MapIndex;
  readonly #makeDoc: () => Y.Doc;
  #made: LiveParts | undefined;
  #changes = new Emitter<ChangeEvent>();
  #updates = new Emitter<Parameters<UpdateListener>>();
  #beforeEdits: (() => void) | undefined;
  #undoStates = new Emitter<UndoState>();
  #steps = new OpenSteps({
    index: () => this.#index,
    live: () => this.#live,
    write: (draft, edit) => this.#write(draft, edit),
    tell: (event) => this.#changes.emit(event),
  });
  readonly heldKey: HeldKey = this.#steps;
  #collecting = false;
  /** Under which client id the host's `setMap` writes: for undo it is another author. */
  #hostClient: number | undefined;

  private constructor(index: MapIndex, makeDoc: () => Y.Doc) {
    this.#index = index;
    this.#makeDoc = makeDoc;
  }

  /**
   * A new document with the content of a map that was read without errors, and that is frozen from now on. It can be read
   * at once; what edits need is made with the first of them, or by {@link prepareEdits}.
   */
  static fromMap(map: JourneyMap): MapDocument {
    freezeDeep(map);
    return new MapDocument(indexMap(map), () => createDoc(map));
  }

  /**
   * Of parts that were made in steps.
   * @internal
   */
  static fromParts(index: MapIndex, parts: LiveParts): MapDocument {
    const document = new MapDocument(index, () => parts.transactor.doc);
    document.#take(parts);
    return document;
  }

  /** A document from stored updates, in any order. Throws a {@link DocumentError} when one is broken, or no map is in them. */
  static fromUpdates(updates: readonly Uint8Array[]): MapDocument {
    const doc = loadUpdates(updates);
    const document = new MapDocument(new MapIndex({ type: 'journeymap', version: 1, id: '', title: '' }), () => doc);
    document.prepareEdits();
    if (!document.id && !document.incomplete) throw new DocumentError('no-map', 'these updates hold no map');
    return document;
  }

  /** Makes what edits need, when there is time for it: a quarter of a second for some thousand cards. */
  prepareEdits(): void {
    if (this.#made) return;
    this.#take(LiveParts.of(this.#makeDoc(), this.#index));
  }

  #take(parts: LiveParts): void {
    this.#made = parts;
    parts.transactor.onUpdate((...update) => this.#updates.emit(update));
    parts.undo.onState((state) => this.#undoStates.emit(state));
  }

  get #live(): LiveParts {
    this.prepareEdits();
    return this.#made as LiveParts;
  }

  get id(): Id {
    return this.reader.fields.id;
  }

  get reader(): MapReader {
    return this.#index;
  }

  /** Whether updates are missing that others build on; what was built on them is not shown until they come. */
  get incomplete(): boolean {
    const { pendingStructs, pendingDs } = this.#live.transactor.doc.store;
    return pendingStructs !== null || pendingDs !== null;
  }

  get undoLabel(): Message | undefined {
    return this.#made?.undo.state.undo;
  }

  get redoLabel(): Message | undefined {
    return this.#made?.undo.state.redo;
  }

  /** Applies all calls of the recipe, or none: one transaction, one undo step, one change event. */
  edit<T>(label: Message, recipe: (change: Change) => T, options: EditOptions = {}): T {
    const { draft, result } = this.#collect(recipe);
    const edit = new Edit(label, options.origin ?? 'user');
    if (!this.#steps.takes(draft, edit)) this.#writeStep(draft, edit);
    return result;
  }

  /** Makes the document equal to a map, whatever its id, as one step that can be undone. */
  replace(label: Message, map: JourneyMap, options: EditOptions = {}): void {
    this.#writeStep(this.#draftOf({ ...map, id: this.id }), new Edit(label, options.origin ?? 'user'));
  }

  /** Begins an edit that is made bit by bit. Another edit, or undo, meanwhile ends its step; what follows is a new one. */
  begin(label: Message, options: EditOptions = {}): Gesture {
    this.#steps.close();
    const edit = new Edit(label, options.origin ?? 'user');
    let step: OpenStep | undefined;
    return createGesture(
      {
        apply: (recipe) => {
          const { draft, result } = this.#collect(recipe);
          if (!this.#steps.isOpen(step)) step = this.#steps.start(edit);
          this.#steps.write(step, draft);
          return result;
        },
        commit: () => this.#steps.isOpen(step) && this.#steps.close(),
        cancel: () => this.#steps.isOpen(step) && this.#steps.cancel(),
      },
      () => new EditError('closed', 'the gesture has ended'),
    );
  }

  /** Takes back the last step of this document, but for what others changed since; false when nothing is left to take back. */
  undo(): boolean {
    this.#steps.close();
    return this.#pop(() => this.#live.undo.undo());
  }

  redo(): boolean {
    this.#steps.close();
    return this.#pop(() => this.#live.undo.redo());
  }

  onUndoState(listener: (state: UndoState) => void): Unsubscribe {
    return this.#undoStates.on(listener);
  }

  /** Hears once of every undoable step, undo, redo, and change from elsewhere; never of `setMap`. */
  onChange(listener: (event: ChangeEvent) => void): Unsubscribe {
    return this.#changes.on(listener);
  }

  /** Called once, before the first edit is written. */
  beforeEdits(listener: () => void): void {
    this.#beforeEdits = listener;
  }

  /** Hears every update within the edit that makes it, to keep it and to send it. */
  onUpdate(listener: UpdateListener): Unsubscribe {
    return this.#updates.on((update) => listener(...update));
  }

  /** Takes in an update of another copy; twice or out of order does no harm. A broken one throws and changes nothing. */
  applyUpdate(update: Uint8Array): void {
    const { changed } = this.#live.transactor.applyUpdate(update);
    if (Object.keys(changed).length) this.#changes.emit({ origin: 'remote', changed });
    this.#live.undo.tell();
  }

  stateVector(): Uint8Array {
    return Y.encodeStateVector(this.#live.transactor.doc);
  }

  /** The whole document as one update, or only what a copy with this state vector lacks. */
  encode(since?: Uint8Array): Uint8Array {
    return this.#live.encode(since);
  }

  toMap(): JourneyMap {
    return toMap(this.reader);
  }

  /** Makes the document equal to a map of the same id: no event, no undo step, nothing at all when it is equal already. */
  setMap(map: JourneyMap): void {
    if (map.id !== this.id) throw new EditError('bad-id', 'a document never becomes another map', { id: map.id });
    this.#hostClient ??= new Y.Doc().clientID;
    this.#live.transactor.as(this.#hostClient, () => this.#write(this.#draftOf(map), null));
    this.#live.undo.tell();
  }

  destroy(): void {
    this.#made?.destroy();
  }

  #collect<T>(recipe: (change: Change) => T): { draft: Draft; result: T } {
    if (this.#collecting) throw new EditError('closed', 'an edit cannot begin inside a recipe');
    this.#collecting = true;
    try {
      return collect(this.#index, recipe);
    } finally {
      this.#collecting = false;
    }
  }

  #draftOf(map: JourneyMap): Draft {
    const { live } = this.#live.transactor;
    return draftOfMap(this.#index, map, (kind, id) => live.stored(kind, id));
  }

  #writeStep(draft: Draft, edit: Edit): void {
    this.#steps.close();
    this.#live.undo.startStep();
    const { changed, wrote } = this.#write(draft, edit);
    if (wrote) this.#changes.emit({ origin: edit.origin, label: edit.label, changed });
    this.#live.undo.tell();
  }

  #write(draft: Draft, origin: Edit | null): Outcome {
    const tell = origin && this.#beforeEdits;
    if (tell) this.#beforeEdits = undefined;
    tell?.();
    const { doc, live } = this.#live.transactor;
    const lastOrder = (kind: RecordKind): string | undefined => live.lastOrder(kind);
    return this.#live.transactor.run(() => doc.transact(() => applyDraft(doc, draft, lastOrder), origin));
  }

  #pop(pop: () => Message | undefined): boolean {
    if (!this.#made) return false;
    let label: Message | undefined;
    const { changed, replaced } = this.#live.transactor.run(() => (label = pop()));
    if (label) this.#changes.emit({ origin: 'undo', label, changed, replaced });
    this.#live.undo.tell();
    return label !== undefined;
  }
}
