/** The letters or words of a text. Browsers copy a whole text for each segment they give, so a long one is handed over in stretches. */

const stretch = 2_000;
/** What stands at the end of a stretch may go on behind it: these last segments are looked at again with what follows. */
const again = 4;

/** The segments of a text, in time that grows with its length and not with its square. */
export function segmentsOf(segmenter: Intl.Segmenter, text: string): string[] {
  const found: string[] = [];
  let from = 0;
  let length = stretch;
  while (from < text.length) {
    const part = Array.from(segmenter.segment(text.slice(from, from + length)), ({ segment }) => segment);
    if (from + length < text.length) {
      // One segment, or hardly more, fills it all: a longer stretch tells where it ends.
      if (part.length <= again) {
        length *= 2;
        continue;
      }
      part.length -= again;
    }
    for (const segment of part) {
      found.push(segment);
      from += segment.length;
    }
    length = stretch;
  }
  return found;
}
