/** Which commands a search means, the likeliest first. */
import type { Action } from '../actions/action.js';
import { fold } from '../base/fold.js';
import type { Translate } from '../i18n/translate.js';
import { nameOf, searchedIn } from './palette-words.js';

/** All of them, in their own order, when nothing is searched for. */
export function searchActions(actions: readonly Action[], wanted: string, t: Translate): readonly Action[] {
  const parts = fold(wanted).split(/\s+/).filter(Boolean);
  if (!parts.length) return actions;
  return actions
    .map((action) => ({ action, rank: rankOf(action, parts, t) }))
    .filter(({ rank }) => rank > 0)
    .sort((a, b) => b.rank - a.rank)
    .map(({ action }) => action);
}

/** 0 when a part is found nowhere; a name counts more than another word, the beginning of a word more than its middle. */
function rankOf(action: Action, parts: readonly string[], t: Translate): number {
  const name = fold(t(nameOf(action)));
  const others = searchedIn(action, t).map(fold);
  let rank = 0;
  for (const part of parts) {
    const found = name.startsWith(part)
      ? 8
      : startsWord(name, part)
        ? 6
        : others.some((text) => startsWord(text, part))
          ? 4
          : name.includes(part)
            ? 2
            : others.some((text) => text.includes(part))
              ? 1
              : 0;
    if (!found) return 0;
    rank += found;
  }
  return rank;
}

function startsWord(text: string, part: string): boolean {
  return text.split(/[^\p{L}\p{N}]+/u).some((word) => word.startsWith(part)) || text.startsWith(part);
}
