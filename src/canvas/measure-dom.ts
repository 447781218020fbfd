/** Measures text as an element paints it: a hidden line of each style is watched, and its font feeds a canvas. */
import { Emitter, type Unsubscribe } from '../base/emitter.js';
import type { LineBreaks } from '../layout/line-breaks.js';
import { approximateMetrics, textStyles, type FontMetrics, type TextStyle } from '../layout/measure.js';
import { rulerOf, sameFont, widthOf, type Font, type Ruler } from './text-ruler.js';

/** As the style sheet of the map has it: a share of the size that the page may set. */
function sized(size: number, line: number): string {
  const part = (px: number): string => `calc(var(--_text, 13px) * ${px} / 13)`;
  return `font-size:${part(size)};line-height:${part(line)}`;
}

const looks: Readonly<Record<TextStyle, string>> = {
  text: `${sized(13, 18)};font-weight:400`,
  strong: `${sized(13, 18)};font-weight:600`,
  meta: `${sized(12, 16)};font-weight:400`,
};

/** Out of sight, but laid out; what is inherited, family and spacing, reaches it as it reaches the canvas. */
const hidden =
  'position:absolute;left:0;top:0;width:0;height:0;overflow:hidden;visibility:hidden;contain:strict;pointer-events:none;direction:ltr';
const probe = 'position:absolute;left:0;top:0;white-space:pre;width:max-content;font-variant-numeric:tabular-nums';
const scaleWidth = 1000;

interface Lines {
  readonly sample: HTMLElement;
  readonly digits: HTMLElement;
}

export class DomMetrics implements FontMetrics {
  #root: ShadowRoot | HTMLElement;
  #frame: HTMLElement;
  /** Of known width, to see how far the page scales everything. */
  #scale: HTMLElement;
  #lines: Readonly<Record<TextStyle, Lines>>;
  #rulers: Partial<Record<TextStyle, Ruler>> = {};
  #changes = new Emitter<void>();
  #sizes = new ResizeObserver(() => this.#look());
  #revision = 0;
  #breaks: LineBreaks = 'web';

  /** Measures text as it is painted in this root, from {@link connect} on. */
  constructor(root: ShadowRoot | HTMLElement) {
    this.#root = root;
    this.#frame = document.createElement('div');
    this.#frame.style.cssText = hidden;
    this.#frame.setAttribute('aria-hidden', 'true');
    this.#scale = this.#add(`width:${scaleWidth}px`, '');
    const linesOf = (style: TextStyle): Lines => ({
      sample: this.#add(looks[style], sample),
      digits: this.#add(looks[style], digits),
    });
    this.#lines = { text: linesOf('text'), strong: linesOf('strong'), meta: linesOf('meta') };
  }

  get revision(): number {
    return this.#revision;
  }

  get lineBreaks(): LineBreaks {
    return this.#breaks;
  }

  /** Fonts arrived, or text size or spacing changed: what was measured before is wrong now. */
  onChange(listener: () => void): Unsubscribe {
    return this.#changes.on(listener);
  }

  connect(): void {
    this.#root.append(this.#frame);
    this.#breaks = this.#findBreaks();
    this.#look();
    for (const { sample: line } of Object.values(this.#lines)) this.#sizes.observe(line);
  }

  disconnect(): void {
    this.#sizes.disconnect();
    this.#frame.remove();
  }

  lineHeight(style: TextStyle): number {
    return this.#rulers[style]?.font.lineHeight ?? approximateMetrics.lineHeight(style);
  }

  width(text: string, style: TextStyle): number {
    const ruler = this.#rulers[style];
    return ruler ? widthOf(text, ruler) : approximateMetrics.width(text, style);
  }

  #add(look: string, text: string): HTMLElement {
    const line = document.createElement('div');
    line.style.cssText = `${probe};${look}`;
    line.textContent = text;
    this.#frame.append(line);
    return line;
  }

  /** Reads all fonts again and tells when one differs. */
  #look(): void {
    const scale = this.#scale.getBoundingClientRect().width / scaleWidth;
    // Without a box there is nothing to read; the last fonts stand.
    if (!scale) return;
    let differs = false;
    for (const style of textStyles) {
      const font = readFont(this.#lines[style], scale);
      const before = this.#rulers[style];
      if (before && sameFont(before.font, font)) continue;
      this.#rulers[style] = rulerOf(font);
      differs = true;
    }
    if (!differs) return;
    this.#revision++;
    this.#changes.emit();
  }

  /** Whether this browser breaks after the slash of `a/b`. */
  #findBreaks(): LineBreaks {
    const line = this.#add(`${looks.text};white-space:pre-wrap;overflow-wrap:normal;width:0`, 'a');
    const one = line.scrollHeight;
    line.textContent = 'a/b';
    const two = line.scrollHeight;
    line.remove();
    return two > one * 1.5 ? 'unicode' : 'web';
  }
}

/** Letters of which hardly two fonts make the same width, and digits apart: the canvas of the map sets them all alike. */
const sample = 'Hamburgefonstiv Жщюя ÄÖß';
const digits = '0123456789';

function readFont(lines: Lines, scale: number): Font {
  const style = getComputedStyle(lines.sample);
  const px = (value: string): number => Number.parseFloat(value) || 0;
  const box = lines.sample.getBoundingClientRect();
  return {
    font: `${style.fontStyle} ${style.fontWeight} ${style.fontSize} ${style.fontFamily}`,
    letterSpacing: px(style.letterSpacing),
    wordSpacing: px(style.wordSpacing),
    lineHeight: px(style.lineHeight) || box.height / scale,
    kerning: style.fontKerning as CanvasFontKerning,
    rendering: style.textRendering as CanvasTextRendering,
    sample: { text: sample, width: box.width / scale },
    digits: { text: digits, width: lines.digits.getBoundingClientRect().width / scale },
  };
}
