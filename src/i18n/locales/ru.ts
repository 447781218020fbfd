/** Russian. */
import type { Texts } from '../translate.js';
import { ruCanvas } from './ru-canvas.js';
import { ruEditor } from './ru-editor.js';
import { ruTemplates } from './ru-templates.js';

export const texts: Texts = { ...ruCanvas, ...ruEditor, ...ruTemplates };
