/** The layout of one lane: its cells, what stands across them, and its height; a change draws only what it touches. */
import type { Rect } from '../base/geometry.js';
import type { Id } from '../base/ids.js';
import type { Translate } from '../i18n/translate.js';
import type { Card, Lane } from '../model/journey-map.js';
import type { MapReader } from '../model/map-index.js';
import { extentOf, noSpans, packSpans, type Spans } from './spans.js';
import type { HeaderPlaces } from './header-places.js';
import { HeightTally } from './height-tally.js';
import type { LaneDrawing, LaneKind, LaneSpace, Slot } from './lane-kind.js';
import { emptyDrawing, moveDrawing, rectsIn } from './moved-drawing.js';
import type { StepPlace } from './places.js';
import type { SafeDrawing } from './safe-drawing.js';
import { TriedMap, type Watcher, type WatchedMap } from './watched-map.js';

/** What all lanes of a layout look at. */
export interface LaneGround {
  readonly reader: MapReader;
  readonly map: WatchedMap<Part>;
  readonly t: Translate;
  readonly draw: SafeDrawing;
  places: HeaderPlaces;
}

/** Counts all drawings, so that no two versions are ever taken for one. */
let drawings = 0;

/** One cell, or what a lane draws across its cells; it is drawn anew when something it looked at changes. */
export class Part implements Watcher {
  readonly watched = new Set<string>();
  readonly of: LaneLayout;
  /** The step; none for what is drawn across. */
  readonly step: Id | undefined;
  /** As its kind draws it. */
  drawn: LaneDrawing = emptyDrawing;
  /** As it stands, under what lies across it. */
  placed: LaneDrawing = emptyDrawing;

  constructor(of: LaneLayout, step?: Id) {
    this.of = of;
    this.step = step;
  }
}

export class LaneLayout {
  lane: Lane;
  readonly kind: LaneKind;
  /** A lane that is drawn with all its steps at once. */
  readonly whole: boolean;
  #ground: LaneGround;
  /** The lane as its kind sees it. */
  #seen: Lane;
  #cells = new Map<Id, Part>();
  #heights = new HeightTally();
  #across = new Part(this);
  #spans: Spans = noSpans;
  /** Steps with cards that say how far they reach. */
  #reaching = new Set<Id>();
  #waiting = true;
  /** Another one whenever something in the lane was drawn anew; no two lanes ever have the same. */
  version = 0;

  constructor(lane: Lane, kind: LaneKind, ground: LaneGround) {
    this.lane = lane;
    this.kind = kind;
    this.whole = kind.scope === 'lane';
    this.#ground = ground;
    this.#seen = ground.map.watchNames(lane);
  }

  /** The lane itself changed; a kind that does not look at its name and question need not draw when only they did. */
  setLane(lane: Lane): void {
    const { name: _name, question: _question, ...before } = this.lane;
    const { name: _newName, question: _newQuestion, ...after } = lane;
    this.lane = lane;
    this.#seen = this.#ground.map.watchNames(lane);
    if (!this.#waiting && JSON.stringify(before) !== JSON.stringify(after)) this.drawAll();
  }

  /** Whether it has not been drawn yet; what changes until {@link drawAll} costs nothing. */
  get waiting(): boolean {
    return this.#waiting;
  }

  /** Of everything that is drawn. */
  get height(): number {
    return Math.max(this.#heights.most, this.#across.placed.height);
  }

  get across(): LaneDrawing {
    return this.#across.placed;
  }

  cell(step: Id): LaneDrawing {
    return this.#cells.get(step)?.placed ?? emptyDrawing;
  }

  /** Where a card of this lane is, relative to the lane's first step. */
  rectOf(card: Card): Rect | undefined {
    const across = rectsIn(this.#across.placed).get(card.id);
    if (across || card.step === undefined) return across;
    const at = this.#ground.places.order.get(card.step);
    const step = at === undefined ? undefined : this.#ground.places.steps[at];
    const rect = step && rectsIn(this.cell(card.step)).get(card.id);
    return rect && { x: step.x - this.#ground.places.left + rect.x, y: rect.y, width: rect.width, height: rect.height };
  }

  /** Draws everything. */
  drawAll(): void {
    this.#waiting = false;
    if (this.whole) return this.drawAcross();
    for (const place of this.#ground.places.steps) this.drawCell(place.step.id);
    this.drawAcross();
  }

  /** Steps came, went or changed places: drops what is gone, draws what is new, sets anew what lies across. */
  stepsMoved(): void {
    if (this.#waiting) return;
    if (this.whole) return this.drawAcross();
    const { order, steps } = this.#ground.places;
    for (const [step, part] of this.#cells) if (!order.has(step)) this.#dropCell(step, part);
    for (const { step } of steps) if (!this.#cells.has(step.id) || this.#reaching.has(step.id)) this.drawCell(step.id);
    this.drawAcross();
  }

  drawCell(step: Id): void {
    if (this.#waiting) return;
    const { places, reader, map } = this.#ground;
    const at = places.order.get(step);
    const place = at === undefined ? undefined : places.steps[at];
    if (!place || at === undefined) return;
    this.version = ++drawings;
    let part = this.#cells.get(step);
    if (part) this.#heights.remove(part.placed.height);
    else this.#cells.set(step, (part = new Part(this, step)));
    let cards = place.folded === undefined ? reader.cardsIn(this.lane.id, step) : [];
    if (cards.some((card) => card.toStep !== undefined)) {
      this.#reaching.add(step);
      cards = cards.filter((card) => !extentOf(card, places));
    } else if (this.#reaching.size) this.#reaching.delete(step);
    const slots = [slotOf(place, cards, 0)];
    part.drawn =
      place.folded === undefined
        ? map.during(part, () => this.#ground.draw.draw(this.kind, slots, this.#space(place.width)))
        : emptyDrawing;
    part.placed = moveDrawing(part.drawn, 0, this.#spans.drops.get(at) ?? 0);
    this.#heights.add(part.placed.height);
  }

  /** Draws the whole lane, or the cards across its cells, and sets the cells under them. */
  drawAcross(): void {
    if (this.#waiting) return;
    const { map, draw, places } = this.#ground;
    const part = this.#across;
    this.version = ++drawings;
    if (this.whole) {
      const slots = this.#allSlots(this.#ground.reader);
      const space = this.#space(places.width - places.left);
      part.drawn = part.placed = map.during(part, () => draw.draw(this.kind, slots, space));
      return;
    }
    const cards = this.kind.holdsCards === false ? [] : this.#acrossCards();
    if (!cards.length && this.#spans === noSpans) return;
    const before = this.#spans.drops;
    const space = this.#space(0);
    this.#spans = map.during(part, () => packSpans(cards, { kind: this.kind, space, places, draw }));
    part.drawn = part.placed = this.#spans.drawing;
    this.#setDown(before);
  }

  /** How the lane would look if these cards were so; only for a lane drawn as a whole. */
  preview(cards: readonly Card[]): LaneDrawing | undefined {
    if (!this.whole) return undefined;
    const { reader, places, draw } = this.#ground;
    const tried = new TriedMap(reader, cards);
    return draw.draw(this.kind, this.#allSlots(tried), { ...this.#space(places.width - places.left), map: tried });
  }

  /** Forgets what its drawings looked at. */
  destroy(): void {
    for (const part of this.#cells.values()) this.#ground.map.forget(part);
    this.#ground.map.forget(this.#across);
  }

  #acrossCards(): Card[] {
    const { reader, places } = this.#ground;
    const cards: Card[] = [];
    const slots = reader.slotsOf(this.lane.id);
    // Whichever are fewer: a lane's slots are mostly steps, and most lanes have no card across a stage.
    if (slots.length < places.stages.length) {
      for (const slot of slots) if (places.stageOf.has(slot)) cards.push(...reader.cardsIn(this.lane.id, slot));
    } else for (const { stage } of places.stages) cards.push(...reader.cardsIn(this.lane.id, stage.id));
    for (const step of this.#reaching) {
      cards.push(...reader.cardsIn(this.lane.id, step).filter((card) => extentOf(card, places)));
    }
    return cards;
  }

  /** Cells whose drop changed are moved, not drawn. */
  #setDown(before: ReadonlyMap<number, number>): void {
    const { drops } = this.#spans;
    const { steps } = this.#ground.places;
    for (const [at, { step }] of steps.entries()) {
      if (before.size === 0 && drops.size === 0) return;
      const part = this.#cells.get(step.id);
      const drop = drops.get(at) ?? 0;
      if (!part || part.placed.height === part.drawn.height + drop) continue;
      this.#heights.remove(part.placed.height);
      part.placed = moveDrawing(part.drawn, 0, drop);
      this.#heights.add(part.placed.height);
    }
  }

  #dropCell(step: Id, part: Part): void {
    this.#heights.remove(part.placed.height);
    this.#ground.map.forget(part);
    this.#cells.delete(step);
    this.#reaching.delete(step);
  }

  #allSlots(reader: MapReader): Slot[] {
    const { steps, left } = this.#ground.places;
    const open = steps.filter(({ folded }) => folded === undefined);
    return open.map((place) => slotOf(place, reader.cardsIn(this.lane.id, place.step.id), place.x - left));
  }

  #space(width: number): LaneSpace {
    const { map, t } = this.#ground;
    return { lane: this.#seen, width, map, t };
  }
}

function slotOf({ step, stage, width }: StepPlace, cards: readonly Card[], x: number): Slot {
  return { id: step.id, step, stage, x, width, cards };
}
