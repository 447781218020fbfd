/** The transforms of the canvas's layers, and how they are written: only when they change, on whole device px. */
import type { Camera } from './camera.js';
import type { Layer } from './surface.js';

export const layerNames: readonly Layer[] = ['body', 'top', 'side'];

/** `stretch` makes headers longer along the map, and not their words higher. */
export function transformOf(name: Layer, { x, y, zoom, scale }: Camera, stretch: number): string {
  if (name === 'body') return `translate(${snap(x)}px,${snap(y)}px) scale(${zoom})`;
  if (name === 'top') return `translate(${snap(x)}px,0) scale(${scale * stretch},${scale})`;
  return `translate(0,${snap(y)}px) scale(${scale},${scale * stretch})`;
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
