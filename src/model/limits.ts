/** How much a reader takes before it refuses or cuts (R6); a host may set each of these. */

export interface Limits {
  /** UTF-8 bytes of a text. A longer one is refused before it is parsed. */
  readonly bytes: number;
  /** Records in one array. */
  readonly records: number;
  /** Entries of a list within a record. */
  readonly entries: number;
  /** UTF-16 units of one text; a longer one is cut. */
  readonly text: number;
  /** UTF-16 units of one embedded image. */
  readonly image: number;
  /** Keys of one object that this version does not know, and of every object within them. */
  readonly unknownKeys: number;
  /** Levels within kept data that this version does not know. */
  readonly depth: number;
  /** Values within kept data, in the whole map. */
  readonly values: number;
  /** Issues listed of one code; the rest is counted. */
  readonly issues: number;
}

export const defaultLimits: Limits = {
  bytes: 100_000_000,
  records: 200_000,
  entries: 10_000,
  text: 100_000,
  image: 50_000_000,
  unknownKeys: 1_000,
  depth: 64,
  values: 2_000_000,
  issues: 100,
};

/** Whether a text has more UTF-8 bytes than `most`, found without encoding it. */
export function isLongerThan(text: string, most: number): boolean {
  if (text.length > most) return true;
  if (text.length * 3 <= most) return false;
  let bytes = 0;
  for (let at = 0; at < text.length; at++) {
    const unit = text.charCodeAt(at);
    bytes += unit < 0x80 ? 1 : unit < 0x800 ? 2 : unit >= 0xd800 && unit < 0xe000 ? 2 : 3;
  }
  return bytes > most;
}
