// Bundles the browser tests, so that a page makes a few requests and not one for every file of every package.
import { mkdir, readdir, rm, writeFile } from 'node:fs/promises';
import { join, relative } from 'node:path';
import { build } from 'esbuild';
import { leanD3ForEsbuild } from './lean-d3.mjs';

/**
 * Bundles the given test files (sources under `src/`) into `folder`; the outputs keep their paths. The policy gate goes in front of each, and its recorder is a script of its own for the page to load first.
 */
export async function bundleBrowserTests(files, folder) {
  const entries = join(folder, 'entries');
  const entryPoints = {};
  for (const file of files) {
    const name = relative('src', file).replace(/\.ts$/, '');
    const entry = join(entries, `${name}.ts`);
    await mkdir(join(entry, '..'), { recursive: true });
    const imports = ['src/testing/policy.ts', file].map((path) => relative(join(entry, '..'), path));
    await writeFile(entry, imports.map((path) => `import '${path}';\n`).join(''));
    entryPoints[name] = entry;
  }
  const common = {
    bundle: true,
    target: 'es2022',
    tsconfig: 'tsconfig.json',
    sourcemap: true,
    logLevel: 'warning',
    outdir: folder,
  };
  await build({
    ...common,
    entryPoints,
    plugins: [leanD3ForEsbuild()],
    format: 'esm',
    splitting: true,
    chunkNames: 'chunks/[name]-[hash]',
    conditions: ['production'],
    define: {
      'process.env.NODE_ENV': '"production"',
      'process.env.BEGINNINGS': JSON.stringify(process.env.BEGINNINGS ?? '40'),
    },
    external: ['/__web-dev-server__*'],
    // package.json calls the source free of side effects; a test file is nothing else.
    ignoreAnnotations: true,
  });
  await build({ ...common, entryPoints: { recorder: 'src/testing/policy-recorder.ts' }, format: 'iife' });
  await rm(entries, { recursive: true, force: true });
}

/** The test files that a list of paths, folders or parts of names stands for; all of them when it is empty. */
export async function browserTestFiles(wanted = []) {
  const names = await readdir('src', { recursive: true });
  const files = names.filter((name) => name.endsWith('.browser-test.ts')).map((name) => `src/${name}`);
  files.sort();
  if (wanted.length === 0) return files;
  return files.filter((file) => wanted.some((part) => file.includes(part.replace(/^\.\//, ''))));
}
