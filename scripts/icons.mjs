// Writes src/theme/icons.ts and button-icons.ts: the path data of the icons in use, taken from the lucide-static package (ISC).
// Run `npm run icons` after changing a list. Every shape becomes path data, so one drawing routine serves SVG and canvas.
import { readFileSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';
import svgpath from 'svgpath';

const mapIcons = `
  activity bell box brain building-2 calendar chevrons-down-up chevrons-left-right chevrons-right-left chevrons-up-down
  circle-alert circle-check circle-dollar-sign circle-ellipsis circle-question-mark clapperboard cog contact
  credit-card ear eye-off footprints gauge gem git-branch globe handshake hash headset heart hourglass image landmark leaf lightbulb
  link mail mail-open map message-square-quote message-square-text messages-square minus monitor monitor-smartphone network octagon-alert
  package paperclip phone quote repeat scale scroll-text send server shield-alert shopping-bag smartphone smile smile-plus speech
  split star sticky-note store tablet target thumbs-up timer triangle-alert truck type user user-check
  user-cog users waypoints wrench
`;

const buttonIcons = `
  arrow-down arrow-left arrow-left-right arrow-right arrow-up between-vertical-end bookmark check chevron-down chevron-left chevron-right
  chevron-up clipboard-paste columns-3 command copy copy-plus corner-down-right download ellipsis eye file-plus focus
  fold-horizontal fold-vertical folder-open grid-2x2-plus history info keyboard layers list-filter list-plus list-tree lock maximize message-square-plus
  palette panel-right pencil plus presentation redo-2 rows-3 scan-text scissors search spline
  square-dashed-mouse-pointer trash-2 undo-2 unfold-horizontal unfold-vertical upload x zoom-in zoom-out
`;

const root = join(dirname(fileURLToPath(import.meta.url)), '..');
const source = join(root, 'node_modules/lucide-static/icons');

write('icons', 'icons', mapIcons, 'what lanes draw: kinds, channels, choices and signs');
write('button-icons', 'buttonIcons', buttonIcons, 'what only buttons and menus show, and a viewer never needs');

function write(file, name, list, what) {
  const names = [...new Set(list.split(/\s+/).filter(Boolean))].sort();
  const text = `/** Path data of the icons of ${what}: made by \`npm run icons\` from lucide (ISC licence), never edited by hand. */

/**
 * Name → SVG path data for a 24 × 24 box, to be stroked 2 wide with round caps and joins and no fill. Each of its parts begins
 * with an absolute move and is relative from there, so that another beginning places it elsewhere.
 */
// prettier-ignore
export const ${name}: Readonly<Record<string, string>> = {
${names.map((icon) => `  '${icon}': '${joined(paths(icon))}',`).join('\n')}
};
`;
  writeFileSync(join(root, `src/theme/${file}.ts`), text);
  console.log(`${names.length} icons written to src/theme/${file}.ts`);
}

/** One path, so that a sign costs one element. */
function joined(parts) {
  return parts.map(fromItsStart).join('');
}

function fromItsStart(d) {
  const text = svgpath(d).rel().round(3).toString();
  if (!/^M-?[\d.]+[ -][\d.]+[a-z]/.test(text) || /[A-Z]/.test(text.slice(1))) throw new Error(`Not relative: ${text}`);
  return text;
}

/** The shapes of an icon, as path data. */
function paths(name) {
  const svg = readFileSync(join(source, `${name}.svg`), 'utf8');
  const body = svg.slice(svg.indexOf('>', svg.indexOf('<svg')) + 1);
  return [...body.matchAll(/<(\w+)((?:\s+[\w-]+="[^"]*")*)\s*\/>/g)].map(([, tag, attributes]) =>
    pathOf(
      tag,
      Object.fromEntries([...attributes.matchAll(/([\w-]+)="([^"]*)"/g)].map(([, key, value]) => [key, value])),
    ),
  );
}

function pathOf(tag, attributes) {
  const n = (key) => Number(attributes[key] ?? 0);
  switch (tag) {
    case 'path':
      return attributes.d;
    case 'line':
      return `M${n('x1')} ${n('y1')}L${n('x2')} ${n('y2')}`;
    case 'polyline':
      return `M${attributes.points}`;
    case 'polygon':
      return `M${attributes.points}Z`;
    case 'circle':
      return ellipse(n('cx'), n('cy'), n('r'), n('r'));
    case 'ellipse':
      return ellipse(n('cx'), n('cy'), n('rx'), n('ry'));
    case 'rect':
      return rectangle(n('x'), n('y'), n('width'), n('height'), n('rx') || n('ry'));
    default:
      throw new Error(`No path is known for <${tag}>`);
  }
}

function ellipse(x, y, rx, ry) {
  return `M${x - rx} ${y}a${rx} ${ry} 0 1 0 ${2 * rx} 0a${rx} ${ry} 0 1 0 ${-2 * rx} 0Z`;
}

function rectangle(x, y, width, height, r) {
  if (!r) return `M${x} ${y}h${width}v${height}h${-width}Z`;
  const corner = (dx, dy) => `a${r} ${r} 0 0 1 ${dx} ${dy}`;
  const across = width - 2 * r;
  const down = height - 2 * r;
  return `M${x + r} ${y}h${across}${corner(r, r)}v${down}${corner(-r, r)}h${-across}${corner(-r, -r)}v${-down}${corner(r, -r)}Z`;
}
