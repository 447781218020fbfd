/** A small picture of the whole map in a corner: a frame shows the part in sight, and a press or a drag moves it. */
import { LitElement, css, html, type PropertyValues, type TemplateResult } from 'lit';
import { property } from 'lit/decorators.js';
import type { Unsubscribe } from '../base/emitter.js';
import { overlaps, type Rect, type Size } from '../base/geometry.js';
import { toScreen, visibleRect } from '../canvas/camera.js';
import type { JmCanvas } from '../canvas/canvas.js';
import { placeIn } from '../canvas/client-place.js';
import { OverviewPainter } from '../canvas/overview-painter.js';
import { message } from '../i18n/translate.js';
import type { Desk } from './desk.js';

const label = message('minimap.label', 'Minimap: the frame is the part of the map in sight');

/** px it may take at most, and how far it stands from the corner. */
const most: Size = { width: 208, height: 140 };
const gap = 12;
/** ms after a change of the map before the picture is painted anew: a few edits are one painting. */
const pause = 250;

/** Where it stands: below at the end or the start of the line, or at the end below the headers. */
type Corner = 'end' | 'start' | 'top';
const corners: readonly Corner[] = ['end', 'start', 'top'];

/**
 * @summary The minimap. Only for pointers: by the keyboard the map is walked.
 * @csspart minimap - The picture with its frame.
 */
export class JmMinimap extends LitElement {
  static override styles = css`
    :host {
      position: absolute;
      inset-block-end: ${gap}px;
      inset-inline-end: ${gap}px;
      display: block;
    }
    :host([at='start']) {
      inset-inline-end: auto;
      inset-inline-start: ${gap}px;
    }
    :host([at='top']) {
      inset-block: var(--_below) auto;
    }
    .box {
      position: relative;
      overflow: hidden;
      border: 1px solid var(--_rule-2);
      border-radius: 6px;
      background: var(--_sunk);
      box-shadow: var(--_lift);
      touch-action: none;
      cursor: pointer;
    }
    /* The picture is placed, and turned about, from its left corner in both directions. */
    canvas {
      position: absolute;
      top: 0;
      left: 0;
      transform-origin: 0 0;
      pointer-events: none;
    }
    .frame {
      position: absolute;
      top: 0;
      inset-inline-start: 0;
      box-sizing: border-box;
      border: 2px solid var(--_accent);
      border-radius: 3px;
      background: color-mix(in srgb, var(--_accent) 10%, transparent);
      pointer-events: none;
    }
  `;

  @property({ attribute: false }) desk!: Desk;
  @property({ attribute: false }) surface!: () => JmCanvas | null;

  #painter: OverviewPainter | undefined;
  #timer: ReturnType<typeof setTimeout> | undefined;
  #heard: readonly Unsubscribe[] = [];
  /** Of the drawing surface, and of the minimap itself. */
  #pane: Size = { width: 0, height: 0 };
  #size: Size = most;
  #corner: Corner = 'end';
  #sizes = new ResizeObserver(([entry]) => {
    if (entry) this.#pane = { width: entry.contentRect.width, height: entry.contentRect.height };
    this.#follow();
  });

  override disconnectedCallback(): void {
    super.disconnectedCallback();
    this.#stop();
    this.#painter = undefined;
  }

  override connectedCallback(): void {
    super.connectedCallback();
    if (this.hasUpdated) this.requestUpdate();
  }

  override render(): TemplateResult {
    return html`<div
      class="box"
      part="minimap"
      role="img"
      aria-label=${this.desk.context.t(label)}
      @pointerdown=${this.#onDown}
      @pointermove=${this.#onMove}
      @mousedown=${(event: Event) => event.preventDefault()}
    >
      <canvas></canvas>
      <div class="frame"></div>
    </div>`;
  }

  override updated(changed: PropertyValues<this>): void {
    const canvas = this.surface();
    if (!canvas || !this.isConnected) return;
    if (changed.has('desk') || !this.#heard.length) {
      this.#stop();
      const { reader, session } = this.desk.context;
      this.#sizes.observe(canvas);
      this.#heard = [
        reader.onChange(() => this.#soon()),
        session.onChange((parts) => {
          if (parts.has('selection')) this.#soon();
          if (parts.has('focus')) this.#makeWay();
        }),
        canvas.onFrame(() => this.#follow()),
      ];
    }
    this.#painter ??= new OverviewPainter(this.renderRoot.querySelector('canvas') as HTMLCanvasElement);
    this.#paint();
  }

  #stop(): void {
    clearTimeout(this.#timer);
    this.#timer = undefined;
    this.#sizes.disconnect();
    for (const undo of this.#heard) undo();
    this.#heard = [];
  }

  #soon(): void {
    this.#timer ??= setTimeout(() => {
      this.#timer = undefined;
      this.#paint();
    }, pause);
  }

  /** The picture, when the map changed; it is never painted while the map only moves. */
  #paint(): void {
    const canvas = this.surface();
    const box = this.renderRoot.querySelector<HTMLElement>('.box');
    if (!canvas?.layout || !box) return;
    const { layout } = canvas;
    // What is out of sight is laid out when the page is idle; the picture waits for it.
    if (!layout.settled) this.#soon();
    const { width, height } = layout.size;
    const scale = Math.min(most.width / Math.max(1, width), most.height / Math.max(1, height));
    this.#size = { width: Math.max(24, Math.round(width * scale)), height: Math.max(24, Math.round(height * scale)) };
    box.style.width = `${this.#size.width}px`;
    box.style.height = `${this.#size.height}px`;
    const corner = { x: layout.headerWidth * scale, y: (layout.stageHeight + layout.stepHeight) * scale };
    // The theme may have changed as well.
    this.#painter?.forget(true);
    const { selection } = this.desk.context.session.state;
    this.#painter?.paint(
      { zoom: scale, scale, left: 0, top: 0, ...corner },
      { layout, pane: this.#size, selection, mirrored: canvas.mirrored },
    );
    this.#follow();
  }

  get #scale(): number {
    return this.#size.width / Math.max(1, this.surface()?.layout.size.width ?? 1);
  }

  /** The frame follows the map, by two numbers a frame. */
  #follow(): void {
    const canvas = this.surface();
    const frame = this.renderRoot.querySelector<HTMLElement>('.frame');
    if (!canvas?.layout || !frame || !this.#pane.width) return;
    const seen = visibleRect(canvas.camera, canvas.layout, this.#pane);
    const scale = this.#scale;
    const width = `${Math.min(this.#size.width, Math.max(6, seen.width * scale)).toFixed(1)}px`;
    const height = `${Math.min(this.#size.height, Math.max(6, seen.height * scale)).toFixed(1)}px`;
    if (frame.style.width !== width) frame.style.width = width;
    if (frame.style.height !== height) frame.style.height = height;
    frame.style.transform = `translate(${((canvas.mirrored ? -1 : 1) * seen.x * scale).toFixed(1)}px,${(seen.y * scale).toFixed(1)}px)`;
    this.#makeWay();
  }

  /** It goes to another corner rather than hide what has the focus (WCAG 2.4.11). */
  #makeWay(): void {
    const canvas = this.surface();
    const { focus } = this.desk.context.session.state;
    const place = focus && canvas?.rectOfPlace(focus);
    if (!canvas || !place) return;
    const { zoom, top } = canvas.camera;
    const at = toScreen(place, canvas.camera, canvas.layout);
    const focused: Rect = { ...at, width: place.width * zoom, height: place.height * zoom };
    const hides = (corner: Corner): boolean => overlaps(this.#boxAt(corner, top), focused);
    if (!hides(this.#corner)) return;
    this.#corner = corners.find((corner) => !hides(corner)) ?? this.#corner;
    this.setAttribute('at', this.#corner);
    this.style.setProperty('--_below', `${top + gap}px`);
  }

  /** px of the drawing surface from where reading starts; its edge is part of it. */
  #boxAt(corner: Corner, top: number): Rect {
    const width = this.#size.width + 2;
    const height = this.#size.height + 2;
    const x = corner === 'start' ? gap : this.#pane.width - width - gap;
    return { x, y: corner === 'top' ? top + gap : this.#pane.height - height - gap, width, height };
  }

  #onDown = (event: PointerEvent): void => {
    if (event.button !== 0) return;
    const box = event.currentTarget as HTMLElement;
    box.setPointerCapture(event.pointerId);
    this.#go(event);
  };

  #onMove = (event: PointerEvent): void => {
    const box = event.currentTarget as HTMLElement;
    if (event.buttons && box.hasPointerCapture(event.pointerId)) this.#go(event);
  };

  /** What is pressed comes into the middle of what is seen. */
  #go(event: PointerEvent): void {
    const canvas = this.surface();
    if (!canvas) return;
    const at = placeIn(event.currentTarget as HTMLElement, { x: event.clientX, y: event.clientY }, canvas.mirrored);
    const seen = visibleRect(canvas.camera, canvas.layout, this.#pane);
    const { zoom } = canvas.camera;
    const x = at.x / this.#scale;
    const y = at.y / this.#scale;
    canvas.panBy({ x: (seen.x + seen.width / 2 - x) * zoom, y: (seen.y + seen.height / 2 - y) * zoom });
  }
}

declare global {
  interface HTMLElementTagNameMap {
    'jm-minimap': JmMinimap;
  }
}
