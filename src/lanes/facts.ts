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
  texts: string[];
  tone: Tone | undefined;
}

const iconSize = 12;
const gapAfterSign = 4;
const gapBetweenGroups = 8;

/**
 * Sets facts from `(x, y)` on within `width`. Facts without a sign follow the one before them, parted by a dot; a fact that
 * fits on a line is not broken.
 */
export function setFacts(
  facts: readonly Fact[],
  place: { readonly x: number; readonly y: number; readonly width: number },
  measure: Measure,
): { readonly runs: TextRun[]; readonly signs: Sign[]; readonly height: number } {
  const runs: TextRun[] = [];
  const signs: Sign[] = [];
  const lineHeight = measure.lineHeight('meta');
  const groups = groupsOf(facts);
  let x = 0;
  let y = 0;
  for (const { sign, texts, tone = 'ink-3' } of groups) {
    const text = joined(texts, place.width, measure);
    const indent = sign ? signWidth(sign) + (text ? gapAfterSign : 0) : 0;
    const wanted = indent + (text ? measure.width(text, 'meta') : 0);
    if (x > 0) {
      if (x + gapBetweenGroups + wanted > place.width) {
        y += lineHeight;
        x = 0;
      } else x += gapBetweenGroups;
    }
    if (sign) signs.push(placeSign(sign, place.x + x, place.y + y + (lineHeight - iconSize) / 2));
    x += indent;
    if (!text) continue;
    const { first, rest } = wrapAfter(text, place.width - x, place.width, measure);
    if (first) runs.push({ x: place.x + x, y: place.y + y, lines: [first], style: 'meta', tone });
    if (rest.length) {
      runs.push({ x: place.x, y: place.y + y + (first ? lineHeight : 0), lines: rest, style: 'meta', tone });
      y += lineHeight * (rest.length - (first ? 0 : 1));
    }
    const last = rest.at(-1);
    x = last === undefined ? x + measure.width(first, 'meta') : measure.width(last, 'meta');
  }
  return { runs, signs, height: groups.length ? y + lineHeight : 0 };
}

/** The first line stands after the sign, the others begin at the edge. */
function wrapAfter(
  text: string,
  room: number,
  width: number,
  measure: Measure,
): { first: string; rest: readonly string[] } {
  const lines = measure.wrap(text, 'meta', room);
  const first = lines[0] ?? '';
  if (lines.length === 1 || room === width || !text.startsWith(first)) return { first, rest: lines.slice(1) };
  return { first, rest: measure.wrap(text.slice(first.length).trimStart(), 'meta', width) };
}

/** Facts parted by dots; short ones keep their words together, and a dot never begins a line. */
function joined(texts: readonly string[], width: number, measure: Measure): string {
  return texts
    .map((text) => (measure.width(text, 'meta') <= width * 0.75 ? text.replace(/ /g, '\u00a0') : text))
    .join('\u00a0· ');
}

function groupsOf(facts: readonly Fact[]): Group[] {
  const groups: Group[] = [];
  for (const fact of facts) {
    const text = fact.text?.replace(/\s+/g, ' ').trim() || undefined;
    const sign = fact.icon !== undefined || fact.dots ? fact : undefined;
    if (!sign && !text) continue;
    const tone = text ? (fact.tone ?? 'ink-3') : undefined;
    const last = groups.at(-1);
    if (sign || !last || (tone && last.tone && last.tone !== tone)) {
      groups.push({ sign, texts: text ? [text] : [], tone });
    } else if (text) {
      last.texts.push(text);
      last.tone ??= tone;
    }
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
