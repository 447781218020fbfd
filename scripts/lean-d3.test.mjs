// Proves that what panning and zooming doesn't use stays out of what is built, and that without the plugin it would be in.
import { nodeResolve } from '@rollup/plugin-node-resolve';
import { rollup } from 'rollup';
import { expect, test } from 'vitest';
import { leanD3, withPureCalls } from './lean-d3.mjs';

const entry = 'entry.mjs';

async function packagesIn(code, plugins) {
  const virtual = {
    name: 'entry',
    resolveId: (id) => (id === entry ? id : null),
    load: (id) => (id === entry ? code : null),
  };
  const bundle = await rollup({
    input: entry,
    plugins: [virtual, ...plugins, nodeResolve({ browser: true })],
    treeshake: { moduleSideEffects: (id) => id === entry },
  });
  const { output } = await bundle.generate({ format: 'es' });
  await bundle.close();
  const found = Object.entries(output[0].modules).filter(([, { renderedLength }]) => renderedLength > 0);
  return found.map(([id]) => /node_modules\/((?:@[^/]+\/)?[^/]+)/.exec(id)?.[1]).filter(Boolean);
}

const panZoom = `export { XYPanZoom } from '@xyflow/system';`;

test('panning and zooming is built without transitions and without the colours they interpolate', async () => {
  const packages = await packagesIn(panZoom, [leanD3()]);
  expect(packages).toContain('d3-zoom');
  expect(packages).not.toContain('d3-transition');
  expect(packages).not.toContain('d3-interpolate');
  expect(packages).not.toContain('d3-color');
});

test('without the plugin all of them are in it', async () => {
  expect(await packagesIn(panZoom, [])).toEqual(
    expect.arrayContaining(['d3-transition', 'd3-interpolate', 'd3-color']),
  );
});

test('a scale or an axis still gets the real interpolation', async () => {
  const packages = await packagesIn(`import { scaleLinear } from 'd3'; globalThis.scale = scaleLinear;`, [leanD3()]);
  expect(packages).toContain('d3-interpolate');
});

test('calls that only make a default are marked, others are not', () => {
  expect(withPureCalls('var basis = (function custom(b) {\n})(1);')).toContain('/* @__PURE__ */ (function');
  expect(withPureCalls('var linear = radial(line);')).toContain('/* @__PURE__ */ radial(');
  expect(withPureCalls('define(Color, color);')).toBe('define(Color, color);');
  expect(withPureCalls('  var x = call();')).toBe('  var x = call();');
});
