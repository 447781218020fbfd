/** The twin of the canvas: the whole map as headings and tables, where everything can be read, typed, moved and removed. */
import { LitElement, html, nothing, type PropertyValues, type TemplateResult } from 'lit';
import { property, query } from 'lit/decorators.js';
import { guard } from 'lit/directives/guard.js';
import { repeat } from 'lit/directives/repeat.js';
import type { ActionArgs } from '../actions/action.js';
import { menus, type MenuName } from '../actions/menus.js';
import type { Id } from '../base/ids.js';
import { message } from '../i18n/translate.js';
import type { Lane, Stage, Step } from '../model/journey-map.js';
import type { Editing, Place } from '../session/session.js';
import { controls } from '../ui/controls.js';
import { icon } from '../ui/icon.js';
import type { JmMenu } from '../ui/menu.js';
import { actionButton } from './action-button.js';
import { DeskController, menuItems, type Desk } from './desk.js';
import { cellLanes, nameOf } from './map-words.js';
import { cellView } from './outline-card.js';
import { OutlineFocus } from './outline-focus.js';
import { OutlineEditing } from './outline-editing.js';
import { lanesView, stageTitle, stepTitle } from './outline-structure.js';
import { outlineStyles } from './outline-styles.js';

const words = {
  outline: message('outline.heading', 'Outline'),
  close: message('outline.close', 'Close the outline'),
  map: message('outline.map', 'Show the map'),
  lane: message('outline.lane', 'Lane'),
  cards: message('outline.cards', 'Cards'),
  whole: message('outline.whole-stage', 'Whole stage'),
};

/**
 * @summary The map as text, in the order of reading.
 * @csspart outline - The panel itself.
 */
export class JmOutline extends LitElement {
  static override styles = [controls, outlineStyles];

  @property({ attribute: false }) desk!: Desk;
  /** It stands instead of the map and not beside it. */
  @property({ type: Boolean }) alone = false;
  @query('jm-menu') private menu!: JmMenu;

  #focus = new OutlineFocus(this);
  #editing = new OutlineEditing(this, this.#focus, (event, name, args) => void this.#menu(event, name, args));

  constructor() {
    super();
    new DeskController(this, ['selection', 'structureLocked']);
  }

  focusPlace(place: Place): void {
    this.#focus.place(place);
  }

  /** Opens a name or a new card for typing; a card's text is a field already. */
  startEditing(editing: Editing): void {
    this.#editing.start(editing);
  }

  reveal(id: Id): void {
    void this.updateComplete.then(() => this.#focus.reveal(id));
  }

  override focus(): void {
    this.#focus.enter();
  }

  protected override shouldUpdate(): boolean {
    // A text that is being composed must not be set; the end of the composition brings the update.
    return !this.#editing.composing;
  }

  protected override willUpdate(changed: PropertyValues<this>): void {
    if (changed.has('desk')) this.#editing.end();
  }

  async #menu(event: Event, name: MenuName, args: ActionArgs): Promise<void> {
    const button = event.currentTarget as HTMLElement;
    const { label, text } = { label: button.ariaLabel ?? '', text: menus[name] };
    this.menu.label = label;
    this.menu.items = menuItems(this.desk, text, args);
    await this.menu.openUnder(button);
  }

  override render(): TemplateResult {
    const { t, reader } = this.desk.context;
    const close = this.alone ? words.map : words.close;
    return html`<section class="outline" part="outline" aria-labelledby="heading" @keydown=${this.#editing.onKey}>
      <div class="head">
        <h2 id="heading">${t(words.outline)}</h2>
        <button
          class="button ${this.alone ? 'edge' : 'icon-only'}"
          data-action="view.outline"
          data-key="close"
          aria-label=${this.alone ? nothing : t(close)}
          @click=${() => this.desk.run('view.outline')}
        >
          ${icon(this.alone ? 'map' : 'x')}${this.alone ? t(close) : nothing}
        </button>
      </div>
      <div class="scroll">
        ${repeat(
          reader.all('stages'),
          (stage) => stage.id,
          (stage) => this.#stage(stage),
        )}
        ${this.#adders(['add-stage'])}${lanesView(this.#editing)}
      </div>
      <jm-menu></jm-menu>
    </section>`;
  }

  #stage(stage: Stage): TemplateResult {
    const { t, reader } = this.desk.context;
    const lanes = cellLanes(this.desk);
    const steps = reader.stepsOf(stage.id);
    const spans = lanes.filter((lane) => reader.cardsIn(lane.id, stage.id).length);
    return html`<section class="stage" aria-labelledby=${`stage-${stage.id}`}>
      ${stageTitle(this.#editing, stage)}
      ${
        steps.length
          ? html`<table aria-labelledby=${`stage-${stage.id}`}>
              <colgroup>
                <col class="lanes" />
                <col />
              </colgroup>
              <thead>
                <tr class="told">
                  <th scope="col">${t(words.lane)}</th>
                  <th scope="col">${t(words.cards)}</th>
                </tr>
              </thead>
              ${spans.length ? this.#spans(stage, steps, spans) : nothing}
              ${repeat(
                steps,
                (step) => step.id,
                (step) =>
                  html`<tbody>
                    <tr class="step">
                      <th colspan="2" scope="rowgroup">${stepTitle(this.#editing, step)}</th>
                    </tr>
                    ${repeat(
                      lanes,
                      (lane) => lane.id,
                      (lane) => this.#row(lane, step.id, step),
                    )}
                  </tbody>`,
              )}
            </table>`
          : nothing
      }
      ${this.#adders(['add-step'], { id: stage.id })}
    </section>`;
  }

  /** Cards across a whole stage stand before its steps. */
  #spans(stage: Stage, steps: readonly Step[], lanes: readonly Lane[]): TemplateResult {
    const { t } = this.desk.context;
    return html`<tbody>
      <tr class="step">
        <th colspan="2" scope="rowgroup">
          <div class="title"><h4>${t(words.whole)}</h4></div>
        </th>
      </tr>
      ${lanes.map((lane) => this.#row(lane, steps[0]?.id ?? '', { id: stage.id, name: nameOf(this.desk, stage) }))}
    </tbody>`;
  }

  /** Drawn again only when something of the cell changed, so that an edit does not cost a map. */
  #row(lane: Lane, step: Id, slot: { readonly id: Id; readonly name: string }): unknown {
    const { desk } = this;
    const { reader, kinds, session } = desk.context;
    const cards = reader.cardsIn(lane.id, slot.id);
    const { draft } = this.#editing;
    const ours = draft?.lane === lane.id && draft.slot === slot.id ? draft : undefined;
    const selected = new Set(cards.map(({ id }) => id).filter((id) => session.state.selection.has(id)));
    const keys = [desk, lane, slot.name, cards, ours, ours?.made, [...selected].join(' '), reader.fields.currency];
    return guard(keys, () => {
      const slotName = 'stage' in slot ? nameOf(desk, slot) : slot.name;
      const kind = kinds.get(lane.type);
      const cell = { lane, kind, slot: slot.id, slotName, step, cards, draft: ours, selected };
      return html`<tr>
        <th class="lane" scope="row" dir="auto">${nameOf(desk, lane)}</th>
        <td>${cellView(this.#editing, cell)}</td>
      </tr>`;
    });
  }

  #adders(ids: readonly string[], args: ActionArgs = {}): TemplateResult | typeof nothing {
    if (this.desk.context.readOnly) return nothing;
    return html`<div class="more">${ids.map((id) => actionButton(this.desk, id, { words: true, args }))}</div>`;
  }
}

declare global {
  interface HTMLElementTagNameMap {
    'jm-outline': JmOutline;
  }
}
