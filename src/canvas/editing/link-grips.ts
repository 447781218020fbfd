/** The grips of links: one at the edge of the card that is pointed at or selected, and one at each end of a selected link. */
import type { Point } from '../../base/geometry.js';
import type { Id } from '../../base/ids.js';
import type { LinkPlace } from '../../layout/places.js';
import { noPanClass } from '../flow/pan-zoom-controller.js';
import { cardsAt, holdsCards, pointsOf } from '../scene.js';
import { pickFrom, type Surface } from '../surface.js';
import { startOf } from './link-reach.js';

/** What a grip is of. */
export type Grip =
  | { readonly of: 'card'; readonly id: Id; readonly at: Point }
  | { readonly of: 'from' | 'to'; readonly id: Id; readonly at: Point };

/** px of the screen that the middle of a grip stands outside the edge of its card; beside a point there is room to drag the point. */
const outside = { box: 4, point: 18 };
/** px of the screen around a grip in which it stays: on its way from a card the pointer crosses what is no card. */
const near = 30;

export class LinkGrips {
  #surface: Surface;
  #hovered: Id | undefined;
  #elements = new Map<string, { readonly element: HTMLElement; grip: Grip }>();
  #zoom = 0;

  constructor(surface: Surface, hovered: Id | undefined) {
    this.#surface = surface;
    this.#hovered = hovered;
  }

  /** The grip that an event happened to. */
  gripOf(event: Event): Grip | undefined {
    const origin = event.composedPath()[0];
    return [...this.#elements.values()].find(({ element }) => element === origin)?.grip;
  }

  /** The pointer is over something else than before. */
  over(event: PointerEvent): void {
    if (event.buttons || this.gripOf(event)) return;
    const card = event.pointerType === 'touch' ? undefined : pickFrom(event).place?.card;
    if (card === undefined && this.#isNear(event)) return;
    this.#hovered = card;
    this.show();
  }

  #isNear({ clientX, clientY }: PointerEvent): boolean {
    if (this.#hovered === undefined) return false;
    const { x, y } = this.#surface.mapPoint({ x: clientX, y: clientY });
    const reach = near / this.#surface.camera.zoom;
    return [...this.#elements.values()].some(({ grip: { at } }) => Math.hypot(at.x - x, at.y - y) < reach);
  }

  /** The pointer left, or the map moves under it. */
  leave(): void {
    if (this.#hovered === undefined) return;
    this.#hovered = undefined;
    this.show();
  }

  /** The same size on the screen at any zoom. */
  onFrame(): void {
    const { zoom } = this.#surface.camera;
    if (zoom !== this.#zoom) this.show();
  }

  show(): void {
    this.#zoom = this.#surface.camera.zoom;
    const wanted = new Map(this.#wanted().map((grip) => [`${grip.of} ${grip.id}`, grip]));
    for (const [key, { element }] of this.#elements) {
      if (wanted.has(key)) continue;
      element.remove();
      this.#elements.delete(key);
    }
    for (const [key, grip] of wanted) this.#put(key, grip);
  }

  remove(): void {
    for (const { element } of this.#elements.values()) element.remove();
    this.#elements.clear();
  }

  #wanted(): readonly Grip[] {
    const { session, reader, layout } = this.#surface;
    const { selection, editing, draft } = session.state;
    if (editing || draft || this.#surface.pane.classList.contains('far')) return [];
    const chosen = selection.size === 1 ? [...selection][0] : undefined;
    const kind = chosen === undefined ? undefined : reader.kindOf(chosen);
    const link = kind === 'links' ? layout.links().find((place) => place.link.id === chosen) : undefined;
    if (link) {
      // Its own ends lie where the grips of their cards would.
      const other = this.#hovered === link.link.from || this.#hovered === link.link.to ? undefined : this.#hovered;
      return [...endsOf(link), ...this.#gripOfCard(other)];
    }
    const id = this.#hovered ?? (kind === 'cards' ? chosen : undefined);
    return this.#gripOfCard(id);
  }

  #gripOfCard(id: Id | undefined): readonly Grip[] {
    const { layout, camera } = this.#surface;
    const rect = id === undefined || !isDrawn(this.#surface, id) ? undefined : layout.rectOf(id);
    if (id === undefined || !rect) return [];
    const away = isPoint(this.#surface, id) ? outside.point : outside.box;
    return [{ of: 'card', id, at: { x: rect.x + rect.width + away / camera.zoom, y: rect.y + rect.height / 2 } }];
  }

  #put(key: string, grip: Grip): void {
    const { layout, mirrored } = this.#surface;
    let known = this.#elements.get(key);
    if (!known) {
      const element = document.createElement('div');
      element.className = `link-grip ${grip.of === 'card' ? 'new' : 'end'} ${noPanClass}`;
      element.setAttribute('aria-hidden', 'true');
      element.dataset['grip'] = grip.of;
      this.#elements.set(key, (known = { element, grip }));
      this.#surface.layer('body').append(element);
    }
    known.grip = grip;
    const { style } = known.element;
    style.insetInlineStart = `${grip.at.x - layout.headerWidth}px`;
    style.top = `${grip.at.y - layout.stageHeight - layout.stepHeight}px`;
    style.transform = `scale(${1 / this.#zoom}) translate(${mirrored ? 50 : -50}%,-50%)`;
  }
}

function endsOf(place: LinkPlace): readonly Grip[] {
  const { id } = place.link;
  return [
    { of: 'from', id, at: startOf(place) },
    { of: 'to', id, at: { x: place.head.x, y: place.head.y } },
  ];
}

function isPoint({ reader, layout }: Surface, id: Id): boolean {
  const lane = reader.get('cards', id)?.lane;
  return lane !== undefined && pointsOf(layout.laneDrawing(lane)).some(({ card }) => card === id);
}

/** A card of a hidden or collapsed lane has no edge to hang a grip on. */
function isDrawn({ reader, layout }: Surface, id: Id): boolean {
  const card = reader.get('cards', id);
  const lane = layout.lanes.find((place) => place.lane.id === card?.lane);
  const step = card?.step ?? reader.stepsOf(card?.stage ?? '')[0]?.id;
  return !!lane && holdsCards(lane) && step !== undefined && cardsAt(reader, layout, lane, step).includes(id);
}
