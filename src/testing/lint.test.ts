// The linter forbids what it is meant to forbid: each line here is a planted fault.
import { ESLint } from 'eslint';
import { expect, it } from 'vitest';

const eslint = new ESLint({ cwd: new URL('../..', import.meta.url).pathname });

async function complaints(code: string): Promise<(string | null)[]> {
  // The text stands in for a file that exists, because the rules that know types ask the project about it.
  const [result] = await eslint.lintText(code, { filePath: 'src/base/ids.ts' });
  return (result?.messages ?? []).map(({ ruleId }) => ruleId);
}

it.each([
  [
    'an inline style',
    'import { html } from \'lit\';\nexport const a = html`<p style="${1}"></p>`;',
    'no-restricted-syntax',
  ],
  [
    'a bare inline style',
    "import { html } from 'lit';\nexport const a = html`<p style=${1}></p>`;",
    'no-restricted-syntax',
  ],
  ['styleMap', "export { styleMap } from 'lit/directives/style-map.js';", 'no-restricted-imports'],
  ['unsafeHTML', "export { unsafeHTML } from 'lit/directives/unsafe-html.js';", 'no-restricted-imports'],
  ['a class that registers itself', "export { customElement } from 'lit/decorators.js';", 'no-restricted-imports'],
  ['innerHTML', "document.body.innerHTML = '<b>';", 'no-restricted-syntax'],
  ['DOMParser', 'export const parser = new DOMParser();', 'no-restricted-syntax'],
  ['a style attribute', "document.body.setAttribute('style', 'top:0');", 'no-restricted-syntax'],
  ['the console', "console.log('here');", 'no-console'],
  ['any', 'export const a: any = 1;', '@typescript-eslint/no-explicit-any'],
  ['an enum', 'export enum A { B }', 'no-restricted-syntax'],
  ['a private field by word', 'export class A { private a = 1; }', 'no-restricted-syntax'],
  [
    'a key that may be of a composition',
    "export const a = (event: KeyboardEvent): boolean => event.key === 'Enter';",
    'no-restricted-syntax',
  ],
  [
    'such a key in other words',
    'export const a = (event: KeyboardEvent): string => { const { key } = event; return key; };',
    'no-restricted-syntax',
  ],
  [
    'such a key of what is taken for a key',
    'export const a = (event: Event): string => (event as KeyboardEvent).key;',
    'no-restricted-syntax',
  ],
  ['a default export', 'export default 1;', 'no-restricted-syntax'],
  [
    'a type imported as a value',
    "import { Id } from './ids.js';\nexport type A = Id;",
    '@typescript-eslint/consistent-type-imports',
  ],
  [
    'a promise left alone',
    'export function a(): void { Promise.resolve(1); }',
    '@typescript-eslint/no-floating-promises',
  ],
  [
    'a listener without its class',
    "export class A extends HTMLElement { constructor() { super(); this.hidden = true; this.setAttribute('a', ''); } }",
    'wc/no-constructor-attributes',
  ],
  [
    'a broken template',
    "import { html } from 'lit';\nexport const a = html`<p .b=${1} .b=${2}></p>`;",
    'lit/no-duplicate-template-bindings',
  ],
])('the linter forbids %s', { timeout: 120_000 }, async (_, code, rule) => {
  expect(await complaints(`${code}\n`)).toContain(rule);
});

it('the linter allows a private field that has a decorator, for those cannot be #private', async () => {
  const code = "import { state } from 'lit/decorators.js';\nexport class A { @state() private a = 1; }\n";
  expect(await complaints(code)).not.toContain('no-restricted-syntax');
});

it('the linter allows a style set as a property', async () => {
  expect(await complaints("import { html } from 'lit';\nexport const a = html`<p .style=${'top:0'}></p>`;\n")).toEqual(
    [],
  );
});
