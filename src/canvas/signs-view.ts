/** The small signs of the cards of a lane: one drawing, for each drawing of its own is one more layer to sort in every frame. */
import { html, nothing, svg, type TemplateResult } from 'lit';
import type { CardBox } from '../layout/lane-kind.js';
import { dotsPath, iconPath } from './icon-path.js';

/** A box, and how many px further right than it says its cell begins. */
export interface PlacedBox {
  readonly box: CardBox;
  readonly x: number;
}

/**
 * `more` is drawn with them. Drawn in half px: icons, made for 24 px, are 12 px large. Mirrored they have other places and are
 * not turned.
 */
export function signsView(
  boxes: readonly PlacedBox[],
  mirrored: boolean,
  more: unknown = nothing,
): TemplateResult | typeof nothing {
  const paths = new Map<string, string>();
  const add = (look: string, d: string): unknown => d && paths.set(look, (paths.get(look) ?? '') + d);
  for (const { box, x: left } of boxes) {
    for (const sign of box.signs ?? []) {
      const from = 2 * (left + box.x + sign.x);
      // The drawing's own px stands before the edge from which it is counted.
      const x = mirrored ? 2 - from - ('icon' in sign ? 24 : 16 * sign.of - 4) : from;
      const y = 2 * (box.y + sign.y);
      const tone = sign.tone ?? 'ink-3';
      if ('icon' in sign) add(`icon s-${tone}`, iconPath(sign.icon, x, y));
      else {
        add(`f-${tone}`, dotsPath(0, sign.dots, x, y));
        add(`ring s-${tone}`, dotsPath(sign.dots, sign.of, x, y));
      }
    }
  }
  if (!paths.size && more === nothing) return nothing;
  return html`<svg class="signs" viewBox="0 0 2 2" aria-hidden="true">
    ${[...paths].map(([look, d]) => svg`<path class=${look} d=${d}></path>`)}${more}
  </svg>`;
}
