// Several copies of one map on a network that delays, reorders and repeats what they send, and that they leave for a while.
import * as Y from 'yjs';
import { EditError } from '../document/edit-error.js';
import { MapDocument } from '../document/map-document.js';
import { verbatim } from '../i18n/translate.js';
import type { JourneyMap } from '../model/journey-map.js';
import type { MapIndex } from '../model/map-index.js';
import { parseMap } from '../model/parse.js';
import { writeMap } from '../model/write.js';
import { Authorship, type Others } from './authorship.js';
import { mapFaults } from './map-invariants.js';
import type { Random } from './random.js';
import { randomCall, rearranged, retyped, type Author } from './random-edits.js';

const alphabets = [
  ['A', 'é', 'B'],
  ['я', '👩‍👧', 'ж'],
  ['1', '🏳️‍🌈', '2'],
];

export interface Replica {
  readonly document: MapDocument;
  readonly index: MapIndex;
  readonly author: Author;
  /** The same document bare, to look at what is not shown. */
  readonly mirror: Y.Doc;
  /** What was sent to it and has not come. */
  inbox: Uint8Array[];
  /** Steps until it is on the network again; meanwhile it gets nothing, and what it sends is kept. */
  away: number;
  outbox: Uint8Array[];
  /** It only looks on. */
  readonly passive: boolean;
}

/** Of so many copies the last one only looks on. */
const withOnlooker = 4;
const longestAway = 40;

/** How often each operation really ran. */
export type Tally = Map<string, number>;

export function count(tally: Tally, name: string): void {
  tally.set(name, (tally.get(name) ?? 0) + 1);
}

export class Play {
  readonly replicas: readonly Replica[];
  readonly tally: Tally;
  readonly faults: string[] = [];
  readonly #random: Random;
  readonly #authorship = new Authorship();
  readonly #setsMaps: boolean;
  readonly #undo: (document: MapDocument) => boolean;

  constructor(map: JourneyMap, copies: number, random: Random, tally: Tally, otherwise: Otherwise = {}) {
    this.#random = random;
    this.tally = tally;
    this.#undo = otherwise.undo ?? ((document) => document.undo());
    const start = MapDocument.fromMap(map).encode();
    this.replicas = Array.from({ length: copies }, (_, at): Replica => {
      const document = MapDocument.fromUpdates([start]);
      const author = { name: 'abc'[at] ?? 'z', letters: alphabets[at] ?? ['z'], count: 0 };
      const mirror = new Y.Doc();
      Y.applyUpdate(mirror, start);
      document.onUpdate((update) => Y.applyUpdate(mirror, update));
      const passive = copies >= withOnlooker && at === copies - 1;
      return { document, index: document.reader as MapIndex, author, mirror, inbox: [], away: 0, outbox: [], passive };
    });
    for (const replica of this.replicas) {
      replica.document.onUpdate((update, origin) => {
        if (origin !== 'local') return;
        if (replica.passive) this.faults.push('the onlooker wrote something');
        replica.outbox.push(update);
        this.#send(replica);
      });
    }
    this.#setsMaps = otherwise.setsMaps ?? true;
    if (otherwise.deliver) this.#deliver = otherwise.deliver;
  }

  /** One random thing at one random place. */
  step(): void {
    for (const each of this.replicas) if (each.away > 0 && --each.away === 0) this.#send(each);
    const replica = this.#random.pick(this.replicas) as Replica;
    if (this.replicas.length > 1 && replica.away === 0 && this.#random.chance(0.03)) {
      replica.away = 1 + this.#random.below(longestAway);
      count(this.tally, 'offline span');
    }
    if (replica.passive) this.#deliverSome(replica);
    else this.#act(replica);
  }

  #act(replica: Replica): void {
    if (replica.away > 0) count(this.tally, 'step offline');
    const dice = this.#random.next();
    if (dice < 0.3) this.replicas.length > 1 && replica.away === 0 ? this.#deliverSome(replica) : this.#edit(replica);
    else if (dice < 0.4) this.undo(replica);
    else if (dice < 0.46) this.#redo(replica);
    else if (dice < 0.54) this.#gesture(replica);
    else if (dice < 0.57) this.#failing(replica);
    else if (dice < 0.6 && this.#setsMaps) this.#host(replica);
    else this.#edit(replica);
  }

  undo(replica: Replica): boolean {
    const before = this.#authorship.othersIn(replica);
    const done = this.#authorship.followReturns(replica, () => this.#undo(replica.document));
    if (done) count(this.tally, 'undo');
    this.#checkOthers(before, replica);
    return done;
  }

  // Of an update whose predecessor is missing the deletions are in force, and what it puts in their place is not yet.
  #checkOthers(before: Others, replica: Replica): void {
    if (replica.document.incomplete) return;
    count(this.tally, 'undo checked');
    this.faults.push(...this.#authorship.lost(before, replica));
  }

  /** All are on the network again, and everything sent arrives, in any order. */
  deliverAll(): void {
    for (const replica of this.replicas) {
      replica.away = 0;
      this.#send(replica);
    }
    for (const replica of this.replicas) while (replica.inbox.length) this.#deliverOne(replica);
  }

  #send(replica: Replica): void {
    if (replica.away > 0) return;
    for (const update of replica.outbox.splice(0))
      for (const other of this.replicas) if (other !== replica) other.inbox.push(update);
  }

  /** All copies show one map without faults, which is also what a new copy shows. */
  check(): void {
    const files = this.replicas.map(({ document }) => writeMap(document.toMap()));
    this.replicas.forEach(({ document, index, author }, at) => {
      if (document.incomplete) this.faults.push(`${author.name} lacks updates`);
      if (files[at] !== files[0]) this.faults.push(`${author.name} differs from the first copy`);
      this.faults.push(...mapFaults(index, document.toMap()).map((fault) => `${author.name}: ${fault}`));
    });
    this.#checkFresh(this.replicas[0] as Replica);
  }

  /** Following changes bit by bit leads to the same as reading the whole anew; while an update is missing, each has its own part of it. */
  #checkFresh({ document, author }: Replica): void {
    if (document.incomplete) return;
    const fresh = MapDocument.fromUpdates([document.encode()]);
    if (writeMap(fresh.toMap()) !== writeMap(document.toMap()))
      this.faults.push(`${author.name} differs from a new copy`);
  }

  #edit(replica: Replica): void {
    const { document, author } = replica;
    const names: string[] = [];
    try {
      this.#authorship.follow(replica, () => {
        document.edit(verbatim('edit'), (change) => {
          for (let calls = 1 + this.#random.below(3); calls > 0; calls--)
            names.push(randomCall(change, this.#random, author));
        });
      });
      for (const name of names) count(this.tally, name);
    } catch (error) {
      if (!(error instanceof EditError)) throw error;
      count(this.tally, `refused: ${error.code}`);
    }
  }

  #gesture(replica: Replica): void {
    const { document, author } = replica;
    const card = this.#random.pick(document.reader.all('cards'));
    if (!card) return;
    const gesture = document.begin(verbatim('type'));
    this.#authorship.follow(replica, () => {
      for (let bits = 1 + this.#random.below(4); bits > 0; bits--) {
        const now = document.reader.get('cards', card.id);
        if (now)
          gesture.apply((change) => change.update(card.id, { text: retyped(now.text ?? '', this.#random, author) }));
        if (this.#random.chance(0.3)) this.#deliverOne(replica);
      }
    });
    const before = this.#authorship.othersIn(replica);
    if (this.#random.chance(0.6)) {
      gesture.commit();
      count(this.tally, 'gesture');
    } else {
      gesture.cancel();
      count(this.tally, 'cancelled gesture');
      this.#checkOthers(before, replica);
    }
  }

  #redo(replica: Replica): void {
    if (this.#authorship.followReturns(replica, () => replica.document.redo())) count(this.tally, 'redo');
  }

  /** The page sets the whole map anew, which for undo is the work of another. */
  #host(replica: Replica): void {
    const { document } = replica;
    // Twice: what is left out the first time may have been named by something else.
    const { map } = parseMap(parseMap(rearranged(document.toMap(), this.#random)).map);
    if (!map) return;
    this.#authorship.follow(replica, () => document.setMap(map), 'host');
    if (!document.incomplete && writeMap(document.toMap()) !== writeMap(map))
      this.faults.push('a map that was set is another now');
    count(this.tally, 'set by the page');
  }

  #failing({ document, author }: Replica): void {
    const before = writeMap(document.toMap());
    try {
      document.edit(verbatim('fails'), (change) => {
        randomCall(change, this.#random, author);
        throw new RangeError('planned');
      });
    } catch (error) {
      if (!(error instanceof RangeError) && !(error instanceof EditError)) throw error;
    }
    if (writeMap(document.toMap()) !== before) this.faults.push('a failed edit left something behind');
    count(this.tally, 'failed edit');
  }

  #deliverSome(replica: Replica): void {
    for (let updates = 1 + this.#random.below(3); updates > 0; updates--) this.#deliverOne(replica);
    if (this.#random.chance(0.05)) this.#checkFresh(replica);
  }

  #deliverOne(replica: Replica): void {
    if (replica.away > 0) return;
    const at = this.#random.chance(0.6) ? 0 : this.#random.below(replica.inbox.length);
    const update = replica.inbox[at];
    if (!update) return;
    if (this.#random.chance(0.85)) replica.inbox.splice(at, 1);
    else count(this.tally, 'repeated delivery');
    this.#deliver(replica.document, update);
    count(this.tally, 'delivery');
  }

  #deliver = (document: MapDocument, update: Uint8Array): void => document.applyUpdate(update);
}

/** Parts that do otherwise, or wrong to see that it is noticed. */
export interface Otherwise {
  readonly deliver?: (document: MapDocument, update: Uint8Array) => void;
  readonly setsMaps?: boolean;
  readonly undo?: (document: MapDocument) => boolean;
}
