/** Remembers how wide words are and where they may be broken, as long as the fonts stay the same. */
import { breaksIn } from './line-breaks.js';
import { textStyles, type FontMetrics, type TextStyle } from './measure.js';

export interface Piece {
  readonly text: string;
  readonly width: number;
}

export interface Word extends Piece {
  /** What may stand in different lines; none for a word of one piece. */
  readonly pieces?: readonly Piece[];
}

/** So many words of each style are remembered at least, and at most twice as many. */
const enough = 8192;

/** The newest entries of a map: when it is full, those not used since the last time are forgotten. */
class Recent<T> {
  #young = new Map<string, T>();
  #old = new Map<string, T>();

  get(key: string): T | undefined {
    const young = this.#young.get(key);
    if (young !== undefined) return young;
    const old = this.#old.get(key);
    if (old !== undefined) this.set(key, old);
    return old;
  }

  set(key: string, value: T): void {
    if (this.#young.size >= enough) {
      this.#old = this.#young;
      this.#young = new Map();
    }
    this.#young.set(key, value);
  }

  clear(): void {
    this.#young.clear();
    this.#old.clear();
  }
}

interface OfStyle {
  readonly words: Recent<Word>;
  readonly widths: Recent<number>;
  space: number;
}

export class WordWidths {
  #metrics: FontMetrics;
  #revision: number | undefined;
  #styles: Record<TextStyle, OfStyle>;

  constructor(metrics: FontMetrics) {
    this.#metrics = metrics;
    this.#revision = metrics.revision;
    const entries = textStyles.map((style) => [style, { words: new Recent(), widths: new Recent(), space: -1 }]);
    this.#styles = Object.fromEntries(entries) as Record<TextStyle, OfStyle>;
  }

  /** Remembered. */
  width(text: string, style: TextStyle): number {
    if (!text) return 0;
    const { widths } = this.#of(style);
    let width = widths.get(text);
    if (width === undefined) widths.set(text, (width = this.#metrics.width(text, style)));
    return width;
  }

  /** Not remembered: for text that hardly comes again. */
  measure(text: string, style: TextStyle): number {
    return this.#metrics.width(text, style);
  }

  space(style: TextStyle): number {
    const own = this.#of(style);
    // Measured between letters, as it stands.
    if (own.space < 0) own.space = this.measure('n n', style) - this.measure('nn', style);
    return own.space;
  }

  word(text: string, style: TextStyle): Word {
    const { words } = this.#of(style);
    let word = words.get(text);
    if (!word) words.set(text, (word = this.#make(text, style)));
    return word;
  }

  #make(text: string, style: TextStyle): Word {
    const width = this.#metrics.width(text, style);
    const breaks = isPlain(text) ? [] : breaksIn(text, this.#metrics.lineBreaks);
    if (!breaks.length) return { text, width };
    const pieces = [0, ...breaks].map((from, at) => {
      const piece = text.slice(from, breaks[at] ?? text.length);
      return { text: piece, width: this.width(piece, style) };
    });
    return { text, width, pieces };
  }

  #of(style: TextStyle): OfStyle {
    if (this.#revision !== this.#metrics.revision) {
      this.#revision = this.#metrics.revision;
      for (const { words, widths } of Object.values(this.#styles)) {
        words.clear();
        widths.clear();
      }
      for (const own of Object.values(this.#styles)) own.space = -1;
    }
    return this.#styles[style];
  }
}

/** Letters of Latin, Greek and Cyrillic, digits, and the signs that stand at the end of a word: never broken. */
const plain = /^["'«(]?[\dA-Za-zÀ-ÖØ-öø-ɏͰ-ͽΆΈ-Ͽ\u0400-\u0482\u048a-\u052f.,:;'\u00a0]*["'»)!?.,:;…]*$/;

function isPlain(word: string): boolean {
  return plain.test(word);
}
