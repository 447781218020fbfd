/** The legend under the map: what the lanes in sight are, what the signs mean, and what the colours of cards tell. */
import { LitElement, html, nothing, type PropertyValues, type TemplateResult } from 'lit';
import { property } from 'lit/decorators.js';
import type { Unsubscribe } from '../base/emitter.js';
import { visibleRect } from '../canvas/camera.js';
import { coloringNames, type Colors } from '../canvas/marks/coloring.js';
import { rangeOf } from '../canvas/range.js';
import type { Surface } from '../canvas/surface.js';
import { message, type Message } from '../i18n/translate.js';
import type { LaneKind } from '../layout/lane-kind.js';
import type { MapReader } from '../model/map-index.js';
import { controls } from '../ui/controls.js';
import { icon } from '../ui/icon.js';
import { DeskController, type Desk } from './desk.js';
import { legendStyles } from './legend-styles.js';

const words = {
  legend: message('action.legend', 'Legend'),
  close: message('legend.close', 'Close the legend'),
  lanes: message('legend.lanes', 'Lanes'),
  signs: message('legend.signs', 'Signs'),
  assumption: message('legend.assumption', 'assumption: not checked yet'),
  moment: message('legend.moment', 'moment of truth'),
  severity: message('legend.severity', 'severity, of three'),
  link: message('legend.link', 'link between cards'),
  quiet: message('legend.quiet', 'neither a pain nor linked to one'),
  none: message('legend.none', 'No card says it'),
};

/** ms after a movement before the list follows. */
const pause = 150;

/** @summary The legend of what is in sight. */
export class JmLegend extends LitElement {
  static override styles = [controls, legendStyles];

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
    const { t, session } = desk.context;
    return html`<section aria-label=${t(words.legend)}>
      <div class="groups">${this.#lanes()} ${this.#signs()} ${this.#colors()}</div>
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

  #group(label: Message, items: readonly TemplateResult[]): TemplateResult | typeof nothing {
    if (!items.length) return nothing;
    return html`<div class="group">
      <span class="head">${this.desk.context.t(label)}</span>
      <ul role="list">
        ${items}
      </ul>
    </div>`;
  }

  #lanes(): TemplateResult | typeof nothing {
    const { t } = this.desk.context;
    const items = this.#kindsInSight().map(
      (kind) =>
        html`<li>
          <span class="bar t-${kind.tone}"></span
          ><span class="t-${kind.tone}">${icon(kind.icon, 14)}</span>${t(kind.label)}
        </li>`,
    );
    return this.#group(words.lanes, items);
  }

  #kindsInSight(): readonly LaneKind[] {
    const surface = this.surface();
    if (!surface) return [];
    const { layout, camera } = surface;
    const { width, height } = surface.box();
    const { lanes } = rangeOf(layout, visibleRect(camera, layout, { width, height }), 0);
    const kinds = layout.lanes.slice(lanes.from, lanes.to).map(({ kind }) => kind);
    return [...new Set(kinds)].filter(({ role }) => role !== 'line');
  }

  #signs(): TemplateResult | typeof nothing {
    const { t, reader, session } = this.desk.context;
    const has = signsIn(reader);
    const item = (shown: boolean, sign: TemplateResult, word: Message): readonly TemplateResult[] =>
      shown ? [html`<li>${sign}${t(word)}</li>`] : [];
    return this.#group(words.signs, [
      ...item(has.assumption, html`<span class="frame"></span>`, words.assumption),
      ...item(has.severity, html`<span class="dots t-pain" aria-hidden="true">●●○</span>`, words.severity),
      ...item(has.moment, html`<span class="t-idea">${icon('star', 14)}</span>`, words.moment),
      ...item(has.link, html`<span aria-hidden="true">→</span>`, words.link),
      ...item(session.state.view.only !== undefined, html`<span class="frame quiet"></span>`, words.quiet),
    ]);
  }

  #colors(): TemplateResult | typeof nothing {
    const { colors } = this;
    if (!colors) return nothing;
    const { t } = this.desk.context;
    const items = colors.keys.map(
      ({ name, tone, sign }) =>
        html`<li>
          <span class="sign t-${tone}" aria-hidden="true"><span>${sign}</span></span
          ><span dir="auto">${name}</span>
        </li>`,
    );
    return this.#group(coloringNames[colors.by], items.length ? items : [html`<li>${t(words.none)}</li>`]);
  }
}

interface SignsIn {
  readonly assumption: boolean;
  readonly severity: boolean;
  readonly moment: boolean;
  readonly link: boolean;
}

const known = new WeakMap<MapReader, { readonly version: number; readonly signs: SignsIn }>();

/** Which signs the map has at all. */
function signsIn(reader: MapReader): SignsIn {
  const before = known.get(reader);
  if (before?.version === reader.version) return before.signs;
  const cards = reader.all('cards');
  const signs = {
    assumption: cards.some(({ certainty }) => certainty === 'assumption'),
    severity: cards.some(({ severity }) => severity !== undefined),
    moment: reader.all('steps').some(({ momentOfTruth }) => momentOfTruth !== undefined),
    link: reader.count('links') > 0,
  };
  known.set(reader, { version: reader.version, signs });
  return signs;
}

declare global {
  interface HTMLElementTagNameMap {
    'jm-legend': JmLegend;
  }
}
