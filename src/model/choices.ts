/** Choices that stand in more than one table of fields. */
import { choice } from './field.js';

export const states = choice('as-is', 'to-be', 'observed');
export const quadrants = choice('says', 'thinks', 'does', 'feels');
