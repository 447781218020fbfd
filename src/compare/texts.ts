/** Two people's changes to one text in one, word by word; where both changed the same words there is no answer. */
import { diff3Merge } from 'node-diff3';
import { segmentsOf } from '../base/segments.js';

const words = new Intl.Segmenter(undefined, { granularity: 'word' });

/** Finding what two lists of words share takes the square of their length at worst: long texts are compared by lines. */
const mostUnits = 20_000;

/** Undefined when both changed the same words in different ways. */
export function mergeTexts(base: string, mine: string, theirs: string): string | undefined {
  const split = Math.max(base.length, mine.length, theirs.length) > mostUnits ? linesOf : wordsOf;
  const parts = diff3Merge(split(mine), split(base), split(theirs), { excludeFalseConflicts: true });
  const texts: string[] = [];
  for (const { ok } of parts) {
    if (!ok) return undefined;
    texts.push(...ok);
  }
  return texts.join('');
}

function wordsOf(text: string): string[] {
  return segmentsOf(words, text);
}

function linesOf(text: string): string[] {
  return text.split(/(?<=\n)/);
}
