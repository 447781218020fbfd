/** What went wrong with data from outside, as a value: readers and writers return issues and never throw (R7). */
import type { Message, Params } from '../i18n/translate.js';

export interface Issue {
  /** `error`: nothing could be read. `warning`: something was dropped or repaired. `info`: worth knowing, nothing lost. */
  readonly level: 'error' | 'warning' | 'info';
  /** Stable, for programs: e.g. `duplicate-id`. */
  readonly code: string;
  /** JSON Pointer into the data, e.g. `/cards/3/score`, or `line 12`. */
  readonly path?: string;
  readonly message: Message;
  readonly params?: Params;
}

/** An issue as hosts get it: with its message said in the user's language. */
export interface SpokenIssue extends Omit<Issue, 'message' | 'params'> {
  readonly message: string;
}
