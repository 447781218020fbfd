// Measured lines are the browser's: as many as the DOM makes of the same text, and none wider than its box.
import { expect } from '@open-wc/testing';
import { textStyles, type FontMetrics, type TextStyle } from '../layout/measure.js';
import { createMeasure } from '../layout/text-wrap.js';
import { makeTexts, type NamedText } from '../testing/texts.js';
import { DomMetrics } from './measure-dom.js';

const fonts = {
  text: 'font:400 13px/18px',
  strong: 'font:600 13px/18px',
  meta: 'font:400 12px/16px',
} as const;
const family = "'DejaVu Sans',sans-serif";

/** The root that text is painted in, with what it inherits. */
function makeRoot(inherited = ''): { root: ShadowRoot; host: HTMLElement } {
  const host = document.createElement('div');
  host.style.cssText = `position:relative;font-family:${family};${inherited}`;
  document.body.append(host);
  return { root: host.attachShadow({ mode: 'open' }), host };
}

interface Compared {
  readonly text: string;
  readonly kind: string;
  readonly style: TextStyle;
  readonly width: number;
  readonly lines: readonly string[];
  readonly counted: number;
  readonly widest: number;
}

/** Sets all texts at once, so that the browser lays out once. */
function compare(
  root: ShadowRoot,
  metrics: FontMetrics,
  texts: readonly NamedText[],
  widths: readonly number[],
): Compared[] {
  const measure = createMeasure(metrics);
  const holder = document.createElement('div');
  root.append(holder);
  const all = texts.flatMap(({ kind, text }, at) =>
    widths.map((width, turn) => {
      const style = textStyles[(at + turn) % textStyles.length] ?? 'text';
      const lines = measure.wrap(text, style, width);
      const block = document.createElement('div');
      const look = `${fonts[style]} ${family};line-height:${metrics.lineHeight(style)}px;font-variant-numeric:tabular-nums`;
      block.style.cssText = `${look};width:${width}px;white-space:pre-wrap;overflow-wrap:anywhere`;
      block.textContent = text;
      const painted = document.createElement('div');
      painted.style.cssText = `${look};width:max-content;white-space:pre`;
      painted.textContent = lines.join('\n');
      holder.append(block, painted);
      return { kind, text, style, width, lines, block, painted };
    }),
  );
  const compared = all.map(({ block, painted, ...rest }) => ({
    ...rest,
    counted: Math.round(block.getBoundingClientRect().height / metrics.lineHeight(rest.style)),
    widest: painted.getBoundingClientRect().width,
  }));
  holder.remove();
  return compared;
}

function report(wrong: readonly Compared[], most = 12): string {
  const kinds = new Map<string, number>();
  for (const { kind } of wrong) kinds.set(kind, (kinds.get(kind) ?? 0) + 1);
  const some = wrong.slice(0, most).map(({ text, width, style, lines, counted, widest }) => {
    return `${style} ${width}px: ${lines.length} lines, ${counted} in the DOM, widest ${widest.toFixed(2)}: ${JSON.stringify(text)} as ${JSON.stringify(lines)}`;
  });
  return `${JSON.stringify([...kinds])}\n${some.join('\n')}`;
}

/**
 * A word of joined letters that is wider than its box is broken within. The DOM then sets the letters before the break in the shape
 * they have within the word; a line painted alone ends in another shape, which may be wider, so here it may hold a letter less.
 */
function breaksJoined({ lines, text }: Compared): boolean {
  const joined = /\p{Script=Arabic}/u;
  return lines.some((line, at) => {
    const next = lines[at + 1] ?? '';
    return joined.test(line.at(-1) ?? '') && joined.test(next.at(0) ?? '') && text.includes(line + next);
  });
}

describe('measuring in the page', () => {
  const texts = makeTexts(90);
  const widths = [56, 97.5, 168, 260];
  let host: HTMLElement;
  let metrics: DomMetrics;
  let root: ShadowRoot;
  const open = (inherited?: string): void => {
    ({ root, host } = makeRoot(inherited));
    metrics = new DomMetrics(root);
    metrics.connect();
  };
  afterEach(() => {
    metrics.disconnect();
    host.remove();
  });

  it('makes as many lines as the DOM, of 1,000 and more texts at four widths', async function () {
    this.timeout(120_000);
    open();
    const compared = compare(root, metrics, texts, widths);
    expect(compared.length).to.be.greaterThan(4000);
    const wrong = compared.filter((one) => one.lines.length !== one.counted && !breaksJoined(one));
    if (wrong.length) console.log(`${wrong.length} of ${compared.length} differ: ${report(wrong)}`);
    expect(wrong.length).to.equal(0);
  });

  it('paints no line wider than its box', async function () {
    this.timeout(120_000);
    open();
    const compared = compare(root, metrics, texts, widths);
    const wide = compared.filter(({ widest, width }) => widest > width + 0.5);
    if (wide.length) console.log(`${wide.length} too wide: ${report(wide)}`);
    expect(wide.length).to.equal(0);
  });
});
