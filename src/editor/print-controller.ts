/** Loads what printing needs while nobody waits for it: when a page is about to be printed there is no time to. */
import type { ReactiveController, ReactiveControllerHost } from 'lit';
import type { Unsubscribe } from '../base/emitter.js';
import type { JmCanvas } from '../canvas/canvas.js';
import { whenIdle } from './idle.js';

/** ms before which the map is not drawn: whoever prints a page does it as soon as it is there. */
const soon = 100;

interface PrintHost extends ReactiveControllerHost {
  readonly renderRoot: HTMLElement | DocumentFragment;
}

export class PrintController implements ReactiveController {
  #host: PrintHost;
  #stop: Unsubscribe | undefined;

  constructor(host: PrintHost) {
    this.#host = host;
    host.addController(this);
  }

  hostConnected(): void {
    let gone = false;
    let stop = whenIdle(() => {
      import('../canvas/paper/printing.js').then(
        ({ printsWell }) => {
          const root = this.#host.renderRoot as ShadowRoot;
          if (!gone) stop = printsWell(root, () => root.querySelector<JmCanvas>('jm-canvas'));
        },
        () => undefined,
      );
    }, soon);
    this.#stop = () => {
      gone = true;
      stop();
    };
  }

  hostDisconnected(): void {
    this.#stop?.();
  }
}
