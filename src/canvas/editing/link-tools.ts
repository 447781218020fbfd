/** Links by the hand: what draws and grips them is loaded when a pointer first comes over the map, or something is selected. */
import type { Unsubscribe } from '../../base/emitter.js';
import type { Id } from '../../base/ids.js';
import { pickFrom, type CanvasTool, type Surface } from '../surface.js';
import type { Edits } from './edits.js';

export function linkTools(edits: Edits): CanvasTool {
  return { attach: (surface) => attachLater(surface, edits) };
}

function attachLater(surface: Surface, edits: Edits): Unsubscribe {
  let attached: Unsubscribe | undefined;
  let loading = false;
  let ended = false;
  /** What the pointer came over meanwhile. */
  let hovered: Id | undefined;
  const load = async (): Promise<void> => {
    if (loading) return;
    loading = true;
    try {
      const { attachLinks } = await import('./link-hand.js');
      stopWaiting();
      if (!ended) attached = attachLinks(surface, edits, hovered);
    } catch {
      // Without it links are made in the details; the next move of the pointer asks again.
      loading = false;
    }
  };
  const onOver = (event: PointerEvent): void => {
    hovered = event.pointerType === 'touch' ? undefined : pickFrom(event).place?.card;
    void load();
  };
  const heard = surface.session.onChange((changed) => void (changed.has('selection') && load()));
  surface.pane.addEventListener('pointerover', onOver);
  const stopWaiting = (): void => {
    heard();
    surface.pane.removeEventListener('pointerover', onOver);
  };
  return () => {
    ended = true;
    stopWaiting();
    attached?.();
  };
}
