/** Proves that what sheets and pages put on the clipboard is read as the rows a person saw. */
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { readHtmlTable } from './html-table.js';
import { readRows, writeRows } from './tab-rows.js';

describe('plain text from the clipboard', () => {
  it('is one column, a line for each card, without the empty lines at its end', () => {
    expect(readRows('one\r\ntwo\r\n\r\n')).toEqual([['one'], ['two']]);
    expect(readRows('alone')).toEqual([['alone']]);
    expect(readRows(' \n')).toEqual([]);
  });

  it('is a sheet when it has tabs, with line breaks kept inside quotes', () => {
    expect(readRows('a\tb\r\n"c\nd"\t"say ""hi"""\r\n')).toEqual([
      ['a', 'b'],
      ['c\nd', 'say "hi"'],
    ]);
    expect(readRows('\tb\n\t\nc\t')).toEqual([
      ['', 'b'],
      ['', ''],
      ['c', ''],
    ]);
    expect(readRows('"first\nsecond"\nthird')).toEqual([['first\nsecond'], ['third']]);
  });

  it('keeps the quotation marks of what somebody said', () => {
    expect(readRows('"I wait"\n"and wait" he said')).toEqual([['"I wait"'], ['"and wait" he said']]);
    expect(readRows('"unclosed\tb')).toEqual([['"unclosed', 'b']]);
  });

  it('drops the bullets of a word processor', () => {
    expect(readRows('•\tone\n•\ttwo\n2.\tthree')).toEqual([['one'], ['two'], ['three']]);
  });

  it('comes back as it was written', () => {
    const field = fc.string({ unit: fc.constantFrom('a', 'я', '"', '\t', '\n', ' ', 'x') });
    const table = fc.array(fc.array(field, { minLength: 2, maxLength: 4 }), { minLength: 1, maxLength: 5 });
    fc.assert(
      fc.property(table, (rows) => {
        const marked = rows.map((row) => [...row, 'end']);
        expect(readRows(writeRows(marked))).toEqual(marked);
      }),
    );
  });
});

describe('HTML from the clipboard', () => {
  it('gives the cells of a table from Excel, without its style sheet', () => {
    const html = `<html xmlns:v="urn:x"><head><style><!--td {color:black}--></style></head><body>
<!--StartFragment--><table border=0 width=128><col width=64><tr height=20>
  <td class=xl65 style='a:">"'>Видит&nbsp;рекламу</td>
  <td>Заходит<br style='mso-data-placement:same-cell'>
  на&#1089;айт</td></tr><tr><td></td><td>5 &lt; 6 &amp; 7</td></tr></table><!--EndFragment--></body></html>`;
    expect(readHtmlTable(html)).toEqual([
      ['Видит рекламу', 'Заходит\nнасайт'],
      ['', '5 < 6 & 7'],
    ]);
  });

  it('gives the table that an online sheet wraps in an element of its own', () => {
    const html = `<meta charset="utf-8"><google-sheets-html-origin><style type="text/css"><!--td {border: 1px}--></style>
<table xmlns="http://www.w3.org/1999/xhtml" cellspacing="0" data-sheets-root="1"><colgroup><col width="100"></colgroup><tbody>
<tr><td data-sheets-value="{&quot;1&quot;:2,&quot;2&quot;:&quot;>&quot;}">one<br>two</td><td colspan="2">3</td></tr></tbody></table></google-sheets-html-origin>`;
    expect(readHtmlTable(html)).toEqual([['one\ntwo', '3', '']]);
  });

  it('takes nothing of what would run or be loaded', () => {
    const html = '<table><tr><td>x<script>bad("</td>")</script><img src=x onerror=bad()></td></tr></table>';
    expect(readHtmlTable(html)).toEqual([['x']]);
  });

  it('gives merged cells their text once, and what lies beside and below them nothing', () => {
    const html =
      '<table><tr><td colspan="2" rowspan="2">a</td><td>b</td></tr><tr><td>c</td></tr><tr><td>d<td>e<td>f</table>';
    expect(readHtmlTable(html)).toEqual([
      ['a', '', 'b'],
      ['', '', 'c'],
      ['d', 'e', 'f'],
    ]);
  });

  it('reads a table within a cell as the text of the cell', () => {
    expect(readHtmlTable('<table><tr><td>a<table><tr><td>b</td></tr></table></td><td>c</td></tr></table>')).toEqual([
      ['ab', 'c'],
    ]);
  });

  it('is no table when there is none, or when there is text around it', () => {
    expect(readHtmlTable('<p>a</p><p>b</p>')).toBe(undefined);
    expect(readHtmlTable('<p>Intro</p><table><tr><td>a</td></tr></table>')).toBe(undefined);
    expect(readHtmlTable('')).toBe(undefined);
  });

  it('R6 ends on any input, however broken or large', { timeout: 60_000 }, () => {
    const piece = fc.constantFrom(
      '<table>',
      '<tr>',
      '<td colspan=9999',
      '>',
      '"',
      "'",
      '</td',
      '<!--',
      '&#x',
      'я',
      '<',
    );
    fc.assert(fc.property(fc.array(piece, { maxLength: 60 }), (parts) => void readHtmlTable(parts.join(''))));
    const start = performance.now();
    readHtmlTable(`<table>${'<td "'.repeat(200_000)}`);
    readHtmlTable('<table><tr>'.repeat(100_000));
    const wide = readHtmlTable(`<table>${'<tr><td colspan=9999 rowspan=9999>x'.repeat(3000)}</table>`);
    expect(wide?.length).toBeLessThanOrEqual(1000);
    expect(wide?.[0]?.length).toBeLessThanOrEqual(200);
    // Alone it takes a second; on a machine that does much else some more. One that looks back again and again takes minutes.
    expect(performance.now() - start).toBeLessThan(20_000);
  });
});
