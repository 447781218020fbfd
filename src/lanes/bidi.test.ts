// A17: a direction never leaves the words that have it.
import { describe, expect, it } from 'vitest';
import { createTranslate, message } from '../i18n/translate.js';
import { describeParts, shorten } from './describe.js';
import { closed, isolate, withoutIsolates } from '../base/bidi.js';

const [fsi, pdi, rlo] = ['\u2068', '\u2069', '\u202e'];
const t = createTranslate('en');
const opened = message('said.opened', 'Opened “{title}”');

describe('words within a sentence', () => {
  it('are isolated when they are written from the right, or turn what follows', () => {
    expect(t(opened, { title: `${rlo}abc` })).toBe(`Opened “${fsi}${rlo}abc${pdi}”`);
    expect(t(opened, { title: 'שלום' })).toBe(`Opened “${fsi}שלום${pdi}”`);
    expect(describeParts(['Plain', `${rlo}abc`], t)).toBe(`Plain, ${fsi}${rlo}abc${pdi}`);
  });

  it('stay as they are when they turn nothing, and so do numbers', () => {
    expect(t(opened, { title: 'Лимит 1 (“a”)' })).toBe('Opened “Лимит 1 (“a”)”');
    expect(t(message('', '{n} of {most}'), { n: 1200, most: 3 })).toBe('1,200 of 3');
  });

  it('can neither leave their isolate nor hold what comes after them', () => {
    expect(isolate(`a${pdi}${rlo}b`)).toBe(`${fsi}a${rlo}b${pdi}`);
    expect(isolate(`a\u2067b`)).toBe(`${fsi}a\u2067b${pdi}${pdi}`);
    expect(closed(`${fsi}a${pdi}${pdi}${pdi}${fsi}b`)).toBe(`${fsi}a${pdi}${fsi}b${pdi}`);
  });

  it('are closed where they are cut', () => {
    const cut = shorten(isolate(`${rlo}${'word '.repeat(20)}`), 40);
    expect(cut.length).toBeLessThanOrEqual(40);
    expect(cut.endsWith(`…${pdi}`)).toBe(true);
  });

  it('lose it when they become a name that is kept', () => {
    expect(withoutIsolates(t(message('', '{title} (copy)'), { title: 'שלום' }))).toBe('שלום (copy)');
  });
});
