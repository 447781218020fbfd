/** The list of everything a user can do. An action is one object here or in the files it gathers. */
import type { Action } from './action.js';
import { commentActions } from './comment.js';
import { editActions } from './edit.js';
import { fileActions } from './file.js';
import { linkActions } from './link.js';
import { selectActions } from './select.js';
import { foldActions } from './fold.js';
import { moveActions } from './move.js';
import { pictureActions } from './picture.js';
import { sizeActions } from './sizes.js';
import { structureActions } from './structure.js';
import { shownActions } from './shown.js';
import { undoActions } from './undo.js';
import { viewActions } from './view.js';
import { whyActions } from './why.js';

export const actions: readonly Action[] = [
  ...undoActions,
  ...editActions,
  ...selectActions,
  ...moveActions,
  ...linkActions,
  ...whyActions,
  ...structureActions,
  ...sizeActions,
  ...foldActions,
  ...shownActions,
  ...viewActions,
  ...commentActions,
  ...pictureActions,
  ...fileActions,
];
