/** A point of a curve dragged to another value, and made by a double-click at the height that is meant. */
import type { Unsubscribe } from '../../base/emitter.js';
import { clamp, type Point } from '../../base/geometry.js';
import type { Id } from '../../base/ids.js';
import type { LaneDrawing, MarkEdit } from '../../layout/lane-kind.js';
import type { LanePlace } from '../../layout/places.js';
import type { Card } from '../../model/journey-map.js';
import type { Place } from '../../session/session.js';
import { cardsAt, pointsOf, type PointMark } from '../scene.js';
import { pickFrom, type CanvasTool, type Surface } from '../surface.js';
import { editLabels, type Edits } from './edits.js';
import { watchDrag, type Drag } from './pointer-drag.js';

export function dragMark(edits: Edits): CanvasTool {
  return {
    attach(surface): Unsubscribe {
      const stop = watchDrag(surface, (event) => {
        const id = pickFrom(event).place?.card;
        const point = id === undefined ? undefined : pointOf(surface, id);
        return point?.edit && new MarkDrag(surface, edits, point, point.edit);
      });
      const onDouble = (event: MouseEvent): void => makePoint(surface, edits, event);
      surface.pane.addEventListener('dblclick', onDouble, true);
      return () => {
        stop();
        surface.pane.removeEventListener('dblclick', onDouble, true);
      };
    },
  };
}

/** The value at a place of the axis, rounded as the field wants it. */
export function valueAt(edit: MarkEdit, at: number): number {
  const { from, to, step } = edit;
  const share = (at - from.at) / (to.at - from.at);
  const value = from.value + share * (to.value - from.value);
  const [least, most] = from.value < to.value ? [from.value, to.value] : [to.value, from.value];
  // Multiples of 0.1 are not exact; what is kept and shown is.
  return clamp(Number((Math.round(value / step) * step).toFixed(6)), least, most) + 0;
}

/** Where a value stands on the axis. */
export function placeOf({ from, to }: MarkEdit, value: number): number {
  return from.at + ((value - from.value) / (to.value - from.value)) * (to.at - from.at);
}

function pointOf({ reader, layout }: Surface, id: Id): PointMark | undefined {
  const lane = reader.get('cards', id)?.lane;
  return lane === undefined ? undefined : pointsOf(layout.laneDrawing(lane)).find((point) => point.card === id);
}

class MarkDrag implements Drag {
  readonly name = 'point';
  #surface: Surface;
  #edits: Edits;
  #point: PointMark;
  #edit: MarkEdit;
  #label = document.createElement('div');
  #value: number | undefined;
  /** From the pointer to the point's middle, so that it does not jump when it is taken off its middle. */
  #offset = 0;

  constructor(surface: Surface, edits: Edits, point: PointMark, edit: MarkEdit) {
    this.#surface = surface;
    this.#edits = edits;
    this.#point = point;
    this.#edit = edit;
    this.#label.className = 'value';
    this.#label.setAttribute('aria-hidden', 'true');
  }

  start(from: Point): void {
    this.#offset = this.#along(from) - (this.#edit.axis === 'y' ? this.#point.y : this.#point.x);
    this.#surface.session.select([this.#point.card]);
    this.#surface.layer('body').append(this.#label);
    this.#surface.pane.classList.add('dragging');
  }

  move(client: Point): void {
    const { session, layout, t } = this.#surface;
    const value = valueAt(this.#edit, this.#along(client) - this.#offset);
    if (value === this.#value) return;
    this.#value = value;
    const { card } = this.#point;
    session.set({ draft: { type: 'mark', card, field: this.#edit.field, value } });
    const lane = this.#lane();
    if (!lane) return;
    this.#surface.showPreview({ lane: lane.lane.id, drawing: this.#preview(lane, value) });
    const at = placeOf(this.#edit, value);
    const { x, y } = this.#edit.axis === 'y' ? { x: this.#point.x, y: at } : { x: at, y: this.#point.y };
    this.#label.textContent = t.number(value, { signDisplay: this.#signed() ? 'exceptZero' : 'auto' });
    this.#label.style.insetInlineStart = `${x}px`;
    this.#label.style.top = `${y + lane.y - layout.stageHeight - layout.stepHeight}px`;
  }

  drop(): void {
    const value = this.#value;
    const { card } = this.#point;
    this.cancel();
    const before = this.#surface.reader.get('cards', card);
    if (value === undefined || !before || value === (before as unknown as Record<string, unknown>)[this.#edit.field])
      return;
    this.#edits.edit(editLabels.setMark, (change) => change.update(card, { [this.#edit.field]: value }));
  }

  cancel(): void {
    this.#label.remove();
    this.#surface.pane.classList.remove('dragging');
    this.#surface.showPreview(undefined);
    this.#surface.session.set({ draft: undefined });
  }

  /** px from the lane's own corner, along the axis. */
  #along(client: Point): number {
    const { x, y } = this.#surface.mapPoint(client);
    return this.#edit.axis === 'y' ? y - (this.#lane()?.y ?? 0) : x - this.#surface.layout.headerWidth;
  }

  #lane(): LanePlace | undefined {
    const { reader, layout } = this.#surface;
    const id = reader.get('cards', this.#point.card)?.lane;
    return layout.lanes.find((place) => place.lane.id === id);
  }

  #signed(): boolean {
    return Math.min(this.#edit.from.value, this.#edit.to.value) < 0;
  }

  /** The whole curve with the new value; where the layout cannot tell, the point alone. */
  #preview(lane: LanePlace, value: number): LaneDrawing {
    const { layout, reader } = this.#surface;
    const card = reader.get('cards', this.#point.card);
    const drawn = card && layout.preview?.(lane.lane.id, [{ ...card, [this.#edit.field]: value }]);
    if (drawn) return drawn;
    const now = layout.laneDrawing(lane.lane.id);
    const at = placeOf(this.#edit, value);
    const moved = { ...this.#point, ...(this.#edit.axis === 'y' ? { y: at } : { x: at }) };
    delete (moved as { label?: unknown }).label;
    return {
      ...now,
      marks: now.marks.map((mark) => (mark.type === 'point' && mark.card === moved.card ? moved : mark)),
    };
  }
}

/** A double-click in an empty cell of a curve makes a point there, and its word can be typed at once. */
function makePoint(surface: Surface, edits: Edits, event: MouseEvent): void {
  const { layout, reader, session } = surface;
  const { place } = pickFrom(event);
  const lane = layout.lanes.find((one) => one.lane.id === place?.lane);
  if (!place || place.card !== undefined || lane?.kind.scope !== 'lane' || lane.kind.holdsCards === false) return;
  if (cardsAt(reader, layout, lane, place.step).length) return;
  const edit = axisOf(surface, lane, place);
  if (!edit) return;
  event.preventDefault();
  const point = surface.mapPoint({ x: event.clientX, y: event.clientY });
  const value = valueAt(edit, edit.axis === 'y' ? point.y - lane.y : point.x - layout.headerWidth);
  const card = { ...lane.kind.newCard?.(lane.lane), lane: lane.lane.id, step: place.step, [edit.field]: value };
  const id = edits.edit(editLabels.addCard, (change) => change.addCard(card));
  surface.focusPlace({ ...place, card: id }, { select: 'only' });
  session.set({ editing: { target: 'card', id } });
}

/** The lane's axis: that of a point there is, or of one that is tried without keeping it. */
function axisOf({ layout }: Surface, lane: LanePlace, place: Place): MarkEdit | undefined {
  const there = pointsOf(layout.laneDrawing(lane.lane.id)).find((point) => point.edit)?.edit;
  if (there) return there;
  const tried = { ...lane.kind.newCard?.(lane.lane), id: 'tried', lane: lane.lane.id, step: place.step } as Card;
  const drawing = layout.preview?.(lane.lane.id, [tried]);
  return drawing && pointsOf(drawing).find((point) => point.card === tried.id)?.edit;
}
