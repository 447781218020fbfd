/** The live map: edited, undone, merged with other copies of itself, and read as frozen records that follow every change. */
import * as Y from 'yjs';
import { Emitter, type Unsubscribe } from '../base/emitter.js';
import type { Id } from '../base/ids.js';
import type { Message } from '../i18n/translate.js';
import type { JourneyMap, RecordKind } from '../model/journey-map.js';
import { toMap, type Changed, type MapReader } from '../model/map-index.js';
import { applyDraft, prepareMap } from './apply-draft.js';
import type { Change } from './change.js';
import type { Draft } from './draft.js';
import { DocumentError, EditError } from './edit-error.js';
import { createGesture, type Gesture } from './gesture.js';
import { LiveMap, type Replaced } from './live-map.js';
import { OpenStep } from './open-step.js';
import { collect } from './recipe.js';
import { mapRoot, rootOf, rootsOf } from './shape.js';
import { Edit, UndoStack, type UndoState } from './undo-stack.js';
import { UndoGuard } from './undo-guard.js';
import { draftOfMap } from './whole-map.js';
import { TouchWatch } from './touch-watch.js';

export interface ChangeEvent {
  readonly origin: 'user' | 'api' | 'undo' | 'remote';
  readonly label?: Message;
  readonly changed: Changed;
}

export interface UpdateEvent {
  readonly update: Uint8Array;
  readonly origin: 'local' | 'remote';
}

/** Origin of transactions that came from another copy. */
const remote = Symbol('remote');

export class MapDocument {
  readonly #doc: Y.Doc;
  readonly #live: LiveMap;
  readonly #watch: TouchWatch;
  readonly #undo: UndoStack;
  readonly #guard: UndoGuard;
  #changes = new Emitter<ChangeEvent>();
  #updates = new Emitter<UpdateEvent>();
  #written: UpdateEvent[] = [];
  #openStep: OpenStep | undefined;
  #collecting = false;
  /** Under which client id the host's `setMap` writes: for undo it is another author. */
  #hostClient: number | undefined;

  private constructor(doc: Y.Doc) {
    this.#doc = doc;
    this.#live = new LiveMap(doc);
    this.#watch = new TouchWatch(doc);
    this.#guard = new UndoGuard(doc, mapRoot(doc));
    this.#undo = new UndoStack(doc, rootsOf(doc), this.#guard);
    doc.on('update', (update: Uint8Array, origin: unknown) => {
      this.#written.push({ update, origin: origin === remote ? 'remote' : 'local' });
    });
  }

  /** A new document with the content of a map that was read without errors. */
  static fromMap(map: JourneyMap): MapDocument {
    const doc = new Y.Doc();
    const empty = new LiveMap(doc);
    const draft = draftOfMap(empty.index, map);
    doc.transact(() => {
      prepareMap(doc);
      applyDraft(doc, draft, () => undefined);
    });
    return new MapDocument(doc);
  }

  /** A document from stored updates, in any order. */
  static fromUpdates(updates: readonly Uint8Array[]): MapDocument {
    const doc = new Y.Doc();
    doc.transact(() => updates.forEach((update, index) => applyChecked(doc, update, index)), remote);
    const document = new MapDocument(doc);
    if (!document.id && !document.incomplete) throw new DocumentError('no-map', 'these updates hold no map');
    return document;
  }

  get id(): Id {
    return this.reader.fields.id;
  }

  get reader(): MapReader {
    return this.#live.index;
  }

  /** Whether updates are missing that others build on; what was built on them is not shown until they come. */
  get incomplete(): boolean {
    return this.#doc.store.pendingStructs !== null || this.#doc.store.pendingDs !== null;
  }

  get undoLabel(): Message | undefined {
    return this.#undo.state.undo;
  }

  get redoLabel(): Message | undefined {
    return this.#undo.state.redo;
  }

  /** Applies all calls of the recipe, or none: one transaction, one undo step, one change event. */
  edit<T>(label: Message, recipe: (change: Change) => T, options: { origin?: 'user' | 'api' } = {}): T {
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
  begin(label: Message, options: { origin?: 'user' | 'api' } = {}): Gesture {
    this.#closeOpenStep();
    let step: OpenStep | undefined;
    const isOpen = (): boolean => step !== undefined && step === this.#openStep;
    return createGesture(
      {
        apply: (recipe) => {
          const { draft, result } = this.#collect(recipe);
          if (!isOpen()) step = this.#openNewStep(new Edit(label, options.origin ?? 'user'));
          if (step) this.#writeOpenStep(step, draft);
          return result;
        },
        commit: () => isOpen() && this.#closeOpenStep(),
        cancel: () => isOpen() && this.#cancelOpenStep(),
      },
      () => new EditError('closed', 'the gesture has ended'),
    );
  }

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

  /** Hears every update, to keep it and to send it. */
  onUpdate(listener: (update: Uint8Array, origin: 'local' | 'remote') => void): Unsubscribe {
    return this.#updates.on(({ update, origin }) => listener(update, origin));
  }

  /** Takes in an update of another copy; twice or out of order does no harm. */
  applyUpdate(update: Uint8Array): void {
    const { changed, wrote } = this.#run(() => this.#doc.transact(() => applyChecked(this.#doc, update, 0), remote));
    if (wrote && Object.keys(changed).length) this.#changes.emit({ origin: 'remote', changed });
    this.#undo.tell();
  }

  stateVector(): Uint8Array {
    return Y.encodeStateVector(this.#doc);
  }

  /** The whole document as one update, or only what another copy lacks. */
  encode(since?: Uint8Array): Uint8Array {
    return Y.encodeStateAsUpdate(this.#doc, since);
  }

  toMap(): JourneyMap {
    return toMap(this.reader);
  }

  /** Makes the document equal to a map of the same id: no event, no undo step, nothing at all when it is equal already. */
  setMap(map: JourneyMap): void {
    if (map.id !== this.id) throw new EditError('bad-id', 'a document never becomes another map', { id: map.id });
    const draft = draftOfMap(this.#live.index, map);
    const own = this.#doc.clientID;
    this.#hostClient ??= new Y.Doc().clientID;
    this.#doc.clientID = this.#hostClient;
    try {
      this.#write(draft, null);
    } finally {
      this.#doc.clientID = own;
    }
    this.#undo.tell();
  }

  destroy(): void {
    this.#undo.destroy();
    this.#doc.destroy();
  }

  #collect<T>(recipe: (change: Change) => T): { draft: Draft; result: T } {
    if (this.#collecting) throw new EditError('closed', 'an edit cannot begin inside a recipe');
    this.#collecting = true;
    try {
      return collect(this.#live.index, recipe);
    } finally {
      this.#collecting = false;
    }
  }

  #write(draft: Draft, origin: Edit | null): { changed: Changed; wrote: boolean; replaced: Replaced[] } {
    if (origin) this.#guard.ownClient();
    const lastOrder = (kind: RecordKind): string | undefined => this.#live.lastOrder(kind);
    return this.#run(() => this.#doc.transact(() => applyDraft(this.#doc, draft, lastOrder), origin));
  }

  /** Runs transactions; then the reader is up to date, then updates go out, then listeners of the reader hear. */
  #run(transact: () => void): { changed: Changed; wrote: boolean; replaced: Replaced[] } {
    transact();
    const replaced = this.#live.refresh(this.#watch.take());
    const written = this.#written;
    this.#written = [];
    for (const event of written) this.#updates.emit(event);
    const changed = this.#live.index.flush();
    return { changed, wrote: written.length > 0, replaced };
  }

  #pop(pop: () => Message | undefined): boolean {
    let label: Message | undefined;
    this.#guard.ownClient();
    const { changed } = this.#run(() => (label = pop()));
    if (label) this.#changes.emit({ origin: 'undo', label, changed });
    this.#undo.tell();
    return label !== undefined;
  }

  #openNewStep(edit: Edit): OpenStep {
    this.#closeOpenStep();
    return (this.#openStep = new OpenStep(edit, this.#live.index));
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
    const changed = step.changed(this.#live.index);
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
    this.#run(() => this.#undo.dropOpenStep(true));
    this.#undo.tell();
  }
}

/** Applies an update that was found whole first: a broken one leaves no trace. */
function applyChecked(doc: Y.Doc, update: Uint8Array, index: number): void {
  try {
    Y.decodeUpdate(update);
  } catch (error) {
    throw new DocumentError('corrupt-update', 'these bytes are no update of a map', index, { cause: error });
  }
  Y.applyUpdate(doc, update, remote);
}
