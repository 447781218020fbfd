/** What a format is: one way in or out of a map, its code loaded when it is used. */
import type { Steps } from '../base/steps.js';
import type { Message } from '../i18n/translate.js';
import type { Issue } from '../model/issue.js';
import type { JourneyMap } from '../model/journey-map.js';

export interface ReadResult {
  readonly map?: JourneyMap;
  readonly issues: readonly Issue[];
  /** The map is of a newer version: it may be shown, not changed. */
  readonly readOnly?: boolean;
}

export interface FormatCode {
  /** Never throws on bad input: the issues say what was dropped or repaired. */
  readonly read?: (data: unknown, options: { readonly mode: 'strict' | 'repair' }) => ReadResult;
  /** The same in steps, for a page that stays usable while a large file is read. */
  readonly readSteps?: (data: unknown, options: { readonly mode: 'strict' | 'repair' }) => Steps<ReadResult>;
  /** The issues say what this format cannot hold (R9). */
  readonly write?: (map: JourneyMap) => { readonly data: string; readonly issues: readonly Issue[] };
}

export interface Format {
  /** For `exportMap(id)`; never renamed. */
  readonly id: string;
  readonly label: Message;
  /** Of a file, without the first dot: `journey.json`. */
  readonly extension: string;
  readonly mediaType: string;
  /** It can hold pictures: a map is written with them as `data:` addresses. */
  readonly pictures?: boolean;
  load(): Promise<FormatCode>;
}
