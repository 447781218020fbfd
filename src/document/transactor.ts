/** Runs transactions on the shared document: the reader follows each, updates go out, and then listeners hear. */
import * as Y from 'yjs';
import { Emitter, type Unsubscribe } from '../base/emitter.js';
import type { Changed, MapIndex } from '../model/map-index.js';
import { DocumentError } from './edit-error.js';
import { LiveMap } from './live-map.js';
import type { Replaced, UpdateListener } from './told.js';
import { TouchWatch } from './touch-watch.js';

export interface Outcome {
  /** Whether anything was written. */
  readonly wrote: boolean;
  /** What the reader told its listeners. */
  readonly changed: Changed;
  readonly replaced: readonly Replaced[];
}

/** Origin of transactions that came from another copy. */
const remote = Symbol('remote');

export class Transactor {
  readonly doc: Y.Doc;
  readonly live: LiveMap;
  readonly #watch: TouchWatch;
  #updates = new Emitter<{ readonly update: Uint8Array; readonly origin: 'local' | 'remote' }>();
  #written: { readonly update: Uint8Array; readonly origin: 'local' | 'remote' }[] = [];

  constructor(doc: Y.Doc, index: MapIndex) {
    this.doc = doc;
    this.live = new LiveMap(doc, index);
    this.#watch = new TouchWatch(doc);
    doc.on('update', (update: Uint8Array, origin: unknown) => {
      this.#written.push({ update, origin: origin === remote ? 'remote' : 'local' });
    });
  }

  onUpdate(listener: UpdateListener): Unsubscribe {
    return this.#updates.on(({ update, origin }) => listener(update, origin));
  }

  /** What is to be kept goes out before listeners of the reader can make further edits. */
  run(transact: () => void): Outcome {
    transact();
    const replaced = this.live.refresh(this.#watch.take());
    const written = this.#written;
    this.#written = [];
    for (const event of written) this.#updates.emit(event);
    return { wrote: written.length > 0, changed: this.live.index.flush(), replaced };
  }

  /** Writes as another author. */
  as(client: number, write: () => void): void {
    const own = this.doc.clientID;
    this.doc.clientID = client;
    try {
      write();
    } finally {
      this.doc.clientID = own;
    }
  }

  applyUpdate(update: Uint8Array): Outcome {
    return this.run(() => {
      // Read to its end before it is applied: a broken one leaves no trace.
      checked(0, () => Y.decodeUpdate(update));
      Y.applyUpdate(this.doc, update, remote);
    });
  }
}

/** A document with these updates, in any order. */
export function loadUpdates(updates: readonly Uint8Array[]): Y.Doc {
  const doc = new Y.Doc();
  doc.transact(() => {
    updates.forEach((update, index) => checked(index, () => Y.applyUpdate(doc, update, remote)));
  }, remote);
  return doc;
}

function checked(index: number, read: () => void): void {
  try {
    read();
  } catch (error) {
    throw new DocumentError('corrupt-update', 'these bytes are no update of a map', index, { cause: error });
  }
}
