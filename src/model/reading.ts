/** What the parts of the reader share while they read one map. */
import { defaultLimits, type Limits } from './limits.js';
import { Report } from './report.js';

export interface Reading {
  readonly limits: Limits;
  readonly report: Report;
  /** Names fields that this version does not know, unless they are extensions. They are kept in any case. */
  readonly namesUnknown: boolean;
  /** How many more values of unknown data may be copied. */
  valuesLeft: number;
}

export function startReading(limits: Partial<Limits> = {}, namesUnknown = false): Reading {
  const all = { ...defaultLimits, ...limits };
  return { limits: all, report: new Report(all.issues), namesUnknown, valuesLeft: all.values };
}

/** A reading that tries something: its issues are counted and forgotten. */
export function trial(reading: Reading): Reading {
  return { ...reading, report: new Report(0) };
}
