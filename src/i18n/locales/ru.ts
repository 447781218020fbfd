/** Russian. */
import type { Texts } from '../translate.js';
import { ruCanvas } from './ru-canvas.js';
import { ruComments } from './ru-comments.js';
import { ruEditor } from './ru-editor.js';
import { ruHints } from './ru-hints.js';
import { ruHistory } from './ru-history.js';
import { ruKeyboard } from './ru-keyboard.js';
import { ruLanes } from './ru-lanes.js';
import { ruLinks } from './ru-links.js';
import { ruOutline } from './ru-outline.js';
import { ruModel } from './ru-model.js';
import { ruPictures } from './ru-pictures.js';
import { ruStructure } from './ru-structure.js';
import { ruTemplates } from './ru-templates.js';
import { ruViews } from './ru-views.js';

export const texts: Texts = {
  ...ruModel,
  ...ruLanes,
  ...ruTemplates,
  ...ruCanvas,
  ...ruEditor,
  ...ruHints,
  ...ruHistory,
  ...ruKeyboard,
  ...ruOutline,
  ...ruPictures,
  ...ruLinks,
  ...ruComments,
  ...ruStructure,
  ...ruViews,
};
