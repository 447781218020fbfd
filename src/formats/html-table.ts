/** Reads the tables of foreign HTML without a browser's parser, for browsers that have no safe one: tags and texts, nothing is run. */
import type { Rows } from './tab-rows.js';
import { TableRows, unread } from './table-rows.js';

const entities: Readonly<Record<string, string>> = {
  amp: '&',
  lt: '<',
  gt: '>',
  quot: '"',
  apos: "'",
  nbsp: ' ',
  laquo: '«',
  raquo: '»',
  bdquo: '„',
  ldquo: '“',
  rdquo: '”',
  lsquo: '‘',
  rsquo: '’',
  ndash: '–',
  mdash: '—',
  hellip: '…',
  bull: '•',
  middot: '·',
  euro: '€',
  deg: '°',
  shy: '',
};

export function readHtmlTable(html: string): Rows | undefined {
  const rows = new TableRows();
  let at = 0;
  while (at < html.length) {
    const open = html.indexOf('<', at);
    rows.text(decode(html.slice(at, open < 0 ? undefined : open)));
    if (open < 0) break;
    at = readTag(html, open, rows);
  }
  return rows.result();
}

/** Reads one tag or comment; returns where the reading goes on. */
function readTag(html: string, open: number, rows: TableRows): number {
  if (html.startsWith('<!--', open)) return after(html, '-->', open);
  const name = /^<\/?([a-z][a-z0-9:]*)|^<[!?]/i.exec(html.slice(open, open + 40));
  if (!name) {
    rows.text('<');
    return open + 1;
  }
  const end = endOfTag(html, open);
  const tag = name[1]?.toLowerCase();
  if (tag === undefined) return end;
  if (html[open + 1] === '/') rows.end(tag);
  else if (unread.has(tag)) return after(html, `</${tag}`, end);
  else rows.start(tag, spansOf(html.slice(open, end)));
  return end;
}

function after(html: string, what: string, from: number): number {
  const found = html.indexOf(what, from);
  return found < 0 ? html.length : found + (what.startsWith('<') ? 0 : what.length);
}

/** Behind the `>` that ends a tag; one within a quoted value does not. */
function endOfTag(html: string, open: number): number {
  let quote = '';
  for (let at = open + 1; at < html.length; at++) {
    const sign = html[at] ?? '';
    if (quote) quote = sign === quote ? '' : quote;
    else if (sign === '"' || sign === "'") quote = sign;
    else if (sign === '>') return at + 1;
  }
  return html.length;
}

function spansOf(tag: string): { columns: number; rows: number } {
  const span = (name: string): number =>
    Number(new RegExp(`\\s${name}\\s*=\\s*["']?(\\d{1,4})`, 'i').exec(tag)?.[1]) || 1;
  return { columns: span('colspan'), rows: span('rowspan') };
}

function decode(text: string): string {
  return text.replace(/&(?:#(\d{1,7})|#x([0-9a-f]{1,6})|([a-z]{2,8}));/gi, (whole, decimal, hex, name) => {
    if (typeof name === 'string') return Object.hasOwn(entities, name) ? (entities[name] ?? whole) : whole;
    const code = typeof decimal === 'string' ? Number(decimal) : parseInt(String(hex), 16);
    return code > 0 && code <= 0x10ffff && !(code >= 0xd800 && code < 0xe000) ? String.fromCodePoint(code) : '';
  });
}
