// Installs what the project needs and is not there: the packages of the lock file. Uses nothing but Node.
import { spawnSync } from 'node:child_process';
import { existsSync, readFileSync } from 'node:fs';
import { inRoot, isMain, root } from './project.mjs';

const oldest = [20, 19];

/** Throws, in words, when this Node.js is too old for the tools. */
export function checkNode() {
  const [major, minor] = process.versions.node.split('.').map(Number);
  if (major > oldest[0] || (major === oldest[0] && minor >= oldest[1])) return;
  throw new Error(`Node.js ${oldest.join('.')} or newer is needed; this is ${process.versions.node}`);
}

/** Whether every package of the lock file is there in its version; npm keeps a list of what it installed. */
export function isInstalled() {
  const list = inRoot('node_modules/.package-lock.json');
  if (!existsSync(list)) return false;
  const wanted = JSON.parse(readFileSync(inRoot('package-lock.json'), 'utf8')).packages;
  const present = JSON.parse(readFileSync(list, 'utf8')).packages;
  return Object.entries(wanted).every(
    // Optional packages are for one kind of machine each, so most of them are never there.
    ([path, { version, optional }]) => path === '' || optional || present[path]?.version === version,
  );
}

/** Installs the packages unless they are there; a failure is thrown in words that say what to do. */
export function ensureInstalled() {
  checkNode();
  if (isInstalled()) return;
  console.log('Installing dependencies (npm ci)…');
  const npm = process.platform === 'win32' ? 'npm.cmd' : 'npm';
  const { status, stdout, stderr, error } = spawnSync(npm, ['ci', '--no-audit', '--no-fund'], {
    cwd: root,
    encoding: 'utf8',
    shell: process.platform === 'win32',
  });
  if (status === 0) return;
  if (error?.code === 'ENOENT') throw new Error('npm was not found; it comes with Node.js');
  const output = `${stdout ?? ''}${stderr ?? ''}`.trim();
  const offline = /ENOTFOUND|EAI_AGAIN|ECONNREFUSED|ECONNRESET|ETIMEDOUT|ENETUNREACH|ERR_SOCKET_TIMEOUT/.test(output);
  const reason = offline
    ? 'The npm registry cannot be reached. Connect to a network, or set the registry with "npm config set registry …", and try again.'
    : 'npm could not install the dependencies.';
  throw new Error(`${reason}\n\n${output}`);
}

if (isMain(import.meta)) {
  try {
    ensureInstalled();
  } catch (error) {
    console.error(error.message);
    process.exit(1);
  }
}
