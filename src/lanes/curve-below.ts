/** What stands under a curve: words too long for a label, and cards nobody scored. */
import type { CardBox, LaneSpace, Mark } from '../layout/lane-kind.js';
import type { Measure } from '../layout/measure.js';
import type { Card } from '../model/journey-map.js';
import { cardBox, cardGap, cellPadding } from './card-box.js';
import { commonFacts } from './every-card.js';
import type { Span } from './curve-series.js';

/** Fills rows from a height downwards, cell by cell. */
export class BelowCurve {
  readonly boxes: CardBox[] = [];
  readonly marks: Mark[] = [];
  bottom: number;
  #space: LaneSpace;
  #measure: Measure;

  constructor(top: number, space: LaneSpace, measure: Measure) {
    this.bottom = top;
    this.#space = space;
    this.#measure = measure;
  }

  addRow(spans: readonly Span[], leftover: ReadonlyMap<Card, string>, scored: (card: Card) => boolean): void {
    const top = this.bottom;
    for (const span of spans) {
      let y = top;
      for (const card of span.cards) y = this.#addCard(card, leftover.get(card), scored(card), span, y);
      this.bottom = Math.max(this.bottom, y);
    }
    if (this.bottom > top) this.bottom += cellPadding - cardGap;
  }

  #addCard(card: Card, words: string | undefined, scored: boolean, span: Span, y: number): number {
    const width = Math.max(1, span.width - 2 * cellPadding);
    const x = span.x + cellPadding;
    if (!scored) {
      const facts = commonFacts(card, { t: this.#space.t, space: this.#space });
      const content = { paragraphs: [{ text: card.text ?? '' }], facts, tone: 'ink-3' } as const;
      const box = cardBox(card, content, { x, y, width }, this.#measure);
      this.boxes.push(box);
      return y + box.height + cardGap;
    }
    const lines = words === undefined ? [] : this.#measure.wrap(words, 'meta', width);
    if (!lines.length) return y;
    this.marks.push({
      type: 'text',
      run: { x: x + width / 2, y, lines, style: 'meta', tone: 'ink-2', anchor: 'middle' },
    });
    return y + lines.length * this.#measure.lineHeight('meta') + cardGap;
  }
}
