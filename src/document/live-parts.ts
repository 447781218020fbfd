/** What only edits need of a map: the shared document with its transactions, and the steps that can be undone. */
import type * as Y from 'yjs';
import type { MapIndex } from '../model/map-index.js';
import { rootOf } from './shape.js';
import { Transactor } from './transactor.js';
import { UndoGuard } from './undo-guard.js';
import { UndoStack } from './undo-stack.js';

export class LiveParts {
  readonly transactor: Transactor;
  readonly undo: UndoStack;

  /** `index` is empty, or holds what the document does. */
  constructor(doc: Y.Doc, index: MapIndex) {
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

  destroy(): void {
    this.undo.destroy();
    this.transactor.doc.destroy();
  }
}
