// Proves that a style sheet says the same after its comments and space are gone: every one of the source, by esbuild's reading of both.
import { readdirSync, readFileSync } from 'node:fs';
import { transform } from 'esbuild';
import { describe, expect, it } from 'vitest';
import { withLeanCss } from './lean-css.mjs';
import { inRoot } from './project.mjs';

const sheetsOf = (code) =>
  [...code.matchAll(/\bcss`([^`]*)`/g)].map(([, text]) => text.replaceAll(/\$\{[^}]*\}/g, ' '));

const files = readdirSync(inRoot('src'), { recursive: true })
  .filter((file) => /(?<!test)\.ts$/.test(file) && !file.startsWith('testing'))
  .map((file) => ({ file, code: readFileSync(inRoot('src', file), 'utf8') }))
  .filter(({ code }) => /\bcss`/.test(code));

describe('style sheets made lean', () => {
  it('say the same, every one of the source', async () => {
    let all = 0;
    for (const { file, code } of files) {
      const leaned = sheetsOf(withLeanCss(code));
      for (const [at, sheet] of sheetsOf(code).entries()) {
        const [before, after] = await Promise.all(
          [sheet, leaned[at]].map((css) => transform(css, { loader: 'css', minify: true })),
        );
        // The space before the value of `--x` and before what `var(--x, …)` falls back on means nothing, yet esbuild keeps it.
        const same = before.code.replaceAll(', ', ',').replaceAll(/(--[\w-]+): /g, '$1:');
        expect(after.code, `${file} ${at}`).toBe(same);
        all++;
      }
    }
    expect(all).toBeGreaterThan(10);
  });

  it('are shorter, and keep every hole, selector and value', () => {
    const sheet =
      'css`\n  /* why: because; */\n  a :hover,\n  b {\n    ${rules}\n    margin: 0 calc(1px + 2px);\n  }\n`';
    expect(withLeanCss(sheet)).toBe('css` a :hover,b{${rules} margin:0 calc(1px + 2px)}`');
  });

  it('are found by their tag alone', () => {
    const code = 'html`<p>a , b;  </p>` + other`a: { }`';
    expect(withLeanCss(code)).toBe(code);
  });
});
