/** Sorts characters by how lines break around them, after the classes of Unicode's line breaking (UAX 14). */

export type BreakClass =
  | 'letter'
  | 'hebrew'
  | 'digit'
  | 'ideograph'
  | 'small-kana'
  | 'open'
  | 'wide-open'
  | 'close'
  | 'parenthesis'
  | 'exclamation'
  | 'infix'
  | 'slash'
  | 'quote'
  | 'prefix'
  | 'postfix'
  | 'hyphen'
  | 'after'
  | 'dash'
  | 'inseparable'
  | 'not-first'
  | 'glue'
  | 'joiner'
  | 'zero-space'
  | 'mark'
  | 'flag'
  | 'skin'
  | 'emoji'
  | 'syllable';

/** Pictures of the first plane that are set like ideographs. */
const pictures =
  '\\u231a\\u231b\\u23f0-\\u23f3\\u2600-\\u2603\\u2614\\u2615\\u2618\\u261a-\\u261f\\u2639-\\u263b\\u2668\\u267f\\u26bd-\\u26c8\\u26cd' +
  '\\u26cf-\\u26d1\\u26d3\\u26d4\\u26d8\\u26d9\\u26dc\\u26df-\\u26e1\\u26ea\\u26f1-\\u26f5\\u26f7-\\u26fa\\u26fd-\\u2704\\u2708-\\u270d\\u2764';

/** Signs among the pictures of the second plane that are set like letters. */
const astralLetters =
  '\\u{1f100}-\\u{1f1ac}\\u{1f39c}\\u{1f39d}\\u{1f3b5}\\u{1f3b6}\\u{1f3bc}\\u{1f4a0}\\u{1f4a2}\\u{1f4a4}\\u{1f4af}\\u{1f4b1}\\u{1f4b2}\\u{1f500}-\\u{1f506}' +
  '\\u{1f517}-\\u{1f524}\\u{1f532}-\\u{1f549}\\u{1f5d4}-\\u{1f5db}\\u{1f5f4}-\\u{1f5f9}\\u{1f650}-\\u{1f67f}\\u{1f700}-\\u{1f773}\\u{1f780}-\\u{1f7d4}\\u{1f800}-\\u{1f90b}\\u{1fa00}-\\u{1fa53}';

/** The first that fits decides. */
const patterns: readonly (readonly [BreakClass, RegExp])[] = [
  ['zero-space', /\u200b/],
  ['joiner', /[\u2060\ufeff]/],
  ['glue', /[\u00a0\u2007\u2011\u202f\u034f\u0f0c]/],
  [
    'after',
    /[|\u00ad\u058a\u05be\u1680\u2000-\u2006\u2008-\u200a\u2010\u2012\u2013\u2027\u2056\u2058-\u205b\u205d-\u205f\u3000]/,
  ],
  ['dash', /[\u2014\u2e3a\u2e3b]/],
  ['hyphen', /-/],
  // Words of these are found in a dictionary.
  ['syllable', /[\p{Script=Thai}\p{Script=Lao}\p{Script=Khmer}\p{Script=Myanmar}]/u],
  ['skin', /\p{Emoji_Modifier}/u],
  ['flag', /\p{Regional_Indicator}/u],
  ['mark', /[\p{M}\u200d]/u],
  ['slash', /\//],
  ['exclamation', /[!?\u05c6\u061b\u061e\u061f\u06d4\u2762\u2763\ufe15\ufe16\ufe56\ufe57\uff01\uff1f]/],
  ['infix', /[,.:;\u037e\u0589\u060c\u060d\u07f8\u2044\ufe10\ufe13\ufe14]/],
  ['inseparable', /[\u2024-\u2026\u22ef\ufe19]/],
  ['quote', /["'«»‹›\u2018\u2019\u201b-\u201d\u201f]/],
  ['open', /[¿¡]/],
  ['parenthesis', /[)\]]/],
  ['close', /[\p{Pe}\u3001\u3002\uff0c\uff0e\uff61\uff64\ufe50\ufe52]/u],
  ['wide-open', /(?=[\u2e80-\uffff])\p{Ps}/u],
  ['open', /\p{Ps}/u],
  [
    'postfix',
    /[%¢°\u0609-\u060b\u066a\u09f2\u09f3\u2030-\u2037\u20a7\u20b6\u20bb\u20be\u2103\u2109\ufdfc\uff05\uffe0]/,
  ],
  ['prefix', /[+\\±№\u2212\u2213\ufe62\ufe63\ufe69\uff04\uffe1\uffe5\uffe6]|\p{Sc}/u],
  [
    'not-first',
    /[\u3005\u301c\u303b\u303c\u309b-\u309e\u30a0\u30fb\u30fd\u30fe\uff1a\uff1b\uff65\uff9e\uff9f\u203c\u203d\u2047-\u2049]/,
  ],
  ['small-kana', /[ぁぃぅぇぉっゃゅょゎゕゖァィゥェォッャュョヮヵヶ\u30fc\u31f0-\u31ff\uff67-\uff70]/],
  ['hebrew', /[\p{Script=Hebrew}]/u],
  ['emoji', /\p{Emoji_Modifier_Base}/u],
  [
    'ideograph',
    /[\p{Script=Han}\p{Script=Hiragana}\p{Script=Katakana}\p{Script=Hangul}\p{Script=Bopomofo}\p{Script=Yi}]/u,
  ],
  ['ideograph', /[\u3000-\u33ff\uff01-\uff5e]/],
  ['ideograph', new RegExp(`[${pictures}]`)],
  ['letter', new RegExp(`[${astralLetters}]`, 'u')],
  ['ideograph', /[\u{1f000}-\u{1faff}]/u],
  ['digit', /\p{Nd}/u],
];

const known = new Map<number, BreakClass>();

export function breakClass(codePoint: number): BreakClass {
  let found = known.get(codePoint);
  if (found === undefined) {
    const character = String.fromCodePoint(codePoint);
    found = patterns.find(([, pattern]) => pattern.test(character))?.[0] ?? 'letter';
    known.set(codePoint, found);
  }
  return found;
}
