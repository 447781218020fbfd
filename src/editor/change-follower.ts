/** Shows where the map changed without the user's hand: what is in sight stays where it is, a focus on the map goes along. */
import type { FollowOptions } from '../actions/action.js';
import type { Rect } from '../base/geometry.js';
import type { Id } from '../base/ids.js';
import { visibleRect } from '../canvas/camera.js';
import type { JmCanvas } from '../canvas/canvas.js';
import { rectOfId } from '../canvas/scene.js';
import type { JmOutline } from '../panels/outline.js';
import type { Place } from '../session/session.js';

export async function followChange(
  parts: { readonly canvas: JmCanvas | null; readonly outline: JmOutline | null; readonly toOutline: boolean },
  what: Id | Place,
  { focus = true, isPast }: FollowOptions,
): Promise<boolean> {
  const { canvas, outline } = parts;
  const isPlace = typeof what !== 'string';
  if (outline && parts.toOutline) {
    await outline.updateComplete;
    if (isPast()) return false;
    if (isPlace && focus) outline.focusPlace(what);
    else outline.reveal(isPlace ? (what.card ?? what.step) : what);
    return isPlace && focus;
  }
  await canvas?.updateComplete;
  if (!canvas?.isConnected || !canvas.layout || isPast()) return false;
  const seen = isSeen(canvas, what);
  const goes = isPlace && focus && canvas.matches(':focus-within');
  if (goes) canvas.focusPlace(what, { reveal: !seen });
  else if (!seen) canvas.reveal(what);
  return goes;
}

/** Whether it is whole in sight, or more than fits there; of a header only its own way counts. */
function isSeen(canvas: JmCanvas, what: Id | Place): boolean {
  const { layout, camera } = canvas;
  const isPlace = typeof what !== 'string';
  const rect = isPlace ? canvas.rectOfPlace(what) : rectOfId(layout, what);
  if (!rect) return false;
  const seen = visibleRect(camera, layout, { width: canvas.clientWidth, height: canvas.clientHeight });
  const isLane = !isPlace && layout.lanes.some(({ lane }) => lane.id === what);
  const isSlot = !isPlace && !isLane && !layout.rectOf(what);
  const along = (from: keyof Rect & ('x' | 'y'), length: 'width' | 'height'): boolean => {
    const [start, end] = [rect[from], rect[from] + rect[length]];
    const [first, last] = [seen[from] - 1, seen[from] + seen[length] + 1];
    return (start >= first && end <= last) || (start <= first && end >= last);
  };
  return (isLane || along('x', 'width')) && (isSlot || along('y', 'height'));
}
