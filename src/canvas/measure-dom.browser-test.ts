// Measured lines are the browser's: as many as the DOM makes of the same text, and none wider than its box.
import { expect } from '@open-wc/testing';
import { textStyles, type FontMetrics, type TextStyle } from '../layout/measure.js';
import { createMeasure } from '../layout/text-wrap.js';
import { makeTexts, type NamedText } from '../testing/texts.js';
import { DomMetrics } from './measure-dom.js';

/** Each by itself: the shorthand would set back what the text inherits, such as kerning. */
const fonts = {
  text: 'font-weight:400;font-size:13px',
  strong: 'font-weight:600;font-size:13px',
  meta: 'font-weight:400;font-size:12px',
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
      const look = `${fonts[style]};line-height:${metrics.lineHeight(style)}px;font-variant-numeric:tabular-nums`;
      block.style.cssText = `${look};width:${width}px;white-space:pre-wrap;overflow-wrap:anywhere`;
      block.textContent = text;
      const painted = document.createElement('div');
      painted.style.cssText = `${look};width:max-content;white-space:pre`;
      painted.textContent = lines.join('\n');
      holder.append(block, painted);
      return { kind, text, style, width, lines, block, painted };
    }),
  );
  // Where the page scales the element, everything in it is measured scaled.
  const { host } = root;
  const scale = host instanceof HTMLElement ? host.getBoundingClientRect().width / host.offsetWidth : 1;
  const compared = all.map(({ block, painted, ...rest }) => ({
    ...rest,
    counted: Math.round(block.getBoundingClientRect().height / scale / metrics.lineHeight(rest.style)),
    widest: painted.getBoundingClientRect().width / scale,
  }));
  holder.remove();
  return compared;
}

async function frames(count: number): Promise<void> {
  for (; count; count--) await new Promise((done) => requestAnimationFrame(done));
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
 * A word wider than its box is broken between its letters. Where these are one glyph or joined (Arabic; `ffi`), the DOM sets those
 * before the break as they are within the word; a line painted alone ends in another shape, so it may hold a letter more or less.
 */
function breaksJoined({ lines, text }: Compared): boolean {
  return lines.some((line, at) => {
    const next = lines[at + 1] ?? '';
    const joined = /\p{Script=Arabic}\|\p{Script=Arabic}|f\|[fil]/u.test(`${line.slice(-1)}|${next.slice(0, 1)}`);
    return joined && text.includes(line + next);
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

  it('makes as many lines as the DOM, of 1,000 and more texts at four widths', function () {
    this.timeout(120_000);
    open();
    const compared = compare(root, metrics, texts, widths);
    expect(compared.length).to.be.greaterThan(4000);
    const wrong = compared.filter((one) => one.lines.length !== one.counted && !breaksJoined(one));
    expect(wrong.length, `${wrong.length} of ${compared.length} differ: ${report(wrong)}`).to.equal(0);
  });

  it('would find a text that is set otherwise', () => {
    open();
    const narrow = { width: () => 1, lineHeight: () => 18 };
    const [compared] = compare(root, narrow, [{ kind: 'english', text: 'far too long for this box' }], [56]);
    expect(compared?.counted).to.be.greaterThan(compared?.lines.length ?? 0);
    expect(compared?.widest).to.be.greaterThan(56.5);
  });

  it('paints no line wider than its box', function () {
    this.timeout(120_000);
    open();
    const compared = compare(root, metrics, texts, widths);
    const wide = compared.filter(({ widest, width }) => widest > width + 0.5);
    expect(wide.length, `${wide.length} too wide: ${report(wide)}`).to.equal(0);
  });

  it('agrees when the page spaces letters, words and lines apart, sets another size, or is scaled', function () {
    this.timeout(120_000);
    // Browsers space joined letters and soft hyphens apart on a canvas, but not in the page: their lines come out shorter.
    const some = texts.filter(({ text }, at) => at % 6 === 0 && !/[\u00ad\p{Script=Arabic}]/u.test(text));
    for (const look of ['letter-spacing:0.12em;word-spacing:0.16em', 'transform:scale(0.5)', 'font-kerning:none']) {
      open(look);
      const compared = compare(root, metrics, some, [97.5, 168]);
      const wrong = compared.filter((one) => one.lines.length !== one.counted && !breaksJoined(one));
      const wide = compared.filter(({ widest, width }) => widest > width + 0.5);
      expect(wrong.length + wide.length, `${look}: ${report([...wrong, ...wide], 3)}`).to.equal(0);
      metrics.disconnect();
      host.remove();
    }
  });

  it('tells once when the fonts change, and measures with the new ones', async () => {
    open();
    const before = metrics.width('Wide words', 'text');
    const { revision } = metrics;
    let told = 0;
    metrics.onChange(() => told++);
    host.style.letterSpacing = '2px';
    await frames(3);
    expect(told).to.equal(1);
    expect(metrics.revision).to.equal(revision + 1);
    expect(metrics.width('Wide words', 'text')).to.be.closeTo(before + 20, 0.5);
    host.style.color = 'red';
    await frames(3);
    expect(told).to.equal(1);
  });

  it('keeps the last fonts while the element is not shown, and looks again when it is', async () => {
    open();
    const before = metrics.width('Wide words', 'text');
    let told = 0;
    metrics.onChange(() => told++);
    host.style.display = 'none';
    await frames(3);
    expect(metrics.width('Wide words', 'text')).to.equal(before);
    host.style.display = 'block';
    host.style.fontFamily = 'DejaVu Serif, serif';
    await frames(3);
    expect(told).to.equal(1);
    expect(metrics.width('Wide words', 'text')).not.to.equal(before);
  });

  it('leaves nothing behind', () => {
    open();
    expect(root.childElementCount).to.equal(1);
    metrics.disconnect();
    expect(root.childElementCount).to.equal(0);
  });
});
