/** The links in sight as one SVG over the cards; those of a selected card stand out. */
import { svg, html, nothing, type TemplateResult } from 'lit';
import { guard } from 'lit/directives/guard.js';
import { repeat } from 'lit/directives/repeat.js';
import { overlaps, type Rect } from '../base/geometry.js';
import type { LinkPlace, MapLayout } from '../layout/places.js';
import type { Scene } from './scene.js';

/** px of an arrow head, and of half its width. */
const tip = { length: 7, half: 3.5 };

/** `rect` is what is drawn, in map px. */
export function linksView({ layout, state }: Scene, rect: Rect): unknown {
  const links = layout.links();
  const { headerWidth, stageHeight, stepHeight } = layout;
  const keys = [links, rect.x, rect.y, rect.width, rect.height, state.selection, headerWidth, stageHeight, stepHeight];
  return guard(keys, () => linksIn(layout, rect, state.selection));
}

function linksIn(layout: MapLayout, rect: Rect, selection: ReadonlySet<string>): TemplateResult | typeof nothing {
  const seen = layout.links().filter((place) => overlaps(place.bounds, rect));
  if (!seen.length) return nothing;
  const place = `inset-inline-start:${-layout.headerWidth}px;top:${-(layout.stageHeight + layout.stepHeight)}px`;
  return html`<svg class="links" aria-hidden="true" .style=${place}>
    ${repeat(
      seen,
      (place) => place.link.id,
      (place) => linkView(place, lookOf(selection, place)),
    )}
  </svg>`;
}

function lookOf(selection: ReadonlySet<string>, { link }: LinkPlace): string {
  if (!selection.size) return '';
  if (selection.has(link.id)) return 'near selected';
  return selection.has(link.from) || selection.has(link.to) ? 'near' : '';
}

function linkView({ link, d, head, middle, label, upward }: LinkPlace, look: string): unknown {
  return svg`<g class=${look} data-link=${link.id}>
    <path class="way" d=${d}></path>
    <path class="tip" d=${tipPath(head)}></path>
    ${label ? svg`<text class=${upward ? 'meta upward' : 'meta'} x=${middle.x} y=${middle.y}>${label}</text>` : nothing}
  </g>`;
}

/** An arrow head; turned here and not by a transform, which would be one more layer for each. */
export function tipPath({ x, y, angle }: LinkPlace['head']): string {
  const corner = (side: number): string => {
    const left = x - tip.length * Math.cos(angle) - side * tip.half * Math.sin(angle);
    const top = y - tip.length * Math.sin(angle) + side * tip.half * Math.cos(angle);
    return `${left.toFixed(2)} ${top.toFixed(2)}`;
  };
  return `M${x} ${y}L${corner(-1)}L${corner(1)}Z`;
}
