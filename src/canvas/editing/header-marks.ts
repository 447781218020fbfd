/** What is seen while a header is carried: a copy of it that follows the pointer, what goes along, and a line where it would land. */
import type { Point, Rect } from '../../base/geometry.js';
import type { MapLayout } from '../../layout/places.js';
import type { Surface } from '../surface.js';
import type { HeaderDrop, Part } from './header-drop.js';
import { overlay, putAbove, putBeside, putInBody } from './layer-place.js';

/** px of the drop line. */
const thick = 3;
const selectors = { stage: 'data-stage', step: 'data-step-header', lane: 'data-lane-header' } as const;

export class HeaderMarks {
  #surface: Surface;
  #part: Part;
  /** From the beginning of the header to the pointer, in map px. */
  #grip: number;
  #ghost: HTMLElement;
  /** The stage, step or lane itself, all the way. */
  #held = overlay('drop held-mark');
  /** The line, over the headers and over the body. */
  #head = overlay('drop line-mark');
  #line = overlay('drop line-mark');
  /** The stage that would take the step. */
  #stage = overlay('drop cell-mark');

  constructor(surface: Surface, part: Part, from: Point) {
    this.#surface = surface;
    this.#part = part;
    const rect = bodyOf(surface.layout, part);
    this.#grip = part.kind === 'lane' ? from.y - (rect?.y ?? 0) : from.x - (rect?.x ?? 0);
    this.#ghost = ghostOf(surface, part);
    surface.layer('body').append(this.#held, this.#line);
    surface.layer(part.kind === 'lane' ? 'side' : 'top').append(this.#stage, this.#head, this.#ghost);
    surface.pane.classList.add('dragging');
  }

  show(pointer: Point, drop: HeaderDrop | undefined): void {
    const { layout } = this.#surface;
    const held = bodyOf(layout, this.#part);
    putInBody(this.#held, held, layout);
    if (!held) return;
    if (this.#part.kind === 'lane') this.#showLane(held, pointer.y - this.#grip, drop);
    else this.#showAlong(held, pointer.x - this.#grip, drop);
  }

  remove(): void {
    this.#surface.pane.classList.remove('dragging');
    for (const element of [this.#ghost, this.#held, this.#head, this.#line, this.#stage]) element.remove();
  }

  #showLane({ height }: Rect, y: number, drop: HeaderDrop | undefined): void {
    const { layout, camera } = this.#surface;
    putBeside(this.#ghost, { x: 0, y, width: layout.headerWidth, height }, layout);
    const width = layout.size.width - layout.headerWidth;
    const across = (px: number): number => (drop?.at ?? 0) - px / 2;
    const body = thick / camera.zoom;
    putInBody(this.#line, drop && { x: layout.headerWidth, y: across(body), width, height: body }, layout);
    putBeside(this.#head, drop && { x: 0, y: across(body), width: layout.headerWidth, height: body }, layout);
  }

  #showAlong({ width }: Rect, x: number, drop: HeaderDrop | undefined): void {
    const { layout, camera } = this.#surface;
    const { stageHeight, stepHeight } = layout;
    const top = this.#part.kind === 'stage' ? 0 : stageHeight;
    const ghost = { x, y: top, width, height: top ? stepHeight : stageHeight };
    putAbove(this.#ghost, ghost, layout);
    const body = thick / camera.zoom;
    const left = (drop?.at ?? 0) - body / 2;
    const height = layout.size.height - stageHeight - stepHeight;
    putInBody(this.#line, drop && { x: left, y: stageHeight + stepHeight, width: body, height }, layout);
    putAbove(this.#head, drop && { x: left, y: top, width: body, height: stageHeight + stepHeight - top }, layout);
    const stage = layout.stages.find((place) => place.stage.id === drop?.stage);
    putAbove(this.#stage, stage && { x: stage.x, y: 0, width: stage.width, height: stageHeight }, layout);
  }
}

/** The cells of a part, in map px. */
function bodyOf(layout: MapLayout, { kind, id }: Part): Rect | undefined {
  const { headerWidth, size } = layout;
  if (kind === 'lane') {
    const lane = layout.lanes.find((place) => place.lane.id === id);
    return lane && { x: headerWidth, y: lane.y, width: size.width - headerWidth, height: lane.height };
  }
  const y = layout.stageHeight + layout.stepHeight;
  const place =
    kind === 'step'
      ? layout.steps.find(({ step }) => step.id === id)
      : layout.stages.find(({ stage }) => stage.id === id);
  return place && { x: place.x, y, width: place.width, height: size.height - y };
}

function ghostOf({ pane, layout }: Surface, { kind, id }: Part): HTMLElement {
  const ghost = overlay('header-ghost');
  ghost.style.setProperty('--_w', `${layout.headerWidth}px`);
  const copy = pane.querySelector(`[${selectors[kind]}="${CSS.escape(id)}"]`)?.cloneNode(true);
  if (!(copy instanceof HTMLElement)) return ghost;
  // The copy is a picture: nothing may find it as the header.
  for (const { name } of [...copy.attributes]) if (name !== 'class') copy.removeAttribute(name);
  copy.classList.remove('selected');
  ghost.append(copy);
  return ghost;
}
