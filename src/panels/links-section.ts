/** The part of the inspector that shows what a card is linked to, and links it further. */
import { html, nothing, type TemplateResult } from 'lit';
import type { Id } from '../base/ids.js';
import { message } from '../i18n/translate.js';
import type { Card, Link, LinkKind } from '../model/journey-map.js';
import { icon } from '../ui/icon.js';
import type { Desk } from './desk.js';

const words = {
  links: message('links.heading', 'Links'),
  kind: message('links.kind', 'Kind of link'),
  to: message('links.to', 'Linked card'),
  choose: message('links.choose', 'Link to…'),
  remove: message('links.remove', 'Remove link'),
  linked: message('edit.link', 'Link'),
  unlinked: message('edit.unlink', 'Remove link'),
  untitled: message('card.untitled', 'Untitled card'),
};

/** How a link reads from its start, and from its end. */
const readings: Readonly<Record<LinkKind, readonly [ReturnType<typeof message>, ReturnType<typeof message>]>> = {
  next: [message('link.next', 'leads to'), message('link.next-back', 'comes after')],
  causes: [message('link.causes', 'causes'), message('link.causes-back', 'because of')],
  addresses: [message('link.addresses', 'addresses'), message('link.addresses-back', 'addressed by')],
  contradicts: [message('link.contradicts', 'contradicts'), message('link.contradicts-back', 'contradicted by')],
  measures: [message('link.measures', 'measures'), message('link.measures-back', 'measured by')],
  guards: [message('link.guards', 'guards'), message('link.guards-back', 'guarded by')],
  depends: [message('link.depends', 'depends on'), message('link.depends-back', 'needed by')],
};

/** A reading of a kind: its name, whether it runs against the arrow, and how it is said. */
interface Reading {
  readonly kind: LinkKind;
  readonly back: boolean;
}

const allReadings: readonly Reading[] = (Object.keys(readings) as LinkKind[]).flatMap((kind) => [
  { kind, back: false },
  { kind, back: true },
]);

/** What a card of this lane is most often linked by. */
function usualReading(type: string | undefined): Reading {
  if (type === 'pain') return { kind: 'addresses', back: true };
  if (type === 'opportunity' || type === 'solution') return { kind: 'addresses', back: false };
  if (type === 'cause') return { kind: 'causes', back: false };
  if (type === 'metric') return { kind: 'measures', back: false };
  return { kind: 'next', back: false };
}

export function linksSection(desk: Desk, card: Card): TemplateResult {
  const { t, reader, readOnly } = desk.context;
  const links = reader.linksOf(card.id);
  return html`<section class="links" aria-label=${t(words.links)}>
    <h3>${t(words.links)}</h3>
    ${links.map((link) => linkLine(desk, card, link))} ${readOnly ? nothing : adder(desk, card)}
  </section>`;
}

function nameOf(desk: Desk, id: Id): string {
  const { reader, t } = desk.context;
  return reader.get('cards', id)?.text || reader.get('steps', id)?.name || t(words.untitled);
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
    <span class="muted">${t(readings[link.kind][back ? 1 : 0])}</span>
    <button type="button" class="button word" dir="auto" @click=${show}>${nameOf(desk, other)}</button>
    ${
      readOnly
        ? nothing
        : html`<button
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
  const { t, document, reader } = desk.context;
  const usual = usualReading(reader.get('lanes', card.lane)?.type);
  // Arrow keys change a select at every step, so a link is made by the button only.
  const add = (event: Event): void => {
    const [kindSelect, target] = (event.currentTarget as HTMLElement).parentElement?.querySelectorAll('select') ?? [];
    const reading = allReadings[kindSelect?.selectedIndex ?? 0] ?? usual;
    if (!target?.value) return;
    const [from, to] = reading.back ? [target.value, card.id] : [card.id, target.value];
    document.edit(words.linked, (change) => change.addLink({ from, to, kind: reading.kind }));
    target.selectedIndex = 0;
  };
  const lanes = reader
    .all('lanes')
    .map((lane) => ({ lane, cards: reader.slotsOf(lane.id).flatMap((slot) => reader.cardsIn(lane.id, slot)) }));
  return html`<div class="add-link">
    <select class="input" aria-label=${t(words.kind)}>
      ${allReadings.map(
        ({ kind, back }) =>
          html`<option ?selected=${kind === usual.kind && back === usual.back}>
            ${t(readings[kind][back ? 1 : 0])}
          </option>`,
      )}
    </select>
    <select class="input" data-links-to aria-label=${t(words.to)}>
      <option value="">${t(words.choose)}</option>
      ${lanes
        .filter(({ cards }) => cards.some((other) => other.id !== card.id))
        .map(
          ({ lane, cards }) =>
            html`<optgroup label=${lane.name}>
              ${cards.filter((other) => other.id !== card.id).map((other) => html`<option value=${other.id}>${(other.text || t(words.untitled)).slice(0, 80)}</option>`)}
            </optgroup>`,
        )}
    </select>
    <button
      type="button"
      class="button edge icon-only"
      data-action="add-link"
      aria-label=${t(words.linked)}
      @click=${add}
    >
      ${icon('plus', 12)}
    </button>
  </div>`;
}
