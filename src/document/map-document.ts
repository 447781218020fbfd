/** The live map: edited, undone, merged with other copies of itself, and read as frozen records that follow every change. */
import * as Y from 'yjs';
import { Emitter, type Unsubscribe } from '../base/emitter.js';
import type { Id } from '../base/ids.js';
import type { Message } from '../i18n/translate.js';
import type { JourneyMap, RecordKind } from '../model/journey-map.js';
import { toMap, type Changed, type MapReader } from '../model/map-index.js';
import { applyDraft } from './apply-draft.js';
import type { Change } from './change.js';
import type { Draft } from './draft.js';
import { DocumentError, EditError } from './edit-error.js';
import { createGesture, type Gesture } from './gesture.js';
import { OpenStep } from './open-step.js';
import { collect } from './recipe.js';
import { rootOf } from './shape.js';
import type { UndoState, UpdateListener } from './told.js';
import { loadUpdates, Transactor, type Outcome } from './transactor.js';
import { Edit, UndoStack } from './undo-stack.js';
import { UndoGuard } from './undo-guard.js';
import { createDoc, draftOfMap } from './whole-map.js';

export interface ChangeEvent {
  readonly origin: 'user' | 'api' | 'undo' | 'remote';
  readonly label?: Message;
  readonly changed: Changed;
}

export interface EditOptions {
  readonly origin?: 'user' | 'api';
}

export class MapDocument {
  readonly #transactor: Transactor;
  readonly #undo: UndoStack;
  #changes = new Emitter<ChangeEvent>();
  #openStep: OpenStep | undefined;
  #collecting = false;
  /** Under which client id the host's `setMap` writes: for undo it is another author. */
  #hostClient: number | undefined;

  private constructor(doc: Y.Doc) {
    this.#transactor = new Transactor(doc);
    const { liveness } = this.#transactor.live;
    const guard = new UndoGuard(doc, function* (id) {
      for (const { kind, id: from, live } of liveness.rows.naming(id)) {
        const record = live ? rootOf(doc, kind).get(from) : undefined;
        if (record) yield record;
      }
    });
    this.#undo = new UndoStack(doc, guard);
  }

  /** A new document with the content of a map that was read without errors. */
  static fromMap(map: JourneyMap): MapDocument {
    return new MapDocument(createDoc(map));
  }

  /** A document from stored updates, in any order. Throws a {@link DocumentError} when one is broken, or no map is in them. */
  static fromUpdates(updates: readonly Uint8Array[]): MapDocument {
    const document = new MapDocument(loadUpdates(updates));
    if (!document.id && !document.incomplete) throw new DocumentError('no-map', 'these updates hold no map');
    return document;
  }

  get id(): Id {
    return this.reader.fields.id;
  }

  get reader(): MapReader {
    return this.#transactor.live.index;
  }

  /** Whether updates are missing that others build on; what was built on them is not shown until they come. */
  get incomplete(): boolean {
    const { pendingStructs, pendingDs } = this.#transactor.doc.store;
    return pendingStructs !== null || pendingDs !== null;
  }

  get undoLabel(): Message | undefined {
    return this.#undo.state.undo;
  }

  get redoLabel(): Message | undefined {
    return this.#undo.state.redo;
  }

  /** Applies all calls of the recipe, or none: one transaction, one undo step, one change event. */
  edit<T>(label: Message, recipe: (change: Change) => T, options: EditOptions = {}): T {
    const { draft, result } = this.#collect(recipe);
    this.#closeOpenStep();
    const edit = new Edit(label, options.origin ?? 'user');
    this.#undo.startStep();
    const { changed, wrote } = this.#write(draft, edit);
    if (wrote) this.#changes.emit({ origin: edit.origin, label, changed });
    this.#undo.tell();
    return result;
  }

  /** Begins an edit that is made bit by bit. Another edit, or undo, meanwhile ends its step; what follows is a new one. */
  begin(label: Message, options: EditOptions = {}): Gesture {
    this.#closeOpenStep();
    let step: OpenStep | undefined;
    const isOpen = (): boolean => step !== undefined && step === this.#openStep;
    return createGesture(
      {
        apply: (recipe) => {
          const { draft, result } = this.#collect(recipe);
          if (!isOpen()) step = this.#startOpenStep(new Edit(label, options.origin ?? 'user'));
          if (step) this.#writeOpenStep(step, draft);
          return result;
        },
        commit: () => isOpen() && this.#closeOpenStep(),
        cancel: () => isOpen() && this.#cancelOpenStep(),
      },
      () => new EditError('closed', 'the gesture has ended'),
    );
  }

  /** Takes back the last step of this document, but for what others changed since; false when nothing is left to take back. */
  undo(): boolean {
    this.#closeOpenStep();
    return this.#pop(() => this.#undo.undo());
  }

  redo(): boolean {
    this.#closeOpenStep();
    return this.#pop(() => this.#undo.redo());
  }

  onUndoState(listener: (state: UndoState) => void): Unsubscribe {
    return this.#undo.onState(listener);
  }

  /** Hears once of every undoable step, undo, redo, and change from elsewhere; never of `setMap`. */
  onChange(listener: (event: ChangeEvent) => void): Unsubscribe {
    return this.#changes.on(listener);
  }

  /** Hears every update within the edit that makes it, to keep it and to send it. */
  onUpdate(listener: UpdateListener): Unsubscribe {
    return this.#transactor.onUpdate(listener);
  }

  /** Takes in an update of another copy; twice or out of order does no harm. A broken one throws and changes nothing. */
  applyUpdate(update: Uint8Array): void {
    const { changed } = this.#transactor.applyUpdate(update);
    if (Object.keys(changed).length) this.#changes.emit({ origin: 'remote', changed });
    this.#undo.tell();
  }

  stateVector(): Uint8Array {
    return Y.encodeStateVector(this.#transactor.doc);
  }

  /** The whole document as one update, or only what a copy with this state vector lacks. */
  encode(since?: Uint8Array): Uint8Array {
    return Y.encodeStateAsUpdate(this.#transactor.doc, since);
  }

  toMap(): JourneyMap {
    return toMap(this.reader);
  }

  /** Makes the document equal to a map of the same id: no event, no undo step, nothing at all when it is equal already. */
  setMap(map: JourneyMap): void {
    if (map.id !== this.id) throw new EditError('bad-id', 'a document never becomes another map', { id: map.id });
    const { doc, live } = this.#transactor;
    const own = doc.clientID;
    this.#hostClient ??= new Y.Doc().clientID;
    doc.clientID = this.#hostClient;
    try {
      this.#write(
        draftOfMap(live.index, map, (kind, id) => live.stored(kind, id)),
        null,
      );
    } finally {
      doc.clientID = own;
    }
    this.#undo.tell();
  }

  destroy(): void {
    this.#undo.destroy();
    this.#transactor.doc.destroy();
  }

  #collect<T>(recipe: (change: Change) => T): { draft: Draft; result: T } {
    if (this.#collecting) throw new EditError('closed', 'an edit cannot begin inside a recipe');
    this.#collecting = true;
    try {
      return collect(this.#transactor.live.index, recipe);
    } finally {
      this.#collecting = false;
    }
  }

  #write(draft: Draft, origin: Edit | null): Outcome {
    const { doc, live } = this.#transactor;
    const lastOrder = (kind: RecordKind): string | undefined => live.lastOrder(kind);
    return this.#transactor.run(() => doc.transact(() => applyDraft(doc, draft, lastOrder), origin));
  }

  #pop(pop: () => Message | undefined): boolean {
    let label: Message | undefined;
    const { changed } = this.#transactor.run(() => (label = pop()));
    if (label) this.#changes.emit({ origin: 'undo', label, changed });
    this.#undo.tell();
    return label !== undefined;
  }

  #startOpenStep(edit: Edit): OpenStep {
    this.#closeOpenStep();
    return (this.#openStep = new OpenStep(edit, this.#transactor.live.index));
  }

  #writeOpenStep(step: OpenStep, draft: Draft): void {
    if (step.started) this.#undo.continueOpenStep();
    else this.#undo.startOpenStep();
    const { wrote, replaced } = this.#write(draft, step.edit);
    if (wrote) step.started = true;
    else if (!step.started) this.#undo.restoreRedo();
    step.note(replaced);
    this.#undo.tell();
  }

  #closeOpenStep(): void {
    const step = this.#openStep;
    this.#openStep = undefined;
    if (!step?.started) return;
    const changed = step.changed(this.#transactor.live.index);
    const any = Object.keys(changed).length > 0;
    if (any) this.#undo.keepOpenStep();
    else this.#undo.dropOpenStep(false);
    if (any) this.#changes.emit({ origin: step.edit.origin, label: step.edit.label, changed });
    this.#undo.tell();
  }

  #cancelOpenStep(): void {
    const step = this.#openStep;
    this.#openStep = undefined;
    if (!step?.started) return;
    this.#transactor.run(() => this.#undo.dropOpenStep(true));
    this.#undo.tell();
  }
}
