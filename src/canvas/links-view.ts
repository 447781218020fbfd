/** The links in sight as one SVG over the cards; those of a selected card stand out. */
import { svg, html, nothing, type TemplateResult } from 'lit';
import { repeat } from 'lit/directives/repeat.js';
import { overlaps, type Rect } from '../base/geometry.js';
import type { LinkPlace } from '../layout/places.js';
import type { Scene } from './scene.js';

/** An arrow head that points along +x and ends at (0, 0). */
const tip = 'M0 0L-7-3.5V3.5Z';

/** `rect` is what is drawn, in map px. */
export function linksView(scene: Scene, rect: Rect): TemplateResult | typeof nothing {
  const { layout, state } = scene;
  const seen = layout.links().filter((place) => overlaps(place.bounds, rect));
  if (!seen.length) return nothing;
  const x = -layout.headerWidth;
  const y = -(layout.stageHeight + layout.stepHeight);
  return html`<svg class="links" aria-hidden="true">
    ${svg`<g transform="translate(${x} ${y})">${repeat(
      seen,
      (place) => place.link.id,
      (place) => linkView(place, near(state.selection, place)),
    )}</g>`}
  </svg>`;
}

function near(selection: ReadonlySet<string>, { link }: LinkPlace): boolean {
  return selection.has(link.id) || selection.has(link.from) || selection.has(link.to);
}

function linkView({ link, d, head }: LinkPlace, isNear: boolean): unknown {
  const turn = (head.angle * 180) / Math.PI;
  return svg`<g class=${isNear ? 'near' : ''} data-link=${link.id}>
    <path class="way" d=${d}></path>
    <path class="tip" d=${tip} transform="translate(${head.x} ${head.y}) rotate(${turn})"></path>
  </g>`;
}
