/** Earlier states of the open map: begun with its first edit, or when they are asked for, and loaded only then. */
import type { Unsubscribe } from '../base/emitter.js';
import type { MapDocument } from '../document/map-document.js';
import type { JourneyMap } from '../model/journey-map.js';
import type { StorageAdapter } from '../storage/storage-adapter.js';
import type { MemoryVersions } from '../storage/memory-versions.js';
import type { MapHistory } from './map-history.js';

export interface HistoryOwner {
  readonly library: string;
  readonly storage: StorageAdapter | undefined;
  readonly user: { readonly name: string } | undefined;
}

export class HistoryController {
  #owner: HistoryOwner;
  #begin: (() => Promise<MapHistory>) | undefined;
  #leave: Unsubscribe[] = [];
  /** One for all maps of this element, which may come back. */
  #memory: MemoryVersions | undefined;

  constructor(owner: HistoryOwner) {
    this.#owner = owner;
  }

  /** Follows the map that is open now; one that is not stored has its history in memory. */
  follow(document: MapDocument, kept: boolean): void {
    this.leave();
    const { library, storage } = this.#owner;
    let history: Promise<MapHistory> | undefined;
    let opened: JourneyMap | undefined;
    const begin = (): Promise<MapHistory> =>
      (history ??= import('./map-history.js').then(({ MemoryVersions: Memory, openHistory }) =>
        openHistory({
          ...{ document, author: () => this.#owner.user?.name, memory: (this.#memory ??= new Memory()) },
          ...(opened && { opened }),
          ...(kept && { library, storage }),
        }),
      ));
    this.#begin = begin;
    document.beforeEdits(() => {
      const found = (opened = document.toMap());
      // Looked at before anything was edited, it has begun without that state.
      void history?.then(
        (one) => one.recorder.opened(found),
        () => undefined,
      );
    });
    this.#leave = [
      document.onChange(({ origin }) => {
        // A chunk that does not load takes the history away, not the editing.
        if (origin !== 'remote')
          void begin().then(
            (one) => one.edited(),
            () => undefined,
          );
      }),
      () =>
        void history?.then(
          (one) => one.close(),
          () => undefined,
        ),
    ];
  }

  /** The history of the open map. */
  async open(): Promise<MapHistory | undefined> {
    return this.#begin?.();
  }

  /** Lets go of the map; its last state is still kept. */
  leave(): void {
    for (const leave of this.#leave.splice(0)) leave();
    this.#begin = undefined;
  }
}
