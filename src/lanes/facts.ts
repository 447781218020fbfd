/** The facts a card shows under its text: short words with a sign before them, set on as few lines as fit. */
import type { Translate } from '../i18n/translate.js';
import type { IconName, LaneSpace, Sign, TextRun, Tone } from '../layout/lane-kind.js';
import type { Measure } from '../layout/measure.js';

/** One fact: a sign, words, or both. */
export interface Fact {
  readonly text?: string;
  readonly icon?: IconName;
  /** Filled dots out of how many. */
  readonly dots?: { readonly filled: number; readonly of: number };
  readonly tone?: Tone;
  /** Said by screen readers instead of `text`; needed when a sign stands alone. An empty string says nothing. */
  readonly spoken?: string;
}

/** What facts are made from; `space` is absent when a card is only described. */
export interface FactContext {
  readonly t: Translate;
  readonly space?: LaneSpace;
}

/** The map's currency, when the map is at hand. */
export function currencyOf(context: FactContext): string | undefined {
  return context.space?.map.fields.currency;
}

interface Group {
  sign: Fact | undefined;
  text: string;
  tone: Tone;
}

const iconSize = 12;
const gapAfterSign = 4;
const gapBetweenGroups = 8;

/** Sets facts from `(x, y)` on within `width`. Facts without a sign follow the one before them, parted by a dot. */
export function setFacts(
  facts: readonly Fact[],
  place: { readonly x: number; readonly y: number; readonly width: number },
  measure: Measure,
): { readonly runs: TextRun[]; readonly signs: Sign[]; readonly height: number } {
  const runs: TextRun[] = [];
  const signs: Sign[] = [];
  const lineHeight = measure.lineHeight('meta');
  let x = 0;
  let y = 0;
  let lines = 0;
  for (const group of groupsOf(facts)) {
    const indent = group.sign ? signWidth(group.sign) + (group.text ? gapAfterSign : 0) : 0;
    const wanted = indent + (group.text ? measure.width(group.text, 'meta') : 0);
    if (x > 0 && x + gapBetweenGroups + wanted > place.width) {
      y += lineHeight * lines;
      x = 0;
    } else if (x > 0) {
      x += gapBetweenGroups;
    }
    const wrapped = group.text ? measure.wrap(group.text, 'meta', place.width - x - indent) : [];
    if (group.sign) signs.push(placeSign(group.sign, place.x + x, place.y + y + (lineHeight - iconSize) / 2));
    if (wrapped.length) {
      runs.push({ x: place.x + x + indent, y: place.y + y, lines: wrapped, style: 'meta', tone: group.tone });
    }
    lines = Math.max(1, wrapped.length);
    // After several lines nothing follows on the last of them: the next fact starts a line of its own.
    x = wrapped.length > 1 ? place.width : x + wanted;
  }
  return { runs, signs, height: y + lineHeight * lines };
}

function groupsOf(facts: readonly Fact[]): Group[] {
  const groups: Group[] = [];
  for (const fact of facts) {
    const tone = fact.tone ?? 'ink-3';
    const sign = fact.icon !== undefined || fact.dots ? fact : undefined;
    const last = groups.at(-1);
    if (!sign && !fact.text) continue;
    if (sign || !last || last.tone !== tone) groups.push({ sign, text: fact.text ?? '', tone });
    else last.text = last.text ? `${last.text} · ${fact.text}` : (fact.text ?? '');
  }
  return groups;
}

function signWidth(fact: Fact): number {
  return fact.dots ? fact.dots.of * 8 - 2 : iconSize;
}

function placeSign(fact: Fact, x: number, y: number): Sign {
  const tone = fact.tone ?? 'ink-3';
  if (fact.dots) return { x, y, dots: fact.dots.filled, of: fact.dots.of, tone };
  return { x, y, icon: fact.icon ?? '', tone };
}
