// Writes src/theme/icons.ts: the path data of the icons in use, taken from the lucide-static package (ISC).
// Run `npm run icons` after changing the list. Every shape becomes path data, so one drawing routine serves SVG and canvas.
import { readFileSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';
import svgpath from 'svgpath';

const names = `
  undo-2 redo-2 copy-plus plus minus trash-2 chevron-down chevron-up chevron-left chevron-right zoom-in zoom-out maximize download upload
  lock lock-open copy scissors clipboard clipboard-paste search settings x check ellipsis ellipsis-vertical panel-right panel-left star link
  map folder-open file-plus file-json save arrow-up arrow-down arrow-left arrow-right eye eye-off languages sun moon sun-moon
  image image-plus keyboard pencil circle-help info message-square-text paperclip thumbs-up grip-vertical command share-2 printer play pause
  history external-link table-2 list-tree rows-3 columns-3 git-branch layers layout-template sparkles circle circle-dot loader-circle
  circle-check circle-alert hard-drive between-vertical-start between-horizontal-start spline corner-down-right panels-top-left filter
  globe smartphone mail message-circle bell phone messages-square send users star-half shopping-bag package truck store building-2 tablet
  user mail-open credit-card landmark waypoints
  contact activity smile brain target heart smile-plus octagon-alert quote monitor-smartphone type scale gem split flame lightbulb wrench
  gauge headset monitor user-cog server handshake box clapperboard scroll-text timer triangle-alert hourglass shield-alert leaf
  drama hash minus-circle route user-check network cog ear speech footprints thumbs-down trending-up repeat calendar
  circle-dollar-sign sticky-note key-round flag tag
`
  .split(/\s+/)
  .filter(Boolean);

const root = join(dirname(fileURLToPath(import.meta.url)), '..');
const source = join(root, 'node_modules/lucide-static/icons');

const lines = [...new Set(names)].sort().map(
  (name) =>
    `  '${name}': [${paths(name)
      .map((d) => `'${fromItsStart(d)}'`)
      .join(', ')}],`,
);

const target = join(root, 'src/theme/icons.ts');
const text = `/** Path data of the icons in use, by name: made by \`npm run icons\` from lucide (ISC licence), never edited by hand. */

/**
 * SVG path data for a 24 × 24 box, to be stroked 2 wide with round caps and joins and no fill. Each begins with an absolute
 * move and is relative from there, so that another beginning places it elsewhere.
 */
// prettier-ignore
export const icons: Readonly<Record<string, readonly string[]>> = {
${lines.join('\n')}
};
`;
writeFileSync(target, text);
console.log(`${lines.length} icons written to src/theme/icons.ts`);

function fromItsStart(d) {
  const text = svgpath(d).rel().round(3).toString();
  if (!/^M-?[\d.]+[ -][\d.]+[a-z]/.test(text) || /[A-Z]/.test(text.slice(1))) throw new Error(`Not relative: ${text}`);
  return text;
}

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
