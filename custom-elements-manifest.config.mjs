// What the custom-elements manifest is made from: the elements a page uses; their documentation lives in their comments.
export default {
  globs: ['src/editor/**/*.ts', 'src/define.ts', 'src/viewer.ts'],
  exclude: ['src/**/*.test.ts', 'src/**/*.browser-test.ts'],
  litelement: true,
  // It would write the folder of an unfinished build into package.json.
  packagejson: false,
};
