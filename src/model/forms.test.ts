// Texts with a fixed form: what fits, what is tidied, what is refused; and the patterns say the same to a schema.
import { describe, expect, it } from 'vitest';
import type { Form } from './field.js';
import { formPatterns, readForm } from './forms.js';
import { safeUrl } from './safe-url.js';

const hash = '0123456789abcdef'.repeat(4);

const good: Record<Form, string[]> = {
  id: ['a', '__proto__', 'x'.repeat(64)],
  url: [
    'https://example.org/a?b=c#d',
    'HTTP://EXAMPLE.ORG',
    'mailto:a@b.c',
    'tel:+1',
    'a/b.html',
    '/a',
    '#a',
    '?a',
    '//example.org',
    'a/b:c',
    'ä ö',
  ],
  image: [
    'https://example.org/a.png',
    'a.png',
    'data:image/png;base64,AAAA',
    'data:image/webp;base64,',
    `attachment:${hash}`,
    'mailto.png',
    'telephone/a.png',
  ],
  date: [
    '2025',
    '2025-12',
    '2025-12-31',
    '2024-02-29',
    '2000-02-29',
    '2025-12-31T23:59:60Z',
    '2025-12-31t00:00:00.25+14:00',
  ],
  time: ['2025-12-31T00:00:00Z', '2025-12-31T00:00:00-03:30'],
  duration: ['P1D', 'PT0S', 'P1Y2M3W4DT5H6M7.5S', 'P0.5D', 'PT36H'],
  color: ['#abc', '#AABBCC', '#aabbcc80', 'accent', 'think-soft'],
  icon: ['heart', 'circle-2', '2x'],
  hash: [hash],
  currency: ['EUR'],
  locale: ['en', 'ru', 'zh-Hant-TW', 'de-1996'],
  'media-type': ['image/png', 'application/vnd.journeymap+json'],
};

const bad: Record<Form, string[]> = {
  id: ['', 'a b', 'x'.repeat(65), 'ä', 'a\n'],
  url: [
    'javascript:alert(1)',
    'JaVaScRiPt:1',
    'vbscript:x',
    'data:text/html,x',
    'data:image/png;base64,AAAA',
    'blob:x',
    'file:///etc/passwd',
    'about:blank',
    'x:y',
    'view-source:http://a',
    '',
    ' ',
    'ja\u0000vascript:x',
    `http://a/${'x'.repeat(9000)}`,
  ],
  image: [
    'javascript:1',
    'data:image/svg+xml;base64,AAAA',
    'data:text/html;base64,AAAA',
    'data:image/png,<svg>',
    'data:image/png;base64,AA"A',
    'mailto:a@b.c',
    'tel:1',
    'attachment:12',
  ],
  date: [
    '2025-02-29',
    '1900-02-29',
    '2025-13',
    '2025-00-01',
    '2025-4-1',
    '31.12.2025',
    '2025-12-31T24:00:00Z',
    '2025-12-31T00:00:00',
    'today',
    '20251231',
  ],
  time: ['2025-12-31', '2025-12-31T00:00Z', '2025-02-30T00:00:00Z', '12:00'],
  duration: ['P', 'PT', '1D', 'P1S', 'PT1D', 'P-1D', 'P1,5D', 'two days', 'P1DT'],
  color: ['red;x', 'url(//x)', '#ab', '#abcd12345', 'rgb(1,2,3)', 'Accent', 'var(--a)', ''],
  icon: ['a b', '<svg>', '../a', ''],
  hash: [hash.slice(1), `${hash}0`, 'g'.repeat(64)],
  currency: ['€', 'EURO', 'E1R'],
  locale: ['english language', 'e', 'en_US', 'en-'],
  'media-type': ['png', 'image/', 'image/png; charset=x', 'a b/c'],
};

describe.each(Object.keys(good) as Form[])('the form %s', (form) => {
  it.each(good[form])('takes %j as it is', (text) => {
    expect(readForm(form, text)).toBe(text);
    expect(new RegExp(formPatterns[form], 'u').test(text)).toBe(true);
  });

  it.each(bad[form])('refuses %j', (text) => expect(readForm(form, text)).toBeUndefined());
});

describe('tidying', () => {
  it.each<[Form, string, string]>([
    ['url', ' https://example.org/\n', 'https://example.org/'],
    ['url', 'https://exa\tmple.org', 'https://example.org'],
    ['date', ' 2025-01-01 ', '2025-01-01'],
    ['currency', 'eur', 'EUR'],
    ['hash', hash.toUpperCase(), hash],
  ])('makes of %s %j %j', (form, text, tidied) => expect(readForm(form, text)).toBe(tidied));
});

describe('a safe address', () => {
  // A browser ignores tabs, line ends and leading control characters, so each of these is a script to it.
  const scripts = [
    'javascript:alert(1)',
    ' javascript:1',
    '\u0001javascript:1',
    'java\tscript:1',
    'java\nscript:1',
    'java\r\nscript:1',
    'JAVASCRIPT:1',
    '\u0000\u001f javascript:1',
    'j\na\nv\na\nscript:1',
    'javascript\n:1',
  ];

  it.each(scripts)('is never the script %j', (text) => expect(safeUrl(text)).toBeUndefined());

  it('is read by a browser with the scheme that was checked', () => {
    const allowed = new Set(['http:', 'https:', 'mailto:', 'tel:']);
    for (const text of [...good.url, ...bad.url, ...scripts]) {
      const safe = safeUrl(text);
      if (safe !== undefined) expect(allowed).toContain(new URL(safe, 'https://base.example/').protocol);
    }
  });

  it('is found in an image of 40 MB without running out of stack', () => {
    const data = `data:image/png;base64,${'A'.repeat(40_000_000)}`;
    expect(readForm('image', data)).toBe(data);
    expect(readForm('image', `${data}"`)).toBeUndefined();
  });
});
