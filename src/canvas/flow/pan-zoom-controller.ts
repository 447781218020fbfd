/** Pan and zoom by wheel, drag, pinch and touch: the only file that knows @xyflow/system, behind a few words of our own. */
import { PanOnScrollMode, XYPanZoom, type PanZoomInstance } from '@xyflow/system';
import type { Unsubscribe } from '../../base/emitter.js';
import { clamp, type Point, type Viewport } from '../../base/geometry.js';
import { placeIn } from '../client-place.js';

/** Marks elements on which a drag does not pan; the middle button pans everywhere. */
export const noPanClass = 'jm-flow__node';
/** On the pane while a finger has hold of what is under it: only then it drags. */
export const graspedClass = 'grasped';
/** On the pane while its wheel belongs to the page, because the map cannot go further that way. */
const noWheelClass = 'wheel-passes';
/** ms without wheel events after which the next one begins a new movement. */
const wheelPause = 200;

export interface PanZoomOptions {
  readonly zooms: readonly [number, number];
  /** Where the map may really go. */
  readonly hold: (wish: Viewport) => Viewport;
  /** Told of each movement. */
  readonly move: (to: Viewport) => void;
  /** Told when a movement is over. */
  readonly end: () => void;
  /** Whether the map is read from right to left: x then counts from the right edge. */
  readonly mirrored: () => boolean;
}

/** Belongs to one pane; its transform is that of the map's body. */
export class PanZoomController {
  #pane: HTMLElement;
  #options: PanZoomOptions;
  #machine: PanZoomInstance;
  #current: Viewport;
  #lastWheel = -Infinity;
  #stopTouch: Unsubscribe | undefined;
  #gone = false;

  constructor(pane: HTMLElement, start: Viewport, options: PanZoomOptions) {
    this.#pane = pane;
    this.#options = options;
    this.#current = start;
    // First among the pane's listeners: decides whose wheel it is before the machine hears it.
    pane.addEventListener('wheel', this.#onWheel, { capture: true, passive: false });
    this.#machine = XYPanZoom({
      domNode: pane,
      minZoom: options.zooms[0],
      maxZoom: options.zooms[1],
      // Bounds depend on the zoom, which the machine's own extent cannot say; `hold` keeps them.
      translateExtent: [
        [-Infinity, -Infinity],
        [Infinity, Infinity],
      ],
      viewport: this.#turned(start),
      onDraggingChange: (dragging) => pane.classList.toggle('panning', dragging),
      onPanZoomEnd: () => options.end(),
    });
    this.#machine.update({
      lib: 'jm',
      noWheelClassName: noWheelClass,
      noPanClassName: noPanClass,
      preventScrolling: true,
      panOnScroll: true,
      panOnDrag: [0, 1],
      panOnScrollMode: PanOnScrollMode.Free,
      panOnScrollSpeed: 1,
      userSelectionActive: false,
      zoomOnPinch: true,
      zoomOnScroll: false,
      zoomOnDoubleClick: false,
      zoomActivationKeyPressed: false,
      connectionInProgress: false,
      paneClickDistance: 4,
      onTransformChange: ([x, y, zoom]) => this.#moved(this.#turned({ x, y, zoom })),
    });
    dropListeners(pane, 'touch');
    if (navigator.maxTouchPoints > 0 || matchMedia('(any-pointer: coarse)').matches) void this.#hearTouch();
  }

  /** Loaded where there are fingers; the machine's own gestures would take the page its scrolling. */
  async #hearTouch(): Promise<void> {
    const { TouchGestures } = await import('../touch-gestures.js');
    if (this.#gone) return;
    this.#stopTouch = new TouchGestures({
      pane: this.#pane,
      zooms: this.#options.zooms,
      at: () => this.#current,
      go: (wish) => this.#go(wish),
      place: (client) => this.#place(client),
    }).listen();
  }

  /** Puts the body there; tells nobody. */
  set(viewport: Viewport): void {
    const { x, y, zoom } = this.#current;
    const far = Math.abs(viewport.x - x) + Math.abs(viewport.y - y) + Math.abs(viewport.zoom - zoom) > 1e-6;
    this.#current = viewport;
    if (far) this.#machine.syncViewport(this.#turned(viewport));
  }

  destroy(): void {
    this.#gone = true;
    this.#stopTouch?.();
    this.#pane.removeEventListener('wheel', this.#onWheel, { capture: true });
    this.#machine.destroy();
    dropListeners(this.#pane);
  }

  #moved(wish: Viewport): void {
    const held = this.#options.hold(wish);
    this.#current = held;
    this.#options.move(held);
    const kept = held.x === wish.x && held.y === wish.y && held.zoom === wish.zoom;
    if (!kept) this.#machine.syncViewport(this.#turned(held));
  }

  #go(wish: Viewport): void {
    this.set(this.#options.hold(wish));
    this.#options.move(this.#current);
  }

  /** The machine counts to the right, a mirrored map to the left; both ways. */
  #turned(viewport: Viewport): Viewport {
    return this.#options.mirrored() ? { ...viewport, x: -viewport.x } : viewport;
  }

  #place(client: Point): Point {
    return placeIn(this.#pane, client, this.#options.mirrored());
  }

  #onWheel = (event: WheelEvent): void => {
    if (event.metaKey || event.ctrlKey) {
      event.preventDefault();
      event.stopImmediatePropagation();
      this.#zoomAt(event);
      return;
    }
    const moving = event.timeStamp - this.#lastWheel < wheelPause;
    const ours = moving || this.#canMove(event);
    if (ours) this.#lastWheel = event.timeStamp;
    this.#pane.classList.toggle(noWheelClass, !ours);
  };

  /** Whether the map would go anywhere: a guest leaves the page its wheel at the end of the map. */
  #canMove(event: WheelEvent): boolean {
    const { x, y, zoom } = this.#current;
    const turned = event.shiftKey && !event.deltaX;
    const right = turned ? event.deltaY : event.deltaX;
    const wish = { x: this.#options.mirrored() ? x + right : x - right, y: y - (turned ? 0 : event.deltaY), zoom };
    const held = this.#options.hold(wish);
    return held.x !== x || held.y !== y;
  }

  /** Ctrl or Cmd + wheel, and the pinch of a touchpad; the machine knows neither Cmd nor scaled pages. */
  #zoomAt(event: WheelEvent): void {
    const step = event.deltaMode === 1 ? 0.05 : event.deltaMode ? 1 : 0.002;
    // A Mac says Ctrl for a pinch, and turns its wheel by less.
    const fine = event.ctrlKey && navigator.userAgent.includes('Mac') ? 10 : 1;
    const [least, most] = this.#options.zooms;
    const { x, y, zoom } = this.#current;
    const next = clamp(zoom * 2 ** (-event.deltaY * step * fine), least, most);
    const at = this.#place({ x: event.clientX, y: event.clientY });
    this.#go({ x: at.x - ((at.x - x) / zoom) * next, y: at.y - ((at.y - y) / zoom) * next, zoom: next });
    this.#options.end();
  }
}

interface Bound {
  readonly type: string;
  readonly name: string;
  readonly listener: EventListener;
  readonly options?: boolean | AddEventListenerOptions;
}

/** The machine leaves its listeners on the pane when it is destroyed; they are kept in the pane's `__on`. */
function dropListeners(pane: HTMLElement & { __on?: Bound[] }, of = ''): void {
  const bound = pane.__on ?? [];
  for (const { type, listener, options } of bound)
    if (type.startsWith(of)) pane.removeEventListener(type, listener, options);
  pane.__on = bound.filter(({ type }) => !type.startsWith(of));
}
