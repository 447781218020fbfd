/** Undo and redo over Yjs: one labelled step per edit, nothing of another author ever taken back. */
import * as Y from 'yjs';
import { Emitter, type Unsubscribe } from '../base/emitter.js';
import type { Message } from '../i18n/translate.js';
import { UndoGuard } from './undo-guard.js';

/** The origin of a transaction that can be undone. */
export class Edit {
  readonly label: Message;
  readonly origin: 'user' | 'api';

  constructor(label: Message, origin: 'user' | 'api') {
    this.label = label;
    this.origin = origin;
  }
}

export interface UndoState {
  readonly undo: Message | undefined;
  readonly redo: Message | undefined;
}

type StackItem = Y.UndoManager['undoStack'][number];

/** How many steps back one can go; what falls off keeps no memory. */
export const undoLimit = 200;

export class UndoStack {
  readonly #manager: Y.UndoManager;
  readonly #guard: UndoGuard;
  #states = new Emitter<UndoState>();
  #told: UndoState = { undo: undefined, redo: undefined };
  /** The redo steps there were before a gesture began; a cancelled gesture gives them back. */
  #parkedRedo: StackItem[] | undefined;
  /** The stack that is being popped, as it was. */
  #popping: { readonly items: readonly StackItem[]; readonly stack: 'undoStack' | 'redoStack' } | undefined;

  constructor(doc: Y.Doc, roots: Y.Map<unknown>[], guard: UndoGuard) {
    this.#guard = guard;
    this.#manager = new Y.UndoManager(roots, {
      trackedOrigins: new Set([Edit]),
      captureTimeout: 0,
      deleteFilter: (item) => this.#guard.mayDelete(item, this.#popped()),
    });
    this.#manager.on('stack-item-added', ({ stackItem, origin }) => {
      const label = origin instanceof Edit ? origin.label : labelOf(this.#popped());
      stackItem.meta.set('label', label);
    });
  }

  get state(): UndoState {
    return { undo: labelOf(this.#manager.undoStack.at(-1)), redo: labelOf(this.#manager.redoStack.at(-1)) };
  }

  onState(listener: (state: UndoState) => void): Unsubscribe {
    return this.#states.on(listener);
  }

  /** Tells if the labels changed since the last time. */
  tell(): void {
    const state = this.state;
    if (state.undo === this.#told.undo && state.redo === this.#told.redo) return;
    this.#told = state;
    this.#states.emit(state);
  }

  /** The next transaction begins a step of its own. */
  startStep(): void {
    this.#manager.captureTimeout = 0;
    this.#manager.stopCapturing();
    this.#trim();
  }

  /** The next transaction begins a step that takes in all that follow, until {@link keepOpenStep} or {@link dropOpenStep}. */
  startOpenStep(): void {
    this.startStep();
    this.#parkedRedo = this.#manager.redoStack;
    this.#manager.redoStack = [];
  }

  /** Between the transactions of an open step. */
  continueOpenStep(): void {
    this.#manager.captureTimeout = Infinity;
  }

  keepOpenStep(): void {
    const parked = this.#parkedRedo ?? [];
    this.#parkedRedo = undefined;
    this.startStep();
    if (!parked.length) return;
    this.#manager.redoStack = parked;
    this.#manager.clear(false, true);
  }

  /** Forgets the open step; `undone` takes back first what it did. */
  dropOpenStep(undone: boolean): void {
    const manager = this.#manager;
    const step = manager.undoStack.at(-1);
    const earlier = manager.undoStack.slice(0, -1);
    if (step) {
      // Alone on the stack, so that undo cannot go on to an earlier step.
      manager.undoStack = [step];
      if (undone) this.#pop('undoStack');
      manager.clear(true, true);
      manager.undoStack = earlier;
    }
    this.restoreRedo();
    this.startStep();
  }

  /** Gives back the redo steps there were before an open step that did nothing. */
  restoreRedo(): void {
    this.#manager.redoStack = this.#parkedRedo ?? [];
    this.#parkedRedo = undefined;
  }

  undo(): Message | undefined {
    return this.#pop('undoStack');
  }

  redo(): Message | undefined {
    return this.#pop('redoStack');
  }

  destroy(): void {
    this.#manager.destroy();
  }

  /** The label of the step that was taken back; `undefined` when nothing could be. */
  #pop(stack: 'undoStack' | 'redoStack'): Message | undefined {
    const manager = this.#manager;
    this.#popping = { items: [...manager[stack]], stack };
    try {
      const item = this.#guard.guarded(manager[stack], () => (stack === 'undoStack' ? manager.undo() : manager.redo()));
      return item ? labelOf(item) : undefined;
    } finally {
      this.#popping = undefined;
      this.startStep();
    }
  }

  #popped(): StackItem | undefined {
    if (!this.#popping) return undefined;
    const { items, stack } = this.#popping;
    return items[this.#manager[stack].length];
  }

  #trim(): void {
    const manager = this.#manager;
    if (manager.undoStack.length <= undoLimit) return;
    const kept = manager.undoStack.slice(-undoLimit);
    manager.undoStack = manager.undoStack.slice(0, -undoLimit);
    manager.clear(true, false);
    manager.undoStack = kept;
  }
}

function labelOf(item: StackItem | undefined): Message | undefined {
  return item?.meta.get('label') as Message | undefined;
}
