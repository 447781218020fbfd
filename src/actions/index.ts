/** The list of everything a user can do. An action is one object here or in the files it gathers. */
import type { Action } from './action.js';
import { editActions } from './edit.js';
import { fileActions } from './file.js';
import { selectActions } from './select.js';
import { foldActions } from './fold.js';
import { moveActions } from './move.js';
import { structureActions } from './structure.js';
import { shownActions } from './shown.js';
import { viewActions } from './view.js';

export const actions: readonly Action[] = [
  ...editActions,
  ...selectActions,
  ...moveActions,
  ...structureActions,
  ...foldActions,
  ...shownActions,
  ...viewActions,
  ...fileActions,
];
