/** The path of an icon, wherever it is wanted, so that a sign costs no element and no transform of its own. */
import { icons } from '../theme/icons.js';

/** Path data in a box of 24 × 24 whose corner is at (x, y); empty for an unknown name. */
export function iconPath(name: string, x = 0, y = 0): string {
  const path = Object.hasOwn(icons, name) ? (icons[name] ?? '') : '';
  if (!x && !y) return path;
  return path.replace(start, (_, left: string, top: string) => `M${Number(left) + x} ${Number(top) + y}`);
}

/** Icons are relative but for where each of their paths begins. */
const start = /M(-?[\d.]+) ?(-?[\d.]+)/g;

/** Dots of 6 px in a line through the middle of 12 px, 8 px apart, from the dot `from` up to `to`; in half px, as signs are. */
export function dotsPath(from: number, to: number, x: number, y: number): string {
  let path = '';
  for (let at = from; at < to; at++) path += `M${x + at * 16} ${y + 12}a6 6 0 1 0 12 0a6 6 0 1 0-12 0`;
  return path;
}
