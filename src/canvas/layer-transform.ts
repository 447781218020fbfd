/** The transforms of the canvas's layers, and how they are written: only when they change, on whole device px. */
import type { Size } from '../base/geometry.js';
import type { Camera } from './camera.js';
import type { Layer } from './surface.js';

export const layerNames: readonly Layer[] = ['body', 'top', 'side'];

/**
 * `stretch` makes headers longer along the map, and not their words higher. A mirrored map has its layers at the right edge
 * and its parts placed from there: nothing is turned but the way.
 */
export function transformOf(
  name: Layer,
  { x: from, y, zoom, scale }: Camera,
  stretch: number,
  mirrored = false,
): string {
  const x = mirrored ? -from : from;
  if (name === 'body') return `translate(${snap(x)}px,${snap(y)}px) scale(${zoom})`;
  if (name === 'top') return `translate(${snap(x)}px,0) scale(${scale * stretch},${scale})`;
  return `translate(0,${snap(y)}px) scale(${scale},${scale * stretch})`;
}

/** The overview's picture has no words: mirrored it is simply turned about the middle of its element. */
export function pictureAt(x: number, y: number, { mirrored, pane }: { mirrored: boolean; pane: Size }): string {
  return `${mirrored ? `translate(${pane.width}px,0) scaleX(-1) ` : ''}translate(${x}px,${y}px)`;
}

const written = new WeakMap<HTMLElement, string>();

/** Writes a transform only when it changed: each writing costs a style of its own. */
export function write(element: HTMLElement, transform: string): void {
  if (written.get(element) === transform) return;
  written.set(element, transform);
  element.style.transform = transform;
}

/** Whole device px: text between two of them is blurred. */
function snap(px: number): number {
  const ratio = devicePixelRatio || 1;
  return Math.round(px * ratio) / ratio;
}
