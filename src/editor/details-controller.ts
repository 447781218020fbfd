/** The details panel of a narrow editor: it begins closed, so that the map is seen first, and Esc closes it. */
import type { ReactiveController, ReactiveControllerHost } from 'lit';
import type { Session } from '../session/session.js';

/** px of the element below which the panel does not stand beside the map; `editor-styles.ts` says the same. */
const narrowBelow = 760;

export class DetailsController implements ReactiveController {
  #host: ReactiveControllerHost & HTMLElement;
  #session: Session;
  #begun = false;

  constructor(host: ReactiveControllerHost & HTMLElement, session: Session) {
    this.#host = host;
    this.#session = session;
    host.addController(this);
  }

  hostConnected(): void {
    this.#host.addEventListener('keydown', this.#onKeydown);
  }

  hostDisconnected(): void {
    this.#host.removeEventListener('keydown', this.#onKeydown);
  }

  hostUpdate(): void {
    // An element that is not shown yet has no width to go by.
    if (this.#begun || this.#host.clientWidth === 0) return;
    this.#begun = true;
    if (this.#isNarrow) this.#session.set({ inspectorOpen: false });
  }

  get #isNarrow(): boolean {
    return this.#host.clientWidth < narrowBelow;
  }

  #onKeydown = (event: KeyboardEvent): void => {
    if (event.key !== 'Escape' || event.defaultPrevented || event.isComposing || !this.#isNarrow) return;
    const inPanel = event.composedPath().some((at) => at instanceof HTMLElement && at.localName === 'jm-inspector');
    if (inPanel) this.#session.set({ inspectorOpen: false });
  };
}
