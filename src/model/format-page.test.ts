// docs/format.md says what the code does: its tables are made from the table of fields, its examples are read by the reader.
import { readFileSync, writeFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { formatPageParts, renewFormatPage } from '../testing/format-page.js';
import { parseMap } from './parse.js';

const file = new URL('../../docs/format.md', import.meta.url);

describe('docs/format.md', () => {
  it('has the fields, lane types, limits and issues of the code (UPDATE_DOCS=1 writes them)', () => {
    const page = readFileSync(file, 'utf8');
    if (process.env['UPDATE_DOCS']) writeFileSync(file, renewFormatPage(page));
    expect(readFileSync(file, 'utf8')).toBe(renewFormatPage(page));
  });

  it('shows maps that open without an issue', () => {
    const blocks = [...readFileSync(file, 'utf8').matchAll(/```json\n([\s\S]*?)```/g)].map(([, text]) => text ?? '');
    const maps = blocks.filter((text) => text.includes('"type": "journeymap"'));
    expect(maps.length).toBeGreaterThan(0);
    for (const text of maps) expect(parseMap(text, { mode: 'strict' }).issues).toEqual([]);
  });

  it('names every part once, and a page without marks is refused', () => {
    const marks = Object.keys(formatPageParts).map((name) => `<!-- ${name} -->\nan old table\n<!-- end of ${name} -->`);
    expect(renewFormatPage(marks.join('\n'))).not.toContain('an old table');
    expect(() => renewFormatPage('# A page')).toThrow('fields');
  });
});
