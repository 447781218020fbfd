/** Makes a file fit to be kept as a picture: told by its bytes, made smaller when it is large, refused in words when it is none. */
import { message, type Message, type Params } from '../i18n/translate.js';
import { barePicture } from '../model/bare-picture.js';
import { rasterTypeOf, tellingBytes, type RasterType } from '../model/raster-type.js';

/** Bytes above which a picture is made smaller; none that is larger is kept. */
export const mostBytes = 1_000_000;
/** px above which it is made smaller whatever its bytes: to draw it takes four bytes for each. */
export const mostSide = 4096;
/** px of the longer side of one that is made smaller, and what is tried when that is still too large. */
const tries = [
  { side: 1600, quality: 0.85 },
  { side: 1600, quality: 0.6 },
  { side: 1000, quality: 0.6 },
] as const;
/** Bytes of a file that is looked into at all, and px it may unpack to. */
const mostRead = 50_000_000;
const mostPixels = 100_000_000;

const words = {
  svg: message('picture.svg', 'An SVG file may hold scripts and is not taken in: save it as PNG'),
  type: message('picture.type', 'Only PNG, JPEG, GIF, WebP and AVIF pictures can be put in'),
  broken: message('picture.broken', 'This picture cannot be read: the file is damaged'),
  large: message(
    'picture.large',
    'This picture is too large: at most {limit} MB and {pixels} million pixels can be read',
  ),
};

export type ReadyPicture =
  { readonly file: Blob; readonly smaller: boolean } | { readonly refused: Message; readonly params?: Params };

export async function readyPicture(file: Blob): Promise<ReadyPicture> {
  const tooLarge = { refused: words.large, params: { limit: mostRead / 1e6, pixels: mostPixels / 1e6 } };
  const type = rasterTypeOf(new Uint8Array(await file.slice(0, tellingBytes).arrayBuffer()));
  if (!type) return { refused: (await isSvg(file)) ? words.svg : words.type };
  if (file.size > mostRead) return tooLarge;
  const picture = file.slice(0, file.size, type);
  const bitmap = await createImageBitmap(picture).catch(() => shownBitmap(picture));
  if (!bitmap) return { refused: words.broken };
  try {
    const { width, height } = bitmap;
    const fits = picture.size <= mostBytes && Math.max(width, height) <= mostSide;
    const bare = fits ? await withoutTraces(picture, type) : undefined;
    if (bare) return { file: bare, smaller: false };
    if (width * height > mostPixels) return tooLarge;
    for (const { side, quality } of fits ? [{ side: mostSide, quality: 0.9 }, ...tries] : tries) {
      const scale = Math.min(1, side / Math.max(width, height));
      const made = await drawn(bitmap, scale, quality);
      if (made && made.size <= mostBytes) return { file: made, smaller: !fits || scale < 1 };
    }
    return tooLarge;
  } finally {
    bitmap.close();
  }
}

/** Firefox makes no bitmap of a JPEG that begins with what the camera wrote, and shows it all the same. */
async function shownBitmap(picture: Blob): Promise<ImageBitmap | undefined> {
  const image = new Image();
  image.src = URL.createObjectURL(picture);
  try {
    await image.decode();
    return await createImageBitmap(image);
  } catch {
    return undefined;
  } finally {
    URL.revokeObjectURL(image.src);
  }
}

/** Where it was taken, when and with what is nobody's business: a photograph of a shop may be one of the photographer's home. */
async function withoutTraces(picture: Blob, type: RasterType): Promise<Blob | undefined> {
  const bytes = new Uint8Array(await picture.arrayBuffer());
  const bare = barePicture(bytes, type);
  return bare === bytes ? picture : bare && new Blob([bare], { type });
}

async function isSvg(file: Blob): Promise<boolean> {
  return file.type === 'image/svg+xml' || /<svg[\s>]/i.test(await file.slice(0, 2000).text());
}

/** As WebP, or as JPEG on white where the browser writes no WebP. */
async function drawn(bitmap: ImageBitmap, scale: number, quality: number): Promise<Blob | undefined> {
  const canvas = document.createElement('canvas');
  canvas.width = Math.max(1, Math.round(bitmap.width * scale));
  canvas.height = Math.max(1, Math.round(bitmap.height * scale));
  const context = canvas.getContext('2d');
  if (!context) return undefined;
  context.imageSmoothingQuality = 'high';
  context.drawImage(bitmap, 0, 0, canvas.width, canvas.height);
  const webp = await written(canvas, 'image/webp', quality);
  if (webp?.type === 'image/webp') return webp;
  context.globalCompositeOperation = 'destination-over';
  context.fillStyle = '#fff';
  context.fillRect(0, 0, canvas.width, canvas.height);
  return written(canvas, 'image/jpeg', quality);
}

async function written(canvas: HTMLCanvasElement, type: string, quality: number): Promise<Blob | undefined> {
  const blob = await new Promise<Blob | null>((done) => canvas.toBlob(done, type, quality));
  return blob ?? undefined;
}
