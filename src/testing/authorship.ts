// Who wrote which value, noted from outside as it is written; so that what undo does to values of others is seen.
import type * as Y from 'yjs';
import { recordKinds, type RecordKind } from '../model/journey-map.js';
import type { MapIndex } from '../model/map-index.js';
import type { Replica } from './replicas.js';

/** What a copy shows of others: values by record and field, others' letters of each text, records by kind. */
export interface Others {
  readonly values: ReadonlyMap<string, string>;
  readonly texts: ReadonlyMap<string, string>;
  readonly records: ReadonlySet<string>;
}

const textFields = new Set(['text', 'note', 'purpose', 'name', 'title']);

export class Authorship {
  /** By `record.field=value`. */
  #authors = new Map<string, Set<string>>();
  /** Who brought back a record that had been deleted; it is theirs to take away again. */
  #returners = new Map<string, Set<string>>();

  /** Notes what an edit writes. */
  follow(replica: Replica, edit: () => void, author: string = replica.author.name): void {
    const before = valuesOf(replica.index);
    this.followReturns(replica, edit, author);
    for (const [key, value] of valuesOf(replica.index)) {
      if (before.get(key) === value) continue;
      const written = `${key}=${value}`;
      this.#authors.set(written, (this.#authors.get(written) ?? new Set()).add(author));
    }
  }

  /** Notes which records an edit or an undo brings back. */
  followReturns<T>(replica: Replica, act: () => T, author: string = replica.author.name): T {
    const before = new Map(saying(replica));
    const done = act();
    for (const [key, stands] of saying(replica)) {
      if (!stands || before.get(key) !== false) continue;
      this.#returners.set(key, (this.#returners.get(key) ?? new Set()).add(author));
    }
    return done;
  }

  /** Whether only the author of a replica says of a record that it stands. */
  #isOwn(key: string, { author }: Replica): boolean {
    const returners = this.#returners.get(key);
    return key.includes(` ${author.name}-`) || (returners?.size === 1 && returners.has(author.name));
  }

  othersIn(replica: Replica): Others {
    const isMine = (key: string, value: string): boolean =>
      this.#authors.get(`${key}=${value}`)?.has(replica.author.name) ?? false;
    const values = [...valuesOf(replica.index)].filter(
      ([key, value]) => !isMine(key, value) && !isStandIn(replica, key, value),
    );
    const records = [...standing(replica)].filter((key) => !this.#isOwn(key, replica));
    return { values: new Map(values), texts: textsOf(replica, replica.author.letters), records: new Set(records) };
  }

  /** What of it is gone or changed now. */
  lost(before: Others, replica: Replica): string[] {
    const { author } = replica;
    const faults: string[] = [];
    const values = valuesOf(replica.index);
    const texts = textsOf(replica, author.letters);
    const shown = shownIn(replica.index);
    for (const key of before.records) if (!shown.has(key)) faults.push(`undo of ${author.name} took away ${key}`);
    for (const [key, value] of before.values) {
      // A record that was deleted, and stood only for what was in it, may go.
      if (!shown.has(recordOf(key)) && !before.records.has(recordOf(key))) continue;
      if (values.get(key) !== value)
        faults.push(`undo of ${author.name} made ${key} ${values.get(key)}, it was ${value}`);
    }
    for (const [key, letters] of before.texts) {
      if (!shown.has(recordOf(key))) continue;
      if (!isWithin(letters, texts.get(key) ?? '')) faults.push(`undo of ${author.name} took letters from ${key}`);
    }
    return faults;
  }
}

/** A lane of a type that shows no cards is shown as one of text while cards stand in it: nobody wrote that. */
function isStandIn({ mirror }: Replica, key: string, value: string): boolean {
  const [, id = ''] = /^lanes (.*)\.type$/.exec(key) ?? [];
  const lane = id ? mirror.getMap<Y.Map<unknown>>('lanes').get(id) : undefined;
  return lane !== undefined && JSON.stringify(lane.get('type')) !== value;
}

function recordOf(key: string): string {
  return key.slice(0, key.indexOf('.'));
}

function shownIn(index: MapIndex): Set<string> {
  return new Set(recordKinds.flatMap((kind) => index.all(kind).map(({ id }) => `${kind} ${id}`)));
}

/** What each record says of itself: whether it stands. */
function saying({ mirror }: Replica): [string, boolean][] {
  return recordKinds.flatMap((kind) =>
    [...mirror.getMap<Y.Map<unknown>>(kind)].map(([id, record]): [string, boolean] => [
      `${kind} ${id}`,
      record.get('.live') === true,
    ]),
  );
}

/** Records that say themselves that they stand, and are shown. */
function standing(replica: Replica): Set<string> {
  const { index } = replica;
  const shown = shownIn(index);
  const own = saying(replica).flatMap(([key, stands]) => (stands ? [key] : []));
  return new Set(own.filter((key) => shown.has(key) && !needsGone(index, key, new Set(own))));
}

/** What needs a record that was deleted, and only stands for what is in it, may go with it. */
function needsGone(index: MapIndex, key: string, own: ReadonlySet<string>): boolean {
  const [kind, id = ''] = key.split(' ') as [RecordKind, string];
  const link = kind === 'links' ? index.get('links', id) : undefined;
  const comment = kind === 'comments' ? index.get('comments', id) : undefined;
  return [link?.from, link?.to, comment?.target].some((end) => {
    const endKind = end === undefined ? undefined : index.kindOf(end);
    if (end === undefined || !endKind) return false;
    return !own.has(`${endKind} ${end}`) || needsGone(index, `${endKind} ${end}`, own);
  });
}

/** Records never change, so what was found in one is good for as long as it is shown. */
const known = new WeakMap<object, readonly (readonly [string, string])[]>();

/** Plain values by `kind id.field`, members of sets one by one, and the position. */
function valuesOf(index: MapIndex): Map<string, string> {
  const values = new Map<string, string>();
  for (const kind of recordKinds) {
    for (const record of index.all(kind)) {
      let found = known.get(record);
      if (!found) known.set(record, (found = fieldValues(`${kind} ${record.id}`, record as unknown as Fields)));
      for (const [key, value] of found) values.set(key, value);
      const { step, stage, lane } = record as unknown as Fields;
      values.set(`${kind} ${record.id}.place`, `${String([step, stage, lane])} ${index.orderOf(record.id)}`);
    }
  }
  return values;
}

type Fields = Readonly<Record<string, unknown>>;

function fieldValues(
  key: string,
  { id: _, step: _1, stage: _2, lane: _3, toStep: _4, ...fields }: Fields,
): [string, string][] {
  const values = new Map<string, string>();
  for (const [name, value] of Object.entries(fields)) addValue(values, `${key}.${name}`, name, value);
  return [...values];
}

function addValue(values: Map<string, string>, key: string, name: string, value: unknown): void {
  if (textFields.has(name)) return;
  if ((name === 'tags' || name === 'evidence' || name === 'votes') && Array.isArray(value)) {
    for (const member of value as unknown[]) {
      const by = typeof member === 'object' && member ? (member as { by: string }).by : String(member);
      values.set(`${key}.${by}`, JSON.stringify(member));
    }
  } else values.set(key, JSON.stringify(value));
}

/** The letters of others in every text. */
function textsOf({ index }: Replica, own: readonly string[]): Map<string, string> {
  const mine = new Set(own.flatMap((letter) => [...letter]));
  const texts = new Map<string, string>();
  for (const kind of recordKinds) {
    for (const record of index.all(kind)) {
      for (const [name, value] of Object.entries(record)) {
        if (!textFields.has(name) || typeof value !== 'string') continue;
        texts.set(`${kind} ${record.id}.${name}`, [...value].filter((letter) => !mine.has(letter)).join(''));
      }
    }
  }
  return texts;
}

/** Whether the letters stand in a text in the same order, with others between them or not. */
function isWithin(letters: string, text: string): boolean {
  let at = 0;
  for (const letter of letters) {
    at = text.indexOf(letter, at);
    if (at < 0) return false;
    at += letter.length;
  }
  return true;
}
