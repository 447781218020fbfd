/** Pressing, carrying and letting go, the same for everything that can be dragged; whatever interrupts it puts back. */
import type { Unsubscribe } from '../../base/emitter.js';
import type { Point } from '../../base/geometry.js';
import { slop } from '../finger.js';
import { graspedClass, noPanClass } from '../flow/pan-zoom-controller.js';
import type { Surface } from '../surface.js';
import { keyOf } from '../../ui/key-press.js';
import type { DragName } from './drags.js';

/** One thing being dragged; `start` comes with the first real movement. */
export interface Drag {
  /** Under which the list of drags says what does the same without one. */
  readonly name: DragName;
  start(from: Point): void;
  /** px of the page. */
  move(client: Point): void;
  drop(): void;
  cancel(): void;
}

/** px the pointer must move before a press is a drag; a finger trembles. */
const threshold = 4;

/** Asks `begin` at each press whether it starts a drag. */
export function watchDrag(surface: Surface, begin: (event: PointerEvent) => Drag | undefined): Unsubscribe {
  const { pane } = surface;
  let drag: Drag | undefined;
  let pointer = 0;
  let from: Point = { x: 0, y: 0 };
  let started = false;

  const end = (how: 'drop' | 'cancel'): void => {
    const ended = drag;
    drag = undefined;
    pane.removeEventListener('pointermove', onMove);
    pane.removeEventListener('pointerup', onUp);
    pane.removeEventListener('pointercancel', onCancel);
    pane.removeEventListener('lostpointercapture', onLost);
    pane.removeEventListener('keydown', onKey, true);
    window.removeEventListener('blur', onAway);
    document.removeEventListener('visibilitychange', onAway);
    pane.classList.remove(noPanClass);
    if (pane.hasPointerCapture(pointer)) pane.releasePointerCapture(pointer);
    if (started) ended?.[how]();
  };
  const onMove = (event: PointerEvent): void => {
    if (event.pointerId !== pointer || !drag) return;
    // The button was let go where nobody told us.
    if (event.buttons === 0) return end('cancel');
    const client = { x: event.clientX, y: event.clientY };
    if (!started) {
      const finger = event.pointerType === 'touch';
      if (Math.hypot(client.x - from.x, client.y - from.y) < (finger ? slop : threshold)) return;
      // A finger that holds nothing pans.
      if (finger && !pane.classList.contains(graspedClass)) return end('cancel');
      started = true;
      // Only now: a captured press would make every click a click on the pane.
      pane.setPointerCapture(pointer);
      drag.start(from);
    }
    drag.move(client);
  };
  const onUp = (event: PointerEvent): void => {
    if (event.pointerId !== pointer) return;
    if (started) swallowClick(pane);
    end('drop');
  };
  const onCancel = (event: PointerEvent): void => {
    if (event.pointerId === pointer) end('cancel');
  };
  /** Whoever comes back to the page has let go long ago. */
  const onAway = (): void => end('cancel');
  /** A finger's own capture of what it came down on ends when the pane takes it. */
  const onLost = (event: PointerEvent): void => {
    if (event.composedPath()[0] === pane) onCancel(event);
  };
  const onKey = (event: KeyboardEvent): void => {
    if (!started || keyOf(event) !== 'Escape') return;
    event.preventDefault();
    event.stopPropagation();
    swallowClick(pane);
    end('cancel');
  };
  const onDown = (event: PointerEvent): void => {
    if (drag) {
      end('cancel');
      // A pen takes the place of the hand that came down before it.
      if (event.pointerType !== 'pen') return;
    }
    if (event.button !== 0 || !event.isPrimary || isTyping(event)) return;
    drag = begin(event);
    if (!drag) return;
    pointer = event.pointerId;
    from = { x: event.clientX, y: event.clientY };
    started = false;
    pane.addEventListener('pointermove', onMove);
    pane.addEventListener('pointerup', onUp);
    pane.addEventListener('pointercancel', onCancel);
    pane.addEventListener('lostpointercapture', onLost);
    pane.addEventListener('keydown', onKey, true);
    window.addEventListener('blur', onAway);
    document.addEventListener('visibilitychange', onAway);
    // The press is ours: it must not move the map as well. A finger that holds nothing does.
    if (event.pointerType !== 'touch') pane.classList.add(noPanClass);
  };
  pane.addEventListener('pointerdown', onDown);
  return () => {
    end('cancel');
    pane.removeEventListener('pointerdown', onDown);
  };
}

/** The press that ends a drag is no click on what lies under it. */
function swallowClick(pane: HTMLElement): void {
  const swallow = (event: Event): void => event.stopImmediatePropagation();
  pane.addEventListener('click', swallow, { capture: true, once: true });
  // No click may come at all; the next press is a new one.
  pane.addEventListener('pointerdown', () => pane.removeEventListener('click', swallow, true), {
    capture: true,
    once: true,
  });
}

function isTyping(event: Event): boolean {
  const origin = event.composedPath()[0];
  return origin instanceof Element && origin.closest('textarea, input') !== null;
}
