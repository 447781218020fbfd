/** The legend under the map: what the lanes in sight are, what the signs mean, and what the colours of cards tell. */
import { LitElement, html, type PropertyValues, type TemplateResult } from 'lit';
import { property } from 'lit/decorators.js';
import type { Unsubscribe } from '../base/emitter.js';
import { visibleRect } from '../canvas/camera.js';
import type { Colors } from '../canvas/marks/coloring.js';
import { legendStyles } from '../canvas/marks/legend-styles.js';
import { legendView } from '../canvas/marks/legend-view.js';
import { rangeOf } from '../canvas/range.js';
import type { Surface } from '../canvas/surface.js';
import { message } from '../i18n/translate.js';
import type { LaneKind } from '../layout/lane-kind.js';
import { controls } from '../ui/controls.js';
import { icon } from '../ui/icon.js';
import { DeskController, type Desk } from './desk.js';
import { legendStripStyles } from './legend-styles.js';

const words = {
  legend: message('action.legend', 'Legend'),
  close: message('legend.close', 'Close the legend'),
};

/** ms after a movement before the list follows. */
const pause = 150;

/** @summary The legend of what is in sight. */
export class JmLegend extends LitElement {
  static override styles = [controls, legendStyles, legendStripStyles];

  @property({ attribute: false }) desk!: Desk;
  @property({ attribute: false }) colors: Colors | undefined;
  @property({ attribute: false }) surface!: () => Surface | null;

  #heard: { readonly of: Surface; readonly stop: Unsubscribe } | undefined;
  #waiting: ReturnType<typeof setTimeout> | undefined;

  constructor() {
    super();
    new DeskController(this, ['view']);
  }

  override disconnectedCallback(): void {
    super.disconnectedCallback();
    clearTimeout(this.#waiting);
    this.#waiting = undefined;
    this.#heard?.stop();
    this.#heard = undefined;
  }

  protected override updated(_changed: PropertyValues<this>): void {
    const surface = this.surface();
    if (!surface || surface === this.#heard?.of) return;
    this.#heard?.stop();
    this.#heard = { of: surface, stop: surface.onFrame(() => this.#follow()) };
  }

  /** Frames come one after another while the map moves; the list follows once it rests. */
  #follow(): void {
    clearTimeout(this.#waiting);
    this.#waiting = setTimeout(() => this.requestUpdate(), pause);
  }

  override render(): TemplateResult {
    const { desk } = this;
    const { t, reader, session } = desk.context;
    return html`<section aria-label=${t(words.legend)}>
      ${legendView({ t, reader, kinds: this.#kindsInSight(), colors: this.colors, quiet: session.state.view.only !== undefined })}
      <button
        class="button icon-only"
        data-action="legend"
        aria-label=${t(words.close)}
        @click=${() => session.set({ legendOpen: false })}
      >
        ${icon('x')}
      </button>
    </section>`;
  }

  #kindsInSight(): readonly LaneKind[] {
    const surface = this.surface();
    if (!surface) return [];
    const { layout, camera } = surface;
    const { width, height } = surface.box();
    const { lanes } = rangeOf(layout, visibleRect(camera, layout, { width, height }), 0);
    return layout.lanes.slice(lanes.from, lanes.to).map(({ kind }) => kind);
  }
}

declare global {
  interface HTMLElementTagNameMap {
    'jm-legend': JmLegend;
  }
}
