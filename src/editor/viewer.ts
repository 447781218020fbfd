/** The viewer element: a map to look at, walk and select in; nothing here edits or keeps anything. */
import { LitElement, css, html, type PropertyValues, type TemplateResult } from 'lit';
import { property, query } from 'lit/decorators.js';
import type { Viewport } from '../base/geometry.js';
import type { Id } from '../base/ids.js';
import type { JmCanvas } from '../canvas/canvas.js';
import { locales } from '../i18n/locales.js';
import { message, type Locale } from '../i18n/translate.js';
import { laneKinds, laneKindsOf } from '../lanes/index.js';
import type { LaneKind, LaneKinds } from '../layout/lane-kind.js';
import type { Issue } from '../model/issue.js';
import type { JourneyMap } from '../model/journey-map.js';
import { indexMap, toMap, type MapReader } from '../model/map-index.js';
import { Session } from '../session/session.js';
import { tokens } from '../theme/tokens.js';
import { Drawing } from './drawing-controller.js';
import { send } from './events.js';
import { LanguageController } from './language-controller.js';
import { hasParser, parserCame, readMap } from './parser.js';

const noMap = message('viewer.no-map', 'There is no map to show');

/**
 * @summary Shows a customer-journey map or service blueprint, read-only.
 * @fires {CustomEvent<{ids: readonly string[]}>} jm-select - The selection changed
 */
export class JourneyMapViewer extends LitElement {
  static override styles = [
    tokens,
    css`
      :host {
        display: block;
        position: relative;
        height: 480px;
        background: var(--_sunk);
      }
      :host([hidden]) {
        display: none;
      }
      jm-canvas {
        position: absolute;
        inset: 0;
      }
      p {
        margin: 0;
        padding: 16px;
        color: var(--_ink-2);
      }
    `,
  ];

  /** BCP 47; empty: the closest `lang`, else the browser's. */
  @property() declare locale: string;
  @property({ reflect: true }) declare theme: 'auto' | 'light' | 'dark';
  @property({ attribute: false }) declare laneKinds: readonly LaneKind[];
  @property({ attribute: false }) declare locales: readonly Locale[];
  @query('jm-canvas') declare private canvas: JmCanvas | null;

  #session = new Session();
  #language = new LanguageController(this);
  #drawing = new Drawing(this);
  #kinds: LaneKinds = laneKindsOf(laneKinds);
  #reader: MapReader | undefined;
  #issues: readonly Issue[] = [];
  /** The value set last, and when it will be shown. */
  #asked: JourneyMap | string | undefined;
  #coming: Promise<void> | undefined;

  constructor() {
    super();
    void parserCame();
    this.locale = '';
    this.theme = 'auto';
    this.laneKinds = laneKinds;
    this.locales = locales;
    this.#session.onChange((changed) => {
      if (changed.has('selection')) send(this, 'jm-select', { ids: [...this.#session.state.selection] });
    });
  }

  /** The map as a plain object, or as the text of a file. Read back it is the map as it is shown; see `updateComplete`. */
  get value(): JourneyMap | undefined {
    return this.#reader && toMap(this.#reader);
  }
  set value(map: JourneyMap | string | undefined) {
    this.#asked = map;
    this.#coming = undefined;
    if (map === undefined || hasParser()) this.#show(map);
    else this.#showLater(map);
  }

  #showLater(map: JourneyMap | string): void {
    // What the page selects or looks at while the parser comes is meant for this map, so nothing is put back later.
    if (!this.#reader) this.#lookAfresh();
    this.#coming = parserCame().then(() => {
      if (this.#asked === map) this.#show(map);
    });
  }

  #show(map: JourneyMap | string | undefined): void {
    const waited = this.#coming !== undefined && !this.#reader;
    const { map: read, issues } = map === undefined ? { map: undefined, issues: [] } : readMap(map);
    const same = read !== undefined && read.id === this.#reader?.fields.id;
    this.#reader = read && indexMap(read);
    this.#issues = issues;
    // Another map is looked at from its beginning, a newer state of the same one from where one was.
    if (!same && !waited) this.#lookAfresh();
    this.requestUpdate();
  }

  #lookAfresh(): void {
    this.#session.set({ selection: new Set(), focus: undefined, viewport: { x: 0, y: 0, zoom: 1 } });
  }

  /** What was repaired or dropped when the map was read. */
  get issues(): readonly {
    readonly level: string;
    readonly code: string;
    readonly path?: string;
    readonly message: string;
  }[] {
    const t = this.#language.t;
    return this.#issues.map(({ level, code, path, message: said, params }) => {
      return { level, code, ...(path !== undefined && { path }), message: t(said, params) };
    });
  }

  /** CSS px of the map's origin in the element, and the scale. */
  get viewport(): Viewport {
    return this.#session.state.viewport;
  }
  set viewport({ x, y, zoom }: Viewport) {
    this.#session.set({ viewport: { x, y, zoom } });
  }

  /** Ids of what is selected. */
  get selection(): readonly Id[] {
    return [...this.#session.state.selection];
  }

  select(ids: Iterable<Id>): void {
    this.#session.select(ids);
  }

  zoomTo(to: 'fit' | number): void {
    void this.updateComplete.then(() => this.canvas?.zoomTo(to));
  }

  scrollToCard(id: Id): void {
    void this.updateComplete.then(() => this.canvas?.reveal(id));
  }

  override focus(): void {
    this.canvas?.focus();
  }

  /** Waits for the map, too. */
  protected override async getUpdateComplete(): Promise<boolean> {
    await this.#coming;
    return super.getUpdateComplete();
  }

  protected override willUpdate(changed: PropertyValues<this>): void {
    if (changed.has('laneKinds')) this.#kinds = laneKindsOf(this.laneKinds);
  }

  protected override render(): TemplateResult {
    const { t } = this.#language;
    const reader = this.#reader;
    if (!reader) return html`<p>${t(noMap)}</p>`;
    return html`<jm-canvas
      lang=${t.locale}
      titled
      readonly
      .reader=${reader}
      .session=${this.#session}
      .layout=${this.#drawing.layoutFor(reader, this.#kinds, t)}
      .t=${t}
    ></jm-canvas>`;
  }
}

declare global {
  interface HTMLElementTagNameMap {
    'journey-map-viewer': JourneyMapViewer;
  }
}
