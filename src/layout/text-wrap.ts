/** Breaks text into lines by measured widths. */
import type { FontMetrics, Measure, TextStyle } from './measure.js';

export function createMeasure(metrics: FontMetrics): Measure {
  const widths = new Map<string, number>();
  const width = (text: string, style: TextStyle): number => {
    const key = `${style} ${text}`;
    let known = widths.get(key);
    if (known === undefined) widths.set(key, (known = metrics.width(text, style)));
    return known;
  };
  const wrapOne = (text: string, style: TextStyle, most: number): string[] => {
    const lines: string[] = [];
    let line = '';
    for (const word of text.split(/(?<=\s)/)) {
      if (line && width((line + word).trimEnd(), style) > most) {
        lines.push(line.trimEnd());
        line = '';
      }
      line += word;
      while (width(line.trimEnd(), style) > most && line.length > 1) {
        let cut = line.length - 1;
        while (cut > 1 && width(line.slice(0, cut), style) > most) cut--;
        lines.push(line.slice(0, cut));
        line = line.slice(cut);
      }
    }
    lines.push(line.trimEnd());
    return lines;
  };
  return {
    width,
    lineHeight: (style) => metrics.lineHeight(style),
    wrap: (text, style, most) => (text ? text.split('\n').flatMap((part) => wrapOne(part, style, most)) : []),
  };
}
