/** How text is measured, and the styles it may have; the browser and Node give their own widths behind one interface. */

import type { LineBreaks } from './line-breaks.js';

/** `text` 13/18 px, `strong` the same at weight 600, `meta` 12/16 px: two sizes on the canvas. */
export type TextStyle = 'text' | 'strong' | 'meta';

export const textStyles: readonly TextStyle[] = ['text', 'strong', 'meta'];

/** Widths of text as it will be painted; all in CSS px at zoom 1. */
export interface FontMetrics {
  width(text: string, style: TextStyle): number;
  lineHeight(style: TextStyle): number;
  /** Rises when fonts or sizes changed, so that remembered widths are forgotten. */
  readonly revision?: number;
  /** How words without spaces are broken; default `web`. */
  readonly lineBreaks?: LineBreaks;
}

/** What a lane kind measures with. Results are remembered, so asking again is cheap. */
export interface Measure extends FontMetrics {
  /** The lines a text takes at this width; an empty text has none. Hard line breaks are kept. */
  wrap(text: string, style: TextStyle, width: number): readonly string[];
}

/** Metrics without a browser: widths by class of character, near those of a common sans-serif. */
export const approximateMetrics: FontMetrics = {
  width(text, style) {
    const size = style === 'meta' ? 12 : 13;
    const weight = style === 'strong' ? 1.06 : 1;
    let em = 0;
    for (const character of text) em += characterWidth(character);
    return em * size * weight;
  },
  lineHeight: (style) => (style === 'meta' ? 16 : 18),
};

function characterWidth(character: string): number {
  const code = character.codePointAt(0) ?? 0;
  if (code === 0x20) return 0.32;
  if (code >= 0x300 && code <= 0x36f) return 0;
  if (code >= 0x1100 && (code <= 0x115f || (code >= 0x2e80 && code <= 0xffef) || code >= 0x1f000)) return 1;
  if ("ijl.,:;!|'`".includes(character)) return 0.3;
  if ('mwMWшщюжШЩЮЖ'.includes(character)) return 0.85;
  return character !== character.toLowerCase() ? 0.68 : 0.57;
}
