/** How many conversations are open about a card, stage, step or lane: a small bubble with their number at its corner. */
import { html, nothing, svg, type TemplateResult } from 'lit';
import type { Point } from '../base/geometry.js';
import type { Id } from '../base/ids.js';
import { message } from '../i18n/translate.js';
import { openThreads } from '../model/threads.js';
import type { LanePlace } from '../layout/places.js';
import { holdsCards, type PointMark, type Scene } from './scene.js';
import type { PlacedBox } from './signs-view.js';

const open = message('canvas.comments', { one: '{n} open comment', other: '{n} open comments' });

const none: ReadonlyMap<Id, number> = new Map();

/** By what they are about; the same object as long as no comment changed. A lane that only shows facts counts none. */
export function commentCounts({ reader, alone }: Scene, lane?: LanePlace): ReadonlyMap<Id, number> {
  return alone || (lane && !holdsCards(lane)) ? none : openThreads(reader.all('comments'));
}

/** Said of a card; nothing for most. */
export function commentWords(scene: Scene, id: Id): string {
  const n = commentCounts(scene).get(id);
  return n ? scene.t(open, { n }) : '';
}

/** In a header. */
export function commentBadge(scene: Scene, id: Id): TemplateResult | typeof nothing {
  const n = commentCounts(scene).get(id);
  if (!n) return nothing;
  return html`<span class="talk" role="img" aria-label=${scene.t(open, { n })}>${scene.t.number(n)}</span>`;
}

interface Mark extends Point {
  readonly count: number;
}

/** At the corners of boxes and beside points, in half px, as the signs of a lane are drawn: one path for all, and their numbers. */
export function bubbles(scene: Scene, boxes: readonly PlacedBox[], points: readonly PointMark[]): unknown {
  const counts = commentCounts(scene);
  const all = [
    ...boxes.map(({ box, x }): Mark => ({ x: x + box.x + box.width, y: box.y, count: counts.get(box.card) ?? 0 })),
    ...points.map(({ card, x, y }): Mark => ({ x: x + 28, y: y + 1, count: counts.get(card) ?? 0 })),
  ];
  const marks = all.filter(({ count }) => count);
  if (!marks.length) return nothing;
  const width = (count: number): number => (count > 9 ? 46 : 34);
  // Half px from where reading starts; mirrored they go the other way and are not turned.
  const middle = ({ x, count }: Mark): number => (scene.mirrored ? -1 : 1) * (2 * x + 4 - width(count) / 2);
  const d = marks.map((mark) => bubble(middle(mark) - width(mark.count) / 2, 2 * mark.y - 16, width(mark.count)));
  return [
    svg`<path class="talk" d=${d.join('')}></path>`,
    ...marks.map(
      (mark) => svg`<text class="talk" x=${middle(mark)} y=${2 * mark.y - 1}>${scene.t.number(mark.count)}</text>`,
    ),
  ];
}

/** 15 px high, with a tip at its lower left. */
function bubble(x: number, y: number, width: number): string {
  const r = 10;
  return `M${x + r} ${y}h${width - 2 * r}a${r} ${r} 0 0 1 ${r} ${r}v10a${r} ${r} 0 0 1 ${-r} ${r}h${20 - width}l-8 7v-7.4a${r} ${r} 0 0 1 -8 -9.6v-10a${r} ${r} 0 0 1 ${r} ${-r}z`;
}
