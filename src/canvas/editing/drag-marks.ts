/** What is seen while cards are held: a copy of the card under the pointer, and where it would land. */
import { render } from 'lit';
import type { Point } from '../../base/geometry.js';
import type { Id } from '../../base/ids.js';
import type { CardBox } from '../../layout/lane-kind.js';
import { signsView } from '../signs-view.js';
import type { Surface } from '../surface.js';
import type { DropPlace } from './drop-place.js';
import { putInBody } from './layer-place.js';

export class DragMarks {
  #surface: Surface;
  #ghost: HTMLElement;
  #cell: HTMLElement;
  #line: HTMLElement;

  constructor(surface: Surface, card: Id, count: number) {
    this.#surface = surface;
    this.#ghost = ghostOf(surface, card, count);
    this.#cell = mark('drop cell-mark');
    this.#line = mark('drop line-mark');
    surface.layer('body').append(this.#cell, this.#line, this.#ghost);
    surface.pane.classList.add('dragging');
  }

  /** `corner` of the held card, in map px. */
  show(corner: Point, place: DropPlace | undefined): void {
    const { layout, mirrored } = this.#surface;
    const above = layout.stageHeight + layout.stepHeight;
    const along = corner.x - layout.headerWidth;
    this.#ghost.style.transform = `translate(${mirrored ? -along : along}px,${corner.y - above}px)`;
    putInBody(this.#cell, place?.area, layout);
    putInBody(this.#line, place?.line, layout);
  }

  remove(): void {
    this.#surface.pane.classList.remove('dragging');
    for (const element of [this.#ghost, this.#cell, this.#line]) element.remove();
  }
}

function mark(look: string): HTMLElement {
  const element = document.createElement('div');
  element.className = look;
  element.hidden = true;
  return element;
}

function ghostOf(surface: Surface, card: Id, count: number): HTMLElement {
  const ghost = document.createElement('div');
  ghost.className = 'ghost';
  ghost.setAttribute('aria-hidden', 'true');
  const drawn = surface.pane.querySelector(`[data-card="${CSS.escape(card)}"]`);
  const copy = drawn?.cloneNode(true);
  if (copy instanceof HTMLElement) {
    // The copy is a picture: nothing may find it as the card.
    for (const name of ['data-card', 'tabindex', 'role', 'aria-label', 'aria-description', 'part'])
      copy.removeAttribute(name);
    copy.classList.remove('selected', 'held');
    copy.style.insetInlineStart = '0';
    copy.style.top = '0';
    ghost.append(copy);
    if (drawn instanceof HTMLElement) ghost.style.width = drawn.style.width;
    // The signs of a lane are one drawing, so that the copy of the card has none.
    const signs = document.createElement('div');
    const box = boxOf(surface, card);
    if (box) render(signsView([{ box: { ...box, x: 0, y: 0 }, x: 0 }], surface.mirrored), signs);
    ghost.append(signs);
  }
  if (count > 1) {
    const badge = document.createElement('span');
    badge.className = 'count';
    badge.textContent = surface.t.number(count);
    ghost.append(badge);
  }
  return ghost;
}

function boxOf({ reader, layout }: Surface, id: Id): CardBox | undefined {
  const card = reader.get('cards', id);
  if (!card) return undefined;
  const { boxes } = layout.laneDrawing(card.lane);
  const own = card.step === undefined ? [] : layout.cellDrawing(card.lane, card.step).boxes;
  return [...boxes, ...own].find((box) => box.card === id);
}
