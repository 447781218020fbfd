/** One card on the canvas: a box with its lines, or the place to grip a point of a curve. */
import { html, nothing, type TemplateResult } from 'lit';
import type { CardBox, TextRun } from '../layout/lane-kind.js';
import type { MapLayout } from '../layout/places.js';
import { noPanClass } from './flow/pan-zoom-controller.js';
import type { FindPicture } from '../session/session.js';
import type { CardMark, PointMark } from './scene.js';

/** What of a card depends on this window and not on the map. */
export interface CardLook {
  readonly label: string;
  readonly selected: boolean;
  readonly selectedWord: string;
  /** How much is said about it; mostly nothing. */
  readonly commented: string;
  readonly active: boolean;
  readonly held: boolean;
  readonly editing: boolean;
  readonly lineHeight: MapLayout['lineHeight'];
  /** Drawn from right to left. */
  readonly mirrored: boolean;
  /** Nothing can be dragged. */
  readonly readOnly: boolean;
  /** A box that shows a fact of a card that stands elsewhere. */
  readonly fact: boolean;
  readonly mark?: CardMark | undefined;
  readonly findPicture: FindPicture | undefined;
}

/**
 * Runs one under another stand in the flow of their box, each pushed down by its margin: hundreds of positioned elements
 * would cost a third of every frame. A run beside another one, or set from its middle or end, is placed.
 */
function runViews(runs: readonly TextRun[], border: number, { lineHeight, mirrored }: CardLook): TemplateResult[] {
  let bottom = border;
  return runs.map((run) => {
    const flows = run.y >= bottom && (run.anchor ?? 'start') === 'start';
    const start = run.x - border;
    // The run has a direction of its own, so the sides are those of the map.
    const margin = mirrored ? `${start}px 0 8px` : `8px 0 ${start}px`;
    const place = flows ? `margin:${run.y - bottom}px ${margin}` : placed(run, border, mirrored);
    if (flows) bottom = run.y + run.lines.length * lineHeight(run.style);
    return runView(run, flows ? 'run' : 'run placed', place);
  });
}

function placed({ x, y, anchor }: TextRun, border: number, mirrored: boolean): string {
  const shift = (anchor === 'middle' ? -50 : anchor === 'end' ? -100 : 0) * (mirrored ? -1 : 1);
  return `${mirrored ? 'right' : 'left'}:${x - border}px;top:${y - border}px${shift ? `;transform:translateX(${shift}%)` : ''}`;
}

/** The text is a property: between the tags, a line break of the template would be one more line. */
function runView({ style, tone, lines }: TextRun, look: string, place: string): TemplateResult {
  const full = `${look} ${style} c-${tone ?? 'ink'}`;
  return html`<div class=${full} dir="auto" .style=${place} .textContent=${lines.join('\n')}></div>`;
}

function boxClass(box: CardBox, look: CardLook): string {
  const pan = look.readOnly || look.fact ? '' : ` ${noPanClass}`;
  const marks = `${look.selected ? ' selected' : ''}${look.held ? ' held' : ''}${look.editing ? ' editing' : ''}${look.mark ? ` ${look.mark.look}` : ''}`;
  return `card ${box.frame}${box.tone ? ` b-${box.tone}` : ''}${box.dashed ? ' dashed' : ''}${marks}${pan}`;
}

/** One that isn't there has no address; then its words stand in its place. The card as a whole says them, so it isn't said twice. */
function imageView(image: NonNullable<CardBox['image']>, border: number, look: CardLook): TemplateResult {
  const { rect, src, alt } = image;
  const place = `inset-inline-start:${rect.x - border}px;top:${rect.y - border}px;width:${rect.width}px;height:${rect.height}px`;
  const kept = src.startsWith('attachment:');
  const found = kept ? (look.findPicture ?? noPicture)(src.slice(11)) : src;
  return html`<img
    class=${found === undefined ? 'coming' : ''}
    alt=${alt}
    aria-hidden="true"
    src=${found || nothing}
    draggable="false"
    .style=${place}
    @error=${lose}
  />`;
}

const noPicture: FindPicture = () => '';

function lose(event: Event): void {
  (event.target as Element).removeAttribute('src');
}

/** A card as a box, `x` px further right than its drawing says. */
export function cardView(box: CardBox, x: number, look: CardLook): TemplateResult {
  const place = `inset-inline-start:${box.x + x}px;top:${box.y}px;width:${box.width}px;height:${box.height}px`;
  const border = box.frame === 'card' ? 1 : 0;
  const inside = [box.image ? imageView(box.image, border, look) : nothing, runViews(box.runs, border, look)];
  const name = boxClass(box, look);
  if (look.fact)
    return html`<div class=${name} data-fact=${box.card} aria-hidden="true" .style=${place}>${inside}</div>`;
  return html`<div
    class=${name}
    data-card=${box.card}
    data-mark=${look.mark?.sign ?? nothing}
    part="card"
    role="group"
    tabindex=${look.active ? 0 : -1}
    aria-label=${look.label}
    aria-description=${saidBeside(look) || nothing}
    .style=${place}
  >
    ${inside}
  </div>`;
}

function saidBeside({ selected, selectedWord, commented }: CardLook, how = ''): string {
  return [selected ? selectedWord : '', commented, how].filter(Boolean).join('. ');
}

/** A point as a slider: its scale, its value in words, and how it is set; nothing of that where it cannot be. */
export interface Slider {
  readonly least: number;
  readonly most: number;
  readonly value: number;
  readonly words: string;
  readonly how: string;
}

/** Where a point of a curve is gripped; the point itself is a mark. */
export function pointView(point: PointMark, look: CardLook, slider: Slider): TemplateResult {
  const size = Math.max(24, point.radius * 2 + 8);
  const place = `inset-inline-start:${point.x - size / 2}px;top:${point.y - size / 2}px;width:${size}px;height:${size}px`;
  const marks = `${look.selected ? ' selected' : ''}${look.held ? ' held' : ''}${look.mark ? ` ${look.mark.look}` : ''}`;
  return html`<div
    class="card point${marks}${look.readOnly ? '' : ` ${noPanClass}`}"
    data-card=${point.card}
    data-mark=${look.mark?.sign ?? nothing}
    part="point"
    role="slider"
    tabindex=${look.active ? 0 : -1}
    aria-label=${look.label}
    aria-description=${saidBeside(look, slider.how) || nothing}
    aria-orientation="vertical"
    aria-valuemin=${slider.least}
    aria-valuemax=${slider.most}
    aria-valuenow=${slider.value}
    aria-valuetext=${slider.words}
    aria-readonly=${slider.how ? nothing : 'true'}
    .style=${place}
  ></div>`;
}
