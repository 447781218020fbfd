/** The panels beside the map: a narrow element begins without details, a very narrow one with the outline; the focus follows. */
import { html, nothing, type ReactiveController, type ReactiveControllerHost, type TemplateResult } from 'lit';
import type { Surface } from '../actions/action.js';
import type { JmCanvas } from '../canvas/canvas.js';
import type { Desk } from '../panels/desk.js';
import type { JmInspector } from '../panels/inspector.js';
import type { JmOutline } from '../panels/outline.js';
import type { Session } from '../session/session.js';
import { define } from '../ui/element.js';
import { keyOf } from '../ui/key-press.js';
import { notLoaded } from './not-loaded.js';

type PanelHost = ReactiveControllerHost & HTMLElement;

/** px. Below the first the outline is the way in; below the second no panel stands beside the map: `editor-styles.ts` says the same. */
const phone = 480;
const sideBySide = 760;

export class PanelController implements ReactiveController {
  #host: PanelHost;
  #session: Session;
  #width = Infinity;
  #ready = false;
  /** The outline was opened because the element is as narrow as a phone. */
  #byWidth = false;
  #waiting: ((outline: JmOutline) => void)[] = [];
  #sizes = new ResizeObserver(([entry]) => entry && this.#resized(entry.contentRect.width));

  constructor(host: PanelHost, session: Session) {
    this.#host = host;
    this.#session = session;
    host.addController(this);
    session.onChange((changed) => {
      if (changed.has('outlineOpen')) this.#outlineToggled();
      if (changed.has('inspectorOpen') || changed.has('discussing')) this.#sideToggled();
    });
  }

  hostConnected(): void {
    this.#sizes.observe(this.#host);
    this.#host.addEventListener('keydown', this.#onKeydown);
  }

  hostDisconnected(): void {
    this.#sizes.disconnect();
    this.#host.removeEventListener('keydown', this.#onKeydown);
  }

  hostUpdate(): void {
    // Before the first rendering, so that a panel is not shown and taken away.
    if (this.#width === Infinity) this.#resized(this.#host.clientWidth);
  }

  hostUpdated(): void {
    const outline = this.#outline;
    if (outline) for (const then of this.#waiting.splice(0)) then(outline);
  }

  /** Whether the outline hides the map. */
  get covers(): boolean {
    return this.#session.state.outlineOpen && this.#width < sideBySide;
  }

  /** Where actions put the focus: the outline when it is used or all there is, else the map. */
  surface(canvas: () => JmCanvas | null): Pick<Surface, 'focusPlace' | 'startEditing' | 'reveal' | 'follow'> {
    const updated = (): Promise<unknown> => this.#host.updateComplete;
    return {
      focusPlace: (place) => {
        if (!this.#toOutline((outline) => outline.focusPlace(place))) canvas()?.focusPlace(place);
      },
      startEditing: (editing) => {
        // A title stands in the toolbar, and the words of a link only on the map.
        const elsewhere = editing.target === 'title' || editing.target === 'link';
        if (elsewhere || !this.#toOutline((outline) => outline.startEditing(editing))) canvas()?.startEditing(editing);
      },
      reveal: (id) => {
        void updated().then(() => canvas()?.reveal(id));
        this.#outline?.reveal(id);
      },
      follow: async (what, options) => {
        const { followChange } = await import('./change-follower.js');
        await updated();
        const outline = this.#outline;
        const toOutline = this.covers || Boolean(outline?.matches(':focus-within'));
        return followChange({ canvas: canvas(), outline, toOutline }, what, options);
      },
    };
  }

  /** To the map, or to the outline that hides it. */
  focusMap(canvas: JmCanvas | null): void {
    if (!this.covers || !this.#toOutline((outline) => outline.focus())) canvas?.focus();
  }

  /** To the first field of what is selected, once the panel is there. */
  async focusDetails(): Promise<void> {
    await Promise.all([customElements.whenDefined('jm-inspector'), this.#host.updateComplete]);
    const inspector = this.#one<JmInspector>('jm-inspector');
    await inspector?.updateComplete;
    inspector?.focusFirst();
  }

  renderOutline(desk: Desk): TemplateResult | typeof nothing {
    if (!this.#session.state.outlineOpen) return nothing;
    if (!this.#ready) {
      void this.#load(desk);
      return nothing;
    }
    return html`<div class="outline-panel"><jm-outline .desk=${desk} ?alone=${this.covers}></jm-outline></div>`;
  }

  get #outline(): JmOutline | null {
    return this.#one<JmOutline>('jm-outline');
  }

  #one<T extends Element>(selector: string): T | null {
    return this.#host.shadowRoot?.querySelector<T>(selector) ?? null;
  }

  #toOutline(then: (outline: JmOutline) => void): boolean {
    if (!this.covers && !this.#one('jm-outline:focus-within')) return false;
    this.#waiting.push(then);
    this.#host.requestUpdate();
    return true;
  }

  async #load({ context }: Desk): Promise<void> {
    try {
      define('jm-outline', (await import('../panels/outline.js')).JmOutline);
      this.#ready = true;
      this.#host.requestUpdate();
    } catch {
      notLoaded(context, { outlineOpen: false });
    }
  }

  #outlineToggled(): void {
    const { outlineOpen } = this.#session.state;
    const canvas = this.#one<JmCanvas>('jm-canvas');
    if (outlineOpen && canvas?.matches(':focus-within')) this.#waiting.push((outline) => outline.focus());
    if (!outlineOpen && this.#one('jm-outline:focus-within'))
      void this.#host.updateComplete.then(() => canvas?.focus());
    this.#host.requestUpdate();
  }

  #sideToggled(): void {
    const { inspectorOpen, discussing } = this.#session.state;
    // One panel in place of the other takes the focus with it, too.
    const gone = !discussing && (!inspectorOpen || this.#one('jm-comments'));
    if (gone && this.#one('.panel:focus-within'))
      void this.#host.updateComplete.then(() => this.focusMap(this.#one<JmCanvas>('jm-canvas')));
    this.#host.requestUpdate();
    // Until the comments have come the focus waits for them here: letters typed meanwhile are not meant for the map.
    if (discussing && !customElements.get('jm-comments'))
      void this.#host.updateComplete.then(() => this.#one<HTMLElement>('.panel[tabindex]')?.focus());
  }

  #resized(width: number): void {
    // An element that is not shown has no width to go by.
    if (!width) return;
    const before = this.#width;
    this.#width = width;
    const { outlineOpen } = this.#session.state;
    if (width < phone && before >= phone && !outlineOpen) {
      this.#byWidth = true;
      this.#session.set({ outlineOpen: true, inspectorOpen: false });
    } else if (width >= phone && before < phone && this.#byWidth) {
      this.#byWidth = false;
      this.#session.set({ outlineOpen: false, inspectorOpen: width >= sideBySide });
    } else if (width < sideBySide && before === Infinity) {
      this.#session.set({ inspectorOpen: false });
    }
    if (before < sideBySide !== width < sideBySide) this.#host.requestUpdate();
  }

  #onKeydown = (event: KeyboardEvent): void => {
    if (keyOf(event) !== 'Escape' || event.defaultPrevented || this.#width >= sideBySide) return;
    const inDetails = event.composedPath().some((at) => at instanceof HTMLElement && at.localName === 'jm-inspector');
    if (inDetails) this.#session.set({ inspectorOpen: false });
  };
}
