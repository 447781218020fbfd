/** Reads and writes the plain text of the clipboard: lines, or the tab-separated rows of a sheet with quoted line breaks. */

export type Rows = readonly (readonly string[])[];

/** A quoted part over several lines says that a text comes from a sheet, also when it is one column without a tab. */
const quotedBreak = /(?:^|[\n\t])"(?:[^"]|"")*\n(?:[^"]|"")*"(?=[\t\n]|$)/;

/** Bullets and numbers that a word processor puts before a tab; they would look like a column of their own. */
const bullets = /^[ \t]*(?:[•·▪◦‣]|\d+[.)])\t/gm;

/** Rows of fields; a text without tabs is one column, a line for each row. Empty rows at the end are no rows. */
export function readRows(text: string): Rows {
  const clean = text.replace(/\r\n?/g, '\n').replace(bullets, '');
  const sheet = clean.includes('\t') || quotedBreak.test(clean);
  const rows = sheet ? readSheet(clean) : clean.split('\n').map((line) => [line]);
  const end = rows.findLastIndex((row) => row.some((field) => field.trim()));
  return rows.slice(0, end + 1);
}

function readSheet(text: string): string[][] {
  const rows: string[][] = [];
  let row: string[] = [];
  let at = 0;
  while (at <= text.length) {
    const { value, end } = readQuoted(text, at) ?? readPlain(text, at);
    row.push(value);
    if (text[end] !== '\t') {
      rows.push(row);
      row = [];
    }
    at = end + 1;
  }
  return rows;
}

/** A field in quotes. What only begins like one, such as what a customer said, is plain text. */
function readQuoted(text: string, at: number): { value: string; end: number } | undefined {
  if (text[at] !== '"') return undefined;
  for (let end = at + 1; end < text.length; end++) {
    if (text[end] !== '"') continue;
    const next = text[end + 1];
    if (next === '"') end++;
    else if (next === undefined || next === '\t' || next === '\n')
      return { value: text.slice(at + 1, end).replaceAll('""', '"'), end: end + 1 };
    else return undefined;
  }
  return undefined;
}

function readPlain(text: string, at: number): { value: string; end: number } {
  let end = at;
  while (end < text.length && text[end] !== '\t' && text[end] !== '\n') end++;
  return { value: text.slice(at, end), end };
}

/** The same the other way, so that sheets take it in. */
export function writeRows(rows: Rows): string {
  const field = (text: string): string => (/["\t\n\r]/.test(text) ? `"${text.replaceAll('"', '""')}"` : text);
  return rows.map((row) => row.map(field).join('\t')).join('\n');
}
