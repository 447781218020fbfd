/** The line along the edge of a header that is or would be gripped; while it is dragged it goes over the whole map and tells the size. */
import type { Surface } from '../surface.js';
import type { Grip } from './grips.js';
import { overlay, putAbove, putBeside, putInBody } from './layer-place.js';

export class EdgeLine {
  readonly #surface: Surface;
  readonly #head: HTMLElement;
  readonly #body: HTMLElement;
  readonly #words = overlay('value');
  /** px of the screen. */
  readonly #thick: number;
  readonly #whole: boolean;

  constructor(surface: Surface, look: 'grip' | 'guide') {
    this.#surface = surface;
    this.#whole = look === 'guide';
    this.#thick = this.#whole ? 2 : 4;
    this.#head = overlay(look);
    this.#body = overlay(look);
  }

  /** With this size of what is gripped, and words that tell it. */
  show(grip: Grip | undefined, px = 0, words = ''): void {
    this.#words.textContent = words;
    if (!grip) return this.remove();
    const layer = this.#surface.layer(grip.of === 'step-width' ? 'top' : 'side');
    if (this.#head.parentElement !== layer) {
      layer.append(this.#head);
      if (this.#whole) layer.append(this.#words);
      if (this.#whole && grip.of !== 'header-width') this.#surface.layer('body').append(this.#body);
    }
    if (grip.of === 'step-width') this.#showStep(grip.step.x + px);
    else if (grip.of === 'lane-height') this.#showLane(grip.lane.y + px);
    else this.#showHeaders(px);
  }

  remove(): void {
    for (const element of [this.#head, this.#body, this.#words]) element.remove();
  }

  #showStep(at: number): void {
    const { layout, camera } = this.#surface;
    const { stageHeight, stepHeight, size } = layout;
    const width = this.#thick / camera.zoom;
    const x = at - width / 2;
    const top = stageHeight + stepHeight;
    putAbove(this.#head, { x, y: stageHeight, width, height: stepHeight }, layout);
    putInBody(this.#body, { x, y: top, width, height: size.height - top }, layout);
    putAbove(this.#words, { x: at, y: stageHeight + stepHeight / 2, width: 0, height: 0 }, layout);
  }

  #showLane(at: number): void {
    const { layout, camera } = this.#surface;
    const { headerWidth, size } = layout;
    const height = this.#thick / camera.zoom;
    const y = at - height / 2;
    putBeside(this.#head, { x: 0, y, width: headerWidth, height }, layout);
    putInBody(this.#body, { x: headerWidth, y, width: size.width - headerWidth, height }, layout);
    putBeside(this.#words, { x: headerWidth / 2, y: at, width: 0, height: 0 }, layout);
  }

  /** The edge is the same for all lanes, so the line is as long as what is seen of them. */
  #showHeaders(at: number): void {
    const { layout, camera, pane } = this.#surface;
    const y = layout.stageHeight + layout.stepHeight + (camera.top - camera.y) / camera.zoom;
    const height = Math.min(pane.clientHeight / camera.zoom, layout.size.height - y);
    const width = this.#thick / camera.scale;
    putBeside(this.#head, { x: at - width / 2, y, width, height }, layout);
    putBeside(this.#words, { x: at, y: y + 40 / camera.zoom, width: 0, height: 0 }, layout);
  }
}
