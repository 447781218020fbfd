// A disk of its own for a browser's profile, small enough to be filled, of which a folder can be made read-only.
import { spawnSync } from 'node:child_process';
import { mkdtempSync, rmSync, statfsSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';

/** What the system said against it; empty when it was done. */
function tryTo(program: string, ...args: string[]): string {
  const { status, stderr, error } = spawnSync(program, args, { encoding: 'utf8' });
  return status === 0 ? '' : stderr.trim() || error?.message || `${program} ended with ${status}`;
}

function run(program: string, ...args: string[]): void {
  const said = tryTo(program, ...args);
  if (said) throw new Error(said);
}

/** Why no small disk can be had here; empty when it can. */
export function whyNoDisk(): string {
  const folder = mkdtempSync(join(tmpdir(), 'journeymap-disk-'));
  const said = tryTo('mount', '-t', 'tmpfs', '-o', 'size=1m', 'tmpfs', folder);
  if (!said) run('umount', folder);
  rmSync(folder, { recursive: true });
  return said && `no tmpfs can be mounted: ${said}`;
}

export class SmallDisk {
  readonly folder = mkdtempSync(join(tmpdir(), 'journeymap-disk-'));
  #readOnly: string | undefined;

  constructor(megabytes: number) {
    run('mount', '-t', 'tmpfs', '-o', `size=${megabytes}m`, 'tmpfs', this.folder);
  }

  /** Takes what room there is. */
  fill(): void {
    const { bavail, bsize } = statfsSync(this.folder);
    try {
      writeFileSync(this.#filler, Buffer.alloc(bavail * bsize), { flag: 'a' });
    } catch {
      // The browser was quicker with the last of it.
    }
  }

  /** Gives the room back. */
  clear(): void {
    rmSync(this.#filler, { force: true });
  }

  /** Nothing can be written any more into a folder of this disk, by whomever. */
  protect(folder: string): void {
    run('mount', '--bind', folder, folder);
    this.#readOnly = folder;
    run('mount', '-o', 'remount,bind,ro', folder);
  }

  /** It can be written again, also by a browser that found it read-only. */
  release(): void {
    if (this.#readOnly) run('mount', '-o', 'remount,bind,rw', this.#readOnly);
  }

  remove(): void {
    if (this.#readOnly) tryTo('umount', '-l', this.#readOnly);
    run('umount', '-l', this.folder);
    rmSync(this.folder, { recursive: true, force: true });
  }

  get #filler(): string {
    return join(this.folder, 'filler');
  }
}
