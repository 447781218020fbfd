/** Which cells a change of the map touches: those its cards leave and come to, and those that looked at what changed. */
import type { Id } from '../base/ids.js';
import { recordKinds, type Card } from '../model/journey-map.js';
import type { Changed, MapReader } from '../model/map-index.js';
import { movedSteps, type HeaderPlaces } from './header-places.js';
import type { LaneLayout, Part } from './lane-layout.js';
import type { LinkPlaces } from './links.js';
import { watchKey, type WatchedMap } from './watched-map.js';

/** Where each card and each end of a link was when it was last laid out. */
export class CardHomes {
  #reader: MapReader;
  #cards = new Map<Id, Card>();
  #ends = new Map<Id, readonly Id[]>();

  constructor(reader: MapReader) {
    this.#reader = reader;
  }

  fill(): void {
    const reader = this.#reader;
    this.#cards.clear();
    this.#ends.clear();
    for (const { id } of reader.all('lanes')) {
      for (const slot of reader.slotsOf(id)) {
        for (const card of reader.cardsIn(id, slot)) this.#cards.set(card.id, card);
      }
    }
    for (const { id, from, to } of reader.all('links')) this.#ends.set(id, [from, to]);
  }

  /** The card as it was and as it is; from now on it was as it is. */
  moveCard(id: Id): readonly Card[] {
    const before = this.#cards.get(id);
    const after = this.#reader.get('cards', id);
    if (after) this.#cards.set(id, after);
    else this.#cards.delete(id);
    return before && after ? [before, after] : before ? [before] : after ? [after] : [];
  }

  /** The ends that a link had and has. */
  moveLink(id: Id): readonly Id[] {
    const before = this.#ends.get(id) ?? [];
    const link = this.#reader.get('links', id);
    if (!link) this.#ends.delete(id);
    else this.#ends.set(id, [link.from, link.to]);
    return link ? [...before, link.from, link.to] : before;
  }
}

/** What is to be drawn anew, by lane. */
export class Dirty {
  #lanes = new Map<LaneLayout, { readonly cells: Set<Id>; across: boolean }>();

  addCell(lane: LaneLayout, step: Id): void {
    if (lane.whole) this.addAcross(lane);
    else this.#of(lane).cells.add(step);
  }

  addAcross(lane: LaneLayout): void {
    this.#of(lane).across = true;
  }

  addPart({ of, step }: Part): void {
    if (step === undefined) this.addAcross(of);
    else this.addCell(of, step);
  }

  /** A card and the slot it was or is in. */
  addCard(lane: LaneLayout, card: Card): void {
    if (card.step === undefined || card.toStep !== undefined) this.addAcross(lane);
    if (card.step !== undefined) this.addCell(lane, card.step);
  }

  /** Cells of a step whose own record changed; when steps moved, what lies across them too. */
  addHeaders(lanes: Iterable<LaneLayout>, before: HeaderPlaces, after: HeaderPlaces): void {
    const moved = movedSteps(before, after);
    const changed = after.steps.filter((place) => {
      const known = before.steps[before.order.get(place.step.id) ?? -1];
      return known && known !== place && (known.step !== place.step || known.stage !== place.stage);
    });
    for (const lane of lanes) {
      if (moved) lane.stepsMoved();
      this.addAcross(lane);
      for (const { step } of changed) this.addCell(lane, step.id);
    }
  }

  /** Draws it, and lets the links of what was drawn look where their ends are now. */
  draw(links: LinkPlaces): void {
    for (const [lane, { cells, across }] of this.#lanes) {
      for (const step of cells) {
        touchLinks(links, lane.cell(step));
        lane.drawCell(step);
        touchLinks(links, lane.cell(step));
      }
      if (!across) continue;
      const before = lane.across;
      lane.drawAcross();
      if (lane.across === before) continue;
      // Cards across cells push down what lies under them.
      if (!lane.whole) links.touchAll();
      touchLinks(links, before);
      touchLinks(links, lane.across);
    }
  }

  #of(lane: LaneLayout): { readonly cells: Set<Id>; across: boolean } {
    let found = this.#lanes.get(lane);
    if (!found) this.#lanes.set(lane, (found = { cells: new Set(), across: false }));
    return found;
  }
}

function touchLinks(links: LinkPlaces, { boxes, marks }: ReturnType<LaneLayout['cell']>): void {
  for (const { card } of boxes) links.touchCard(card);
  for (const mark of marks) if (mark.type === 'point') links.touchCard(mark.card);
}

export interface DirtyGround {
  readonly map: WatchedMap<Part>;
  readonly drawn: ReadonlyMap<Id, LaneLayout>;
  readonly homes: CardHomes;
  readonly links: LinkPlaces;
}

export function collectDirty(changed: Changed, { map, drawn, homes, links }: DirtyGround, dirty: Dirty): void {
  const watched = (key: string): void => {
    for (const part of map.watchersOf(key)) dirty.addPart(part);
  };
  watched(watchKey.everything);
  if (changed.map) watched(watchKey.fields);
  for (const kind of recordKinds) {
    const ids = changed[kind];
    if (!ids) continue;
    watched(watchKey.kind(kind));
    for (const id of ids) watched(watchKey.record(id));
  }
  for (const id of changed.cards ?? []) {
    for (const card of homes.moveCard(id)) {
      const lane = drawn.get(card.lane);
      if (lane) dirty.addCard(lane, card);
      watched(watchKey.slot(card.step ?? card.stage ?? ''));
    }
  }
  for (const id of changed.links ?? []) {
    links.touch(id);
    for (const end of homes.moveLink(id)) watched(watchKey.links(end));
  }
}
