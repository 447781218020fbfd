// A stranger's project: the packed tarball installed into an empty folder, as npm does it, with nothing of this one in reach.
import { spawnSync } from 'node:child_process';
import { existsSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join, resolve } from 'node:path';
import { pack } from '../scripts/pack.mjs';

export interface CleanProject {
  readonly folder: string;
  /** Folder of the installed package. */
  readonly installed: string;
  write(name: string, text: string): void;
  /** Runs a Node program in the project and gives all it said. */
  node(args: readonly string[]): { readonly status: number | null; readonly said: string };
  remove(): void;
}

export async function cleanProject(): Promise<CleanProject> {
  const { file } = await pack({ built: true });
  const folder = mkdtempSync(join(tmpdir(), 'journeymap-host-'));
  const write = (name: string, text: string): void => writeFileSync(join(folder, name), text);
  const run = (program: string, args: readonly string[]): { status: number | null; said: string } => {
    const { status, stdout, stderr } = spawnSync(program, args, { cwd: folder, encoding: 'utf8' });
    return { status, said: `${stdout}${stderr}`.trim() };
  };
  write('package.json', JSON.stringify({ name: 'host', private: true, type: 'module' }));
  const quiet = ['--ignore-scripts', '--prefer-offline', '--no-audit', '--no-fund'];
  const { status, said } = run('npm', ['install', file, ...quiet]);
  if (status !== 0) throw new Error(`The tarball could not be installed (the registry must be in reach):\n${said}`);
  return {
    folder,
    installed: join(folder, 'node_modules/journeymap'),
    write,
    node: (args) => run(process.execPath, args),
    remove: () => rmSync(folder, { recursive: true, force: true }),
  };
}

/** The packages that the types of some entries name, their own and those of every type file they reach. */
export function namedByTypes(entries: readonly string[]): ReadonlySet<string> {
  const reached = new Set(entries);
  const named = new Set<string>();
  for (const file of reached) {
    const text = readFileSync(file, 'utf8').replace(/\/\*[\s\S]*?\*\//g, '');
    for (const [, target = ''] of text.matchAll(/(?:\bfrom|^import|\bimport\()\s*['"]([^'"\s]+)['"]/gm)) {
      if (!target.startsWith('.')) named.add(target);
      else {
        const next = resolve(dirname(file), target.replace(/\.js$/, '.d.ts'));
        if (!existsSync(next)) throw new Error(`${file} names ${target}, which has no types`);
        reached.add(next);
      }
    }
  }
  return named;
}
