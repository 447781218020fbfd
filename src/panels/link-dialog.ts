/** Links the selected card to one that is found by typing: what a drag from its grip does, by the keyboard. */
import { LitElement, css, html, type TemplateResult } from 'lit';
import { property, query, state } from 'lit/decorators.js';
import type { Id } from '../base/ids.js';
import { message } from '../i18n/translate.js';
import { allLinkReadings, readingWord, usualReading } from '../lanes/link-kinds.js';
import { shorten, unquoted } from '../lanes/describe.js';
import type { Card } from '../model/journey-map.js';
import { controls } from '../ui/controls.js';
import type { JmDialog } from '../ui/dialog.js';
import { define } from '../ui/element.js';
import { JmCardPicker } from './card-picker.js';
import type { Desk } from './desk.js';
import { cardName, picksFor } from './link-picks.js';
import { linkedTo } from './links-section.js';

const words = {
  heading: message('link.heading', 'Link “{card}”'),
  kind: message('links.kind', 'Kind of link'),
  choose: message('links.choose', 'Link to…'),
  noneFound: message('links.none-found', 'No other card has these words'),
  close: message('dialog.close', 'Close'),
};

/** @summary Which card the selected one is linked to, and as what. */
export class JmLinkDialog extends LitElement {
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
  @state() private card: Card | undefined;

  async show(): Promise<void> {
    define('jm-card-picker', JmCardPicker);
    const { reader, session } = this.desk.context;
    this.card = [...session.state.selection].map((id) => reader.get('cards', id)).find(Boolean);
    await this.updateComplete;
    await this.dialog.show();
    this.renderRoot.querySelector<JmCardPicker>('jm-card-picker')?.begin();
  }

  #link(to: Id): void {
    const at = this.renderRoot.querySelector('select')?.selectedIndex ?? -1;
    const id = this.card?.id ?? '';
    this.dialog.close();
    this.desk.run('link-to', { id, value: { to, ...allLinkReadings[at] } });
  }

  override render(): TemplateResult {
    const { t, reader } = this.desk.context;
    const { card } = this;
    const name = card ? shorten(unquoted(cardName(this.desk, card.id)), 40) : '';
    const usual = usualReading(reader.get('lanes', card?.lane ?? '')?.type);
    return html`<jm-dialog heading=${t(words.heading, { card: name })} close-label=${t(words.close)}>
      <div class="fields">
        <select class="input" aria-label=${t(words.kind)}>
          ${allLinkReadings.map(
            (reading) =>
              html`<option .selected=${reading.kind === usual.kind && reading.back === usual.back}>
                ${t(readingWord(reading))}
              </option>`,
          )}
        </select>
        <jm-card-picker
          label=${t(words.choose)}
          none-found=${t(words.noneFound)}
          .picks=${() => (card ? picksFor(this.desk, linkedTo(this.desk, card)) : [])}
          @jm-pick=${(event: CustomEvent<Id>) => this.#link(event.detail)}
        ></jm-card-picker>
      </div>
    </jm-dialog>`;
  }
}

declare global {
  interface HTMLElementTagNameMap {
    'jm-link-dialog': JmLinkDialog;
  }
}
