/** The history of one map: versions kept, listed newest first, read back, named and thinned out. */
import { Emitter } from '../base/emitter.js';
import { newId, type Id } from '../base/ids.js';
import type { JourneyMap } from '../model/journey-map.js';
import { outdated } from './version-age.js';
import { packMap, unpackMap } from './version-content.js';
import type { VersionHead, VersionReason, VersionStore } from './versions.js';

export interface KeepOptions {
  readonly reason: VersionReason;
  readonly name?: string;
  readonly author?: string | undefined;
}

export class History {
  /** The list became another, by this object. */
  readonly changed = new Emitter<undefined>();
  #store: VersionStore;
  #map: Id;
  #now: () => number;
  /** One after another, so that two that come together are not both new. */
  #last: Promise<unknown> = Promise.resolve();

  constructor(store: VersionStore, map: Id, now: () => number = Date.now) {
    this.#store = store;
    this.#map = map;
    this.#now = now;
  }

  /** With what is being kept at this moment. */
  async list(): Promise<readonly VersionHead[]> {
    await this.#last;
    return this.#list();
  }

  async #list(): Promise<readonly VersionHead[]> {
    const versions = await this.#store.list(this.#map);
    return [...versions].sort((a, b) => (a.at < b.at ? 1 : -1));
  }

  /** The map as it was; undefined when the version is gone or cannot be read. */
  async read(id: Id): Promise<JourneyMap | undefined> {
    const content = await this.#store.read(this.#map, id);
    return content && (await unpackMap(content)).map;
  }

  /** Keeps a state, unless the newest version is the same already: then that one is given back, with the name if there is one. */
  keep(map: JourneyMap, options: KeepOptions): Promise<VersionHead> {
    const kept = this.#last.then(() => this.#keep(map, options));
    this.#last = kept.catch(() => undefined);
    void kept.then(
      () => this.changed.emit(undefined),
      () => undefined,
    );
    return kept;
  }

  async remove(id: Id): Promise<void> {
    await this.#store.remove(this.#map, [id]);
    this.changed.emit(undefined);
  }

  /** Gives a version another name, or its first one: from then on it stays until somebody removes it. */
  async rename(id: Id, name: string): Promise<void> {
    const head = (await this.list()).find((version) => version.id === id);
    if (!head) return;
    await this.#store.rename({ ...head, name });
    this.changed.emit(undefined);
  }

  async #keep(map: JourneyMap, { reason, name, author }: KeepOptions): Promise<VersionHead> {
    const { content, digest } = await packMap(map);
    const versions = await this.#list();
    const newest = versions[0];
    if (newest?.digest === digest) {
      if (name === undefined || newest.name === name) return newest;
      // A second name for the same state is a version of its own.
      if (newest.name === undefined) {
        const named = { ...newest, name, reason, ...(author !== undefined && { author }) };
        await this.#store.rename(named);
        return named;
      }
    }
    const head: VersionHead = {
      ...{ id: newId(), map: this.#map, at: new Date(this.#now()).toISOString(), reason, digest },
      ...{ bytes: content.data.byteLength },
      ...(name !== undefined && { name }),
      ...(author !== undefined && { author }),
    };
    await this.#store.add(head, content);
    await this.#store.remove(this.#map, outdated([head, ...versions], this.#now()));
    return head;
  }
}
