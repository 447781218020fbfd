/** Names and words as long as a file may hold are laid out in time, and leave room for the map. */
import { describe, expect, it } from 'vitest';
import { approximateMetrics } from './measure.js';
import { mostNameLines, nameLines } from './first-lines.js';
import { createMeasure } from './text-wrap.js';

const longest = 100_000;
const texts: readonly [string, string][] = [
  ['one word', 'x'.repeat(longest)],
  ['one word of marks', 'e\u0301'.repeat(longest / 2)],
  ['words', 'some words '.repeat(longest / 11)],
  ['ideographs', '漢'.repeat(longest)],
  ['a word of hyphens', 'a-'.repeat(longest / 2)],
  ['lines', 'a\n'.repeat(longest / 2)],
  ['syllables', 'สวัสดี'.repeat(longest / 6)],
  ['soft hyphens', 'ab\u00ad'.repeat(longest / 3)],
];

describe('a text of the greatest length', () => {
  it.each(texts)('R6 of %s is wrapped within two seconds, and nothing of it is lost', (_, text) => {
    const measure = createMeasure(approximateMetrics);
    const began = process.cpuUsage();
    const lines = measure.wrap(text, 'strong', 150);
    expect(process.cpuUsage(began).user / 1000).toBeLessThan(2000);
    const letters = (all: string): string => all.replace(/[\s\u00ad\u2010]/g, '');
    expect(letters(lines.join(''))).toBe(letters(text));
  });

  it('breaks an endless word where its lines are full', () => {
    const measure = createMeasure(approximateMetrics);
    const lines = measure.wrap('x'.repeat(5_000), 'text', 150);
    expect(new Set(lines.slice(0, -1).map((line) => line.length)).size).toBe(1);
    expect(measure.width(lines[0] ?? '', 'text')).toBeLessThanOrEqual(150);
    expect(measure.width(`${lines[0] ?? ''}x`, 'text')).toBeGreaterThan(150);
  });

  it('as a name takes no more lines than leave room for the map, and says that more follows', () => {
    const measure = createMeasure(approximateMetrics);
    const lines = nameLines('x'.repeat(longest), 'strong', 150, measure);
    expect(lines).toHaveLength(mostNameLines);
    expect(lines.at(-1)).toMatch(/…$/);
    expect(measure.width(lines.at(-1) ?? '', 'strong')).toBeLessThanOrEqual(150);
    expect(nameLines('A name', 'strong', 150, measure)).toEqual(['A name']);
  });
});
