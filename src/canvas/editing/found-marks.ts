/** Marks on the canvas around what a search found, those in sight only; attached while something is searched for. */
import type { Unsubscribe } from '../../base/emitter.js';
import { overlaps, type Rect } from '../../base/geometry.js';
import type { Id } from '../../base/ids.js';
import { visibleRect } from '../camera.js';
import type { Layer, Surface } from '../surface.js';

/** px around a card that the mark leaves free. */
const gap = 3;

export class FoundMarks {
  #surface: Surface;
  #ids: readonly Id[] = [];
  #current: Id | undefined;
  #drawn = new Map<Id, HTMLElement>();
  #heard: readonly Unsubscribe[];

  constructor(surface: Surface) {
    this.#surface = surface;
    const draw = (): void => this.#draw();
    // A change of the map moves what was found; the layout knows it after the canvas took the change in.
    this.#heard = [surface.onFrame(draw), surface.reader.onChange(() => queueMicrotask(draw))];
  }

  show(ids: readonly Id[], current: Id | undefined): void {
    this.#ids = ids;
    this.#current = current;
    this.#draw();
  }

  remove(): void {
    for (const undo of this.#heard) undo();
    for (const mark of this.#drawn.values()) mark.remove();
    this.#drawn.clear();
  }

  #draw(): void {
    const { camera, layout } = this.#surface;
    const { clientWidth: width, clientHeight: height } = this.#surface.pane;
    const seen = visibleRect(camera, layout, { width, height });
    const wanted = new Map<Id, Placed>();
    for (const id of this.#ids) {
      const place = placeOf(this.#surface, id);
      if (place && (place.layer !== 'body' || overlaps(place.rect, seen))) wanted.set(id, place);
    }
    for (const [id, mark] of this.#drawn) {
      if (wanted.has(id)) continue;
      mark.remove();
      this.#drawn.delete(id);
    }
    for (const [id, place] of wanted) this.#put(id, place);
  }

  #put(id: Id, { layer, rect }: Placed): void {
    const { layout } = this.#surface;
    let mark = this.#drawn.get(id);
    if (!mark) {
      mark = document.createElement('div');
      mark.setAttribute('aria-hidden', 'true');
      this.#drawn.set(id, mark);
      this.#surface.layer(layer).append(mark);
    }
    mark.className = id === this.#current ? 'found now' : 'found';
    // Headers keep their own scale: along the map their px are multiplied by the ratio of both.
    const along = (px: number): string => (layer === 'body' ? `${px}px` : `calc(${px}px * var(--_r))`);
    const x = layer === 'side' ? rect.x : rect.x - layout.headerWidth;
    const y = layer === 'top' ? rect.y : rect.y - layout.stageHeight - layout.stepHeight;
    Object.assign(mark.style, {
      insetInlineStart: layer === 'side' ? `${x}px` : along(x),
      width: layer === 'side' ? `${rect.width}px` : along(rect.width),
      top: layer === 'top' ? `${y}px` : along(y),
      height: layer === 'top' ? `${rect.height}px` : along(rect.height),
    });
  }
}

interface Placed {
  readonly layer: Layer;
  readonly rect: Rect;
}

function placeOf({ layout }: Surface, id: Id): Placed | undefined {
  const card = layout.rectOf(id);
  if (card) {
    const { x, y, width, height } = card;
    return { layer: 'body', rect: { x: x - gap, y: y - gap, width: width + 2 * gap, height: height + 2 * gap } };
  }
  const lane = layout.lanes.find((place) => place.lane.id === id);
  if (lane) return { layer: 'side', rect: { x: 0, y: lane.y, width: layout.headerWidth, height: lane.height } };
  const step = layout.steps.find((place) => place.step.id === id);
  if (step)
    return { layer: 'top', rect: { x: step.x, y: layout.stageHeight, width: step.width, height: layout.stepHeight } };
  const stage = layout.stages.find((place) => place.stage.id === id);
  return stage && { layer: 'top', rect: { x: stage.x, y: 0, width: stage.width, height: layout.stageHeight } };
}
