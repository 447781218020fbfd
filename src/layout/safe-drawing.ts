/** Lets a lane kind draw; one that throws or draws nonsense shows its cards as text, and an issue tells of it. */
import { message } from '../i18n/translate.js';
import type { Issue } from '../model/issue.js';
import type { Card } from '../model/journey-map.js';
import type { CardBox, LaneDrawing, LaneKind, LaneSpace, Slot } from './lane-kind.js';
import type { Measure } from './measure.js';

const failed = message(
  'layout.laneKindFailed',
  'Lanes of the kind “{kind}” cannot be drawn as they should; their cards are shown as text ({reason})',
);

/** Every text of this file. */
export const drawingMessages = [failed];

const gap = 6;
const padding = 7;

export class SafeDrawing {
  /** One for each kind that failed. */
  readonly issues = new Map<string, Issue>();
  #measure: Measure;

  constructor(measure: Measure) {
    this.#measure = measure;
  }

  draw(kind: LaneKind, slots: readonly Slot[], space: LaneSpace): LaneDrawing {
    try {
      const drawing = kind.layout(slots, space, this.#measure);
      if (Number.isFinite(drawing.height) && Array.isArray(drawing.boxes) && Array.isArray(drawing.marks))
        return drawing;
      throw new TypeError('no drawing');
    } catch (error) {
      this.#tell(kind, error);
      return this.#asText(slots, space.width, kind);
    }
  }

  #tell(kind: LaneKind, error: unknown): void {
    if (this.issues.has(kind.id)) return;
    const reason = error instanceof Error ? error.message : String(error);
    this.issues.set(kind.id, {
      level: 'warning',
      code: 'lane-kind-failed',
      message: failed,
      params: { kind: kind.id, reason },
    });
  }

  /** The texts of the cards one under another, each in its slot. */
  #asText(slots: readonly Slot[], width: number, kind: LaneKind): LaneDrawing {
    const boxes: CardBox[] = [];
    let height = 0;
    for (const slot of kind.holdsCards === false ? [] : slots) {
      const x = (slots.length > 1 ? slot.x : 0) + padding;
      let y = padding;
      for (const card of slot.cards) {
        const box = this.#textBox(card, x, y, Math.max(1, (slots.length > 1 ? slot.width : width) - 2 * padding));
        boxes.push(box);
        y += box.height + gap;
      }
      height = Math.max(height, y + padding - gap);
    }
    return { height, boxes, marks: [] };
  }

  #textBox(card: Card, x: number, y: number, width: number): CardBox {
    const text = typeof card.text === 'string' ? card.text : '';
    const lines = this.#measure.wrap(text, 'text', Math.max(1, width - 18));
    const height = 12 + Math.max(1, lines.length) * this.#measure.lineHeight('text');
    const runs = lines.length ? [{ x: 10, y: 6, lines, style: 'text', tone: 'ink' } as const] : [];
    return { card: card.id, frame: 'card', x, y, width, height, tone: 'ink-3', runs };
  }
}
