/** Keeps up what a view shows while the map changes: marks, matching lanes, the bar, the legend, the wall, and what is remembered. */
import { html, nothing, type TemplateResult } from 'lit';
import type { Unsubscribe } from '../base/emitter.js';
import { colorsOf, type Colors } from '../canvas/marks/coloring.js';
import { markingOf } from '../canvas/marks/marking.js';
import { markStyles } from '../canvas/marks/mark-styles.js';
import { painsAndLinked } from '../canvas/marks/pains.js';
import type { JmCanvas } from '../canvas/canvas.js';
import type { Marking } from '../canvas/scene.js';
import type { Id } from '../base/ids.js';
import { wholeMap } from '../layout/layout-view.js';
import type { MapReader } from '../model/map-index.js';
import { JmLegend } from '../panels/legend.js';
import { JmViewBar } from '../panels/view-bar.js';
import { define } from '../ui/element.js';
import { recallView, rememberView } from './view-memory.js';
import type { ViewGround } from './view-ground.js';
import { Wall } from './wall.js';

export class ViewKeeper {
  marking: Marking | undefined;
  #ground: ViewGround;
  #colors: Colors | undefined;
  /** The open map, for which things are remembered. */
  #map: Id | undefined;
  #known: readonly unknown[] = [];
  #reader: MapReader | undefined;
  #stop: Unsubscribe | undefined;
  #styled: JmCanvas | undefined;
  #wall: Wall | undefined;

  constructor(ground: ViewGround) {
    this.#ground = ground;
    this.#map = ground.desk()?.context.reader.fields.id;
    define('jm-view-bar', JmViewBar);
    define('jm-legend', JmLegend);
    const { view, legendOpen } = ground.session.state;
    // It was loaded for what is remembered, or for what was just asked for, which then counts.
    if (!legendOpen && !Object.keys(view).length) this.#recall();
    this.follow();
  }

  /** The session shows something else. */
  follow(): void {
    const { session } = this.#ground;
    const { wall } = session.state;
    const known = this.#wall;
    if (!wall) this.#wall = undefined;
    if (known) known.follow();
    else if (wall) (this.#wall = new Wall(this.#ground)).enter();
    this.#mark();
    this.#remember();
    this.#ground.element.requestUpdate();
  }

  /** Before the editor renders: it may show another map, or speak another language. */
  update(): void {
    const reader = this.#ground.desk()?.context.reader;
    if (reader !== this.#reader) {
      this.#stop?.();
      this.#reader = reader;
      this.#stop = reader?.onChange(() => {
        if (this.#ground.session.state.view.only || this.#ground.session.state.view.colorBy)
          this.#ground.element.requestUpdate();
      });
    }
    this.#mark();
    this.#style();
  }

  /** Another map is open. */
  opened(map: Id): void {
    this.#map = undefined;
    this.#ground.session.set({ view: wholeMap, legendOpen: false, wall: false });
    this.#map = map;
    this.#recall();
  }

  /** Shows again what was remembered of the open map. */
  #recall(): void {
    const { element, session } = this.#ground;
    const map = this.#map;
    if (!map || element.noStorage) return;
    const { folded, colorBy, legend } = recallView(element.library, map);
    if (!folded.length && !colorBy && !legend) return;
    const view = { ...(folded.length && { folded: new Set(folded) }), ...(colorBy && { colorBy }) };
    session.set({ view, legendOpen: legend });
  }

  bar(): TemplateResult | typeof nothing {
    const { session } = this.#ground;
    const desk = this.#ground.desk();
    const { view, wall } = session.state;
    const partial = view.stage !== undefined || view.only || view.lanes || view.stages || view.saved !== undefined;
    return desk && partial && !wall ? html`<jm-view-bar .desk=${desk}></jm-view-bar>` : nothing;
  }

  foot(): TemplateResult | typeof nothing {
    const { session } = this.#ground;
    const desk = this.#ground.desk();
    if (!desk) return nothing;
    const surface = (): JmCanvas | null => this.#ground.canvas();
    const legend = html`<jm-legend .desk=${desk} .colors=${this.#colors} .surface=${surface}></jm-legend>`;
    // On the wall its words would be too small.
    return html`${session.state.legendOpen && !this.#wall ? legend : nothing}${this.#wall?.render(desk) ?? nothing}`;
  }

  /** Looks again only when the map, the view or the language is another. */
  #mark(): void {
    const { session } = this.#ground;
    const desk = this.#ground.desk();
    if (!desk) return;
    const { reader, t } = desk.context;
    const { only, colorBy } = session.state.view;
    const now = [reader, only || colorBy ? reader.version : 0, t, only, colorBy];
    if (now.every((one, at) => one === this.#known[at])) return;
    this.#known = now;
    const found = only && painsAndLinked(reader);
    this.#colors = colorBy && colorsOf(reader, colorBy, t);
    this.marking = markingOf(found, this.#colors, t);
    const { matching: before, ...view } = session.state.view;
    const same = found ? before && sameIds(before, found.lanes) : !before;
    if (!same) session.set({ view: found ? { ...view, matching: found.lanes } : view });
  }

  /** The canvas has the styles of marks once there are any. */
  #style(): void {
    const canvas = this.#ground.canvas();
    const root = canvas?.shadowRoot;
    if (!this.marking || !canvas || !root || canvas === this.#styled) return;
    this.#styled = canvas;
    root.adoptedStyleSheets = [...root.adoptedStyleSheets, markStyles.styleSheet as CSSStyleSheet];
  }

  #remember(): void {
    const { element, session } = this.#ground;
    const { view, legendOpen, wall } = session.state;
    const map = this.#map;
    if (!map || element.noStorage || wall) return;
    const folded = [...(view.folded ?? [])];
    rememberView(element.library, map, { folded, colorBy: view.colorBy, legend: legendOpen });
  }
}

function sameIds(a: ReadonlySet<string>, b: ReadonlySet<string>): boolean {
  return a.size === b.size && [...a].every((id) => b.has(id));
}
