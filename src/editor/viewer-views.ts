/** The views that a map keeps, in the viewer: a quiet line above the map to choose one, with what its colours tell; loaded for maps that have any. */
import { css, html, nothing, unsafeCSS, type CSSResult, type ReactiveControllerHost, type TemplateResult } from 'lit';
import { repeat } from 'lit/directives/repeat.js';
import { colorsOf, type Colors } from '../canvas/marks/coloring.js';
import { markingOf } from '../canvas/marks/marking.js';
import { markStyles } from '../canvas/marks/mark-styles.js';
import { painsAndLinked } from '../canvas/marks/pains.js';
import type { Marking } from '../canvas/scene.js';
import { message, type Translate } from '../i18n/translate.js';
import { tones } from '../layout/lane-kind.js';
import { wholeMap } from '../layout/layout-view.js';
import type { MapReader } from '../model/map-index.js';
import type { MapView } from '../session/map-view.js';
import { findView, viewOf } from '../session/saved-views.js';
import type { Session } from '../session/session.js';

const words = {
  view: message('viewer.view', 'View'),
  whole: message('viewer.whole', 'The whole map'),
  unnamed: message('coloring.unnamed', 'Unnamed'),
};

const toneRules = tones.map((tone) => `.t-${tone}{color:var(--_${tone})}`).join('');

const styles: CSSResult = css`
  ${unsafeCSS(toneRules)}
  .views {
    display: flex;
    flex-wrap: wrap;
    align-items: center;
    gap: 4px 12px;
    padding: 4px 12px;
    border-block-end: 1px solid var(--_rule-2);
    background: var(--_paper);
    font-size: 12px;
    line-height: 16px;
    color: var(--_ink-2);
  }
  .views label {
    display: inline-flex;
    align-items: center;
    gap: 6px;
  }
  .views select {
    max-inline-size: 260px;
    min-block-size: 24px;
    border: 1px solid var(--_rule-2);
    border-radius: var(--_radius);
    background: var(--_paper);
    color: var(--_ink);
    font: inherit;
  }
  .views select:focus-visible {
    outline: 2px solid var(--_focus);
    outline-offset: 1px;
  }
  .views .key {
    display: inline-flex;
    align-items: center;
    gap: 5px;
  }
  .views .sign {
    box-sizing: border-box;
    min-inline-size: 16px;
    padding: 0 3px;
    border-radius: 8px;
    background: currentcolor;
    font-size: 11px;
    font-weight: 600;
    text-align: center;
  }
  .views .sign > span {
    color: var(--_paper);
  }
  @media (pointer: coarse) {
    .views select {
      min-block-size: 44px;
    }
  }
`;

interface ViewerElement extends ReactiveControllerHost {
  readonly renderRoot: HTMLElement | DocumentFragment;
}

export class ViewerViews {
  marking: Marking | undefined;
  #element: ViewerElement;
  #session: Session;
  #colors: Colors | undefined;
  #known: readonly unknown[] = [];

  constructor(element: ViewerElement, session: Session) {
    this.#element = element;
    this.#session = session;
    session.onChange((changed) => changed.has('view') && element.requestUpdate());
  }

  /** The line above the map; nothing for a map without views. Asked before {@link marking} is read. */
  render(reader: MapReader, t: Translate, direction: string): TemplateResult | typeof nothing {
    this.#mark(reader, t);
    const views = reader.all('views');
    if (!views.length) return nothing;
    const { saved } = this.#session.state.view;
    const shown = saved === undefined ? undefined : findView(reader, saved);
    return html`<div class="views" lang=${t.locale} dir=${direction}>
      <label
        >${t(words.view)}
        <select data-action="views" @change=${(event: Event) => this.#choose(reader, event)}>
          <option value="" .selected=${!shown}>${t(words.whole)}</option>
          ${repeat(
            views,
            ({ id }) => id,
            ({ id, name }) =>
              html`<option value=${id} .selected=${id === shown?.id}>${name.trim() || t(words.unnamed)}</option>`,
          )}
        </select></label
      >
      ${shown?.text?.trim() ? html`<span dir="auto">${shown.text}</span>` : nothing}
      ${this.#colors?.keys.map(
        ({ name, tone, sign }) =>
          html`<span class="key"
            ><span class="sign t-${tone}" aria-hidden="true"><span>${sign}</span></span
            ><span dir="auto">${name}</span></span
          >`,
      )}
    </div>`;
  }

  #choose(reader: MapReader, event: Event): void {
    const saved = findView(reader, (event.target as HTMLSelectElement).value);
    const view: MapView = saved ? viewOf(saved) : wholeMap;
    this.#session.set({ view: view.only ? { ...view, matching: painsAndLinked(reader).lanes } : view });
  }

  #mark(reader: MapReader, t: Translate): void {
    const { only, colorBy } = this.#session.state.view;
    const now = [reader, t, only, colorBy];
    if (now.every((one, at) => one === this.#known[at])) return;
    this.#known = now;
    this.#colors = colorBy && colorsOf(reader, colorBy, t);
    this.marking = markingOf(only && painsAndLinked(reader), this.#colors, t);
  }

  /** After rendering: the styles of this line, and those of marks in the canvas once there are any. */
  style(canvas: HTMLElement | null): void {
    adopt(this.#element.renderRoot, styles);
    if (this.marking && canvas?.shadowRoot) adopt(canvas.shadowRoot, markStyles);
  }
}

function adopt(root: HTMLElement | DocumentFragment, { styleSheet }: CSSResult): void {
  if (!(root instanceof ShadowRoot) || !styleSheet || root.adoptedStyleSheets.includes(styleSheet)) return;
  root.adoptedStyleSheets = [...root.adoptedStyleSheets, styleSheet];
}
