/** Notes which records transactions touch, so that only these are read again. */
import * as Y from 'yjs';
import type { Id } from '../base/ids.js';
import { recordKinds, type RecordKind } from '../model/journey-map.js';
import type { Touched } from './live-map.js';
import { mapRoot, rootOf } from './shape.js';

export class TouchWatch {
  #records = new Map<RecordKind, Set<Id>>();
  #map = false;

  constructor(doc: Y.Doc) {
    mapRoot(doc).observeDeep(() => (this.#map = true));
    for (const kind of recordKinds) {
      const root = rootOf(doc, kind);
      root.observeDeep((events) => {
        for (const event of events) {
          if (event.target !== root) this.#note(kind, String(event.path[0]));
          else if (event instanceof Y.YMapEvent) for (const id of event.keysChanged as Set<Id>) this.#note(kind, id);
        }
      });
    }
  }

  /** What was touched since the last time. */
  take(): Touched {
    const touched = { records: this.#records, map: this.#map };
    this.#records = new Map();
    this.#map = false;
    return touched;
  }

  #note(kind: RecordKind, id: Id): void {
    let ids = this.#records.get(kind);
    if (!ids) this.#records.set(kind, (ids = new Set()));
    ids.add(id);
  }
}
