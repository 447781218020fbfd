/** A version of the map as it was, drawn to be looked at, beside what became of it since. */
import { LitElement, css, html, nothing, type PropertyValues, type TemplateResult } from 'lit';
import { property, query } from 'lit/decorators.js';
import type { Id } from '../base/ids.js';
import type { JmCanvas } from '../canvas/canvas.js';
import { diffMaps, type MapDiff } from '../compare/diff.js';
import { message } from '../i18n/translate.js';
import type { JourneyMap } from '../model/journey-map.js';
import { indexMap, type MapReader } from '../model/map-index.js';
import type { JmChangeList } from '../panels/change-list.js';
import type { Desk } from '../panels/desk.js';
import { Session } from '../session/session.js';
import { controls } from '../ui/controls.js';
import { Drawing } from './drawing-controller.js';

const words = {
  preview: message('history.preview', 'The map as it was'),
  since: message('history.since', 'Since then'),
  whole: message('history.restore', 'Restore this version'),
  cards: message('history.restore-cards', {
    one: 'Bring back {n} card',
    other: 'Bring back {n} cards',
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
  @query('jm-canvas') declare private canvas: JmCanvas | null;
  @query('jm-change-list') declare private list: JmChangeList | null;

  #session = new Session();
  #drawing = new Drawing(this);
  #reader: MapReader | undefined;
  #diff: MapDiff | undefined;
  #ticked: ReadonlySet<Id> = new Set();

  constructor() {
    super();
    this.removable = false;
  }

  protected override willUpdate(changed: PropertyValues<this>): void {
    if (changed.has('version')) {
      this.#reader = indexMap(this.version);
      this.#ticked = new Set();
      this.#session.set({ viewport: { x: 0, y: 0, zoom: 1 }, focus: undefined });
    }
    if (!changed.has('version') && !changed.has('now')) return;
    const diff = diffMaps(this.version, this.now);
    this.#diff = diff;
    // What became different is marked on the map: what is gone, was moved, or was changed since.
    this.#session.select([...diff.removed, ...diff.moved, ...diff.changed].map(({ id }) => id));
  }

  #show = (event: CustomEvent<{ id: Id }>): void => {
    const { id } = event.detail;
    if (!this.#reader?.kindOf(id)) return;
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

  override render(): TemplateResult | typeof nothing {
    const { t, kinds, readOnly } = this.desk.context;
    const reader = this.#reader;
    if (!reader || !this.#diff) return nothing;
    const n = this.#ticked.size;
    return html`<div class="map" role="region" aria-label=${t(words.preview)}>
        <jm-canvas
          lang=${t.locale}
          readonly
          titled
          .reader=${reader}
          .session=${this.#session}
          .layout=${this.#drawing.layoutFor(reader, kinds, t)}
          .t=${t}
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
          n
            ? html`<button
                class="button edge"
                data-action="restore-cards"
                @click=${() => this.#send('jm-restore-cards', { ids: this.#ticked })}
              >
                ${t(words.cards, { n })}
              </button>`
            : nothing
        }
        ${
          readOnly
            ? nothing
            : html`<button class="button main" data-action="restore-version" @click=${() => this.#send('jm-restore')}>
                ${t(words.whole)}
              </button>`
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
