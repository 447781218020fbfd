/** Cards on the clipboard: as our own JSON for another map, and as plain text for everything else. */
import type { Id } from '../base/ids.js';
import { message } from '../i18n/translate.js';
import type { Card } from '../model/journey-map.js';
import type { Place } from '../session/session.js';
import type { ActionContext } from './action.js';
import { stepOf, targetsOf } from './targets.js';

/** The clipboard type of copied cards; browsers keep it between their own tabs and windows. */
export const cardsMediaType = 'application/vnd.journeymap-cards+json';

/** One copied card: how many steps after the first one it stands, and the kind of its lane. */
interface CopiedCard {
  readonly after: number;
  readonly type: string;
  readonly card: Readonly<Record<string, unknown>>;
}

interface Copied {
  readonly cards: readonly CopiedCard[];
}

/** The most cards one paste makes, so that a pasted book cannot stall the page. */
const most = 1000;

/** The selected cards for the clipboard, or nothing. */
export function copyCards(context: ActionContext): { json: string; text: string; count: number } | undefined {
  const { reader } = context;
  const cards = targetsOf(context, {}, 'cards');
  if (!cards.length) return undefined;
  const steps = reader.all('steps').map((step) => step.id);
  const at = (card: Card): number => steps.indexOf(stepOf(context, card) ?? '');
  const first = Math.min(...cards.map(at));
  const copied = cards.map((card): CopiedCard => {
    // Ids belong to the map they come from.
    const {
      id: _id,
      lane,
      step: _step,
      stage: _stage,
      toStep: _toStep,
      evidence: _evidence,
      persona: _persona,
      ...fields
    } = card;
    return { after: at(card) - first, type: reader.get('lanes', lane)?.type ?? '', card: fields };
  });
  return {
    json: JSON.stringify({ cards: copied } satisfies Copied),
    text: cards.map((card) => card.text ?? '').join('\n'),
    count: cards.length,
  };
}

function isCopied(one: unknown): one is CopiedCard {
  const { card, after } = (one ?? {}) as Partial<CopiedCard>;
  return typeof card === 'object' && Number.isInteger(after);
}

function readCopied(json: string): readonly CopiedCard[] {
  try {
    const data = JSON.parse(json) as Partial<Copied> | null;
    const cards: readonly unknown[] = Array.isArray(data?.cards) ? data.cards : [];
    return cards.filter(isCopied);
  } catch {
    return [];
  }
}

/** Plain text becomes one card per line. */
function readText(text: string): readonly CopiedCard[] {
  const lines = text
    .split(/\r\n?|\n/)
    .map((line) => line.trim())
    .filter(Boolean);
  return lines.map((line) => ({ after: 0, type: '', card: { text: line } }));
}

/** Puts cards where the focus is: cards of one lane into the focused lane, others into the first lane of their kind. */
export function pasteCards(
  context: ActionContext,
  data: { json?: string; text?: string },
  place: Place,
): readonly Id[] {
  const own = data.json ? readCopied(data.json) : [];
  const copied = (own.length ? own : readText(data.text ?? '')).slice(0, most);
  if (!copied.length) return [];
  const { reader, document, kinds } = context;
  const steps = reader.all('steps');
  const from = steps.findIndex((step) => step.id === place.step);
  const oneLane = new Set(copied.map((one) => one.type)).size === 1;
  const laneFor = (one: CopiedCard): Id =>
    (oneLane ? undefined : reader.all('lanes').find((lane) => lane.type === one.type)?.id) ?? place.lane;
  return document.edit(message('edit.paste', 'Paste'), (change) =>
    copied.map((one) => {
      const lane = laneFor(one);
      const step = steps[Math.min(steps.length - 1, from + Math.max(0, one.after))]?.id ?? place.step;
      const kind = kinds.get(reader.get('lanes', lane)?.type ?? '');
      const target = reader.get('lanes', lane);
      return change.addCard({ ...(target && kind.newCard?.(target)), ...one.card, lane, step });
    }),
  );
}
