/** The two sizes of a drawing that no map holds, for each window has its own: how wide steps and lane headers are. */
import { clamp } from '../base/geometry.js';

/** px at zoom 1; what is not said is as usual. */
export interface Sizes {
  readonly stepWidth?: number;
  readonly headerWidth?: number;
}

export const usualSizes: Required<Sizes> = { stepWidth: 186, headerWidth: 176 };

/** A card of a narrower step would break within its words, one of a wider would be hard to read. */
export const sizeBounds: Readonly<Record<keyof Sizes, readonly [least: number, most: number]>> = {
  stepWidth: [130, 480],
  headerWidth: [112, 400],
};

/** A size within its bounds, in whole px; the usual one is said by saying nothing. */
export function sizeWithin(which: keyof Sizes, px: number | undefined): number | undefined {
  if (px === undefined || !Number.isFinite(px)) return undefined;
  const size = Math.round(clamp(px, ...sizeBounds[which]));
  return size === usualSizes[which] ? undefined : size;
}
