/** A picture that is put in says nothing of where and when it was taken, and is shown the same way up. */
import { describe, expect, it } from 'vitest';
import { barePicture } from './bare-picture.js';

const codes = (text: string): number[] => [...text].map((letter) => letter.charCodeAt(0));
const segment = (marker: number, ...data: number[]): number[] => [
  ...[0xff, marker, (data.length + 2) >> 8, (data.length + 2) & 255],
  ...data,
];
const secret = codes('GPS 59.9386 N');
/** As a camera writes it, in either order of bytes. */
function exif(orientation: number, little: boolean): number[] {
  const two = (value: number): number[] => (little ? [value, value >> 8] : [value >> 8, value & 255]);
  const four = (value: number): number[] => (little ? [value, 0, 0, 0] : [0, 0, 0, value]);
  const entry = [...two(0x112), ...two(3), ...four(1), ...two(orientation), 0, 0];
  return [...codes(little ? 'II' : 'MM'), ...two(42), ...four(8), ...two(1), ...entry, ...four(0), ...secret];
}
const jpeg = (...parts: number[][]): Uint8Array<ArrayBuffer> => Uint8Array.from([0xff, 0xd8, ...parts.flat()]);
const jfif = segment(0xe0, ...codes('JFIF\0'), 1, 1);
const colors = segment(0xe2, ...codes('ICC_PROFILE\0'), 1);
/** Two scans with a table between them, as a progressive picture has. */
const scans = [
  ...[segment(0xda, 1), [1, 0xff, 0, 2, 0xff, 0xd0, 3], segment(0xc4, 9), segment(0xda, 2), [7, 0xff, 0], [0xff, 0xd9]],
].flat();
const text = (bytes: Uint8Array | undefined): string => String.fromCharCode(...(bytes ?? []));

const chunk = (name: string, ...data: number[]): number[] => [
  0,
  0,
  0,
  data.length,
  ...codes(name),
  ...data,
  0,
  0,
  0,
  0,
];
const png = (...parts: number[][]): Uint8Array<ArrayBuffer> =>
  Uint8Array.from([...codes('\x89PNG\r\n\x1a\n'), ...parts.flat()]);
const piece = (name: string, ...data: number[]): number[] => [
  ...[...codes(name), data.length, 0, 0, 0, ...data],
  ...(data.length % 2 ? [0] : []),
];
function webp(...parts: number[][]): Uint8Array<ArrayBuffer> {
  const body = [...codes('WEBP'), ...parts.flat()];
  return Uint8Array.from([...codes('RIFF'), body.length, 0, 0, 0, ...body]);
}

describe('a bare picture', () => {
  it('of a JPEG has no place, time, comment or second picture, and all that it is drawn with', () => {
    const whole = jpeg(jfif, colors, scans);
    const camera = segment(0xe1, ...codes('Exif\0\0'), ...exif(1, true));
    const others = [segment(0xe1, ...codes('http://ns.adobe.com/xap'), ...secret), segment(0xed, ...secret)];
    const told = [segment(0xfe, ...secret), segment(0xe2, ...codes('MPF\0'), ...secret)];
    const full = jpeg(jfif, camera, ...others, colors, ...told, scans, [0xff, 0xd8], camera);
    expect(barePicture(full, 'image/jpeg')).toEqual(whole);
    expect(barePicture(whole, 'image/jpeg'), 'the same, so that it keeps its hash').toBe(whole);
  });

  for (const little of [true, false]) {
    it(`of a JPEG is the same way up (${little ? 'II' : 'MM'})`, () => {
      const bare = barePicture(
        jpeg(jfif, segment(0xe1, ...codes('Exif\0\0'), ...exif(6, little)), scans),
        'image/jpeg',
      );
      expect(text(bare)).not.toContain('GPS');
      expect(text(bare)).toContain('Exif\0\0MM\0*');
      const again = bare && barePicture(bare, 'image/jpeg');
      expect(again?.[2 + 4 + 6 + 19], 'its orientation').toBe(6);
    });
  }

  it('of a PNG has no words, time or camera in it; one that is turned is drawn anew', () => {
    const [header, end] = [chunk('IHDR', 1), chunk('IEND')];
    const spoken = ['tEXt', 'iTXt', 'zTXt', 'tIME'].map((name) => chunk(name, ...secret));
    const full = png(header, chunk('eXIf', ...exif(1, false)), ...spoken, chunk('IDAT', 5), end, secret);
    expect(barePicture(full, 'image/png')).toEqual(png(header, chunk('IDAT', 5), end));
    expect(barePicture(png(header, chunk('eXIf', ...exif(3, false)), end), 'image/png')).toBe(undefined);
    const bare = png(header, end);
    expect(barePicture(bare, 'image/png')).toBe(bare);
  });

  it('of a WebP has neither camera nor words, and its header says so', () => {
    const full = webp(
      piece('VP8X', 0b11100, 0),
      piece('VP8 ', 1, 2, 3),
      piece('EXIF', ...exif(1, true)),
      piece('XMP ', ...secret),
    );
    expect(barePicture(full, 'image/webp')).toEqual(webp(piece('VP8X', 0b10000, 0), piece('VP8 ', 1, 2, 3)));
    expect(barePicture(webp(piece('EXIF', ...codes('Exif\0\0'), ...exif(8, true))), 'image/webp')).toBe(undefined);
  });

  it('of an AVIF with camera data, and of what is cut off, is left to be drawn anew', () => {
    expect(barePicture(Uint8Array.from(codes('....ftypavif....Exif')), 'image/avif')).toBe(undefined);
    expect(barePicture(jpeg(jfif.slice(0, 6)), 'image/jpeg')).toBe(undefined);
    expect(barePicture(png([255, 255, 255, 255, ...codes('IDAT'), 1, 2, 3, 4]), 'image/png')).toBe(undefined);
    const gif = Uint8Array.from(codes('GIF89a'));
    expect(barePicture(gif, 'image/gif')).toBe(gif);
  });
});
