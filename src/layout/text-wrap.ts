/** Breaks text into lines by measured widths, as `white-space: pre-wrap; overflow-wrap: anywhere` does. */
import { segmentsOf } from '../base/segments.js';
import type { FontMetrics, Measure, TextStyle } from './measure.js';
import { WordWidths, type Word } from './word-widths.js';

/** Sums of widths differ from the width of the whole by what the font does between words, and more between parts of a word. */
const doubt = { words: 1, parts: 8 };
/** Browsers count in 64ths of a px. */
const slack = 1 / 64;
const graphemes = new Intl.Segmenter(undefined, { granularity: 'grapheme' });
const softHyphen = '\u00ad';

export function createMeasure(metrics: FontMetrics): Measure {
  const widths = new WordWidths(metrics);
  return {
    width: (text, style) => widths.width(text, style),
    lineHeight: (style) => metrics.lineHeight(style),
    wrap(text, style, width) {
      if (!text) return [];
      const lines: string[] = [];
      const parts = text.includes('\n') || text.includes('\r') ? text.split(/\r\n|\r|\n/) : [text];
      // A break at the very end begins no line.
      if (parts.length > 1 && parts.at(-1) === '') parts.pop();
      for (const part of parts) new Paragraph(widths, style, width, lines).add(part);
      return lines;
    },
  };
}

/** One paragraph on its way into lines. */
class Paragraph {
  #widths: WordWidths;
  #style: TextStyle;
  #most: number;
  #lines: string[];
  #line = '';
  /** Width of the line, spaces at its end included. */
  #width = 0;
  /** The line holds a word or is in the middle of one. */
  #filled = false;

  constructor(widths: WordWidths, style: TextStyle, most: number, lines: string[]) {
    this.#widths = widths;
    this.#style = style;
    this.#most = most;
    this.#lines = lines;
  }

  add(text: string): void {
    const space = this.#widths.space(this.#style);
    let at = 0;
    while (at < text.length) {
      let end = at;
      while (end < text.length && !isSpace(text.charCodeAt(end))) end++;
      if (end > at) this.#addWord(this.#widths.word(text.slice(at, end), this.#style));
      at = end;
      while (end < text.length && isSpace(text.charCodeAt(end))) end++;
      if (end === at) continue;
      const spaces =
        end - at === 1 && text.charCodeAt(at) === 0x20 ? ' ' : text.slice(at, end).replaceAll('\t', '    ');
      this.#line += spaces;
      this.#width += space * spaces.length;
      this.#filled = true;
      at = end;
    }
    this.#end();
  }

  #addWord(word: Word): void {
    if (!word.pieces) return this.#addPiece(word.text, word.width);
    for (const piece of word.pieces) this.#addPiece(piece.text, piece.width);
  }

  #addPiece(text: string, width: number): void {
    if (this.#filled && !this.#fits(text, width)) this.#end();
    if (!this.#filled && width + this.#hyphenOf(text) > this.#most + slack) return this.#addLong(text);
    this.#line += text;
    this.#width += width;
    this.#filled = true;
  }

  #fits(text: string, width: number): boolean {
    const sum = this.#width + width + this.#hyphenOf(text);
    const doubtful = isSpace(this.#line.charCodeAt(this.#line.length - 1)) ? doubt.words : doubt.parts;
    if (sum <= this.#most - doubtful) return true;
    if (sum > this.#most + doubtful) return false;
    return this.#widths.measure(this.#line + text, this.#style) + this.#hyphenOf(text) <= this.#most + slack;
  }

  /** A soft hyphen shows only where the line breaks, and then needs its room. */
  #hyphenOf(text: string): number {
    return text.endsWith(softHyphen) ? this.#widths.width('\u2010', this.#style) : 0;
  }

  /** A piece wider than the line is broken between letters. */
  #addLong(text: string): void {
    const letters = segmentsOf(graphemes, text);
    const hyphen = this.#hyphenOf(text);
    let from = 0;
    // Of an endless word only as much is measured as may stand in a line.
    let most = 256;
    for (;;) {
      const rest = letters.slice(from, from + most);
      const isAll = from + most >= letters.length;
      const line = rest.join('');
      const width = this.#widths.measure(line, this.#style);
      const fits = width + (isAll ? hyphen : 0) <= this.#most + slack;
      if (isAll && (fits || rest.length <= (hyphen ? 2 : 1))) {
        this.#line = line;
        this.#width = width;
        this.#filled = true;
        return;
      }
      if (fits) {
        most *= 2;
        continue;
      }
      const count = this.#countThatFits(rest, width, hyphen && isAll ? 2 : 1);
      this.#lines.push(rest.slice(0, count).join(''));
      from += count;
    }
  }

  /** How many letters fit, at least one; so many are left for the next line. */
  #countThatFits(letters: readonly string[], width: number, left: number): number {
    const most = letters.length - left;
    const fits = (count: number): boolean =>
      this.#widths.measure(letters.slice(0, count).join(''), this.#style) <= this.#most + slack;
    let count = Math.max(1, Math.min(most, Math.floor((letters.length * this.#most) / width)));
    if (fits(count)) while (count < most && fits(count + 1)) count++;
    else while (count > 1 && !fits(--count));
    return count;
  }

  #end(): void {
    const line = this.#line.trimEnd();
    this.#lines.push(line.endsWith(softHyphen) ? `${line.slice(0, -1)}\u2010` : line);
    this.#line = '';
    this.#width = 0;
    this.#filled = false;
  }
}

function isSpace(code: number): boolean {
  return code === 0x20 || code === 0x09;
}
