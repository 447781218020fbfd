/** What the mouse does with headers and with empty ground: loaded when a pointer first comes to the map. */
import type { Unsubscribe } from '../../base/emitter.js';
import type { CanvasTool, Surface } from '../surface.js';
import { boxDrag } from './box-select.js';
import { headerDrag } from './drag-headers.js';
import type { Edits } from './edits.js';
import { look } from './look.js';
import { watchDrag } from './pointer-drag.js';
import { resizeDrag, watchGrips } from './resize-headers.js';
import { structureStyles } from './structure-styles.js';

export function structureTools(edits: Edits): readonly CanvasTool[] {
  return [look(structureStyles), { attach: (surface) => attach(surface, edits) }];
}

function attach(surface: Surface, edits: Edits): Unsubscribe {
  const { pane, session } = surface;
  const undo = [
    watchDrag(
      surface,
      (event) => resizeDrag(surface, edits, event) ?? headerDrag(surface, edits, event) ?? boxDrag(surface, event),
    ),
    watchGrips(surface, edits),
    session.onChange((changed) => changed.has('structureLocked') && showLock(surface)),
  ];
  showLock(surface);
  return () => {
    for (const one of undo) one();
    pane.classList.remove('movable');
  };
}

function showLock({ pane, session }: Surface): void {
  pane.classList.toggle('movable', !session.state.structureLocked);
}
