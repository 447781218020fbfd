// A second build of the package as a later version would be: another format of what is stored, and a database of a later version.
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { build, type Plugin } from 'esbuild';
import { inRoot } from '../scripts/project.mjs';

/** What a later version would have in place of a line of this one; each must be found. */
const changes: Readonly<Record<string, readonly [was: string, is: string]>> = {
  'storage-adapter.js': ['const storageFormat = 1;', 'const storageFormat = 2;'],
  'database-schema.js': ['const databaseVersion = versions.length;', 'const databaseVersion = versions.length + 1;'],
};

export interface NextVersion {
  /** Holds `plain.html`, which is the plain page of the demo with the later version, and the bundle. */
  readonly folder: string;
  remove(): void;
}

/** `path` is where the folder will be served. */
export async function buildNextVersion(path: string): Promise<NextVersion> {
  const folder = mkdtempSync(join(tmpdir(), 'journeymap-next-'));
  const changed = new Set<string>();
  const later: Plugin = {
    name: 'later version',
    setup: ({ onLoad }) =>
      onLoad({ filter: /[\\/]dist[\\/]storage[\\/](storage-adapter|database-schema)\.js$/ }, ({ path: file }) => {
        const name = /[^\\/]+$/.exec(file)?.[0] ?? '';
        const [was, is] = changes[name] ?? ['', ''];
        const text = readFileSync(file, 'utf8');
        if (text.split(was).length !== 2) throw new Error(`${name} does not say once: ${was}`);
        changed.add(name);
        return { contents: text.replace(was, is), loader: 'js' };
      }),
  };
  await build({
    entryPoints: { journeymap: inRoot('dist/define.js') },
    ...{ bundle: true, splitting: true, format: 'esm', outdir: folder, logLevel: 'error', plugins: [later] },
  });
  if (changed.size !== Object.keys(changes).length) throw new Error('The later version is like this one');
  const page = readFileSync(inRoot('demo/plain.html'), 'utf8');
  writeFileSync(join(folder, 'plain.html'), page.replace('/dist/journeymap.bundle.js', `${path}journeymap.js`));
  return { folder, remove: () => rmSync(folder, { recursive: true, force: true }) };
}
