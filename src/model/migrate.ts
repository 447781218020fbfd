/** Brings data of older versions of the file to this one, step by step, before it is read. */
import type { Plain } from './read-field.js';
import type { Report } from './report.js';
import { pointer, shown } from './report.js';

/** The version this code reads and writes. */
export const currentVersion = 1;

/** One step: takes data of version `from` and gives data of the next. It must not trust the data, nor change it in place. */
export interface Migration {
  readonly from: number;
  migrate(data: Plain): Plain;
}

/** Oldest first, without gaps. Version 1 is the first, so there is none yet. */
export const migrations: readonly Migration[] = [];

export interface Migrated {
  readonly data: Plain;
  /** As the file said it. */
  readonly version: number;
  /** The file is of a version this code does not know: it may be looked at as far as it is understood, but not saved. */
  readonly isNewer: boolean;
}

/** Reads the version and takes all steps from it to the current one. A missing or impossible version is read as 1. */
export function migrate(
  data: Plain,
  report: Report,
  steps: readonly Migration[] = migrations,
  to = currentVersion,
): Migrated {
  const version = readVersion(data['version'], report);
  if (version > to) {
    report.add('newer-version', { version }, pointer(['version']));
    return { data, version, isNewer: true };
  }
  const migrated = steps.reduce((current, step) => (step.from < version ? current : step.migrate(current)), data);
  return { data: migrated, version, isNewer: false };
}

function readVersion(raw: unknown, report: Report): number {
  const version = typeof raw === 'string' && /^\d{1,9}$/.test(raw) ? Number(raw) : raw;
  if (typeof version === 'number' && Number.isInteger(version) && version >= 1) return version;
  report.add('bad-version', { value: shown(raw ?? '') }, pointer(['version']));
  return 1;
}
