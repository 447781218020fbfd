/** The facts a card shows under its text: short words with a sign before them, set on as few lines as fit. */
import type { Translate } from '../i18n/translate.js';
import type { IconName, LaneSpace, Sign, TextRun, Tone } from '../layout/lane-kind.js';
import type { Measure } from '../layout/measure.js';
import type { MapReader } from '../model/map-index.js';

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

/** What facts are made from; a card that is only described has no `space`, and `map` where it is at hand. */
export interface FactContext {
  readonly t: Translate;
  readonly space?: LaneSpace;
  readonly map?: MapReader | undefined;
}

export function mapOf({ space, map }: FactContext): MapReader | undefined {
  return space?.map ?? map;
}

/** The map's currency, when the map is at hand. */
export function currencyOf(context: FactContext): string | undefined {
  return mapOf(context)?.fields.currency;
}

interface Group {
  sign: Fact | undefined;
  texts: string[];
  tone: Tone | undefined;
}

const iconSize = 12;
const gapAfterSign = 4;
const gapBetweenGroups = 8;

/** A line of text, from where its first letter stands. */
interface Line {
  x: number;
  y: number;
  text: string;
  readonly tone: Tone;
}

/**
 * Sets facts from `(x, y)` on within `width`. Facts without a sign follow the one before them, parted by a dot; a fact that
 * fits on a line is not broken.
 */
export function setFacts(
  facts: readonly Fact[],
  place: { readonly x: number; readonly y: number; readonly width: number },
  measure: Measure,
): { readonly runs: TextRun[]; readonly signs: Sign[]; readonly height: number } {
  const lines: Line[] = [];
  const signs: Sign[] = [];
  const lineHeight = measure.lineHeight('meta');
  const groups = groupsOf(facts);
  let x = 0;
  let y = 0;
  for (const [at, { sign, texts, tone = 'ink-3' }] of groups.entries()) {
    const indent = sign ? signWidth(sign) + (texts.length ? gapAfterSign : 0) : 0;
    const needed =
      x === 0 ? 0 : texts.length ? indent + firstWidth(texts, lines.at(-1), measure) : signsFrom(groups, at);
    if (x > 0 && x + gapBetweenGroups + needed > place.width) {
      const room = place.width - gapBetweenGroups - needed;
      const moved = texts.length ? undefined : lastWords(lines.at(-1), room, measure);
      y += lineHeight;
      x = 0;
      // A sign without words does not stand alone under them.
      if (moved) {
        lines.push({ ...moved, x, y });
        x = measure.width(moved.text, 'meta') + gapBetweenGroups;
      }
    } else if (x > 0) x += gapBetweenGroups;
    if (sign) signs.push(placeSign(sign, place.x + x, place.y + y + (lineHeight - iconSize) / 2));
    let line: Line = { x: x + indent, y, text: '', tone };
    lines.push(line);
    for (const text of texts) {
      const longer = line.text ? `${line.text} · ${text}` : text;
      if (line.x + measure.width(longer, 'meta') <= place.width) {
        line.text = longer;
        continue;
      }
      if (line.text) lines.push((line = { x: 0, y: line.y + lineHeight, text: '', tone }));
      const [head = '', ...rest] = wrapFrom(text, place.width - line.x, place.width, measure);
      line.text = head;
      for (const more of rest) lines.push((line = { x: 0, y: line.y + lineHeight, text: more, tone }));
    }
    y = line.y;
    x = line.x + measure.width(line.text, 'meta');
  }
  return { runs: runsOf(lines, place), signs, height: groups.length ? y + lineHeight : 0 };
}

/** Width of the signs without words that follow one another; they go to the next line together. */
function signsFrom(groups: readonly Group[], from: number): number {
  let width = -gapBetweenGroups;
  for (let at = from; groups[at]?.sign && !groups[at]?.texts.length; at++)
    width += gapBetweenGroups + signWidth(groups[at]?.sign ?? {});
  return width;
}

/** Beside signs that would stand alone, words are broken rather than moved down. */
function firstWidth([text = '']: readonly string[], beside: Line | undefined, measure: Measure): number {
  return measure.width(beside?.text ? text : (text.split(' ', 1)[0] ?? ''), 'meta');
}

/** Takes the last fact off a line, or its last word where there is one fact only; nothing that has no room beside signs. */
function lastWords(line: Line | undefined, room: number, measure: Measure): Line | undefined {
  if (!line) return undefined;
  const at = line.text.lastIndexOf(' · ');
  const cut = at < 0 ? line.text.lastIndexOf(' ') : at;
  if (cut < 1) return undefined;
  const moved = { ...line, text: line.text.slice(at < 0 ? cut + 1 : cut + 3) };
  if (measure.width(moved.text, 'meta') > room) return undefined;
  line.text = line.text.slice(0, cut);
  return moved;
}

/** The first line has less room, beside a sign; the others begin at the edge. */
function wrapFrom(text: string, room: number, width: number, measure: Measure): readonly string[] {
  const lines = measure.wrap(text, 'meta', room);
  const [first = ''] = lines;
  if (room === width || !first || !text.startsWith(first)) return lines;
  return [first, ...measure.wrap(text.slice(first.length).trimStart(), 'meta', width)];
}

/** Lines that stand one under another at the edge become one run. */
function runsOf(lines: readonly Line[], place: { readonly x: number; readonly y: number }): TextRun[] {
  const runs: (TextRun & { lines: string[] })[] = [];
  let above: Line | undefined;
  for (const line of lines) {
    if (!line.text) continue;
    const last = runs.at(-1);
    if (last && above?.x === 0 && line.x === 0 && last.tone === line.tone && line.y > above.y)
      last.lines.push(line.text);
    else runs.push({ x: place.x + line.x, y: place.y + line.y, lines: [line.text], style: 'meta', tone: line.tone });
    above = line;
  }
  return runs;
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
