/** Takes out of a picture's bytes what tells of its maker: place, time, camera, earlier states of it; what is seen stays as it is. */
import type { RasterType } from './raster-type.js';

/** Which way up a picture is to be shown, 1 to 8 as cameras write it. */
type Orientation = number;

/**
 * The same bytes when nothing has to go; undefined when that cannot be done without drawing the picture anew. What a GIF says in
 * comments stays.
 */
export function barePicture(bytes: Uint8Array<ArrayBuffer>, type: RasterType): Uint8Array<ArrayBuffer> | undefined {
  if (type === 'image/jpeg') return bareJpeg(bytes);
  if (type === 'image/png') return barePng(bytes);
  if (type === 'image/webp') return bareWebp(bytes);
  if (type === 'image/avif') return /Exif|rdf\+xml/.test(latin(bytes, 0, 65_536)) ? undefined : bytes;
  return bytes;
}

function bareJpeg(bytes: Uint8Array<ArrayBuffer>): Uint8Array<ArrayBuffer> | undefined {
  const kept: Uint8Array[] = [bytes.subarray(0, 2)];
  let orientation: Orientation = 1;
  let at = 2;
  while (at + 2 <= bytes.length) {
    const marker = bytes[at + 1] ?? 0;
    if (bytes[at] !== 0xff) return undefined;
    // What follows the end may be further pictures with data of their own.
    if (marker === 0xd9) {
      kept.push(bytes.subarray(at, at + 2));
      break;
    }
    // Bytes may fill up before a marker.
    if (marker === 0xff) {
      at++;
      continue;
    }
    const length = 2 + number(bytes, at + 2, 2);
    if (length < 4 || at + length > bytes.length) return undefined;
    const end = marker === 0xda ? endOfScan(bytes, at + length) : at + length;
    const name = latin(bytes, at + 4, 12);
    if (marker === 0xe1 && name.startsWith('Exif\0\0')) orientation = orientationOf(bytes.subarray(at + 10, end));
    if (isSeen(marker, name)) kept.push(bytes.subarray(at, end));
    at = end;
  }
  if (orientation > 1) kept.splice(1, 0, turned(orientation));
  return joined(kept, bytes);
}

/** The parts that a JPEG is drawn with: no camera's data, no comment, and of the makers' own the colours. */
function isSeen(marker: number, name: string): boolean {
  if (marker === 0xfe) return false;
  if (marker < 0xe0 || marker > 0xef) return true;
  return marker === 0xe0 || (marker === 0xe2 && name.startsWith('ICC_PROFILE')) || marker === 0xee;
}

/** Within a scan a marker is one that is neither a stuffed byte nor a restart. */
function endOfScan(bytes: Uint8Array, start: number): number {
  for (let at = start; at + 1 < bytes.length; at++) {
    const next = bytes[at + 1] ?? 0;
    if (bytes[at] === 0xff && next !== 0 && next !== 0xff && (next < 0xd0 || next > 0xd7)) return at;
  }
  return bytes.length;
}

/** A camera's data with nothing in it but which way up. */
function turned(orientation: Orientation): Uint8Array {
  const tiff = [0x4d, 0x4d, 0, 42, 0, 0, 0, 8, 0, 1, 1, 0x12, 0, 3, 0, 0, 0, 1, 0, orientation, 0, 0, 0, 0, 0, 0];
  const exif = [...'Exif'].map((letter) => letter.charCodeAt(0));
  return Uint8Array.from([0xff, 0xe1, 0, 2 + 6 + tiff.length, ...exif, 0, 0, ...tiff]);
}

/** Of a camera's data in the form of TIFF. */
function orientationOf(tiff: Uint8Array): Orientation {
  const little = latin(tiff, 0, 2) === 'II';
  const first = number(tiff, 4, 4, little);
  const count = Math.min(number(tiff, first, 2, little), 200);
  for (let entry = first + 2; entry < first + 2 + count * 12; entry += 12) {
    if (number(tiff, entry, 2, little) !== 0x112) continue;
    const value = number(tiff, entry + 8, 2, little);
    return value >= 1 && value <= 8 ? value : 1;
  }
  return 1;
}

const spokenInPng = new Set(['eXIf', 'tEXt', 'iTXt', 'zTXt', 'tIME']);

function barePng(bytes: Uint8Array<ArrayBuffer>): Uint8Array<ArrayBuffer> | undefined {
  const kept: Uint8Array[] = [bytes.subarray(0, 8)];
  for (let at = 8; at + 12 <= bytes.length;) {
    const name = latin(bytes, at + 4, 4);
    const end = at + 12 + number(bytes, at, 4);
    if (end > bytes.length) return undefined;
    if (name === 'eXIf' && orientationOf(bytes.subarray(at + 8, end)) > 1) return undefined;
    if (!spokenInPng.has(name)) kept.push(bytes.subarray(at, end));
    if (name === 'IEND') break;
    at = end;
  }
  return joined(kept, bytes);
}

function bareWebp(bytes: Uint8Array<ArrayBuffer>): Uint8Array<ArrayBuffer> | undefined {
  const kept: Uint8Array[] = [bytes.slice(0, 12)];
  const last = Math.min(bytes.length, 8 + number(bytes, 4, 4, true));
  for (let at = 12; at + 8 <= last;) {
    const name = latin(bytes, at, 4);
    const length = number(bytes, at + 4, 4, true);
    const end = at + 8 + length + (length % 2);
    if (at + 8 + length > bytes.length) return undefined;
    const chunk = bytes.slice(at, end);
    if (name === 'EXIF') {
      const tiff = latin(chunk, 8, 6) === 'Exif\0\0' ? chunk.subarray(14) : chunk.subarray(8);
      if (orientationOf(tiff) > 1) return undefined;
    }
    // The header no longer says that the two are there.
    if (name === 'VP8X') chunk[8] = (chunk[8] ?? 0) & ~0b1100;
    if (name !== 'EXIF' && name !== 'XMP ') kept.push(chunk);
    at = end;
  }
  const bare = joined(kept, bytes);
  if (bare !== bytes) new DataView(bare.buffer).setUint32(4, bare.length - 8, true);
  return bare;
}

/** The bytes as they were when all of them are kept, so that a picture that says nothing keeps its hash. */
function joined(parts: readonly Uint8Array[], whole: Uint8Array<ArrayBuffer>): Uint8Array<ArrayBuffer> {
  const length = parts.reduce((sum, part) => sum + part.length, 0);
  if (length === whole.length) return whole;
  const made = new Uint8Array(length);
  let at = 0;
  for (const part of parts) {
    made.set(part, at);
    at += part.length;
  }
  return made;
}

/** Zero beyond the end. */
function number(bytes: Uint8Array, at: number, length: 2 | 4, little = false): number {
  const digits = Array.from({ length }, (_, index) => bytes[at + index] ?? 0);
  return (little ? digits.reverse() : digits).reduce((sum, digit) => sum * 256 + digit, 0);
}

function latin(bytes: Uint8Array, at: number, length: number): string {
  let text = '';
  for (const byte of bytes.subarray(at, at + length)) text += String.fromCharCode(byte);
  return text;
}
