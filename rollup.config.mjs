// Builds what is published: modules kept apart for bundlers and Node, and two files that a page can use from a <script> tag.
import { existsSync, readdirSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import json from '@rollup/plugin-json';
import { nodeResolve } from '@rollup/plugin-node-resolve';
import terser from '@rollup/plugin-terser';
import esbuild from 'rollup-plugin-esbuild';
import { leanCss } from './scripts/lean-css.mjs';
import { leanD3 } from './scripts/lean-d3.mjs';
import { leanLib0 } from './scripts/lean-lib0.mjs';
import { thirdPartyLicenses } from './scripts/third-party-licenses.mjs';

const source = fileURLToPath(new URL('src/', import.meta.url));
const folder = process.env.BUILD_FOLDER ?? 'dist';

const entries = ['index', 'define', 'viewer', 'headless', 'adapter-contract'].filter((name) =>
  existsSync(`src/${name}.ts`),
);
if (entries.length === 0) {
  throw new Error(
    'Nothing to build: src/ has none of index.ts, define.ts, viewer.ts, headless.ts and adapter-contract.ts',
  );
}

const locales = existsSync('src/i18n/locales')
  ? readdirSync('src/i18n/locales').filter((file) => /^[\w-]+\.ts$/.test(file))
  : [];

/** Yjs must never be on a page twice, so the modules leave the packages to the host; d3 and what builds on it are put inside. */
const external = /^(lit|yjs|lib0|idb|fractional-indexing)(\/|$)/;

/**
 * What may be dropped when nothing is used from it. package.json says so of the source but for two entries, of which
 * it names the built files, beside the stand-in of `lean-d3.mjs`; d3's packages do not say it, lib0 does.
 */
function moduleSideEffects(id, isExternal) {
  if (isExternal) return false;
  if (/\/node_modules\/(d3(-[a-z-]+)?|@xyflow\/system|lib0)\//.test(id)) return false;
  if (id.startsWith(source)) return id === `${source}define.ts` || id === `${source}viewer.ts`;
  return true;
}

function plugins() {
  return [
    leanD3(),
    leanLib0(),
    nodeResolve({ browser: true, exportConditions: ['production'] }),
    json({ compact: true, preferConst: true, namedExports: false }),
    esbuild({ target: 'es2022', tsconfig: 'tsconfig.build.json', define: { 'process.env.NODE_ENV': '"production"' } }),
    leanCss(),
  ];
}

const modules = {
  input: Object.fromEntries([
    ...entries.map((name) => [name, `src/${name}.ts`]),
    // Built even where nothing loads it at once: package.json offers every language by name.
    ...locales.map((file) => [`i18n/locales/${file.slice(0, -3)}`, `src/i18n/locales/${file}`]),
  ]),
  external,
  plugins: [...plugins(), thirdPartyLicenses()],
  treeshake: { moduleSideEffects },
  output: {
    dir: folder,
    format: 'es',
    preserveModules: true,
    preserveModulesRoot: 'src',
    // npm leaves folders named node_modules out of a package, so what is put inside gets another name.
    entryFileNames: ({ name }) => `${name.replace(/^.*node_modules\//, 'vendor/')}.js`,
  },
};

/** One file that works alone, with chunks beside it for what is loaded when used. */
function bundle(entry, name) {
  return {
    input: { [name]: `src/${entry}.ts` },
    plugins: [...plugins(), thirdPartyLicenses()],
    treeshake: { moduleSideEffects },
    // Lazy chunks take what they share from the entry, so that the entry is one file and works alone.
    preserveEntrySignatures: 'allow-extension',
    output: {
      dir: folder,
      format: 'es',
      entryFileNames: '[name].js',
      chunkFileNames: `${name}/[name]-[hash].js`,
      plugins: [terser({ module: true, ecma: 2020, compress: { passes: 2 }, format: { comments: /THIRD-PARTY/ } })],
      banner: '/* journeymap, MIT licence; what else is inside: THIRD-PARTY.txt */',
    },
  };
}

export default [
  modules,
  ...(entries.includes('define') ? [bundle('define', 'journeymap.bundle')] : []),
  ...(entries.includes('viewer') ? [bundle('viewer', 'journeymap-viewer.bundle')] : []),
];
