/** Tells a raster picture by its first bytes; what a file calls itself isn't asked (R6). */

/** What a picture of a card may be. Nothing here holds scripts or asks for other files. */
export const rasterTypes = ['image/png', 'image/jpeg', 'image/gif', 'image/webp', 'image/avif'] as const;

export type RasterType = (typeof rasterTypes)[number];

/** So many bytes at the start tell it. */
export const tellingBytes = 32;

export function rasterTypeOf(bytes: Uint8Array): RasterType | undefined {
  const text = String.fromCharCode(...bytes.subarray(0, tellingBytes));
  if (text.startsWith('\x89PNG\r\n\x1a\n')) return 'image/png';
  if (text.startsWith('\xff\xd8\xff')) return 'image/jpeg';
  if (/^GIF8[79]a/.test(text)) return 'image/gif';
  if (/^RIFF[^]{4}WEBP/.test(text)) return 'image/webp';
  // The brand, or one of those it is compatible with: each is four letters after the size, the box and a version.
  if (text.slice(4, 8) === 'ftyp' && /^(?:[^]{4})*?avi[fs]/.test(text.slice(8))) return 'image/avif';
  return undefined;
}
