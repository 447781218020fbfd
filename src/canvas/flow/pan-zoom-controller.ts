/** Pan and zoom by wheel, drag, pinch and touch: the only file that knows @xyflow/system, behind a few words of our own. */
import { PanOnScrollMode, XYPanZoom, type PanZoomInstance } from '@xyflow/system';
import type { Viewport } from '../../base/geometry.js';

/** Marks elements on which a drag does not pan; the middle button pans everywhere. */
export const noPanClass = 'jm-flow__node';
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
}

/** Belongs to one pane; its transform is that of the map's body. */
export class PanZoomController {
  #pane: HTMLElement;
  #options: PanZoomOptions;
  #machine: PanZoomInstance;
  #current: Viewport;
  #lastWheel = -Infinity;

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
      viewport: start,
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
      onTransformChange: ([x, y, zoom]) => this.#moved({ x, y, zoom }),
    });
  }

  /** Puts the body there; tells nobody. */
  set(viewport: Viewport): void {
    const { x, y, zoom } = this.#current;
    const far = Math.abs(viewport.x - x) + Math.abs(viewport.y - y) + Math.abs(viewport.zoom - zoom) > 1e-6;
    this.#current = viewport;
    if (far) this.#machine.syncViewport(viewport);
  }

  destroy(): void {
    this.#pane.removeEventListener('wheel', this.#onWheel, { capture: true });
    this.#machine.destroy();
    dropListeners(this.#pane);
  }

  #moved(wish: Viewport): void {
    const held = this.#options.hold(wish);
    this.#current = held;
    this.#options.move(held);
    if (held.x !== wish.x || held.y !== wish.y || held.zoom !== wish.zoom) this.#machine.syncViewport(held);
  }

  #onWheel = (event: WheelEvent): void => {
    if (event.metaKey && !event.ctrlKey) {
      event.preventDefault();
      event.stopImmediatePropagation();
      this.#zoomAt(event);
      return;
    }
    const moving = event.timeStamp - this.#lastWheel < wheelPause;
    const ours = moving || event.ctrlKey || this.#canMove(event);
    if (ours) this.#lastWheel = event.timeStamp;
    this.#pane.classList.toggle(noWheelClass, !ours);
  };

  /** Whether the map would go anywhere: a guest leaves the page its wheel at the end of the map. */
  #canMove(event: WheelEvent): boolean {
    const { x, y, zoom } = this.#current;
    const turned = event.shiftKey && !event.deltaX;
    const wish = { x: x - (turned ? event.deltaY : event.deltaX), y: y - (turned ? 0 : event.deltaY), zoom };
    const held = this.#options.hold(wish);
    return held.x !== x || held.y !== y;
  }

  /** Cmd + wheel, which the machine does not know. */
  #zoomAt(event: WheelEvent): void {
    const box = this.#pane.getBoundingClientRect();
    const step = event.deltaMode === 1 ? 0.05 : event.deltaMode ? 1 : 0.002;
    const [least, most] = this.#options.zooms;
    const { x, y, zoom } = this.#current;
    const next = Math.min(most, Math.max(least, zoom * 2 ** (-event.deltaY * step)));
    const px = event.clientX - box.left;
    const py = event.clientY - box.top;
    const wish = { x: px - ((px - x) / zoom) * next, y: py - ((py - y) / zoom) * next, zoom: next };
    this.set(this.#options.hold(wish));
    this.#options.move(this.#current);
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
function dropListeners(pane: HTMLElement & { __on?: Bound[] }): void {
  for (const { type, listener, options } of pane.__on ?? []) pane.removeEventListener(type, listener, options);
  delete pane.__on;
}
