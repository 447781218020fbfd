/** What the editing tools need of a document, and the words they name their edits with. */
import type { Change } from '../../document/change.js';
import type { Gesture } from '../../document/gesture.js';
import { message, type Message } from '../../i18n/translate.js';

export interface Edits {
  edit<T>(label: Message, recipe: (change: Change) => T): T;
  begin(label: Message): Gesture;
}

export const editLabels = {
  addCard: message('edit.add-card', 'Add a card'),
  typeText: message('edit.type-text', 'Edit text'),
  renameStage: message('edit.rename-stage', 'Rename a stage'),
  renameStep: message('edit.rename-step', 'Rename a step'),
  renameLane: message('edit.rename-lane', 'Rename a lane'),
  link: message('edit.link', 'Link'),
  relink: message('edit.relink', 'Change the end of a link'),
  labelLink: message('edit.label-link', 'Words on a link'),
  moveCard: message('edit.move-card', 'Move a card'),
  moveCards: message('edit.move-cards', 'Move cards'),
  moveStage: message('edit.move-stage', 'Move a stage'),
  moveStep: message('edit.move-step', 'Move a step'),
  moveLane: message('edit.move-lane', 'Move a lane'),
  laneHeight: message('edit.lane-height', 'Height of a lane'),
  setMark: message('edit.set-mark', 'Move a point'),
};
