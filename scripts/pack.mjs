// Packs the package as npm would publish it, into .cache/, and checks that it holds what it promises and nothing else.
import { spawnSync } from 'node:child_process';
import { mkdirSync, readFileSync } from 'node:fs';
import { build } from './build.mjs';
import { inRoot, isMain, root } from './project.mjs';

const allowed = /^(package\.json|README\.md|LICENSE|CHANGELOG\.md|dist\/[\w./@-]+(\.js|\.d\.ts|\.json|\.txt))$/;
const forbidden = /(^|\/)testing\/|\.(browser-)?test\.|node_modules/;

/**
 * Builds, packs, and resolves to `{ file, files }`: the tarball's path, and the paths inside it. `built` packs what is
 * in dist/ already.
 * @param {{ built?: boolean }} [options]
 */
export async function pack({ built = false } = {}) {
  if (!built) await build();
  const folder = inRoot('.cache');
  mkdirSync(folder, { recursive: true });
  const npm = spawnSync('npm', ['pack', '--json', '--pack-destination', folder], { cwd: root, encoding: 'utf8' });
  if (npm.status !== 0) throw new Error(`npm pack failed:\n${npm.stderr}`);
  // npm 10 gives a list, npm 11 may give an object by package name.
  const [{ filename, files }] = Object.values(JSON.parse(npm.stdout));
  const paths = files.map(({ path }) => path).sort();
  const { exports } = JSON.parse(readFileSync(inRoot('package.json'), 'utf8'));
  const faults = packFaults(paths, exports);
  if (faults.length > 0) throw new Error(`The package is not as it should be:\n${faults.join('\n')}`);
  return { file: inRoot('.cache', filename), files: paths };
}

/** What is wrong with a list of packed files, in words. */
export function packFaults(paths, exports) {
  const extra = paths.filter((path) => !allowed.test(path) || forbidden.test(path));
  const promised = Object.values(exports)
    .flatMap((target) => (typeof target === 'string' ? [target] : Object.values(target)))
    .map((target) => target.replace(/^\.\//, ''));
  const missing = [...promised, 'LICENSE', 'README.md', 'dist/THIRD-PARTY.txt'].filter((target) => {
    const [start, end] = target.split('*');
    return !paths.some((path) => (end === undefined ? path === target : path.startsWith(start) && path.endsWith(end)));
  });
  return [...extra.map((path) => `${path} should not be there`), ...missing.map((path) => `${path} is missing`)];
}

if (isMain(import.meta)) {
  try {
    const { file, files } = await pack();
    console.log(`${file}: ${files.length} files`);
  } catch (error) {
    console.error(error.message);
    process.exit(1);
  }
}
