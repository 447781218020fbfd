/** A box drawn on empty ground selects every card it touches: with Shift they are added, with Ctrl or Cmd they alone are. */
import { overlaps, type Point, type Rect } from '../../base/geometry.js';
import type { Id } from '../../base/ids.js';
import type { MapLayout } from '../../layout/places.js';
import { rangeOf } from '../range.js';
import { holdsCards, pointsOf } from '../scene.js';
import { pickFrom, type Surface } from '../surface.js';
import { EdgeScroll } from './edge-scroll.js';
import { overlay, putInBody } from './layer-place.js';
import type { Drag } from './pointer-drag.js';

/** A box, when a key asks for one and nothing lies under the pointer: without the key the map is moved. */
export function boxDrag(surface: Surface, event: PointerEvent): Drag | undefined {
  if (!event.shiftKey && !event.ctrlKey && !event.metaKey) return undefined;
  const { place, ...header } = pickFrom(event);
  const origin = event.composedPath()[0];
  const onHeader = Object.keys(header).length > 0 || (origin instanceof Element && origin.closest('.corner'));
  return place?.card !== undefined || onHeader ? undefined : new BoxDrag(surface, event.shiftKey);
}

/** Cards that share any area with a rectangle in map px. */
export function cardsIn(layout: MapLayout, rect: Rect): readonly Id[] {
  const { steps, lanes } = rangeOf(layout, rect, 0);
  const found = new Set<Id>();
  for (const lane of layout.lanes.slice(lanes.from, lanes.to)) {
    if (!holdsCards(lane)) continue;
    const across = layout.laneDrawing(lane.lane.id);
    const inCells = layout.steps.slice(steps.from, steps.to).flatMap(({ step }) => {
      return layout.cellDrawing(lane.lane.id, step.id).boxes;
    });
    for (const { card } of [...across.boxes, ...pointsOf(across), ...inCells]) {
      const drawn = layout.rectOf(card);
      if (drawn && overlaps(drawn, rect)) found.add(card);
    }
  }
  return [...found];
}

const svg = 'http://www.w3.org/2000/svg';

class BoxDrag implements Drag {
  readonly name = 'box';
  #surface: Surface;
  #adds: boolean;
  #from: Point = { x: 0, y: 0 };
  #client: Point = { x: 0, y: 0 };
  #ids: readonly Id[] = [];
  #box = overlay('drawn-box');
  /** Around the cards it touches: they are selected only when it is let go. */
  #marks = document.createElementNS(svg, 'svg');
  #path = document.createElementNS(svg, 'path');
  #edge: EdgeScroll;

  constructor(surface: Surface, adds: boolean) {
    this.#surface = surface;
    this.#adds = adds;
    this.#edge = new EdgeScroll(surface, () => this.#show());
    this.#marks.setAttribute('class', 'boxed');
    this.#marks.setAttribute('aria-hidden', 'true');
    this.#marks.append(this.#path);
  }

  start(from: Point): void {
    this.#from = this.#surface.mapPoint(from);
    this.#surface.layer('body').append(this.#marks, this.#box);
    this.#surface.pane.classList.add('boxing');
  }

  move(client: Point): void {
    this.#client = client;
    this.#edge.at(client);
    this.#show();
  }

  drop(): void {
    const { session } = this.#surface;
    const before = this.#adds ? session.state.selection : [];
    this.cancel();
    session.select([...before, ...this.#ids]);
    const { host } = this.#surface.pane.getRootNode() as ShadowRoot;
    host.dispatchEvent(new CustomEvent('jm-boxed', { detail: { count: session.state.selection.size } }));
  }

  cancel(): void {
    this.#edge.stop();
    this.#marks.remove();
    this.#box.remove();
    this.#surface.pane.classList.remove('boxing');
    this.#surface.session.set({ draft: undefined });
  }

  #show(): void {
    const { layout, session } = this.#surface;
    const to = this.#surface.mapPoint(this.#client);
    const rect = {
      x: Math.min(this.#from.x, to.x),
      y: Math.min(this.#from.y, to.y),
      width: Math.abs(this.#from.x - to.x),
      height: Math.abs(this.#from.y - to.y),
    };
    putInBody(this.#box, rect, layout);
    this.#ids = cardsIn(layout, rect);
    this.#path.setAttribute('d', this.#ids.map((id) => outline(layout, id)).join(''));
    session.set({ draft: { type: 'box', ids: this.#ids } });
  }
}

function outline(layout: MapLayout, id: Id): string {
  const rect = layout.rectOf(id);
  if (!rect) return '';
  const left = rect.x - layout.headerWidth;
  const top = rect.y - layout.stageHeight - layout.stepHeight;
  return `M${left} ${top}h${rect.width}v${rect.height}h${-rect.width}z`;
}
