/** Finds where a text stops being JSON, with line and position: the browsers' own messages differ and some say no place. */

export interface JsonFault {
  /** From 1. */
  readonly line: number;
  readonly column: number;
  /** The character that does not fit; absent when the text ends too early. */
  readonly found?: string;
}

/** The first place where a text is not JSON; `undefined` when all of it is. It never recurses, so depth is no danger. */
export function findJsonFault(text: string): JsonFault | undefined {
  const at = new Scanner(text).fault();
  return at === undefined ? undefined : locate(text, at);
}

function locate(text: string, at: number): JsonFault {
  let line = 1;
  let start = 0;
  for (let end = text.indexOf('\n'); end >= 0 && end < at; end = text.indexOf('\n', start)) {
    line++;
    start = end + 1;
  }
  const found = text.codePointAt(at);
  return { line, column: at - start + 1, ...(found !== undefined && { found: visible(found) }) };
}

function visible(codePoint: number): string {
  const controls: Record<number, string> = { 9: '\\t', 10: '\\n', 13: '\\r' };
  if (codePoint >= 0x20 && codePoint !== 0x7f) return String.fromCodePoint(codePoint).toWellFormed();
  return controls[codePoint] ?? `U+${codePoint.toString(16).padStart(4, '0').toUpperCase()}`;
}

const blank = /[ \t\n\r]*/y;
const number = /-?(?:0|[1-9]\d*)(?:\.\d+)?(?:[eE][+-]?\d+)?/y;
const word = /true|false|null/y;
// In bounded pieces: one long match of alternatives would fill the pattern's own stack.
const characters = /(?:[^"\\\u0000-\u001f]|\\(?:["\\/bfnrt]|u[0-9a-fA-F]{4})){1,1000}/y;

/** Walks through a text with a list of open brackets in place of recursion. */
class Scanner {
  #text: string;
  #at = 0;
  #open: ('{' | '[')[] = [];

  constructor(text: string) {
    this.#text = text;
  }

  fault(): number | undefined {
    let expect: 'value' | 'first-value' | 'key' | 'first-key' | 'after' = 'value';
    for (;;) {
      this.#skip(blank);
      const next = this.#text[this.#at];
      if (expect === 'after') {
        const inside = this.#open.at(-1);
        if (!inside) return next === undefined ? undefined : this.#at;
        if (next === ',') expect = inside === '{' ? 'key' : 'value';
        else if (next === (inside === '{' ? '}' : ']')) this.#open.pop();
        else return this.#at;
        this.#at++;
      } else if (expect === 'key' || expect === 'first-key') {
        if (next === '}' && expect === 'first-key') {
          this.#open.pop();
          this.#at++;
          expect = 'after';
          continue;
        }
        if (!this.#string()) return this.#at;
        this.#skip(blank);
        if (this.#text[this.#at] !== ':') return this.#at;
        this.#at++;
        expect = 'value';
      } else if (next === ']' && expect === 'first-value') {
        this.#open.pop();
        this.#at++;
        expect = 'after';
      } else if (next === '{' || next === '[') {
        this.#open.push(next);
        this.#at++;
        expect = next === '{' ? 'first-key' : 'first-value';
      } else {
        if (!(next === '"' ? this.#string() : this.#skip(number) || this.#skip(word))) return this.#at;
        expect = 'after';
      }
    }
  }

  #string(): boolean {
    if (this.#text[this.#at] !== '"') return false;
    this.#at++;
    while (this.#skip(characters));
    if (this.#text[this.#at] !== '"') return false;
    this.#at++;
    return true;
  }

  /** Steps over a match; whether there was one of at least a character. */
  #skip(pattern: RegExp): boolean {
    pattern.lastIndex = this.#at;
    const length = pattern.exec(this.#text)?.[0].length ?? 0;
    this.#at += length;
    return length > 0;
  }
}
