/** Lanes made higher, steps and lane headers made wider by their edges: a line shows where, the map is laid out at the drop. */
import type { Unsubscribe } from '../../base/emitter.js';
import { clamp, type Point } from '../../base/geometry.js';
import { sizeBounds, usualSizes } from '../../layout/sizes.js';
import { resize } from '../../session/resize.js';
import type { Surface } from '../surface.js';
import { EdgeLine } from './edge-line.js';
import { editLabels, type Edits } from './edits.js';
import { gripAt, type Grip } from './grips.js';
import type { Drag } from './pointer-drag.js';

/** A lane higher than this would be empty paper. */
export const highestLane = 2000;

export function resizeDrag(surface: Surface, edits: Edits, event: PointerEvent): Drag | undefined {
  const grip = gripAt(surface, event);
  return grip && new ResizeDrag(surface, edits, grip);
}

/** Shows the edge that would be gripped, and gives it back its automatic size at a double-click. */
export function watchGrips(surface: Surface, edits: Edits): Unsubscribe {
  const { pane, session } = surface;
  const line = new EdgeLine(surface, 'grip');
  const onMove = (event: PointerEvent): void => {
    if (event.buttons) return;
    const grip = gripAt(surface, event);
    pane.classList.toggle('sizing-x', grip !== undefined && grip.of !== 'lane-height');
    pane.classList.toggle('sizing-y', grip?.of === 'lane-height');
    line.show(grip, grip && sizeOf(surface, grip));
  };
  const onLeave = (): void => {
    if (session.state.draft?.type === 'size') return;
    pane.classList.remove('sizing-x', 'sizing-y');
    line.show(undefined);
  };
  const onDouble = (event: MouseEvent): void => {
    const grip = gripAt(surface, event);
    // Where there is nothing to give back the name is typed, as anywhere else in the header.
    if (!grip || !apply(surface, edits, grip, undefined)) return;
    event.preventDefault();
    event.stopImmediatePropagation();
    onLeave();
  };
  pane.addEventListener('pointermove', onMove);
  pane.addEventListener('pointerleave', onLeave);
  pane.addEventListener('dblclick', onDouble, true);
  // When it is let go the edge is elsewhere, and the map was laid out anew.
  const unhear = session.onChange((changed) => changed.has('draft') && !session.state.draft && onLeave());
  return () => {
    unhear();
    onLeave();
    line.remove();
    pane.removeEventListener('pointermove', onMove);
    pane.removeEventListener('pointerleave', onLeave);
    pane.removeEventListener('dblclick', onDouble, true);
  };
}

function sizeOf({ layout }: Surface, grip: Grip): number {
  if (grip.of === 'lane-height') return grip.lane.height;
  return grip.of === 'step-width' ? grip.step.width : layout.headerWidth;
}

/** Gives it this size, or the automatic one; whether that changed anything. */
function apply({ session, layout, reader }: Surface, edits: Edits, grip: Grip, px: number | undefined): boolean {
  if (grip.of === 'step-width') return resize(session, 'stepWidth', px, grip.step.x - layout.headerWidth);
  if (grip.of === 'header-width') return resize(session, 'headerWidth', px);
  const { lane, least } = grip.lane;
  const height = px === undefined || px <= least ? undefined : Math.round(px);
  if (!reader.get('lanes', lane.id) || reader.get('lanes', lane.id)?.height === height) return false;
  edits.edit(editLabels.laneHeight, (change) => change.update(lane.id, { height }));
  return true;
}

class ResizeDrag implements Drag {
  readonly name: Grip['of'];
  #surface: Surface;
  #edits: Edits;
  #grip: Grip;
  #guide: EdgeLine;
  /** From the edge to the pointer, so that the edge does not jump when it is taken beside it. */
  #offset = 0;
  #px = 0;

  constructor(surface: Surface, edits: Edits, grip: Grip) {
    this.name = grip.of;
    this.#surface = surface;
    this.#edits = edits;
    this.#grip = grip;
    this.#guide = new EdgeLine(surface, 'guide');
  }

  start(from: Point): void {
    this.#offset = this.#at(from) - sizeOf(this.#surface, this.#grip);
    this.#surface.pane.classList.add('dragging', this.#grip.of === 'lane-height' ? 'sizing-y' : 'sizing-x');
  }

  move(client: Point): void {
    const { session, t } = this.#surface;
    const px = Math.round(clamp(this.#at(client) - this.#offset, ...this.#bounds()));
    this.#px = px;
    const lane = this.#grip.of === 'lane-height' ? { lane: this.#grip.lane.lane.id } : {};
    session.set({ draft: { type: 'size', px, ...lane } });
    const share = px / this.#usual();
    this.#guide.show(this.#grip, px, t.number(share, { style: 'percent', maximumFractionDigits: 0 }));
  }

  drop(): void {
    this.cancel();
    apply(this.#surface, this.#edits, this.#grip, this.#px);
  }

  cancel(): void {
    this.#guide.remove();
    this.#surface.pane.classList.remove('dragging', 'sizing-x', 'sizing-y');
    this.#surface.session.set({ draft: undefined });
  }

  #bounds(): readonly [number, number] {
    if (this.#grip.of === 'lane-height') return [this.#grip.lane.least, highestLane];
    return sizeBounds[this.#grip.of === 'step-width' ? 'stepWidth' : 'headerWidth'];
  }

  /** What a double-click gives back. */
  #usual(): number {
    if (this.#grip.of === 'lane-height') return this.#grip.lane.least;
    return usualSizes[this.#grip.of === 'step-width' ? 'stepWidth' : 'headerWidth'];
  }

  /** px that the size would have with its edge here. */
  #at(client: Point): number {
    const { layout, camera } = this.#surface;
    const { x, y } = this.#surface.mapPoint(client);
    if (this.#grip.of === 'lane-height') return y - this.#grip.lane.y;
    if (this.#grip.of === 'step-width') return x - this.#grip.step.x;
    return (camera.x + (x - layout.headerWidth) * camera.zoom) / camera.scale;
  }
}
