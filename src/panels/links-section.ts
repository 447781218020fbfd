/** The part of the inspector that shows what a card is linked to, and links it further. */
import { html, nothing, type TemplateResult } from 'lit';
import type { Id } from '../base/ids.js';
import { message } from '../i18n/translate.js';
import type { Card, Link, LinkKind } from '../model/journey-map.js';
import { define } from '../ui/element.js';
import { icon } from '../ui/icon.js';
import { JmCardPicker, type Pick } from './card-picker.js';
import type { Desk } from './desk.js';

const words = {
  links: message('links.heading', 'Links'),
  kind: message('links.kind', 'Kind of link'),
  choose: message('links.choose', 'Link to…'),
  noneFound: message('links.none-found', 'No other card has these words'),
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

/** A card without text is named by what its lane says of it: a score, a channel, a figure. */
function nameOf(desk: Desk, id: Id): string {
  const { reader, kinds, t } = desk.context;
  const card = reader.get('cards', id);
  const described = card && (card.text || kinds.get(reader.get('lanes', card.lane)?.type ?? '').describe(card, t));
  return described || reader.get('steps', id)?.name || t(words.untitled);
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
  define('jm-card-picker', JmCardPicker);
  const { t, document, reader } = desk.context;
  const usual = usualReading(reader.get('lanes', card.lane)?.type);
  const add = (event: CustomEvent<Id>): void => {
    const kinds = (event.currentTarget as HTMLElement).parentElement?.querySelector('select');
    const reading = allReadings[kinds?.selectedIndex ?? -1] ?? usual;
    const [from, to] = reading.back ? [event.detail, card.id] : [card.id, event.detail];
    document.edit(words.linked, (change) => change.addLink({ from, to, kind: reading.kind }));
  };
  return html`<div class="add-link">
    <select class="input" aria-label=${t(words.kind)}>
      ${allReadings.map(
        ({ kind, back }) =>
          html`<option ?selected=${kind === usual.kind && back === usual.back}>
            ${t(readings[kind][back ? 1 : 0])}
          </option>`,
      )}
    </select>
    <jm-card-picker
      data-links-to
      label=${t(words.choose)}
      none-found=${t(words.noneFound)}
      .picks=${() => picksFor(desk, card)}
      @jm-pick=${add}
    ></jm-card-picker>
  </div>`;
}

/** Every card but this one and those it is linked to already. */
function picksFor(desk: Desk, card: Card): readonly Pick[] {
  const { reader } = desk.context;
  const known = new Set([card.id, ...reader.linksOf(card.id).flatMap(({ from, to }) => [from, to])]);
  return reader.all('lanes').flatMap((lane) =>
    reader
      .slotsOf(lane.id)
      .flatMap((slot) => reader.cardsIn(lane.id, slot))
      .filter(({ id }) => !known.has(id))
      .map(({ id }) => ({ id, name: nameOf(desk, id), lane: lane.name })),
  );
}
