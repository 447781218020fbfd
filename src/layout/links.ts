/** The links of a layout as arrows; only those whose ends moved find their way again. */
import type { Id } from '../base/ids.js';
import type { Link } from '../model/journey-map.js';
import type { MapReader } from '../model/map-index.js';
import { linkPath, shiftOf, type LinkEnd, type StepGrid } from './link-path.js';
import type { LinkPlace } from './places.js';

/** What links need of the layout they belong to. */
export interface LinkGround {
  endOf(card: Id): LinkEnd | undefined;
  grid(): StepGrid;
}

interface Known {
  readonly place: LinkPlace;
  readonly from: LinkEnd;
  readonly to: LinkEnd;
  readonly grid: StepGrid;
}

export class LinkPlaces {
  #reader: MapReader;
  #ground: LinkGround;
  #known = new Map<Id, Known>();
  #touched = new Set<Id>();
  #all = true;
  #list: readonly LinkPlace[] = [];

  constructor(reader: MapReader, ground: LinkGround) {
    this.#reader = reader;
    this.#ground = ground;
  }

  /** Any end may have moved. */
  touchAll(): void {
    this.#all = true;
  }

  touch(link: Id): void {
    this.#touched.add(link);
  }

  /** The links of a card that may have moved. */
  touchCard(card: Id): void {
    for (const { id } of this.#reader.linksOf(card)) this.#touched.add(id);
  }

  /** Links whose two ends are drawn, in the order of the map. */
  list(): readonly LinkPlace[] {
    if (!this.#all && !this.#touched.size) return this.#list;
    const links = this.#reader.all('links');
    let moved = false;
    if (this.#all) for (const link of links) moved = this.#find(link) || moved;
    for (const id of this.#touched) {
      const link = this.#reader.get('links', id);
      if (link) moved = this.#find(link) || moved;
      else moved = this.#known.delete(id) || moved;
    }
    this.#all = false;
    this.#touched.clear();
    if (moved) this.#list = links.flatMap((link) => this.#known.get(link.id)?.place ?? []);
    return this.#list;
  }

  /** Whether the link goes another way than before. */
  #find(link: Link): boolean {
    const known = this.#known.get(link.id);
    const from = this.#ground.endOf(link.from);
    const to = this.#ground.endOf(link.to);
    const grid = this.#ground.grid();
    if (!from || !to) return this.#known.delete(link.id);
    const still = known && sameEnd(known.from, from) && sameEnd(known.to, to) && sameGrid(known.grid, grid);
    if (still && known.place.link === link) return false;
    const path = still ? known.place : linkPath(from, to, grid, shiftOf(link.id));
    const { d, head, bounds } = path;
    this.#known.set(link.id, { place: { link, kind: link.kind, d, head, bounds }, from, to, grid });
    return true;
  }
}

function sameEnd(a: LinkEnd, b: LinkEnd): boolean {
  const same = a.x === b.x && a.y === b.y && a.width === b.width && a.height === b.height;
  return same && a.laneTop === b.laneTop && a.laneBottom === b.laneBottom;
}

function sameGrid(a: StepGrid, b: StepGrid): boolean {
  const same = a.left === b.left && a.right === b.right && a.stepWidth === b.stepWidth;
  return same && a.edges?.join() === b.edges?.join();
}
