// Builds dist/: modules, bundles, types, manifest and schema. Does nothing when the source has not changed since.
import { spawn } from 'node:child_process';
import { createHash } from 'node:crypto';
import { existsSync, mkdirSync, readdirSync, readFileSync, renameSync, rmSync, writeFileSync } from 'node:fs';
import { join, relative } from 'node:path';
import { pathToFileURL } from 'node:url';
import { gzipSync } from 'node:zlib';
import { inRoot, isMain, root } from './project.mjs';

const inputs = [
  'package.json',
  'package-lock.json',
  'rollup.config.mjs',
  'custom-elements-manifest.config.mjs',
  'tsconfig.json',
  'tsconfig.build.json',
  'scripts/build.mjs',
  'scripts/lean-css.mjs',
  'scripts/lean-d3.mjs',
  'scripts/lean-lib0.mjs',
  'scripts/third-party-licenses.mjs',
];

/** Builds when something changed; resolves to whether it did. A failed build leaves the former `dist/` as it was. */
export async function build({ force = false } = {}) {
  if (!existsSync(inRoot('src/index.ts'))) throw new Error('Nothing to build: src/index.ts does not exist');
  const stamp = inRoot('.cache/built');
  const state = sourceHash();
  if (!force && existsSync(inRoot('dist')) && existsSync(stamp) && readFileSync(stamp, 'utf8') === state) return false;
  const folder = inRoot('.cache/build', String(process.pid));
  mkdirSync(folder, { recursive: true });
  try {
    await Promise.all([buildCode(folder), buildTypes(folder)]);
    await Promise.all([buildManifest(folder), buildSchema(folder)]);
    const old = `${folder}-old`;
    if (existsSync(inRoot('dist'))) renameSync(inRoot('dist'), old);
    renameSync(folder, inRoot('dist'));
    rmSync(old, { recursive: true, force: true });
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
  mkdirSync(join(stamp, '..'), { recursive: true });
  writeFileSync(stamp, state);
  return true;
}

/** One hash over everything the build reads. */
function sourceHash() {
  const hash = createHash('sha256');
  const sources = readdirSync(inRoot('src'), { recursive: true })
    .filter((name) => /\.(ts|json)$/.test(name) && !/(^testing\/|test\.ts$)/.test(name))
    .map((name) => `src/${name}`);
  for (const file of [...inputs, ...sources.sort()]) hash.update(`${file}\0`).update(readFileSync(inRoot(file)));
  return hash.digest('hex');
}

const buildCode = (folder) => run('rollup', ['-c', '--silent'], { BUILD_FOLDER: folder });

const buildTypes = (folder) => run('tsc', ['-p', 'tsconfig.build.json', '--outDir', folder]);

async function buildManifest(folder) {
  await run('custom-elements-manifest', ['analyze', '--quiet', '--outdir', relative(root, folder)]);
  const file = join(folder, 'custom-elements.json');
  // The analyser reads the source; a reader of the package finds the built files.
  const text = readFileSync(file, 'utf8').replaceAll(/"(\/?)src\/([^"]+)\.[jt]s"/g, '"$1dist/$2.js"');
  writeFileSync(file, text);
}

/** The JSON Schema is code in the source; it is written out as the file that other tools read. */
async function buildSchema(folder) {
  if (!existsSync(inRoot('src/model/schema.ts'))) return;
  const { build: bundle } = await import('esbuild');
  const file = inRoot('.cache', `schema-${process.pid}.mjs`);
  try {
    await bundle({
      entryPoints: [inRoot('src/model/schema.ts')],
      bundle: true,
      format: 'esm',
      platform: 'neutral',
      outfile: file,
      logLevel: 'error',
    });
    const { jsonSchema } = await import(pathToFileURL(file).href);
    writeFileSync(join(folder, 'journeymap.schema.json'), `${JSON.stringify(jsonSchema(), null, 2)}\n`);
  } finally {
    rmSync(file, { force: true });
  }
}

/** Runs a program of a package and shows what it says only when it fails. */
function run(program, args, environment = {}) {
  return new Promise((done, fail) => {
    const child = spawn(inRoot('node_modules/.bin', program), args, {
      cwd: root,
      env: { ...process.env, ...environment },
    });
    let output = '';
    for (const stream of [child.stdout, child.stderr]) stream.on('data', (part) => (output += part));
    child.on('error', fail);
    child.on('close', (status) => (status === 0 ? done() : fail(new Error(`${program} failed:\n${output.trim()}`))));
  });
}

/** The gzip size of the entry files, in words. */
export function sizes() {
  const names = ['journeymap.bundle.js', 'journeymap-viewer.bundle.js'].filter((name) =>
    existsSync(inRoot('dist', name)),
  );
  return names.map((name) => {
    const size = gzipSync(readFileSync(inRoot('dist', name)), { level: 9 }).length;
    return `dist/${name}: ${(size / 1000).toFixed(1)} kB gzip`;
  });
}

if (isMain(import.meta)) {
  try {
    const start = performance.now();
    const built = await build({ force: process.argv.includes('--force') });
    console.log(built ? `Built dist/ in ${((performance.now() - start) / 1000).toFixed(1)} s` : 'dist/ is up to date');
    for (const line of sizes()) console.log(line);
  } catch (error) {
    console.error(error.message);
    process.exit(1);
  }
}
