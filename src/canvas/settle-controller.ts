/** Lays out what is out of sight when the page has nothing better to do, a few lanes at a time. */
import type { ReactiveController, ReactiveControllerHost } from 'lit';
import type { MapLayout } from '../layout/places.js';

/** ms after a rendering before the first lanes: what is in sight comes first. */
const pause = 300;
/** ms that one turn may take: less than a frame. */
const turn = 8;

export interface SettleHost extends ReactiveControllerHost {
  readonly isConnected: boolean;
  readonly layout?: MapLayout;
}

export class SettleController implements ReactiveController {
  #host: SettleHost;
  #timer: ReturnType<typeof setTimeout> | undefined;

  constructor(host: SettleHost) {
    this.#host = host;
    host.addController(this);
  }

  hostUpdated(): void {
    const { layout, isConnected } = this.#host;
    if (isConnected && layout && !layout.settled) this.#timer ??= setTimeout(this.#settle, pause);
  }

  hostDisconnected(): void {
    clearTimeout(this.#timer);
    this.#timer = undefined;
  }

  #settle = (): void => {
    this.#timer = undefined;
    const { layout } = this.#host;
    if (!layout || layout.settled) return;
    const end = performance.now() + turn;
    for (const { lane } of layout.lanes) {
      layout.laneDrawing(lane.id);
      if (performance.now() > end) break;
    }
    // Nothing of it is in sight, so that one rendering at the end is enough: the links that now have both their ends.
    if (layout.settled) this.#host.requestUpdate();
    else this.#timer = setTimeout(this.#settle);
  };
}
