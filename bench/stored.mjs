// Opening a map from this browser's storage, beside the bare `Y.applyUpdate` of the same map.
import { mkdirSync, writeFileSync } from 'node:fs';
import { build } from 'esbuild';
import { inRoot } from '../scripts/project.mjs';
import { openPage } from './browser.mjs';

/** Bundles the page that only applies an update, and resolves to the update of a map, made by the document itself. */
export async function prepareBare(map, folder) {
  mkdirSync(folder, { recursive: true });
  const options = { bundle: true, format: 'esm', logLevel: 'error' };
  await build({
    ...options,
    stdin: { contents: bareSource, resolveDir: inRoot() },
    outfile: `${folder}/bare.js`,
    minify: true,
    platform: 'browser',
  });
  writeFileSync(
    `${folder}/bare.html`,
    '<!doctype html><title>Bare</title><script type="module" src="bare.js"></script>',
  );
  const maker = `${folder}/make-update.mjs`;
  await build({
    ...options,
    stdin: { contents: makerSource, resolveDir: inRoot('src'), loader: 'ts' },
    outfile: maker,
    platform: 'node',
  });
  const { updateOf } = await import(`${maker}?${Date.now()}`);
  return Buffer.from(updateOf(map)).toString('base64');
}

const makerSource = `
import { MapDocument } from './document/map-document.js';
import { parseMap } from './model/parse.js';
export const updateOf = (map) => MapDocument.fromMap(parseMap(map).map).encode();
`;

const bareSource = `
import * as Y from 'yjs';
let update;
globalThis.bench = {
  prepare(text) { update = Uint8Array.from(atob(text), (character) => character.charCodeAt(0)); },
  apply() {
    const doc = new Y.Doc();
    Y.applyUpdate(doc, update);
    globalThis.kept = doc;
    return doc.share.size;
  },
};`;

export async function costOfBare(browser, address, update) {
  const page = await openPage(browser, `${address}made/bare.html`);
  await page.ask('prepare', update);
  const { ms } = await page.cost(() => page.ask('apply'));
  await page.close();
  return ms;
}

/** Stores the map, opens it in a fresh page of the same browser profile, and measures until it is drawn. */
export async function costOfOpening(browser, address, text) {
  const page = await openPage(browser, `${address}bench/journeymap.html`);
  await page.ask('prepare', text);
  const mapId = await page.ask('store');
  await page.reload();
  const { ms } = await page.cost(() => page.ask('open', mapId));
  const { cards } = await page.ask('census');
  if (cards === 0) throw new Error('The stored map was not drawn');
  await page.close();
  return ms;
}
