/** The part of the inspector that shows what a card is linked to, and links it further. */
import { html, nothing, type TemplateResult } from 'lit';
import type { Id } from '../base/ids.js';
import { message } from '../i18n/translate.js';
import { allLinkReadings, readingWord, usualReading } from '../lanes/link-kinds.js';
import type { Card, Link } from '../model/journey-map.js';
import { define } from '../ui/element.js';
import { icon } from '../ui/icon.js';
import { JmCardPicker } from './card-picker.js';
import type { Desk } from './desk.js';
import { cardName, picksFor } from './link-picks.js';

const words = {
  links: message('links.heading', 'Links'),
  kind: message('links.kind', 'Kind of link'),
  choose: message('links.choose', 'Link to…'),
  noneFound: message('links.none-found', 'No other card has these words'),
  remove: message('links.remove', 'Remove link'),
  linked: message('edit.link', 'Link'),
  unlinked: message('edit.unlink', 'Remove link'),
  change: message('links.change', 'Change link'),
};

export function linksSection(desk: Desk, card: Card): TemplateResult {
  const { t, reader, readOnly } = desk.context;
  const links = reader.linksOf(card.id);
  return html`<section class="links" aria-label=${t(words.links)}>
    <h3>${t(words.links)}</h3>
    ${links.map((link) => linkLine(desk, card, link))} ${readOnly ? nothing : adder(desk, card)}
  </section>`;
}

function linkLine(desk: Desk, card: Card, link: Link): TemplateResult {
  const { t, document, readOnly, session, surface } = desk.context;
  const back = link.to === card.id;
  const other = back ? link.from : link.to;
  const show = (): void => {
    session.select([other]);
    surface.reveal(other);
  };
  return html`<div class="link">
    <span class="muted">${t(readingWord({ kind: link.kind, back }))}</span>
    <button type="button" class="button word" dir="auto" @click=${show}>
      <span>${cardName(desk, other)}${link.label ? html` <i class="muted">${link.label}</i>` : nothing}</span>
    </button>
    ${
      readOnly
        ? nothing
        : html`<button
              type="button"
              class="button icon-only"
              aria-label=${t(words.change)}
              data-change-link=${link.id}
              @click=${() => desk.run('details', { id: link.id })}
            >
              ${icon('pencil', 12)}</button
            ><button
              type="button"
              class="button icon-only"
              aria-label=${t(words.remove)}
              @click=${() => document.edit(words.unlinked, (change) => change.remove(link.id))}
            >
              ${icon('x', 12)}
            </button>`
    }
  </div>`;
}

function adder(desk: Desk, card: Card): TemplateResult {
  define('jm-card-picker', JmCardPicker);
  const { t, document, reader } = desk.context;
  const usual = usualReading(reader.get('lanes', card.lane)?.type);
  const add = (event: CustomEvent<Id>): void => {
    const kinds = (event.currentTarget as HTMLElement).parentElement?.querySelector('select');
    const reading = allLinkReadings[kinds?.selectedIndex ?? -1] ?? usual;
    const [from, to] = reading.back ? [event.detail, card.id] : [card.id, event.detail];
    document.edit(words.linked, (change) => change.addLink({ from, to, kind: reading.kind }));
  };
  return html`<div class="add-link">
    <select class="input" aria-label=${t(words.kind)}>
      ${allLinkReadings.map(
        (reading) =>
          html`<option ?selected=${reading.kind === usual.kind && reading.back === usual.back}>
            ${t(readingWord(reading))}
          </option>`,
      )}
    </select>
    <jm-card-picker
      data-links-to
      label=${t(words.choose)}
      none-found=${t(words.noneFound)}
      .picks=${() => picksFor(desk, linkedTo(desk, card))}
      @jm-pick=${add}
    ></jm-card-picker>
  </div>`;
}

/** This card and those it is linked to already. */
export function linkedTo({ context: { reader } }: Desk, { id }: Card): ReadonlySet<Id> {
  return new Set([id, ...reader.linksOf(id).flatMap(({ from, to }) => [from, to])]);
}
