/** The viewer element: a map to look at, walk and select in; nothing here edits or keeps anything. */
import { LitElement, css, html, nothing, type PropertyValues, type TemplateResult } from 'lit';
import { property, query } from 'lit/decorators.js';
import type { Viewport } from '../base/geometry.js';
import type { Id } from '../base/ids.js';
import type { JmCanvas } from '../canvas/canvas.js';
import { locales } from '../i18n/locales.js';
import { message, type Locale } from '../i18n/translate.js';
import { laneKindsOf } from '../lanes/find-kind.js';
import { kindsCame, kindsSoFar } from '../lanes/kinds-in-use.js';
import type { LaneKind, LaneKinds } from '../layout/lane-kind.js';
import { wholeMap } from '../layout/layout-view.js';
import type { Issue } from '../model/issue.js';
import type { JourneyMap, Lane, MapInput } from '../model/journey-map.js';
import { indexMap, toMap, type MapReader } from '../model/map-index.js';
import type { ParseResult } from '../model/parse.js';
import { Session } from '../session/session.js';
import { tokens } from '../theme/tokens.js';
import { Drawing } from './drawing-controller.js';
import { send } from './events.js';
import { LanguageController } from './language-controller.js';
import { hasParser, parserCame, readMap } from './parser.js';
import { PrintController } from './print-controller.js';
import type { ViewerViews } from './viewer-views.js';

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
      .frame {
        position: absolute;
        inset: 0;
        display: flex;
        flex-direction: column;
      }
      jm-canvas {
        flex: 1 1 0;
        min-height: 0;
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
  /** Kinds of the page's own, or instead of ours; ours are loaded when a map uses them. */
  @property({ attribute: false }) declare laneKinds: readonly LaneKind[];
  @property({ attribute: false }) declare locales: readonly Locale[];
  @query('jm-canvas') declare private canvas: JmCanvas | null;

  #session = new Session();
  #language = new LanguageController(this);
  #drawing = new Drawing(this);
  #kinds: LaneKinds = laneKindsOf([]);
  #reader: MapReader | undefined;
  #issues: readonly Issue[] = [];
  #views: ViewerViews | undefined;
  /** The value set last, and when it will be shown. */
  #asked: MapInput | string | undefined;
  #coming: Promise<void> | undefined;

  constructor() {
    super();
    void parserCame();
    new PrintController(this);
    this.locale = '';
    this.theme = 'auto';
    this.laneKinds = [];
    this.locales = locales;
    this.#session.onChange((changed) => {
      if (changed.has('selection')) send(this, 'jm-select', { ids: [...this.#session.state.selection] });
    });
  }

  /** The map as a plain object, or as the text of a file. Read back it is the map as it is shown; see `updateComplete`. */
  get value(): JourneyMap | undefined {
    return this.#reader && toMap(this.#reader);
  }
  set value(map: MapInput | string | undefined) {
    this.#asked = map;
    if (map === undefined) this.#coming = this.#take({ issues: [] });
    else this.#coming = hasParser() ? this.#take(readMap(map)) : this.#takeLater(map);
  }

  #takeLater(map: MapInput | string): Promise<void> {
    // What the page selects or looks at while the parser comes is meant for this map, so nothing is put back later.
    const isFirst = !this.#reader;
    if (isFirst) this.#lookAfresh();
    return parserCame().then(() => (this.#asked === map ? this.#take(readMap(map), isFirst) : undefined));
  }

  /** Shows what was read, as soon as the kinds of its lanes are there; nothing when they are. */
  #take(read: ParseResult, placed = false): Promise<void> | undefined {
    // Another map is looked at from its beginning, a newer state of the same one from where one was.
    if (!placed && (!read.map || read.map.id !== this.#reader?.fields.id)) this.#lookAfresh();
    const asked = this.#asked;
    const kinds = this.#kindsCame(read.map?.lanes);
    if (!kinds) this.#show(read);
    return kinds?.then(() => {
      if (this.#asked === asked) this.#show(read);
    });
  }

  #kindsCame(lanes: readonly Lane[] = []): Promise<void> | undefined {
    const own = new Set(this.laneKinds.map(({ id }) => id));
    return kindsCame(new Set(lanes.map(({ type }) => type).filter((type) => !own.has(type))));
  }

  #show({ map, issues }: ParseResult): void {
    this.#kinds = this.#kindsNow();
    this.#reader = map && indexMap(map);
    this.#issues = issues;
    this.requestUpdate();
    // Without the file of it the whole map is shown.
    if (map?.views.length && !this.#views)
      import('./viewer-views.js').then(
        ({ ViewerViews }) => {
          this.#views ??= new ViewerViews(this, this.#session);
          this.requestUpdate();
        },
        () => undefined,
      );
  }

  #kindsNow(): LaneKinds {
    return laneKindsOf([...kindsSoFar(), ...this.laneKinds]);
  }

  #lookAfresh(): void {
    this.#session.set({ selection: new Set(), focus: undefined, viewport: { x: 0, y: 0, zoom: 1 }, view: wholeMap });
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
    if (!changed.has('laneKinds')) return;
    this.#kinds = this.#kindsNow();
    // A kind of the page's own may be gone, and ours be wanted instead.
    void this.#kindsCame(this.#reader?.all('lanes'))?.then(() => {
      this.#kinds = this.#kindsNow();
      this.requestUpdate();
    });
  }

  protected override render(): TemplateResult {
    const { t } = this.#language;
    const reader = this.#reader;
    if (!reader) return html`<p>${t(noMap)}</p>`;
    const views = this.#views?.render(reader, t, this.#language.direction) ?? nothing;
    return html`<div class="frame">
      ${views}<jm-canvas
        lang=${t.locale}
        dir=${this.#language.direction}
        ?mirrored=${this.#language.direction === 'rtl'}
        titled
        readonly
        .reader=${reader}
        .session=${this.#session}
        .layout=${this.#drawing.layoutFor(reader, this.#kinds, t)}
        .t=${t}
        .marking=${this.#views?.marking}
      ></jm-canvas>
    </div>`;
  }

  protected override updated(): void {
    this.#views?.style(this.canvas);
  }
}

declare global {
  interface HTMLElementTagNameMap {
    'journey-map-viewer': JourneyMapViewer;
  }
}
