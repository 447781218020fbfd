/** The picture of a card in the details: what it looks like, and the buttons that choose, replace and remove it. */
import { html, nothing, type TemplateResult } from 'lit';
import { message } from '../i18n/translate.js';
import type { Card } from '../model/journey-map.js';
import { icon } from '../ui/icon.js';
import type { Desk } from './desk.js';

const words = {
  choose: message('action.choose-picture', 'Choose a picture…'),
  replace: message('picture.replace', 'Replace…'),
  remove: message('picture.remove', 'Remove'),
  missing: message('picture.missing', 'This picture is not kept in this browser'),
  /** Under the field of its description. */
  describe: message('picture.describe', 'Say in a few words what there is to see'),
};

export interface PictureField {
  readonly desk: Desk;
  readonly card: Card;
  /** Of the field; ties the label to the buttons. */
  readonly id: string;
  readonly remove: () => void;
}

/** The button goes with the picture, so the one beside it takes the focus. */
function handOver(event: Event): void {
  (event.target as Element).closest('.picture')?.querySelector('button')?.focus();
}

/** Whether a card shows a picture that nobody has described. */
export function lacksWords({ attachment, url, alt }: Card): boolean {
  return Boolean(attachment ?? url) && !alt?.trim();
}

export function describeHint(desk: Desk, id: string): TemplateResult {
  return html`<p class="beside wanted" id=${id}>${desk.context.t(words.describe)}</p>`;
}

export function pictureField({ desk, card, id, remove }: PictureField): TemplateResult {
  const { t, session, readOnly } = desk.context;
  const { attachment } = card;
  const address = attachment === undefined ? undefined : session.state.findPicture?.(attachment);
  return html`<div class="picture" role="group" id=${id} aria-labelledby=${`${id}-label`}>
    ${address ? html`<img src=${address} alt=${card.alt ?? ''} draggable="false" />` : nothing}
    ${address === '' ? html`<p class="beside muted">${t(words.missing)}</p>` : nothing}
    <div class="picture-tools">
      <button
        type="button"
        class="button edge"
        data-action="choose-picture"
        ?disabled=${readOnly}
        @click=${() => desk.run('choose-picture', { id: card.id })}
      >
        ${icon('image', 14)}${t(attachment === undefined ? words.choose : words.replace)}
      </button>
      ${
        attachment === undefined
          ? nothing
          : html`<button
              type="button"
              class="button"
              data-action="remove-picture"
              ?disabled=${readOnly}
              @click=${(event: Event) => (handOver(event), remove())}
            >
              ${t(words.remove)}
            </button>`
      }
    </div>
  </div>`;
}
