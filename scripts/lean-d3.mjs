// Keeps out of the built files what d3 and @xyflow/system bring along without our using it: more code than all they do for us.
import { inRoot } from './project.mjs';

/**
 * Panning and zooming never glides here, yet d3-zoom and @xyflow/system import transitions for it, and these the
 * interpolation of colours, dates and strings: 10 kB gzip. This stands in for both packages where those two ask.
 */
const withoutTransitions = `
import { selection } from 'd3-selection';
export function interrupt() {}
selection.prototype.interrupt = function () { return this; };
function never() { throw new Error('Pan and zoom are built without transitions'); }
selection.prototype.transition = never;
export { never as interpolate, never as interpolateZoom };
`;

const replaced = /^d3-(transition|interpolate)$/;
const asking = /\/node_modules\/(d3-zoom|@xyflow\/system)\//;
/** A file that is not there, in the package that is half of it. */
const standIn = inRoot('node_modules/d3-zoom/without-transitions.js');
const d3Package = /\/node_modules\/d3-[a-z-]+\/.*\.m?js$/;

/** For Rollup. */
export function leanD3() {
  return {
    name: 'lean-d3',
    resolveId(source, importer) {
      return replaced.test(source) && asking.test(importer ?? '') ? { id: standIn, moduleSideEffects: true } : null;
    },
    load: (id) => (id === standIn ? withoutTransitions : null),
    transform: (code, id) => (d3Package.test(id) && id !== standIn ? { code: withPureCalls(code), map: null } : null),
  };
}

/** For esbuild, so that browser tests run with what is published. */
export function leanD3ForEsbuild() {
  return {
    name: 'lean-d3',
    setup(build) {
      build.onResolve({ filter: replaced }, ({ importer }) =>
        asking.test(importer) ? { path: standIn, namespace: 'lean-d3' } : undefined,
      );
      build.onLoad({ filter: /./, namespace: 'lean-d3' }, () => ({
        contents: withoutTransitions,
        resolveDir: inRoot('.'),
      }));
    },
  };
}

/** d3 makes its default curves and interpolations by calls at the top of a module; without the mark none of them is dropped. */
export function withPureCalls(code) {
  return code.replaceAll(/^(var \w+ = )(?=\(function|\w+\()/gm, '$1/* @__PURE__ */ ');
}
