// A picture is told by its bytes, and what is none is not taken for one.
import { describe, expect, it } from 'vitest';
import { rasterTypeOf } from './raster-type.js';

const bytes = (text: string): Uint8Array => Uint8Array.from(text, (letter) => letter.charCodeAt(0));

describe('the type of a raster picture', () => {
  it('is told by the first bytes', () => {
    const rows = [
      ['\x89PNG\r\n\x1a\n\0\0\0\rIHDR', 'image/png'],
      ['\xff\xd8\xff\xe0\0\x10JFIF', 'image/jpeg'],
      ['GIF89a\x01\0', 'image/gif'],
      ['GIF87a\x01\0', 'image/gif'],
      ['RIFF\x24\0\0\0WEBPVP8 ', 'image/webp'],
      ['\0\0\0\x20ftypavif\0\0\0\0avifmif1', 'image/avif'],
      ['\0\0\0\x20ftypmif1\0\0\0\0mif1avif', 'image/avif'],
      ['\0\0\0\x20ftypavis\0\0\0\0', 'image/avif'],
    ] as const;
    for (const [text, type] of rows) expect(rasterTypeOf(bytes(text)), text).toBe(type);
  });

  it('R6 is none for anything else, whatever it is called', () => {
    const others = [
      '',
      '<svg xmlns="http://www.w3.org/2000/svg" onload="alert(1)"/>',
      '<?xml version="1.0"?><svg/>',
      '\ufeff<svg/>',
      '<!doctype html><script>alert(1)</script>',
      'GIF<script>',
      '%PDF-1.7',
      '\0\0\0\x18ftypheic\0\0\0\0mif1heic',
      '\0\0\0\x18ftypmp42\0\0\0\0isom',
      'RIFF\x24\0\0\0WAVEfmt ',
      '\x89PNG\n',
      'BM\x36\0\0\0',
      // The letters stand there, but across two brands.
      '\0\0\0\x18ftypxxxx\0\0\0\0xavifxxx',
    ];
    for (const text of others) expect(rasterTypeOf(bytes(text)), text).toBeUndefined();
  });
});
