/** Maps that only this page has: left before a store took them, or never meant for one. They can be opened again as they were. */
import type { Unsubscribe } from '../base/emitter.js';
import type { Id } from '../base/ids.js';
import type { MapDocument } from '../document/map-document.js';
import type { MapLibrary } from './map-library.js';
import { summaryOf, type OpenMap } from './open-map.js';
import { storageFormat, type ListedMap } from './storage-adapter.js';

/** A map as it is, and how it stands with saving where it is meant to be stored. */
export interface PageMap {
  readonly document: MapDocument;
  readonly open?: OpenMap | undefined;
  /** Where it is meant to be stored. */
  readonly library?: MapLibrary | undefined;
}

/** What a list shows of a map, and whether it goes with the page. */
export interface PageListed extends ListedMap {
  readonly pageOnly?: boolean;
}

interface Held extends PageMap {
  deletedAt?: string | undefined;
  /** Deleted for good: it only waits until it can be deleted in the store as well. */
  purged?: boolean;
  unhear?: Unsubscribe | undefined;
}

export class PageMaps {
  #held = new Map<Id, Held>();
  #times = new Map<Id, { readonly createdAt: string; updatedAt: string; version: number }>();

  /** Keeps a map that is shown no more, until the store has it; one with no place in a store as long as the page is there. */
  hold(map: PageMap): void {
    const { document, open } = map;
    this.#held.get(document.id)?.unhear?.();
    this.#listed(map);
    const held: Held = { ...map };
    this.#held.set(document.id, held);
    held.unhear = open?.changed.on(() => this.#letGo(held));
    this.#letGo(held);
  }

  /** Gives a map back, to be shown again. */
  take(id: Id): PageMap | undefined {
    const held = this.#held.get(id);
    if (!held || held.purged) return undefined;
    held.unhear?.();
    this.#held.delete(id);
    return held;
  }

  /** The map that was left last. */
  get last(): Id | undefined {
    return [...this.#held].findLast(([, { deletedAt, purged }]) => !deletedAt && !purged)?.[0];
  }

  /** Also when it is deleted here, and not yet in the store. */
  has(id: Id): boolean {
    return this.#held.has(id);
  }

  get(id: Id): MapDocument | undefined {
    const held = this.#held.get(id);
    return held?.purged ? undefined : held?.document;
  }

  /** With the one that is shown, which is not left yet. */
  list(which: 'kept' | 'deleted', shown?: PageMap): readonly PageListed[] {
    const left = [...this.#held.values()].filter(({ document }) => document.id !== shown?.document.id);
    const maps: readonly Held[] = shown ? [shown, ...left] : left;
    return maps
      .filter(({ deletedAt, purged }) => !purged && (which === 'kept') === !deletedAt)
      .map((map) => this.#listed(map));
  }

  /** In the bin of the page, and then in that of the store. */
  remove(id: Id): void {
    this.#mark(id, { deletedAt: new Date().toISOString() });
  }

  restore(id: Id): void {
    this.#mark(id, { deletedAt: undefined });
  }

  purge(id: Id): void {
    const held = this.#held.get(id);
    if (held?.open) held.purged = true;
    else this.#held.delete(id);
  }

  #mark(id: Id, mark: Pick<Held, 'deletedAt'>): void {
    const held = this.#held.get(id);
    if (held) Object.assign(held, mark);
  }

  /** The store has it: from here on it is one of those. */
  #letGo(held: Held): void {
    const { document, open, library, deletedAt, purged } = held;
    if (open?.status.state !== 'saved' || this.#held.get(document.id) !== held) return;
    this.#held.delete(document.id);
    held.unhear?.();
    if (library && (deletedAt || purged)) void removeThere(library, document.id, purged === true);
    open.close();
  }

  #listed({ document, open, deletedAt }: Held): PageListed {
    const { id, reader } = document;
    const now = new Date().toISOString();
    const times = this.#times.get(id) ?? { createdAt: now, updatedAt: now, version: reader.version };
    if (times.version !== reader.version) Object.assign(times, { updatedAt: now, version: reader.version });
    this.#times.set(id, times);
    const { createdAt, updatedAt } = times;
    const pageOnly = open?.status.state !== 'saving';
    const head = { format: storageFormat, epoch: 1, ...(deletedAt && { deletedAt }) };
    return { id, ...head, ...summaryOf(document), createdAt, updatedAt, pageOnly };
  }
}

async function removeThere(library: MapLibrary, id: Id, forGood: boolean): Promise<void> {
  const held = library.again();
  await (forGood ? held.purge(id) : held.remove(id)).catch(() => undefined);
  held.close();
}
