/** What a pain tells in one glance: what a case costs against what preventing it costs, why it happens, and what is done about it. */
import { html, nothing, type TemplateResult } from 'lit';
import { isEnabled } from '../actions/action.js';
import { message } from '../i18n/translate.js';
import { billTotal, moneyText } from '../lanes/values.js';
import type { Card } from '../model/journey-map.js';
import type { MapReader } from '../model/map-index.js';
import { icon } from '../ui/icon.js';
import type { Desk } from './desk.js';

const words = {
  costs: message('pain.costs', 'A case costs {cost}'),
  prevention: message('pain.prevention', 'preventing it {prevention}'),
  cheaper: message('pain.cheaper', { one: '{n} times cheaper', other: '{n} times cheaper' }),
  why: message('pain.why', 'Why?'),
  ask: message('pain.ask-why', 'Why does this happen?'),
  askAgain: message('pain.ask-why-again', 'And why is that?'),
};

/** Kinds of lane whose cards ask for a cause. */
const asked = new Set(['pain', 'barrier', 'failpoint', 'cause']);

/** A cause and the remedies that address it. */
interface Why {
  readonly cause: Card;
  readonly remedies: readonly Card[];
}

function startsOf(reader: MapReader, id: string, kind: string): readonly Card[] {
  const links = reader.linksOf(id).filter((link) => link.kind === kind && link.to === id);
  return links.map((link) => reader.get('cards', link.from)).filter((card) => card !== undefined);
}

/** The chain of causes of a card, nearest first; each cause once, also when they run in a circle. */
export function whysOf(reader: MapReader, card: Card): readonly Why[] {
  const seen = new Set([card.id]);
  const found: Why[] = [];
  let level = [card];
  while (level.length) {
    level = level
      .flatMap((effect) => startsOf(reader, effect.id, 'causes'))
      .filter(({ id }) => !seen.has(id) && seen.add(id));
    found.push(...level.map((cause) => ({ cause, remedies: startsOf(reader, cause.id, 'addresses') })));
  }
  return found;
}

export function painStory(desk: Desk, card: Card): TemplateResult | typeof nothing {
  const { t, reader } = desk.context;
  if (!asked.has(reader.get('lanes', card.lane)?.type ?? '')) return nothing;
  const cost = billTotal(card.costs);
  const prevention = billTotal(card.prevention);
  const whys = whysOf(reader, card);
  const asker = whyButton(desk, whys.at(-1)?.cause ?? card, whys.length > 0);
  if (cost === undefined && !whys.length && asker === nothing) return nothing;
  const money = (sum: number): string => moneyText(sum, reader.fields.currency, t);
  const ratio = cost && prevention ? Math.floor(cost / prevention) : 0;
  return html`<section class="story">
    ${
      cost === undefined
        ? nothing
        : html`<div>
            ${t(words.costs, { cost: money(cost) })}${prevention === undefined ? nothing : html`, ${t(words.prevention, { prevention: money(prevention) })}`}
            ${ratio > 1 ? html` · <strong class="gain">${t(words.cheaper, { n: ratio })}</strong>` : nothing}
          </div>`
    }
    ${
      whys.length
        ? html`<h3>${t(words.why)}</h3>
            <ol class="whys">
              ${whys.map(
                ({ cause, remedies }) =>
                  html`<li>
                    <span dir="auto">${cause.text}</span>
                    ${remedies.map((remedy) => html`<span class="fix" dir="auto">→ ${remedy.text}</span>`)}
                  </li>`,
              )}
            </ol>`
        : nothing
    }
    ${asker}
  </section>`;
}

/** Goes on where the chain ends: a cause of the card, or of its last cause. */
function whyButton(desk: Desk, { id }: Card, again: boolean): TemplateResult | typeof nothing {
  const { context } = desk;
  const action = desk.action('ask-why');
  if (!action || !isEnabled(action, context, { id })) return nothing;
  return html`<button
    type="button"
    class="button edge"
    data-action="ask-why"
    data-why-of=${id}
    @click=${() => desk.run('ask-why', { id })}
  >
    ${icon(action.icon, 14)}${context.t(again ? words.askAgain : words.ask)}
  </button>`;
}
