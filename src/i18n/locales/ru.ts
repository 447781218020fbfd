/** Russian. */
import type { Texts } from '../translate.js';
import { ruEditor } from './ru-editor.js';

export const texts: Texts = { ...ruEditor };
