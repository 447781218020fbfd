// Where the project is, and whether a script was started by itself.
import { realpathSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';

export const root = fileURLToPath(new URL('..', import.meta.url));

/** A path inside the project, from its parts. */
export const inRoot = (...parts) => join(root, ...parts);

/** Whether the module was started from the command line, not imported. */
export const isMain = (meta) =>
  process.argv[1] !== undefined && fileURLToPath(meta.url) === realpathSync(process.argv[1]);
