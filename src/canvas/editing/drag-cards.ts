/** Cards carried from cell to cell by the pointer: a draft of the session until they are dropped, then one edit (R1). */
import type { Unsubscribe } from '../../base/emitter.js';
import { clamp, type Point } from '../../base/geometry.js';
import type { Id } from '../../base/ids.js';
import type { Change, Destination } from '../../document/change.js';
import type { Card } from '../../model/journey-map.js';
import type { MapReader } from '../../model/map-index.js';
import type { Drop } from '../../session/session.js';
import { pickFrom, type CanvasTool, type Surface } from '../surface.js';
import { homeStep, pointsOf } from '../scene.js';
import { DragMarks } from './drag-marks.js';
import { dropAt, type DropPlace } from './drop-place.js';
import { EdgeScroll } from './edge-scroll.js';
import { editLabels, type Edits } from './edits.js';
import { watchDrag, type Drag } from './pointer-drag.js';

export function dragCards(edits: Edits): CanvasTool {
  return {
    attach: (surface): Unsubscribe =>
      watchDrag(surface, (event) => {
        const card = pickFrom(event).place?.card;
        return card === undefined || isPoint(surface, card) ? undefined : new CardDrag(surface, edits, card);
      }),
  };
}

function isPoint({ reader, layout }: Surface, id: Id): boolean {
  const lane = reader.get('cards', id)?.lane;
  return lane !== undefined && pointsOf(layout.laneDrawing(lane)).some((point) => point.card === id);
}

class CardDrag implements Drag {
  readonly name = 'card';
  #surface: Surface;
  #edits: Edits;
  #card: Id;
  #ids: readonly Id[] = [];
  #grip: Point = { x: 0, y: 0 };
  #client: Point = { x: 0, y: 0 };
  #place: DropPlace | undefined;
  #marks: DragMarks | undefined;
  #edge: EdgeScroll;

  constructor(surface: Surface, edits: Edits, card: Id) {
    this.#surface = surface;
    this.#edits = edits;
    this.#card = card;
    this.#edge = new EdgeScroll(surface, () => this.#show());
  }

  start(from: Point): void {
    const { session, reader, layout } = this.#surface;
    if (!session.state.selection.has(this.#card)) session.select([this.#card]);
    const chosen = reader.all('cards').filter(({ id }) => session.state.selection.has(id));
    this.#ids = chosen.map(({ id }) => id);
    const point = this.#surface.mapPoint(from);
    const rect = layout.rectOf(this.#card) ?? { ...point, width: 0, height: 0 };
    this.#grip = { x: point.x - rect.x, y: point.y - rect.y };
    this.#marks = new DragMarks(this.#surface, this.#card, this.#ids.length);
    session.set({ draft: { type: 'cards', ids: this.#ids, pointer: point, grip: this.#grip } });
  }

  move(client: Point): void {
    this.#client = client;
    this.#edge.at(client);
    this.#show();
  }

  drop(): void {
    const place = this.#place;
    this.#stop();
    if (place) this.#land(place);
  }

  cancel(): void {
    this.#stop();
  }

  #show(): void {
    const { session, reader, layout } = this.#surface;
    const pointer = this.#surface.mapPoint(this.#client);
    this.#place = dropAt({ reader, layout, held: new Set(this.#ids) }, pointer);
    const drop = this.#place?.drop;
    session.set({ draft: { type: 'cards', ids: this.#ids, pointer, grip: this.#grip, ...(drop && { drop }) } });
    this.#marks?.show({ x: pointer.x - this.#grip.x, y: pointer.y - this.#grip.y }, this.#place);
  }

  #stop(): void {
    this.#edge.stop();
    this.#marks?.remove();
    this.#surface.session.set({ draft: undefined });
  }

  #land({ drop, fields }: DropPlace): void {
    const { reader, layout } = this.#surface;
    const cards = this.#ids.map((id) => reader.get('cards', id)).filter((card) => card !== undefined);
    const held = reader.get('cards', this.#card);
    if (!held) return;
    const ground = { reader, steps: reader.all('steps').map(({ id }) => id), held, drop };
    const lane = layout.lanes.find((one) => one.lane.id === drop.lane);
    const adopted = lane?.kind.adopt?.(lane.lane);
    const landings = cards.map((card): Landing => {
      const to = dropOf(card, ground);
      // A lane whose cards are all of one sort makes what comes from elsewhere of that sort too.
      const come = card.lane === to.lane ? {} : adopted;
      return { card, to, fields: to.lane === drop.lane ? { ...come, ...fields } : {} };
    });
    const moved = landings.filter((landing) => changes(landing, ground, new Set(this.#ids)));
    if (!moved.length) return;
    this.#edits.edit(cards.length > 1 ? editLabels.moveCards : editLabels.moveCard, (change) => {
      for (const landing of moved) land(change, landing, ground);
    });
    this.#surface.focusPlace({ lane: drop.lane, step: drop.step, card: this.#card }, { reveal: false });
  }
}

interface DropGround {
  readonly reader: MapReader;
  readonly steps: readonly Id[];
  /** The card under the pointer, and where it lands. */
  readonly held: Card;
  readonly drop: Drop;
}

interface Landing {
  readonly card: Card;
  readonly to: Drop;
  readonly fields: Partial<Card>;
}

/** Where one of several lands: as many steps from where it was as the held one, and in its own lane if that one is in its own. */
function dropOf(card: Card, { reader, steps, held, drop }: DropGround): Drop {
  const at = (one: Card): number => steps.indexOf(homeStep(reader, one) ?? '');
  const shifted = at(card) + steps.indexOf(drop.step) - at(held);
  const step = steps[clamp(shifted, 0, steps.length - 1)] ?? drop.step;
  const lane = held.lane === drop.lane ? card.lane : drop.lane;
  return lane === drop.lane && step === drop.step ? drop : { lane, step };
}

/** A card that spans a stage goes to the other stage, one that spans steps keeps how many. */
function land(change: Change, { card, to, fields }: Landing, { reader, steps }: DropGround): void {
  const where: Destination = { lane: to.lane, ...(to.before !== undefined && { before: to.before }) };
  const stage = reader.get('steps', to.step)?.stage;
  if (card.stage !== undefined) {
    change.move(card.id, { lane: to.lane, ...(stage !== undefined && { stage }) });
  } else if (card.toStep === undefined) {
    change.move(card.id, { ...where, step: to.step });
  } else {
    const length = steps.indexOf(card.toStep) - steps.indexOf(card.step ?? '');
    const end = steps[Math.min(steps.length - 1, steps.indexOf(to.step) + length)];
    change.move(card.id, { ...where, step: to.step, toStep: end === to.step ? undefined : end });
  }
  if (Object.keys(fields).length) change.update(card.id, { ...fields });
}

/** Whether it would be anywhere else, or anything else: a card put down where it was is no edit. */
function changes({ card, to, fields }: Landing, { reader, drop }: DropGround, held: ReadonlySet<Id>): boolean {
  if (card.lane !== to.lane) return true;
  if (card.stage !== undefined) return card.stage !== reader.get('steps', to.step)?.stage;
  if (card.step !== to.step) return true;
  if (fields.quadrant !== undefined && fields.quadrant !== card.quadrant) return true;
  // What comes along within its own cell keeps its place there.
  if (to !== drop) return false;
  const cell = reader
    .cardsIn(card.lane, to.step)
    .filter((one) => fields.quadrant === undefined || one.quadrant === fields.quadrant);
  const next = cell.slice(cell.findIndex((one) => one.id === card.id) + 1).find((one) => !held.has(one.id));
  return next?.id !== to.before;
}
