// Keeps out of the built bundles what lib0 brings along without our using it.

/**
 * Yjs writes warnings by lib0's logging, which has lib0's page functions beside it; these make four checks of values at
 * the top of their module, and a library of checks comes in for them: 3 kB gzip. With the mark the four are dropped.
 */
export function withPureChecks(code) {
  return code.replaceAll(/^(export const \$\w+ = )(?=\$\.)/gm, '$1/* @__PURE__ */ ');
}

/** For Rollup. */
export function leanLib0() {
  return {
    name: 'lean-lib0',
    transform: (code, id) => (id.endsWith('/lib0/dom.js') ? { code: withPureChecks(code), map: null } : null),
  };
}
