// What a page has to load before the first edit: the packed tarball bundled by esbuild and by rollup, the larger counts.
import { spawnSync } from 'node:child_process';
import { mkdirSync, rmSync, writeFileSync } from 'node:fs';
import { gzipSync } from 'node:zlib';
import { nodeResolve } from '@rollup/plugin-node-resolve';
import terser from '@rollup/plugin-terser';
import { build } from 'esbuild';
import { rollup } from 'rollup';
import { pack } from '../scripts/pack.mjs';
import { inRoot, isMain } from '../scripts/project.mjs';

const entries = { editor: "import 'journeymap/define';", viewer: "import 'journeymap/viewer';" };

/** Resolves to `{ editor, viewer }`, each `{ esbuild, rollup, counts }` in kB gzip; chunks loaded later are left out. */
export async function packSizes() {
  const folder = inRoot('.cache/bench/size');
  const { file } = await pack();
  rmSync(folder, { recursive: true, force: true });
  // Its dependencies are found further up, where this project has them installed.
  const home = `${folder}/node_modules/journeymap`;
  mkdirSync(home, { recursive: true });
  const tar = spawnSync('tar', ['-xzf', file, '-C', home, '--strip-components=1'], { encoding: 'utf8' });
  if (tar.status !== 0) throw new Error(`tar failed: ${tar.stderr}`);
  const sizes = {};
  for (const [name, source] of Object.entries(entries)) {
    const entry = `${folder}/${name}.js`;
    writeFileSync(entry, source);
    const found = { esbuild: await withEsbuild(entry, folder), rollup: await withRollup(entry) };
    sizes[name] = { ...found, counts: Math.max(found.esbuild, found.rollup) };
  }
  return sizes;
}

async function withEsbuild(entry, folder) {
  const { outputFiles, metafile } = await build({
    entryPoints: [entry],
    bundle: true,
    splitting: true,
    minify: true,
    format: 'esm',
    target: 'es2022',
    platform: 'browser',
    legalComments: 'none',
    metafile: true,
    write: false,
    outdir: `${folder}/esbuild`,
    absWorkingDir: folder,
    logLevel: 'error',
  });
  const contents = new Map(outputFiles.map(({ path, contents: bytes }) => [path.slice(folder.length + 1), bytes]));
  const first = Object.entries(metafile.outputs).find(([, { entryPoint }]) => entry.endsWith(`/${entryPoint}`))[0];
  const needed = reached(first, (file) =>
    metafile.outputs[file].imports.filter(({ kind }) => kind === 'import-statement').map(({ path }) => path),
  );
  return kilobytes([...needed].map((file) => contents.get(file)));
}

async function withRollup(entry) {
  const bundle = await rollup({
    input: entry,
    plugins: [nodeResolve({ browser: true, exportConditions: ['production'] })],
    onLog: (level, log) => {
      if (level === 'warn' && log.code === 'UNRESOLVED_IMPORT') throw new Error(log.message);
    },
  });
  const { output } = await bundle.generate({ format: 'es', plugins: [terser({ module: true, ecma: 2020 })] });
  await bundle.close();
  const chunks = new Map(output.filter(({ type }) => type === 'chunk').map((chunk) => [chunk.fileName, chunk]));
  const first = [...chunks.values()].find(({ facadeModuleId }) => facadeModuleId === entry).fileName;
  return kilobytes(
    [...reached(first, (file) => chunks.get(file).imports)].map((file) => Buffer.from(chunks.get(file).code)),
  );
}

function reached(first, importsOf) {
  const files = new Set([first]);
  for (const file of files) for (const next of importsOf(file)) files.add(next);
  return files;
}

function kilobytes(files) {
  return files.reduce((sum, bytes) => sum + gzipSync(bytes, { level: 9 }).length, 0) / 1000;
}

if (isMain(import.meta)) {
  const sizes = await packSizes();
  for (const [name, { esbuild, rollup: rolled }] of Object.entries(sizes)) {
    console.log(`${name}: ${esbuild.toFixed(1)} kB by esbuild, ${rolled.toFixed(1)} kB by rollup`);
  }
}
