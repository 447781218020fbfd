/** Measures text on a canvas with the font of a line in the page, and makes up for what a canvas cannot know of it. */
import { segmentsOf } from '../base/segments.js';

/** A text and how wide the page sets it. */
export interface Sample {
  readonly text: string;
  readonly width: number;
}

/** What decides how wide text is. */
export interface Font {
  readonly font: string;
  readonly letterSpacing: number;
  readonly wordSpacing: number;
  readonly lineHeight: number;
  readonly kerning: CanvasFontKerning;
  readonly rendering: CanvasTextRendering;
  readonly sample: Sample;
  readonly digits: Sample;
}

export interface Ruler {
  readonly font: Font;
  readonly context: CanvasRenderingContext2D;
  /** Spacing that this canvas cannot do itself. */
  readonly letterSpacing: number;
  readonly wordSpacing: number;
  /** The page's width over the canvas's: other than 1 with font features that a canvas does not set. */
  readonly ratio: number;
  /** What each digit is wider in the page, where all are as wide as a zero; undefined where page and canvas agree. */
  readonly digit: number | undefined;
}

const graphemes = new Intl.Segmenter(undefined, { granularity: 'grapheme' });
const allDigits = /[0-9]/g;

export function sameFont(a: Font, b: Font): boolean {
  const same = a.font === b.font && a.letterSpacing === b.letterSpacing && a.wordSpacing === b.wordSpacing;
  const alike = a.lineHeight === b.lineHeight && a.kerning === b.kerning && a.rendering === b.rendering;
  return same && alike && near(a.sample.width, b.sample.width) && near(a.digits.width, b.digits.width);
}

function near(a: number, b: number): boolean {
  return Math.abs(a - b) < 0.05;
}

export function rulerOf(font: Font): Ruler {
  const context = document.createElement('canvas').getContext('2d') as CanvasRenderingContext2D;
  context.font = font.font;
  context.fontKerning = font.kerning;
  if ('textRendering' in context) context.textRendering = font.rendering;
  // Not in every browser: without it the spacing is added to what was measured.
  const spaces = 'letterSpacing' in context;
  if (spaces) context.letterSpacing = `${font.letterSpacing}px`;
  const plain: Ruler = {
    font,
    context,
    letterSpacing: spaces ? 0 : font.letterSpacing,
    // Always: Firefox spaces words at a no-break space in the page, but not on a canvas.
    wordSpacing: font.wordSpacing,
    ratio: 1,
    digit: undefined,
  };
  const { sample, digits } = font;
  const ratio = sample.width / (widthOf(sample.text, plain) || sample.width);
  const scaled = { ...plain, ratio: Math.abs(ratio - 1) > 0.002 && ratio > 0.5 && ratio < 2 ? ratio : 1 };
  const widths = [...digits.text].map((text) => widthOf(text, scaled));
  const inPage = digits.width / digits.text.length;
  if (widths.every((width) => Math.abs(width - inPage) < 0.01)) return scaled;
  return { ...scaled, digit: inPage - widthOf('0', scaled) };
}

export function widthOf(text: string, { context, letterSpacing, wordSpacing, ratio, digit }: Ruler): number {
  let width: number;
  if (digit === undefined) width = context.measureText(text).width * ratio;
  else {
    let count = 0;
    const zeros = text.replace(allDigits, () => (count++, '0'));
    width = context.measureText(zeros).width * ratio + count * digit;
  }
  if (letterSpacing) width += letterSpacing * segmentsOf(graphemes, text).length;
  if (wordSpacing) width += wordSpacing * (text.split(/[ \u00a0]/).length - 1);
  return width;
}
