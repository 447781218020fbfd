/** The minimap in its corner: loaded when it is first wanted, remembered, and not there in an editor too narrow for it. */
import { html, nothing, type ReactiveController, type ReactiveControllerHost, type TemplateResult } from 'lit';
import type { JmCanvas } from '../canvas/canvas.js';
import type { Desk } from '../panels/desk.js';
import type { Session } from '../session/session.js';
import { defineLater } from '../ui/element.js';
import { notLoaded } from './not-loaded.js';
import { readPreferences, writePreferences } from './preferences.js';

/** px of the element below which it begins without the minimap. */
const narrowBelow = 760;

interface MinimapHost extends ReactiveControllerHost, HTMLElement {
  readonly library: string;
  readonly noStorage: boolean;
}

export class MinimapController implements ReactiveController {
  #host: MinimapHost;
  #session: Session;
  #begun = false;

  constructor(host: MinimapHost, session: Session) {
    this.#host = host;
    this.#session = session;
    host.addController(this);
    session.onChange((changed) => {
      if (!changed.has('minimapOpen')) return;
      if (!host.noStorage) writePreferences(host.library, { minimap: session.state.minimapOpen });
      host.requestUpdate();
    });
  }

  hostConnected(): void {
    // An element that is not shown yet has no width to go by: each update looks again.
  }

  hostUpdate(): void {
    if (this.#begun || !this.#host.clientWidth) return;
    this.#begun = true;
    if (this.#host.noStorage || this.#host.clientWidth < narrowBelow) return;
    if (readPreferences(this.#host.library).minimap) this.#session.set({ minimapOpen: true });
  }

  render(desk: Desk, canvas: () => JmCanvas | null): TemplateResult | typeof nothing {
    if (!this.#session.state.minimapOpen) return nothing;
    const load = async (): Promise<CustomElementConstructor> => (await import('../panels/minimap.js')).JmMinimap;
    defineLater('jm-minimap', load, () => notLoaded(desk.context, { minimapOpen: false }));
    return html`<jm-minimap .desk=${desk} .surface=${canvas}></jm-minimap>`;
  }
}
