/** The smallest edit that turns one text into another, with its borders between graphemes, so that merging never tears a letter. */
import { simpleDiffString } from 'lib0/diff';

/** Removes some code units at an index, then inserts a text there. */
export interface TextEdit {
  readonly index: number;
  readonly remove: number;
  readonly insert: string;
}

const graphemes = new Intl.Segmenter(undefined, { granularity: 'grapheme' });

/** The one stretch in which two texts differ. */
export function textEdit(before: string, after: string): TextEdit {
  const { index, remove } = simpleDiffString(before, after);
  const start = commonBorder(before, after, index, (text, at) => borderBefore(text, at));
  const tail = before.length - index - remove;
  // The rest of both texts is the same, so the end is looked for from behind.
  const shift = after.length - before.length;
  let end = before.length - tail;
  for (;;) {
    const next = borderAfter(after, borderAfter(before, end) + shift) - shift;
    if (next === end) break;
    end = next;
  }
  return { index: start, remove: end - start, insert: after.slice(start, end + shift) };
}

function commonBorder(before: string, after: string, at: number, snap: (text: string, at: number) => number): number {
  for (;;) {
    const next = snap(after, snap(before, at));
    if (next === at) return at;
    at = next;
  }
}

function borderBefore(text: string, at: number): number {
  if (isPlainBorder(text, at)) return at;
  return graphemes.segment(text).containing(at)?.index ?? at;
}

function borderAfter(text: string, at: number): number {
  if (isPlainBorder(text, at)) return at;
  const segment = graphemes.segment(text).containing(at);
  return !segment || segment.index === at ? at : segment.index + segment.segment.length;
}

/** The quick answer for the ends of a text and for letters that never join: Latin, Greek and Cyrillic without marks. */
function isPlainBorder(text: string, at: number): boolean {
  if (at <= 0 || at >= text.length) return true;
  return isSimple(text.charCodeAt(at - 1)) && isSimple(text.charCodeAt(at));
}

function isSimple(code: number): boolean {
  return (
    (code >= 0x20 && code < 0x300 && code !== 0xad && (code < 0x7f || code > 0x9f) && code !== 0xa9 && code !== 0xae) ||
    (code >= 0x370 && code < 0x483) ||
    (code >= 0x48a && code < 0x530)
  );
}
