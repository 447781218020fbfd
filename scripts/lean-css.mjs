// Takes comments and needless space out of the style sheets inside the published code; bundlers leave them as they are.

/** A Rollup plugin, to stand behind the one that turns TypeScript into JavaScript. */
export function leanCss() {
  return {
    name: 'lean-css',
    transform: (code, id) =>
      /\/src\/.*\.ts$/.test(id) && code.includes('css`') ? { code: withLeanCss(code), map: null } : null,
  };
}

/** JavaScript whose `` css`…` `` templates hold the same rules in fewer characters; holes stay as they are. */
export function withLeanCss(code) {
  return code.replaceAll(/\bcss`((?:[^`\\$]|\$(?!\{)|\$\{[^`{}]*\})*)`/g, (_, text) => {
    const parts = text.split(/(\$\{[^}]*\})/);
    return `css\`${parts.map((part, at) => (at % 2 ? part : lean(part))).join('')}\``;
  });
}

/** Strings in our style sheets never hold any of the signs that lose the space around them. */
function lean(css) {
  return css
    .replaceAll(/\/\*[^]*?\*\//g, '')
    .replaceAll(/\s+/g, ' ')
    .replaceAll(/ ?([{};,]) ?/g, '$1')
    .replaceAll(/([\w-]): /g, '$1:')
    .replaceAll(';}', '}');
}
