// Reads the words of a PDF that Chromium made, page by page; enough of the format for that, and no more.
import { inflateSync } from 'node:zlib';

/** The text of each page, as it is painted: what is painted together on one line, lines apart. */
export function pdfPages(pdf: Buffer): string[] {
  const reader = new Reader(objectsOf(pdf));
  return reader.pages();
}

interface PdfObject {
  readonly head: string;
  readonly body: string;
}

function objectsOf(pdf: Buffer): Map<string, PdfObject> {
  const text = pdf.toString('latin1');
  const objects = new Map<string, PdfObject>();
  for (const found of text.matchAll(/(?:^|\n)(\d+) 0 obj\n?/g)) {
    const start = found.index + found[0].length;
    const end = text.indexOf('endobj', start);
    const stream = text.indexOf('stream\n', start);
    const held = stream >= 0 && stream < end;
    const head = text.slice(start, held ? stream : end);
    const length = Number(/\/Length (\d+)/.exec(head)?.[1] ?? 0);
    const from = stream + 'stream\n'.length;
    const bytes = held ? pdf.subarray(from, from + length) : Buffer.alloc(0);
    const body = (head.includes('/FlateDecode') ? inflateSync(bytes) : bytes).toString('latin1');
    objects.set(found[1] ?? '', { head, body: /\/Subtype ?\/Image/.test(head) ? '' : body });
  }
  return objects;
}

const letter = (hex: string): string => Buffer.from(hex, 'hex').swap16().toString('utf16le');

/** Which letter each glyph of a font stands for. */
function readLetters(map: string): ReadonlyMap<number, string> {
  const letters = new Map<number, string>();
  for (const [, block] of map.matchAll(/beginbfchar([\s\S]*?)endbfchar/g))
    for (const [, glyph, hex] of (block ?? '').matchAll(/<(\w+)> <(\w+)>/g))
      letters.set(parseInt(glyph ?? '', 16), letter(hex ?? ''));
  for (const [, block] of map.matchAll(/beginbfrange([\s\S]*?)endbfrange/g))
    for (const [, from = '', to = '', first = ''] of (block ?? '').matchAll(/<(\w+)> <(\w+)> <(\w+)>/g))
      for (let glyph = parseInt(from, 16); glyph <= parseInt(to, 16); glyph++)
        letters.set(glyph, String.fromCodePoint(parseInt(first, 16) + glyph - parseInt(from, 16)));
  return letters;
}

class Reader {
  #objects: ReadonlyMap<string, PdfObject>;
  #letters = new Map<string, ReadonlyMap<number, string>>();

  constructor(objects: ReadonlyMap<string, PdfObject>) {
    this.#objects = objects;
  }

  pages(): string[] {
    const pages = [...this.#objects.values()].filter(({ head }) => /\/Type ?\/Page\b/.test(head));
    return pages.map(({ head }) => {
      const parts = [...(/\/Contents (\[[^\]]*\]|\d+ 0 R)/.exec(head)?.[1] ?? '').matchAll(/(\d+) 0 R/g)];
      return this.#read(parts.map(([, id]) => this.#objects.get(id ?? '')?.body ?? '').join('\n'), head);
    });
  }

  /** What a stream paints, and the forms that it paints in turn; names stand for the objects that its head lists. */
  #read(content: string, head: string): string {
    const named = new Map([...head.matchAll(/\/([FX]\d+) (\d+) 0 R/g)].map(([, name, id]) => [name, id ?? '']));
    let font = '';
    let text = '';
    for (const [, next, glyphs, form] of content.matchAll(/\/(F\d+) [\d.]+ Tf|<([0-9A-Fa-f]+)>|\/(X\d+) Do|\bET\b/g)) {
      if (next) font = named.get(next) ?? '';
      else if (glyphs) text += this.#spell(glyphs, font);
      else if (form) text += this.#form(named.get(form) ?? '');
      else text += '\n';
    }
    return text;
  }

  #form(id: string): string {
    const { head = '', body = '' } = this.#objects.get(id) ?? {};
    return /\/Subtype ?\/Form/.test(head) ? this.#read(body, head) : '';
  }

  #spell(glyphs: string, font: string): string {
    const { head = '' } = this.#objects.get(font) ?? {};
    let letters = this.#letters.get(font);
    if (!letters) {
      const map = /\/ToUnicode (\d+) 0 R/.exec(head)?.[1] ?? '';
      this.#letters.set(font, (letters = readLetters(this.#objects.get(map)?.body ?? '')));
    }
    const each = /\/Type3\b/.test(head) ? /../g : /.{4}/g;
    return (glyphs.match(each) ?? []).map((glyph) => letters.get(parseInt(glyph, 16)) ?? '').join('');
  }
}
