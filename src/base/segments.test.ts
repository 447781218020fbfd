/** Long texts are taken apart as short ones are, and quickly. */
import { describe, expect, it } from 'vitest';
import { segmentsOf } from './segments.js';

const letters = new Intl.Segmenter(undefined, { granularity: 'grapheme' });
const words = new Intl.Segmenter(undefined, { granularity: 'word' });

/** Nothing of it is at the same place in every stretch. */
const long = Array.from(
  { length: 700 },
  (_, at) => ['👩‍👩‍👧', 'é', 'слово', '🇩🇪🇫🇷', ' ', 'a.b', '12,5', 'สวัสดี'][(at * 5) % 8],
).join('');

describe('the segments of a text', () => {
  it.each([letters, words])('are those the browser gives of the whole', (segmenter) => {
    for (const text of ['', 'a', long, 'e' + '\u0301'.repeat(5_000) + 'x'])
      expect(segmentsOf(segmenter, text)).toEqual(Array.from(segmenter.segment(text), ({ segment }) => segment));
  });

  it('R6 of the longest text come within two seconds', () => {
    const began = process.cpuUsage();
    expect(segmentsOf(letters, 'x'.repeat(100_000))).toHaveLength(100_000);
    expect(process.cpuUsage(began).user / 1000).toBeLessThan(2000);
  });
});
