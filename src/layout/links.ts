/** The links of a layout as arrows; only those whose ends moved find their way again. */
import type { Id } from '../base/ids.js';
import type { Link } from '../model/journey-map.js';
import type { MapReader } from '../model/map-index.js';
import { linkPath, shiftOf, type LinkEnd, type LinkPath, type StepGrid } from './link-path.js';
import type { LinkPlace } from './places.js';

/** What links need of the layout they belong to. */
export interface LinkGround {
  endOf(card: Id): LinkEnd | undefined;
  grid(): StepGrid;
}

interface Known {
  readonly place: LinkPlace;
  readonly path: LinkPath;
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
    const path = still ? known.path : linkPath(from, to, grid, shiftOf(link.id));
    this.#known.set(link.id, { place: placeOf(link, path), path, from, to, grid });
    return true;
  }
}

/** px of half a letter of a label: only what is culled depends on it. */
const halfLetter = 4;
const longestLabel = 48;

function placeOf(link: Link, { d, head, bounds, middle, upward }: LinkPath): LinkPlace {
  const label = shortened(link.label);
  if (!label) return { link, kind: link.kind, d, head, bounds, middle };
  const half = label.length * halfLetter;
  const [x, width] = upward ? [bounds.x, bounds.width] : grownTo(bounds.x, bounds.width, middle.x, half);
  const [y, height] = upward ? grownTo(bounds.y, bounds.height, middle.y, half) : [bounds.y, bounds.height];
  return { link, kind: link.kind, d, head, bounds: { x, y, width, height }, middle, label, ...(upward && { upward }) };
}

/** From and length of a span that reaches as far as words around their middle. */
function grownTo(from: number, length: number, middle: number, half: number): [number, number] {
  const start = Math.min(from, middle - half);
  return [start, Math.max(from + length, middle + half) - start];
}

/** One line of the words on a link. */
function shortened(label: string | undefined): string {
  const words = [...(label ?? '').replace(/\s+/g, ' ').trim()];
  return words.length > longestLabel ? `${words.slice(0, longestLabel - 1).join('')}…` : words.join('');
}

function sameEnd(a: LinkEnd, b: LinkEnd): boolean {
  const same = a.x === b.x && a.y === b.y && a.width === b.width && a.height === b.height;
  return same && a.laneTop === b.laneTop && a.laneBottom === b.laneBottom;
}

function sameGrid(a: StepGrid, b: StepGrid): boolean {
  const same = a.left === b.left && a.right === b.right && a.stepWidth === b.stepWidth;
  return same && a.edges?.join() === b.edges?.join();
}
