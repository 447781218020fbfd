// A Rollup plugin that writes THIRD-PARTY.txt: the licence of every package whose code is inside a built file.
import { readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { inRoot } from './project.mjs';

/** Package folder → licence text; one list for all the builds of a run. */
const packages = new Map();

export function thirdPartyLicenses() {
  return {
    name: 'third-party-licenses',
    writeBundle({ dir }, chunks) {
      for (const chunk of Object.values(chunks)) {
        for (const [id, { renderedLength }] of Object.entries(chunk.modules ?? {})) {
          const [, folder] = /^\0?(.*\/node_modules\/(?:@[^/]+\/)?[^/]+)\//.exec(id) ?? [];
          // The icons are path data copied from a package, so its licence goes along with them.
          const origin = /\/src\/theme\/(button-)?icons\.ts$/.test(id) ? inRoot('node_modules/lucide-static') : folder;
          if (origin && renderedLength > 0 && !packages.has(origin)) packages.set(origin, describe(origin));
        }
      }
      const texts = [...packages.values()].sort();
      if (texts.length > 0) writeFileSync(join(dir, 'THIRD-PARTY.txt'), texts.join(`\n${'-'.repeat(80)}\n\n`));
    },
  };
}

function describe(folder) {
  const { name, version, license } = JSON.parse(readFileSync(join(folder, 'package.json'), 'utf8'));
  const file = readdirSync(folder).find((entry) => /^licen[cs]e(\.|$)/i.test(entry));
  const text = file ? readFileSync(join(folder, file), 'utf8').trim() : `Licence: ${license}`;
  return `${name} ${version}\n\n${text}\n`;
}
