/** The list of formats. A format is one file plus one line here. */
import type { Format } from './format.js';
import { json } from './json.js';

export const formats: readonly Format[] = [json];
