/** The map as lane kinds see it: every read is noted, so that a change draws anew exactly what looked at it. */
import type { Unsubscribe } from '../base/emitter.js';
import type { Id } from '../base/ids.js';
import type { Card, Lane, Link, MapFields, RecordKind, Records, Step } from '../model/journey-map.js';
import type { Changed, MapReader } from '../model/map-index.js';

/** Hands every question on to another reader. */
class PassingReader implements MapReader {
  protected readonly inner: MapReader;

  constructor(inner: MapReader) {
    this.inner = inner;
  }

  get version(): number {
    return this.inner.version;
  }

  get fields(): MapFields {
    return this.inner.fields;
  }

  all<K extends RecordKind>(kind: K): readonly Records[K][] {
    return this.inner.all(kind);
  }

  get<K extends RecordKind>(kind: K, id: Id): Records[K] | undefined {
    return this.inner.get(kind, id);
  }

  kindOf(id: Id): RecordKind | undefined {
    return this.inner.kindOf(id);
  }

  stepsOf(stage: Id): readonly Step[] {
    return this.inner.stepsOf(stage);
  }

  cardsIn(lane: Id, slot: Id): readonly Card[] {
    return this.inner.cardsIn(lane, slot);
  }

  slotsOf(lane: Id): readonly Id[] {
    return this.inner.slotsOf(lane);
  }

  linksOf(id: Id): readonly Link[] {
    return this.inner.linksOf(id);
  }

  count(kind: RecordKind): number {
    return this.inner.count(kind);
  }

  onChange(listener: (changed: Changed) => void): Unsubscribe {
    return this.inner.onChange(listener);
  }
}

/** What a drawing looked at. A key names one thing that may change. */
export interface Watcher {
  readonly watched: Set<string>;
}

export const watchKey = {
  everything: '*',
  fields: 'fields',
  record: (id: Id): string => `is ${id}`,
  kind: (kind: RecordKind): string => `all ${kind}`,
  slot: (slot: Id): string => `in ${slot}`,
  links: (id: Id): string => `at ${id}`,
};

/** A reader that notes for whom it was asked what. */
export class WatchedMap<W extends Watcher> extends PassingReader {
  #watchers = new Map<string, Set<W>>();
  #current: W | undefined;

  /** Runs a drawing and notes what it reads, in place of what it read before. */
  during<T>(watcher: W, draw: () => T): T {
    this.forget(watcher);
    const outer = this.#current;
    this.#current = watcher;
    try {
      return draw();
    } finally {
      this.#current = outer;
    }
  }

  forget(watcher: W): void {
    for (const key of watcher.watched) {
      const list = this.#watchers.get(key);
      list?.delete(watcher);
      if (!list?.size) this.#watchers.delete(key);
    }
    watcher.watched.clear();
  }

  watchersOf(key: string): Iterable<W> {
    return this.#watchers.get(key) ?? [];
  }

  /** A lane whose name and question are noted when read: typing them must not draw all its cells. */
  watchNames(lane: Lane): Lane {
    const watch = (key: 'name' | 'question'): PropertyDescriptor => ({
      enumerable: key in lane,
      get: () => {
        this.#note(watchKey.record(lane.id));
        return lane[key];
      },
    });
    const watched = Object.defineProperties({ ...lane }, { name: watch('name'), question: watch('question') });
    return Object.freeze(watched);
  }

  override get version(): number {
    this.#note(watchKey.everything);
    return super.version;
  }

  override get fields(): MapFields {
    this.#note(watchKey.fields);
    return super.fields;
  }

  override all<K extends RecordKind>(kind: K): readonly Records[K][] {
    this.#note(watchKey.kind(kind));
    return super.all(kind);
  }

  override get<K extends RecordKind>(kind: K, id: Id): Records[K] | undefined {
    this.#note(watchKey.record(id));
    return super.get(kind, id);
  }

  override kindOf(id: Id): RecordKind | undefined {
    this.#note(watchKey.record(id));
    return super.kindOf(id);
  }

  override stepsOf(stage: Id): readonly Step[] {
    this.#note(watchKey.kind('steps'));
    return super.stepsOf(stage);
  }

  override cardsIn(lane: Id, slot: Id): readonly Card[] {
    this.#note(watchKey.slot(slot));
    return super.cardsIn(lane, slot);
  }

  override slotsOf(lane: Id): readonly Id[] {
    this.#note(watchKey.kind('cards'));
    return super.slotsOf(lane);
  }

  override linksOf(id: Id): readonly Link[] {
    this.#note(watchKey.links(id));
    return super.linksOf(id);
  }

  override count(kind: RecordKind): number {
    this.#note(watchKey.kind(kind));
    return super.count(kind);
  }

  #note(key: string): void {
    const watcher = this.#current;
    if (!watcher || watcher.watched.has(key)) return;
    watcher.watched.add(key);
    let list = this.#watchers.get(key);
    if (!list) this.#watchers.set(key, (list = new Set()));
    list.add(watcher);
  }
}

/** The map as it would be if these cards were so, or were there. */
export class TriedMap extends PassingReader {
  #cards: ReadonlyMap<Id, Card>;

  constructor(inner: MapReader, cards: readonly Card[]) {
    super(inner);
    this.#cards = new Map(cards.map((card) => [card.id, card]));
  }

  override get<K extends RecordKind>(kind: K, id: Id): Records[K] | undefined {
    const tried = kind === 'cards' ? this.#cards.get(id) : undefined;
    return (tried as Records[K] | undefined) ?? super.get(kind, id);
  }

  override cardsIn(lane: Id, slot: Id): readonly Card[] {
    const here = (card: Card): boolean => card.lane === lane && (card.step ?? card.stage) === slot;
    const now = super.cardsIn(lane, slot);
    const left = now.flatMap((card) => {
      const tried = this.#cards.get(card.id);
      return tried ? (here(tried) ? [tried] : []) : [card];
    });
    const come = [...this.#cards.values()].filter((card) => here(card) && !now.some(({ id }) => id === card.id));
    return come.length ? [...left, ...come] : left;
  }
}
