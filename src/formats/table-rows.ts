/** Collects the rows of a table from the tags and texts of foreign HTML, whoever reads them; everything else is left behind. */
import type { Rows } from './tab-rows.js';

/** The most rows and columns that are taken (R6). */
const mostRows = 1000;
const mostColumns = 200;

const blocks = new Set(['p', 'div', 'li', 'ul', 'ol', 'h1', 'h2', 'h3', 'h4', 'h5', 'h6']);
export const unread = new Set(['script', 'style', 'title', 'xml', 'template', 'noscript', 'textarea', 'iframe', 'svg']);

export class TableRows {
  #rows: string[][] = [];
  #row: string[] | undefined;
  /** How many more rows each column is covered by a cell from above. */
  #covered: number[] = [];
  #text: string | undefined;
  #spans = { columns: 1, rows: 1 };
  #depth = 0;
  #outside = false;

  start(tag: string, spans: { readonly columns?: number; readonly rows?: number } = {}): void {
    if (tag === 'table') this.#depth++;
    else if (this.#depth > 1) this.#break(tag);
    else if (tag === 'tr') this.#startRow();
    else if (tag === 'td' || tag === 'th') this.#startCell(spans);
    else this.#break(tag);
  }

  end(tag: string): void {
    if (tag === 'table') {
      if (this.#depth === 1) this.#endRow();
      this.#depth = Math.max(0, this.#depth - 1);
    } else if (this.#depth > 1) return;
    else if (tag === 'tr') this.#endRow();
    else if (tag === 'td' || tag === 'th') this.#endCell();
    else if (blocks.has(tag)) this.#break(tag);
  }

  text(text: string): void {
    const folded = text.replace(/[ \t\n\r\f\u00a0]+/g, ' ');
    if (this.#text === undefined) this.#outside ||= !this.#depth && folded.trim() !== '';
    else this.#text += /(^|[ \n])$/.test(this.#text) ? folded.trimStart() : folded;
  }

  /** The rows; nothing when there is no table, or when the table is only a part of what was copied. */
  result(): Rows | undefined {
    this.#endRow();
    const end = this.#rows.findLastIndex((row) => row.some(Boolean));
    return this.#outside || end < 0 ? undefined : this.#rows.slice(0, end + 1);
  }

  #break(tag: string): void {
    if (this.#text === undefined) return;
    if (tag === 'br') this.#text = `${this.#text.trimEnd()}\n`;
    else if (blocks.has(tag) && this.#text.trim()) this.#text = `${this.#text.trimEnd()}\n`;
  }

  #startRow(): void {
    this.#endRow();
    if (this.#depth && this.#rows.length < mostRows) this.#row = [];
  }

  #startCell({ columns = 1, rows = 1 }: { readonly columns?: number; readonly rows?: number }): void {
    this.#endCell();
    if (!this.#row) return;
    this.#passCovered();
    this.#text = '';
    this.#spans = { columns: Math.min(columns, mostColumns), rows: Math.min(rows, mostRows) };
  }

  #endCell(): void {
    if (this.#text === undefined || !this.#row) return;
    const text = this.#text.trim();
    const { columns, rows } = this.#spans;
    for (let at = 0; at < columns && this.#row.length < mostColumns; at++) {
      if (rows > 1) this.#covered[this.#row.length] = rows - 1;
      this.#row.push(at ? '' : text);
    }
    this.#text = undefined;
  }

  #endRow(): void {
    this.#endCell();
    if (!this.#row) return;
    this.#passCovered();
    this.#rows.push(this.#row);
    this.#row = undefined;
  }

  #passCovered(): void {
    for (let row = this.#row; row && this.#covered[row.length]; row.push('')) {
      this.#covered[row.length] = (this.#covered[row.length] ?? 1) - 1;
    }
  }
}
