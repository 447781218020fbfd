/** Text as people compare it when they search: without case, accents and the dots of ё; й stays a letter of its own. */

/** A text folded, and for each unit of it where it came from. */
interface Folded {
  readonly text: string;
  readonly from: readonly number[];
  readonly to: readonly number[];
}

function foldSign(sign: string): string {
  const lower = sign.toLowerCase();
  return lower === 'й' ? lower : lower.normalize('NFD').replace(/\p{M}+/gu, '');
}

function folded(text: string): Folded {
  let out = '';
  const from: number[] = [];
  const to: number[] = [];
  let at = 0;
  for (const sign of text) {
    const end = at + sign.length;
    // и and a breve of its own are й, as one sign or as two.
    if (sign === '\u0306' && out.endsWith('и')) out = `${out.slice(0, -1)}й`;
    const plain = foldSign(sign);
    // What only belongs to the sign before it is found with that sign.
    if (!plain && to.length) to[to.length - 1] = end;
    for (let unit = 0; unit < plain.length; unit++) {
      from.push(at);
      to.push(end);
    }
    out += plain;
    at = end;
  }
  return { text: out, from, to };
}

export function fold(text: string): string {
  return folded(text).text;
}

/** A stretch of a text, in UTF-16 units. */
export interface Stretch {
  readonly from: number;
  readonly to: number;
}

/** Every place of a text that matches, none within another; nothing matches an empty search. */
export function findAll(text: string, wanted: string): readonly Stretch[] {
  const search = fold(wanted);
  if (!search) return [];
  const { text: plain, from, to } = folded(text);
  const found: Stretch[] = [];
  for (let at = plain.indexOf(search); at >= 0; at = plain.indexOf(search, at + search.length)) {
    found.push({ from: from[at] ?? 0, to: to[at + search.length - 1] ?? text.length });
  }
  return found;
}

/** The text with every match replaced, letter for letter as the replacement is written. */
export function replaceAll(text: string, wanted: string, by: string): string {
  let out = '';
  let at = 0;
  for (const { from, to } of findAll(text, wanted)) {
    out += text.slice(at, from) + by;
    at = to;
  }
  return out + text.slice(at);
}
