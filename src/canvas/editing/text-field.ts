/** The text field that lies over what is being typed: a real one, so that every keyboard, dictation and correction works. */
import { noPanClass } from '../flow/pan-zoom-controller.js';
import type { Surface } from '../surface.js';
import type { TextBox } from './text-target.js';

export function makeField(label: string): HTMLTextAreaElement {
  const field = document.createElement('textarea');
  field.className = `typing ${noPanClass}`;
  field.rows = 1;
  field.dir = 'auto';
  field.spellcheck = true;
  field.setAttribute('aria-label', label);
  return field;
}

/** Lays the field over its box; it grows with its text, not only where the browser can do that by itself. */
export function placeField(
  field: HTMLTextAreaElement,
  { layer, rect, look, style }: TextBox,
  { layout, mirrored }: Pick<Surface, 'layout' | 'mirrored'>,
): void {
  const left = rect.x - layout.headerWidth;
  const top = rect.y - layout.stageHeight - layout.stepHeight;
  field.dataset['look'] = look;
  field.classList.remove('text', 'strong', 'meta');
  field.classList.add(style);
  // Headers keep their own scale: along the map their px are multiplied by the ratio of both.
  const along = (px: number): string => `calc(${px}px * var(--_r))`;
  // The field has the direction of what is typed, and its place that of the map.
  const start = mirrored ? 'right' : 'left';
  const place = {
    body: { [start]: `${left}px`, top: `${top}px`, width: `${rect.width}px` },
    top: { [start]: along(left), top: `${rect.y}px`, width: along(rect.width) },
    side: { [start]: `${rect.x}px`, top: along(top), width: `${rect.width}px` },
  }[layer];
  Object.assign(field.style, place, { minHeight: layer === 'side' ? '' : `${rect.height}px`, height: '0' });
  field.style.height = `${field.scrollHeight + field.offsetHeight - field.clientHeight}px`;
}
