// Proves that lib0's checks of values stay out of what is built, and that without the plugin they would be in.
import { nodeResolve } from '@rollup/plugin-node-resolve';
import { rollup } from 'rollup';
import { expect, test } from 'vitest';
import { leanLib0 } from './lean-lib0.mjs';

const entry = 'entry.mjs';

async function modulesIn(plugins) {
  const virtual = {
    name: 'entry',
    resolveId: (id) => (id === entry ? id : null),
    load: (id) => (id === entry ? `export { warn } from 'lib0/logging';` : null),
  };
  const bundle = await rollup({ input: entry, plugins: [virtual, ...plugins, nodeResolve({ browser: true })] });
  const { output } = await bundle.generate({ format: 'es' });
  await bundle.close();
  return Object.entries(output[0].modules)
    .filter(([, { renderedLength }]) => renderedLength > 0)
    .map(([id]) => id.replace(/^.*\/lib0\//, ''));
}

test('warnings are built without the checks of values', async () => {
  const modules = await modulesIn([leanLib0()]);
  expect(modules).toContain('logging.js');
  expect(modules).not.toContain('schema.js');
});

test('without the plugin they are in it', async () => {
  expect(await modulesIn([])).toContain('schema.js');
});
