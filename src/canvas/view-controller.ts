/** Moves the map: holds the camera, hears the pan-zoom machine, and writes all transforms in one place, once a frame. */
import type { ReactiveController, ReactiveControllerHost } from 'lit';
import { Emitter } from '../base/emitter.js';
import { grown, type Point, type Rect, type Size, type Viewport } from '../base/geometry.js';
import type { MapLayout } from '../layout/places.js';
import type { Session } from '../session/session.js';
import {
  cameraAt,
  fitZoom,
  held,
  leastZoom,
  mostZoom,
  overviewZoom,
  reveal,
  viewportOf,
  visibleRect,
  type Camera,
} from './camera.js';
import { PanZoomController } from './flow/pan-zoom-controller.js';
import { HeaderStretch } from './header-stretch.js';
import { layerNames, transformOf, write } from './layer-transform.js';
import { Movement } from './movement.js';
import { OverviewPainter, type Marked } from './overview-painter.js';
import { holds, rangeOf, type Range } from './range.js';
import type { Layer } from './surface.js';

/** px of the screen around what is seen that are in the DOM too, so that a short pan renders nothing. */
const margin = 240;
/** Beyond what is seen, this much must be in the DOM: less, and the next pan would show a gap. */
const leastMargin = 40;

export interface ViewHost extends ReactiveControllerHost, HTMLElement, Marked {
  readonly hasUpdated: boolean;
  readonly layout?: MapLayout;
  readonly session?: Session;
  /** Whether the map is drawn from right to left. */
  readonly mirrored: boolean;
  readonly renderRoot: HTMLElement | DocumentFragment;
}

interface Parts {
  readonly pane: HTMLElement;
  readonly layers: Readonly<Record<Layer, HTMLElement>>;
  /** Over each layer, what tools show. */
  readonly overs: Readonly<Record<Layer, HTMLElement>>;
  readonly corner: HTMLElement;
  readonly overview: HTMLCanvasElement;
}

export class ViewController implements ReactiveController {
  readonly frames = new Emitter<void>();
  camera: Camera = { zoom: 1, scale: 1, left: 0, top: 0, x: 0, y: 0 };
  size: Size = { width: 0, height: 0 };
  /** What is in the DOM: steps and lanes, and the part of the map in map px. */
  range: Range | undefined;
  drawn: Rect = { x: 0, y: 0, width: 0, height: 0 };
  painter: OverviewPainter | undefined;
  #host: ViewHost;
  #machine: PanZoomController | undefined;
  #parts: Parts | undefined;
  #frame = 0;
  #stretch: HeaderStretch | undefined;
  #movement: Movement | undefined;
  #look = '';
  #resizes = new ResizeObserver(() => this.#resized());

  constructor(host: ViewHost) {
    this.#host = host;
    host.addController(this);
  }

  get far(): boolean {
    return this.camera.zoom < overviewZoom;
  }

  hostConnected(): void {
    this.#resizes.observe(this.#host);
    if (this.#host.hasUpdated) this.#host.requestUpdate();
  }

  hostDisconnected(): void {
    this.#resizes.disconnect();
    cancelAnimationFrame(this.#frame);
    this.#frame = 0;
    this.#movement?.stop();
    this.#machine?.destroy();
    this.#machine = undefined;
    this.#parts = undefined;
    this.#look = '';
  }

  /** Before rendering: where the camera is and what it sees. */
  look(): void {
    const { layout, session } = this.#host;
    if (!layout || !session) return;
    if (!this.size.width) this.size = { width: this.#host.clientWidth, height: this.#host.clientHeight };
    // An element that is not shown has no size; holding the map within it would send the map to its corner.
    if (this.size.width) session.set({ viewport: this.#held(session.state.viewport, layout) });
    this.camera = cameraAt(session.state.viewport, layout);
    const seen = visibleRect(this.camera, layout, this.size);
    this.drawn = grown(seen, margin / this.camera.zoom);
    this.range = rangeOf(layout, this.drawn, 0);
  }

  hostUpdated(): void {
    if (!this.#host.isConnected || !this.#host.layout) return;
    if (!this.#machine) this.#start();
    this.#place();
  }

  /** The layer for what tools show, where it belongs now; while it is empty it isn't moved along. */
  layer(name: Layer): HTMLElement {
    const layer = this.#host.renderRoot.querySelector<HTMLElement>(`.over.${name}`) as HTMLElement;
    write(layer, transformOf(name, this.camera, 1, this.#host.mirrored));
    return layer;
  }

  /** Something about the viewport changed: the next frame shows it. */
  schedule = (): void => {
    this.#frame ||= requestAnimationFrame(() => this.#place());
  };

  /** The map point under this point of the element stays there. */
  zoomTo(to: 'fit' | number, at?: Point): void {
    const { layout, session } = this.#host;
    if (!layout || !session) return;
    if (to === 'fit') {
      layout.prepare(Infinity);
      session.set({ viewport: this.#held({ x: 0, y: 0, zoom: fitZoom(layout, this.size) }, layout) });
      return;
    }
    const camera = cameraAt(session.state.viewport, layout);
    const point = at ?? { x: (camera.left + this.size.width) / 2, y: (camera.top + this.size.height) / 2 };
    const zoom = Math.min(mostZoom, Math.max(leastZoom, to));
    const body = {
      x: point.x - ((point.x - camera.x) / camera.zoom) * zoom,
      y: point.y - ((point.y - camera.y) / camera.zoom) * zoom,
      zoom,
    };
    session.set({ viewport: this.#held(viewportOf(body, layout), layout) });
  }

  panBy(by: Point): void {
    const { layout, session } = this.#host;
    if (!layout || !session) return;
    const { x, y, zoom } = session.state.viewport;
    session.set({ viewport: this.#held({ x: x + by.x, y: y + by.y, zoom }, layout) });
  }

  reveal(rect: Rect): void {
    const { layout, session } = this.#host;
    if (!layout || !session || !this.size.width) return;
    const viewport = reveal(rect, session.state.viewport, layout, this.size);
    session.set({ viewport: this.#held(viewport, layout) });
  }

  #start(): void {
    const root = this.#host.renderRoot;
    const one = (selector: string): HTMLElement => root.querySelector<HTMLElement>(selector) as HTMLElement;
    const pane = one('.pane');
    const overview = one('canvas.overview') as HTMLCanvasElement;
    const three = (over: string): Record<Layer, HTMLElement> => {
      return { body: one(`.body${over}`), top: one(`.top${over}`), side: one(`.side${over}`) };
    };
    this.#parts = { pane, layers: three(':not(.over)'), overs: three('.over'), corner: one('.corner'), overview };
    this.painter = new OverviewPainter(overview);
    this.#movement = new Movement(pane, this.schedule);
    const { layers, overs } = this.#parts;
    this.#stretch = new HeaderStretch([layers.top, layers.side, overs.top, overs.side]);
    const start = { x: this.camera.x, y: this.camera.y, zoom: this.camera.zoom };
    this.#machine = new PanZoomController(pane, start, {
      zooms: [leastZoom, mostZoom],
      hold: (wish) => this.#hold(wish),
      move: (to) => this.#moveBody(to),
      end: () => undefined,
      mirrored: () => this.#host.mirrored,
    });
  }

  /** The machine moves the body, the session keeps the map's own corner. */
  #hold(body: Viewport): Viewport {
    const { layout } = this.#host;
    if (!layout) return body;
    const { x, y, zoom } = cameraAt(this.#held(viewportOf(body, layout), layout), layout);
    return { x, y, zoom };
  }

  #moveBody(body: Viewport): void {
    const { layout, session } = this.#host;
    if (!layout || !session) return;
    session.set({ viewport: this.#held(viewportOf(body, layout), layout, session.state.viewport) });
  }

  /** A viewport within the map, down to whose end the lanes are laid out: places that are only guessed are never seen. */
  #held(viewport: Viewport, layout: MapLayout, before?: Viewport): Viewport {
    const { focus, editing, draft } = this.#host.session?.state ?? {};
    const top = layout.stageHeight + layout.stepHeight;
    const bottom = top + (this.size.height + margin - viewport.y) / viewport.zoom;
    // Far away all of it is painted; and what is in use may stand anywhere.
    layout.prepare(viewport.zoom < overviewZoom || focus || editing || draft ? Infinity : bottom);
    return held(viewport, layout, this.size, before);
  }

  /** Every transform of the map is written here. */
  #place(): void {
    this.#frame = 0;
    const { layout, session, mirrored } = this.#host;
    const parts = this.#parts;
    if (!layout || !session || !parts) return;
    if (this.size.width) session.set({ viewport: this.#held(session.state.viewport, layout) });
    const camera = cameraAt(session.state.viewport, layout);
    const { x, y, zoom: before } = this.camera;
    if (camera.x !== x || camera.y !== y || camera.zoom !== before) this.#movement?.go();
    this.camera = camera;
    const { zoom, scale } = camera;
    const stretch = this.#stretch?.follow(zoom / scale, this.#movement?.going === true) ?? 1;
    for (const name of layerNames) {
      const transform = transformOf(name, camera, stretch, mirrored);
      write(parts.layers[name], transform);
      if (parts.overs[name].childElementCount) write(parts.overs[name], transform);
    }
    write(parts.corner, `scale(${scale})`);
    this.#setLook(parts, zoom < scale ? (zoom < overviewZoom ? 'pane small far' : 'pane small') : 'pane');
    this.#machine?.set({ x: camera.x, y: camera.y, zoom });
    const { selection } = session.state;
    if (this.far) this.painter?.paint(camera, { layout, pane: this.size, selection, mirrored, marked: this.#host });
    const seen = rangeOf(layout, visibleRect(camera, layout, this.size), leastMargin / zoom);
    if (!this.range || !holds(this.range, seen)) this.#host.requestUpdate();
    this.frames.emit();
  }

  #setLook(parts: Parts, look: string): void {
    if (look === this.#look) return;
    const before = this.#look.split(' ').filter(Boolean);
    const now = look.split(' ');
    parts.pane.classList.remove(...before.filter((name) => !now.includes(name)));
    parts.pane.classList.add(...now);
    // Far away only the active cell stays in the DOM.
    if (before.length && before.includes('far') !== now.includes('far')) this.#host.requestUpdate();
    this.#look = look;
  }

  #resized(): void {
    const size = { width: this.#host.clientWidth, height: this.#host.clientHeight };
    if (size.width === this.size.width && size.height === this.size.height) return;
    this.size = size;
    this.#host.requestUpdate();
  }
}
