/** Proves that titles make safe file names. */
import { describe, expect, it } from 'vitest';
import { fileName } from './file-name.js';

describe('fileName', () => {
  it.each([
    ['Лимит: тыква?', 'Лимит тыква.journey.json'],
    ['../../etc/passwd', 'etc passwd.journey.json'],
    ['invoice\u202Egpj.exe', 'invoice gpj.exe.journey.json'],
    ['  ', 'journey-map.journey.json'],
    ['...', 'journey-map.journey.json'],
    ['CON', 'journey-map.journey.json'],
    ['a\u0000b\nc', 'a b c.journey.json'],
  ])('%j becomes %j', (title, name) => {
    expect(fileName(title, 'journey.json')).toBe(name);
  });

  it('keeps whole characters when it cuts a long title', () => {
    const name = fileName('😀'.repeat(200), 'journey.json');
    expect(name).toBe(`${'😀'.repeat(80)}.journey.json`);
  });
});
