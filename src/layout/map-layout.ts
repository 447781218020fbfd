/** Lays out a map and keeps the layout up to date: a change draws only the cells it touches. */
import type { Rect, Size } from '../base/geometry.js';
import type { Id } from '../base/ids.js';
import type { Translate } from '../i18n/translate.js';
import type { Issue } from '../model/issue.js';
import type { Card, Lane } from '../model/journey-map.js';
import type { Changed, MapReader } from '../model/map-index.js';
import { CardHomes, collectDirty, Dirty } from './dirty-parts.js';
import { edgesOf, movedSteps, placeHeaders, type HeaderPlaces } from './header-places.js';
import type { LaneDrawing, LaneKinds } from './lane-kind.js';
import { drawsLane, wholeMap, type LayoutView } from './layout-view.js';
import { LaneLayout, type LaneGround, type Part } from './lane-layout.js';
import { LaneHeaders, shownLanes, stackLanes } from './lane-places.js';
import type { LinkEnd, StepGrid } from './link-path.js';
import { LinkPlaces } from './links.js';
import type { Measure, TextStyle } from './measure.js';
import { emptyDrawing } from './moved-drawing.js';
import type { LanePlace, LayoutOptions, LinkPlace, MapLayout, StagePlace, StepPlace } from './places.js';
import { SafeDrawing } from './safe-drawing.js';
import { usualSizes, type Sizes } from './sizes.js';
import { WatchedMap } from './watched-map.js';

/** The layout of a map; whoever changes the map calls `update` with what changed. */
export function layoutMap(
  reader: MapReader,
  kinds: LaneKinds,
  measure: Measure,
  t: Translate,
  options: LayoutOptions = {},
): MapLayout {
  return new Layout({ reader, kinds, measure, t }, options);
}

type Parts = Pick<LaneGround, 'reader' | 't'> & { readonly kinds: LaneKinds; readonly measure: Measure };

class Layout implements MapLayout {
  readonly headerWidth: number;
  readonly lineHeight = (style: TextStyle): number => this.#parts.measure.lineHeight(style);
  lanes: readonly LanePlace[] = [];
  size: Size = { width: 0, height: 0 };
  version = 0;
  #parts: Parts;
  #sizes: Required<Sizes>;
  #lazy: boolean;
  #settled = false;
  #view = wholeMap;
  #ground: LaneGround;
  /** Lanes that are drawn: neither hidden nor folded. */
  #drawn = new Map<Id, LaneLayout>();
  #headers: LaneHeaders;
  #places = new Map<Id, LanePlace>();
  #homes: CardHomes;
  #links: LinkPlaces;

  constructor(parts: Parts, { lazy = false, ...sizes }: LayoutOptions) {
    this.#parts = parts;
    const { headerWidth, stepWidth } = (this.#sizes = { ...usualSizes, ...sizes });
    this.headerWidth = headerWidth;
    this.#lazy = lazy;
    this.#ground = this.#newGround();
    this.#headers = new LaneHeaders(headerWidth, parts.measure, parts.t);
    this.#homes = new CardHomes(parts.reader);
    const grid = (): StepGrid => {
      return { left: headerWidth, right: this.size.width, stepWidth, edges: edgesOf(this.#ground.places) };
    };
    this.#links = new LinkPlaces(parts.reader, { endOf: (card) => this.#endOf(card), grid });
    this.reset();
  }

  get large(): boolean {
    return !!this.#view.large;
  }

  get stages(): readonly StagePlace[] {
    return this.#ground.places.stages;
  }

  get steps(): readonly StepPlace[] {
    return this.#ground.places.steps;
  }

  get stageHeight(): number {
    return this.#ground.places.stageHeight;
  }

  get stepHeight(): number {
    return this.#ground.places.stepHeight;
  }

  get issues(): readonly Issue[] {
    return [...this.#ground.draw.issues.values()];
  }

  cellDrawing(lane: Id, step: Id): LaneDrawing {
    return this.#ready(lane)?.cell(step) ?? emptyDrawing;
  }

  laneVersion(lane: Id): number {
    return this.#ready(lane)?.version ?? 0;
  }

  laneDrawing(lane: Id): LaneDrawing {
    return this.#ready(lane)?.across ?? emptyDrawing;
  }

  rectOf(id: Id): Rect | undefined {
    const card = this.#parts.reader.get('cards', id);
    if (card) this.#prepareThrough(card.lane);
    const place = card && this.#places.get(card.lane);
    const rect = place && this.#drawn.get(card.lane)?.rectOf(card);
    return rect && { x: this.headerWidth + rect.x, y: place.y + rect.y, width: rect.width, height: rect.height };
  }

  preview(lane: Id, cards: readonly Card[]): LaneDrawing | undefined {
    return this.#ready(lane)?.preview(cards);
  }

  links(): readonly LinkPlace[] {
    return this.#links.list();
  }

  reset(): void {
    this.version++;
    this.#drawn.clear();
    this.#headers.clear();
    this.#ground = this.#newGround();
    this.#homes.fill();
    for (const lane of this.#parts.reader.all('lanes')) this.#openLane(lane);
    this.#stack();
    this.#links.touchAll();
  }

  get settled(): boolean {
    return (this.#settled ||= ![...this.#drawn.values()].some((lane) => lane.waiting));
  }

  prepare(bottom: number): void {
    // Each lane that is drawn may push down those below it.
    for (let at = 0; !this.settled && at < this.lanes.length; at++) {
      const place = this.lanes[at];
      if (!place || place.y >= bottom) return;
      this.#ready(place.lane.id);
    }
  }

  show(view: LayoutView): void {
    const before = this.#view;
    if (view === before) return;
    this.#view = view;
    this.version++;
    const dirty = new Dirty();
    for (const lane of this.#parts.reader.all('lanes'))
      if (drawsLane(before, lane) !== drawsLane(view, lane)) this.#updateLane(lane.id);
    this.#updateHeaders(dirty);
    dirty.draw(this.#links);
    this.#stack();
  }

  update(changed: Changed): void {
    this.version++;
    const dirty = new Dirty();
    if (changed.stages || changed.steps) this.#updateHeaders(dirty);
    else if (changed.cards && this.#view.folded?.size) this.#ground.places = this.#placeHeaders(this.#ground.places);
    for (const id of changed.lanes ?? []) this.#updateLane(id);
    collectDirty(changed, { ...this.#ground, drawn: this.#drawn, homes: this.#homes, links: this.#links }, dirty);
    dirty.draw(this.#links);
    this.#stack();
  }

  #newGround(): LaneGround {
    const { reader, measure, t } = this.#parts;
    return {
      reader,
      map: new WatchedMap<Part>(reader),
      t,
      draw: new SafeDrawing(measure),
      places: this.#placeHeaders(),
    };
  }

  #placeHeaders(before?: HeaderPlaces): HeaderPlaces {
    return placeHeaders(this.#parts.reader, this.#parts.measure, this.#sizes, { before, view: this.#view });
  }

  #updateHeaders(dirty: Dirty): void {
    const before = this.#ground.places;
    const places = this.#placeHeaders(before);
    this.#ground.places = places;
    if (movedSteps(before, places)) this.#links.touchAll();
    dirty.addHeaders(this.#drawn.values(), before, places);
  }

  #updateLane(id: Id): void {
    const lane = this.#parts.reader.get('lanes', id);
    const drawn = this.#drawn.get(id);
    this.#headers.delete(id);
    if (!lane || !drawsLane(this.#view, lane) || lane.type !== drawn?.lane.type) {
      drawn?.destroy();
      this.#drawn.delete(id);
      this.#links.touchAll();
      if (lane) this.#openLane(lane);
    } else drawn.setLane(lane);
  }

  #openLane(lane: Lane): void {
    if (!drawsLane(this.#view, lane)) return;
    const drawn = new LaneLayout(lane, this.#parts.kinds.get(lane.type), this.#ground);
    this.#drawn.set(lane.id, drawn);
    if (!this.#lazy) drawn.drawAll();
    this.#settled = false;
  }

  /** The lane, drawn by now. */
  #ready(id: Id): LaneLayout | undefined {
    const drawn = this.#drawn.get(id);
    if (drawn?.waiting) {
      drawn.drawAll();
      this.version++;
      this.#stack();
      this.#links.touchAll();
    }
    return drawn;
  }

  /** Where a lane stands is known when all above it are drawn. */
  #prepareThrough(id: Id): void {
    if (!this.settled) this.lanes.some(({ lane }) => (this.#ready(lane.id), lane.id === id));
  }

  /** Puts the lanes one under another. */
  #stack(): void {
    const { stageHeight, stepHeight, width } = this.#ground.places;
    const ground = { ...this.#parts, view: this.#view, headers: this.#headers };
    const lanes = shownLanes(ground, (id) => this.#drawn.get(id)?.height ?? 0);
    const { places, bottom } = stackLanes(lanes, stageHeight + stepHeight, this.#places);
    if (this.size.width !== width || this.size.height !== bottom) this.size = { width, height: bottom };
    if (places.length === this.lanes.length && places.every((place, at) => place === this.lanes[at])) return;
    this.lanes = places;
    this.#places = new Map(places.map((place) => [place.lane.id, place]));
    this.#links.touchAll();
  }

  #endOf(id: Id): LinkEnd | undefined {
    const card = this.#parts.reader.get('cards', id);
    const place = card && this.#places.get(card.lane);
    if (!place || this.#drawn.get(card.lane)?.waiting) return undefined; // Links are no reason to draw a lane.
    const rect = this.rectOf(id);
    return rect && { ...rect, laneTop: place.y, laneBottom: place.y + place.height };
  }
}
