/** A version of the map as it was, drawn to be looked at, beside what became of it since. */
import { LitElement, css, html, nothing, type PropertyValues, type TemplateResult } from 'lit';
import { property, query, state } from 'lit/decorators.js';
import type { Id } from '../base/ids.js';
import type { JmCanvas } from '../canvas/canvas.js';
import { markStyles } from '../canvas/marks/mark-styles.js';
import type { Marking } from '../canvas/scene.js';
import { diffMaps, type MapDiff } from '../compare/diff.js';
import { message, type Message } from '../i18n/translate.js';
import type { JourneyMap } from '../model/journey-map.js';
import { indexMap, type MapReader } from '../model/map-index.js';
import type { JmChangeList } from '../panels/change-list.js';
import { changeMarking } from '../panels/change-signs.js';
import { DeskController, type Desk } from '../panels/desk.js';
import { Session } from '../session/session.js';
import { controls } from '../ui/controls.js';
import { Drawing } from './drawing-controller.js';

const words = {
  preview: message('history.preview', 'The map as it was'),
  present: message('history.present', 'The map as it is now'),
  drawn: message('history.drawn', 'Which state is drawn'),
  since: message('history.since', 'Since then'),
  whole: message('history.restore', 'Restore this version'),
  cards: message('history.restore-cards', {
    one: 'Restore {n} card',
    other: 'Restore {n} cards',
  }),
  remove: message('history.remove', 'Remove this version'),
};

/**
 * @summary The preview of a version.
 * @fires jm-restore - All of it is to be the map
 * @fires {CustomEvent<{ids: ReadonlySet<string>}>} jm-restore-cards - These cards are to come back
 * @fires jm-remove - The version is to go
 */
export class JmVersionView extends LitElement {
  static override styles = [
    controls,
    css`
      :host {
        display: grid;
        grid-template-rows: minmax(160px, 3fr) auto minmax(120px, 2fr);
        gap: 8px;
        min-block-size: 0;
        min-inline-size: 0;
        block-size: 100%;
      }
      .map {
        position: relative;
        overflow: hidden;
        border: 1px solid var(--_rule-2);
        border-radius: 8px;
        background: var(--_sunk);
      }
      jm-canvas {
        position: absolute;
        inset: 0;
      }
      .which {
        position: absolute;
        z-index: 2;
        inset-block-start: 8px;
        inset-inline-end: 8px;
        display: flex;
        padding: 2px;
        border-radius: 8px;
        background: var(--_paper);
        box-shadow: var(--_lift);
      }
      .which [aria-pressed='true'] {
        background: var(--_accent-soft);
        font-weight: 600;
      }
      .bar {
        display: flex;
        flex-wrap: wrap;
        align-items: center;
        gap: 8px;
      }
      h3 {
        flex: 1;
        margin: 0;
        font-size: 13px;
        line-height: 18px;
        font-weight: 600;
      }
      .changes {
        overflow-y: auto;
        overscroll-behavior: contain;
      }
    `,
  ];

  @property({ attribute: false }) declare desk: Desk;
  /** The map as it was. */
  @property({ attribute: false }) declare version: JourneyMap;
  @property({ attribute: false }) declare now: JourneyMap;
  @property({ type: Boolean }) declare removable: boolean;
  /** Which of the two states is drawn. */
  @state() declare private drawn: 'was' | 'is';
  @query('jm-canvas') declare private canvas: JmCanvas | null;
  @query('jm-change-list') declare private list: JmChangeList | null;

  #session = new Session();
  #drawing = new Drawing(this);
  #readers: Readonly<Record<'was' | 'is', MapReader>> | undefined;
  #marking: Marking | undefined;
  #diff: MapDiff | undefined;
  #ticked: ReadonlySet<Id> = new Set();

  constructor() {
    super();
    this.removable = false;
    this.drawn = 'was';
    new DeskController(this, ['findPicture']);
  }

  protected override willUpdate(changed: PropertyValues<this>): void {
    if (changed.has('version')) {
      this.#ticked = new Set();
      this.drawn = 'was';
      this.#session.set({ viewport: { x: 0, y: 0, zoom: 1 }, focus: undefined, selection: new Set() });
    }
    this.#session.set({ findPicture: this.desk.context.session.state.findPicture });
    if (!changed.has('version') && !changed.has('now')) return;
    this.#readers = { was: indexMap(this.version), is: indexMap(this.now) };
    this.#diff = diffMaps(this.version, this.now);
    this.#marking = changeMarking(this.#diff, this.desk.context.t);
  }

  /** The looks of marks are loaded with what marks. */
  protected override updated(): void {
    const root = this.canvas?.shadowRoot;
    const sheet = markStyles.styleSheet;
    if (root && sheet && !root.adoptedStyleSheets.includes(sheet))
      root.adoptedStyleSheets = [...root.adoptedStyleSheets, sheet];
  }

  /** What was added since is only in the map as it is now. */
  #show = async (event: CustomEvent<{ id: Id }>): Promise<void> => {
    const { id } = event.detail;
    const there = (['was', 'is'] as const).filter((one) => this.#readers?.[one].kindOf(id));
    if (!there[0]) return;
    if (!there.includes(this.drawn)) this.drawn = there[0];
    await this.updateComplete;
    await this.canvas?.updateComplete;
    this.#session.select([id]);
    this.canvas?.reveal(id);
  };

  #onTicked = (): void => {
    this.#ticked = this.list?.ticked ?? new Set();
    this.requestUpdate();
  };

  #send(type: string, detail?: unknown): void {
    this.dispatchEvent(new CustomEvent(type, { detail }));
  }

  #turn(to: 'was' | 'is', word: Message): TemplateResult {
    return html`<button
      class="button"
      data-drawn=${to}
      aria-pressed=${String(this.drawn === to)}
      @click=${() => (this.drawn = to)}
    >
      ${this.desk.context.t(word)}
    </button>`;
  }

  override render(): TemplateResult | typeof nothing {
    const { t, kinds, readOnly } = this.desk.context;
    const reader = this.#readers?.[this.drawn];
    if (!reader || !this.#diff) return nothing;
    const n = this.#ticked.size;
    return html`<div class="map" role="region" aria-label=${t(this.drawn === 'was' ? words.preview : words.present)}>
        <div class="which" role="group" aria-label=${t(words.drawn)}>
          ${this.#turn('was', words.preview)} ${this.#turn('is', words.present)}
        </div>
        <jm-canvas
          lang=${t.locale}
          readonly
          titled
          .reader=${reader}
          .session=${this.#session}
          .layout=${this.#drawing.layoutFor(reader, kinds, t)}
          .t=${t}
          .marking=${this.#marking}
        ></jm-canvas>
      </div>
      <div class="bar">
        <h3>${t(words.since)}</h3>
        ${
          this.removable
            ? html`<button class="button" data-action="remove-version" @click=${() => this.#send('jm-remove')}>
                ${t(words.remove)}
              </button>`
            : nothing
        }
        ${
          readOnly
            ? nothing
            : html`<button
                class="button ${n ? 'edge' : 'main'}"
                data-action="restore-version"
                @click=${() => this.#send('jm-restore')}
              >
                ${t(words.whole)}
              </button>`
        }
        ${
          n
            ? html`<button
                class="button main"
                data-action="restore-cards"
                @click=${() => this.#send('jm-restore-cards', { ids: this.#ticked })}
              >
                ${t(words.cards, { n })}
              </button>`
            : nothing
        }
      </div>
      <div class="changes">
        <jm-change-list
          .desk=${this.desk}
          .was=${this.version}
          .now=${this.now}
          .diff=${this.#diff}
          .ticked=${this.#ticked}
          ?choosing=${!readOnly}
          @jm-ticked=${this.#onTicked}
          @jm-show=${this.#show}
        ></jm-change-list>
      </div>`;
  }
}

declare global {
  interface HTMLElementTagNameMap {
    'jm-version-view': JmVersionView;
  }
}
