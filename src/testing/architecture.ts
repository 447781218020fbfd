// The shape of the source as rules: who may import whom, where outside packages may be named, how long and how named a file may be.

/** Lowest first: a file imports from its own folder or from one earlier in this list. `.` holds the entries. */
export const folderOrder = [
  'base',
  'i18n',
  'model',
  'layout',
  'lanes',
  'templates',
  'document',
  'compare',
  'storage',
  'formats',
  'theme',
  'session',
  'actions',
  'ui',
  'analysis',
  'canvas',
  'panels',
  'editor',
  '.',
] as const;

/** Where each outside package may be named: a folder, or the end of a path that starts with a slash. */
export const packagePlaces: Readonly<Record<string, readonly string[]>> = {
  yjs: ['document', 'storage'],
  lib0: ['document'],
  'fractional-indexing': ['document'],
  'node-diff3': ['compare'],
  idb: ['storage'],
  '@xyflow/system': ['canvas/flow'],
  d3: ['layout', 'lanes', 'analysis'],
  lit: ['theme', 'session', 'ui', 'canvas', 'panels', 'editor', '/view.ts'],
};

/** What an entry may not load before it is asked to: folders and packages. */
export const entryLimits: Readonly<Record<string, readonly string[]>> = {
  'viewer.ts': ['document', 'storage', 'panels', 'yjs', 'idb'],
  'headless.ts': ['storage', 'theme', 'session', 'ui', 'canvas', 'panels', 'editor', 'lit', 'idb', '@xyflow/system'],
};

export const longestFile = 250;

/** Files that may be longer, each with the reason. */
export const longFiles: Readonly<Record<string, string>> = {
  'model/journey-map.ts': 'the whole file format as one flat list of types, read from top to bottom',
  'editor/journey-map.ts': 'what a page can do with the element, in one place, as hosts read it',
};

const vagueName = /(^|[/-])(utils?|helpers?|common|misc|shared|manager)\b/;

/** The text of each source file by its path under `src/`, with `/` between folders. */
export type SourceFiles = ReadonlyMap<string, string>;

interface Import {
  /** As written: a relative path or the name of a package with its sub-path. */
  from: string;
  /** `import()`: loaded when used, so it may point anywhere in the source. */
  lazy: boolean;
}

/** Every broken rule in words, `path: what`; an empty list when the source has its shape. */
export function checkArchitecture(files: SourceFiles): string[] {
  const graph = new Map<string, string[]>();
  const problems: string[] = [];
  for (const [path, text] of files) {
    problems.push(...checkFile(path, text).map((problem) => `${path}: ${problem}`));
    const imports = isCode(path) ? readImports(text) : [];
    const tested = isTest(path) || isTesting(path);
    for (const { from, lazy } of imports) {
      const problem = checkImport(path, from, { lazy, tested, files });
      if (problem) problems.push(`${path}: ${problem}`);
    }
    if (!tested) graph.set(path, staticTargets(path, imports));
  }
  problems.push(...findCycles(graph).map((cycle) => `cycle: ${cycle.join(' → ')}`));
  problems.push(...checkEntries(graph));
  return problems;
}

function checkFile(path: string, text: string): string[] {
  const problems: string[] = [];
  const folder = topFolder(path);
  if (folder !== 'testing' && !(folderOrder as readonly string[]).includes(folder)) {
    problems.push(`the folder ${folder}/ has no place in the order`);
  }
  if (vagueName.test(path)) problems.push('a vague name says nothing of what is inside');
  if (!/^[a-z0-9./-]+$/.test(path) && !path.startsWith('i18n/locales/')) problems.push('names are kebab-case');
  if (!isCode(path)) return problems;
  if (!/^(\/\/|\/\*)/.test(text)) problems.push('a file opens with a comment: what it is for');
  const lines = text.split('\n').length - 1;
  const long = path in longFiles || path.startsWith('i18n/locales/') || isTest(path);
  if (lines > longestFile && !long) problems.push(`${lines} lines, more than ${longestFile}`);
  return problems;
}

function checkImport(
  path: string,
  from: string,
  { lazy, tested, files }: { lazy: boolean; tested: boolean; files: SourceFiles },
): string | undefined {
  // A test may hold an import as text, to plant it; what it really imports the type checker sees.
  if (tested && lazy) return undefined;
  if (!from.startsWith('.')) return tested ? undefined : checkPackage(path, from);
  const target = resolvePath(path, from);
  if (target === undefined) return `imports ${from}, outside the source`;
  if (!files.has(target)) return `imports ${from}, which does not exist`;
  if (tested) return undefined;
  if (isTest(target) || isTesting(target)) return `imports ${from}, which is for tests only`;
  if (lazy || rank(target) <= rank(path)) return undefined;
  return `imports upward: ${topFolder(path)}/ may not know ${topFolder(target)}/ (${from})`;
}

function checkPackage(path: string, from: string): string | undefined {
  const name = packageName(from);
  const places = Object.hasOwn(packagePlaces, name) ? packagePlaces[name] : undefined;
  if (!places) return `names the package ${name}, which has no place here`;
  const fits = places.some((place) => (place.startsWith('/') ? path.endsWith(place) : path.startsWith(`${place}/`)));
  return fits ? undefined : `names the package ${name}; it belongs in ${places.join(', ')}`;
}

function checkEntries(graph: ReadonlyMap<string, readonly string[]>): string[] {
  const problems: string[] = [];
  for (const [entry, limits] of Object.entries(entryLimits)) {
    if (!graph.has(entry)) continue;
    // Breadth first, so that the way told is a short one.
    const ways = new Map<string, string[]>([[entry, [entry]]]);
    for (const [at, way] of ways) {
      for (const next of graph.get(at) ?? []) if (!ways.has(next)) ways.set(next, [...way, next]);
      const met = limits.find((limit) => limit === at || at.startsWith(`${limit}/`));
      if (met) problems.push(`${entry}: loads ${met} at once: ${way.join(' → ')}`);
    }
  }
  return problems;
}

/** One cycle for each group of files that reach each other. */
function findCycles(graph: ReadonlyMap<string, readonly string[]>): string[][] {
  const cycles: string[][] = [];
  const done = new Set<string>();
  const open: string[] = [];
  const visit = (path: string): void => {
    const start = open.indexOf(path);
    if (start >= 0) {
      cycles.push([...open.slice(start), path]);
      return;
    }
    if (done.has(path)) return;
    open.push(path);
    for (const next of graph.get(path) ?? []) visit(next);
    open.pop();
    done.add(path);
  };
  for (const path of graph.keys()) visit(path);
  return cycles;
}

/** What a file loads with itself, the types too: files by path, packages by name. */
function staticTargets(path: string, imports: readonly Import[]): string[] {
  const targets = imports
    .filter(({ lazy }) => !lazy)
    .map(({ from }) => (from.startsWith('.') ? resolvePath(path, from) : packageName(from)));
  return [...new Set(targets.filter((target) => target !== undefined))];
}

/** The imports of a file, read by pattern; comments are taken out first. */
export function readImports(text: string): Import[] {
  const code = text.replaceAll(/\/\*[\s\S]*?\*\/|(?<=^|\s)\/\/.*$/gm, '');
  const fixed = /^\s*(?:import|export)\s(?:[^'";]*?\sfrom\s*)?['"]([^'"]+)['"]/gm;
  const lazy = /\bimport\(\s*['"]([^'"]+)['"]/g;
  return [
    ...Array.from(code.matchAll(fixed), ([, from = '']) => ({ from, lazy: false })),
    ...Array.from(code.matchAll(lazy), ([, from = '']) => ({ from, lazy: true })),
  ];
}

function resolvePath(path: string, from: string): string | undefined {
  const parts = path.split('/').slice(0, -1);
  for (const part of from.split('/')) {
    if (part === '..') {
      if (parts.pop() === undefined) return undefined;
    } else if (part !== '.') parts.push(part);
  }
  return parts.join('/').replace(/\.js$/, '.ts');
}

function packageName(from: string): string {
  return from
    .split('/')
    .slice(0, from.startsWith('@') ? 2 : 1)
    .join('/');
}

function topFolder(path: string): string {
  return path.includes('/') ? path.slice(0, path.indexOf('/')) : '.';
}

function rank(path: string): number {
  return (folderOrder as readonly string[]).indexOf(topFolder(path));
}

function isCode(path: string): boolean {
  return path.endsWith('.ts');
}

function isTest(path: string): boolean {
  return path.endsWith('.test.ts') || path.endsWith('.browser-test.ts');
}

function isTesting(path: string): boolean {
  return path.startsWith('testing/');
}
