// A bare Yjs document in the place of a map, for tests of storage.
import * as Y from 'yjs';
import type { LiveDocument } from '../storage/live-document.js';
import type { MapSummary } from '../storage/storage-adapter.js';

export class BareDocument implements LiveDocument {
  readonly doc = new Y.Doc();
  readonly texts = this.doc.getMap<string>('texts');

  constructor(updates: readonly Uint8Array[] = []) {
    for (const update of updates) this.applyUpdate(update);
  }

  onUpdate(listener: (update: Uint8Array, origin: 'local' | 'remote') => void): () => void {
    const heard = (update: Uint8Array, origin: unknown): void =>
      listener(update, origin === 'remote' ? 'remote' : 'local');
    this.doc.on('update', heard);
    return () => this.doc.off('update', heard);
  }

  applyUpdate(update: Uint8Array): void {
    Y.applyUpdate(this.doc, update, 'remote');
  }

  stateVector(): Uint8Array {
    return Y.encodeStateVector(this.doc);
  }

  encode(since?: Uint8Array): Uint8Array {
    return Y.encodeStateAsUpdate(this.doc, since);
  }

  /** One edit, one update. */
  write(key: string, text: string): void {
    this.texts.set(key, text);
  }

  read(): Record<string, string> {
    return Object.fromEntries([...this.texts.entries()].sort(([a], [b]) => (a < b ? -1 : 1)));
  }

  describe(): MapSummary {
    const counts = { stages: 0, steps: 0, lanes: 0, cards: this.texts.size };
    return { title: 'Bare', updatedAt: new Date().toISOString(), counts };
  }
}
