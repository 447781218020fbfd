/** Moves the map while something is held near the edge of what is seen. */
import { clamp, type Point } from '../../base/geometry.js';
import type { Surface } from '../surface.js';

/** px from the edge where it begins, and the most px of one frame. */
const zone = 36;
const fastest = 14;

export class EdgeScroll {
  #surface: Surface;
  #moved: () => void;
  #along: 'x' | 'y' | 'both';
  #speed: Point = { x: 0, y: 0 };
  #frame = 0;

  /** `along`: which way the map may go. */
  constructor(surface: Surface, moved: () => void, along: 'x' | 'y' | 'both' = 'both') {
    this.#surface = surface;
    this.#moved = moved;
    this.#along = along;
  }

  /** The pointer is here, in px of the page. */
  at(client: Point): void {
    const { clientWidth, clientHeight } = this.#surface.pane;
    const { left, top } = this.#surface.camera;
    const { x, y } = this.#surface.place(client);
    this.#speed = {
      x: this.#along === 'y' ? 0 : speed(x, left, clientWidth),
      y: this.#along === 'x' ? 0 : speed(y, top, clientHeight),
    };
    if ((this.#speed.x || this.#speed.y) && !this.#frame) this.#frame = requestAnimationFrame(this.#step);
  }

  stop(): void {
    cancelAnimationFrame(this.#frame);
    this.#frame = 0;
    this.#speed = { x: 0, y: 0 };
  }

  #step = (): void => {
    this.#frame = 0;
    if (!this.#speed.x && !this.#speed.y) return;
    this.#surface.panBy(this.#speed);
    this.#moved();
    this.#frame = requestAnimationFrame(this.#step);
  };
}

function speed(at: number, start: number, end: number): number {
  if (end - start < 3 * zone) return 0;
  const share = at < start + zone ? (start + zone - at) / zone : at > end - zone ? -(at - end + zone) / zone : 0;
  return clamp(share, -1, 1) * fastest;
}
