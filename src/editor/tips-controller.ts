/** Loads the tooltips when something beside the map is pointed at or has the focus for the first time. */
import type { ReactiveController, ReactiveControllerHost } from 'lit';

interface TipsHost extends ReactiveControllerHost, HTMLElement {
  readonly renderRoot: HTMLElement | DocumentFragment;
}

const signs = ['pointerover', 'focusin'] as const;

export class TipsController implements ReactiveController {
  #host: TipsHost;
  #loaded = false;

  constructor(host: TipsHost) {
    this.#host = host;
    host.addController(this);
  }

  hostConnected(): void {
    // In the root: of what goes on between its parts nothing is heard outside.
    if (!this.#loaded) for (const sign of signs) this.#host.renderRoot.addEventListener(sign, this.#first);
  }

  #first = (event: Event): void => {
    if (event.composedPath().some((at) => at instanceof Element && at.localName === 'jm-canvas')) return;
    this.#loaded = true;
    for (const sign of signs) this.#host.renderRoot.removeEventListener(sign, this.#first);
    void import('../ui/tips.js').then(
      ({ Tips }) => new Tips(this.#host),
      // Without them the buttons still do what they do, and are read out.
      () => undefined,
    );
  };
}
