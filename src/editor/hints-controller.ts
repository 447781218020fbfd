/** The first steps: shown once where maps are kept and nobody has put them away yet, and whenever they are asked for. */
import { html, nothing, type ReactiveController, type ReactiveControllerHost, type TemplateResult } from 'lit';
import type { Unsubscribe } from '../base/emitter.js';
import type { Desk } from '../panels/desk.js';
import type { Session } from '../session/session.js';
import { defineLater } from '../ui/element.js';
import { whenIdle } from './idle.js';
import { readPreferences, writePreferences } from './preferences.js';

/** px of the element below which nobody is taught uninvited: the map needs the room. */
const narrowBelow = 760;

interface HintsHost extends ReactiveControllerHost, HTMLElement {
  readonly library: string;
  readonly noStorage: boolean;
  readonly noHints: boolean;
  focusMap(): void;
}

export class HintsController implements ReactiveController {
  #host: HintsHost;
  #session: Session;
  #forget: Unsubscribe | undefined;
  #failed = false;

  constructor(host: HintsHost, session: Session) {
    this.#host = host;
    this.#session = session;
    host.addController(this);
    session.onChange((changed) => {
      if (!changed.has('hinting')) return;
      if (!session.state.hinting) this.#putAway();
      host.requestUpdate();
    });
  }

  hostDisconnected(): void {
    this.#forget?.();
    this.#forget = undefined;
  }

  /** `kept`: whether the open map is stored. */
  render(desk: Desk, kept: boolean): TemplateResult | typeof nothing {
    if (desk.context.readOnly) return nothing;
    if (!this.#session.state.hinting) {
      if (kept) this.#forget ??= whenIdle(() => this.#offer());
      return nothing;
    }
    const load = async (): Promise<CustomElementConstructor> => (await import('../panels/hints.js')).JmHints;
    defineLater('jm-hints', load, () => {
      this.#failed = true;
      this.#session.set({ hinting: false });
    });
    return html`<jm-hints .desk=${desk}></jm-hints>`;
  }

  #offer(): void {
    const { library, noStorage, noHints, clientWidth } = this.#host;
    if (noStorage || noHints || clientWidth < narrowBelow || readPreferences(library).hinted) return;
    this.#session.set({ hinting: true });
  }

  #putAway(): void {
    if (this.#host.shadowRoot?.querySelector('jm-hints:focus-within')) this.#host.focusMap();
    if (!this.#failed && !this.#host.noStorage) writePreferences(this.#host.library, { hinted: true });
  }
}
