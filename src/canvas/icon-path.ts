/** The paths of an icon as one path, so that a sign costs one element. */
import { icons } from '../theme/icons.js';

const joined = new Map<string, string>();

/** Path data in a 24 × 24 box; empty for an unknown name. */
export function iconPath(name: string): string {
  let path = joined.get(name);
  if (path === undefined) {
    const parts = Object.hasOwn(icons, name) ? (icons[name] ?? []) : [];
    // A path that starts with a relative move means it from the corner; joined to another it would mean it from that one's end.
    path = parts.map((part) => (part.startsWith('m') ? `M0 0${part}` : part)).join('');
    joined.set(name, path);
  }
  return path;
}

/** `filled` of `of` dots, 6 px wide and 8 px apart, in a line through the middle of 12 px: the filled ones, or the others. */
export function dotsPath(from: number, to: number): string {
  let path = '';
  for (let at = from; at < to; at++) path += `M${at * 8} 6a3 3 0 1 0 6 0a3 3 0 1 0-6 0`;
  return path;
}
