/** What only edits need of a map: the shared document with its transactions, and the steps that can be undone. */
import * as Y from 'yjs';
import { runThrough, type Steps } from '../base/steps.js';
import type { MapIndex } from '../model/map-index.js';
import { rootOf } from './shape.js';
import { Transactor } from './transactor.js';
import { UndoGuard } from './undo-guard.js';
import { UndoStack } from './undo-stack.js';

export class LiveParts {
  readonly transactor: Transactor;
  readonly undo: UndoStack;
  /** Encoded ahead; given once, and only as long as nothing was written. */
  #whole: Uint8Array | undefined;

  private constructor(doc: Y.Doc, index: MapIndex) {
    this.transactor = new Transactor(doc, index);
    const { liveness } = this.transactor.live;
    const guard = new UndoGuard(doc, function* (id) {
      for (const { kind, id: from, live } of liveness.rows.naming(id)) {
        const record = live ? rootOf(doc, kind).get(from) : undefined;
        if (record) yield record;
      }
    });
    this.undo = new UndoStack(doc, guard);
  }

  /** `index` is empty, or holds what the document does. */
  static of(doc: Y.Doc, index: MapIndex): LiveParts {
    return runThrough(LiveParts.steps(doc, index));
  }

  static *steps(doc: Y.Doc, index: MapIndex): Steps<LiveParts> {
    const parts = new LiveParts(doc, index);
    yield* parts.transactor.live.fill();
    return parts;
  }

  /** Takes the whole document as it was just encoded, which is soon asked for. */
  encodedAs(whole: Uint8Array): void {
    this.#whole = whole;
    this.transactor.doc.once('update', () => (this.#whole = undefined));
  }

  /** The whole document as one update, or only what a copy with this state vector lacks. */
  encode(since?: Uint8Array): Uint8Array {
    const whole = since ? undefined : this.#whole;
    this.#whole = undefined;
    return whole ?? Y.encodeStateAsUpdate(this.transactor.doc, since);
  }

  destroy(): void {
    this.undo.destroy();
    this.transactor.doc.destroy();
  }
}
