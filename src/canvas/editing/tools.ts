/** Everything an editor attaches to the canvas, for one document. */
import type { CanvasTool } from '../surface.js';
import { adjustMark } from './adjust-mark.js';
import { dragCards } from './drag-cards.js';
import { dragMark } from './drag-mark.js';
import type { Edits } from './edits.js';
import { emptyCellHint } from './hint.js';
import { linkTools } from './link-tools.js';
import { editingLook } from './look.js';
import { whenPointed } from './pointed-tools.js';
import { textEditor } from './text-editor.js';

/** The order matters: a double-click in a lane of points is a point before it is a text. */
export function editingTools(edits: Edits): readonly CanvasTool[] {
  const pointed = whenPointed(() => import('./structure-tools.js').then(({ structureTools }) => structureTools(edits)));
  return [
    editingLook(),
    adjustMark(edits),
    dragMark(edits),
    textEditor(edits),
    dragCards(edits),
    linkTools(edits),
    emptyCellHint(),
    pointed,
  ];
}
