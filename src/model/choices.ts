/** Long lists of choices, and those that stand in more than one table of fields. */
import { choice } from './field.js';

export const states = choice('as-is', 'to-be', 'observed');
export const quadrants = choice('says', 'thinks', 'does', 'feels');

/** What a metric measures. */
export const measures = choice(
  'nps',
  'csat',
  'dsat',
  'csi',
  'ces',
  'fcr',
  'aht',
  'contact-rate',
  'repeat-contact',
  'retention',
  'revenue',
  'conversion',
  'time',
  'cost',
  'custom',
);
