/** Puts what tools show where it belongs in the layers over the map, whose headers keep a scale of their own. */
import type { Rect } from '../../base/geometry.js';
import type { MapLayout } from '../../layout/places.js';

/** A rectangle in map px; `undefined` hides. */
export function putInBody(element: HTMLElement, rect: Rect | undefined, layout: MapLayout): void {
  element.hidden = !rect;
  if (!rect) return;
  Object.assign(element.style, {
    insetInlineStart: `${rect.x - layout.headerWidth}px`,
    top: `${rect.y - layout.stageHeight - layout.stepHeight}px`,
    width: `${rect.width}px`,
    height: `${rect.height}px`,
  });
}

/** Along the headers above in map px, across them in theirs; `_r` is the zoom over their scale. */
export function putAbove(element: HTMLElement, rect: Rect | undefined, layout: MapLayout): void {
  element.hidden = !rect;
  if (!rect) return;
  Object.assign(element.style, {
    insetInlineStart: `calc(${rect.x - layout.headerWidth}px * var(--_r))`,
    top: `${rect.y}px`,
    width: `calc(${rect.width}px * var(--_r))`,
    height: `${rect.height}px`,
  });
}

/** The same for the headers beside the map. */
export function putBeside(element: HTMLElement, rect: Rect | undefined, layout: MapLayout): void {
  element.hidden = !rect;
  if (!rect) return;
  Object.assign(element.style, {
    insetInlineStart: `${rect.x}px`,
    top: `calc(${rect.y - layout.stageHeight - layout.stepHeight}px * var(--_r))`,
    width: `${rect.width}px`,
    height: `calc(${rect.height}px * var(--_r))`,
  });
}

/** Something to be seen only. */
export function overlay(look: string): HTMLElement {
  const element = document.createElement('div');
  element.className = look;
  element.hidden = true;
  element.setAttribute('aria-hidden', 'true');
  return element;
}
