/** The part of the inspector that shows one link: its two ends, what it says, and the ways to carry either end elsewhere. */
import { html, nothing, type TemplateResult } from 'lit';
import type { Id } from '../base/ids.js';
import { message } from '../i18n/translate.js';
import { linkReadings } from '../lanes/link-kinds.js';
import type { LaneField } from '../layout/lane-kind.js';
import type { Link, LinkKind } from '../model/journey-map.js';
import { define } from '../ui/element.js';
import { icon } from '../ui/icon.js';
import { JmCardPicker } from './card-picker.js';
import type { Desk } from './desk.js';
import { cardName, picksFor } from './link-picks.js';

const words = {
  kind: message('links.kind', 'Kind of link'),
  from: message('links.from', 'From'),
  to: message('links.to', 'To'),
  newFrom: message('links.new-from', 'From another card…'),
  newTo: message('links.new-to', 'To another card…'),
  noneFound: message('links.none-found', 'No other card has these words'),
  swap: message('links.swap', 'Swap the ends'),
  remove: message('links.remove', 'Remove link'),
  kindChanged: message('edit.link-kind', 'Change the kind of a link'),
  relinked: message('edit.relink', 'Change the end of a link'),
};

export const linkHeading = message('edit.link', 'Link');
export const linkFields: readonly LaneField[] = [
  { name: 'label', label: message('field.link-label', 'Words on the arrow'), control: 'text' },
];

export function linkDetails(desk: Desk, link: Link): TemplateResult {
  define('jm-card-picker', JmCardPicker);
  const { t, readOnly, document } = desk.context;
  const swap = (): void =>
    document.edit(words.relinked, (change) => change.update(link.id, { from: link.to, to: link.from }));
  return html`<section class="link-details">
    ${endOf(desk, link, 'from')} ${kindOf(desk, link)} ${endOf(desk, link, 'to')}
    ${
      readOnly
        ? nothing
        : html`<div class="link-tools">
            <button type="button" class="button edge" data-link-swap @click=${swap}>
              ${icon('arrow-left-right', 14)}${t(words.swap)}
            </button>
            <button type="button" class="button edge danger" @click=${() => desk.run('delete', { id: link.id })}>
              ${icon('trash-2', 14)}${t(words.remove)}
            </button>
          </div>`
    }
  </section>`;
}

function endOf(desk: Desk, link: Link, end: 'from' | 'to'): TemplateResult {
  const { t, session, surface, document, readOnly } = desk.context;
  const id = link[end];
  const show = (): void => {
    session.select([id]);
    surface.reveal(id);
  };
  const carry = (event: CustomEvent<Id>): void =>
    document.edit(words.relinked, (change) => change.update(link.id, { [end]: event.detail }));
  return html`<div class="link-end">
    <span class="label">${t(words[end])}</span>
    <button type="button" class="button word" dir="auto" @click=${show}>${cardName(desk, id)}</button>
    ${
      readOnly
        ? nothing
        : html`<jm-card-picker
            data-link-end=${end}
            label=${t(end === 'from' ? words.newFrom : words.newTo)}
            none-found=${t(words.noneFound)}
            .picks=${() => picksFor(desk, new Set([link.from, link.to]))}
            @jm-pick=${carry}
          ></jm-card-picker>`
    }
  </div>`;
}

function kindOf(desk: Desk, link: Link): TemplateResult {
  const { t, document, readOnly } = desk.context;
  const choose = (event: Event): void => {
    const kind = (event.target as HTMLSelectElement).value as LinkKind;
    document.edit(words.kindChanged, (change) => change.update(link.id, { kind }));
  };
  return html`<select class="input" aria-label=${t(words.kind)} ?disabled=${readOnly} @change=${choose}>
    ${Object.entries(linkReadings).map(
      ([kind, [reading]]) => html`<option value=${kind} .selected=${kind === link.kind}>${t(reading)}</option>`,
    )}
  </select>`;
}
