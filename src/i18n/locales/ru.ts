/** Russian. */
import type { Texts } from '../translate.js';
import { ruEditor } from './ru-editor.js';
import { ruTemplates } from './ru-templates.js';

export const texts: Texts = { ...ruEditor, ...ruTemplates };
