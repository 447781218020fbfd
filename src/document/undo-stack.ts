/** Undo and redo over Yjs: one labelled step per edit, nothing of another author ever taken back. */
import * as Y from 'yjs';
import { Emitter, type Unsubscribe } from '../base/emitter.js';
import type { Message } from '../i18n/translate.js';
import { sameValue } from './plain-value.js';
import { rootsOf } from './shape.js';
import type { UndoState } from './told.js';
import type { UndoGuard, UndoStep } from './undo-guard.js';

/** The origin of a transaction that can be undone. */
export class Edit {
  readonly label: Message;
  readonly origin: 'user' | 'api';

  constructor(label: Message, origin: 'user' | 'api') {
    this.label = label;
    this.origin = origin;
  }
}

/** How many steps back one can go; what falls off keeps no memory. */
export const undoLimit = 200;

type Stack = 'undoStack' | 'redoStack';

export class UndoStack {
  readonly #doc: Y.Doc;
  readonly #manager: Y.UndoManager;
  readonly #guard: UndoGuard;
  #states = new Emitter<UndoState>();
  #told: UndoState = { undo: undefined, redo: undefined };
  /** The redo steps there were before an open step began; one that is dropped gives them back. */
  #parkedRedo: UndoStep[] = [];
  /** The step that is being taken back or done again. */
  #popped: UndoStep | undefined;

  constructor(doc: Y.Doc, guard: UndoGuard) {
    this.#doc = doc;
    this.#guard = guard;
    this.#manager = new Y.UndoManager(rootsOf(doc), {
      trackedOrigins: new Set([Edit]),
      captureTimeout: 0,
      deleteFilter: (item) => this.#guard.mayDelete(item, this.#popped),
    });
    this.#manager.on('stack-item-added', ({ stackItem, origin }) => {
      stackItem.meta.set('label', origin instanceof Edit ? origin.label : labelOf(this.#popped));
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
    if (sameValue(state.undo, this.#told.undo) && sameValue(state.redo, this.#told.redo)) return;
    this.#told = state;
    this.#states.emit(state);
  }

  /** The next transaction begins a step of its own. */
  startStep(): void {
    this.#manager.captureTimeout = 0;
    this.#manager.stopCapturing();
    this.#guard.ownClient();
    this.#trim();
  }

  /** The next transaction begins a step that takes in all that follow, until it is kept or dropped. */
  startOpenStep(): void {
    this.startStep();
    this.#parkedRedo = this.#manager.redoStack;
    this.#manager.redoStack = [];
  }

  /** The next transaction belongs to the open step. */
  continueOpenStep(): void {
    this.#manager.captureTimeout = Infinity;
    this.#guard.ownClient();
  }

  keepOpenStep(): void {
    this.startStep();
    const parked = this.#parkedRedo;
    this.#parkedRedo = [];
    this.#forget('redoStack', parked);
  }

  /** Forgets the open step; with `undone` takes back first what it did. */
  dropOpenStep(undone: boolean): void {
    const manager = this.#manager;
    const step = manager.undoStack.pop();
    if (step && undone) this.#popStep('undoStack', step);
    else if (step) this.#forget('undoStack', [step]);
    this.#forget('redoStack', manager.redoStack);
    this.restoreRedo();
    this.startStep();
  }

  /** Gives back the redo steps there were before an open step. */
  restoreRedo(): void {
    this.#manager.redoStack = this.#parkedRedo;
    this.#parkedRedo = [];
  }

  /** The label of the step that was taken back; `undefined` when nothing could be. */
  undo(): Message | undefined {
    return this.#pop('undoStack');
  }

  redo(): Message | undefined {
    return this.#pop('redoStack');
  }

  destroy(): void {
    this.#manager.destroy();
  }

  /** Steps of which nothing is left to take back are passed over. */
  #pop(stack: Stack): Message | undefined {
    this.startStep();
    for (let step = this.#manager[stack].pop(); step; step = this.#manager[stack].pop()) {
      if (this.#popStep(stack, step)) return labelOf(step);
    }
    return undefined;
  }

  /** Takes back one step that is off its stack already; false when it changed nothing. */
  #popStep(stack: Stack, step: UndoStep): boolean {
    const manager = this.#manager;
    const state = stack === 'undoStack' ? 'undoing' : 'redoing';
    let popped: UndoStep | null = null;
    this.#guard.prepare(step);
    this.#popped = step;
    try {
      this.#doc.transact(() => {
        manager[stack] = this.#alone(stack, step);
        popped = stack === 'undoStack' ? manager.undo() : manager.redo();
        // Still so for Yjs, until the end of this transaction.
        manager[state] = true;
        this.#guard.settle(step);
      }, manager);
    } finally {
      manager[state] = false;
      this.#popped = undefined;
      manager.stopCapturing();
    }
    return popped !== null;
  }

  /** Yjs goes on to earlier steps by itself: it gets this one alone, and the rest back once it has begun. */
  #alone(stack: Stack, step: UndoStep): UndoStep[] {
    const rest = this.#manager[stack];
    const alone = [step];
    alone.pop = () => {
      this.#manager[stack] = rest;
      return Array.prototype.pop.call(alone) as UndoStep | undefined;
    };
    return alone;
  }

  #trim(): void {
    const manager = this.#manager;
    const surplus = manager.undoStack.length - undoLimit;
    if (surplus > 0) this.#forget('undoStack', manager.undoStack.splice(0, surplus));
  }

  /** Lets go of what steps kept from being cleared away. */
  #forget(stack: Stack, steps: UndoStep[]): void {
    if (!steps.length) return;
    const manager = this.#manager;
    const rest = manager[stack] === steps ? [] : manager[stack];
    manager[stack] = steps;
    manager.clear(stack === 'undoStack', stack === 'redoStack');
    manager[stack] = rest;
  }
}

function labelOf(step: UndoStep | undefined): Message | undefined {
  return step?.meta.get('label') as Message | undefined;
}
