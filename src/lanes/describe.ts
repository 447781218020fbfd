/** The accessible name of a card: its text and what it says beside it, in one short sentence. */
import { closed, depth, isolate } from '../base/bidi.js';
import { message, type Translate } from '../i18n/translate.js';
import type { Card } from '../model/journey-map.js';

const longest = 200;

export const emptyCard = message('lane.card.empty', 'Empty card');

/** Joins the parts that say something; cut at a word when too long to listen to. */
export function describeParts(parts: readonly (string | undefined)[], t: Translate): string {
  const said = parts.map((part) => part?.replace(/\s+/g, ' ').trim()).filter(Boolean);
  return shorten(said.map((part = '') => isolate(part)).join(', ') || t(emptyCard), longest);
}

/** At most `most` characters, never cut within a letter with its marks. */
export function shorten(text: string, most: number): string {
  if (text.length <= most) return text;
  // What is open where it is cut is closed behind it.
  const room = most - 1 - depth(text);
  let kept = '';
  for (const { segment } of new Intl.Segmenter(undefined, { granularity: 'grapheme' }).segment(text)) {
    if (kept.length + segment.length > room) break;
    kept += segment;
  }
  const words = kept.replace(/\s+\S*$/, '');
  return closed(`${words.length > most / 2 ? words : kept}…`);
}

/** A text without blanks at its ends; nothing when there is nothing in it. */
export function filled(text: string | undefined): string | undefined {
  return text?.trim() ? text : undefined;
}

/** The card's own text, when it has one. */
export function textOf(card: Card): string | undefined {
  return filled(card.text);
}

/** Words that stand in quotes of their own, without them: for a sentence that puts its own around. */
export function unquoted(text: string): string {
  const trimmed = text.trim();
  return /^(?:“[^“”]*”|«[^«»]*»|„[^„“]*“|"[^"]*")$/.test(trimmed) ? trimmed.slice(1, -1).trim() || trimmed : trimmed;
}
