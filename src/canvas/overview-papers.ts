/** The cards of the far map as little papers: with their bars, their words as grey lines, and what a view says of each. */
import type { CardBox, Tone } from '../layout/lane-kind.js';
import type { ColorName } from '../theme/palette.js';
import type { CardMark } from './scene.js';

/** Collects cards by colour, so that a thousand of them are a few fills. */
export class Papers {
  #context: CanvasRenderingContext2D;
  #colors: Record<ColorName, string>;
  #selection: ReadonlySet<string>;
  #zoom: number;
  #papers = new Path2D();
  #bars = new Map<ColorName, Path2D>();
  #words = new Path2D();
  #chosen = new Path2D();
  /** Of cards that stand back. */
  #quiet = new Path2D();

  constructor(
    context: CanvasRenderingContext2D,
    colors: Record<ColorName, string>,
    selection: ReadonlySet<string>,
    zoom: number,
  ) {
    this.#context = context;
    this.#colors = colors;
    this.#selection = selection;
    this.#zoom = zoom;
  }

  add(box: CardBox, dx: number, dy: number, mark: CardMark | undefined): void {
    const x = box.x + dx;
    const y = box.y + dy;
    if (this.#selection.has(box.card)) this.#chosen.rect(x, y, box.width, box.height);
    if (mark && !mark.tone) return this.#quiet.rect(x, y, box.width, box.height);
    this.#papers.rect(x, y, box.width, box.height);
    // What the colours tell stands at the end, as it does near; wide enough to be seen from here.
    const edge = Math.max(4, 4 / this.#zoom);
    if (mark?.tone) this.#bar(mark.tone).rect(x + box.width - edge, y, edge, box.height);
    if (box.frame === 'card') this.#bar(box.tone ?? 'ink-3').rect(x, y, Math.max(3, 2 / this.#zoom), box.height);
    // Text as grey bars: how full a card is can be seen from afar. Too small to tell apart below that.
    if (this.#zoom >= 0.18) {
      for (const run of box.runs) {
        const step = run.style === 'meta' ? 16 : 18;
        run.lines.forEach((line, at) => {
          const length = Math.min(box.width - run.x - 4, line.length * 6.2);
          this.#words.rect(x + run.x, y + run.y + at * step + 6, Math.max(0, length), 5);
        });
      }
    }
  }

  paint(): void {
    const context = this.#context;
    context.fillStyle = this.#colors.paper;
    context.fill(this.#papers);
    context.lineWidth = 1 / this.#zoom;
    context.strokeStyle = this.#colors['rule-2'];
    context.stroke(this.#papers);
    context.stroke(this.#quiet);
    context.globalAlpha = 0.35;
    context.fillStyle = this.#colors['ink-3'];
    context.fill(this.#words);
    context.globalAlpha = 1;
    for (const [tone, path] of this.#bars) {
      context.fillStyle = this.#colors[tone];
      context.fill(path);
    }
    context.lineWidth = 2 / this.#zoom;
    context.strokeStyle = this.#colors.accent;
    context.stroke(this.#chosen);
  }

  #bar(tone: Tone): Path2D {
    let path = this.#bars.get(tone);
    if (!path) this.#bars.set(tone, (path = new Path2D()));
    return path;
  }
}
