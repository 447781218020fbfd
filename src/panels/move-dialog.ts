/** Moves the selected cards to any place of the map by three choices: step, lane, and where in the cell. */
import { LitElement, css, html, type TemplateResult } from 'lit';
import { property, query, state } from 'lit/decorators.js';
import type { Id } from '../base/ids.js';
import { message } from '../i18n/translate.js';
import type { Card } from '../model/journey-map.js';
import { controls } from '../ui/controls.js';
import type { JmDialog } from '../ui/dialog.js';
import { cardWord, cellLanes, nameOf } from './map-words.js';
import type { Desk } from './desk.js';

const words = {
  heading: message('move.heading', { one: 'Move {n} card', other: 'Move {n} cards' }),
  step: message('move.step', 'To step'),
  lane: message('move.lane', 'To lane'),
  position: message('move.position', 'In the cell'),
  last: message('move.last', 'last'),
  first: message('move.first', 'first'),
  after: message('move.after', 'after “{card}”'),
  move: message('move.do', 'Move'),
  close: message('dialog.close', 'Close'),
};

/** @summary Where the selected cards go. */
export class JmMoveDialog extends LitElement {
  static override styles = [
    controls,
    css`
      .fields {
        display: grid;
        gap: 12px;
      }
    `,
  ];

  @property({ attribute: false }) desk!: Desk;
  @query('jm-dialog') private dialog!: JmDialog;
  @state() private cards: readonly Card[] = [];
  @state() private step: Id = '';
  @state() private lane: Id = '';

  async show(): Promise<void> {
    const { reader, session } = this.desk.context;
    const { selection } = session.state;
    this.cards = [...selection].flatMap((id) => reader.get('cards', id) ?? []);
    const [first] = this.cards;
    this.lane = first?.lane ?? '';
    this.step = first?.step ?? reader.stepsOf(first?.stage ?? '')[0]?.id ?? '';
    await this.updateComplete;
    await this.dialog.show();
    this.renderRoot.querySelector('select')?.focus();
  }

  #move(): void {
    const position = this.renderRoot.querySelector<HTMLSelectElement>('#position')?.value ?? 'last';
    const { step, lane } = this;
    const card = position.startsWith('after:') ? position.slice('after:'.length) : undefined;
    this.dialog.close();
    const ids = this.cards.map(({ id }) => id);
    this.desk.run('move-to', { ids, place: { lane, step, ...(card && { card }) }, value: position });
  }

  override render(): TemplateResult {
    const { t } = this.desk.context;
    const heading = t(words.heading, { n: this.cards.length });
    return html`<jm-dialog heading=${heading} close-label=${t(words.close)}>
      <div class="fields">${this.#steps()}${this.#lanes()}${this.#positions()}</div>
      <button class="button main" slot="footer" data-action="move-to" @click=${() => this.#move()}>
        ${t(words.move)}
      </button>
    </jm-dialog>`;
  }

  #steps(): TemplateResult {
    const { t, reader } = this.desk.context;
    const choose = (event: Event): void => void (this.step = (event.target as HTMLSelectElement).value);
    return html`<div>
      <label for="step">${t(words.step)}</label>
      <select class="input" id="step" @change=${choose}>
        ${reader
          .all('stages')
          .map(
            (stage) =>
              html`<optgroup label=${nameOf(this.desk, stage)}>
                ${reader
                  .stepsOf(stage.id)
                  .map(
                    (step) =>
                      html`<option value=${step.id} ?selected=${step.id === this.step}>
                        ${nameOf(this.desk, step)}
                      </option>`,
                  )}
              </optgroup>`,
          )}
      </select>
    </div>`;
  }

  #lanes(): TemplateResult {
    const { t } = this.desk.context;
    const choose = (event: Event): void => void (this.lane = (event.target as HTMLSelectElement).value);
    return html`<div>
      <label for="lane">${t(words.lane)}</label>
      <select class="input" id="lane" @change=${choose}>
        ${cellLanes(this.desk).map(
          (lane) =>
            html`<option value=${lane.id} ?selected=${lane.id === this.lane}>${nameOf(this.desk, lane)}</option>`,
        )}
      </select>
    </div>`;
  }

  #positions(): TemplateResult {
    const { t, reader } = this.desk.context;
    const moved = new Set(this.cards.map(({ id }) => id));
    const others = reader.cardsIn(this.lane, this.step).filter(({ id }) => !moved.has(id));
    return html`<div>
      <label for="position">${t(words.position)}</label>
      <select class="input" id="position">
        <option value="last">${t(words.last)}</option>
        <option value="first">${t(words.first)}</option>
        ${others.map(
          (card) =>
            html`<option value=${`after:${card.id}`}>${t(words.after, { card: cardWord(this.desk, card) })}</option>`,
        )}
      </select>
    </div>`;
  }
}

declare global {
  interface HTMLElementTagNameMap {
    'jm-move-dialog': JmMoveDialog;
  }
}
