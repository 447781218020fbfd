/** One card on the canvas: a box with its lines and signs, or the place to grip a point of a curve. */
import { html, nothing, svg, type TemplateResult } from 'lit';
import type { CardBox, Sign, TextRun } from '../layout/lane-kind.js';
import { noPanClass } from './flow/pan-zoom-controller.js';
import { dotsPath, iconPath } from './icon-path.js';
import type { PointMark } from './scene.js';

/** What of a card depends on this window and not on the map. */
export interface CardLook {
  readonly label: string;
  readonly selected: boolean;
  readonly selectedWord: string;
  readonly active: boolean;
  readonly held: boolean;
  readonly editing: boolean;
  /** Nothing can be dragged. */
  readonly readOnly: boolean;
  /** A box that shows a fact of a card that stands elsewhere. */
  readonly fact: boolean;
}

/** The text is a property: between the tags, a line break of the template would be one more line. */
export function runView(run: TextRun): TemplateResult {
  const shift = run.anchor === 'middle' ? -50 : run.anchor === 'end' ? -100 : 0;
  const place = `left:${run.x}px;top:${run.y}px${shift ? `;transform:translateX(${shift}%)` : ''}`;
  const look = `run ${run.style} c-${run.tone ?? 'ink'}`;
  return html`<div class=${look} dir="auto" .style=${place} .textContent=${run.lines.join('\n')}></div>`;
}

function signView(sign: Sign): TemplateResult {
  const place = `translate(${sign.x} ${sign.y})`;
  const tone = sign.tone ?? 'ink-3';
  if ('icon' in sign) {
    return svg`<path class="icon s-${tone}" transform="${place} scale(.5)" d=${iconPath(sign.icon)}></path>`;
  }
  return svg`<path class="f-${tone}" transform=${place} d=${dotsPath(0, sign.dots)}></path><path class="ring s-${tone}" transform=${place} d=${dotsPath(sign.dots, sign.of)}></path>`;
}

function boxClass(box: CardBox, look: CardLook): string {
  const pan = look.readOnly || look.fact ? '' : ` ${noPanClass}`;
  const marks = `${look.selected ? ' selected' : ''}${look.held ? ' held' : ''}${look.editing ? ' editing' : ''}`;
  return `card ${box.frame}${box.tone ? ` b-${box.tone}` : ''}${box.dashed ? ' dashed' : ''}${marks}${pan}`;
}

/** A card as a box, `x` px further right than its drawing says. */
export function cardView(box: CardBox, x: number, look: CardLook): TemplateResult {
  const place = `left:${box.x + x}px;top:${box.y}px;width:${box.width}px;height:${box.height}px`;
  const inside = html`${
    box.image
      ? html`<img
          alt=""
          src=${box.image.src}
          draggable="false"
          .style=${`left:${box.image.rect.x}px;top:${box.image.rect.y}px;width:${box.image.rect.width}px;height:${box.image.rect.height}px`}
        />`
      : nothing
  }${box.runs.map(runView)}${box.signs?.length ? html`<svg class="signs" aria-hidden="true">${box.signs.map(signView)}</svg>` : nothing}`;
  if (look.fact)
    return html`<div class=${boxClass(box, look)} data-fact=${box.card} aria-hidden="true" .style=${place}>
      ${inside}
    </div>`;
  return html`<div
    class=${boxClass(box, look)}
    data-card=${box.card}
    part="card"
    role="group"
    tabindex=${look.active ? 0 : -1}
    aria-label=${look.label}
    aria-description=${look.selected ? look.selectedWord : nothing}
    .style=${place}
  >
    ${inside}
  </div>`;
}

/** Where a point of a curve is gripped; the point itself is a mark. */
export function pointView(point: PointMark, x: number, look: CardLook): TemplateResult {
  const size = Math.max(24, point.radius * 2 + 8);
  const place = `left:${point.x + x - size / 2}px;top:${point.y - size / 2}px;width:${size}px;height:${size}px`;
  const marks = `${look.selected ? ' selected' : ''}${look.held ? ' held' : ''}`;
  return html`<div
    class="card point${marks}${look.readOnly ? '' : ` ${noPanClass}`}"
    data-card=${point.card}
    part="point"
    role="group"
    tabindex=${look.active ? 0 : -1}
    aria-label=${look.label}
    aria-description=${look.selected ? look.selectedWord : nothing}
    .style=${place}
  ></div>`;
}
