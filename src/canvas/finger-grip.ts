/** How fingers carry a map: what was between them stays between them, as large as they are apart. */
import { clamp, type Point, type Viewport } from '../base/geometry.js';

/** The middle between the fingers, and how far apart they are. */
export interface Grip {
  readonly middle: Point;
  readonly span: number;
}

/** Of one finger or two; one spans nothing and so never zooms. */
export function gripOf([first, second]: readonly Point[]): Grip {
  if (!first) return { middle: { x: 0, y: 0 }, span: 0 };
  if (!second) return { middle: first, span: 0 };
  return {
    middle: { x: (first.x + second.x) / 2, y: (first.y + second.y) / 2 },
    span: Math.hypot(first.x - second.x, first.y - second.y),
  };
}

/** Where a body that was at `start.body` is now. */
export function carried(
  { body, middle, span }: Grip & { readonly body: Viewport },
  now: Grip,
  [least, most]: readonly [number, number],
): Viewport {
  const zoom = span ? clamp((body.zoom * now.span) / span, least, most) : body.zoom;
  const ratio = zoom / body.zoom;
  return { x: now.middle.x - (middle.x - body.x) * ratio, y: now.middle.y - (middle.y - body.y) * ratio, zoom };
}
