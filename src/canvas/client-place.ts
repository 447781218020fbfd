/** From px of the page to px of an element: the one place that knows of scaled ancestors and of maps read from right to left. */
import type { Point } from '../base/geometry.js';

/** How much larger the page shows the element than it is; 1 unless a `transform: scale()` is around it. */
export function shownScale(element: HTMLElement, box = element.getBoundingClientRect()): number {
  const width = element.offsetWidth;
  // A whole number, so that a width between two px is no scale.
  return width && Math.abs(box.width - width) > 1 ? box.width / width : 1;
}

/** px from the corner where reading starts: the right one when the map is mirrored. */
export function placeIn(element: HTMLElement, client: Point, mirrored: boolean): Point {
  const box = element.getBoundingClientRect();
  const scale = shownScale(element, box);
  return {
    x: (mirrored ? box.right - client.x : client.x - box.left) / scale,
    y: (client.y - box.top) / scale,
  };
}
