/** Where a word without spaces may be broken: after hyphens, between ideographs, at dashes, as browsers do it. */
import { segmentsOf } from '../base/segments.js';
import { breakClass, type BreakClass } from './line-break-class.js';

/**
 * Both follow UAX 14. `web` (Chromium, Safari) has a table of its own for two signs of ASCII, with no break after the slash of
 * `a/b`, and breaks before small kana; `unicode` (Firefox) has neither, and holds brackets, signs of money and numbers together.
 */
export type LineBreaks = 'web' | 'unicode';

/** Classes that nothing is broken before, whatever stands there. */
const neverBefore = new Set<BreakClass>([
  'joiner',
  'close',
  'parenthesis',
  'exclamation',
  'infix',
  'slash',
  'quote',
  'after',
  'hyphen',
  'not-first',
  'inseparable',
  'mark',
  'zero-space',
]);
const letters = new Set<BreakClass>(['letter', 'hebrew', 'syllable']);
const ideographs = new Set<BreakClass>(['ideograph', 'emoji', 'skin', 'small-kana']);
const words = new Intl.Segmenter('th', { granularity: 'word' });

/** The offsets at which a word may go on in the next line; never its beginning or its end. */
export function breaksIn(word: string, rules: LineBreaks = 'web'): readonly number[] {
  const offsets: number[] = [];
  let before: BreakClass | undefined;
  let last = 0;
  let beforeLast = 0;
  let flags = 0;
  let inNumber = false;
  let at = 0;
  for (const character of word) {
    const code = character.codePointAt(0) ?? 0;
    const own = classOf(code, rules);
    if (before !== undefined) {
      if (own === 'mark' && before !== 'zero-space') {
        // Goes with what it stands on; a joiner also holds what follows.
        if (code === 0x200d) last = code;
        at += character.length;
        continue;
      }
      const ascii = rules === 'web' && last < 0x80 && code < 0x80;
      const joined = last === 0x200d || (own === 'flag' && before === 'flag' && flags % 2 === 1);
      if (!joined) {
        const inWord = alphanumeric.test(String.fromCodePoint(beforeLast));
        const changed = rules === 'unicode' ? changedByFirefox(before, own) : undefined;
        if (changed ?? (ascii ? breaksAscii(inWord, last, code) : breaksBetween(before, own, inNumber)))
          offsets.push(at);
      }
    }
    flags = own === 'flag' ? flags + 1 : 0;
    inNumber = own === 'digit' || (inNumber && (own === 'infix' || own === 'slash'));
    beforeLast = last;
    last = code;
    before = own === 'mark' ? 'letter' : own;
    at += character.length;
  }
  return hasSyllables.test(word) ? withSyllables(word, offsets) : offsets;
}

function classOf(code: number, rules: LineBreaks): BreakClass {
  const found = breakClass(code);
  return found === 'small-kana' ? (rules === 'unicode' ? 'not-first' : 'ideograph') : found;
}

/** The order of the rules is that of UAX 14. */
function breaksBetween(a: BreakClass, b: BreakClass, inNumber: boolean): boolean {
  if (b === 'zero-space') return false;
  if (a === 'zero-space') return true;
  if (a === 'joiner' || a === 'glue') return false;
  if (b === 'glue') return a === 'after' || a === 'hyphen';
  if (neverBefore.has(b) || a === 'open' || a === 'wide-open' || a === 'quote') return false;
  if (b === 'dash') return a !== 'dash';
  if (a === 'slash') return b !== 'hebrew' && !(b === 'digit' && inNumber);
  if (a === 'hyphen') return b !== 'digit';
  if (letters.has(a)) return !(letters.has(b) || b === 'digit' || b === 'prefix' || b === 'postfix' || b === 'open');
  if (a === 'digit') return !(letters.has(b) || b === 'digit' || b === 'prefix' || b === 'postfix' || b === 'open');
  if (a === 'prefix') return !(letters.has(b) || b === 'digit' || ideographs.has(b));
  if (a === 'postfix') return !(letters.has(b) || b === 'digit');
  if (ideographs.has(a)) return !(b === 'postfix' || (b === 'skin' && a === 'emoji'));
  if (a === 'infix') return !(letters.has(b) || b === 'digit');
  if (a === 'parenthesis') return !(letters.has(b) || b === 'digit');
  return true;
}

/** What Firefox does otherwise; undefined where it keeps to the rules. */
function changedByFirefox(a: BreakClass, b: BreakClass): boolean | undefined {
  const sign = b === 'prefix' || b === 'postfix';
  if (b === 'skin') return false;
  if ((a === 'prefix' || a === 'postfix') && (b === 'open' || b === 'wide-open')) return false;
  if ((a === 'close' || a === 'parenthesis') && sign) return false;
  if ((a === 'slash' || a === 'hyphen') && b === 'digit') return false;
  return undefined;
}

const digit = /[0-9]/;
const alphanumeric = /[0-9A-Za-z]/;

/** As Chromium and Safari do it. */
function breaksAscii(inWord: boolean, last: number, code: number): boolean {
  const a = String.fromCharCode(last);
  const b = String.fromCharCode(code);
  if (a === '-') return digit.test(b) ? inWord : !'!$),./:;?]}'.includes(b);
  if (a === '?') return !'!"\'),./:;?]}'.includes(b);
  return '(<[{'.includes(b) && '!"#%&)*+,.:;=>\\]|}~'.includes(a);
}

const hasSyllables = /[\p{Script=Thai}\p{Script=Lao}\p{Script=Khmer}\p{Script=Myanmar}]/u;
const syllables = /[\p{Script=Thai}\p{Script=Lao}\p{Script=Khmer}\p{Script=Myanmar}]+/gu;

/** Between the words of scripts that write them without spaces. */
function withSyllables(word: string, breaks: readonly number[]): readonly number[] {
  const all = new Set(breaks);
  for (const run of word.matchAll(syllables)) {
    let at = run.index;
    for (const syllable of segmentsOf(words, run[0])) {
      if (at > run.index) all.add(at);
      at += syllable.length;
    }
  }
  return [...all].sort((a, b) => a - b);
}
